#pragma once

// One JSON value of a row that is being read or written. Numbers keep their spelling, objects keep the order of their
// names, so that unknown fields come back exactly. Plain value, any thread.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace privyseal {

struct JsonValue
{
    enum class Type { Null, Bool, Number, Text, Array, Object };

    Type type = Type::Null;
    bool boolean = false;
    QString text;                 // of a Text; a Number as it is spelled
    QStringList names;            // of an Object, parallel to items
    std::vector<JsonValue> items; // of an Array or an Object

    [[nodiscard]] static JsonValue ofText(const QString& text);
    [[nodiscard]] static JsonValue ofNumber(qint64 number);
    [[nodiscard]] static JsonValue ofBool(bool value);
    [[nodiscard]] static JsonValue ofTexts(const QStringList& texts);
    [[nodiscard]] static JsonValue object();
    [[nodiscard]] static JsonValue array();

    [[nodiscard]] bool isNull() const { return type == Type::Null; }
    [[nodiscard]] bool isObject() const { return type == Type::Object; }
    // The member of that name; null where there is none.
    [[nodiscard]] const JsonValue* find(const QString& name) const;
    // Adds or replaces a member.
    void set(const QString& name, JsonValue value);
    void append(JsonValue value) { items.push_back(std::move(value)); }

    // Sorts the names of this and all inner objects by code unit: equal data, equal text.
    void sortNames();
    // Compact JSON (RFC 8259, UTF-8), members in their order.
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] QString toJsonText() const { return QString::fromUtf8(toJson()); }
};

// `text` as a JSON string with its quotes.
[[nodiscard]] QByteArray jsonQuoted(const QString& text);

} // namespace privyseal
