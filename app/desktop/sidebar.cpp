#include "app/desktop/sidebar.h"

#include "views/common/buttons.h"
#include "views/common/icons.h"

#include <QButtonGroup>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int usualWidth = 196, wideWidth = 220, narrowWidth = 52, pad = 8;

class GroupLine : public QWidget
{
public:
    explicit GroupLine(QWidget* parent) : QWidget(parent) { setFixedHeight(17); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(QRect(pad, height() / 2, width() - 2 * pad, 1), Theme::of(this).color(Token::Line));
    }
};

} // namespace

// Looks like a field, is a button: it opens the palette.
class SearchButton : public QAbstractButton
{
public:
    explicit SearchButton(QWidget* parent) : QAbstractButton(parent)
    {
        setText(Sidebar::tr("Go to..."));
        setToolTip(Sidebar::tr("Find pages, agents, requests and incidents (Ctrl+K)"));
        setAccessibleName(Sidebar::tr("Go to"));
        setFocusPolicy(Qt::StrongFocus);
        setObjectName(QStringLiteral("goTo"));
    }
    [[nodiscard]] QSize sizeHint() const override { return {160, Theme::of(this).height(Part::Control)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(theme.color(Token::Outline), 1));
        painter.setBrush(theme.color(Token::Surface));
        painter.drawRoundedRect(frame, Space::radiusControl, Space::radiusControl);
        const bool narrow = width() < 80;
        const int size = Space::iconRow;
        const auto place = [&](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
        const QRect mark(narrow ? (width() - size) / 2 : 9, (height() - size) / 2, size, size);
        painter.drawPixmap(place(mark), iconPixmap(icon::search, theme.color(Token::Text2), size, devicePixelRatioF()));
        if (!narrow) {
            painter.setPen(theme.color(Token::Text2));
            painter.setFont(theme.font(FontRole::Body));
            painter.drawText(place(rect().adjusted(30, 0, -60, 0)), Qt::AlignLeading | Qt::AlignVCenter, text());
            painter.setFont(theme.font(FontRole::Small));
            painter.drawText(place(rect().adjusted(0, 0, -8, 0)), Qt::AlignTrailing | Qt::AlignVCenter,
                             QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
        }
        if (hasFocus())
            paintFocusRing(painter, frame, theme, Space::radiusControl);
    }
};

// Who acts in this window: name and roles, opens the choice of members.
class WhoButton : public QAbstractButton
{
public:
    explicit WhoButton(QWidget* parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setObjectName(QStringLiteral("whoAmI"));
    }
    void setWho(const QString& name, const QString& roles)
    {
        setText(name.isEmpty() ? Sidebar::tr("Nobody chosen") : name);
        m_second = name.isEmpty() ? Sidebar::tr("Choose who acts here") : roles;
        setAccessibleName(name.isEmpty() ? Sidebar::tr("Nobody acts here; choose a member") : Sidebar::tr("%1 acts here, %2").arg(name, roles));
        setToolTip(QStringLiteral("%1\n%2").arg(text(), m_second).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme& theme = Theme::of(this);
        return {160, QFontMetrics(theme.font(FontRole::Body)).height() + QFontMetrics(theme.font(FontRole::Small)).height() + 16};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect(0, 0, width(), 1), theme.color(Token::Line));
        const bool narrow = width() < 80;
        const int size = Space::iconButton;
        const auto place = [&](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
        const QRect mark(narrow ? (width() - size) / 2 : 16, (height() - size) / 2, size, size);
        painter.drawPixmap(place(mark), iconPixmap(icon::person, theme.color(Token::Text), size, devicePixelRatioF()));
        if (!narrow) {
            const QFont first = theme.font(FontRole::Body, QFont::DemiBold), second = theme.font(FontRole::Small);
            const QRect text1(42, 8, width() - 42 - 26, QFontMetrics(first).height());
            painter.setFont(first);
            painter.setPen(theme.color(Token::Text));
            painter.drawText(place(text1), Qt::AlignLeading | Qt::AlignVCenter, QFontMetrics(first).elidedText(text(), Qt::ElideRight, text1.width()));
            const QRect text2(42, text1.bottom() + 1, text1.width(), QFontMetrics(second).height());
            painter.setFont(second);
            painter.setPen(theme.color(Token::Text2));
            painter.drawText(place(text2), Qt::AlignLeading | Qt::AlignVCenter, QFontMetrics(second).elidedText(m_second, Qt::ElideRight, text2.width()));
            const QRect more(width() - 24, (height() - Space::iconRow) / 2, Space::iconRow, Space::iconRow);
            painter.drawPixmap(place(more), iconPixmap(icon::chevronUp, theme.color(Token::Text2), Space::iconRow, devicePixelRatioF()));
        }
        if (hasFocus())
            paintFocusRing(painter, QRectF(rect()).adjusted(3, 4, -3, -3), theme, Space::radiusControl);
    }

private:
    QString m_second;
};

Sidebar::Sidebar(const QList<PageEntry>& entries, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, pad, 0, 0);
    rows->setSpacing(2);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(pad, 0, pad, 0);
    inset->setSpacing(2);
    m_search = new SearchButton(this);
    inset->addWidget(m_search);
    inset->addSpacing(Space::between);
    m_group = new QButtonGroup(this);
    int group = entries.isEmpty() ? 0 : entries.first().group;
    for (const PageEntry& entry : entries) {
        if (entry.group != group)
            inset->addWidget(new GroupLine(this));
        group = entry.group;
        auto* button = new SidebarButton(entry.icon, entry.title, this);
        button->setObjectName(QStringLiteral("page-") + QString::fromLatin1(entry.icon));
        button->setCheckable(true);
        m_group->addButton(button);
        m_buttons.insert(entry.id, button);
        inset->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT pageChosen(id); });
    }
    rows->addLayout(inset);
    rows->addStretch(1);
    m_who = new WhoButton(this);
    rows->addWidget(m_who);
    m_memberMenu = new QMenu(this);
    connect(m_search, &QAbstractButton::clicked, this, &Sidebar::searchRequested);
    connect(m_who, &QAbstractButton::clicked, this, [this] {
        m_memberMenu->popup(m_who->mapToGlobal(QPoint(pad, -m_memberMenu->sizeHint().height())));
    });
    setActing({}, {});
    applyWidth();
}

void Sidebar::setCurrent(PageId page)
{
    if (SidebarButton* button = m_buttons.value(page))
        button->setChecked(true);
}

void Sidebar::setCount(PageId page, PageCount count)
{
    if (SidebarButton* button = m_buttons.value(page))
        button->setCount(count.number, count.tone);
}

void Sidebar::setCountUnknown(PageId page, const QString& why)
{
    if (SidebarButton* button = m_buttons.value(page))
        button->setCountUnknown(why);
}

void Sidebar::setActing(const QString& name, const QString& roles)
{
    m_who->setWho(name, roles);
}

void Sidebar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    applyWidth();
}

void Sidebar::setWide(bool wide)
{
    m_wide = wide;
    applyWidth();
}

void Sidebar::applyWidth()
{
    // 196 is for the usual font; larger ones get room for their words.
    const double factor = qMax(1.0, QFontMetrics(Theme::of(this).font(FontRole::Body)).height() / 18.0);
    setFixedWidth(m_narrow ? narrowWidth : int((m_wide ? wideWidth : usualWidth) * factor));
    for (SidebarButton* button : m_buttons)
        button->setCollapsed(m_narrow);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Side));
    painter.fillRect(layoutDirection() == Qt::RightToLeft ? 0 : width() - 1, 0, 1, height(), theme.color(Token::Line));
}

} // namespace privyseal
