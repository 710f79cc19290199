#include "views/agents/agentdetail.h"

#include "views/agents/credentiallist.h"
#include "views/agents/detailparts.h"
#include "views/agents/ladderview.h"
#include "views/common/buttons.h"
#include "views/common/card.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/panes.h"
#include "views/common/sectionhead.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>

namespace privyseal {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

using namespace detailparts;

Status grantFlag(const Grant& grant, const Instant& now)
{
    if (grant.status == GrantStatus::Suspended)
        return {Shape::Padlock, Tone::Neutral, AgentDetail::tr("suspended")};
    if (grant.isWildcard())
        return {Shape::Diamond, Tone::Bad, AgentDetail::tr("wildcard")};
    if (grant.isUnused(now)) {
        const Instant since = grant.lastUsedAt.isValid() ? grant.lastUsedAt : grant.grantedAt;
        return {Shape::Triangle, Tone::Warn,
                since.isValid() ? AgentDetail::tr("unused %1 d").arg((now.ms() - since.ms()) / dayMs) : AgentDetail::tr("unused")};
    }
    return {};
}

QString originOf(const Grant& grant, const Instant& now)
{
    const QString when = grant.grantedAt.isValid() ? moment(grant.grantedAt, now) : QString();
    if (!grant.request.isEmpty())
        return when.isEmpty() ? AgentDetail::tr("Granted by %1.").arg(grant.request) : AgentDetail::tr("Granted %1 by %2.").arg(when, grant.request);
    switch (grant.backing) {
    case Backing::SignedDecision:
        return when.isEmpty() ? AgentDetail::tr("Granted by a signed decision.") : AgentDetail::tr("Granted %1 by a signed decision.").arg(when);
    case Backing::Imported:
        return when.isEmpty() ? AgentDetail::tr("Known from an import.") : AgentDetail::tr("Granted %1, as an import says.").arg(when);
    case Backing::None:
        break;
    }
    return when.isEmpty() ? AgentDetail::tr("No decision stands behind it.") : AgentDetail::tr("Granted %1; no decision stands behind it.").arg(when);
}

} // namespace

AgentDetail::AgentDetail(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("agentDetail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(hairline(this));
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("agentDetailTabs"));
    m_tabs->setExpanding(false);
    m_tabs->hide();
    column->addWidget(m_tabs);
    column->addWidget(scrollingBody(makeBody(), tr("Agent"), this), 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &AgentDetail::arrange);
}

QWidget* AgentDetail::makeBody()
{
    auto* content = new QWidget(this);
    m_sections = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_grants = new QGridLayout;
    auto* credentials = new QVBoxLayout;
    m_credentials = new CredentialList(content);
    credentials->addWidget(m_credentials);
    connect(m_credentials, &CredentialList::revokeRequested, this, &AgentDetail::revokeRequested);
    m_controls = new QGridLayout;
    for (QGridLayout* grid : {m_grants, m_controls}) {
        grid->setHorizontalSpacing(Space::card);
        grid->setVerticalSpacing(Space::within);
    }
    auto* ladder = new QVBoxLayout;
    ladder->setSpacing(Space::between);
    m_ladder = new LadderView(content);
    ladder->addWidget(m_ladder);
    ladder->addLayout(m_controls);
    addPart(&m_grantsHead, tr("Privileges"), m_grants, 4);
    addPart(&m_credentialsHead, tr("Credentials"), credentials, 3);
    addPart(&m_controlsHead, tr("Ladder"), ladder, 3);
    m_credentialsHead->setCaption(tr("age against policy limit"));
    return content;
}

void AgentDetail::addPart(SectionHead** head, const QString& title, QLayout* content, int share)
{
    QWidget* around = m_sections->parentWidget();
    if (!m_parts.isEmpty()) {
        m_lines.append(hairline(around, true));
        m_sections->addWidget(m_lines.last());
    }
    auto* part = new QWidget(around);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(Space::page, Space::card, Space::page, Space::card);
    column->setSpacing(Space::between);
    *head = new SectionHead(title, part);
    column->addWidget(*head);
    column->addLayout(content);
    column->addStretch(1);
    m_parts.append(part);
    m_shares.append(share);
    m_sections->addWidget(part, share);
    m_tabs->addTab(title);
}

void AgentDetail::setForm(Form form)
{
    m_form = form;
    arrange();
}

