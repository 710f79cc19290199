#include "models/exchange/nativerow.h"

#include "models/core/ids.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/say.h"
#include "models/record/statement.h"

#include <QSet>

namespace privyseal {
namespace {

using Type = JsonValue::Type;
using Read = tl::expected<QVariant, QString>;

Read wrong(const QString& sentence)
{
    return tl::unexpected<QString>(sentence);
}

// NUL ends a text for many readers, and SQLite changes the other two.
bool isStorable(const QString& text)
{
    return !text.contains(QChar(0)) && !text.contains(QChar(0xFFFE)) && !text.contains(QChar(0xFFFF));
}

Read unstorable(const Field& field)
{
    return wrong(Say::tr("\"%1\" holds a character that cannot be stored (NUL, U+FFFE or U+FFFF).").arg(field.name));
}

Read listOf(const Field& field, const JsonValue& json)
{
    if (json.type != Type::Array)
        return wrong(Say::tr("\"%1\" is not a list of texts.").arg(field.name));
    QStringList items;
    for (const JsonValue& item : json.items) {
        if (item.type != Type::Text)
            return wrong(Say::tr("\"%1\" is not a list of texts.").arg(field.name));
        if (!isStorable(item.text))
            return unstorable(field);
        items.append(item.text);
    }
    return items.isEmpty() ? QVariant() : QVariant(listText(items));
}

Read textOf(const Field& field, const QString& text)
{
    if (!isStorable(text))
        return unstorable(field);
    if (text.isEmpty())
        return QVariant();
    if (field.type == FieldType::Enum && !field.choices.contains(text))
        return wrong(Say::tr("\"%1\" is \"%2\", which is none of: %3.").arg(field.name, shown(text), field.choices.join(QStringLiteral(", "))));
    if (field.type == FieldType::Instant) {
        const auto instant = Instant::parse(text);
        if (!instant)
            return wrong(Say::tr("\"%1\" is \"%2\", which is not a date or an instant with a zone.").arg(field.name, shown(text)));
        return QVariant(instant->stored());
    }
    return QVariant(text);
}

// Reads the fields of `object`; what no field takes goes to `extra`. Gives a sentence where something is wrong.
QString readFields(const QList<Field>& fields, const QStringList& handled, JsonValue object, QVariantList* values, JsonValue* extra)
{
    QStringList taken = handled;
    QSet<QString> nested;
    for (const Field& field : fields) {
        const qsizetype dot = field.name.indexOf(u'.');
        const JsonValue* json = nullptr;
        if (dot < 0) {
            json = object.find(field.name);
            taken.append(field.name);
        } else {
            const QString outer = field.name.left(dot);
            const JsonValue* inner = object.find(outer);
            if (inner && !inner->isNull() && !inner->isObject())
                return Say::tr("\"%1\" is not an object.").arg(outer);
            if (inner && inner->isObject())
                json = inner->find(field.name.mid(dot + 1));
            nested.insert(outer);
        }
        QVariant value;
        if (json) {
            auto read = fieldFromJson(field, *json);
            if (!read)
                return read.error();
            value = *read;
        }
        if (field.required && value.isNull())
            return Say::tr("\"%1\" is missing.").arg(field.name);
        values->append(value);
    }
    for (size_t i = 0; i < object.items.size(); ++i) {
        const QString& name = object.names[qsizetype(i)];
        if (taken.contains(name))
            continue;
        if (!nested.contains(name)) {
            extra->set(name, std::move(object.items[i]));
            continue;
        }
        JsonValue rest = JsonValue::object();
        const JsonValue& inner = object.items[i];
        for (size_t j = 0; j < inner.items.size(); ++j) {
            const QString full = name + u'.' + inner.names[qsizetype(j)];
            if (std::none_of(fields.cbegin(), fields.cend(), [&](const Field& field) { return field.name == full; }))
                rest.set(inner.names[qsizetype(j)], inner.items[j]);
        }
        if (!rest.items.empty())
            extra->set(name, std::move(rest));
    }
    extra->sortNames();
    return {};
}

QString extraText(const JsonValue& extra)
{
    return extra.items.empty() ? QString() : extra.toJsonText();
}

QString readChildren(const ChildTable& table, const JsonValue& json, QList<ChildRow>* rows)
{
    if (json.type != Type::Array)
        return Say::tr("\"%1\" is not a list.").arg(table.name);
    QSet<QString> ids;
    for (const JsonValue& item : json.items) {
        const qsizetype number = rows->size() + 1;
        if (!item.isObject())
            return Say::tr("Entry %1 of \"%2\" is not an object.").arg(number).arg(table.name);
        ChildRow row;
        JsonValue extra = JsonValue::object();
        if (const QString reason = readFields(table.fields, {}, item, &row.values, &extra); !reason.isNull())
            return Say::tr("Entry %1 of \"%2\": %3").arg(number).arg(table.name, reason);
        if (table.hasId && ids.contains(row.values[0].toString()))
            return Say::tr("\"%1\" holds the id \"%2\" twice.").arg(table.name, shown(row.values[0].toString()));
        if (table.hasId)
            ids.insert(row.values[0].toString());
        row.extra = extraText(extra);
        rows->append(row);
    }
    return {};
}

JsonValue fieldToJson(const Field& field, const QVariant& value)
{
    switch (field.type) {
    case FieldType::Bool:
        return JsonValue::ofBool(value.toLongLong() != 0);
    case FieldType::Integer:
        return JsonValue::ofNumber(value.toLongLong());
    case FieldType::List:
        if (const auto items = listFromText(value.toString()))
            return JsonValue::ofTexts(*items);
        break;
    case FieldType::Instant:
        if (const auto instant = Instant::parse(value.toString()))
            return JsonValue::ofText(instant->iso());
        break;
    case FieldType::Json:
        if (auto parsed = parseJson(value.toString().toUtf8()))
            return *parsed;
        break;
    default:
        break;
    }
    return JsonValue::ofText(value.toString());
}

void writeFields(const QList<Field>& fields, const QVariantList& values, JsonValue* json)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (values[i].isNull() || (values[i].typeId() == QMetaType::QString && values[i].toString().isEmpty()))
            continue;
        const qsizetype dot = fields[i].name.indexOf(u'.');
        if (dot < 0) {
            json->set(fields[i].name, fieldToJson(fields[i], values[i]));
            continue;
        }
        const QString outer = fields[i].name.left(dot);
        const JsonValue* there = json->find(outer);
        JsonValue inner = there ? *there : JsonValue::object();
        inner.set(fields[i].name.mid(dot + 1), fieldToJson(fields[i], values[i]));
        json->set(outer, std::move(inner));
    }
}

