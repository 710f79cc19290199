#pragma once

// What waits for me, and may I sign it? Inbox at the leading side, one request at the other; or all requests as a table, to
// sort, filter, copy and export. GUI thread.

#include "models/record/recordtask.h"
#include "views/approvals/inboxreading.h"
#include "views/common/page.h"

#include <QTimer>

class QAbstractButton;
class QListView;
class QStackedWidget;
class QTabBar;

namespace privyseal {

class Banner;
class InboxModel;
class PageHead;
class RecordTable;
class RequestActions;
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
    void openNewRequest(const NewRequest& begin = {});
    void showAsTable(bool on); // the requests of the tab on show; a row opened there is shown in the inbox
    [[nodiscard]] RecordTable* table() const { return m_table; } // null until it was wanted

private:
    QWidget* makeInbox();
    void makeTable();
    void connectActions();
    void reload(InboxQuestion::Elsewhere elsewhere);
    void fill(const Result<InboxReading>& read);
    void showCounts(const InboxReading& reading);
    void readRequest(const QString& id);
    void showDossier(const Result<Dossier>& dossier);
    void select(const QString& id);
    void tick();
    [[nodiscard]] InboxTab tab() const;

    PageContext m_context;
    PageHead* m_head;
    Banner* m_problem;
    QTabBar* m_tabs;
    QAbstractButton* m_tableButton;
    QStackedWidget* m_body;
    RecordTable* m_table = nullptr;
    QListView* m_list;
    InboxModel* m_model;
    StateStack *m_inboxState, *m_paneState;
    RequestPane* m_pane;
    RequestActions* m_actions;
    RecordTask m_inboxTask, m_dossierTask;
    QTimer m_clock;
    QString m_current;    // the request on show or on its way
    bool m_follow = false; // its tab is being looked for
    bool m_isFilling = false;
    QString m_memberName;
    QString m_sentence;
};

} // namespace privyseal