void AgentDetail::arrange()
{
    const bool tabs = m_form == Form::Tabs;
    m_tabs->setVisible(tabs);
    m_sections->setDirection(m_form == Form::Upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        m_parts[i]->setVisible(!tabs || i == m_tabs->currentIndex());
        // Below each other each takes its height, and the last the rest.
        m_sections->setStretchFactor(m_parts[i], m_form != Form::Upright ? m_shares[i] : i + 1 == m_parts.size() ? 1 : 0);
    }
    for (QWidget* line : std::as_const(m_lines)) {
        line->setVisible(!tabs);
        line->setMinimumSize(m_form == Form::Upright ? QSize(0, 1) : QSize(1, 0));
        line->setMaximumSize(m_form == Form::Upright ? QSize(QWIDGETSIZE_MAX, 1) : QSize(1, QWIDGETSIZE_MAX));
    }
}

QWidget* AgentDetail::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(Space::page, Space::between, Space::page, Space::between);
    row->setSpacing(Space::between);
    m_name = new TextLabel({}, FontRole::Sentence, QFont::DemiBold, Token::Text, head);
    m_name->setObjectName(QStringLiteral("agentName"));
    m_name->setElided(true);
    m_id = new TextLabel({}, FontRole::Small, Token::Text2, head);
    m_chip = new Chip(head);
    m_purpose = new TextLabel({}, FontRole::Small, Token::Text2, head);
    m_purpose->setElided(true);
    m_attest = new QPushButton(tr("Attest..."), head);
    m_attest->setObjectName(QStringLiteral("attestAgent"));
    m_edit = new QPushButton(tr("Edit..."), head);
    m_edit->setObjectName(QStringLiteral("editAgent"));
    for (QWidget* part : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_id), static_cast<QWidget*>(m_chip)})
        row->addWidget(part);
    row->addWidget(m_purpose, 1);
    row->addWidget(m_edit);
    row->addWidget(m_attest);
    connect(m_edit, &QPushButton::clicked, this, &AgentDetail::editRequested);
    connect(m_attest, &QPushButton::clicked, this, &AgentDetail::attestRequested);
    return head;
}

void AgentDetail::setWritable(bool writable)
{
    m_isWritable = writable;
    m_attest->setEnabled(writable);
    m_edit->setEnabled(writable);
    for (QPushButton* button : {m_attest, m_edit})
        button->setToolTip(writable ? QString() : tr("The record was opened for reading only."));
}

void AgentDetail::setSelected(qsizetype count)
{
    m_attest->setText(count > 1 ? tr("Attest %1...").arg(count) : tr("Attest..."));
}

void AgentDetail::setFacts(const AgentDetailFacts& facts, const Instant& now)
{
    m_facts = facts;
    showHead(now);
    showGrants(now);
    m_credentials->setCredentials(m_facts.agent.credentials, now, m_isWritable);
    showControls(now);
}

void AgentDetail::showHead(const Instant&)
{
    const Agent& agent = m_facts.agent;
    m_name->setText(agent.name);
    m_id->setText(agent.id);
    m_edit->setEnabled(m_isWritable && agent.status != AgentStatus::Retired);
    const auto burning = std::find_if(m_facts.incidents.cbegin(), m_facts.incidents.cend(),
                                      [](const Incident& incident) { return incident.isOpen() && incident.kind != IncidentKind::Exercise; });
    if (burning != m_facts.incidents.cend())
        m_chip->setStatus({Shape::Diamond, Tone::Bad, tr("In incident %1").arg(burning->id)});
    else if (agent.status != AgentStatus::Active)
        m_chip->setStatus({Shape::Padlock, Tone::Neutral, word(agent.status)});
    m_chip->setVisible(burning != m_facts.incidents.cend() || agent.status != AgentStatus::Active);
    QStringList parts;
    for (const QString& part : {agent.purpose, agent.vendor, agent.model}) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    m_purpose->setText(parts.isEmpty() ? tr("The record names no purpose.") : parts.join(QStringLiteral(" · ")));
    setAccessibleName(tr("Agent %1").arg(agent.name));
}

