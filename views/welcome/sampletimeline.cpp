#include "views/welcome/sampletimeline.h"

#include "views/common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QTime>

namespace privyseal {
namespace {

// The moments of resources/sample/story.json on a clock face that starts before the first one; minutes of the day.
struct Moment
{
    int minute;
    const char* text;
    bool above;
    Token ink;
};
constexpr int opened = 9 * 60 + 3, shut = 11 * 60 + 7, firstMinute = 8 * 60 + 36, lastMinute = 11 * 60 + 30;
constexpr Moment moments[] = {
    {8 * 60 + 58, QT_TRANSLATE_NOOP("privyseal::SampleTimeline", "An agent posts a fix on the forum"), true, Token::Text},
    {opened, QT_TRANSLATE_NOOP("privyseal::SampleTimeline", "An engineer follows it; 1,840 accounts can read"), false, Token::Bad},
    {11 * 60 + 2, QT_TRANSLATE_NOOP("privyseal::SampleTimeline", "A rule notices"), true, Token::Warn},
    {11 * 60 + 11, QT_TRANSLATE_NOOP("privyseal::SampleTimeline", "Token proven dead"), false, Token::Good}};

} // namespace

SampleTimeline::SampleTimeline(QWidget* parent) : QFrame(parent)
{
    setAccessibleName(tr("An agent posts a fix at 08:58, an engineer follows it at 09:03, a rule notices at 11:02, the token is proven dead at 11:11. "
                         "Access stood open for 2 hours and 4 minutes."));
}

QSize SampleTimeline::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const int texts = QFontMetrics(theme.font(FontRole::Small)).height() + QFontMetrics(theme.font(FontRole::Body)).height();
    return {520, 2 * texts + 2 * 18 + 24 + 2 * Space::card};
}

QSize SampleTimeline::minimumSizeHint() const
{
    return {300, sizeHint().height()};
}

// Time runs from left to right in every language.
void SampleTimeline::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Line), 1));
    painter.setBrush(theme.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::radiusCard, Space::radiusCard);

    const double left = Space::page + 4, right = width() - Space::page, middle = height() / 2.0;
    const auto x = [&](int minute) { return left + (right - left) * (minute - firstMinute) / double(lastMinute - firstMinute); };
    painter.setPen(QPen(theme.color(Token::Outline), 1.5));
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));

    const QRectF span(x(opened), middle - 11, x(shut) - x(opened), 22);
    painter.setPen(QPen(theme.color(Token::Bad), 1.5));
    painter.setBrush(theme.color(Token::BadBg));
    painter.drawRect(span);
    painter.setFont(theme.font(FontRole::Body, QFont::DemiBold));
    painter.setPen(theme.color(Token::Bad));
    painter.drawText(span, Qt::AlignCenter, painter.fontMetrics().elidedText(tr("Access open for 2 h 04 min"), Qt::ElideRight, int(span.width()) - 8));

    const QFont strong = theme.font(FontRole::Body, QFont::DemiBold), plain = theme.font(FontRole::Small);
    const int strongHeight = QFontMetrics(strong).height(), plainHeight = QFontMetrics(plain).height();
    for (const Moment& moment : moments) {
        const double at = x(moment.minute), dot = moment.above ? middle - 11 : middle + 11, end = moment.above ? dot - 18 : dot + 18;
        painter.setPen(QPen(theme.color(moment.ink), 1.5));
        painter.drawLine(QPointF(at, dot), QPointF(at, end));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(moment.ink));
        painter.drawEllipse(QPointF(at, dot), 4, 4);
        const QString time = QLocale().toString(QTime(moment.minute / 60, moment.minute % 60), QStringLiteral("HH:mm"));
        const QString text = tr(moment.text);
        // The early ones start at their line, the late ones are kept inside the frame.
        const double textWidth = QFontMetrics(plain).horizontalAdvance(text);
        const double start = moment.minute < 10 * 60 ? qMin(at - 6, right - textWidth) : qMin(at - textWidth / 2, right - textWidth);
        const double top = moment.above ? end - 2 - strongHeight - plainHeight : end + 2;
        const double timeShift = moment.minute < 10 * 60 ? 0 : qMax(0.0, at - start - QFontMetrics(strong).horizontalAdvance(time) / 2.0);
        painter.setFont(strong);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QPointF(start + timeShift, top + QFontMetrics(strong).ascent()), time);
        painter.setFont(plain);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QPointF(start, top + strongHeight + QFontMetrics(plain).ascent()), text);
    }
}

void SampleTimeline::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    updateGeometry();
    update();
}

} // namespace privyseal
