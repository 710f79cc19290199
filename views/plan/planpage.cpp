#include "views/plan/planpage.h"

#include "models/committee/memberservice.h"
#include "models/plan/planowners.h"
#include "views/common/buttons.h"
#include "views/common/chartcard.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/readframe.h"
#include "views/common/restyle.h"
#include "views/common/textlabel.h"
#include "views/overview/overviewfigures.h"
#include "views/overview/plancard.h"
#include "views/plan/ownerdialog.h"
#include "views/plan/planitemcard.h"
#include "views/plan/plantrack.h"

#include <QGridLayout>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int threeColumns = 28; // page width in heights of a control, below which the horizons stand one below the other

} // namespace

PlanPage::PlanPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("planPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_frame = new ReadFrame(QStringLiteral("plan"), title(), makeContent(), this);
    connect(m_frame, &ReadFrame::retryRequested, this, &PlanPage::read);
    column->addWidget(m_frame);
}

QWidget* PlanPage::makeContent()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Space::page, 0, Space::page, Space::card);
    column->setSpacing(Space::card);
    m_track = new PlanTrack(content);
    column->addWidget(m_track);
    m_columns = new QGridLayout;
    m_columns->setHorizontalSpacing(Space::card);
    m_columns->setVerticalSpacing(Space::between);
    column->addLayout(m_columns);
    column->addStretch(1);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setSpacing(Space::card);
    auto* steps = new Card(tr("What moves the needle"), tr("largest gain for the nearest deadline first"), content);
    m_steps = new QGridLayout;
    m_steps->setHorizontalSpacing(Space::card);
    m_steps->setVerticalSpacing(Space::between);
    m_steps->setColumnStretch(1, 5);
    m_steps->setColumnStretch(2, 2);
    steps->body()->addLayout(m_steps);
    steps->body()->addStretch(1);
    m_foot->addWidget(steps, 62);
    m_burnUp = new ChartCard(content);
    m_burnUp->setObjectName(QStringLiteral("burnUpChart"));
    m_burnUp->setEmptyText(icon::plan, tr("The record holds nothing that the plan counts yet."));
    m_foot->addWidget(m_burnUp, 38);
    column->addLayout(m_foot);
    return content;
}

const char* PlanPage::iconName() const
{
    return icon::plan;
}

void PlanPage::refresh(const QSet<Topic>&)
{
    read();
}

void PlanPage::read()
{
    m_frame->showLoading();
    m_read.read(
        m_context.location, [asOf = m_context.asOf()](Record& record) { return PlanService(record).compute(asOf); },
        [this](const Result<Plan>& read) { show(read); });
}

void PlanPage::show(const Result<Plan>& read)
{
    if (read) {
        m_plan = *read;
        m_frame->showFilled();
        fill();
        return;
    }
    m_sentence = tr("The plan could not be read.");
    m_frame->showFailed(m_sentence, read.error());
    Q_EMIT sentenceChanged();
}

QString PlanPage::computeSentence() const
{
    int done = 0, behind = 0, late = 0;
    for (const PlanItem& item : m_plan.items) {
        done += item.status == PlanStatus::Done;
        behind += item.status == PlanStatus::AtRisk;
        late += item.status == PlanStatus::Late;
    }
    QString text = tr("Day %1 of 90: %2 of %3 items are done").arg(m_plan.day()).arg(done).arg(m_plan.items.size());
    if (late > 0)
        text += QStringLiteral(", ") + tr("%n late", nullptr, late);
    if (behind > 0)
        text += QStringLiteral(", ") + tr("%n at risk", nullptr, behind);
    return text + u'.';
}

