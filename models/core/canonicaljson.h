#pragma once

// Writes canonical JSON (RFC 8785). What is signed stays within the subset that trust.md section 2 allows: objects, arrays,
// strings, booleans, null and integers within 2^53-1; the reader of signed bodies takes nothing else. Decimals are for
// documents of others that are only fingerprinted. Plain values, any thread.

#include "models/core/error.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>
#include <variant>
#include <vector>

namespace privyseal {

class CanonicalJson
{
public:
    using Array = std::vector<CanonicalJson>;
    using Object = std::vector<std::pair<QString, CanonicalJson>>; // in any order

    CanonicalJson() = default; // null
    CanonicalJson(bool value) : m_value(value) {}
    CanonicalJson(int value) : m_value(qint64(value)) {}
    CanonicalJson(qint64 value) : m_value(value) {}
    CanonicalJson(QString value) : m_value(std::move(value)) {}
    CanonicalJson(Array value) : m_value(std::move(value)) {}
    CanonicalJson(Object value) : m_value(std::move(value)) {}
    CanonicalJson(const char*) = delete; // would become a bool
    CanonicalJson(double) = delete;      // never by accident
    // A number as ECMAScript has it; a whole one within 2^53-1 becomes an integer. Not finite: cannot be written.
    [[nodiscard]] static CanonicalJson decimal(double value);

    // The value as what it is; null where it is something else.
    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&m_value); }
    [[nodiscard]] const qint64* integer() const { return std::get_if<qint64>(&m_value); }
    [[nodiscard]] const QString* text() const { return std::get_if<QString>(&m_value); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&m_value); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&m_value); }
    friend bool operator==(const CanonicalJson&, const CanonicalJson&) = default; // members in the same order

    static constexpr int deepest = 32; // levels
    static constexpr qint64 largestInteger = (qint64(1) << 53) - 1;

    // The canonical bytes (UTF-8, members sorted by UTF-16 code units). InputRejected: a repeated name, a lone
    // surrogate, an integer beyond 2^53-1, a number that is not finite or more than 32 levels.
    [[nodiscard]] Result<QByteArray> write() const;

private:
    Result<void> writeTo(QByteArray& out, int depth) const;

    std::variant<std::monostate, bool, qint64, double, QString, Array, Object> m_value;
};

} // namespace privyseal
