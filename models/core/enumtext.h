#pragma once

// One table per enum ties a value to its stored text and to its word for people (context "Words"). Any thread.

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <optional>

namespace privyseal {

template <class Enum> struct EnumEntry
{
    Enum value;
    const char* text;
    const char* word; // marked with QT_TRANSLATE_NOOP("Words", ...)
};

template <class Enum, std::size_t n> [[nodiscard]] QString enumText(const EnumEntry<Enum> (&entries)[n], Enum value)
{
    for (const auto& entry : entries) {
        if (entry.value == value)
            return QLatin1String(entry.text);
    }
    return {};
}

template <class Enum, std::size_t n>
[[nodiscard]] std::optional<Enum> enumFromText(const EnumEntry<Enum> (&entries)[n], QStringView text)
{
    for (const auto& entry : entries) {
        if (text == QLatin1String(entry.text))
            return entry.value;
    }
    return std::nullopt;
}

template <class Enum, std::size_t n> [[nodiscard]] QString enumWord(const EnumEntry<Enum> (&entries)[n], Enum value)
{
    for (const auto& entry : entries) {
        if (entry.value == value)
            return QCoreApplication::translate("Words", entry.word);
    }
    return {};
}

} // namespace privyseal
