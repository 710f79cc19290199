#pragma once

// The pages a table holds in memory, least recently used out first. Thread: the owner's.

#include "models/tables/tabletypes.h"

#include <QHash>

#include <list>

namespace privyseal {

class PageCache
{
public:
    explicit PageCache(int capacity) : m_capacity(capacity) {}

    [[nodiscard]] int size() const { return int(m_pages.size()); }
    [[nodiscard]] bool contains(int page) const { return m_pages.contains(page); }
    // Null when it is not there; else it becomes the most recently used. Valid until the next put or clear.
    [[nodiscard]] const QList<TableRow>* find(int page);
    // Gives the page that had to leave, -1 when none had to. `leaving` gets its rows.
    int put(int page, const QList<TableRow>& rows, QList<TableRow>* leaving);
    void clear();
    [[nodiscard]] QList<int> mostRecent(int count) const; // newest first
    [[nodiscard]] int rowOf(const QString& id, int pageRows) const;

private:
    struct Entry
    {
        QList<TableRow> rows;
        std::list<int>::iterator place;
    };
    int m_capacity;
    std::list<int> m_order; // newest first
    QHash<int, Entry> m_pages;
};

} // namespace privyseal
