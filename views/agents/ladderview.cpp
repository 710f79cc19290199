#include "views/agents/ladderview.h"

#include "views/common/restyle.h"
#include "views/common/theme.h"

#include <QPainter>

#include <array>

namespace privyseal {
namespace {

constexpr int disc = 5, ring = 8; // radii
constexpr int nameGap = 6;       // between two names that stand beside each other

std::optional<int> rungOf(Environment environment, const std::optional<Autonomy>& autonomy)
{
    if (environment == Environment::Sandbox)
        return 0;
    if (environment == Environment::Shadow)
        return 1;
    if (!autonomy)
        return std::nullopt;
    return *autonomy == Autonomy::ReadOnly ? 2 : *autonomy == Autonomy::Limited ? 3 : 4;
}

} // namespace

LadderView::LadderView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("ladder"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QStringList LadderView::names()
{
    return {word(Environment::Sandbox), word(Environment::Shadow), tr("Prod. read-only"), word(Autonomy::Limited), word(Autonomy::Full)};
}

void LadderView::setPlace(Environment environment, const std::optional<Autonomy>& autonomy)
{
    m_rung = rungOf(environment, autonomy);
    setAccessibleName(m_rung ? tr("Ladder: %1, rung %2 of %3").arg(names()[*m_rung]).arg(*m_rung + 1).arg(rungCount)
                             : tr("Ladder: in production, the record names no autonomy"));
    setToolTip(names().join(QStringLiteral(" → ")));
    update();
}

void LadderView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QStringList words = names();
    const QFont plain = theme.font(FontRole::Small), bold = theme.font(FontRole::Small, QFont::DemiBold);
    const auto fontOf = [&](int rung) { return m_rung == rung ? bold : plain; };
    const auto widthOf = [&](int rung) { return QFontMetrics(fontOf(rung)).horizontalAdvance(words[rung]); };
    int needed = 0;
    for (int rung = 0; rung < rungCount; ++rung)
        needed += widthOf(rung) + (rung > 0 ? nameGap : 0);
    const bool all = needed <= width();
    // Where all names fit, they stand with equal gaps and each rung in the middle of its name.
    std::array<double, rungCount> places{};
    const double gap = nameGap + (width() - needed) / double(rungCount - 1);
    double from = 0;
    for (int rung = 0; rung < rungCount; ++rung) {
        const double even = ring + 1 + (width() - 2.0 * ring - 2) * rung / (rungCount - 1);
        const double x = all ? from + widthOf(rung) / 2.0 : even;
        places[static_cast<size_t>(rung)] = isRightToLeft() ? width() - x : x;
        from += widthOf(rung) + gap;
    }
    const auto at = [&](int rung) { return places[static_cast<size_t>(rung)]; };
    const double y = ring + 2;
    for (int rung = 1; rung < rungCount; ++rung) {
        painter.setPen(QPen(theme.color(m_rung && rung <= *m_rung ? Token::Accent : Token::Outline), 2));
        painter.drawLine(QPointF(at(rung - 1), y), QPointF(at(rung), y));
    }
    for (int rung = 0; rung < rungCount; ++rung) {
        const bool reached = m_rung && rung <= *m_rung;
        painter.setPen(QPen(theme.color(reached ? Token::Accent : Token::Outline), 1.5));
        painter.setBrush(theme.color(reached && rung != m_rung ? Token::Accent : Token::Surface));
        painter.drawEllipse(QPointF(at(rung), y), rung == m_rung ? ring - 1 : disc, rung == m_rung ? ring - 1 : disc);
        if (rung == m_rung) {
            painter.setBrush(theme.color(Token::Accent));
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(QPointF(at(rung), y), 3.5, 3.5);
        }
        if (!all && rung != m_rung)
            continue;
        painter.setFont(fontOf(rung));
        painter.setPen(theme.color(rung == m_rung ? Token::Text : Token::Text2));
        const double wide = widthOf(rung);
        const double left = std::clamp(at(rung) - wide / 2.0, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QRectF(left, y + ring + 4, wide + 1, painter.fontMetrics().height()), Qt::AlignCenter | Qt::TextSingleLine, words[rung]);
    }
}

void LadderView::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

QSize LadderView::sizeHint() const
{
    return {300, 2 * ring + 8 + QFontMetrics(Theme::of(this).font(FontRole::Small, QFont::DemiBold)).height()};
}

QSize LadderView::minimumSizeHint() const
{
    return {rungCount * 3 * disc, sizeHint().height()};
}

} // namespace privyseal
