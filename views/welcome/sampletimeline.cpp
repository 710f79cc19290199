#include "views/welcome/sampletimeline.h"

#include "views/common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QTime>

#include <cmath>

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
constexpr int stem = 18, band = 22; // pixels
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
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

double SampleTimeline::x(int minute, int width)
{
    const double left = Space::page + 4, right = width - Space::page;
    return left + (right - left) * (minute - firstMinute) / double(lastMinute - firstMinute);
}

// The early captions start at their line, the late ones end at the frame; neither reaches into the other's room.
QRectF SampleTimeline::captionRoom(int minute, int width)
{
    const double left = x(firstMinute, width), right = x(lastMinute, width), split = left + (right - left) * 0.62, start = x(minute, width) - 6;
    return minute < 10 * 60 ? QRectF(start, 0, split - Space::card - start, 1000) : QRectF(split, 0, right - split, 1000);
}

int SampleTimeline::captionHeight(bool above, int width) const
{
    const Theme& theme = Theme::of(this);
    const QFontMetricsF plain(theme.font(FontRole::Small));
    double tallest = 0;
    for (const Moment& moment : moments) {
        if (moment.above == above)
            tallest = qMax(tallest, plain.boundingRect(captionRoom(moment.minute, width), Qt::TextWordWrap, tr(moment.text)).height());
    }
    return int(std::ceil(tallest + QFontMetricsF(theme.font(FontRole::Body, QFont::DemiBold)).height()));
}

int SampleTimeline::heightForWidth(int width) const
{
    return captionHeight(true, width) + captionHeight(false, width) + 2 * stem + band + 2 * Space::card;
}

QSize SampleTimeline::sizeHint() const
{
    return {520, heightForWidth(520)};
}

QSize SampleTimeline::minimumSizeHint() const
{
    return {300, heightForWidth(qMax(300, width()))};
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

    const double middle = Space::card + captionHeight(true, width()) + stem + band / 2.0;
    painter.setPen(QPen(theme.color(Token::Outline), 1.5));
    painter.drawLine(QPointF(x(firstMinute, width()), middle), QPointF(x(lastMinute, width()), middle));

    const QRectF span(x(opened, width()), middle - band / 2.0, x(shut, width()) - x(opened, width()), band);
    painter.setPen(QPen(theme.color(Token::Bad), 1.5));
    painter.setBrush(theme.color(Token::BadBg));
    painter.drawRect(span);
    painter.setFont(theme.font(FontRole::Body, QFont::DemiBold));
    painter.setPen(theme.color(Token::Bad));
    painter.drawText(span, Qt::AlignCenter, painter.fontMetrics().elidedText(tr("Access open for 2 h 04 min"), Qt::ElideRight, int(span.width()) - 8));

    const QFont strong = theme.font(FontRole::Body, QFont::DemiBold), plain = theme.font(FontRole::Small);
    const double strongHeight = QFontMetricsF(strong).height();
    for (const Moment& moment : moments) {
        const double at = x(moment.minute, width()), side = moment.above ? -1 : 1, dot = middle + side * band / 2.0, end = dot + side * stem;
        painter.setPen(QPen(theme.color(moment.ink), 1.5));
        painter.drawLine(QPointF(at, dot), QPointF(at, end));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(moment.ink));
        painter.drawEllipse(QPointF(at, dot), 4, 4);

        const Qt::Alignment edge = moment.minute < 10 * 60 ? Qt::AlignLeft : Qt::AlignRight;
        const int how = int(edge) | Qt::TextWordWrap;
        const QString text = tr(moment.text), time = QLocale().toString(QTime(moment.minute / 60, moment.minute % 60), QStringLiteral("HH:mm"));
        QRectF room = captionRoom(moment.minute, width());
        const double height = QFontMetricsF(plain).boundingRect(room, how, text).height() + 1;
        room.moveTop(moment.above ? end - 2 - strongHeight - height : end + 2);
        painter.setFont(strong);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QRectF(room.topLeft(), QSizeF(room.width(), strongHeight)), int(edge), time);
        painter.setFont(plain);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QRectF(room.left(), room.top() + strongHeight, room.width(), height), how, text);
    }
}

void SampleTimeline::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    updateGeometry();
    update();
}

} // namespace privyseal
