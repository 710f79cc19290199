#pragma once

// Who sits on the committee; the only writer of members. Thread: the record's. Does not own what it is given.

#include "models/committee/member.h"
#include "models/core/clock.h"
#include "models/core/error.h"

namespace privyseal {

class Record;

struct NewMember
{
    QString id;   // empty: made from the name ("head-of-security")
    QString name; // of a person; must differ from every active member's
    QList<Role> roles;
};

class MemberService
{
public:
    MemberService(Record& record, const Clock& clock) : m_record(record), m_clock(clock) {}

    [[nodiscard]] Result<QList<Member>> all() const;
    // By id, else by name. NotFound.
    [[nodiscard]] Result<Member> find(const QString& idOrName) const;
    // Gives the member as stored. RefusedByRule: no name, no role, or the id or name is taken; or the committee has signed a
    // roster, which members join and leave by its next version only.
    [[nodiscard]] Result<Member> add(const NewMember& fields);
    // Retired members keep their place in history and decide nothing any more. NotFound, RefusedByRule when retired.
    [[nodiscard]] Result<void> retire(const QString& id);
    // "head-of-security" of "Head of Security"; empty where no letter of it fits.
    [[nodiscard]] static QString idFor(const QString& name);
    // Makes the rows say what the rosters say, inside the caller's transaction. Rows prove nothing.
    [[nodiscard]] static Result<void> follow(Record& record, const QList<Member>& members);

private:
    Record& m_record;
    const Clock& m_clock;
};

} // namespace privyseal
