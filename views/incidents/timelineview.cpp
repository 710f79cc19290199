#include "views/incidents/timelineview.h"

#include "views/common/format.h"
#include "views/common/restyle.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace privyseal {

TimelineView::TimelineView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::setEntries(QList<TimelineEntry> entries, const Instant& openFrom, const Instant& openTo, const Instant& now)
{
    std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.at > b.at; });
    m_entries = std::move(entries);
    m_openFrom = openFrom;
    m_openTo = openTo;
    m_now = now;
    QStringList lines;
    for (const TimelineEntry& entry : std::as_const(m_entries))
        lines.append(QString(timeText(entry.at) + QStringLiteral(": ") + entry.words));
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QString TimelineView::timeText(const Instant& at) const
{
    return format::moment(at, m_now, QTimeZone::systemTimeZone());
}

int TimelineView::rowHeight() const
{
    return Theme::of(this).height(Part::TableRow);
}

QSize TimelineView::sizeHint() const
{
    return {320, std::max(1, static_cast<int>(m_entries.size())) * rowHeight()};
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    const QFont font = theme.font(FontRole::Small);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int times = 0;
    for (const TimelineEntry& entry : std::as_const(m_entries))
        times = std::max(times, metrics.horizontalAdvance(timeText(entry.at)));
    const bool mirrored = isRightToLeft();
    const int high = rowHeight();
    const double axis = mirrored ? width() - times - 16 : times + 16;
    const auto middle = [&](qsizetype row) { return static_cast<double>(row) * high + high / 2.0; };
    const auto count = m_entries.size();
    if (count > 1) {
        painter.setPen(QPen(theme.color(Token::Line), 1));
        painter.drawLine(QPointF(axis, middle(0)), QPointF(axis, middle(count - 1)));
    }
    if (m_openFrom.isValid()) {
        painter.setPen(QPen(theme.color(Token::Bad), 3));
        qsizetype newest = -1, oldest = -1;
        for (qsizetype i = 0; i < count; ++i) {
            const bool open = m_entries[i].at >= m_openFrom && (!m_openTo.isValid() || m_entries[i].at <= m_openTo);
            newest = open && newest < 0 ? i : newest;
            oldest = open ? i : oldest;
        }
        if (newest >= 0)
            painter.drawLine(QPointF(axis, m_openTo.isValid() ? middle(newest) : middle(newest) - high / 2.0), QPointF(axis, middle(oldest)));
    }
    for (qsizetype i = 0; i < count; ++i) {
        const TimelineEntry& entry = m_entries[i];
        const QRectF box(axis - shapeSize / 2.0, middle(i) - shapeSize / 2.0, shapeSize, shapeSize);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Surface));
        painter.drawEllipse(box.adjusted(-1, -1, 1, 1));
        paintShape(painter, box, {entry.shape, entry.tone, {}}, theme);
        painter.setPen(theme.color(Token::Text2));
        const QRect time(mirrored ? width() - times : 0, static_cast<int>(i) * high, times, high);
        painter.drawText(time, static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)), timeText(entry.at));
        painter.setPen(theme.color(Token::Text));
        const QRect words = mirrored ? QRect(0, static_cast<int>(i) * high, width() - times - 32, high)
                                     : QRect(times + 32, static_cast<int>(i) * high, width() - times - 32, high);
        painter.drawText(words, static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine,
                         metrics.elidedText(entry.words, Qt::ElideRight, words.width()));
    }
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int row = help->y() / rowHeight();
        if (row >= 0 && row < m_entries.size())
            QToolTip::showText(help->globalPos(), QString(m_entries[row].words + u'\n' + format::utcTooltip(m_entries[row].at)).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace privyseal
