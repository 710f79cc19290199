#include "views/common/seal.h"

#include "views/common/restyle.h"
#include "views/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <QtMath>

namespace privyseal {

namespace {

constexpr int scallops = 16;

Token accentOf(SealState state)
{
    switch (state) {
    case SealState::Signed:
    case SealState::YouCanSign:
        return Token::Accent;
    case SealState::Rejected:
        return Token::Bad;
    case SealState::Open:
        break;
    }
    return Token::Outline;
}

} // namespace

QPainterPath sealPath(const QRectF& box)
{
    const QPointF centre = box.center();
    const double inner = box.width() / 2.0 * 0.88;
    const double bulge = box.width() / 2.0 * 1.12; // control points: the curve reaches half way, the edge of the box
    const auto at = [&](double step, double radius) {
        const double angle = 2.0 * M_PI * step / scallops - M_PI / 2.0;
        return QPointF(centre.x() + radius * std::cos(angle), centre.y() + radius * std::sin(angle));
    };
    QPainterPath path(at(-0.5, inner));
    for (int i = 0; i < scallops; ++i)
        path.quadTo(at(i, bulge), at(i + 0.5, inner));
    path.closeSubpath();
    return path;
}

void paintSeal(QPainter& painter, const QRectF& box, SealState state, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = box.width() / 34.0;
    const QColor ink = theme.color(accentOf(state));
    const QPointF c = box.center();
    const auto from = [&](double x, double y) { return QPointF(c.x() + x * unit, c.y() + y * unit); };
    if (state == SealState::Signed || state == SealState::Rejected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPath(sealPath(box));
        const QColor mark = theme.color(state == SealState::Signed ? Token::OnAccent : Token::ShapeInk);
        painter.setPen(QPen(mark, 2.4 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        if (state == SealState::Signed) {
            painter.drawPolyline(QPolygonF{from(-6, 0.6), from(-1.8, 4.6), from(6.2, -4.4)});
        } else {
            painter.drawLine(from(-4.6, -4.6), from(4.6, 4.6));
            painter.drawLine(from(4.6, -4.6), from(-4.6, 4.6));
        }
    } else {
        const bool mine = state == SealState::YouCanSign;
        painter.setPen(QPen(ink, (mine ? 1.5 : 1.3) * unit, Qt::CustomDashLine, Qt::FlatCap));
        QPen dashes = painter.pen();
        dashes.setDashPattern({2.4, 1.8});
        painter.setPen(dashes);
        painter.setBrush(mine ? QBrush(theme.color(Token::Sel)) : QBrush(Qt::NoBrush));
        painter.drawPath(sealPath(box.adjusted(unit, unit, -unit, -unit)));
        if (mine) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(c, 2.6 * unit, 2.6 * unit);
        }
    }
    painter.restore();
}

QuorumSlotWidget::QuorumSlotWidget(QWidget* parent) : QFrame(parent)
{
    m_title = new TextLabel({}, FontRole::Body, QFont::DemiBold);
    m_who = new TextLabel({}, FontRole::Small, Token::Text2);
    m_who->setWordWrap(true);
    m_note = new TextLabel({}, FontRole::Small, Token::Text2);
    m_gap = new QWidget;
    m_gap->setFixedWidth(sealSize + Space::between);

    auto* top = new QHBoxLayout;
    top->setSpacing(Space::between);
    top->addWidget(m_title, 1);
    top->addWidget(m_note);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    lines->addLayout(top);
    lines->addWidget(m_who);
    lines->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    row->addWidget(m_gap);
    row->addLayout(lines, 1);
    setBare(false);
}

void QuorumSlotWidget::setSlot(SealState state, const QString& title, const QString& who, const QString& note)
{
    m_state = state;
    m_title->setText(title);
    m_who->setText(who);
    m_note->setText(note);
    QString word;
    switch (state) {
    case SealState::Signed:
        word = tr("Signed");
        break;
    case SealState::YouCanSign:
        word = tr("You can sign");
        break;
    case SealState::Open:
        word = tr("Open");
        break;
    case SealState::Rejected:
        word = tr("Rejected");
        break;
    }
    setAccessibleName(tr("%1: %2. %3").arg(title, word, who));
    restyle();
    update();
}

void QuorumSlotWidget::setBare(bool bare)
{
    m_bare = bare;
    const int pad = bare ? 0 : Space::between;
    layout()->setContentsMargins(pad, bare ? 0 : 6, bare ? 0 : Space::card, bare ? 0 : 6);
    setMinimumHeight(sealSize + (bare ? 0 : 12));
    update();
}

void QuorumSlotWidget::restyle()
{
    static_cast<TextLabel*>(m_note)->setColor(m_state == SealState::YouCanSign ? Token::Accent : Token::Text2);
}

void QuorumSlotWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_bare) {
        painter.setPen(theme.color(m_state == SealState::YouCanSign ? Token::Accent
                                   : m_state == SealState::Rejected ? Token::Bad
                                                                    : Token::Line));
        painter.setBrush(theme.color(Token::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::radiusCard, Space::radiusCard);
    }
    const QRect place = m_gap->geometry();
    const double left = isRightToLeft() ? place.right() + 1.0 - sealSize : place.left();
    paintSeal(painter, QRectF(left, (height() - sealSize) / 2.0, sealSize, sealSize), m_state, theme);
}

void QuorumSlotWidget::changeEvent(QEvent* event)
{
    if (isRestyle(event))
        update();
    QFrame::changeEvent(event);
}

} // namespace privyseal
