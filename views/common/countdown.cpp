#include "views/common/countdown.h"

#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/progressbar6.h"
#include "views/common/restyle.h"

#include <QCoreApplication>
#include <QPainter>

namespace privyseal {

namespace {

class CountdownWords
{
    Q_DECLARE_TR_FUNCTIONS(Countdown)
};

} // namespace

TimeLeft timeLeft(const Instant& from, const Instant& deadline, const Instant& now, bool expires)
{
    TimeLeft made;
    const qint64 left = deadline.ms() - now.ms();
    if (left <= 0) {
        made.status = expires ? Status{Shape::Padlock, Tone::Neutral, CountdownWords::tr("Expired")}
                              : Status{Shape::Diamond, Tone::Bad, CountdownWords::tr("%1 over").arg(format::duration(-left / 1000))};
        return made;
    }
    const qint64 window = from.isValid() ? deadline.ms() - from.ms() : 0;
    made.fraction = window > 0 ? std::min(1.0, static_cast<double>(left) / static_cast<double>(window)) : 1.0;
    const bool soon = left <= qint64(30) * 60 * 1000 || (window > 0 && left * 5 <= window);
    made.status = {soon ? Shape::Triangle : Shape::Ring, soon ? Tone::Warn : Tone::Neutral,
                   format::duration(left / 1000)};
    return made;
}

int nextTickMs(const Instant& deadline, const Instant& now)
{
    const qint64 left = std::abs(deadline.ms() - now.ms());
    // Seconds are shown under a minute only, but the last ten minutes must not lag.
    const qint64 step = left < qint64(10) * 60 * 1000 ? 1000 : 60 * 1000;
    const qint64 into = deadline.ms() > now.ms() ? left % step : step - left % step;
    return static_cast<int>(std::max<qint64>(into == 0 ? step : into, 50));
}

Countdown::Countdown(QWidget* parent, FontRole role) : QWidget(parent), m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Countdown::setWindow(const Instant& from, const Instant& deadline, bool expires)
{
    m_from = from;
    m_deadline = deadline;
    m_expires = expires;
    refresh();
}

void Countdown::setNow(const Instant& now)
{
    m_now = now;
    refresh();
}

void Countdown::setShapeVisible(bool visible)
{
    m_shape = visible;
    updateGeometry();
    update();
}

void Countdown::setBarVisible(bool visible)
{
    m_bar = visible;
    updateGeometry();
    update();
}

void Countdown::setCaption(const QString& caption)
{
    m_caption = caption;
    refresh();
    updateGeometry();
}

TimeLeft Countdown::timeLeft() const
{
    return privyseal::timeLeft(m_from, m_deadline, m_now, m_expires);
}

void Countdown::refresh()
{
    const TimeLeft left = timeLeft();
    const QString spoken = left.status.tone == Tone::Bad || left.status.shape == Shape::Padlock
                               ? left.status.word
                               : tr("%1 left").arg(left.status.word);
    setAccessibleName(m_caption.isEmpty() ? spoken : tr("%1, %2").arg(spoken, m_caption));
    setToolTip(format::utcTooltip(m_deadline));
    update();
}

QSize Countdown::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const QFontMetrics words(theme.font(m_role, QFont::DemiBold));
    // Figures are not of one width: room for the widest text, so that nothing moves when it ticks.
    const int widest = std::max(words.horizontalAdvance(format::duration(23 * 3600 + 58 * 60)),
                                words.horizontalAdvance(timeLeft().status.word));
    int height = words.height();
    int width = widest + (m_shape ? shapeSize + 6 : 0);
    if (m_bar)
        height += 6 + 4;
    if (!m_caption.isEmpty()) {
        const QFontMetrics small(theme.font(FontRole::Small));
        height += 3 + small.height();
        width = std::max(width, small.horizontalAdvance(m_caption));
    }
    return {width + 1, height};
}

void Countdown::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    TimeLeft left = timeLeft();
    const QFont font = theme.font(m_role, QFont::DemiBold);
    const QFontMetrics words(font);
    QRect line(0, 0, width(), words.height());
    const bool neutral = left.status.tone == Tone::Neutral;
    const QColor ink = neutral ? theme.color(Token::Text) : theme.color(left.status.tone);
    if (m_shape) {
        const int x = isRightToLeft() ? width() - shapeSize : 0;
        paintShape(painter, QRectF(x, (line.height() - shapeSize) / 2.0, shapeSize, shapeSize), left.status.shape, ink,
                   theme.color(Token::ShapeInk));
        line.adjust(isRightToLeft() ? 0 : shapeSize + 6, 0, isRightToLeft() ? -shapeSize - 6 : 0, 0);
    }
    painter.setFont(font);
    painter.setPen(ink);
    const int leading = int(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    painter.drawText(line, leading | Qt::AlignVCenter, left.status.word);
    int y = words.height();
    if (m_bar) {
        y += 6;
        BarLook look;
        look.fraction = left.fraction;
        look.color = neutral ? Token::Outline : Token::Warn;
        look.thickness = 4;
        paintBar(painter, QRectF(0, y, width(), 4), look, theme, isRightToLeft());
        y += 4;
    }
    if (!m_caption.isEmpty()) {
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRect(0, y + 3, width(), height() - y - 3), leading | Qt::AlignTop, m_caption);
    }
}

void Countdown::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace privyseal
