#include "views/controls/controlspage.h"

#include "models/committee/forumservice.h"
#include "models/committee/memberservice.h"
#include "models/controls/controlsservice.h"
#include "models/record/snapshot.h"
#include "views/common/buttons.h"
#include "views/common/clearlayout.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/readframe.h"
#include "views/common/restyle.h"
#include "views/common/textlabel.h"
#include "views/controls/authorityactions.h"
#include "views/controls/authoritycard.h"
#include "views/controls/controlcard.h"
#include "views/controls/riskmatrixcard.h"

#include <QGridLayout>
#include <QTimer>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int twoColumns = 24, threeColumns = 44; // page widths in heights of a control
constexpr int mostSteps = 5;

// How far a control is from its target, in points; below 0 where the record has nothing to count.
double gapOf(const Control& control)
{
    return control.percent ? std::max(0.0, control.target - *control.percent) : -1;
}

} // namespace

ControlsPage::ControlsPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("controlsPage"));
    m_authorityActions = new AuthorityActions(context, this);
    connect(m_authorityActions, &AuthorityActions::changed, this, [this] {
        read();
        Q_EMIT recordChanged({Topic::Controls, Topic::Requests});
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_frame = new ReadFrame(QStringLiteral("controls"), title(), makeContent(), this);
    connect(m_frame, &ReadFrame::retryRequested, this, &ControlsPage::read);
    column->addWidget(m_frame);
}

QWidget* ControlsPage::makeContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Space::page, 0, Space::page, Space::card);
    column->setSpacing(Space::card);
    m_stepsCard = new Card(tr("What would help most"), tr("the control furthest from its target first"), content);
    m_steps = new QGridLayout;
    m_steps->setHorizontalSpacing(Space::card);
    m_steps->setVerticalSpacing(Space::between);
    m_steps->setColumnStretch(1, 3);
    m_steps->setColumnStretch(2, 2);
    m_stepsCard->body()->addLayout(m_steps);
    column->addWidget(m_stepsCard);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(Space::card);
    m_grid->setVerticalSpacing(Space::card);
    column->addLayout(m_grid);
    m_risk = new RiskMatrixCard(content);
    connect(m_risk, &RiskMatrixCard::openRequested, this, [this](const QStringList& ids) { open(ControlId::RiskAssessment, ids); });
    column->addWidget(m_risk);
    m_authorityCard = new AuthorityCard(content);
    connect(m_authorityCard, &AuthorityCard::changeRequested, this, [this](const AuthorityCell& cell) {
        QStringList names;
        for (const Member& one : std::as_const(m_forum.members))
            names.append(one.name);
        m_authorityActions->ask(cell, names);
    });
    column->addWidget(m_authorityCard);
    m_forumCard = new ForumCard(content);
    column->addWidget(m_forumCard);
    column->addStretch(1);
    return content;
}

const char* ControlsPage::iconName() const
{
    return icon::controls;
}

void ControlsPage::refresh(const QSet<Topic>& topics)
{
    if (topics.intersects({Topic::Agents, Topic::Controls, Topic::Requests, Topic::Incidents, Topic::Alerts, Topic::Members, Topic::Settings}))
        read();
}

void ControlsPage::read()
{
    m_frame->showLoading();
    m_read.read(
        m_context.location, [asOf = m_context.asOf()](Record& record) { return look(record, asOf); },
        [this](const Result<Look>& read) { show(read); });
}

