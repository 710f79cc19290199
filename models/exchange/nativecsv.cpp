#include "models/exchange/nativecsv.h"

#include "models/exchange/csvreader.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/say.h"

namespace privyseal {
namespace {

const QString extraColumn = QStringLiteral("extra");

enum class CellType { Text, Integer, Bool, List, Json };

CellType cellTypeOf(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
        return CellType::Integer;
    case FieldType::Bool:
        return CellType::Bool;
    case FieldType::List:
        return CellType::List;
    case FieldType::Json:
        return CellType::Json;
    default:
        return CellType::Text;
    }
}

struct Column
{
    QString name;
    CellType type = CellType::Text;
};

QList<Column> columnsOf(const NativeKind& kind)
{
    QList<Column> columns;
    for (const QList<Field>* fields : {&kind.fields, &kind.checked}) {
        for (const Field& field : *fields)
            columns.append({field.name, cellTypeOf(field.type)});
    }
    for (const ChildTable& table : kind.children)
        columns.append({table.name, CellType::Json});
    columns.append({extraColumn, CellType::Json});
    return columns;
}

bool startsAsFormula(QStringView text, qsizetype from)
{
    return from < text.size() && QStringView(u"=+-@\t\r").contains(text[from]);
}

qsizetype apostrophes(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] == u'\'')
        ++count;
    return count;
}

JsonValue listFromCell(const QString& cell)
{
    if (cell.startsWith(u'[')) {
        if (auto parsed = parseJson(cell.toUtf8()); parsed && parsed->type == JsonValue::Type::Array)
            return *parsed;
    }
    return JsonValue::ofTexts(cell.split(u'|'));
}

QString listToCell(const JsonValue& list)
{
    QStringList items;
    bool plain = true;
    for (const JsonValue& item : list.items) {
        items.append(item.text);
        plain = plain && !item.text.isEmpty() && !item.text.contains(u'|');
    }
    QString cell = items.join(u'|');
    return plain && !cell.startsWith(u'[') ? cell : list.toJsonText();
}

tl::expected<JsonValue, QString> valueFromCell(const Column& column, const QString& cell)
{
    switch (column.type) {
    case CellType::Integer: {
        bool whole = false;
        const qint64 number = cell.toLongLong(&whole);
        return whole ? JsonValue::ofNumber(number) : JsonValue::ofText(cell);
    }
    case CellType::Bool:
        if (cell.compare(u"true", Qt::CaseInsensitive) == 0 || cell.compare(u"false", Qt::CaseInsensitive) == 0)
            return JsonValue::ofBool(cell.size() == 4);
        return JsonValue::ofText(cell);
    case CellType::List:
        return listFromCell(cell);
    case CellType::Json:
        if (auto parsed = parseJson(cell.toUtf8()))
            return *parsed;
        return tl::unexpected<QString>(Say::tr("The column \"%1\" does not hold JSON.").arg(column.name));
    case CellType::Text:
        break;
    }
    return JsonValue::ofText(cell);
}

QString cellFromValue(const Column& column, const JsonValue& value)
{
    if (column.type == CellType::Json)
        return value.toJsonText();
    if (column.type == CellType::List && value.type == JsonValue::Type::Array)
        return listToCell(value);
    return column.type == CellType::Bool && value.type == JsonValue::Type::Bool ? (value.boolean ? QStringLiteral("true") : QStringLiteral("false")) : value.text;
}

void setNested(JsonValue* row, const QString& name, JsonValue value)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0) {
        row->set(name, std::move(value));
        return;
    }
    const JsonValue* there = row->find(name.left(dot));
    JsonValue inner = there && there->isObject() ? *there : JsonValue::object();
    inner.set(name.mid(dot + 1), std::move(value));
    row->set(name.left(dot), std::move(inner));
}

// Unknown fields return to where they were: those of a nested object join it.
QString mergeExtra(JsonValue* row, const JsonValue& extra)
{
    if (!extra.isObject())
        return Say::tr("The column \"%1\" does not hold a JSON object.").arg(extraColumn);
    for (size_t i = 0; i < extra.items.size(); ++i) {
        const QString& name = extra.names[qsizetype(i)];
        const JsonValue* there = row->find(name);
        if (!there) {
            row->set(name, extra.items[i]);
        } else if (there->isObject() && extra.items[i].isObject()) {
            for (size_t j = 0; j < extra.items[i].items.size(); ++j)
                setNested(row, QString(name + u'.' + extra.items[i].names[qsizetype(j)]), extra.items[i].items[j]);
        } else {
            return Say::tr("The name \"%1\" stands twice.").arg(name);
        }
    }
    return {};
}

