#include "views/common/sentencelabel.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace privyseal {

MarkedText MarkedText::of(const QString& pattern, const QList<Part>& parts)
{
    MarkedText made;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place < 1 || place > parts.size()) {
            made.text += pattern[i];
            continue;
        }
        const Part& part = parts[place - 1];
        if (part.strong && !part.text.isEmpty())
            made.strong.append({int(made.text.size()), int(part.text.size())});
        made.text += part.text;
        ++i;
    }
    return made;
}

SentenceLabel::SentenceLabel(FontRole role, QWidget* parent) : TextLabel({}, role, Token::Text, parent)
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SentenceLabel::setMarked(const MarkedText& marked)
{
    m_marked = marked;
    setText(marked.text);
    setAccessibleName(marked.text);
    updateGeometry();
}

double SentenceLabel::layOut(int width, QPainter* painter) const
{
    QTextLayout layout(m_marked.text, font());
    // The side is that of the window; within the line the words run as their own script does.
    QTextOption option(Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    option.setTextDirection(m_marked.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& [start, length] : m_marked.strong) {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        ranges.append({start, length, strong});
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += std::ceil(line.height());
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, contentsRect().topLeft());
    return height;
}

int SentenceLabel::heightForWidth(int width) const
{
    return std::max(fontMetrics().height(), int(std::ceil(layOut(std::max(1, width), nullptr))));
}

QSize SentenceLabel::sizeHint() const
{
    const int wide = std::min(fontMetrics().averageCharWidth() * 60, fontMetrics().horizontalAdvance(m_marked.text) + 1);
    return {wide, heightForWidth(std::max(1, wide))};
}

QSize SentenceLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().height()};
}

void SentenceLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    layOut(contentsRect().width(), &painter);
}

} // namespace privyseal