void writeExtra(const QString& text, JsonValue* json)
{
    if (text.isEmpty())
        return;
    const auto extra = parseJson(text.toUtf8());
    if (!extra || !extra->isObject())
        return;
    for (size_t i = 0; i < extra->items.size(); ++i) {
        const QString& name = extra->names[qsizetype(i)];
        const JsonValue* there = json->find(name);
        if (!there || !there->isObject() || !extra->items[i].isObject()) {
            json->set(name, extra->items[i]);
            continue;
        }
        JsonValue merged = *there; // unknown fields of a nested object return into it
        for (size_t j = 0; j < extra->items[i].items.size(); ++j)
            merged.set(extra->items[i].names[qsizetype(j)], extra->items[i].items[j]);
        json->set(name, std::move(merged));
    }
}

tl::expected<NativeRow, QString> keptRow(const NativeKind& kind, JsonValue json)
{
    for (const Field& field : kind.checked) {
        const JsonValue* value = json.find(field.name);
        if (const auto read = value ? fieldFromJson(field, *value) : QVariant(); !read)
            return tl::unexpected<QString>(read.error());
    }
    json.sortNames();
    NativeRow row;
    row.extra = json.toJsonText();
    const JsonValue* id = json.find(QStringLiteral("id"));
    row.id = id && (id->type == Type::Text || id->type == Type::Number) ? id->text : QString();
    if (row.id.isEmpty())
        row.id = sha256Hex(row.extra.toUtf8());
    row.values = {row.id};
    return row;
}

} // namespace

