#pragma once

// One incident below the table: title and chips, one sentence, the revoke clocks of its alerts, the timeline of what the
// record knows, the summary. Or one alert with its clock. Shows what it is given; reads nothing. GUI thread; plain text.

#include "models/incidents/incident.h"
#include "models/monitoring/alert.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace privyseal {

class Chip;
class LinkButton;
class SectionHead;
class TextLabel;
class TimelineView;

struct IncidentFacts
{
    std::optional<Incident> incident; // none: an alert alone
    QList<Alert> alerts;              // oldest first
    QString agent;                    // id
    QString agentName;                // the id where the record has no name
};

class IncidentDetail : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentDetail(QWidget* parent = nullptr);
    void setFacts(const IncidentFacts& facts, const Instant& now);
    [[nodiscard]] QString sentence() const;

    // "Contained 2 h 4 min after it was detected, 09:03 to 11:07." and its kin; partial dates stay partial.
    [[nodiscard]] static QString sentenceOf(const Incident& incident, const Instant& now);

Q_SIGNALS:
    void agentRequested(const QString& id);
    void alertsRequested(const QStringList& ids);
    void incidentRequested(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    void showClocks(const Instant& now);
    void showTimeline(const Instant& now);

    IncidentFacts m_facts;
    TextLabel *m_title, *m_sentence, *m_summary, *m_id;
    Chip *m_severity, *m_status;
    LinkButton *m_agent, *m_incident;
    SectionHead *m_clockHead, *m_timelineHead, *m_summaryHead;
    QBoxLayout* m_halves;
    QVBoxLayout* m_clocks;
    TimelineView* m_timeline;
};

} // namespace privyseal
