#include "views/approvals/approvalspage.h"

#include "models/approvals/requesttable.h"
#include "views/approvals/inboxdelegate.h"
#include "views/approvals/inboxmodel.h"
#include "views/approvals/requestactions.h"
#include "views/approvals/requestpane.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/countdown.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/recordtable.h"
#include "views/common/statestack.h"
#include "views/incidents/incidentlook.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace privyseal {
namespace {

using Elsewhere = InboxQuestion::Elsewhere;

constexpr int inboxLetters = 24; // the least that a row of the inbox needs

} // namespace

ApprovalsPage::ApprovalsPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("approvalsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead(title(), this);
    m_tableButton = new IconButton(icon::document, {}, tr("Show as table"), m_head);
    m_tableButton->setObjectName(QStringLiteral("showAsTable"));
    m_tableButton->setCheckable(true);
    m_head->addControl(m_tableButton);
    connect(m_tableButton, &QAbstractButton::toggled, this, &ApprovalsPage::showAsTable);
    auto* newRequest = new IconButton(icon::plus, tr("New request..."), {}, m_head);
    newRequest->setObjectName(QStringLiteral("newRequest"));
    newRequest->setEnabled(!context.isReadOnly);
    if (context.isReadOnly)
        newRequest->setToolTip(tr("This record is open for reading only."));
    m_head->addControl(newRequest);
    connect(newRequest, &QPushButton::clicked, this, [this] { openNewRequest(); });
    column->addWidget(m_head);
    m_problem = new Banner(this);
    m_problem->setObjectName(QStringLiteral("approvalsProblem"));
    m_problem->hide();
    column->addWidget(m_problem);

    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(makeInbox());
    m_pane = new RequestPane;
    m_pane->setWritable(!context.isReadOnly);
    m_paneState = new StateStack(m_pane, this);
    m_paneState->setObjectName(QStringLiteral("requestState"));
    m_paneState->setInset(Space::page);
    splitter->addWidget(m_paneState);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({318, 760});
    m_body = new QStackedWidget(this);
    m_body->addWidget(splitter);
    column->addWidget(m_body, 1);

    connect(m_paneState, &StateStack::retryRequested, this, [this] { readRequest(m_current); });
    connect(m_inboxState, &StateStack::retryRequested, this, [this] { refresh(allTopics()); });
    connect(m_inboxState, &StateStack::nextStepRequested, this, [this] { openNewRequest(); });
    connect(m_pane, &RequestPane::verdictRequested, this, [this](Verdict verdict) { m_actions->askVerdict(m_pane->dossier(), verdict, m_memberName); });
    connect(m_pane, &RequestPane::withdrawRequested, this, [this] { m_actions->askWithdraw(m_pane->dossier().request.id); });
    connect(m_pane, &RequestPane::agentRequested, this, [this](const QString& agent) { Q_EMIT openRequested(PageId::Agents, agent); });
    connect(m_pane, &RequestPane::cureRequested, this, [this](const QString& page, const QString& subject) {
        Q_EMIT openRequested(page == u"controls" ? PageId::Controls : PageId::Agents, subject);
    });
    connectActions();
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &ApprovalsPage::tick);
}

void ApprovalsPage::connectActions()
{
    m_actions = new RequestActions(m_context, this);
    connect(m_actions, &RequestActions::decided, this, [this](const QString& id) {
        m_current = id;
        reload(Elsewhere::Keep); // the list stays where the next one waits
        Q_EMIT recordChanged({Topic::Requests, Topic::Agents});
    });
    connect(m_actions, &RequestActions::notDecided, this, [this] { reload(Elsewhere::Keep); });
    connect(m_actions, &RequestActions::withdrawn, this, [this] {
        m_problem->hide();
        reload(Elsewhere::Keep);
        Q_EMIT recordChanged({Topic::Requests});
    });
    connect(m_actions, &RequestActions::notWithdrawn, this, [this](const QString& why) {
        m_problem->setMessage(Banner::Kind::Bad, tr("The request was not withdrawn."), why);
        m_problem->show();
    });
    connect(m_actions, &RequestActions::filed, this, [this](const QString& id) {
        select(id);
        Q_EMIT recordChanged({Topic::Requests});
    });
}