QString shown(const QString& text)
{
    QString cleaned = text.left(60);
    for (QChar& c : cleaned) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QChar::ReplacementCharacter;
    }
    return text.size() > 60 ? cleaned + u'…' : cleaned;
}

tl::expected<QVariant, QString> fieldFromJson(const Field& field, const JsonValue& json)
{
    if (json.isNull())
        return QVariant();
    switch (field.type) {
    case FieldType::List:
        return listOf(field, json);
    case FieldType::Bool:
        if (json.type != Type::Bool)
            return wrong(Say::tr("\"%1\" is neither true nor false.").arg(field.name));
        return QVariant(qint64(json.boolean));
    case FieldType::Integer: {
        bool whole = false;
        const qint64 number = json.text.toLongLong(&whole);
        if (json.type != Type::Number || !whole)
            return wrong(Say::tr("\"%1\" is not a whole number.").arg(field.name));
        return QVariant(number);
    }
    case FieldType::Json: {
        JsonValue sorted = json;
        sorted.sortNames();
        return QVariant(sorted.toJsonText());
    }
    default:
        if (json.type != Type::Text)
            return wrong(Say::tr("\"%1\" is not a text.").arg(field.name));
        return textOf(field, json.text);
    }
}

tl::expected<NativeRow, QString> rowFromJson(const NativeKind& kind, JsonValue json)
{
    if (!json.isObject())
        return tl::unexpected<QString>(Say::tr("The row is not an object."));
    if (kind.isKept)
        return keptRow(kind, std::move(json));
    QString canonicalId;
    if (const JsonValue* id = json.find(QStringLiteral("id")); kind.idFromContent && (!id || id->isNull())) {
        JsonValue sorted = json;
        sorted.sortNames();
        canonicalId = sha256Hex(sorted.toJson());
    }
    NativeRow row;
    QStringList handled;
    for (const ChildTable& table : kind.children) {
        handled.append(table.name);
        row.children.append(std::nullopt);
        const JsonValue* list = json.find(table.name);
        if (!list || list->isNull())
            continue;
        QList<ChildRow> rows;
        if (const QString reason = readChildren(table, *list, &rows); !reason.isNull())
            return tl::unexpected<QString>(reason);
        row.children.last() = rows;
    }
    JsonValue extra = JsonValue::object();
    if (const QString reason = readFields(kind.fields, handled, std::move(json), &row.values, &extra); !reason.isNull())
        return tl::unexpected<QString>(reason);
    row.extra = extraText(extra);
    if (!canonicalId.isEmpty())
        row.values[0] = canonicalId;
    row.id = row.values[0].toString();
    if (row.id.isEmpty())
        return tl::unexpected<QString>(Say::tr("\"%1\" is missing.").arg(QStringLiteral("id")));
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        if (kind.fields[i].type != FieldType::List || kind.fields[i].choices.isEmpty() || row.values[i].isNull())
            continue;
        for (const QString& item : listFromText(row.values[i].toString()).value_or(QStringList())) {
            if (!kind.fields[i].choices.contains(item))
                row.unexpected.append(item);
        }
    }
    return row;
}

JsonValue childToJson(const ChildTable& table, const ChildRow& row)
{
    JsonValue json = JsonValue::object();
    writeFields(table.fields, row.values, &json);
    writeExtra(row.extra, &json);
    return json;
}

JsonValue rowToJson(const NativeKind& kind, const NativeRow& row)
{
    JsonValue json = JsonValue::object();
    if (kind.isKept) {
        writeExtra(row.extra, &json);
        return json;
    }
    writeFields(kind.fields, row.values, &json);
    for (qsizetype i = 0; i < kind.children.size() && i < row.children.size(); ++i) {
        if (!row.children[i] || row.children[i]->isEmpty())
            continue;
        JsonValue list = JsonValue::array();
        for (const ChildRow& child : *row.children[i])
            list.append(childToJson(kind.children[i], child));
        json.set(kind.children[i].name, std::move(list));
    }
    writeExtra(row.extra, &json);
    return json;
}

} // namespace privyseal
