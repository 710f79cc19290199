#include "models/exchange/csvmap.h"

#include "models/exchange/csvreader.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/nativerow.h"
#include "models/exchange/say.h"

#include <QFile>

namespace privyseal {
namespace {

tl::unexpected<Error> off(const QString& sentence)
{
    return fail(ErrorCode::InputRejected, Say::tr("The map cannot be used: %1").arg(sentence));
}

// An object whose values are all texts; a sentence otherwise.
QString readTexts(const JsonValue& json, const QString& name, QHash<QString, QString>* texts)
{
    if (!json.isObject())
        return Say::tr("\"%1\" is not an object.").arg(name);
    for (size_t i = 0; i < json.items.size(); ++i) {
        if (json.items[i].type != JsonValue::Type::Text)
            return Say::tr("\"%1\" is not a text.").arg(QString(name + u'.' + json.names[qsizetype(i)]));
        texts->insert(json.names[qsizetype(i)], json.items[i].text);
    }
    return {};
}

QString readMember(const QString& name, const JsonValue& json, CsvMap* map)
{
    if (name == u"kind" && json.type == JsonValue::Type::Text) {
        map->kind = json.text;
        return {};
    }
    if (name == u"keep_rest" && json.type == JsonValue::Type::Bool) {
        map->keepRest = json.boolean;
        return {};
    }
    if (name == u"fields")
        return readTexts(json, name, &map->fields);
    if (name == u"constants")
        return readTexts(json, name, &map->constants);
    if (name == u"values" && json.isObject()) {
        for (size_t i = 0; i < json.items.size(); ++i) {
            const QString& field = json.names[qsizetype(i)];
            if (const QString reason = readTexts(json.items[i], QString(u"values." + field), &map->values[field]); !reason.isNull())
                return reason;
        }
        return {};
    }
    return Say::tr("\"%1\" is not understood.").arg(shown(name));
}

const Field* fieldOf(const NativeKind& kind, const QString& name)
{
    const auto found = std::find_if(kind.fields.cbegin(), kind.fields.cend(), [&](const Field& field) { return field.name == name; });
    return found == kind.fields.cend() ? nullptr : &*found;
}

JsonValue typed(const Field& field, const QString& text)
{
    bool whole = false;
    const qint64 number = text.toLongLong(&whole);
    if (field.type == FieldType::Integer && whole)
        return JsonValue::ofNumber(number);
    if (field.type == FieldType::Bool && (text == u"true" || text == u"false"))
        return JsonValue::ofBool(text == u"true");
    if (field.type == FieldType::List)
        return JsonValue::ofTexts(text.split(u'|', Qt::SkipEmptyParts));
    return JsonValue::ofText(text);
}

void setField(JsonValue* row, const Field& field, const QString& text)
{
    const qsizetype dot = field.name.indexOf(u'.');
    if (dot < 0) {
        row->set(field.name, typed(field, text));
        return;
    }
    const JsonValue* there = row->find(field.name.left(dot));
    JsonValue inner = there ? *there : JsonValue::object();
    inner.set(field.name.mid(dot + 1), typed(field, text));
    row->set(field.name.left(dot), std::move(inner));
}

// Reads the records of one register by the map.
class MappedRows
{
public:
    MappedRows(const CsvMap& map, const NativeKind& kind) : m_map(map), m_kind(kind) {}

