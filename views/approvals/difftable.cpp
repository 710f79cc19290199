#include "views/approvals/difftable.h"

#include "models/core/textsafety.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int gutter = 34;
constexpr double leastForPrivilege = 0.42; // of the width beside the gutter

// Names of privileges have no spaces to break at.
int wrapOf(int column)
{
    return column == 0 ? int(Qt::TextWrapAnywhere) : int(Qt::TextWordWrap);
}

// What stands in a cell of this width: an action and its resource that do not fit on one line get one each.
QString fitted(const PrivilegeChange& change, int column, const QString& text, int width, const QFont& font)
{
    const bool two = column == 0 && !change.resource.isEmpty() && QFontMetrics(font).horizontalAdvance(text) > width;
    return two ? QString(change.action + u'\n' + change.resource) : text;
}

struct Mark
{
    QChar sign;
    Token tint, ink;
};

Mark markOf(PrivilegeChange::Kind kind)
{
    switch (kind) {
    case PrivilegeChange::Kind::Added:
        return {u'+', Token::GoodBg, Token::Good};
    case PrivilegeChange::Kind::Grows:
        return {u'~', Token::WarnBg, Token::Warn};
    case PrivilegeChange::Kind::Removed:
        return {u'-', Token::BadBg, Token::Bad};
    case PrivilegeChange::Kind::Unchanged:
        break;
    }
    return {u' ', Token::Surface, Token::Text};
}

} // namespace

DiffTable::DiffTable(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("What changes"));
}

