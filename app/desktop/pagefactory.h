#pragma once

// The pages of the window, in the order of the sidebar: one line each. A page that is not in this list does not exist for
// people. GUI thread.

#include "views/common/page.h"
#include "views/common/theme.h"

namespace privyseal {

struct SessionCounts;

struct PageCount
{
    int number = 0;
    Tone tone = Tone::Neutral;
};

struct PageEntry
{
    PageId id;
    const char* icon;
    QString title;
    QString question; // what the page answers
    int group = 0;    // a hairline stands between groups
    std::function<Page*(const PageContext&, QWidget* parent)> make;
    std::function<PageCount(const SessionCounts&)> count; // beside the name in the sidebar; null: none
};

[[nodiscard]] QList<PageEntry> pageEntries();

} // namespace privyseal
