#include "views/agents/agentspage.h"

#include "models/agents/agentrepository.h"
#include "models/agents/agentservice.h"
#include "models/agents/attestationdesk.h"
#include "models/committee/memberservice.h"
#include "models/controls/controlsservice.h"
#include "models/incidents/incidentrepository.h"
#include "views/agents/agentdialog.h"
#include "views/agents/agentlook.h"
#include "views/agents/assessmentactions.h"
#include "views/agents/credentiallist.h"
#include "views/agents/guardrailactions.h"
#include "views/agents/revokeactions.h"
#include "views/common/banner.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/recordtable.h"
#include "views/common/signflow.h"
#include "views/common/statestack.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace privyseal {
namespace {

constexpr int wide = 1640;   // of the page: a window of 1900 less the sidebar
constexpr int narrow = 1000; // of the page: a window of 1024 less the collapsed sidebar
constexpr int detailBeside = 520;
constexpr int narrowLetters = 130; // as many of the font's letters beside each other: large type needs tabs sooner

QList<TableTerm> active(const char* column, const char* value)
{
    return {{QStringLiteral("status"), {QStringLiteral("active")}}, {QLatin1String(column), {QLatin1String(value)}}};
}

// nullopt: the record knows no such agent (any more).
Result<std::optional<AgentDetailFacts>> readFacts(Record& record, const Clock& clock, const QString& id)
{
    const auto agent = AgentRepository(record).find(id);
    if (!agent)
        return tl::unexpected<Error>(agent.error());
    if (!*agent)
        return std::nullopt;
    const ControlsService controls(record);
    auto standing = AssessmentDesk(record, clock).standing(id);
    if (!standing)
        return tl::unexpected<Error>(standing.error());
    const auto rails = controls.guardrailsOf(id);
    if (!rails)
        return tl::unexpected<Error>(rails.error());
    const auto incidents = IncidentRepository(record).ofAgent(id);
    if (!incidents)
        return tl::unexpected<Error>(incidents.error());
    return AgentDetailFacts{**agent, *std::move(standing), *rails, *incidents};
}

// What concerns all agents at once.
struct Whole
{
    AgentTable::Worries worries;
    QStringList owners;
};

Result<Whole> readAll(const Record& record, const AgentTable& source, const Instant& asOf)
{
    const auto worries = source.worries(record, asOf);
    if (!worries)
        return tl::unexpected<Error>(worries.error());
    const auto owners = AgentRepository(record).owners();
    if (!owners)
        return tl::unexpected<Error>(owners.error());
    return Whole{*worries, *owners};
}

} // namespace

