#include "views/overview/overviewpage.h"

#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/chartcard.h"
#include "views/common/countdown.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/restyle.h"
#include "views/common/statestack.h"
#include "views/overview/overviewlinks.h"
#include "views/overview/plancard.h"
#include "views/overview/targetdialog.h"

#include <QGridLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace privyseal {
namespace {

// Page widths in heights of a control, which follow the font: below them charts stand two by two, the plan under the list.
constexpr int fourCharts = 34, twoColumns = 28;

} // namespace

OverviewPage::OverviewPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("overviewPage"));
    if (const auto kind = periodKindFromText(context.settings.value(QStringLiteral("overview/period")).toString()))
        m_kind = *kind;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    column->addWidget(m_head);
    m_problem = new Banner(this);
    m_problem->setObjectName(QStringLiteral("overviewProblem"));
    m_problem->hide();
    connect(m_problem, &Banner::actionActivated, this, [this] {
        if (const auto again = m_again)
            again();
    });
    m_problemPlace = new QWidget(this); // with the page's margins, and no height while nothing is wrong
    auto* problem = new QVBoxLayout(m_problemPlace);
    problem->setContentsMargins(Space::page, 0, Space::page, Space::between);
    problem->addWidget(m_problem);
    m_problemPlace->hide();
    column->addWidget(m_problemPlace);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(title());
    scroll->setWidget(makeContent());
    column->addWidget(scroll, 1);
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &OverviewPage::tick);
}

void OverviewPage::makeHead()
{
    m_head = new PageHead(title(), this);
    m_period = new MenuButton({}, m_head);
    m_period->setObjectName(QStringLiteral("periodButton"));
    auto* menu = new QMenu(m_period);
    const std::pair<Period::Kind, QString> kinds[] = {{Period::Kind::Month, tr("This month")}, {Period::Kind::Quarter, tr("This quarter")}, {Period::Kind::Year, tr("This year")}};
    for (const auto& [kind, name] : kinds)
        menu->addAction(name, this, [this, chosen = kind] { choosePeriod(chosen); });
    m_period->setMenu(menu);
    m_head->addControl(m_period);
    auto* report = new IconButton(icon::report, tr("Board report"), {}, m_head);
    report->setObjectName(QStringLiteral("boardReport"));
    connect(report, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(PageId::Report, {}); });
    m_head->addControl(report);
}

QWidget* OverviewPage::makeContent()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Space::page, Space::within, Space::page, Space::card);
    column->setSpacing(Space::card);
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(Space::card);
    for (int i = 0; i < kpiCount; ++i) {
        auto* card = new KpiCard(content);
        const auto id = KpiId(i);
        card->setObjectName(QStringLiteral("kpi_") + toText(id));
        KpiFace unread; // named even where it cannot be read
        unread.name = kpiName(id);
        card->setFace(unread);
        connect(card, &KpiCard::activated, this, [this, id] { openKpi(id); });
        card->menu()->addAction(tr("Formula..."), this, [this, id] {
            auto* box = new QMessageBox(QMessageBox::Information, kpiName(id), kpiFormula(id), QMessageBox::Close, window());
            box->setTextFormat(Qt::PlainText);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        });
        card->menu()->addAction(tr("Show the rows"), this, [this, id] { openKpi(id); });
        QAction* target = card->menu()->addAction(tr("Change target..."), this, [this, id] { changeTarget(id); });
        target->setObjectName(QStringLiteral("changeTarget_") + toText(id));
        if (m_context.isReadOnly) {
            target->setEnabled(false);
            target->setToolTip(tr("This record is open for reading only."));
            card->menu()->setToolTipsVisible(true);
        }
        m_cards.append(card);
    }
    column->addLayout(m_cardGrid);

    m_middle = new QBoxLayout(QBoxLayout::LeftToRight);
    m_middle->setSpacing(Space::card);
    m_needsCard = new Card(tr("Needs you now"), {}, content);
    m_needsCard->setEdgeToEdge(true);
    m_needs = new NeedsYouList(m_needsCard);
    m_needs->setObjectName(QStringLiteral("needsYou"));
    m_needsState = new StateStack(m_needs, m_needsCard);
    m_needsState->setInset(Space::card);
    m_needsAll = m_needsCard->addHeadLink({});
    m_needsAll->setObjectName(QStringLiteral("needsAll"));
    connect(m_needsAll, &LinkButton::clicked, this, [this] { m_needs->showAll(!m_needs->isAllShown()); });
    connect(m_needs, &NeedsYouList::hiddenCountChanged, this, &OverviewPage::nameLink);
    m_needsCard->body()->addWidget(m_needsState);
    connect(m_needs, &NeedsYouList::itemActivated, this, [this](const QVariant& key) {
        if (const int at = key.toInt(); at >= 0 && at < m_figures.work.size())
            follow(links::ofWork(m_figures.work[at]));
    });
    connect(m_needsState, &StateStack::retryRequested, this, &OverviewPage::read);
    m_plan = new PlanCard(content);
    connect(m_plan, &PlanCard::retryRequested, this, &OverviewPage::read);
    connect(m_plan, &PlanCard::planRequested, this, [this] { Q_EMIT openRequested(PageId::Plan, {}); });
    m_middle->addWidget(m_needsCard, 55);
    m_middle->addWidget(m_plan, 45);
    column->addLayout(m_middle, 3);

    m_chartGrid = new QGridLayout;
    m_chartGrid->setSpacing(Space::card);
    static const char* const names[] = {"outcomesChart", "revokeChart", "environmentChart", "incidentsChart"};
    for (const char* name : names) {
        auto* chart = new ChartCard(content);
        chart->setObjectName(QLatin1String(name));
        chart->setTitle(overview::chartTitle(int(m_charts.size())));
        connect(chart->states(), &StateStack::retryRequested, this, &OverviewPage::read);
        m_charts.append(chart);
    }
    m_charts[0]->setEmptyText(icon::approvals, tr("No request in these twelve months."));
    m_charts[1]->setEmptyText(icon::drills, tr("No alert has ended in this period."));
    m_charts[2]->setEmptyText(icon::agents, tr("No agent is active."));
    m_charts[3]->setEmptyText(icon::incidents, tr("No incident in these six quarters."));
    connect(m_charts[0], &ChartCard::segmentActivated, this, [this](int series, int month) { follow(links::ofOutcomes(series, month, m_figures)); });
    connect(m_charts[1], &ChartCard::segmentActivated, this, [this](int, int bin) { follow(links::ofRevocations(bin, m_figures)); });
    connect(m_charts[2], &ChartCard::segmentActivated, this, [this](int series, int) { follow(links::ofEnvironment(series)); });
    connect(m_charts[3], &ChartCard::segmentActivated, this, [this](int series, int quarter) { follow(links::ofIncidents(series, quarter, m_figures)); });
    column->addLayout(m_chartGrid, 4);
    return content;
}

