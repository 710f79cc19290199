#include "views/controls/forumcard.h"

#include "models/core/datetext.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/sectionhead.h"
#include "views/common/textlabel.h"

#include <QGridLayout>

#include <algorithm>

namespace privyseal {
namespace {

constexpr qint64 soonMs = 30LL * 86'400'000; // a training that ends so soon is due
constexpr int besideEachOther = 36;          // card widths in heights of a control
constexpr int shownMeetings = 6;

ShapeLabel* state(const Status& status)
{
    auto* made = new ShapeLabel(status, FontRole::Small);
    made->setElided(true);
    made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return made;
}

Status trainingStatus(const Member& member, const QList<Training>& training, Instant asOf)
{
    const QList<TrainingGap> gaps = trainingGaps({member}, training, asOf);
    QStringList lapsed;
    for (const TrainingGap& gap : gaps) {
        if (gap.course.isNull())
            return {Shape::Diamond, Tone::Bad, ForumCard::tr("No training completed")};
        lapsed.append(ForumCard::tr("%1 ran out on %2", "course, day").arg(gap.course, datetext::dayAndYear(gap.since)));
    }
    if (!lapsed.isEmpty())
        return {Shape::Diamond, Tone::Bad, lapsed.join(QStringLiteral("; "))};
    const Instant until = trainingHoldsUntil(member, training, asOf);
    if (!until.isValid())
        return {Shape::DiscTick, Tone::Good, ForumCard::tr("Holds without an end")};
    if (until <= asOf.plusMs(soonMs))
        return {Shape::Triangle, Tone::Warn, ForumCard::tr("Ends on %1").arg(datetext::dayAndYear(until))};
    return {Shape::DiscTick, Tone::Good, ForumCard::tr("Holds until %1").arg(datetext::dayAndYear(until))};
}

Status quorumStatus(const Meeting& meeting)
{
    if (!meeting.quorumMet)
        return {Shape::DashedRing, Tone::Neutral, ForumCard::tr("Quorum not noted")};
    return *meeting.quorumMet ? Status{Shape::DiscTick, Tone::Good, ForumCard::tr("Quorum met")} : Status{Shape::Diamond, Tone::Bad, ForumCard::tr("No quorum")};
}

TextLabel* label(const QString& text, Token color = Token::Text)
{
    auto* made = new TextLabel(text, FontRole::Small, color);
    made->setElided(true);
    return made;
}

} // namespace

ForumCard::ForumCard(QWidget* parent) : Card(tr("The committee as a forum"), {}, parent)
{
    setObjectName(QStringLiteral("forumCard"));
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_parts->setSpacing(Space::page);
    body()->addLayout(m_parts);
    m_training = addPart(tr("Training"));
    m_meetings = addPart(tr("Meetings"));
}

QGridLayout* ForumCard::addPart(const QString& title)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(Space::between);
    column->addWidget(new SectionHead(title, this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::card);
    grid->setVerticalSpacing(Space::within);
    column->addLayout(grid);
    column->addStretch(1);
    m_parts->addLayout(column, 1);
    return grid;
}

void ForumCard::setForum(const ForumLook& forum, Instant asOf)
{
    fillTraining(forum, asOf);
    fillMeetings(forum, asOf);
}

void ForumCard::fillTraining(const ForumLook& forum, Instant asOf)
{
    clearLayout(m_training);
    m_training->setColumnStretch(0, 1);
    m_training->setColumnStretch(1, 2);
    if (forum.members.isEmpty())
        m_training->addWidget(label(tr("The committee has no member yet."), Token::Text2), 0, 0, 1, 2);
    // Those first with whom something is to be done.
    QList<std::pair<const Member*, Status>> rows;
    for (const Member& member : forum.members)
        rows.append({&member, trainingStatus(member, forum.training, asOf)});
    const auto urgency = [](const Status& status) { return status.tone == Tone::Bad ? 0 : status.tone == Tone::Warn ? 1 : 2; };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return urgency(a.second) < urgency(b.second); });
    for (int i = 0; i < rows.size(); ++i) {
        m_training->addWidget(label(rows[i].first->name), i, 0);
        auto* said = state(rows[i].second);
        said->setObjectName(QStringLiteral("training_") + rows[i].first->id);
        m_training->addWidget(said, i, 1);
    }
}

void ForumCard::fillMeetings(const ForumLook& forum, Instant asOf)
{
    clearLayout(m_meetings);
    m_meetings->setColumnStretch(2, 1);
    QList<Meeting> held = forum.meetings;
    held.removeIf([&](const Meeting& one) { return asOf < one.date; });
    if (held.isEmpty())
        m_meetings->addWidget(label(tr("The record knows of no meeting. Import the register of meetings to see them here."), Token::Text2), 0, 0, 1, 4);
    int row = 0;
    for (const Meeting& one : std::as_const(held).mid(0, shownMeetings)) {
        m_meetings->addWidget(new TextLabel(one.date.isValid() ? datetext::dayAndYear(one.date) : tr("no date"), FontRole::Small, Token::Text2), row, 0);
        auto* quorum = new ShapeLabel(quorumStatus(one), FontRole::Small);
        quorum->setObjectName(QStringLiteral("meeting_") + one.id);
        m_meetings->addWidget(quorum, row, 1);
        auto* agenda = label(one.agenda.isEmpty() ? tr("no agenda") : one.agenda.first(), one.agenda.isEmpty() ? Token::Text2 : Token::Text);
        agenda->setToolTip(format::plainTooltip(QString(one.agenda.join(u'\n') + u'\n' + one.minutes).trimmed()));
        m_meetings->addWidget(agenda, row, 2);
        m_meetings->addWidget(new TextLabel(tr("%n present", nullptr, int(one.attendees.size())), FontRole::Small, Token::Text2), row++, 3);
    }
    if (held.size() > shownMeetings)
        m_meetings->addWidget(label(tr("and %n earlier", nullptr, int(held.size()) - shownMeetings), Token::Text2), row, 0, 1, 4);
}

void ForumCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    m_parts->setDirection(width() < besideEachOther * Theme::of(this).height(Part::Control) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace privyseal
