#pragma once

// Buttons of the house beside QPushButton (which the style sheet dresses: property "primary" true = filled; "compact"
// true = 26 px): sidebar entry, link, removable filter chip, button with a tinted icon, menu button with a chevron. GUI
// thread.

#include "views/common/theme.h"

#include <QAbstractButton>
#include <QPushButton>

namespace privyseal {

// Checkable, exclusive through a QButtonGroup or autoExclusive. Collapsed: icon with tooltip.
class SidebarButton : public QAbstractButton
{
    Q_OBJECT
public:
    SidebarButton(const char* iconName, const QString& text, QWidget* parent = nullptr);
    void setCount(int count, Tone tone = Tone::Neutral); // 0: no badge
    void setCountUnknown(const QString& why); // it could not be read: a question mark, and why as tooltip
    void setCollapsed(bool collapsed);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isCountKnown() const { return m_unknownWhy.isEmpty(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // Up and Down go to the neighbours, Enter presses

private:
    void focusNeighbour(int step);
    void describe();

    QByteArray m_icon;
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
    QString m_unknownWhy; // empty: the count is known
    bool m_collapsed = false;
};

// Text in accent, underlined on hover; Enter and Space press it; hit area at least 24 high.
class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(const QString& text = {}, QWidget* parent = nullptr, FontRole role = FontRole::Small);
    void setFlush(bool flush); // the words begin at the leading edge, in line with text above
    [[nodiscard]] bool isFlush() const { return m_flush; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    FontRole m_role;
    bool m_flush = false;
};

// "Environment: production x": a press removes it (so do Delete and Backspace).
class FilterChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
};

// A push button whose icon follows the theme. Give empty text for icon only: then the name is tooltip and accessible
// name.
class IconButton : public QPushButton
{
    Q_OBJECT
public:
    IconButton(const char* iconName, const QString& text, const QString& name = {}, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retint();
    QByteArray m_icon;
};

// A push button that opens its menu, chevron at the trailing side ("Quarter: Q3 2026 v").
class MenuButton : public QPushButton
{
    Q_OBJECT
public:
    explicit MenuButton(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// Clicks it and gives true where the key is Return or Enter, which Qt leaves out.
bool pressesByEnter(QAbstractButton& button, QKeyEvent* event);
// The 2 px accent ring, 1 px off the rect (inset for rows). Painted by every part that has the focus.
void paintFocusRing(QPainter& painter, const QRectF& rect, const Theme& theme, double radius);

} // namespace privyseal