const char* OverviewPage::iconName() const
{
    return icon::overview;
}

void OverviewPage::takeFocus()
{
    m_cards.first()->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OverviewPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (isRestyle(event) && !m_charts.isEmpty())
        arrange();
}

// Cards wrap to three and then two, charts to two by two: by what their words need at this size of type.
void OverviewPage::arrange()
{
    int cardWidth = 1;
    for (const KpiCard* card : std::as_const(m_cards))
        cardWidth = std::max(cardWidth, card->minimumSizeHint().width());
    const int room = width() - 2 * Space::page - Space::card; // a scroll bar may come
    const int fit = (room + Space::card) / (cardWidth + Space::card);
    const int columns = fit >= 5 ? 5 : fit >= 3 ? 3 : 2;
    const int unit = Theme::of(this).height(Part::Control);
    const bool isNarrow = width() < twoColumns * unit;
    const int chartColumns = width() < fourCharts * unit ? 2 : 4;
    const int key = columns * 100 + chartColumns * 10 + isNarrow;
    if (std::exchange(m_columns, key) == key)
        return;
    for (int i = 0; i < m_cards.size(); ++i)
        m_cardGrid->addWidget(m_cards[i], i / columns, i % columns);
    for (int column = 0; column < 5; ++column)
        m_cardGrid->setColumnStretch(column, column < columns ? 1 : 0);
    m_middle->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (int i = 0; i < m_charts.size(); ++i)
        m_chartGrid->addWidget(m_charts[i], i / chartColumns, i % chartColumns);
    static constexpr int wide[] = {36, 23, 22, 24};
    for (int column = 0; column < 4; ++column)
        m_chartGrid->setColumnStretch(column, chartColumns == 2 ? (column < 2 ? 1 : 0) : wide[column]);
}

void OverviewPage::refresh(const QSet<Topic>&)
{
    read();
}

void OverviewPage::choosePeriod(Period::Kind kind)
{
    m_kind = kind;
    m_context.settings.setValue(QStringLiteral("overview/period"), toText(kind));
    read();
}

void OverviewPage::read()
{
    const Instant asOf = m_context.asOf();
    const Period period = Period::containing(m_kind, asOf);
    m_period->setText(m_kind == Period::Kind::Quarter ? tr("Quarter: %1").arg(period.name())
                      : m_kind == Period::Kind::Month ? tr("Month: %1").arg(period.name())
                                                      : tr("Year: %1").arg(period.name()));
    for (KpiCard* card : std::as_const(m_cards))
        card->setLoading(true);
    if (!m_filled) {
        m_needsState->showLoading();
        for (ChartCard* chart : std::as_const(m_charts))
            chart->states()->showLoading();
    }
    const RecordLocation location = m_context.location;
    m_task.start<Result<OverviewFigures>>([location, period, asOf](TaskControl&) { return readOverview(location, period, asOf); },
                                          [this](const Result<OverviewFigures>& read) { show(read); });
}

