#include "views/common/chip.h"

#include "views/common/restyle.h"

#include <QPainter>

namespace privyseal {

namespace {

constexpr int leading = 6, gap = 5, trailing = 8;

int shapeWidth(const Status& status)
{
    return status.shape == Shape::None ? 2 : shapeSize + gap;
}

} // namespace

QSize chipSize(const Status& status, const Theme& theme)
{
    const QFontMetrics metrics(theme.font(FontRole::Caption, QFont::DemiBold));
    return {leading + shapeWidth(status) + metrics.horizontalAdvance(status.word) + trailing, theme.height(Part::Chip)};
}

void paintChip(QPainter& painter, const QRect& rect, const Status& status, const Theme& theme, bool mirrored)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.isHighContrast() ? QPen(theme.color(Token::Outline)) : QPen(Qt::NoPen));
    painter.setBrush(theme.tint(status.tone));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Space::radiusChip, Space::radiusChip);
    painter.restore();
    const QRect inner = mirrored ? rect.adjusted(trailing, 0, -leading, 0) : rect.adjusted(leading, 0, -trailing, 0);
    paintShapeAndWord(painter, inner, status, theme, theme.font(FontRole::Caption, QFont::DemiBold), mirrored);
}

int paintShapeAndWord(QPainter& painter, const QRect& rect, const Status& status, const Theme& theme, const QFont& font,
                      bool mirrored)
{
    painter.save();
    const int before = status.shape == Shape::None ? 0 : shapeSize + gap;
    QRect shape(rect.left(), rect.center().y() - shapeSize / 2 + 1, shapeSize, shapeSize);
    QRect word = rect.adjusted(before, 0, 0, 0);
    if (mirrored) {
        shape.moveLeft(rect.right() + 1 - shapeSize);
        word = rect.adjusted(0, 0, -before, 0);
    }
    paintShape(painter, shape, status, theme);
    painter.setFont(font);
    painter.setPen(theme.color(status.tone));
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(status.word, Qt::ElideRight, word.width() + 1);
    painter.drawText(word, Qt::AlignVCenter | Qt::TextSingleLine | int(Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)), text);
    painter.restore();
    return before + metrics.horizontalAdvance(text);
}

Chip::Chip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(const Status& status, QWidget* parent) : Chip(parent)
{
    setStatus(status);
}

void Chip::setStatus(const Status& status)
{
    m_status = status;
    setAccessibleName(status.word);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return m_status == Status{} ? QSize(0, 0) : chipSize(m_status, Theme::of(this));
}

void Chip::paintEvent(QPaintEvent*)
{
    if (m_status == Status{})
        return;
    QPainter painter(this);
    paintChip(painter, rect(), m_status, Theme::of(this), isRightToLeft());
}

void Chip::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

ShapeLabel::ShapeLabel(const Status& status, FontRole role, QWidget* parent) : QWidget(parent), m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(status);
}

void ShapeLabel::setStatus(const Status& status)
{
    m_status = status;
    setAccessibleName(status.word);
    tellWhole();
    updateGeometry();
    update();
}

void ShapeLabel::setElided(bool on)
{
    m_elided = on;
    setSizePolicy(on ? QSizePolicy::Maximum : QSizePolicy::Fixed, QSizePolicy::Fixed);
    tellWhole();
}

// A tooltip guesses whether it is rich text: escaped, it never is.
void ShapeLabel::tellWhole()
{
    if (m_elided)
        setToolTip(width() < sizeHint().width() ? m_status.word.toHtmlEscaped() : QString());
}

void ShapeLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    tellWhole();
}

QSize ShapeLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return m_elided ? QSize(std::min(whole.width(), shapeSize + gap + fontMetrics().averageCharWidth() * 6), whole.height()) : whole;
}

QSize ShapeLabel::sizeHint() const
{
    const QFontMetrics metrics(Theme::of(this).font(m_role, QFont::DemiBold));
    const int before = m_status.shape == Shape::None ? 0 : shapeSize + gap;
    return {before + metrics.horizontalAdvance(m_status.word) + 1, std::max(metrics.height(), shapeSize + 2)};
}

void ShapeLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    paintShapeAndWord(painter, rect(), m_status, theme, theme.font(m_role, QFont::DemiBold), isRightToLeft());
}

void ShapeLabel::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace privyseal
