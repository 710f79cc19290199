#include "app/desktop/settings.h"

#include "models/record/recordlocation.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace privyseal {
namespace {

constexpr qsizetype recentLimit = 8;

QString usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/privyseal/privyseal.ini");
}

} // namespace

Settings::Settings(const QString& file) : m_store(file.isEmpty() ? usualFile() : file, QSettings::IniFormat) {}

QStringList Settings::recentRecords() const
{
    return m_store.value(QStringLiteral("records/recent")).toStringList();
}

void Settings::noteOpened(const QString& path)
{
    const QString absolute = RecordLocation{path}.lasting();
    QStringList recent = recentRecords();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    m_store.setValue(QStringLiteral("records/recent"), recent.mid(0, recentLimit));
    m_store.setValue(QStringLiteral("records/last"), absolute);
}

void Settings::forget(const QString& path)
{
    QStringList recent = recentRecords();
    recent.removeAll(RecordLocation{path}.lasting());
    m_store.setValue(QStringLiteral("records/recent"), recent);
}

QString Settings::lastRecord() const
{
    return m_store.value(QStringLiteral("records/last")).toString();
}

void Settings::noteClosed()
{
    m_store.remove(QStringLiteral("records/last"));
}

QString Settings::member(const QString& recordId) const
{
    return m_store.value(QStringLiteral("member/") + recordId).toString();
}

void Settings::setMember(const QString& recordId, const QString& memberId)
{
    m_store.setValue(QStringLiteral("member/") + recordId, memberId);
}

Theme::Mode Settings::themeMode() const
{
    const QString word = m_store.value(QStringLiteral("window/theme")).toString();
    return word == u"light" ? Theme::Mode::Light : word == u"dark" ? Theme::Mode::Dark : Theme::Mode::System;
}

void Settings::setThemeMode(Theme::Mode mode)
{
    m_store.setValue(QStringLiteral("window/theme"), mode == Theme::Mode::Light  ? QStringLiteral("light")
                                                     : mode == Theme::Mode::Dark ? QStringLiteral("dark")
                                                                                 : QStringLiteral("system"));
}

} // namespace privyseal