void OverviewPage::show(const Result<OverviewFigures>& read)
{
    for (KpiCard* card : std::as_const(m_cards))
        card->setLoading(false);
    if (read) {
        m_figures = *read;
        m_filled = true;
        m_problemPlace->hide();
        fill();
        return;
    }
    m_sentence = tr("The figures could not be read.");
    m_head->setSentence(m_sentence);
    Q_EMIT sentenceChanged();
    const QString when = m_filled ? tr("The figures below are of %1.").arg(format::moment(m_figures.kpis.asOf, m_context.clock.now(), QTimeZone::systemTimeZone())) : QString();
    m_isOfRows = false;
    showProblem(tr("Figures could not be read."), read.error(), when, [this] { this->read(); });
    if (m_filled)
        return;
    for (KpiCard* card : std::as_const(m_cards))
        card->setFailed(read.error().message);
    m_needsState->showFailed(read.error().message);
    m_plan->setFailed(read.error().message);
    for (ChartCard* chart : std::as_const(m_charts))
        chart->states()->showFailed(read.error().message);
}

void OverviewPage::fill()
{
    m_sentence = overview::sentence(m_figures);
    m_head->setSentence(m_sentence);
    Q_EMIT sentenceChanged();
    for (int i = 0; i < kpiCount; ++i)
        m_cards[i]->setFace(overview::face(m_figures.kpis.kpis[i], m_figures));
    arrange();
    m_plan->setPlan(m_figures.plan);
    m_charts[0]->setData(overview::outcomes(m_figures));
    m_charts[1]->setData(overview::revocations(m_figures));
    m_charts[2]->setData(overview::environments(m_figures));
    m_charts[3]->setData(overview::incidents(m_figures));
    tick();
}

void OverviewPage::tick()
{
    const Instant now = m_context.asOf();
    QVector<NeedsYouItem> items;
    int next = 60'000;
    for (int i = 0; i < m_figures.work.size(); ++i) {
        NeedsYouItem item = overview::item(m_figures.work[i], now);
        item.key = i;
        items.append(item);
        next = std::min(next, nextTickMs(m_figures.work[i].deadline, now));
    }
    m_needsCard->setCaption(items.isEmpty() ? QString() : tr("%n, nearest deadline first", nullptr, int(items.size())));
    if (items.isEmpty())
        m_needsState->showEmpty(icon::check, tr("Nothing needs you now."));
    else
        m_needsState->showFilled();
    m_needs->setItems(items);
    nameLink();
    m_clock.start(std::max(next, 1000));
}

// Nothing scrolls inside the card: what is beyond the rows shown is one click away.
void OverviewPage::nameLink()
{
    const qsizetype all = m_figures.work.size();
    m_needsAll->setVisible(m_needs->hiddenCount() > 0 || (m_needs->isAllShown() && all > NeedsYouList::fewRows));
    m_needsAll->setText(m_needs->isAllShown() ? tr("Show fewer") : tr("Show all %n", nullptr, int(all)));
    m_needsAll->updateGeometry();
}

// Rows whose ids are not known yet are read first; until then the page stays as it is.
void OverviewPage::follow(const RowsLink& link)
{
    if (!link.read) {
        Q_EMIT openRequested(link.page, link.subject);
        return;
    }
    m_rows.read(m_context.location, link.read, [this, link](const Result<QStringList>& ids) {
        if (ids) {
            if (std::exchange(m_isOfRows, false))
                m_problemPlace->hide();
            Q_EMIT openRequested(link.page, link.withIds(*ids));
            return;
        }
        m_isOfRows = true;
        showProblem(tr("The rows behind the figure could not be read."), ids.error(), {}, [this, link] { follow(link); });
    });
}

void OverviewPage::showProblem(const QString& happened, const Error& error, const QString& safe, const std::function<void()>& again)
{
    m_again = again;
    m_problem->setMessage(Banner::Kind::Bad, happened, QString(error.message + u' ' + safe).trimmed());
    m_problem->setAction(tr("Try again"));
    m_problem->setDetails(error.detail);
    m_problem->show();
    m_problemPlace->show();
}

void OverviewPage::openKpi(KpiId id)
{
    if (m_filled) // else nothing was read: the page says so, and there are no rows to show
        follow(links::ofKpi(id, m_figures));
}

void OverviewPage::changeTarget(KpiId id)
{
    auto* dialog = new TargetDialog(id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::writeRequested, this, [this, id, dialog] {
        m_write.write(
            m_context.location, [id, target = dialog->chosen()](Record& record) { return TargetService(record).change(id, target); },
            [this, shown = QPointer(dialog)](const Result<void>& changed) {
                if (shown)
                    shown->take(changed);
                if (changed)
                    Q_EMIT recordChanged({Topic::Settings});
            });
    });
    dialog->open();
    m_target.read(
        m_context.location, [id](Record& record) { return TargetService(record).target(id); },
        [shown = QPointer(dialog)](const Result<Target>& target) {
            if (shown)
                shown->showTarget(target);
        });
}

} // namespace privyseal