AgentsPage::AgentsPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_source(std::make_shared<AgentTable>()), m_owners(std::make_shared<QStringList>())
{
    setObjectName(QStringLiteral("agentsPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead(title(), this);
    auto* import = new QPushButton(tr("Import..."), m_head);
    import->setObjectName(QStringLiteral("importAgents"));
    auto* requestButton = new QPushButton(tr("Request privilege..."), m_head);
    requestButton->setObjectName(QStringLiteral("requestPrivilege"));
    for (QPushButton* button : {import, requestButton}) {
        button->setEnabled(!context.isReadOnly);
        button->setToolTip(button->isEnabled() ? QString() : tr("The record was opened for reading only."));
        m_head->addControl(button);
    }
    column->addWidget(m_head);
    m_problem = new Banner(this);
    m_problem->setObjectName(QStringLiteral("agentsProblem"));
    m_problem->hide();
    auto* told = new QVBoxLayout;
    told->setContentsMargins(Space::page, 0, Space::page, 0);
    told->addWidget(m_problem);
    column->addLayout(told);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_table = new RecordTable(m_source, agentLook(context, m_owners), context, m_splitter);
    m_table->view()->setAccessibleName(title());
    const QStringList production{QStringLiteral("production"), QStringLiteral("shadow")};
    m_table->bar()->setViews({{tr("All"), {}},
                              {tr("Beyond the sandbox"), {{QStringLiteral("environment"), production}, {QStringLiteral("status"), {QStringLiteral("active")}}}},
                              {tr("Unassessed executors"), active("execute", "unassessed")},
                              {tr("Over-long credentials"), active("credential", "over")},
                              {tr("Suspended"), {{QStringLiteral("status"), {QStringLiteral("suspended")}}}}});
    m_detail = new AgentDetail;
    m_detail->setWritable(!context.isReadOnly);
    m_detailState = new StateStack(m_detail, m_splitter);
    m_detailState->setMinimumHeight(120);
    m_detailState->setInset(Space::page);
    m_detailState->showEmpty(icon::agents, tr("Choose an agent to see its privileges and credentials."));
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detailState);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({380, 240});
    column->addWidget(m_splitter, 1);

    m_attestAction = new QAction(tr("&Attest selected agents..."), this);
    m_requestAction = new QAction(tr("&Request privilege..."), this);
    for (QAction* action : {m_attestAction, m_requestAction})
        action->setEnabled(!context.isReadOnly);
    const auto request = [this] {
        if (!m_current.isEmpty())
            Q_EMIT openRequested(PageId::Approvals, u"?new=" + QString::fromLatin1(QUrl::toPercentEncoding(m_current)));
    };
    connect(m_attestAction, &QAction::triggered, this, &AgentsPage::askAttest);
    connect(m_requestAction, &QAction::triggered, this, request);
    wireDesks();
    connect(m_detail, &AgentDetail::editRequested, this, &AgentsPage::askEdit);
    connect(m_detail, &AgentDetail::attestRequested, this, &AgentsPage::askAttest);
    connect(import, &QPushButton::clicked, this, &AgentsPage::importRequested);
    connect(m_table, &RecordTable::emptyStepRequested, this, &AgentsPage::importRequested);
    connect(requestButton, &QPushButton::clicked, this, request);
    connect(m_detail, &AgentDetail::incidentsRequested, this, [this](const QStringList& ids) { Q_EMIT openRequested(PageId::Incidents, u"?ids=" + ids.join(u',')); });
    connect(m_detailState, &StateStack::retryRequested, this, [this] { showAgent(m_current); });
    connect(m_table, &RecordTable::currentChanged, this, &AgentsPage::showAgent);
    connect(m_table, &RecordTable::shownChanged, this, &AgentsPage::showSentence);
    connect(m_table, &RecordTable::activated, this, [this] { m_detail->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &RecordTable::menuRequested, this, [this](QMenu& menu, const QStringList&) { menu.addActions({m_attestAction, m_requestAction}); });
    connect(m_table->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_detail->setSelected(m_table->view()->selectionModel()->selectedRows().size()); });
}

void AgentsPage::wireDesks()
{
    m_attesting = new SignFlow(m_context, this);
    connect(m_attesting, &SignFlow::refused, this, [this](const QString& why) { showProblem(tr("Nothing was attested."), why); });
    connect(m_attesting, &SignFlow::written, this, [this] {
        refresh({Topic::Agents});
        Q_EMIT recordChanged({Topic::Agents});
    });
    m_assessments = new AssessmentActions(m_context, this);
    connect(m_detail, &AgentDetail::assessRequested, this, [this] {
        if (m_facts)
            m_assessments->askWrite(m_facts->agent.id, m_facts->agent.name, m_facts->assessment);
    });
    m_revoking = new RevokeActions(m_context, this);
    connect(m_detail, &AgentDetail::takeBackRequested, this, [this](const Grant& grant) { m_revoking->askTakeBack(m_current, grant); });
    connect(m_detail, &AgentDetail::revokeRequested, this, [this](const Credential& credential) { m_revoking->askRevoke(m_current, credential); });
    connect(m_detail, &AgentDetail::narrowerRequested, this, [this](const Grant& grant) {
        const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
        Q_EMIT openRequested(PageId::Approvals, QString(u"?new=" + encoded(m_current) + u"&action=" + encoded(grant.action) + u"&resource=" + encoded(grant.resource) + u"&environment=" + toText(grant.environment)));
    });
    connect(m_revoking, &RevokeActions::failed, this, [this](const QString& happened, const QString& why) { showProblem(happened, why); });
    connect(m_revoking, &RevokeActions::changed, this, [this] {
        refresh({Topic::Agents});
        Q_EMIT recordChanged({Topic::Agents, Topic::Requests});
    });
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &AgentsPage::tick);
    m_guardrails = new GuardrailActions(m_context, this);
    connect(m_detail, &AgentDetail::guardrailsRequested, this, [this] {
        if (m_facts)
            m_guardrails->ask(m_facts->agent.id, m_facts->guardrails.set);
    });
    connect(m_guardrails, &GuardrailActions::failed, this, [this](const QString& happened, const QString& why) { showProblem(happened, why); });
    connect(m_guardrails, &GuardrailActions::changed, this, [this] {
        refresh({Topic::Controls});
        Q_EMIT recordChanged({Topic::Controls, Topic::Agents, Topic::Requests});
    });
    connect(m_detail, &AgentDetail::reviewRequested, this, [this](bool approves) {
        if (m_facts && m_facts->assessment.underWay)
            m_assessments->askDecide(m_facts->assessment.underWay->id, approves);
    });
    connect(m_detail, &AgentDetail::assessmentBackRequested, this, [this] {
        if (m_facts && m_facts->assessment.underWay)
            m_assessments->takeBack(m_facts->assessment.underWay->id);
    });
    connect(m_assessments, &AssessmentActions::failed, this, [this](const QString& happened, const QString& why) { showProblem(happened, why); });
    connect(m_assessments, &AssessmentActions::changed, this, [this] {
        refresh({Topic::Controls});
        Q_EMIT recordChanged({Topic::Controls, Topic::Requests});
    });
    connect(m_assessments, &AssessmentActions::discarded, this, [this](const Assessment& draft) {
        offerUndo(tr("The draft was discarded."), tr("Until you go elsewhere it can be brought back."), [this, draft] { m_assessments->writeAgain(draft); });
    });
    connect(m_problem, &Banner::actionActivated, this, [this] {
        m_problem->hide();
        if (const auto undo = std::exchange(m_undo, {}))
            undo();
    });
}