    QString takeHeader(const QStringList& cells)
    {
        for (const QString& cell : cells)
            m_header.append(cell.trimmed());
        for (auto it = m_map.fields.cbegin(); it != m_map.fields.cend(); ++it) {
            if (!m_header.contains(it.value()))
                return Say::tr("The map takes \"%1\" from a column \"%2\" that the file does not have.").arg(it.key(), it.value());
        }
        return {};
    }
    [[nodiscard]] bool hasHeader() const { return !m_header.isEmpty(); }
    [[nodiscard]] tl::expected<JsonValue, QString> row(const QStringList& cells) const
    {
        if (cells.size() != m_header.size())
            return tl::unexpected<QString>(Say::tr("The row has %1 cells where the header has %2.").arg(cells.size()).arg(m_header.size()));
        JsonValue row = JsonValue::object();
        QStringList used;
        for (const Field& field : m_kind.fields) {
            const auto constant = m_map.constants.constFind(field.name);
            if (constant != m_map.constants.cend())
                setField(&row, field, *constant);
            const auto column = m_map.fields.constFind(field.name);
            if (column == m_map.fields.cend())
                continue;
            used.append(*column);
            const QString cell = cells[m_header.indexOf(*column)].trimmed();
            if (cell.isEmpty())
                continue;
            const auto values = m_map.values.constFind(field.name);
            if (values != m_map.values.cend() && !values->contains(cell))
                return tl::unexpected<QString>(Say::tr("The column \"%1\" holds \"%2\", which the map does not translate.").arg(*column, shown(cell)));
            setField(&row, field, values == m_map.values.cend() ? cell : values->value(cell));
        }
        for (qsizetype i = 0; m_map.keepRest && i < cells.size(); ++i) {
            if (!used.contains(m_header[i]) && !cells[i].isEmpty())
                row.set(restName(m_header[i]), JsonValue::ofText(cells[i]));
        }
        return row;
    }

private:
    // A column that is not mapped must not pass for a native field of the same name.
    [[nodiscard]] QString restName(const QString& column) const
    {
        const auto taken = [&](const Field& field) { return field.name.section(u'.', 0, 0) == column; };
        const bool child = std::any_of(m_kind.children.cbegin(), m_kind.children.cend(), [&](const ChildTable& table) { return table.name == column; });
        return child || std::any_of(m_kind.fields.cbegin(), m_kind.fields.cend(), taken) ? QString(QStringLiteral("register_") + column) : column;
    }

    const CsvMap& m_map;
    const NativeKind& m_kind;
    QStringList m_header;
};

} // namespace

Result<CsvMap> readCsvMap(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, Say::tr("The map \"%1\" cannot be read.").arg(path), file.errorString());
    const auto json = parseJson(file.read(maxRowBytes + 1));
    if (!json)
        return off(Say::tr("line %1: %2").arg(json.error().line).arg(json.error().reason));
    if (!json->isObject())
        return off(Say::tr("it is not an object."));
    CsvMap map;
    for (size_t i = 0; i < json->items.size(); ++i) {
        if (const QString reason = readMember(json->names[qsizetype(i)], json->items[i], &map); !reason.isNull())
            return off(reason);
    }
    const NativeKind* kind = findNativeKind(map.kind);
    if (!kind || kind->isKept)
        return off(Say::tr("\"kind\" is missing or not a kind that can be mapped."));
    map.kind = kind->name;
    for (const QStringList& names : {map.fields.keys(), map.values.keys(), map.constants.keys()}) {
        for (const QString& name : names) {
            const Field* field = fieldOf(*kind, name);
            if (!field || field->type == FieldType::Json)
                return off(Say::tr("\"%1\" is not a field of %2.").arg(shown(name), kind->name));
        }
    }
    return map;
}

std::optional<ReadFault> readMappedCsv(QIODevice& device, const CsvMap& map, const RowVisitor& visit)
{
    const NativeKind* kind = findNativeKind(map.kind);
    MappedRows rows(map, *kind);
    std::optional<ReadFault> headerFault;
    auto fault = readCsv(device, [&](CsvRecord&& record) {
        if (!rows.hasHeader()) {
            const QString reason = rows.takeHeader(record.cells);
            if (!reason.isNull())
                headerFault = ReadFault{record.line, reason};
            return !headerFault;
        }
        SourceRow row;
        row.part = kind->name;
        row.line = record.line;
        row.source = QStringLiteral("csv");
        if (auto value = rows.row(record.cells))
            row.value = std::move(*value);
        else
            row.fault = value.error();
        return visit(std::move(row));
    });
    if (!fault && !headerFault && !rows.hasHeader())
        return ReadFault{1, Say::tr("The file is empty; a CSV file begins with a header.")};
    return headerFault ? headerFault : fault;
}

} // namespace privyseal