QWidget* ApprovalsPage::makeInbox()
{
    auto* inbox = new QWidget(this);
    inbox->setMinimumWidth(std::max(260, fontMetrics().averageCharWidth() * inboxLetters));
    auto* column = new QVBoxLayout(inbox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new QTabBar(inbox);
    m_tabs->setObjectName(QStringLiteral("inboxTabs"));
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    for (const QString& name : {tr("Mine"), tr("All open"), tr("Decided")})
        m_tabs->addTab(name);
    m_tabs->setCurrentIndex(m_context.settings.value(QStringLiteral("approvals/tab"), 0).toInt());
    column->addWidget(m_tabs);
    m_model = new InboxModel(this);
    m_list = new QListView(inbox);
    m_list->setObjectName(QStringLiteral("inboxList"));
    m_list->setAccessibleName(tr("Requests"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new InboxDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_inboxState = new StateStack(m_list, inbox);
    m_inboxState->setObjectName(QStringLiteral("inboxState"));
    m_inboxState->setInset(Space::card);
    column->addWidget(m_inboxState, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_context.settings.setValue(QStringLiteral("approvals/tab"), index);
        if (!m_isFilling)
            reload(Elsewhere::ShowFirst);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const InboxRow* row = m_isFilling ? nullptr : m_model->row(index))
            readRequest(row->request.id);
    });
    return inbox;
}

void ApprovalsPage::makeTable()
{
    m_table = new RecordTable(std::make_shared<RequestTable>(), requestLook(m_context), m_context, this);
    m_body->addWidget(m_table);
    m_table->bar()->setViews({{tr("All"), {}},
                              {tr("Open"), {{QStringLiteral("status"), {QStringLiteral("pending"), QStringLiteral("changes_requested")}}}},
                              {tr("Decided"), {{QStringLiteral("status"), {QStringLiteral("approved"), QStringLiteral("rejected"), QStringLiteral("expired"),
                                                                           QStringLiteral("policy_blocked"), QStringLiteral("withdrawn"), QStringLiteral("superseded")}}}}});
    const auto show = [this](const QString& id) {
        m_tableButton->setChecked(false);
        select(id);
    };
    connect(m_table, &RecordTable::activated, this, show);
    connect(m_table, &RecordTable::emptyStepRequested, this, [this] { m_tableButton->setChecked(false); });
    connect(m_table, &RecordTable::menuRequested, this, [this, show](QMenu& menu, const QStringList& ids) {
        if (ids.size() == 1)
            menu.addAction(tr("&Open"), this, [show, id = ids.first()] { show(id); });
    });
}

void ApprovalsPage::showAsTable(bool on)
{
    if (on && !m_table)
        makeTable();
    m_tableButton->setChecked(on);
    m_tableButton->setToolTip(on ? tr("Show as inbox") : tr("Show as table"));
    m_tableButton->setAccessibleName(m_tableButton->toolTip());
    m_body->setCurrentIndex(on ? 1 : 0);
    if (on) {
        m_table->refresh(allTopics());
        m_table->applyQuery(QUrlQuery(tab() == InboxTab::Decided ? QStringLiteral("status=approved,rejected,expired,policy_blocked,withdrawn,superseded")
                                                                 : QStringLiteral("status=pending,changes_requested")));
    }
    takeFocus();
}

const char* ApprovalsPage::iconName() const
{
    return icon::approvals;
}

QString ApprovalsPage::sentence() const
{
    return m_sentence;
}

InboxTab ApprovalsPage::tab() const
{
    static constexpr InboxTab tabs[] = {InboxTab::Mine, InboxTab::AllOpen, InboxTab::Decided};
    return tabs[std::clamp(m_tabs->currentIndex(), 0, 2)];
}

void ApprovalsPage::refresh(const QSet<Topic>& topics)
{
    static const QSet<Topic> mine{Topic::Requests, Topic::Agents, Topic::Members, Topic::Controls, Topic::Incidents, Topic::Settings};
    if (topics.intersects(mine))
        reload(Elsewhere::Keep); // no other request slips under the pointer because this one was decided elsewhere
    if (m_table)
        m_table->refresh(topics);
}

void ApprovalsPage::reload(Elsewhere elsewhere)
{
    if (elsewhere != Elsewhere::Keep) // a mere refresh does not call back what is being looked for; a choice does
        m_follow = elsewhere == Elsewhere::Follow;
    const InboxQuestion question{m_context.member(), tab(), m_current, m_follow ? Elsewhere::Follow : elsewhere};
    m_dossierTask.cancel(); // it comes with the list
    m_inboxState->showLoading();
    m_paneState->showLoading();
    m_inboxTask.read(
        m_context.location, [&clock = m_context.clock, question](Record& record) { return readInbox(record, clock, question); },
        [this](const Result<InboxReading>& read) { fill(read); });
}

void ApprovalsPage::fill(const Result<InboxReading>& read)
{
    m_follow = false;
    if (!read) {
        m_sentence = tr("The requests could not be read.");
        m_head->setSentence(m_sentence);
        Q_EMIT sentenceChanged();
        m_inboxState->showFailed(read.error().message);
        m_paneState->showFailed(read.error().message);
        return;
    }
    m_isFilling = true;
    m_memberName = read->memberName;
    m_tabs->setCurrentIndex(int(read->tab));
    m_model->setNow(m_context.clock.now());
    m_model->setRows(read->rows, tr("Open, not yours to vote"), read->others);
    m_current = read->shown;
    m_list->setCurrentIndex(m_model->indexOf(m_current)); // none where the request on show is not in this list
    m_isFilling = false;
    showCounts(*read);
    if (m_model->rowCount() == 0)
        m_inboxState->showEmpty(icon::approvals, read->tab == InboxTab::Decided ? tr("No request has been decided yet.") : tr("No request is open."),
                                m_context.isReadOnly ? QString() : tr("New request..."));
    else
        m_inboxState->showFilled();
    if (read->dossier)
        showDossier(*read->dossier);
    else
        m_paneState->showEmpty(icon::approvals, tr("Choose a request to see what it asks for."));
    tick();
}

void ApprovalsPage::showCounts(const InboxReading& reading)
{
    const InboxCounts& counts = reading.counts;
    m_tabs->setTabText(0, tr("Mine %1").arg(counts.mine));
    m_tabs->setTabText(1, tr("All open %1").arg(counts.allOpen));
    m_tabs->setTabText(2, tr("Decided"));
    if (m_context.member().isEmpty()) {
        m_sentence = tr("%n request(s) are open. Choose who you are to see what waits for you.", nullptr, counts.allOpen);
    } else if (counts.mine == 0) {
        m_sentence = counts.allOpen == 0 ? tr("Nothing waits: no request is open.") : tr("Nothing waits for your vote; %n request(s) are open.", nullptr, counts.allOpen);
    } else {
        m_sentence = tr("%n request(s) wait for your vote.", nullptr, counts.mine);
        if (reading.nearest)
            m_sentence += u' ' + tr("The nearest must be decided within %1.")
                                     .arg(timeLeft(reading.nearest->windowStart, reading.nearest->deadline, m_context.clock.now(), true).status.word);
    }
    m_head->setSentence(m_sentence);
    Q_EMIT sentenceChanged();
}

void ApprovalsPage::readRequest(const QString& id)
{
    m_current = id;
    if (m_inboxTask.isRunning()) { // its answer would bring back the request of before
        m_follow = false;
        reload(Elsewhere::Keep);
        return;
    }
    m_paneState->showLoading();
    m_dossierTask.read(
        m_context.location, [&clock = m_context.clock, id, member = m_context.member()](Record& record) { return readDossier(record, clock, id, member); },
        [this](const Result<Dossier>& dossier) { showDossier(dossier); });
}

void ApprovalsPage::showDossier(const Result<Dossier>& dossier)
{
    if (!dossier) {
        m_paneState->showFailed(dossier.error().message);
        return;
    }
    m_pane->setDossier(*dossier, m_context.clock.now());
    m_paneState->showFilled();
}

void ApprovalsPage::select(const QString& id)
{
    m_current = id;
    reload(Elsewhere::Follow);
}

void ApprovalsPage::showSubject(const QString& subject)
{
    if (subject.isEmpty())
        return;
    const QUrlQuery query(subject.startsWith(u'?') ? subject.mid(1) : QString());
    if (query.hasQueryItem(QStringLiteral("new"))) {
        const auto item = [&](const char* name) { return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); };
        NewRequest begin;
        begin.agent = item("new");
        begin.action = item("action");
        begin.resource = item("resource");
        begin.environment = item("environment");
        openNewRequest(begin);
    } else if (!query.isEmpty()) {
        showAsTable(true);
        m_table->applyQuery(query);
    } else if (!subject.startsWith(u'?')) {
        m_tableButton->setChecked(false);
        select(subject);
    }
}

