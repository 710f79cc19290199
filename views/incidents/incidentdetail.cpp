#include "views/incidents/incidentdetail.h"

#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/panes.h"
#include "views/common/sectionhead.h"
#include "views/common/textlabel.h"
#include "views/incidents/incidentlook.h"
#include "views/incidents/revokeclock.h"
#include "views/incidents/timelineview.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>

namespace privyseal {
namespace {

constexpr int narrow = 1000;       // one column in a window of 1024, clocks first
constexpr int narrowLetters = 130; // larger type needs it sooner
constexpr qsizetype clocksAtMost = 3;

QString moment(const Instant& at, const Instant& now)
{
    return format::moment(at, now, QTimeZone::systemTimeZone());
}

bool isExact(const Instant& at)
{
    return at.isValid() && at.precision() == Instant::Precision::Full;
}

QVBoxLayout* half(QBoxLayout* halves)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(Space::between);
    halves->addLayout(column, 1);
    return column;
}

} // namespace

IncidentDetail::IncidentDetail(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("incidentDetail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* content = new QWidget(this);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_halves->setContentsMargins(Space::page, Space::between, Space::page, Space::card);
    m_halves->setSpacing(2 * Space::page);
    QVBoxLayout* left = half(m_halves);
    m_clockHead = new SectionHead(tr("Revoke clock"), content);
    m_clocks = new QVBoxLayout;
    m_clocks->setSpacing(Space::card);
    m_summaryHead = new SectionHead(tr("Summary"), content);
    m_summary = new TextLabel({}, FontRole::Body, Token::Text, content);
    m_summary->setObjectName(QStringLiteral("incidentSummary"));
    m_summary->setWordWrap(true);
    m_summary->setSelectable();
    left->addWidget(m_clockHead);
    left->addLayout(m_clocks);
    left->addWidget(m_summaryHead);
    left->addWidget(m_summary);
    left->addStretch(1);
    QVBoxLayout* right = half(m_halves);
    m_timelineHead = new SectionHead(tr("Timeline"), content);
    m_timelineHead->setCaption(tr("newest first"));
    m_timeline = new TimelineView(content);
    right->addWidget(m_timelineHead);
    right->addWidget(m_timeline);
    right->addStretch(1);
    column->addWidget(scrollingBody(content, tr("Incident"), this), 1);
}

QWidget* IncidentDetail::makeHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(Space::page, Space::between, Space::page, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::between);
    m_title = new TextLabel({}, FontRole::Sentence, QFont::DemiBold, Token::Text, head);
    m_title->setObjectName(QStringLiteral("incidentTitle"));
    m_title->setElided(true);
    m_id = new TextLabel({}, FontRole::Small, Token::Text2, head);
    m_severity = new Chip(head);
    m_status = new Chip(head);
    m_agent = new LinkButton({}, head);
    m_agent->setObjectName(QStringLiteral("incidentAgent"));
    m_incident = new LinkButton({}, head);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_id), static_cast<QWidget*>(m_severity), static_cast<QWidget*>(m_status)})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_incident);
    row->addWidget(m_agent);
    column->addLayout(row);
    m_sentence = new TextLabel({}, FontRole::Body, Token::Text2, head);
    m_sentence->setObjectName(QStringLiteral("incidentSentence"));
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    connect(m_agent, &LinkButton::clicked, this, [this] { Q_EMIT agentRequested(m_facts.agent); });
    connect(m_incident, &LinkButton::clicked, this, [this] { Q_EMIT incidentRequested(m_facts.alerts.value(0).incident); });
    return head;
}

QString IncidentDetail::sentence() const
{
    return m_sentence->text();
}

QString IncidentDetail::sentenceOf(const Incident& incident, const Instant& now)
{
    const QString detected = moment(incident.detectedAt, now);
    const bool contained = incident.containedAt.isValid() && incident.containedAt <= now;
    if (contained && isExact(incident.detectedAt) && isExact(incident.containedAt) && incident.containedAt >= incident.detectedAt)
        return tr("Contained %1 after it was detected: %2 to %3.")
            .arg(format::duration((incident.containedAt.ms() - incident.detectedAt.ms()) / 1000), detected, moment(incident.containedAt, now));
    if (contained)
        return tr("Detected %1, contained %2.").arg(detected, moment(incident.containedAt, now));
    if (incident.isOpen() && isExact(incident.detectedAt) && incident.detectedAt <= now)
        return tr("Not contained yet: %1 since it was detected, %2.").arg(format::duration((now.ms() - incident.detectedAt.ms()) / 1000), detected);
    return tr("Detected %1. The record does not say when it was contained.").arg(detected);
}

