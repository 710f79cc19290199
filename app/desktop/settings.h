#pragma once

// What the window remembers between launches, in the XDG configuration folder (privyseal/privyseal.ini). Nothing of what a
// record holds, no secrets. Thread: GUI. Writing is best effort: a full disk costs a remembered width, nothing else.

#include "views/common/theme.h"

#include <QSettings>
#include <QStringList>

namespace privyseal {

class Settings
{
public:
    explicit Settings(const QString& file = {}); // empty: the usual place
    [[nodiscard]] QSettings& store() { return m_store; }

    [[nodiscard]] QStringList recentRecords() const; // newest first, at most eight
    void noteOpened(const QString& path);
    void forget(const QString& path);
    [[nodiscard]] QString lastRecord() const; // empty where it was closed on purpose
    void noteClosed();

    [[nodiscard]] QString member(const QString& recordId) const;
    void setMember(const QString& recordId, const QString& memberId);

    [[nodiscard]] Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);

private:
    QSettings m_store;
};

} // namespace privyseal
