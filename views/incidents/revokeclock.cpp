#include "views/incidents/revokeclock.h"

#include "views/common/format.h"
#include "views/common/restyle.h"
#include "views/common/theme.h"

#include <QPainter>

namespace privyseal {
namespace {

constexpr int side = 8, disc = 5;

QString clockTime(const Instant& at)
{
    return at.precision() == Instant::Precision::Full ? QLocale().toString(at.utc().toLocalTime().time(), QStringLiteral("HH:mm")) : at.iso();
}

} // namespace

RevokeClock::RevokeClock(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RevokeClock::setAlert(const Alert& alert, const Instant& now)
{
    m_alert = alert;
    m_now = now;
    m_marks = {{tr("Alert"), alert.raisedAt}};
    if (alert.revokeOrderedAt.isValid())
        m_marks.append({tr("Ordered"), alert.revokeOrderedAt});
    if (alert.revokedAt.isValid())
        m_marks.append({tr("Confirmed"), alert.revokedAt});
    if (alert.canaryDeniedAt.isValid())
        m_marks.append({tr("Canary denied"), alert.canaryDeniedAt});
    m_marks.removeIf([](const Mark& mark) { return !mark.at.isValid(); });
    if (!m_marks.isEmpty())
        m_marks.last().last = !alert.isRunning(now);
    QStringList words;
    for (const Mark& mark : std::as_const(m_marks))
        words.append(QString(mark.name + u' ' + clockTime(mark.at)));
    setAccessibleName(tr("Revoke clock of %1").arg(alert.id));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QStringLiteral("\n")));
    updateGeometry();
    update();
}

QSize RevokeClock::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(FontRole::Small));
    return {360, metrics.height() * 3 + 2 * disc + 18};
}

QSize RevokeClock::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void RevokeClock::paintEvent(QPaintEvent*)
{
    if (m_marks.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    const QFont plain = theme.font(FontRole::Small), strong = theme.font(FontRole::Small, QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const double left = side, right = width() - side;
    const double y = metrics.height() + disc + 6.0;
    const qint64 start = m_alert.raisedAt.ms();
    const qint64 spent = m_alert.revokeMs(m_now);
    const double whole = static_cast<double>(std::max(Alert::slaMs * 6 / 5, spent * 11 / 10));
    const auto place = [&](qint64 ms) { return left + (right - left) * std::clamp(static_cast<double>(ms) / whole, 0.0, 1.0); };
    const bool within = m_alert.isWithinSla(m_now);
    const double limit = place(Alert::slaMs), end = place(spent);

    const QColor track = theme.color(theme.isHighContrast() ? Token::Outline : Token::NeuBg);
    painter.fillRect(QRectF(left, y - 3, right - left, 6), track);
    painter.fillRect(QRectF(limit, y - 3, right - limit, 6), QBrush(theme.color(Token::Outline), Qt::BDiagPattern));
    painter.fillRect(QRectF(left, y - 3, std::min(end, limit) - left, 6), theme.color(Token::Accent));
    if (!within)
        painter.fillRect(QRectF(limit, y - 3, end - limit, 6), theme.color(Token::Bad));
    painter.setPen(QPen(theme.color(Token::Text), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(limit, y - disc - 8), QPointF(limit, y + disc + 4));
    const QString limitText = tr("15 min limit");
    painter.setFont(strong);
    painter.setPen(theme.color(Token::Text));
    const double limitWidth = metrics.horizontalAdvance(limitText);
    painter.drawText(QPointF(limit + 6 + limitWidth <= width() ? limit + 6 : limit - 6 - limitWidth, metrics.ascent()), limitText);

    // Words that would run into the ones before them are left out; the tooltip and the timeline have them all.
    double free = -1.0;
    const double lastX = place(m_marks.last().at.ms() - start);
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const Mark& mark = m_marks[i];
        const double x = place(mark.at.ms() - start);
        painter.setPen(QPen(theme.color(Token::Surface), 2));
        painter.setBrush(theme.color(within || mark.at.ms() - start <= Alert::slaMs ? Token::Accent : Token::Bad));
        painter.drawEllipse(QPointF(x, y), disc + 1, disc + 1);
        painter.setFont(mark.last ? strong : plain);
        const QFontMetrics words(painter.font());
        const double need = std::max(words.horizontalAdvance(mark.name), words.horizontalAdvance(clockTime(mark.at)));
        const double from = std::clamp(x - (i == 0 ? disc : need / 2), 0.0, std::max(0.0, width() - need));
        const bool last = i == m_marks.size() - 1;
        const double lastNeed = QFontMetrics(strong).horizontalAdvance(m_marks.last().name);
        const double lastFrom = std::clamp(lastX - lastNeed / 2, 0.0, std::max(0.0, width() - lastNeed));
        if (from < free || (!last && from + need + 8 > lastFrom && i > 0))
            continue;
        free = from + need + 8;
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QPointF(from, y + disc + 6 + words.ascent()), mark.name);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(QPointF(from, y + disc + 6 + words.height() + words.ascent()), clockTime(mark.at));
    }
}

void RevokeClock::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace privyseal