void ApprovalsPage::takeFocus()
{
    QWidget* start = m_tableButton->isChecked() ? static_cast<QWidget*>(m_table->view()) : m_list;
    start->setFocus(Qt::OtherFocusReason);
}

void ApprovalsPage::openNewRequest(const NewRequest& begin)
{
    if (m_context.isReadOnly) {
        m_problem->setMessage(Banner::Kind::Warn, tr("This record is open for reading only."), tr("No request can be filed in it."));
        m_problem->show();
        return;
    }
    if (m_context.member().isEmpty()) {
        m_problem->setMessage(Banner::Kind::Warn, tr("Choose who you are first."), tr("A request names who asks; choose yourself at the foot of the sidebar."));
        m_problem->show();
        return;
    }
    m_problem->hide();
    m_actions->askNew(begin, m_memberName.isEmpty() ? m_context.member() : m_memberName);
}

void ApprovalsPage::tick()
{
    const Instant now = m_context.clock.now();
    m_model->setNow(now);
    m_pane->setNow(now);
    int next = 60'000;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const InboxRow* entry = m_model->row(m_model->index(row));
        if (entry && entry->waits() && entry->deadline.isValid())
            next = std::min(next, nextTickMs(entry->deadline, now));
    }
    m_clock.start(std::max(next, 1000));
}

} // namespace privyseal
