#pragma once

// One agent below (or beside) the table: who it is, its privileges by last use, its credentials against the policy limit,
// its place on the ladder with its controls. Side by side, below each other, or as tabs, as there is room. Shows what it is
// given; reads nothing. GUI thread. All texts are plain.

#include "models/agents/agent.h"
#include "models/controls/assessmentdesk.h"
#include "models/incidents/incident.h"

#include <QTimeZone>
#include <QWidget>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QTabBar;

namespace privyseal {

class Chip;
class CredentialList;
class LadderView;
class SectionHead;
class TextLabel;

struct AgentDetailFacts
{
    Agent agent;
    AssessmentStanding assessment;
    GuardrailState guardrails;
    QList<Incident> incidents; // newest first
};

class AgentDetail : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Beside, Upright, Tabs };
    static constexpr int partCount = 3;

    explicit AgentDetail(QWidget* parent = nullptr);
    void setFacts(const AgentDetailFacts& facts, const Instant& now);
    void setWritable(bool writable);
    void setSelected(qsizetype count); // how many agents the attest button is about
    [[nodiscard]] CredentialList& credentials() { return *m_credentials; } // whose clocks may run
    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }

Q_SIGNALS:
    void attestRequested();
    void editRequested();
    void assessRequested(); // a draft to begin or to go on with
    void takeBackRequested(const privyseal::Grant& grant);
    void narrowerRequested(const privyseal::Grant& grant);
    void revokeRequested(const privyseal::Credential& credential);
    void guardrailsRequested();
    void reviewRequested(bool approves);
    void assessmentBackRequested(); // from review, to a draft
    void incidentsRequested(const QStringList& ids);

private:
    QWidget* makeHead();
    QWidget* makeBody();
    void addPart(SectionHead** head, const QString& title, QLayout* content, int share);
    void arrange();
    void showHead(const Instant& now);
    void showGrants(const Instant& now);
    void showControls(const Instant& now);
    void showAssessment(const Instant& now);
    void addSteps(const QList<QWidget*>& steps);
    void addFact(const QString& name, QWidget* value);

    AgentDetailFacts m_facts;
    TextLabel *m_name, *m_id, *m_purpose;
    Chip* m_chip;
    QPushButton *m_attest, *m_edit;
    QTabBar* m_tabs;
    QBoxLayout* m_sections;
    QList<QWidget*> m_parts, m_lines; // a line before each part but the first
    QList<int> m_shares; // of the width, beside each other
    Form m_form = Form::Beside;
    bool m_isWritable = true;
    LadderView* m_ladder;
    SectionHead *m_grantsHead, *m_credentialsHead, *m_controlsHead;
    QGridLayout *m_grants, *m_controls;
    CredentialList* m_credentials;
};

} // namespace privyseal