void PlanPage::fill()
{
    m_sentence = computeSentence();
    m_frame->head()->setSentence(m_sentence);
    Q_EMIT sentenceChanged();
    m_track->setDay(m_plan.day());
    QWidget* focused = focusWidget();
    const QString held = focused && focused->hasFocus() ? focused->objectName() : QString();
    clearLayout(m_columns);
    m_cells.clear();
    for (int column = 0; column < 3; ++column) {
        const int horizon = (column + 1) * 30;
        int done = 0, total = 0;
        PlanStatus worst = PlanStatus::Done;
        Instant due;
        for (const PlanItem& item : m_plan.items) {
            if (item.horizon != horizon)
                continue;
            ++total;
            done += item.status == PlanStatus::Done;
            due = item.due;
            worst = std::max(worst, item.status == PlanStatus::NotEvaluable ? PlanStatus::OnTrack : item.status);
        }
        auto* head = new QWidget;
        auto* line = new QHBoxLayout(head);
        line->setContentsMargins(0, Space::within, 0, 0);
        line->addWidget(new TextLabel(tr("%n days", nullptr, horizon), FontRole::Section, Token::Text, head));
        auto* caption = new TextLabel(horizonCaption(due, m_plan.asOf), FontRole::Small, Token::Text2, head);
        caption->setElided(true);
        line->addWidget(caption, 1);
        Status status = overview::planStatus(worst, true);
        status.word = tr("%1 of %2 done").arg(done).arg(total);
        line->addWidget(new Chip(status, head));
        m_cells.append({head, column});
        for (const PlanItem& item : m_plan.items) {
            if (item.horizon == horizon)
                m_cells.append({makeItem(item), column});
        }
    }
    m_isStacked.reset();
    arrange();
    fillSteps();

    ChartData chart;
    chart.kind = ChartKind::BurnUp;
    chart.title = tr("Burn-up");
    chart.caption = tr("mean of the items");
    chart.unit = QStringLiteral("%");
    chart.maximum = 100;
    ChartSeries is{tr("Done"), 1, {}, {}, false, {}};
    for (const BurnPoint& point : m_plan.burnUp)
        is.points.append(QPointF(point.day, point.percent));
    if (!m_plan.burnUp.isEmpty())
        is.endLabel = format::percent(m_plan.burnUp.last().percent);
    chart.series = {is, {tr("Needed"), 2, {}, {QPointF(0, 0), QPointF(90, 100)}, true, tr("Needed")}};
    if (is.points.isEmpty())
        chart.series.clear();
    m_burnUp->setData(chart);
    if (std::exchange(m_bring, false))
        QTimer::singleShot(0, this, &PlanPage::bringForward); // after the new ones are laid out
    if (!held.isEmpty())
        QMetaObject::invokeMethod(this, [this, held] { giveKeyboardBack(held); }, Qt::QueuedConnection); // after the new ones are shown
}

void PlanPage::bringForward()
{
    const QList<QWidget*> all = findChildren<QWidget*>(QStringLiteral("plan_") + m_marked);
    if (!all.isEmpty())
        m_frame->bringForward(all.last());
}

// The controls were made anew: the keyboard goes to the one that stands where it was.
void PlanPage::giveKeyboardBack(const QString& name)
{
    const QList<QWidget*> all = findChildren<QWidget*>(name);
    if (!all.isEmpty())
        all.last()->setFocus(Qt::OtherFocusReason);
}

void PlanPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void PlanPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (isRestyle(event) && m_frame && m_frame->isFilled())
        arrange();
}

