#pragma once

// What the committee does as a forum: its meetings, and the training of its members (domain.md section 1). Plain values, any thread.

#include "models/committee/member.h"

#include <QStringList>

namespace privyseal {

struct Training
{
    QString id, member, course; // member: id or name, as the register writes it
    Instant completedAt, validUntil;

    [[nodiscard]] bool isValid(Instant asOf) const; // completed by then, and not run out; without an end it does not
};

struct Meeting
{
    QString id;
    Instant date;
    QStringList attendees, agenda, decisions; // decisions by id
    std::optional<bool> quorumMet; // nullopt: nobody said
    QString minutes;
};

// A course that a member took and that has run out, or a member who took none.
struct TrainingGap
{
    QString member; // id
    QString course; // null: none was ever completed; a word for one that the register leaves without a name
    Instant since;  // when it ran out; not valid where none was completed
};

// Of the active members, in their order; a course that was taken again counts by its latest end.
[[nodiscard]] QList<TrainingGap> trainingGaps(const QList<Member>& members, const QList<Training>& training, Instant asOf);
// Until when all courses of this member hold, the first that ends; not valid where none ends, or one is missing already.
[[nodiscard]] Instant trainingHoldsUntil(const Member& member, const QList<Training>& training, Instant asOf);
// What to tell this member before they sign something, one sentence: which of their courses ran out when, or that they took none
// although the record keeps training. Empty where nothing is missing, and for who is not on the committee.
[[nodiscard]] QString trainingNotice(const Member& member, const QList<Training>& training, Instant asOf);
// The latest meeting with a quorum that began by then; not valid where there was none.
[[nodiscard]] Instant lastQuorum(const QList<Meeting>& meetings, Instant asOf);

} // namespace privyseal
