#include "views/common/chartcard.h"

#include "views/common/chartpainter.h"
#include "views/common/chartpattern.h"
#include "views/common/chartview.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/restyle.h"
#include "views/common/statestack.h"
#include "views/common/tableview.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSaveFile>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QVBoxLayout>

namespace privyseal {

class ChartTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setData(const ChartData& data)
    {
        beginResetModel();
        m_header = data.tableHeader();
        m_rows = data.tableRows();
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_header.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role == Qt::DisplayRole)
            return m_rows.value(index.row()).value(index.column());
        return role == Qt::TextAlignmentRole && index.column() > 0 ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                                   : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole && section > 0)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
    }
    [[nodiscard]] QString tsv() const
    {
        QString made = m_header.join(QLatin1Char('\t')) + QLatin1Char('\n');
        for (const QStringList& row : m_rows)
            made += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
        return made;
    }

private:
    QStringList m_header;
    QVector<QStringList> m_rows;
};

// The series in drawing order, or the footer sentence; wraps.
class ChartLegend : public QWidget
{
public:
    using QWidget::QWidget;

    void setData(const ChartData& shown)
    {
        m_data = shown;
        const bool keys = shown.kind != ChartKind::Donut && shown.kind != ChartKind::BurnUp && shown.series.size() > 1;
        m_keys = keys && shown.footer.isEmpty();
        setVisible(m_keys || !shown.footer.isEmpty());
        QStringList names;
        for (const ChartSeries& series : shown.series)
            names << series.name;
        setAccessibleName(m_keys ? names.join(QStringLiteral(", ")) : shown.footer);
        setToolTip(m_keys ? QString() : format::plainTooltip(shown.footer));
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {160, heightForWidth(width())}; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {60, QFontMetrics(Theme::of(this).font(FontRole::Small)).height() + 6};
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return walk(nullptr, width); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        walk(&painter, width());
    }
    void changeEvent(QEvent* event) override
    {
        if (isRestyle(event)) {
            updateGeometry();
            update();
        }
        QWidget::changeEvent(event);
    }

private:
    // Places the keys in rows and gives the height; paints them when there is a painter.
    int walk(QPainter* painter, int width) const
    {
        const Theme& theme = Theme::of(this);
        const QFont font = theme.font(FontRole::Small);
        const QFontMetrics metrics(font);
        const int row = metrics.height() + 6;
        if (painter) {
            painter->setFont(font);
            painter->setPen(theme.color(Token::Text2));
        }
        if (!m_keys) {
            if (painter)
                painter->drawText(rect(), int(Qt::AlignVCenter | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft)),
                                  metrics.elidedText(m_data.footer, Qt::ElideRight, width));
            return row;
        }
        int x = 0, y = 0;
        for (int s = 0; s < m_data.series.size(); ++s) {
            const ChartSeries& series = m_data.series[s];
            const bool line = m_data.kind == ChartKind::BarsAndLine && s > 0;
            const int key = line ? 18 : 11, gap = 4, words = metrics.horizontalAdvance(series.name);
            if (x > 0 && x + key + gap + words > width) {
                x = 0;
                y += row;
            }
            if (painter) {
                const int from = isRightToLeft() ? width - x - key : x;
                const QRectF box(from, y + (row - 11) / 2.0, key, 11);
                line ? paintLineKey(*painter, box, series.style, theme)
                     : paintSwatch(*painter, box, series.style, theme);
                painter->drawText(QRect(isRightToLeft() ? from - gap - words : from + key + gap, y, words + 1, row),
                                  Qt::AlignVCenter, series.name);
            }
            x += key + gap + words + Space::between;
        }
        return y + row;
    }

    ChartData m_data;
    bool m_keys = false;
};

ChartCard::ChartCard(QWidget* parent) : Card({}, {}, parent)
{
    m_view = new ChartView;
    m_table = new TableView;
    m_model = new ChartTableModel(this);
    m_table->setModel(m_model);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes the chart's place, asks for none of its own
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);
    m_legend = new ChartLegend;
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_legend->setSizePolicy(policy);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::within);
    column->addWidget(m_pages, 1);
    column->addWidget(m_legend);
    m_states = new StateStack(content);
    body()->addWidget(m_states);
    m_emptyIcon = icon::report;
    m_emptyText = tr("Nothing happened in this period.");

    m_asTable = menu()->addAction(tr("Show as &table"));
    m_asTable->setCheckable(true);
    connect(m_asTable, &QAction::toggled, this,
            [this](bool on) { m_pages->setCurrentWidget(on ? static_cast<QWidget*>(m_table) : m_view); });
    menu()->addAction(tr("&Copy"), this, &ChartCard::copy);
    menu()->addAction(tr("&Save image..."), this, &ChartCard::askAndSave);
    connect(m_view, &ChartView::segmentActivated, this, &ChartCard::segmentActivated);
}

void ChartCard::setData(const ChartData& data)
{
    setTitle(data.title);
    setCaption(data.caption);
    m_view->setData(data);
    m_legend->setData(data);
    m_model->setData(data);
    m_table->setAccessibleName(data.title);
    m_table->resizeColumnsToContents();
    if (data.isEmpty())
        m_states->showEmpty(m_emptyIcon.constData(), m_emptyText, m_nextStep);
    else
        m_states->showFilled();
}

void ChartCard::setEmptyText(const char* iconName, const QString& sentence, const QString& nextStep)
{
    m_emptyIcon = iconName;
    m_emptyText = sentence;
    m_nextStep = nextStep;
}

const ChartData& ChartCard::data() const
{
    return m_view->data();
}

bool ChartCard::isTableShown() const
{
    return m_asTable->isChecked();
}

void ChartCard::showTable(bool on)
{
    m_asTable->setChecked(on);
}

void ChartCard::copy()
{
    auto* copied = new QMimeData;
    copied->setText(m_model->tsv());
    copied->setImageData(m_view->grab().toImage());
    QApplication::clipboard()->setMimeData(copied);
}

bool ChartCard::saveImage(const QString& path)
{
    const Theme& theme = Theme::of(this);
    const QSize size(std::max(320, m_view->width()), std::max(200, m_view->height()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QRectF place = QRectF(QPointF(), size).adjusted(Space::card, Space::card, -Space::card, -Space::card);
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setResolution(96);
        generator.setTitle(data().title);
        QPainter painter(&generator);
        painter.fillRect(QRect(QPoint(), size), theme.color(Token::Surface));
        paintChart(painter, place, data(), theme);
    } else {
        QImage image(size * 2, QImage::Format_RGB32);
        image.setDevicePixelRatio(2.0);
        image.fill(theme.color(Token::Surface));
        QPainter painter(&image);
        paintChart(painter, place, data(), theme);
        painter.end();
        if (!image.save(&file, "PNG"))
            return false;
    }
    return file.commit();
}

void ChartCard::askAndSave()
{
    auto* dialog = new QFileDialog(this, tr("Save the image of %1").arg(title()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Drawing (*.svg)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("svg")) ? QStringLiteral("svg")
                                                                        : QStringLiteral("png"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!saveImage(path))
            Q_EMIT saveFailed(path);
    });
    dialog->open();
}

} // namespace privyseal
