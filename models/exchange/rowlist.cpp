#include "models/exchange/rowlist.h"

#include "models/core/textsafety.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/ledgerrows.h"
#include "models/exchange/nativecsv.h"
#include "models/exchange/nativesource.h"
#include "models/exchange/say.h"

namespace privyseal {
namespace {

// A kind as it is listed: agents' children stand for themselves, with the agent they belong to.
struct Listed
{
    const NativeKind* kind = nullptr;
    const ChildTable* child = nullptr;
    QList<Field> fields; // that a condition may name
};

Field agentField()
{
    Field field;
    field.name = QStringLiteral("agent");
    field.column = QStringLiteral("agent");
    return field;
}

std::optional<Listed> listedKind(const QString& name)
{
    if (name == u"members")
        return Listed{&membersKind(), nullptr, membersKind().fields};
    if (const NativeKind* kind = findNativeKind(name))
        return Listed{kind, nullptr, kind->fields};
    const NativeKind* agents = findNativeKind(QStringLiteral("agents"));
    for (const ChildTable& table : agents->children) {
        if (table.name == name)
            return Listed{agents, &table, QList<Field>{agentField()} + table.fields};
    }
    return std::nullopt;
}

// What can be named instead: "agents, approvals, ...".
QString listedNames(bool withChildren)
{
    QStringList names{QStringLiteral("members")};
    if (withChildren)
        names.append(QStringLiteral("ledger"));
    for (const NativeKind& kind : nativeKinds()) {
        names.append(kind.name);
        for (const ChildTable& table : kind.children) {
            if (withChildren)
                names.append(table.name);
        }
    }
    names.sort();
    return names.join(QStringLiteral(", "));
}

// The text of a condition as the JSON value that the field would hold.
JsonValue conditionValue(const Field& field, const QString& text)
{
    bool whole = false;
    const qint64 number = text.toLongLong(&whole);
    if (field.type == FieldType::Integer && whole)
        return JsonValue::ofNumber(number);
    if (field.type == FieldType::Bool && (text == u"true" || text == u"false"))
        return JsonValue::ofBool(text == u"true");
    return JsonValue::ofText(text);
}

Result<void> addCondition(const Listed& listed, const std::pair<QString, QString>& condition, RowFilter* filter)
{
    const auto field = std::find_if(listed.fields.cbegin(), listed.fields.cend(),
                                    [&](const Field& candidate) { return candidate.name == condition.first; });
    if (field == listed.fields.cend() || field->type == FieldType::Json)
        return fail(ErrorCode::Usage, Say::tr("There is no field \"%1\" to choose by.").arg(shown(condition.first)));
    const QString name = QStringLiteral("w%1").arg(filter->values.size());
    if (field->type == FieldType::List) {
        QString item = QString::fromUtf8(jsonQuoted(condition.second));
        for (const QChar special : {u'!', u'%', u'_'})
            item.replace(special, QString(u'!' + QString(special)));
        filter->conditions.append(u"lower(" + field->column + QStringLiteral(") LIKE :") + name + QStringLiteral(" ESCAPE '!'"));
        filter->values.append({name, QString(u'%' + asciiLower(item) + u'%')});
        return {};
    }
    auto value = fieldFromJson(*field, conditionValue(*field, condition.second));
    if (!value)
        return fail(ErrorCode::Usage, value.error());
    if (value->isNull()) {
        filter->conditions.append(u'(' + field->column + QStringLiteral(" IS NULL OR ") + field->column + QStringLiteral(" = '')"));
        return {};
    }
    filter->conditions.append(field->column + QStringLiteral(" = :") + name);
    filter->values.append({name, *value});
    return {};
}

Result<RowFilter> filterOf(const Listed& listed, const RowQuery& query)
{
    RowFilter filter;
    for (const auto& condition : query.where) {
        if (auto added = addCondition(listed, condition, &filter); !added)
            return tl::unexpected<Error>(added.error());
    }
    return filter;
}

Result<RowPage> listKind(const Record& record, const NativeKind& kind, RowFilter filter, const RowQuery& query)
{
    NativeSource source(record);
    auto total = source.count(kind, filter);
    if (!total)
        return tl::unexpected<Error>(total.error());
    RowPage page;
    page.total = *total;
    page.csv = csvHeader(kind);
    if (!query.after.isEmpty()) {
        filter.conditions.append(QStringLiteral("id > :after_id"));
        filter.values.append({QStringLiteral("after_id"), query.after});
    }
    filter.limit = query.limit + 1;
    QString last;
    auto read = source.each(kind, filter, [&](const NativeRow& row) {
        if (page.items.size() == query.limit) {
            page.next = last;
            return false;
        }
        const JsonValue json = rowToJson(kind, row);
        page.items.append(json.toJson());
        page.csv += csvLine(kind, json);
        last = row.id;
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return page;
}

// Children page by agent and position; the cursor is a JSON array of both.
Result<RowPage> listChildren(const Record& record, const Listed& listed, RowFilter filter, const RowQuery& query)
{
    const ChildTable& table = *listed.child;
    NativeKind flat{table.name, table.table, Topic::Agents, false, false, true, listed.fields, {}};
    NativeSource source(record);
    auto total = source.count(flat, filter);
    if (!total)
        return tl::unexpected<Error>(total.error());
    RowPage page;
    page.total = *total;
    page.csv = csvHeader(flat);
    if (!query.after.isEmpty()) {
        const auto cursor = parseJson(query.after.toUtf8());
        if (!cursor || cursor->type != JsonValue::Type::Array || cursor->items.size() != 2)
            return fail(ErrorCode::Usage, Say::tr("This is not a place in the list: %1").arg(shown(query.after)));
        filter.conditions.append(QStringLiteral("(agent > :after_agent OR (agent = :after_agent AND position > :after_position))"));
        filter.values.append({QStringLiteral("after_agent"), cursor->items[0].text});
        filter.values.append({QStringLiteral("after_position"), cursor->items[1].text.toLongLong()});
    }
    QString sql = QStringLiteral("SELECT ");
    for (const Field& field : flat.fields)
        sql += field.column + u',';
    sql += QStringLiteral("extra,position FROM ") + table.table;
    if (!filter.conditions.isEmpty())
        sql += QStringLiteral(" WHERE ") + filter.conditions.join(QStringLiteral(" AND "));
    Statement statement(record, sql + QStringLiteral(" ORDER BY agent, position LIMIT :row_limit"));
    for (const auto& [name, value] : std::as_const(filter.values))
        statement.bind(name, value);
    statement.bind(QStringLiteral("row_limit"), query.limit + 1);
    QString last;
    auto read = statement.each([&](const Row& row) {
        if (page.items.size() == query.limit) {
            page.next = last;
            return false;
        }
        NativeRow native;
        int column = 0;
        for (const Field& field : flat.fields)
            native.values.append(columnValue(field, row, column++));
        native.extra = row.text(column);
        const JsonValue json = rowToJson(flat, native);
        page.items.append(json.toJson());
        page.csv += csvLine(flat, json);
        last = QString::fromUtf8('[' + jsonQuoted(native.values[0].toString()) + ',' + QByteArray::number(row.integer(column + 1)) + ']');
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return page;
}

} // namespace

QByteArray RowPage::toJson() const
{
    return "{\"items\":[" + items.join(",") + "],\"total\":" + QByteArray::number(total) + ",\"next\":"
        + (next.isEmpty() ? QByteArray("null") : jsonQuoted(next)) + '}';
}

Result<RowPage> listRows(const Record& record, const RowQuery& query)
{
    if (query.kind == u"ledger")
        return listLedger(record, query);
    const auto listed = listedKind(query.kind);
    if (!listed)
        return fail(ErrorCode::Usage, Say::tr("There is nothing called \"%1\" to list; there are %2.").arg(shown(query.kind), listedNames(true)));
    if (query.limit < 1)
        return fail(ErrorCode::Usage, Say::tr("The limit is not a number above 0."));
    auto filter = filterOf(*listed, query);
    if (!filter)
        return tl::unexpected<Error>(filter.error());
    return listed->child ? listChildren(record, *listed, *filter, query) : listKind(record, *listed->kind, *filter, query);
}

Result<QByteArray> showRow(const Record& record, const QString& kind, const QString& id)
{
    const auto listed = listedKind(kind);
    if (!listed || listed->child)
        return fail(ErrorCode::Usage, Say::tr("There is nothing called \"%1\" to show; there are %2.").arg(shown(kind), listedNames(false)));
    auto found = NativeSource(record).find(*listed->kind, id);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!found->has_value())
        return fail(ErrorCode::NotFound, Say::tr("The record holds nothing with the id \"%1\".").arg(shown(id)));
    return rowToJson(*listed->kind, **found).toJson();
}

} // namespace privyseal
