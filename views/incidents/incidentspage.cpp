#include "views/incidents/incidentspage.h"

#include "models/agents/agentrepository.h"
#include "models/approvals/requesttable.h"
#include "models/drills/drilltable.h"
#include "models/incidents/incidentrepository.h"
#include "models/incidents/incidenttable.h"
#include "models/monitoring/alertrepository.h"
#include "models/monitoring/alerttable.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/recordtable.h"
#include "views/common/statestack.h"
#include "views/incidents/drillpane.h"
#include "views/incidents/incidentdetail.h"
#include "views/incidents/incidentlook.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace privyseal {
namespace {

// The incident or the alert with all that its detail tells; nullopt: the record knows none of that id (any more).
Result<std::optional<IncidentFacts>> readFacts(const Record& record, IncidentsPage::Table table, const QString& id)
{
    IncidentFacts facts;
    const AlertRepository alerts(record);
    if (table == IncidentsPage::Table::Incidents) {
        const auto incident = IncidentRepository(record).find(id);
        if (!incident)
            return tl::unexpected<Error>(incident.error());
        if (!*incident)
            return std::nullopt;
        const auto ofIncident = alerts.ofIncident(id);
        if (!ofIncident)
            return tl::unexpected<Error>(ofIncident.error());
        facts = {**incident, *ofIncident, (*incident)->agent, {}};
    } else {
        const auto alert = alerts.find(id);
        if (!alert)
            return tl::unexpected<Error>(alert.error());
        if (!*alert)
            return std::nullopt;
        facts = {std::nullopt, {**alert}, (*alert)->agent, {}};
    }
    if (facts.agent.isEmpty())
        return facts;
    const auto agent = AgentRepository(record).find(facts.agent);
    if (!agent)
        return tl::unexpected<Error>(agent.error());
    facts.agentName = *agent ? (*agent)->name : facts.agent;
    return facts;
}

} // namespace

IncidentsPage::IncidentsPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("incidentsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead(title(), this);
    column->addWidget(m_head);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("incidentTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(Space::page - Space::between, 0, Space::page, Space::card);
    tabRow->addWidget(m_tabs, 1);
    column->addLayout(tabRow);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_stack = new QStackedWidget(m_splitter);
    addTable(Table::Incidents, new RecordTable(std::make_shared<IncidentTable>(), incidentLook(context), context), tr("Incidents"), nullptr);
    addTable(Table::Alerts, new RecordTable(std::make_shared<AlertTable>(), alertLook(context), context), tr("Alerts"), nullptr);
    auto* drills = new RecordTable(std::make_shared<DrillTable>(), drillLook(context), context);
    m_drills = new DrillPane(context, drills);
    addTable(Table::Drills, drills, tr("Drills"), m_drills);
    addTable(Table::Requests, new RecordTable(std::make_shared<RequestTable>(), requestLook(context), context), tr("Requests"), nullptr);
    table(Table::Incidents)->bar()->setViews({{tr("All"), {}},
                                              {tr("Open"), {{QStringLiteral("status"), {QStringLiteral("open"), QStringLiteral("contained")}}}},
                                              {tr("Caused by agents"), {{QStringLiteral("cause"), {QStringLiteral("agent_action")}}}},
                                              {tr("Near misses"), {{QStringLiteral("kind"), {QStringLiteral("near_miss")}}}}});
    m_detail = new IncidentDetail;
    m_detailState = new StateStack(m_detail, m_splitter);
    m_detailState->setMinimumHeight(120);
    m_detailState->setInset(Space::page);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detailState);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({300, 300});
    column->addWidget(m_splitter, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        showCurrent();
    });
    connect(m_detailState, &StateStack::retryRequested, this, &IncidentsPage::showCurrent);
    connect(m_detail, &IncidentDetail::agentRequested, this, [this](const QString& id) { Q_EMIT openRequested(PageId::Agents, id); });
    connect(m_detail, &IncidentDetail::incidentRequested, this, &IncidentsPage::showSubject);
    connect(m_detail, &IncidentDetail::alertsRequested, this, [this](const QStringList& ids) { showSubject(u"?table=alerts&ids=" + ids.join(u',')); });
    showCurrent();
}

void IncidentsPage::addTable(Table which, RecordTable* table, const QString& title, QWidget* place)
{
    m_tables[static_cast<size_t>(which)] = table;
    m_tabs->addTab(title);
    table->view()->setAccessibleName(title);
    m_stack->addWidget(place ? place : table);
    connect(table, &RecordTable::currentChanged, this, [this, which](const QString&) {
        if (shown() == which)
            showCurrent();
    });
    connect(table, &RecordTable::shownChanged, this, &IncidentsPage::showSentence);
    connect(table, &RecordTable::activated, this, [this, which](const QString& id) {
        if (which == Table::Requests)
            Q_EMIT openRequested(PageId::Approvals, id);
    });
    connect(table, &RecordTable::emptyStepRequested, this, [this] { Q_EMIT openRequested(PageId::Approvals, {}); });
    if (which == Table::Requests) {
        connect(table, &RecordTable::menuRequested, this, [this](QMenu& menu, const QStringList& ids) {
            if (ids.size() == 1)
                menu.addAction(tr("&Open in Approvals"), this, [this, id = ids.first()] { Q_EMIT openRequested(PageId::Approvals, id); });
        });
    }
}

