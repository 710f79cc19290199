#include "models/exchange/jsonvalue.h"

#include "models/core/jsontext.h"

#include <algorithm>
#include <numeric>

namespace privyseal {
namespace {

void write(const JsonValue& value, QByteArray* out)
{
    switch (value.type) {
    case JsonValue::Type::Null:
        *out += "null";
        return;
    case JsonValue::Type::Bool:
        *out += value.boolean ? "true" : "false";
        return;
    case JsonValue::Type::Number:
        *out += value.text.toLatin1();
        return;
    case JsonValue::Type::Text:
        *out += jsonQuoted(value.text);
        return;
    case JsonValue::Type::Array:
    case JsonValue::Type::Object:
        break;
    }
    const bool object = value.isObject();
    *out += object ? '{' : '[';
    for (size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0)
            *out += ',';
        if (object) {
            *out += jsonQuoted(value.names[qsizetype(i)]);
            *out += ':';
        }
        write(value.items[i], out);
    }
    *out += object ? '}' : ']';
}

} // namespace

QByteArray jsonQuoted(const QString& text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    appendJsonText(out, text.toUtf8());
    // SQLite would store these two as U+FFFD.
    out.replace("\xEF\xBF\xBE", "\\ufffe");
    out.replace("\xEF\xBF\xBF", "\\uffff");
    return out;
}

JsonValue JsonValue::ofText(const QString& text)
{
    JsonValue value;
    value.type = Type::Text;
    value.text = text;
    return value;
}

JsonValue JsonValue::ofNumber(qint64 number)
{
    JsonValue value;
    value.type = Type::Number;
    value.text = QString::number(number);
    return value;
}

JsonValue JsonValue::ofBool(bool boolean)
{
    JsonValue value;
    value.type = Type::Bool;
    value.boolean = boolean;
    return value;
}

JsonValue JsonValue::ofTexts(const QStringList& texts)
{
    JsonValue value = array();
    for (const QString& text : texts)
        value.append(ofText(text));
    return value;
}

JsonValue JsonValue::object()
{
    JsonValue value;
    value.type = Type::Object;
    return value;
}

JsonValue JsonValue::array()
{
    JsonValue value;
    value.type = Type::Array;
    return value;
}

const JsonValue* JsonValue::find(const QString& name) const
{
    const qsizetype at = names.indexOf(name);
    return at < 0 ? nullptr : &items[size_t(at)];
}

void JsonValue::set(const QString& name, JsonValue value)
{
    const qsizetype at = names.indexOf(name);
    if (at >= 0) {
        items[size_t(at)] = std::move(value);
        return;
    }
    names.append(name);
    items.push_back(std::move(value));
}

void JsonValue::sortNames()
{
    for (JsonValue& item : items)
        item.sortNames();
    if (!isObject() || std::is_sorted(names.cbegin(), names.cend()))
        return;
    std::vector<size_t> order(items.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [this](size_t a, size_t b) { return names[qsizetype(a)] < names[qsizetype(b)]; });
    QStringList sortedNames;
    std::vector<JsonValue> sortedItems;
    sortedItems.reserve(items.size());
    for (const size_t i : order) {
        sortedNames.append(names[qsizetype(i)]);
        sortedItems.push_back(std::move(items[i]));
    }
    names = sortedNames;
    items = std::move(sortedItems);
}

QByteArray JsonValue::toJson() const
{
    QByteArray out;
    write(*this, &out);
    return out;
}

} // namespace privyseal
