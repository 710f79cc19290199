#include "views/approvals/inboxdelegate.h"

#include "models/agents/agent.h"
#include "models/core/textsafety.h"
#include "views/approvals/inboxmodel.h"
#include "views/approvals/requestwords.h"
#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/countdown.h"
#include "views/common/format.h"
#include "views/common/progressbar6.h"
#include "views/common/riskbars.h"

#include <QAbstractItemView>
#include <QPainter>

namespace privyseal {
namespace {

constexpr int side = 14;

// One line with a text that may elide and one at the trailing side that never does.
class Line
{
public:
    Line(QPainter& painter, const QRect& rect, bool mirrored) : m_painter(painter), m_rect(rect), m_mirrored(mirrored) {}

    void trailing(const QString& text, const QFont& font, const QColor& color)
    {
        const int width = QFontMetrics(font).horizontalAdvance(text) + 2;
        draw(take(width, true), text, font, color, m_mirrored ? Qt::AlignLeft : Qt::AlignRight);
    }
    void trailing(const Status& status, const QFont& font, const Theme& theme)
    {
        const int width = shapeSize + Space::within + QFontMetrics(font).horizontalAdvance(status.word) + 6;
        paintShapeAndWord(m_painter, take(width, true), status, theme, font, m_mirrored);
    }
    void leading(const QString& text, const QFont& font, const QColor& color)
    {
        draw(m_rect, QFontMetrics(font).elidedText(text, Qt::ElideRight, m_rect.width()), font, color, m_mirrored ? Qt::AlignRight : Qt::AlignLeft);
    }
    QRect take(int width, bool atEnd)
    {
        QRect part = m_rect;
        part.setWidth(width);
        if (atEnd != m_mirrored)
            part.moveRight(m_rect.right());
        if (atEnd != m_mirrored)
            m_rect.setRight(m_rect.right() - width - Space::between);
        else
            m_rect.setLeft(m_rect.left() + width + Space::between);
        return part;
    }

private:
    void draw(const QRect& rect, const QString& text, const QFont& font, const QColor& color, Qt::Alignment alignment)
    {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(rect, int(alignment | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine), text);
    }
    QPainter& m_painter;
    QRect m_rect;
    bool m_mirrored;
};

// "8 h", "14 d": the sentence of the detail pane says it in full.
QString shortLifetime(qint64 seconds)
{
    return seconds > 0 ? format::duration(seconds) : lifetimeWords(seconds);
}

void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QString& title, const Theme& theme)
{
    painter.fillRect(option.rect, theme.color(Token::Sunk));
    painter.setPen(theme.color(Token::Line));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter.setFont(theme.font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(option.rect.adjusted(side, 0, -side, 0), Qt::AlignVCenter | Qt::AlignLeading, title);
}

} // namespace

void InboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    painter->save();
    const auto* model = qobject_cast<const InboxModel*>(index.model());
    const InboxRow* row = model ? model->row(index) : nullptr;
    if (!row) {
        paintSection(*painter, option, index.data(InboxModel::SectionRole).toString(), theme);
        painter->restore();
        return;
    }
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, theme.color(selected ? Token::Sel : Token::Surface));
    if (selected) {
        QRect mark = option.rect;
        mark.setWidth(3);
        if (mirrored)
            mark.moveRight(option.rect.right());
        painter->fillRect(mark, theme.color(Token::Accent));
    }
    painter->setPen(theme.color(Token::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const QFont titleFont = theme.font(FontRole::Body, QFont::DemiBold);
    const QFont smallFont = theme.font(FontRole::Small);
    const QFont smallStrong = theme.font(FontRole::Small, QFont::DemiBold);
    const int titleHeight = QFontMetrics(titleFont).height();
    const int smallHeight = QFontMetrics(smallFont).height();
    const QRect inner = option.rect.adjusted(side, 7, -side, 0);
    QRect first(inner.left(), inner.top(), inner.width(), titleHeight);
    QRect second(inner.left(), first.bottom() + 2, inner.width(), smallHeight);
    QRect third(inner.left(), second.bottom() + 2, inner.width(), smallHeight);

    const Request& request = row->request;
    const bool open = row->waits();
    const TimeLeft left = privyseal::timeLeft(row->windowStart, row->deadline, model->now(), true);
    Line top(*painter, first, mirrored);
    top.trailing(open ? left.status : requestStatus(request.status), smallStrong, theme);
    top.leading(requestTitle(request), titleFont, theme.color(Token::Text));

    Line middle(*painter, second, mirrored);
    if (open && row->blockerCount > 0 && !row->toRatify)
        middle.trailing({Shape::Octagon, Tone::Bad, tr("%n blocker(s)", nullptr, row->blockerCount)}, smallStrong, theme);
    else if (open && !row->whyNotMine.isEmpty())
        middle.trailing(row->whyNotMine, smallFont, theme.color(Token::Text2));
    middle.leading(QString(visibleText(row->agentName) + QStringLiteral(" · ") + visibleText(environmentWord(request.environment)) + QStringLiteral(" · ") + shortLifetime(request.lifetimeSeconds)),
                   smallFont, theme.color(Token::Text2));

    Line bottom(*painter, third, mirrored);
    bottom.trailing(request.id, smallFont, theme.color(Token::Text2));
    const QRect bars = bottom.take(riskBarsSize.width(), false);
    paintRiskBars(*painter, QPointF(bars.left(), bars.center().y() - riskBarsSize.height() / 2.0), riskLevel(request.risk), theme);
    QString votes = request.risk ? riskName(*request.risk) : tr("No risk class");
    if (row->toRatify)
        votes += QStringLiteral("  ·  ") + tr("break-glass, to ratify");
    if (open)
        votes += QStringLiteral("  ·  ") + tr("%1 of %2 signed").arg(row->signedCount).arg(row->slotCount);
    bottom.leading(votes, smallFont, theme.color(Token::Text2));

    if (open) {
        const QRectF bar(inner.left(), option.rect.bottom() - 7, inner.width(), 3);
        const Token color = left.status.tone == Tone::Warn ? Token::Warn : left.status.tone == Tone::Bad ? Token::Bad : Token::Outline;
        paintBar(*painter, bar, {left.fraction, color, std::nullopt, false, 3}, theme, mirrored);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, QRectF(option.rect).adjusted(2, 2, -2, -2), theme, 0);
    painter->restore();
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    if (!index.data(InboxModel::SectionRole).toString().isEmpty())
        return {0, theme.height(Part::TableHeader)};
    const int text = QFontMetrics(theme.font(FontRole::Body, QFont::DemiBold)).height() + 2 * QFontMetrics(theme.font(FontRole::Small)).height();
    return {0, text + 7 + 4 + 14};
}

} // namespace privyseal
