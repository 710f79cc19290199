#pragma once

// The house card: hairline frame, title (section font), caption beside it, controls at the right, "..." menu. GUI
// thread.

#include "views/common/theme.h"

#include <QFrame>
#include <QToolButton>

class QHBoxLayout;
class QLabel;
class QMenu;
class QVBoxLayout;

namespace privyseal {

class LinkButton;

// The "..." button of cards: opens its menu by click, Enter, Space or Alt+Down; hidden while the menu is empty.
class MoreButton : public QToolButton
{
    Q_OBJECT
public:
    explicit MoreButton(const QString& accessibleName, QWidget* parent = nullptr);
    [[nodiscard]] QMenu* menuToFill() const { return m_menu; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;

private:
    QMenu* m_menu;
};

class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString& title = {}, const QString& caption = {}, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    [[nodiscard]] QString title() const;
    // The body below the head; give edgeToEdge for lists and tables whose hairlines touch the frame.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void setEdgeToEdge(bool on);
    void addHeadWidget(QWidget* widget); // right, before the menu
    LinkButton* addHeadLink(const QString& text);
    QMenu* menu();               // shows the "..." button
    void setMarked(bool marked); // 2 px accent ring: selected or has the focus

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* m_head;
    QHBoxLayout* m_headLayout;
    QVBoxLayout* m_body;
    QLabel *m_title, *m_caption;
    MoreButton* m_more = nullptr;
    bool m_marked = false, m_edgeToEdge = false;
};

} // namespace privyseal