void AgentsPage::offerUndo(const QString& happened, const QString& until, const std::function<void()>& undo)
{
    m_undo = undo;
    m_problem->setMessage(Banner::Kind::Neutral, happened, until);
    m_problem->setAction(tr("Undo"));
    m_problem->show();
}

void AgentsPage::tick()
{
    const Instant now = m_context.asOf();
    m_detail->credentials().setNow(now);
    if (const int next = m_detail->credentials().nextTickMs(now); next > 0)
        m_tick.start(next);
}

void AgentsPage::askEdit()
{
    if (!m_facts)
        return;
    if (m_context.member().isEmpty()) {
        showProblem(tr("Choose who you are first."), tr("A change names who makes it; choose yourself at the foot of the sidebar."));
        return;
    }
    auto* dialog = new AgentDialog(m_facts->agent, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::writeRequested, this, [this, dialog, id = m_facts->agent.id, seen = fieldsOf(m_facts->agent)] { amend(id, seen, dialog->fields(), dialog); });
    dialog->open();
}

// With the dialog that waits for it, or as an undoing without one.
void AgentsPage::amend(const QString& id, const AgentFields& seen, const AgentFields& fields, QPointer<WriteDialog> open)
{
    const auto work = [id, seen, fields, by = m_context.member(), &clock = m_context.clock](Record& record) -> Result<void> {
        const auto member = MemberService(record, clock).find(by);
        if (!member)
            return tl::unexpected<Error>(member.error());
        return AgentService(record, clock).amend(id, seen, fields, member->name);
    };
    const bool isUndoing = open.isNull();
    m_write.write(m_context.location, work, [this, id, seen, fields, open, isUndoing](const Result<void>& written) {
        if (open)
            open->take(written);
        else if (!written)
            showProblem(tr("Nothing was changed back."), written.error().message);
        if (!written)
            return;
        refresh({Topic::Agents});
        Q_EMIT recordChanged({Topic::Agents});
        if (!isUndoing)
            offerUndo(tr("%1 was changed.").arg(id), tr("Until you go elsewhere it can be changed back."), [this, id, seen, fields] { amend(id, fields, seen, {}); });
    });
}

const char* AgentsPage::iconName() const
{
    return icon::agents;
}

QList<QAction*> AgentsPage::menuActions(PageMenu menu) const
{
    return menu == PageMenu::Edit ? QList<QAction*>{m_attestAction, m_requestAction} : QList<QAction*>{};
}

void AgentsPage::takeFocus()
{
    m_table->view()->setFocus(Qt::OtherFocusReason);
}

void AgentsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= wide;
    const bool tabs = !beside && width() < std::max(narrow, fontMetrics().averageCharWidth() * narrowLetters);
    m_detail->setForm(beside ? AgentDetail::Form::Upright : tabs ? AgentDetail::Form::Tabs : AgentDetail::Form::Beside);
    if (beside == (m_splitter->orientation() == Qt::Horizontal))
        return;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_splitter->setSizes(beside ? QList<int>{width() - detailBeside, detailBeside} : QList<int>{380, 240});
}

void AgentsPage::refresh(const QSet<Topic>& topics)
{
    m_table->refresh(topics);
    if (!topics.intersects({Topic::Agents, Topic::Controls, Topic::Incidents}))
        return;
    readWhole();
    if (!m_current.isEmpty())
        showAgent(m_current);
}

void AgentsPage::showSubject(const QString& subject)
{
    if (subject.startsWith(u'?'))
        m_table->applyQuery(QUrlQuery(subject.mid(1)));
    else if (!subject.isEmpty())
        m_table->select(subject);
}

