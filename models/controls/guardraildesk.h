#pragma once

// Where a member registers the guardrails of agents: a version of a set, its configuration kept in the record, its fingerprint signed.
// The only writer of guardrail sets beside imports. Privileges of agents that were seen with others are suspended in the same
// transaction. Thread: the record's; does not own what it is given. Errors: InputRejected for a configuration of another form,
// NotFound for an unknown agent, RefusedByRule with the rule as a sentence, those of StatementService, and those of storage.

#include "models/controls/signedguardrails.h"
#include "models/core/clock.h"
#include "models/trust/signingkey.h"
#include "models/trust/trustmemory.h"

#include <optional>

namespace privyseal {

struct GuardrailBallot
{
    QString set, version;
    QByteArray config; // as guardrailconfig.h has it
    QStringList agents; // ids; none: the set binds nobody any more
    QString member;     // id
    QString reason;
    QString presented;  // the text that was on screen: text()
};

// What stands about a set, for a form to begin with.
struct GuardrailSetNow
{
    QString id, version, fingerprint;
    QStringList agents;
    QByteArray config; // empty where the record does not keep it
    QString signer;    // name; empty: nobody signed it here
};

class GuardrailDesk
{
public:
    static constexpr qsizetype longestConfig = 256 * 1024; // bytes, of what is registered
    static constexpr int longestName = 100;                // characters of a set's id and of a version

    GuardrailDesk(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    [[nodiscard]] Result<QList<GuardrailSetNow>> sets() const; // by id
    [[nodiscard]] Result<QString> text(const GuardrailBallot& ballot) const;
    [[nodiscard]] Result<void> registerSet(const GuardrailBallot& ballot, const SigningKey& key);

private:
    struct Prepared;
    [[nodiscard]] Result<Prepared> prepare(const GuardrailBallot& ballot, const Authority& authority) const;

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
