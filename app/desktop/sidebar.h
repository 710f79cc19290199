#pragma once

// The way to every page: the search field's button, pages in groups, and who acts here at the foot. Narrow: icons with
// tooltips. GUI thread; knows nothing of records.

#include "app/desktop/pagefactory.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace privyseal {

class SidebarButton;

class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(const QList<PageEntry>& entries, QWidget* parent = nullptr);
    void setCurrent(PageId page);
    void setCount(PageId page, PageCount count);
    void setCountUnknown(PageId page, const QString& why); // a whole sentence
    void setActing(const QString& name, const QString& roles); // empty name: nobody chosen
    [[nodiscard]] QMenu* memberMenu() const { return m_memberMenu; } // filled by the window before it opens
    void setNarrow(bool narrow);
    void setWide(bool wide);

Q_SIGNALS:
    void pageChosen(privyseal::PageId page);
    void searchRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void applyWidth();

    QHash<PageId, SidebarButton*> m_buttons;
    QButtonGroup* m_group;
    class SearchButton* m_search;
    class WhoButton* m_who;
    QMenu* m_memberMenu;
    QList<QWidget*> m_lines;
    bool m_narrow = false;
    bool m_wide = false;
};

} // namespace privyseal