void DiffTable::setChanges(const QList<PrivilegeChange>& changes, const Instant& now)
{
    m_changes = changes;
    m_now = now;
    const auto isSame = [](const PrivilegeChange& change) { return change.kind == PrivilegeChange::Kind::Unchanged; };
    const auto rank = [&](const PrivilegeChange& change) {
        const qint64 never = -1, used = change.lastUsed.isValid() ? change.lastUsed.ms() : never;
        return std::pair(isSame(change), isSame(change) ? -used : 0);
    };
    std::stable_sort(m_changes.begin(), m_changes.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    const qsizetype changed = std::count_if(m_changes.cbegin(), m_changes.cend(), [&](const auto& change) { return !isSame(change); });
    m_brief = std::min(m_changes.size(), changed + unchangedAtFirst);
    choose();
}

void DiffTable::setAllShown(bool all)
{
    m_all = all;
    choose();
}

void DiffTable::choose()
{
    m_shown = m_all ? m_changes : m_changes.mid(0, m_brief);
    QStringList rows;
    for (const PrivilegeChange& change : std::as_const(m_shown))
        rows.append(texts(change).join(QStringLiteral(", ")));
    setAccessibleDescription(rows.join(u'\n'));
    updateGeometry();
    update();
}

QStringList DiffTable::texts(const PrivilegeChange& change) const
{
    QString note;
    switch (change.kind) {
    case PrivilegeChange::Kind::Added:
        note = tr("Added");
        break;
    case PrivilegeChange::Kind::Grows:
        note = tr("Grows");
        break;
    case PrivilegeChange::Kind::Removed:
        note = tr("Removed");
        break;
    case PrivilegeChange::Kind::Unchanged:
        note = change.lastUsed.isValid() ? tr("Last used %1").arg(format::moment(change.lastUsed, m_now, QTimeZone::systemTimeZone()))
                                         : tr("Never used");
        break;
    }
    const QString what = change.resource.isEmpty() ? change.action : QString(change.action + QStringLiteral("  ") + change.resource);
    return {visibleText(what), visibleText(change.now), visibleText(change.ifApproved), note};
}

QFont DiffTable::fontOf(const PrivilegeChange& change, int column) const
{
    const Theme& theme = Theme::of(this);
    if (column == 0 && !change.resource.isEmpty())
        return theme.monoFont(FontRole::Small);
    return theme.font(FontRole::Table, column == 2 && change.kind != PrivilegeChange::Kind::Unchanged ? QFont::DemiBold : QFont::Normal);
}

DiffTable::Widths DiffTable::widthsIn(int whole) const
{
    const QFontMetrics head(Theme::of(this).font(FontRole::Caption, QFont::DemiBold));
    const QStringList titles = headings();
    std::array<int, columnCount> wanted{};
    for (int column = 0; column < columnCount; ++column) {
        const auto at = static_cast<size_t>(column);
        wanted[at] = head.horizontalAdvance(titles[column]) + 2 * Space::between;
        for (const PrivilegeChange& change : m_shown)
            wanted[at] = std::max(wanted[at], QFontMetrics(fontOf(change, column)).horizontalAdvance(texts(change)[column]) + 2 * Space::between);
    }
    const int wide = std::max(0, whole - gutter - Space::between);
    // What is too much comes off the widest, so that one long cell does not cut the short columns.
    const int least = std::min(wanted[0], int(leastForPrivilege * wide));
    int excess = wanted[1] + wanted[2] + wanted[3] - (wide - least);
    while (excess > 0) {
        const auto widest = std::max_element(wanted.begin() + 1, wanted.end());
        const int cut = std::min({excess, Space::between, *widest});
        if (cut == 0)
            break;
        *widest -= cut;
        excess -= cut;
    }
    wanted[0] = std::max(0, wide - wanted[1] - wanted[2] - wanted[3]);
    return wanted;
}

QStringList DiffTable::headings()
{
    return {tr("Privilege"), tr("Now"), tr("If approved"), tr("Note")};
}

int DiffTable::rowHeight(int row, const Widths& widths) const
{
    const int line = Theme::of(this).height(Part::TableRow);
    int height = line;
    for (int column = 0; column < columnCount; ++column) {
        const QFont font = fontOf(m_shown[row], column);
        const QFontMetrics metrics(font);
        const QRect room(0, 0, std::max(1, widths[static_cast<size_t>(column)] - Space::between), 10'000);
        const QString text = fitted(m_shown[row], column, texts(m_shown[row])[column], room.width(), font);
        height = std::max(height, metrics.boundingRect(room, wrapOf(column), text).height() + line - metrics.height());
    }
    return height;
}

QRect DiffTable::placed(QRect rect) const
{
    if (layoutDirection() == Qt::RightToLeft)
        rect.moveLeft(width() - rect.right() - 1);
    return rect;
}

void DiffTable::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const int header = theme.height(Part::TableHeader);
    const Widths widths = widthsIn(width());
    const auto cell = [&](int column, int top, int height) {
        int left = gutter;
        for (int i = 0; i < column; ++i)
            left += widths[static_cast<size_t>(i)];
        return placed({left, top, widths[static_cast<size_t>(column)] - Space::between, height});
    };
    painter.fillRect(rect(), theme.color(Token::Surface));
    painter.fillRect(QRect(0, 0, width(), header), theme.color(Token::Sunk));
    const QStringList titles = headings();
    painter.setFont(theme.font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(theme.color(Token::Text2));
    for (int column = 0; column < columnCount; ++column)
        painter.drawText(cell(column, 0, header), int(Qt::AlignVCenter | Qt::AlignLeading), titles[column]);

    int top = header;
    for (int row = 0; row < m_shown.size(); ++row) {
        const PrivilegeChange& change = m_shown[row];
        const Mark mark = markOf(change.kind);
        const int height = rowHeight(row, widths);
        const QRect ground(0, top, width(), height);
        painter.fillRect(ground, theme.color(theme.isHighContrast() ? Token::Surface : mark.tint));
        painter.setPen(theme.color(Token::Line));
        painter.drawLine(ground.topLeft(), ground.topRight());
        painter.setFont(theme.font(FontRole::Body, QFont::Bold));
        painter.setPen(theme.color(mark.ink));
        painter.drawText(placed({0, top, gutter, height}), Qt::AlignCenter, mark.sign);
        const QStringList cells = texts(change);
        const bool quiet = change.kind == PrivilegeChange::Kind::Unchanged;
        for (int column = 0; column < columnCount; ++column) {
            const QFont font = fontOf(change, column);
            const QRect box = cell(column, top, height);
            painter.setFont(font);
            painter.setPen(theme.color(column == 3 || (column == 2 && quiet) ? Token::Text2 : Token::Text));
            painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignLeading) | wrapOf(column), fitted(change, column, cells[column], box.width(), font));
        }
        top += height;
    }
    painter.setPen(theme.color(Token::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void DiffTable::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

int DiffTable::heightForWidth(int width) const
{
    const Widths widths = widthsIn(width);
    int height = Theme::of(this).height(Part::TableHeader) + 1;
    for (int row = 0; row < m_shown.size(); ++row)
        height += rowHeight(row, widths);
    return height;
}

QSize DiffTable::sizeHint() const
{
    constexpr int usual = 680;
    return {480, heightForWidth(width() > 0 && isVisible() ? width() : usual)};
}

QSize DiffTable::minimumSizeHint() const
{
    const Theme& theme = Theme::of(this);
    return {320, theme.height(Part::TableHeader) + rowCount() * theme.height(Part::TableRow) + 1};
}

} // namespace privyseal
