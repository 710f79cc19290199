#include "models/committee/forum.h"

#include "models/core/datetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

#include <algorithm>

namespace privyseal {
namespace {

class ForumWords
{
    Q_DECLARE_TR_FUNCTIONS(Forum)
};

// As people read it; a register may leave the name out.
QString courseName(const Training& training)
{
    return training.course.trimmed().isEmpty() ? ForumWords::tr("A course without a name") : training.course;
}

// What a member has of one course, which may have been taken several times.
struct Course
{
    bool isValid = false, isEndless = false;
    Instant end;
};

QMap<QString, Course> coursesOf(const Member& member, const QList<Training>& training, Instant asOf)
{
    QMap<QString, Course> courses;
    for (const Training& one : training) {
        if (!member.isCalled(one.member) || !one.completedAt.isValid() || asOf < one.completedAt)
            continue;
        Course& course = courses[courseName(one)];
        course.isValid = course.isValid || one.isValid(asOf);
        course.isEndless = course.isEndless || !one.validUntil.isValid();
        course.end = std::max(course.end, one.validUntil);
    }
    return courses;
}

} // namespace

bool Training::isValid(Instant asOf) const
{
    return completedAt.isValid() && completedAt <= asOf && (!validUntil.isValid() || asOf < validUntil);
}

QList<TrainingGap> trainingGaps(const QList<Member>& members, const QList<Training>& training, Instant asOf)
{
    QList<TrainingGap> gaps;
    for (const Member& member : members) {
        if (!member.isActive())
            continue;
        const auto courses = coursesOf(member, training, asOf);
        if (courses.isEmpty())
            gaps.append({member.id, {}, {}});
        for (auto course = courses.cbegin(); course != courses.cend(); ++course) {
            if (!course->isValid)
                gaps.append({member.id, course.key(), course->end});
        }
    }
    return gaps;
}

Instant trainingHoldsUntil(const Member& member, const QList<Training>& training, Instant asOf)
{
    Instant first;
    const auto courses = coursesOf(member, training, asOf);
    for (const Course& course : courses) {
        if (!course.isValid)
            return {};
        if (!course.isEndless && (!first.isValid() || course.end < first))
            first = course.end;
    }
    return first;
}

QString trainingNotice(const Member& member, const QList<Training>& training, Instant asOf)
{
    const QList<TrainingGap> gaps = trainingGaps({member}, training, asOf);
    if (gaps.isEmpty() || training.isEmpty())
        return {};
    QStringList lapsed;
    for (const TrainingGap& gap : gaps) {
        if (gap.course.isNull())
            return ForumWords::tr("The record knows of no training that %1 completed.").arg(member.name);
        lapsed.append(ForumWords::tr("%1 (on %2)", "course, day").arg(gap.course, datetext::dayAndYear(gap.since)));
    }
    return ForumWords::tr("The training of %1 has run out: %2.").arg(member.name, QLocale().createSeparatedList(lapsed));
}

Instant lastQuorum(const QList<Meeting>& meetings, Instant asOf)
{
    Instant last;
    for (const Meeting& one : meetings) {
        if (one.quorumMet.value_or(false) && one.date.isValid() && one.date <= asOf)
            last = std::max(last, one.date);
    }
    return last;
}

} // namespace privyseal
