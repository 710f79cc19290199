#pragma once

// Who are they, what can they do? All agents in a table, the current one in detail below, or beside it on a wide window.
// GUI thread.

#include "models/agents/agentservice.h"
#include "models/agents/agenttable.h"
#include "models/record/recordtask.h"
#include "views/agents/agentdetail.h"
#include "views/common/page.h"

#include <QPointer>
#include <QTimer>

#include <functional>

class QSplitter;

namespace privyseal {

class AssessmentActions;
class GuardrailActions;
class Banner;
class PageHead;
class RecordTable;
class RevokeActions;
class SignFlow;
class StateStack;
class WriteDialog;

class AgentsPage : public Page
{
    Q_OBJECT
public:
    explicit AgentsPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Agents; }
    [[nodiscard]] QString title() const override { return tr("Agents"); }
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    void refresh(const QSet<privyseal::Topic>& topics) override;
    // An id, or a filter by column ("?environment=production", "?execute=unassessed", "?ids=a,b").
    void showSubject(const QString& subject) override;
    [[nodiscard]] QList<QAction*> menuActions(PageMenu menu) const override;
    void takeFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showAgent(const QString& id);
    void showFacts(const Result<std::optional<AgentDetailFacts>>& facts);
    void readWhole();
    void showSentence();
    void wireDesks();
    void tick();
    void askEdit();
    void amend(const QString& id, const AgentFields& seen, const AgentFields& fields, QPointer<WriteDialog> open);
    void offerUndo(const QString& happened, const QString& until, const std::function<void()>& undo);
    void askAttest();
    void showProblem(const QString& happened, const QString& cure);

    PageContext m_context;
    std::shared_ptr<const AgentTable> m_source;
    PageHead* m_head;
    Banner* m_problem;
    AssessmentActions* m_assessments;
    GuardrailActions* m_guardrails;
    RevokeActions* m_revoking;
    SignFlow* m_attesting;
    QSplitter* m_splitter;
    RecordTable* m_table;
    AgentDetail* m_detail;
    StateStack* m_detailState;
    QAction *m_attestAction, *m_requestAction;
    std::optional<AgentDetailFacts> m_facts; // that are shown
    std::function<void()> m_undo; // what the banner offers; empty: nothing
    QString m_sentence, m_current;
    std::shared_ptr<QStringList> m_owners; // as read last; the table's filter menu offers them
    std::optional<AgentTable::Worries> m_worries;
    QString m_wholeError;
    QTimer m_tick; // while a clock runs
    RecordTask m_detailRead, m_wholeRead, m_write;
};

} // namespace privyseal