void AgentDetail::showGrants(const Instant& now)
{
    clearLayout(m_grants);
    QList<Grant> live;
    for (const Grant& grant : std::as_const(m_facts.agent.grants)) {
        if (grant.isLive(now))
            live.append(grant);
    }
    std::stable_sort(live.begin(), live.end(), [](const Grant& a, const Grant& b) {
        const qint64 never = -1;
        return (a.lastUsedAt.isValid() ? a.lastUsedAt.ms() : never) > (b.lastUsedAt.isValid() ? b.lastUsedAt.ms() : never);
    });
    const auto suspended = std::count_if(live.cbegin(), live.cend(), [](const Grant& g) { return g.status == GrantStatus::Suspended; });
    m_grantsHead->setCaption(live.isEmpty() ? tr("none")
                             : suspended > 0 ? tr("%1, %2 suspended, by last use").arg(live.size()).arg(suspended)
                                             : tr("%1, by last use").arg(live.size()));
    int row = 0;
    for (const Grant& grant : std::as_const(live)) {
        if (row >= shownAtMost) {
            m_grants->addWidget(label(tr("and %1 more").arg(live.size() - shownAtMost), Token::Text2), row, 0, 1, 5);
            break;
        }
        m_grants->addWidget(label(grant.action, Token::Text, true), row, 0);
        m_grants->addWidget(label(grant.resource, Token::Text2, true), row, 1);
        // These two keep their width, so they say nothing shorter than it is; where a privilege came from is their tooltip.
        auto* used = new TextLabel(grant.lastUsedAt.isValid() ? moment(grant.lastUsedAt, now) : tr("never"), FontRole::Small, Token::Text2);
        const QString use = grant.lastUsedAt.isValid() ? format::utcTooltip(grant.lastUsedAt) : tr("The record knows no use.");
        used->setToolTip(QString(use + u'\n' + originOf(grant, now)).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        m_grants->addWidget(used, row, 2);
        const Status flag = grantFlag(grant, now);
        if (flag.shape != Shape::None)
            m_grants->addWidget(flagged(flag.shape, flag.tone, flag.word), row, 3, Qt::AlignTrailing | Qt::AlignVCenter);
        auto* more = new MoreButton(tr("Change %1 %2").arg(grant.action, grant.resource));
        more->setObjectName(QStringLiteral("grant_%1").arg(grant.position));
        QAction* narrower = more->menuToFill()->addAction(tr("&Request a narrower one..."));
        QAction* back = more->menuToFill()->addAction(tr("&Take back..."));
        for (QAction* action : {narrower, back})
            action->setEnabled(m_isWritable);
        connect(narrower, &QAction::triggered, this, [this, grant] { Q_EMIT narrowerRequested(grant); });
        connect(back, &QAction::triggered, this, [this, grant] { Q_EMIT takeBackRequested(grant); });
        m_grants->addWidget(more, row, 4);
        ++row;
    }
    m_grants->setColumnStretch(0, 1);
    m_grants->setColumnStretch(1, 1);
}

void AgentDetail::addFact(const QString& name, QWidget* value)
{
    const int row = m_controls->rowCount();
    m_controls->addWidget(new TextLabel(name, FontRole::Small, Token::Text2), row, 0, Qt::AlignLeading | Qt::AlignTop);
    // One that cannot stretch would hold the whole column at its width, unless it is told a side.
    const bool stretches = value->sizePolicy().horizontalPolicy() == QSizePolicy::Preferred;
    m_controls->addWidget(value, row, 1, stretches ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeading);
}

// Buttons below the fact that they change.
void AgentDetail::addSteps(const QList<QWidget*>& steps)
{
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::between);
    for (QWidget* step : steps) {
        step->setEnabled(m_isWritable);
        step->setToolTip(m_isWritable ? QString() : tr("The record was opened for reading only."));
        row->addWidget(step);
    }
    row->addStretch(1);
    m_controls->addWidget(holder, m_controls->rowCount(), 1);
}