tl::expected<JsonValue, QString> rowFromCells(const QList<Column>& columns, const QStringList& cells)
{
    if (cells.size() != columns.size())
        return tl::unexpected<QString>(Say::tr("The row has %1 cells where the header has %2.").arg(cells.size()).arg(columns.size()));
    JsonValue row = JsonValue::object();
    JsonValue extra = JsonValue::object();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString cell = csvUnguarded(cells[i]);
        if (cell.isEmpty())
            continue;
        auto value = valueFromCell(columns[i], cell);
        if (!value)
            return value;
        if (columns[i].name == extraColumn)
            extra = std::move(*value);
        else
            setNested(&row, columns[i].name, std::move(*value));
    }
    if (const QString reason = mergeExtra(&row, extra); !reason.isNull())
        return tl::unexpected<QString>(reason);
    return row;
}

QString readHeader(const NativeKind& kind, const QStringList& cells, QList<Column>* columns)
{
    const QList<Column> known = columnsOf(kind);
    for (const QString& cell : cells) {
        const QString name = csvUnguarded(cell).trimmed();
        if (name.isEmpty())
            return Say::tr("The header has a column without a name.");
        const auto same = [&](const Column& column) { return column.name == name; };
        if (std::any_of(columns->cbegin(), columns->cend(), same))
            return Say::tr("The header names \"%1\" twice.").arg(name);
        const auto found = std::find_if(known.cbegin(), known.cend(), same);
        columns->append(found == known.cend() ? Column{name, CellType::Text} : *found);
    }
    return {};
}

} // namespace

QString csvGuarded(const QString& text)
{
    return startsAsFormula(text, apostrophes(text)) ? QString(u'\'' + text) : text;
}

QString csvUnguarded(const QString& text)
{
    return text.startsWith(u'\'') && startsAsFormula(text, apostrophes(text)) ? text.mid(1) : text;
}

std::optional<ReadFault> readNativeCsv(QIODevice& device, const NativeKind& kind, const RowVisitor& visit, const CellTaker& takeCells)
{
    QList<Column> columns;
    QStringList names;
    std::optional<ReadFault> header;
    auto fault = readCsv(device, [&](CsvRecord&& record) {
        if (columns.isEmpty()) {
            const QString reason = readHeader(kind, record.cells, &columns);
            if (!reason.isNull())
                header = ReadFault{record.line, reason};
            for (const Column& column : std::as_const(columns))
                names.append(column.name);
            return !header;
        }
        if (takeCells && takeCells(record.line, names, record.cells))
            return true;
        SourceRow row;
        row.part = kind.name;
        row.line = record.line;
        if (auto value = rowFromCells(columns, record.cells))
            row.value = std::move(*value);
        else
            row.fault = value.error();
        return visit(std::move(row));
    });
    if (!fault && columns.isEmpty() && !header)
        return ReadFault{1, Say::tr("The file is empty; a CSV file begins with a header.")};
    return header ? header : fault;
}

QByteArray csvRecord(const QStringList& cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        const QString& cell = cells[i];
        const bool quote = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r')
            || (cells.size() == 1 && cell.isEmpty());
        line += quote ? QByteArray('"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"') : cell.toUtf8();
    }
    return line + "\r\n";
}

QByteArray csvHeader(const NativeKind& kind)
{
    QStringList names;
    for (const Column& column : columnsOf(kind))
        names.append(column.name);
    return csvRecord(names);
}

QByteArray csvLine(const NativeKind& kind, const JsonValue& row)
{
    JsonValue rest = row;
    const auto take = [&rest](const QString& name) -> std::optional<JsonValue> {
        const qsizetype at = rest.names.indexOf(name);
        if (at < 0)
            return std::nullopt;
        JsonValue value = std::move(rest.items[size_t(at)]);
        rest.names.removeAt(at);
        rest.items.erase(rest.items.begin() + at);
        return value;
    };
    QStringList cells;
    for (const Column& column : columnsOf(kind)) {
        if (column.name == extraColumn)
            break;
        std::optional<JsonValue> value;
        if (const qsizetype dot = column.name.indexOf(u'.'); dot < 0) {
            value = take(column.name);
        } else if (auto outer = take(column.name.left(dot))) {
            const qsizetype at = outer->names.indexOf(column.name.mid(dot + 1));
            if (at >= 0) {
                value = outer->items[size_t(at)];
                outer->names.removeAt(at);
                outer->items.erase(outer->items.begin() + at);
            }
            if (!outer->items.empty())
                rest.set(column.name.left(dot), std::move(*outer));
        }
        cells.append(value ? csvGuarded(cellFromValue(column, *value)) : QString());
    }
    rest.sortNames();
    cells.append(rest.items.empty() ? QString() : rest.toJsonText());
    return csvRecord(cells);
}

} // namespace privyseal
