#pragma once

// Our symbolic icons (resources/icons, 16 grid, 1.35 stroke), tinted by token and sharp at any device pixel ratio.
// GUI thread. An unknown name gives an empty pixmap and a warning.

#include "views/common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace privyseal {

// The file names under resources/icons without ".svg".
namespace icon {
// pages
inline constexpr char overview[] = "overview", approvals[] = "approvals", agents[] = "agents", controls[] = "controls",
                      incidents[] = "incidents", drills[] = "drills", monitoring[] = "monitoring", plan[] = "plan",
                      report[] = "report", record[] = "record";
// things and actions
inline constexpr char search[] = "search", plus[] = "plus", chevronDown[] = "chevron-down",
                      chevronRight[] = "chevron-right", chevronLeft[] = "chevron-left", chevronUp[] = "chevron-up",
                      columns[] = "columns", download[] = "download", filter[] = "filter", close[] = "close",
                      lock[] = "lock", person[] = "person", key[] = "key", document[] = "document", eye[] = "eye",
                      folder[] = "folder", more[] = "more", check[] = "check", refresh[] = "refresh",
                      shield[] = "shield";
// capabilities, in the order of their slots
inline constexpr char writeCode[] = "write-code", changePermissions[] = "change-permissions",
                      accessProductionData[] = "access-production-data", execute[] = "execute",
                      exportData[] = "export-data", spendMoney[] = "spend-money", sendMessages[] = "send-messages";
} // namespace icon

[[nodiscard]] QPixmap iconPixmap(const char* name, const QColor& color, int size, double devicePixelRatio);
// text2, text on hover, accent when checked or selected, off when disabled. Build anew when the theme changes.
[[nodiscard]] QIcon themedIcon(const char* name, const Theme& theme);
[[nodiscard]] QIcon onAccentIcon(const char* name, const Theme& theme); // for primary buttons
[[nodiscard]] QIcon appIcon();

} // namespace privyseal
