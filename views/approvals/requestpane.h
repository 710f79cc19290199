#pragma once

// The detail of one request: head with countdown, what changes, conditions beside quorum, history, and the footer with the
// three verdicts. It decides nothing: it asks the page. GUI thread.

#include "models/approvals/dossier.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace privyseal {

class AgentRecordSection;
class ChangesSection;
class Chip;
class ConditionsSection;
class Countdown;
class HistorySection;
class QuorumSection;
class SentenceLabel;
class ShapeLabel;
class TextLabel;

class RequestPane : public QWidget
{
    Q_OBJECT
public:
    explicit RequestPane(QWidget* parent = nullptr);
    void setDossier(const Dossier& dossier, const Instant& now);
    void setNow(const Instant& now); // the countdown goes on
    void setWritable(bool writable); // false: a read-only record; the reason stands in the footer
    [[nodiscard]] const Dossier& dossier() const { return m_dossier; }

Q_SIGNALS:
    void verdictRequested(privyseal::Verdict verdict);
    void withdrawRequested();
    void agentRequested(const QString& agentId);
    void cureRequested(const QString& page, const QString& subject);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFooter();
    void showFooter();
    void arrange(int columns);

    Dossier m_dossier;
    bool m_writable = true;
    Chip *m_risk, *m_status, *m_glass;
    TextLabel *m_facts, *m_justification, *m_countdownWords, *m_deadline;
    SentenceLabel* m_sentence;
    Countdown* m_countdown;
    QWidget* m_countdownBox;
    ChangesSection* m_changes;
    ConditionsSection* m_conditions;
    QuorumSection* m_quorum;
    AgentRecordSection* m_record;
    HistorySection* m_history;
    QBoxLayout *m_frame, *m_body, *m_headRow, *m_halves;
    QWidget* m_head; // in the frame, or in the scrolling body where there is little room
    std::array<QVBoxLayout*, 3> m_columns{};
    QList<QWidget*> m_lines; // before each column but the first
    int m_shownColumns = 0;
    ShapeLabel* m_whyShape;
    TextLabel* m_why;
    QPushButton *m_changesButton, *m_reject, *m_approve, *m_withdraw;
};

} // namespace privyseal
