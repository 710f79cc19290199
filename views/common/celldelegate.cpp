#include "views/common/celldelegate.h"

#include "views/common/chartpattern.h"
#include "views/common/chip.h"
#include "views/common/icons.h"
#include "views/common/progressbar6.h"
#include "views/common/riskbars.h"

#include <QPainter>

namespace privyseal {

namespace {

constexpr int pad = 8, slot = 19;
constexpr const char* capabilities[] = {icon::writeCode,   icon::changePermissions, icon::accessProductionData,
                                        icon::execute,     icon::exportData,        icon::spendMoney,
                                        icon::sendMessages};
constexpr int capabilityCount = 7;

Status statusOf(const QModelIndex& index)
{
    return {static_cast<Shape>(index.data(CellShape).toInt()), static_cast<Tone>(index.data(CellTone).toInt()),
            index.data(Qt::DisplayRole).toString()};
}

QFont fontOf(const QModelIndex& index, const Theme& theme, bool name)
{
    if (index.data(CellMono).toBool())
        return theme.monoFont();
    const bool strong =
        name || index.data(CellStrong).toBool() || index.data(CellTone).toInt() >= static_cast<int>(Tone::Warn);
    return theme.font(FontRole::Table, strong ? QFont::DemiBold : QFont::Normal);
}

// What stands before the words.
int leadOf(const QModelIndex& index)
{
    if (index.data(CellShape).toInt() != 0)
        return shapeSize + 6;
    if (index.data(CellRisk).toInt() > 0)
        return riskBarsSize.width() + 8;
    if (index.data(CellSwatch).toInt() > 0)
        return 10 + 7;
    return index.data(CellIcon).isValid() ? Space::iconRow + 7 : 0;
}

void paintSlots(QPainter& painter, const QRect& rect, uint mask, const Theme& theme, bool mirrored)
{
    for (int i = 0; i < capabilityCount; ++i) {
        const int x = mirrored ? rect.right() + 1 - (i + 1) * slot : rect.left() + i * slot;
        if ((mask >> i) & 1U) {
            painter.drawPixmap(x, rect.center().y() - Space::iconRow / 2 + 1,
                               iconPixmap(capabilities[i], theme.color(Token::Text), Space::iconRow,
                                          painter.device()->devicePixelRatioF()));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Outline));
            painter.drawEllipse(QPointF(x + Space::iconRow / 2.0, rect.center().y() + 1), 1.0, 1.0);
        }
    }
}

} // namespace

CellDelegate::CellDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, index);
    paintContent(*painter, option.rect.adjusted(pad, 0, -pad, -1), option, index);
    painter->restore();
}

void CellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const Theme& theme = Theme::of(option.widget);
    const QRect rect = option.rect;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect, theme.color(option.state.testFlag(QStyle::State_Selected) ? Token::Sel : Token::Surface));
    painter.setPen(theme.color(Token::Line));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void CellDelegate::paintContent(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QVariant held = index.data(CellSlots);
    if (held.isValid()) {
        paintSlots(painter, rect, held.toUInt(), theme, mirrored);
        return;
    }
    const Status status = statusOf(index);
    if (index.data(CellChip).toBool()) {
        const QSize size = chipSize(status, theme);
        const QRect chip = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                               {std::min(size.width(), rect.width()), size.height()}, rect);
        paintChip(painter, chip, status, theme, mirrored);
        return;
    }
    const QFont font = fontOf(index, theme, index.column() == m_nameColumn);
    const QFontMetrics metrics(font);
    const int lead = leadOf(index);
    const bool trailing = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    QRect words = rect;
    QRect mark(rect.left(), rect.top(), lead, rect.height());
    if (lead > 0) {
        // A right-aligned cell keeps its mark beside the words.
        const int start = trailing ? std::max(0, rect.width() - lead - metrics.horizontalAdvance(status.word)) : 0;
        mark.moveLeft(mirrored ? rect.right() + 1 - lead - start : rect.left() + start);
        words = mirrored ? rect.adjusted(0, 0, -lead - start, 0) : rect.adjusted(lead + start, 0, 0, 0);
    }
    const double middle = rect.top() + rect.height() / 2.0;
    const double markX = mirrored ? mark.right() + 1 : mark.left();
    if (status.shape != Shape::None) {
        paintShape(painter,
                   QRectF(mirrored ? markX - shapeSize : markX, middle - shapeSize / 2.0, shapeSize, shapeSize), status,
                   theme);
    } else if (const int risk = index.data(CellRisk).toInt(); risk > 0) {
        paintRiskBars(painter, {mirrored ? markX - riskBarsSize.width() : markX, middle - riskBarsSize.height() / 2.0},
                      risk, theme);
    } else if (const int swatch = index.data(CellSwatch).toInt(); swatch > 0) {
        paintSwatch(painter, QRectF(mirrored ? markX - 10 : markX, middle - 5, 10, 10), swatch, theme);
    } else if (index.data(CellIcon).isValid()) {
        painter.drawPixmap(QPointF(mirrored ? markX - Space::iconRow : markX, middle - Space::iconRow / 2.0),
                           iconPixmap(index.data(CellIcon).toByteArray().constData(), theme.color(Token::Text2),
                                      Space::iconRow, painter.device()->devicePixelRatioF()));
    }
    const QVariant bar = index.data(CellBar);
    if (bar.isValid()) {
        BarLook look;
        look.fraction = bar.toDouble();
        look.color = status.tone == Tone::Warn   ? Token::Warn
                     : status.tone == Tone::Bad  ? Token::Bad
                     : status.tone == Tone::Good ? Token::Good
                                                 : Token::Accent;
        const int width = std::min(80, words.width() / 2);
        const QRect place = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, {width, 8}, words);
        paintBar(painter, place, look, theme, mirrored);
        words.adjust(mirrored ? width + pad : 0, 0, mirrored ? 0 : -width - pad, 0);
    }
    painter.setFont(font);
    // Healthy cells stay plain: only the shape is green.
    const bool toned = status.tone == Tone::Warn || status.tone == Tone::Bad;
    painter.setPen(toned ? theme.color(status.tone)
                         : theme.color(index.data(CellQuiet).toBool() ? Token::Text2 : Token::Text));
    const Qt::Alignment side = lead > 0 ? Qt::AlignLeft : trailing ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(words,
                     static_cast<int>(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter) |
                         Qt::TextSingleLine,
                     metrics.elidedText(status.word, Qt::ElideRight, words.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const int height = theme.height(Part::TableRow);
    if (index.data(CellSlots).isValid())
        return {2 * pad + capabilityCount * slot, height};
    if (index.data(CellChip).toBool())
        return {2 * pad + chipSize(statusOf(index), theme).width(), height};
    const QFontMetrics metrics(fontOf(index, theme, index.column() == m_nameColumn));
    return {2 * pad + leadOf(index) + metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2, height};
}

} // namespace privyseal
