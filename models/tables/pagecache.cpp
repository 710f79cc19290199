#include "models/tables/pagecache.h"

namespace privyseal {

const QList<TableRow>* PageCache::find(int page)
{
    const auto found = m_pages.find(page);
    if (found == m_pages.end())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, found->place);
    return &found->rows;
}

int PageCache::put(int page, const QList<TableRow>& rows, QList<TableRow>* leaving)
{
    if (const auto found = m_pages.find(page); found != m_pages.end()) {
        found->rows = rows;
        m_order.splice(m_order.begin(), m_order, found->place);
        return -1;
    }
    int left = -1;
    if (m_pages.size() >= m_capacity) {
        left = m_order.back();
        m_order.pop_back();
        *leaving = m_pages.take(left).rows;
    }
    m_order.push_front(page);
    m_pages.insert(page, {rows, m_order.begin()});
    return left;
}

void PageCache::clear()
{
    m_order.clear();
    m_pages.clear();
}

QList<int> PageCache::mostRecent(int count) const
{
    QList<int> pages;
    for (int page : m_order) {
        if (pages.size() == count)
            break;
        pages.append(page);
    }
    return pages;
}

int PageCache::rowOf(const QString& id, int pageRows) const
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        for (int i = 0; i < it->rows.size(); ++i) {
            if (it->rows[i].id == id)
                return it.key() * pageRows + i;
        }
    }
    return -1;
}

} // namespace privyseal
