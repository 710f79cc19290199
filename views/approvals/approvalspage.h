#pragma once

// What waits for me, and may I sign it? Inbox at the leading side, one request at the other. GUI thread.

#include "models/approvals/dossier.h"
#include "models/core/task.h"
#include "views/common/page.h"

#include <QTimer>

class QListView;
class QTabBar;

namespace privyseal {

class Banner;
class DecideDialog;
class InboxModel;
class PageHead;
class RequestPane;
class StateStack;

class ApprovalsPage : public Page
{
    Q_OBJECT
public:
    explicit ApprovalsPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Approvals; }
    [[nodiscard]] QString title() const override { return tr("Approvals"); }
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override;
    void refresh(const QSet<privyseal::Topic>& topics) override;
    void showSubject(const QString& subject) override;
    void takeFocus() override;
    void openNewRequest(const QString& agentId = {});

private:
    QWidget* makeInbox();
    void reloadInbox();
    void showCounts(const InboxCounts& counts);
    void showRequest(const QString& id);
    void select(const QString& id);
    void askVerdict(Verdict verdict);
    void decide(DecideDialog* dialog, const Dossier& seen);
    void withdraw();
    void tick();
    [[nodiscard]] QString memberName() const;
    [[nodiscard]] InboxTab tab() const;

    PageContext m_context;
    PageHead* m_head;
    Banner* m_problem;
    QTabBar* m_tabs;
    QListView* m_list;
    InboxModel* m_model;
    StateStack *m_inboxState, *m_paneState;
    RequestPane* m_pane;
    QTimer m_clock;
    QString m_current;
    QString m_sentence;
};

} // namespace privyseal