// Three horizons side by side; one below the other where the type is too large for that.
void PlanPage::arrange()
{
    const bool stack = width() < threeColumns * Theme::of(this).height(Part::Control);
    if (m_isStacked == stack)
        return;
    m_isStacked = stack;
    int rows[3] = {0, 0, 0};
    for (const auto& [widget, horizon] : std::as_const(m_cells)) {
        const int column = stack ? 0 : horizon;
        m_columns->addWidget(widget, rows[column]++, column, Qt::AlignTop);
    }
    for (int i = 0; i < 3; ++i)
        m_columns->setColumnStretch(i, i == 0 || !stack ? 1 : 0);
    m_foot->setDirection(stack ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* PlanPage::makeItem(const PlanItem& item)
{
    auto* card = new PlanItemCard(item, m_plan.asOf, m_context.isReadOnly);
    card->setMarked(item.id == m_marked);
    connect(card, &PlanItemCard::ownerChangeRequested, this, [this, item] { changeOwner(item); });
    connect(card, &PlanItemCard::openRequested, this, [this, item] { openFailing(item); });
    return card;
}

void PlanPage::changeOwner(const PlanItem& item)
{
    auto* dialog = new OwnerDialog(item.title, item.owner, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::writeRequested, this, [this, id = item.id, dialog] {
        m_write.write(
            m_context.location, [id, name = dialog->chosen()](Record& record) { return PlanOwners(record).change(id, name); },
            [this, shown = QPointer(dialog)](const Result<void>& changed) {
                if (shown)
                    shown->take(changed);
                if (changed)
                    Q_EMIT recordChanged({Topic::Plan});
            });
    });
    dialog->open();
    m_members.read(
        m_context.location,
        [&clock = m_context.clock](Record& record) -> Result<QStringList> {
            const auto members = MemberService(record, clock).all();
            if (!members)
                return tl::unexpected<Error>(members.error());
            QStringList names;
            for (const Member& member : *members) {
                if (member.isActive())
                    names.append(member.name);
            }
            return names;
        },
        [shown = QPointer(dialog)](const Result<QStringList>& names) {
            if (shown)
                shown->showMembers(names);
        });
}

void PlanPage::openFailing(const PlanItem& item)
{
    if (!item.failing.isEmpty())
        Q_EMIT openRequested(PageId::Agents, QStringLiteral("?ids=") + item.failing.join(u','));
    else if (item.id == u"30a")
        Q_EMIT openRequested(PageId::Incidents, QStringLiteral("?table=drills"));
    else if (item.id == u"90b")
        Q_EMIT openRequested(PageId::Report, {});
    else
        Q_EMIT openRequested(PageId::Agents, item.id == u"90a" ? QStringLiteral("?environment=production") : QString());
}

void PlanPage::fillSteps()
{
    clearLayout(m_steps);
    int number = 0;
    for (const PlanStep& step : m_plan.steps.mid(0, 6)) {
        m_steps->addWidget(new TextLabel(QString::number(number + 1), FontRole::Table, Token::Text2), number, 0);
        auto* text = new TextLabel(step.text, FontRole::Table, QFont::Medium, Token::Text);
        text->setElided(true);
        m_steps->addWidget(text, number, 1);
        auto* owner = new TextLabel(step.owner, FontRole::Small, Token::Text2);
        owner->setElided(true);
        m_steps->addWidget(owner, number, 2);
        auto* code = new TextLabel(step.itemId, FontRole::Small, Token::Text2);
        code->setMono(true);
        m_steps->addWidget(code, number, 3);
        const QString gain = tr("%1 → %2%", "from percent, to percent").arg(QLocale().toString(step.fromPercent, 'f', 0), QLocale().toString(step.toPercent, 'f', 0));
        m_steps->addWidget(new TextLabel(gain, FontRole::Table, QFont::DemiBold, Token::Text), number, 4, Qt::AlignTrailing);
        auto* link = new LinkButton(tr("Show"));
        link->setObjectName(QStringLiteral("step_%1").arg(number + 1));
        link->setAccessibleName(tr("Show: %1").arg(step.text));
        connect(link, &LinkButton::clicked, this, [this, step] {
            if (!step.agents.isEmpty())
                Q_EMIT openRequested(PageId::Agents, QStringLiteral("?ids=") + step.agents.join(u','));
            else if (const PlanItem* item = m_plan.item(step.itemId))
                openFailing(*item);
        });
        m_steps->addWidget(link, number++, 5);
    }
    if (m_plan.steps.isEmpty())
        m_steps->addWidget(new TextLabel(tr("Nothing is left to do."), FontRole::Table, Token::Text2), 0, 0, 1, 6);
}

void PlanPage::showSubject(const QString& subject)
{
    m_marked = subject;
    m_bring = true;
    if (m_frame->isFilled())
        fill();
}

} // namespace privyseal