void AgentDetail::showAssessment(const Instant& now)
{
    const AssessmentStanding& standing = m_facts.assessment;
    if (!standing.fault.isEmpty()) {
        auto* fault = flagged(Shape::Diamond, Tone::Bad, tr("Does not hold"));
        fault->setToolTip(standing.fault.toHtmlEscaped());
        addFact(tr("Assessment"), fault);
    } else if (!standing.held) {
        addFact(tr("Assessment"), flagged(Shape::Diamond, Tone::Bad, standing.reopened ? tr("Reopened by an incident") : tr("None")));
    } else {
        const Assessment& held = *standing.held;
        const bool current = held.isCurrent(now);
        const QString state = current ? tr("approved to %1").arg(moment(held.endsAt(), now)) : tr("ended %1").arg(moment(held.endsAt(), now));
        const auto score = held.score();
        const QString words = score ? tr("%1 of 25, %2").arg(*score).arg(state) : state;
        QWidget* shown = current ? static_cast<QWidget*>(label(words)) : flagged(Shape::Triangle, Tone::Warn, words);
        const QString signer = standing.signer.isEmpty() ? tr("It was imported; nobody signed it here.") : tr("%1 signed it on %2.").arg(standing.signer, moment(held.approvedAt, now));
        shown->setToolTip(signer.toHtmlEscaped());
        shown->setAccessibleDescription(signer);
        addFact(tr("Assessment"), shown);
    }
    if (m_facts.agent.status == AgentStatus::Retired)
        return;
    if (!standing.underWay || standing.underWay->status == AssessmentStatus::Draft) {
        const QString text = standing.underWay ? tr("Go on with the draft...") : standing.held ? tr("Assess anew...") : tr("Assess...");
        addSteps({link(text, "assess", [this] { Q_EMIT assessRequested(); })});
        return;
    }
    addFact(tr("In review"), label(tr("%1 of 25, by %2").arg(standing.underWay->score().value_or(0)).arg(standing.underWay->author)));
    addSteps({link(tr("Approve..."), "approveAssessment", [this] { Q_EMIT reviewRequested(true); }), link(tr("Reject..."), "rejectAssessment", [this] { Q_EMIT reviewRequested(false); }),
              link(tr("Back to draft"), "takeBackAssessment", [this] { Q_EMIT assessmentBackRequested(); })});
}

void AgentDetail::showControls(const Instant& now)
{
    clearLayout(m_controls);
    m_controls->setColumnStretch(1, 1);
    const Agent& agent = m_facts.agent;
    m_ladder->setPlace(agent.environment, agent.autonomy);
    m_controlsHead->setCaption(agent.autonomy ? tr("%1, %2").arg(word(agent.environment), word(*agent.autonomy)) : word(agent.environment));
    showAssessment(now);
    const GuardrailState& rails = m_facts.guardrails;
    const QString registered = rails.version + QStringLiteral("  ") + format::shortHash(rails.fingerprint.left(8));
    if (rails.kind == GuardrailState::Kind::Unregistered)
        addFact(tr("Guardrails"), flagged(Shape::DashedRing, Tone::Neutral, word(rails.kind)));
    else if (rails.kind == GuardrailState::Kind::Drifted)
        addFact(tr("Guardrails"), flagged(Shape::Diamond, Tone::Bad, tr("%1, seen %2").arg(registered, format::shortHash(rails.observed.left(8)))));
    else
        addFact(tr("Guardrails"), label(registered.trimmed(), Token::Text, true));
    if (agent.status != AgentStatus::Retired)
        addSteps({link(rails.set.isEmpty() ? tr("Register...") : tr("Register a version..."), "registerGuardrails", [this] { Q_EMIT guardrailsRequested(); })});
    if (m_facts.incidents.isEmpty()) {
        addFact(tr("Incidents"), label(tr("None")));
    } else {
        const auto open = std::count_if(m_facts.incidents.cbegin(), m_facts.incidents.cend(), [](const Incident& i) { return i.isOpen(); });
        auto* link = new LinkButton(open > 0 ? tr("%1 open, %2 in all").arg(open).arg(m_facts.incidents.size()) : tr("%1, none open").arg(m_facts.incidents.size()));
        link->setObjectName(QStringLiteral("agentIncidents"));
        link->setFlush(true);
        connect(link, &LinkButton::clicked, this, [this] {
            QStringList ids;
            for (const Incident& incident : std::as_const(m_facts.incidents))
                ids.append(incident.id);
            Q_EMIT incidentsRequested(ids);
        });
        addFact(tr("Incidents"), link);
    }
    addFact(tr("Owner"), agent.owner.trimmed().isEmpty() ? static_cast<QWidget*>(flagged(Shape::Diamond, Tone::Bad, tr("None")))
                                                         : label(agent.owner));
    const QString account = agent.account.name.isEmpty() ? tr("not known") : agent.account.name;
    addFact(tr("Account"), agent.account.dedicated.value_or(true) ? static_cast<QWidget*>(label(account, Token::Text, !agent.account.name.isEmpty()))
                                                                  : flagged(Shape::Triangle, Tone::Warn, tr("%1, shared with a person").arg(account)));
    addFact(tr("Attested"), agent.attestedAt.isValid() ? label(tr("%1 by %2").arg(moment(agent.attestedAt, now), agent.attestedBy))
                                                       : label(tr("never"), Token::Text2));
}

} // namespace privyseal
