#pragma once

// Who answers for which action where (domain.md section 1): action class x environment -> owner, deputy, expiry. What members signed
// about a cell counts instead of the rows about it. The map of all cells is a pure function; reading: the record's thread. Errors:
// those of storage.

#include "models/approvals/factsrepository.h"
#include "models/approvals/policy.h"
#include "models/committee/member.h"
#include "models/trust/authority.h"

namespace privyseal {

inline constexpr char authorityMapSubject[] = "authority-map"; // of the statements and of the ledger's entries about them
inline constexpr char authorityKinds[] = "authority.";

struct SignedAuthorities
{
    QList<AuthorityFacts> cells; // the newest word on each; an empty owner: nobody any more
    QString fault;               // why none of them counts; then nobody answers for anything
};

[[nodiscard]] Result<SignedAuthorities> signedAuthorities(const Record& record, const Authority& authority);
// `rows` with what was signed in their place.
[[nodiscard]] QList<AuthorityFacts> withSigned(const QList<AuthorityFacts>& rows, const SignedAuthorities& proven);
// What is signed of a cell, as canonical JSON.
[[nodiscard]] Result<QByteArray> authorityDocument(const AuthorityFacts& cell);

struct AuthorityCell
{
    enum class State { Named, Ending, Lapsed, Hole, Unapprovable }; // Ending: within 30 days
    QString actionClass, environment;
    RiskClass risk = RiskClass::Low; // for an agent that can do no more than this
    State state = State::Hole;
    std::optional<AuthorityFacts> entry; // that answers, or lapsed
    bool isOwn = false;                  // the entry names this very cell; else a wider one reaches it
    QString why;                         // one sentence; empty where all is well
    [[nodiscard]] bool isRed() const { return state == State::Lapsed || state == State::Hole || state == State::Unapprovable; }
};

struct AuthorityMap
{
    QStringList actionClasses, environments;
    QList<AuthorityCell> cells; // by class, then by environment
    QString fault;              // of what was signed
    [[nodiscard]] const AuthorityCell& at(qsizetype row, qsizetype column) const { return cells.at(row * environments.size() + column); }
    [[nodiscard]] qsizetype redCount() const;
};

[[nodiscard]] AuthorityMap authorityMap(const Policy& policy, const QList<AuthorityFacts>& authorities, const QList<Member>& members, Instant now);

} // namespace privyseal
