#pragma once

// Where a member signs who answers for an action class in an environment. The only writer of authorities beside imports. Thread: the
// record's; does not own what it is given. Errors: RefusedByRule with the rule as a sentence, those of StatementService, and those
// of storage.

#include "models/approvals/authoritymap.h"
#include "models/core/clock.h"
#include "models/trust/signingkey.h"

namespace privyseal {

struct AuthorityBallot
{
    AuthorityFacts cell; // class and environment as the policy has them; an empty owner: nobody any more
    QString member;      // id
    QString reason;
    QString presented;   // the text that was on screen: text()
};

class AuthorityDesk
{
public:
    AuthorityDesk(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    [[nodiscard]] Result<AuthorityMap> map() const; // of a committee that cannot be proved: of its rows
    [[nodiscard]] Result<QString> text(const AuthorityBallot& ballot) const;
    [[nodiscard]] Result<void> set(const AuthorityBallot& ballot, const SigningKey& key);

private:
    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