void IncidentDetail::setFacts(const IncidentFacts& facts, const Instant& now)
{
    m_facts = facts;
    const bool whole = facts.incident.has_value();
    const Alert alert = facts.alerts.value(0);
    m_title->setText(whole ? facts.incident->title : alert.rule);
    m_id->setText(whole ? facts.incident->id : alert.id);
    const auto severity = whole ? facts.incident->severity : alert.severity;
    m_severity->setVisible(severity.has_value());
    if (severity)
        m_severity->setStatus(severityStatus(*severity));
    m_status->setStatus(whole ? incidentStatusChip(facts.incident->status) : alertStatusChip(alert, now));
    m_agent->setVisible(!facts.agent.isEmpty());
    m_agent->setText(facts.agentName);
    m_agent->updateGeometry();
    m_incident->setVisible(!whole && !alert.incident.isEmpty());
    m_incident->setText(alert.incident);
    m_incident->updateGeometry();
    m_sentence->setText(whole ? sentenceOf(*facts.incident, now) : alertSentence(alert, now));
    m_summaryHead->setVisible(whole);
    m_summary->setVisible(whole);
    if (whole)
        m_summary->setText(facts.incident->summary.trimmed().isEmpty() ? tr("The record holds no summary.") : facts.incident->summary);
    setAccessibleName(m_title->text());
    showClocks(now);
    showTimeline(now);
}

void IncidentDetail::showClocks(const Instant& now)
{
    clearLayout(m_clocks);
    const QList<Alert>& alerts = m_facts.alerts;
    m_clockHead->setCaption(alerts.isEmpty() ? tr("no alert belongs to this incident") : tr("minutes since the alert"));
    for (qsizetype i = 0; i < std::min(alerts.size(), clocksAtMost); ++i) {
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(Space::between);
        row->addWidget(new TextLabel(alerts[i].id, FontRole::Small, QFont::DemiBold));
        row->addWidget(new Chip(alertStatusChip(alerts[i], now)));
        auto* words = new TextLabel(alertSentence(alerts[i], now), FontRole::Small, Token::Text2);
        words->setElided(true);
        row->addWidget(words, 1);
        m_clocks->addWidget(line);
        auto* clock = new RevokeClock;
        clock->setAlert(alerts[i], now);
        m_clocks->addWidget(clock);
    }
    if (alerts.size() > clocksAtMost) {
        auto* link = new LinkButton(tr("Show all %1 alerts").arg(alerts.size()));
        link->setFlush(true);
        connect(link, &LinkButton::clicked, this, [this] {
            QStringList ids;
            for (const Alert& alert : std::as_const(m_facts.alerts))
                ids.append(alert.id);
            Q_EMIT alertsRequested(ids);
        });
        m_clocks->addWidget(link);
    }
}

void IncidentDetail::showTimeline(const Instant& now)
{
    QList<TimelineEntry> entries;
    const auto add = [&](const Instant& at, Shape shape, Tone tone, const QString& words) {
        if (at.isValid() && at <= now)
            entries.append({at, shape, tone, words});
    };
    for (const Alert& alert : std::as_const(m_facts.alerts)) {
        add(alert.raisedAt, Shape::Triangle, Tone::Warn, tr("Rule \u201C%1\u201D raised %2").arg(alert.rule, alert.id));
        add(alert.acknowledgedAt, Shape::Ring, Tone::Neutral, tr("%1 acknowledged").arg(alert.id));
        add(alert.revokeOrderedAt, Shape::HalfDisc, Tone::Neutral, tr("Revocation ordered for %1").arg(alert.id));
        add(alert.revokedAt, Shape::DiscTick, Tone::Good, tr("Revocation confirmed for %1").arg(alert.id));
        add(alert.canaryDeniedAt, Shape::DiscTick, Tone::Good, tr("Canary call denied, %1 after the alert").arg(format::duration(alert.revokeMs(now) / 1000)));
    }
    Instant openFrom, openTo;
    if (m_facts.incident) {
        const Incident& incident = *m_facts.incident;
        add(incident.detectedAt, Shape::Diamond, Tone::Bad, tr("Detected"));
        add(incident.containedAt, Shape::DiscTick, Tone::Good, tr("Contained"));
        add(incident.resolvedAt, Shape::DiscTick, Tone::Good, tr("Resolved"));
        add(incident.closedAt, Shape::DiscTick, Tone::Good, tr("Closed"));
        openFrom = incident.containedAt.isValid() || incident.isOpen() ? incident.detectedAt : Instant();
        openTo = incident.containedAt;
    } else if (!m_facts.alerts.isEmpty()) {
        openFrom = m_facts.alerts.first().raisedAt;
        openTo = m_facts.alerts.first().endedAt();
    }
    m_timeline->setEntries(entries, openFrom, openTo, now);
    m_timelineHead->setCaption(openFrom.isValid() ? tr("newest first; the bold line: from detection to containment") : tr("newest first"));
}

void IncidentDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int least = std::max(narrow, fontMetrics().averageCharWidth() * narrowLetters);
    m_halves->setDirection(width() < least ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace privyseal