Result<ControlsPage::Look> ControlsPage::look(Record& record, Instant asOf)
{
    const FixedClock then(asOf);
    // Before the snapshot: what this user remembers of the record has to be asked for outside of one.
    auto authorities = AuthorityDesk(record, then).map();
    if (!authorities)
        return tl::unexpected<Error>(authorities.error());
    const auto snapshot = Snapshot::begin(record);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    auto controls = CoverageService(record).compute(asOf);
    auto matrix = ControlsService(record).matrix(asOf);
    auto members = MemberService(record, then).all();
    auto training = ForumService(record).training();
    auto meetings = ForumService(record).meetings();
    for (const Error* error : std::initializer_list<const Error*>{controls ? nullptr : &controls.error(), matrix ? nullptr : &matrix.error(), members ? nullptr : &members.error(),
                                                                  training ? nullptr : &training.error(), meetings ? nullptr : &meetings.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    members->removeIf([](const Member& one) { return !one.isActive(); });
    return Look{*std::move(controls), *std::move(matrix), {*std::move(members), *std::move(training), *std::move(meetings)}, *std::move(authorities)};
}

void ControlsPage::show(const Result<Look>& read)
{
    if (read) {
        m_controls = read->controls;
        m_matrix = read->matrix;
        m_forum = read->forum;
        m_authorities = read->authorities;
        m_frame->showFilled();
        fill();
        return;
    }
    m_sentence = tr("The controls could not be read.");
    m_frame->showFailed(m_sentence, read.error());
    Q_EMIT sentenceChanged();
}

QString ControlsPage::computeSentence() const
{
    const auto met = std::count_if(m_controls.begin(), m_controls.end(), [](const Control& one) { return one.status == ControlStatus::Met; });
    const auto worst = std::max_element(m_controls.begin(), m_controls.end(), [](const Control& a, const Control& b) { return gapOf(a) < gapOf(b); });
    if (std::none_of(m_controls.begin(), m_controls.end(), [](const Control& one) { return one.percent.has_value(); }))
        return tr("This record has nothing yet that the controls count.");
    if (met == m_controls.size())
        return tr("All eight controls hold.");
    const QString holds = tr("%n of 8 control(s) hold as far as wanted.", nullptr, int(met));
    return gapOf(*worst) > 0 ? QString(holds + u' ' + tr("Furthest from its target: %1.").arg(worst->title)) : holds;
}

void ControlsPage::fill()
{
    m_sentence = computeSentence();
    m_frame->head()->setSentence(m_sentence);
    Q_EMIT sentenceChanged();
    const QWidget* focused = focusWidget();
    const QString held = focused && focused->hasFocus() ? focused->objectName() : QString();
    clearLayout(m_grid);
    m_cards.clear();
    for (const Control& one : std::as_const(m_controls)) {
        auto* card = new ControlCard(one);
        card->setMarked(toText(one.id) == m_marked);
        connect(card, &ControlCard::openRequested, this, [this, id = one.id](const QStringList& ids) { open(id, ids); });
        m_cards.append(card);
    }
    m_columns = 0;
    arrange();
    fillSteps();
    m_risk->setMatrix(m_matrix);
    m_authorityCard->setMap(m_authorities, !m_context.isReadOnly);
    m_forumCard->setForum(m_forum, m_context.asOf());
    // After the new ones are laid out: the keyboard goes to the control that stands where it was.
    QTimer::singleShot(0, this, [this, held] {
        const QList<QWidget*> all = held.isEmpty() ? QList<QWidget*>() : findChildren<QWidget*>(held);
        if (!all.isEmpty())
            all.last()->setFocus(Qt::OtherFocusReason);
        bringForward();
    });
}

void ControlsPage::fillSteps()
{
    clearLayout(m_steps);
    QList<const Control*> order;
    for (const Control& one : std::as_const(m_controls)) {
        if (one.status == ControlStatus::Missed && !one.causes.isEmpty())
            order.append(&one);
    }
    std::stable_sort(order.begin(), order.end(), [](const Control* a, const Control* b) { return gapOf(*a) > gapOf(*b); });
    m_stepsCard->setVisible(!order.isEmpty());
    int number = 0;
    for (const Control* one : std::as_const(order).mid(0, mostSteps)) {
        const ControlCause& cause = one->causes.first();
        m_steps->addWidget(new TextLabel(QString::number(number + 1), FontRole::Table, Token::Text2), number, 0);
        auto* text = new TextLabel(cause.step, FontRole::Table, QFont::Medium, Token::Text);
        text->setWordWrap(true);
        m_steps->addWidget(text, number, 1);
        auto* title = new TextLabel(one->title, FontRole::Small, Token::Text2);
        title->setElided(true);
        m_steps->addWidget(title, number, 2);
        auto* link = new LinkButton(tr("Show"));
        link->setObjectName(QStringLiteral("step_%1").arg(number + 1));
        link->setAccessibleName(tr("Show: %1").arg(cause.step));
        connect(link, &LinkButton::clicked, this, [this, id = one->id, ids = cause.ids] { open(id, ids); });
        m_steps->addWidget(link, number++, 3);
    }
}

void ControlsPage::open(ControlId control, const QStringList& ids)
{
    if (isAboutAgents(control))
        Q_EMIT openRequested(PageId::Agents, QStringLiteral("?ids=") + ids.join(u','));
    else
        m_frame->bringForward(m_forumCard);
}

void ControlsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void ControlsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (isRestyle(event) && m_frame && m_frame->isFilled())
        arrange();
}

void ControlsPage::arrange()
{
    const int unit = Theme::of(this).height(Part::Control);
    const int columns = width() < twoColumns * unit ? 1 : width() < threeColumns * unit ? 2 : 3;
    if (m_columns == columns)
        return;
    m_columns = columns;
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], int(i) / columns, int(i) % columns);
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void ControlsPage::bringForward()
{
    if (m_marked.contains(u'/')) {
        m_frame->bringForward(m_authorityCard);
        m_authorityCard->bringForward(m_marked);
        return;
    }
    if (const auto found = findChildren<QWidget*>(QStringLiteral("control_") + m_marked); !m_marked.isEmpty() && !found.isEmpty())
        m_frame->bringForward(found.last());
}

void ControlsPage::showSubject(const QString& subject)
{
    m_marked = subject;
    if (m_frame->isFilled())
        fill();
}

} // namespace privyseal
