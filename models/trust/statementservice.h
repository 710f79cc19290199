#pragma once

// Signed statements: makes them, and says which of the stored ones hold. The only writer of the table statement. Thread: the
// record's; does not own what it is given.

#include "models/core/clock.h"
#include "models/trust/standing.h"
#include "models/trust/statementbody.h"

#include <functional>

namespace privyseal {

// What a member has read and means to sign.
struct StatementDraft
{
    QString kind, subject;
    QString member; // id
    QString reason;
    QByteArray document; // canonical JSON, at most StatementBody::longestDocument bytes
    QString presented;   // the text that was on screen, to the character
    QString summary;     // one sentence for the ledger, not translated
};

// A stored statement that holds.
struct ProvenStatement
{
    StatementBody body;
    QByteArray document;
    QString presented;
    QList<Role> roles; // that its member had in the roster of that time
    qint64 seq = 0;    // of its entry in the ledger
};

struct ProvenStatements
{
    QList<ProvenStatement> all; // in the ledger's order
    QStringList faults;         // sentences: what is stored or told of and does not hold
    QList<LedgerLeaf> entries;  // of the ledger about the subject, of every type, in order
};

// The member of the roster in force. RefusedByRule where it names nobody of that id.
[[nodiscard]] Result<Member> seatedMember(const Authority& authority, const QString& id);

// Those about `subject` whose kind begins with `kinds` ("assessment."). Where there are faults nobody may conclude anything from the
// rest: what is missing may be the one that counts. Errors: those of storage.
[[nodiscard]] Result<ProvenStatements> proveStatements(const Record& record, const Authority& authority, const QString& subject, const QString& kinds);

class StatementService
{
public:
    StatementService(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    // `admit` judges by the rules of the domain and fills in what it read for the draft; `follow` writes what follows. Both run in
    // the transaction, around the signing, and again where it is begun anew. One transaction: the statement, its entry in the ledger with a checkpoint, and
    // what follows. Before it signs, the record is held against what this user remembers of it. Errors: RefusedByRule where the
    // committee has no roster in force, WrongKey where the key is not the member's, BadSignature and Rollback where the record
    // does not hold, those of `admit` and `follow`, and those of storage.
    using Admit = std::function<Result<void>(const Standing& standing, Instant now)>;
    using Follow = std::function<Result<void>(const StatementBody& body)>;
    [[nodiscard]] Result<StatementBody> make(const StatementDraft* draft, const SigningKey& key, const Admit& admit, const Follow& follow);

private:
    Result<StatementBody> makeOnce(const StatementDraft& draft, const SigningKey& key, const QString& id, const Admit& admit, const Follow& follow, std::optional<Standing>* standing);

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
