#include "views/incidents/drillpane.h"

#include "views/common/banner.h"
#include "views/common/chartcard.h"
#include "views/common/icons.h"
#include "views/common/recordtable.h"
#include "views/common/restyle.h"
#include "views/common/statestack.h"
#include "views/incidents/drillchart.h"

#include <QFileInfo>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int cardLines = 14;       // of text: the height of the chart
constexpr int sentenceLines = 8;    // where there is a sentence in its place
constexpr int leastTableLines = 13; // its bar, its head and some rows
constexpr int fewDrills = 4;        // as wide as for so many: bars of two drills would be walls
constexpr int drillLetters = 16;    // of width for each

} // namespace

DrillPane::DrillPane(const PageContext& context, RecordTable* table, QWidget* parent) : QWidget(parent), m_context(context), m_table(table)
{
    setObjectName(QStringLiteral("drillPane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_problem = new Banner(this);
    m_problem->setObjectName(QStringLiteral("drillProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_room = new QWidget(this);
    auto* row = new QHBoxLayout(m_room);
    row->setContentsMargins(Space::page, 0, Space::page, Space::card);
    row->setSpacing(0);
    m_chart = new ChartCard(m_room);
    m_chart->setObjectName(QStringLiteral("drillsChart"));
    m_chart->setTitle(drillChart({}).title);
    row->addWidget(m_chart, 1);
    row->addStretch(0);
    column->addWidget(m_room);
    table->setParent(this);
    column->addWidget(table, 1);
    connect(m_chart, &ChartCard::segmentActivated, this, [this](int, int index) { openDrill(index); });
    connect(m_chart->states(), &StateStack::retryRequested, this, &DrillPane::read);
    connect(m_chart->states(), &StateStack::stateChanged, this, &DrillPane::arrange);
    connect(m_chart, &ChartCard::saveFailed, this, [this](const QString& path) {
        m_problem->setMessage(Banner::Kind::Bad, tr("The image was not saved."), tr("%1 could not be written.").arg(QFileInfo(path).fileName()));
        m_problem->show();
    });
    arrange();
}

void DrillPane::refresh(const QSet<Topic>& topics)
{
    if (topics.contains(Topic::Drills))
        read();
}

void DrillPane::read()
{
    if (!m_everRead)
        m_chart->states()->showLoading();
    const auto work = [asOf = m_context.asOf()](Record& record) { return readDrillsOfYear(record, asOf); };
    m_read.read(m_context.location, work, [this](const Result<QList<Drill>>& read) { show(read); });
}

void DrillPane::show(const Result<QList<Drill>>& read)
{
    if (!read) {
        m_everRead = false;
        m_chart->states()->showFailed(read.error().message);
        return;
    }
    m_everRead = true;
    m_drills = *read;
    m_chart->setEmptyText(icon::drills, m_drills.isEmpty() ? tr("No drill in these twelve months.") : tr("The drills of these twelve months name no times."));
    m_chart->setData(drillChart(m_drills));
    arrange(); // for as many
}

void DrillPane::openDrill(int index)
{
    if (index < 0 || index >= m_drills.size())
        return;
    TableFilter filter;
    filter.ids = QStringList{m_drills[index].id};
    m_table->bar()->setFilter(filter);
    m_table->select(m_drills[index].id);
}

void DrillPane::arrange()
{
    const QFontMetrics metrics = fontMetrics();
    const StateStack::State state = m_chart->states()->state();
    const bool sentence = state == StateStack::State::Empty || state == StateStack::State::Failed;
    m_chart->setFixedHeight(metrics.height() * (sentence ? sentenceLines : cardLines));
    m_chart->setMaximumWidth(metrics.averageCharWidth() * drillLetters * std::max<int>(fewDrills, int(m_drills.size())));
    m_room->setVisible(height() >= metrics.height() * (cardLines + leastTableLines));
}

void DrillPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DrillPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (isRestyle(event) && m_room)
        arrange();
}

} // namespace privyseal