const char* IncidentsPage::iconName() const
{
    return icon::incidents;
}

IncidentsPage::Table IncidentsPage::shown() const
{
    return static_cast<Table>(std::clamp(m_tabs->currentIndex(), 0, tableCount - 1));
}

void IncidentsPage::takeFocus()
{
    table(shown())->view()->setFocus(Qt::OtherFocusReason);
}

void IncidentsPage::refresh(const QSet<Topic>& topics)
{
    for (RecordTable* table : m_tables)
        table->refresh(topics);
    m_drills->refresh(topics);
    if (topics.contains(Topic::Incidents))
        readOpen();
    if (topics.intersects({Topic::Incidents, Topic::Alerts, Topic::Agents}))
        showCurrent();
}

void IncidentsPage::showTable(Table which)
{
    m_tabs->setCurrentIndex(static_cast<int>(which));
}

void IncidentsPage::showSubject(const QString& subject)
{
    if (subject.isEmpty())
        return;
    if (!subject.startsWith(u'?')) {
        showTable(Table::Incidents);
        table(Table::Incidents)->select(subject);
        return;
    }
    static const QStringList names{QStringLiteral("incidents"), QStringLiteral("alerts"), QStringLiteral("drills"), QStringLiteral("requests")};
    const QUrlQuery query(subject.mid(1));
    const auto index = names.indexOf(query.queryItemValue(QStringLiteral("table")));
    showTable(static_cast<Table>(std::max<qsizetype>(0, index)));
    RecordTable* target = table(shown());
    target->applyQuery(query);
    if (const QString id = query.queryItemValue(QStringLiteral("id"), QUrl::FullyDecoded); !id.isEmpty())
        target->select(id);
}

void IncidentsPage::showCurrent()
{
    const bool detailed = shown() == Table::Incidents || shown() == Table::Alerts;
    m_detailState->setVisible(detailed);
    if (detailed)
        readDetail();
    showSentence();
}

void IncidentsPage::readDetail()
{
    const Table which = shown();
    const QString id = table(which)->currentId();
    if (id.isEmpty()) {
        m_detailRead.cancel();
        m_detailed.clear();
        m_detailState->showEmpty(icon::incidents, which == Table::Alerts ? tr("Choose an alert to see its revoke clock.") : tr("Choose an incident to see how it went."));
        return;
    }
    if (id != m_detailed || m_detailState->state() == StateStack::State::Failed)
        m_detailState->showLoading(); // what stands there speaks of another, or of none
    m_detailed = id;
    m_detailRead.read(m_context.location, [which, id](Record& record) { return readFacts(record, which, id); },
                      [this](const Result<std::optional<IncidentFacts>>& facts) { showDetail(facts); });
}

void IncidentsPage::showDetail(const Result<std::optional<IncidentFacts>>& facts)
{
    if (!facts) {
        m_detailState->showFailed(facts.error().message);
    } else if (!*facts) {
        m_detailState->showEmpty(icon::incidents, tr("This one is no longer in the record."));
    } else {
        m_detail->setFacts(**facts, m_context.asOf());
        m_detailState->showFilled();
    }
}

void IncidentsPage::readOpen()
{
    m_openRead.read(m_context.location, [](Record& record) { return IncidentRepository(record).open(); }, [this](const Result<QList<Incident>>& open) {
        m_open = open;
        showSentence();
    });
}

void IncidentsPage::showSentence()
{
    const PagedTableModel* model = table(shown())->model();
    if (model->state() == PagedTableModel::State::Failed || (m_open && !*m_open)) {
        m_sentence = tr("The incidents could not be read.");
    } else if (!m_open) {
        return; // it comes with the answer
    } else {
        const QList<Incident>& open = **m_open;
        const auto uncontained = std::count_if(open.cbegin(), open.cend(), [](const Incident& incident) { return incident.status == IncidentStatus::Open; });
        m_sentence = open.isEmpty() ? tr("Nothing burns: no incident is open.")
            : uncontained == 0      ? tr("%n incident(s) open, all contained.", nullptr, int(open.size()))
            : open.size() == 1      ? tr("1 incident is open and not contained: %1.").arg(open.first().title)
                                    : tr("%n incident(s) open, %1 of them not contained.", nullptr, int(open.size())).arg(format::count(uncontained));
        if (model->total() != model->totalUnfiltered())
            m_sentence += u' ' + tr("%1 of %n row(s) shown.", nullptr, int(model->totalUnfiltered())).arg(format::count(model->total()));
    }
    m_head->setSentence(m_sentence);
    Q_EMIT sentenceChanged();
}

} // namespace privyseal
