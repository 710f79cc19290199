#pragma once

// Where a member signs: I have seen these agents, their accounts and privileges, and they are right as the record has them. The only
// writer of attestations beside imports. One signature over all of them, and an entry of the ledger about each. Thread: the record's;
// does not own what it is given. Errors: NotFound for an unknown agent; RefusedByRule for a retired one, one without an owner or
// without an account name (30b counts those as not inventoried); those of StatementService, and those of storage.

#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/trust/signingkey.h"
#include "models/trust/trustmemory.h"

#include <QStringList>

namespace privyseal {

class Record;

struct AttestationBallot
{
    QStringList agents; // ids
    QString member;     // id
    QString reason;
    QString presented;  // the text that was on screen: text()
};

class AttestationDesk
{
public:
    static constexpr int mostAgents = 500; // more than that nobody reads at once

    AttestationDesk(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    [[nodiscard]] Result<QString> text(const AttestationBallot& ballot) const;
    // All or none.
    [[nodiscard]] Result<void> attest(const AttestationBallot& ballot, const SigningKey& key);

private:
    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
