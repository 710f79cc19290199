#pragma once

// Above every big table: search field (debounced), the filter as removable chips, "Filter" menu made of the table's own
// columns, saved views, room for buttons at the end. Knows no rows: it holds a TableFilter and says when it changed.
// GUI thread.

#include "models/tables/tabletypes.h"
#include "views/common/tablelook.h"

#include <QTimer>
#include <QUrlQuery>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;

namespace privyseal {

class FlowLayout;
class IconButton;
class MenuButton;

struct SavedView
{
    QString title;
    QList<TableTerm> terms;
};

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int debounceMs = 200;

    FilterBar(const QList<TableColumn>& columns, const TableLook& look, QWidget* parent = nullptr);
    [[nodiscard]] const TableFilter& filter() const { return m_filter; }
    void setFilter(const TableFilter& filter); // tells
    void clear();                              // tells
    void setViews(const QList<SavedView>& views);
    void addEnd(QWidget* widget);
    void focusSearch();

    // "environment=production,shadow&search=x&ids=a,b" and "period=detected&from=...&to=..." as instants; unknown names
    // are ignored. Back: the terms and the search, never the chosen rows.
    [[nodiscard]] TableFilter filterOf(const QUrlQuery& query) const;
    [[nodiscard]] QString remembered() const;

Q_SIGNALS:
    void filterChanged();

private:
    void tell();
    void showChips();
    void showViewName();
    void fillFilterMenu();
    void addValues(QMenu* menu, const TableColumn& column, const QStringList& values);
    void toggle(const QString& column, const QString& value, bool on);
    [[nodiscard]] QString chipText(const TableTerm& term) const;
    [[nodiscard]] QString wordFor(const QString& column, const QString& value) const;

    QList<TableColumn> m_columns;
    TableLook m_look;
    TableFilter m_filter;
    QList<SavedView> m_views;
    QLineEdit* m_search;
    QWidget* m_chips;
    FlowLayout* m_chipLayout;
    IconButton* m_add;
    QMenu *m_filterMenu, *m_viewMenu;
    QLabel* m_viewLabel;
    MenuButton* m_viewButton;
    QHBoxLayout* m_row;
    QTimer m_debounce;
};

} // namespace privyseal
