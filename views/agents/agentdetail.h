#pragma once

// One agent below (or beside) the table: who it is, its privileges by last use, its credentials against the policy limit,
// its controls. Shows what it is given; reads nothing. GUI thread. All texts are plain.

#include "models/agents/agent.h"
#include "models/controls/assessment.h"
#include "models/incidents/incident.h"

#include <QTimeZone>
#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace privyseal {

class Chip;
class SectionHead;
class TextLabel;

struct AgentDetailFacts
{
    Agent agent;
    std::optional<Assessment> assessment; // the one that says most
    GuardrailState guardrails;
    QList<Incident> incidents; // newest first
};

class AgentDetail : public QWidget
{
    Q_OBJECT
public:
    explicit AgentDetail(QWidget* parent = nullptr);
    void setFacts(const AgentDetailFacts& facts, const Instant& now);
    void setWritable(bool writable);
    void setSelected(qsizetype count); // how many agents the attest button is about
    void setUpright(bool upright);     // sections below each other

Q_SIGNALS:
    void attestRequested();
    void privilegeRequested(const QString& agentId);
    void incidentsRequested(const QStringList& ids);

private:
    QWidget* makeHead();
    void showHead(const Instant& now);
    void showGrants(const Instant& now);
    void showCredentials(const Instant& now);
    void showControls(const Instant& now);
    void addFact(const QString& name, QWidget* value);

    AgentDetailFacts m_facts;
    TextLabel *m_name, *m_id, *m_purpose;
    Chip* m_chip;
    QPushButton *m_attest, *m_request;
    QBoxLayout* m_sections;
    SectionHead *m_grantsHead, *m_credentialsHead, *m_controlsHead;
    QGridLayout *m_grants, *m_controls;
    QVBoxLayout* m_credentials;
};

} // namespace privyseal