void AgentsPage::showAgent(const QString& id)
{
    const bool another = id != m_current;
    m_current = id;
    if (another && m_undo) {
        m_undo = {};
        m_problem->hide();
    }
    if (id.isEmpty()) {
        m_detailRead.cancel();
        m_detailState->showEmpty(icon::agents, tr("Choose an agent to see its privileges and credentials."));
        return;
    }
    if (another || m_detailState->state() == StateStack::State::Failed)
        m_detailState->showLoading(); // what stands there speaks of another, or of none
    m_detailRead.read(m_context.location, [id, &clock = m_context.clock](Record& record) { return readFacts(record, clock, id); },
                      [this](const Result<std::optional<AgentDetailFacts>>& facts) { showFacts(facts); });
}

void AgentsPage::showFacts(const Result<std::optional<AgentDetailFacts>>& facts)
{
    if (!facts) {
        m_detailState->showFailed(facts.error().message);
    } else if (!*facts) {
        m_detailState->showEmpty(icon::agents, tr("This agent is no longer in the record."));
    } else {
        m_facts = **facts;
        m_detail->setFacts(*m_facts, m_context.asOf());
        tick();
        m_detailState->showFilled();
    }
}

void AgentsPage::readWhole()
{
    const auto work = [source = m_source, asOf = m_context.asOf()](Record& record) { return readAll(record, *source, asOf); };
    m_wholeRead.read(m_context.location, work, [this](const Result<Whole>& whole) {
        m_worries = whole ? std::optional(whole->worries) : std::nullopt;
        m_wholeError = whole ? QString() : whole.error().message;
        if (whole)
            *m_owners = whole->owners;
        showSentence();
    });
}

void AgentsPage::showSentence()
{
    const PagedTableModel* model = m_table->model();
    if (!m_wholeError.isEmpty() || model->state() == PagedTableModel::State::Failed) {
        m_sentence = tr("The agents could not be read.");
    } else if (model->state() == PagedTableModel::State::Loading || !m_worries) {
        return; // the old sentence stays until both are known
    } else if (model->totalUnfiltered() == 0) {
        m_sentence = tr("This record knows no agent yet.");
    } else {
        const bool all = model->total() == model->totalUnfiltered();
        QStringList parts{all ? tr("%n agent(s), %1 of them active.", nullptr, int(model->total())).arg(format::count(m_worries->active))
                              : tr("%1 of %n agent(s) shown.", nullptr, int(model->totalUnfiltered())).arg(format::count(model->total()))};
        if (m_worries->executeUnassessed > 0)
            parts.append(tr("%n can execute without an approved assessment.", nullptr, int(m_worries->executeUnassessed)));
        if (m_worries->drifted > 0)
            parts.append(tr("%n has drifted guardrails.", nullptr, int(m_worries->drifted)));
        if (m_worries->overPolicy > 0)
            parts.append(tr("%n holds a credential longer than policy allows.", nullptr, int(m_worries->overPolicy)));
        if (parts.size() == 1)
            parts.append(tr("None of the active ones breaks a rule."));
        m_sentence = parts.join(u' ');
    }
    m_head->setSentence(m_sentence);
    Q_EMIT sentenceChanged();
}

void AgentsPage::showProblem(const QString& happened, const QString& cure)
{
    m_undo = {};
    m_problem->setAction({});
    m_problem->setMessage(Banner::Kind::Warn, happened, cure);
    m_problem->show();
}

void AgentsPage::askAttest()
{
    const QStringList ids = m_table->selectedIds();
    if (ids.isEmpty())
        return;
    if (m_context.member().isEmpty()) {
        showProblem(tr("Choose who you are first."), tr("An attestation names who gives it; choose yourself at the foot of the sidebar."));
        return;
    }
    m_problem->hide();
    const AttestationBallot ballot{ids, m_context.member(), {}, {}};
    const SignFlow::Question question{QStringLiteral("attestDialog"), tr("Sign an attestation"), ids.size() == 1 ? tr("Attest %1").arg(ids.first()) : tr("Attest %n agent(s)", nullptr, int(ids.size())),
                                      tr("you have seen them, their accounts and their privileges, and they are right as the record has them"), tr("Attest and &sign")};
    const auto text = [ballot, &clock = m_context.clock](Record& record) { return AttestationDesk(record, clock).text(ballot); };
    const auto write = [ballot, &clock = m_context.clock](Record& record, const SigningKey& key, const QString& reason, const QString& presented) {
        AttestationBallot given = ballot;
        given.reason = reason;
        given.presented = presented;
        return AttestationDesk(record, clock).attest(given, key);
    };
    m_attesting->ask(question, text, write);
}

} // namespace privyseal
