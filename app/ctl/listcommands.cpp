// list and show.

#include "app/ctl/agentdoorcommands.h"
#include "app/ctl/context.h"

#include "models/approvals/approvalservice.h"
#include "models/exchange/rowlist.h"

#include <CLI/CLI.hpp>

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace privyseal::ctl {
namespace {

struct ListWords
{
    std::string kind, after;
    std::vector<std::string> where;
    qint64 limit = 100;
    bool csv = false;
};

struct ShowWords
{
    std::string kind, id;
};

// What a terminal line has room for; JSON and CSV have every field.
QStringList columnsOf(const QString& kind)
{
    static const QHash<QString, QString> columns{
        {QStringLiteral("agents"), QStringLiteral("id name owner environment autonomy status")},
        {QStringLiteral("grants"), QStringLiteral("agent action resource environment expires_at last_used_at")},
        {QStringLiteral("credentials"), QStringLiteral("agent id kind issued_at expires_at revoked_at")},
        {QStringLiteral("requests"), QStringLiteral("id status risk agent action resource environment requested_at")},
        {QStringLiteral("approvals"), QStringLiteral("id status risk agent action resource environment requested_at")},
        {QStringLiteral("incidents"), QStringLiteral("id title kind severity status detected_at")},
        {QStringLiteral("alerts"), QStringLiteral("id agent rule severity raised_at revoked_at canary_denied_at")},
        {QStringLiteral("drills"), QStringLiteral("id scenario started_at completed_at remediated_at")},
        {QStringLiteral("assessments"), QStringLiteral("id agent status approved_at valid_until")},
        {QStringLiteral("members"), QStringLiteral("id name roles status")},
        {QStringLiteral("ledger"), QStringLiteral("seq time actor type summary hash")},
        {QStringLiteral("conditions"), QStringLiteral("condition met detail")},
        {QStringLiteral("quorum"), QStringLiteral("slot filled_by candidates")},
        {QStringLiteral("history"), QStringLiteral("at what")}};
    return columns.value(kind).split(u' ', Qt::SkipEmptyParts);
}

QString cellText(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items)
            parts.append(cellText(item));
        return parts.join(QStringLiteral(", "));
    }
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isNull() || value.isUndefined())
        return QStringLiteral("-");
    return value.toVariant().toString();
}

QString elided(const QString& text)
{
    constexpr int widest = 60;
    return text.size() <= widest ? text : QString(text.left(widest - 1) + QChar(0x2026));
}

// Without columns of its own a kind shows the simple fields of its first row.
Table tableOf(const QString& kind, const QJsonArray& items)
{
    QStringList columns = columnsOf(kind);
    if (columns.isEmpty()) {
        const QJsonObject first = items.at(0).toObject();
        for (auto it = first.begin(); it != first.end() && columns.size() < 6; ++it) {
            if (!it->isArray() && !it->isObject())
                columns.append(it.key());
        }
    }
    Table table;
    for (const QString& column : std::as_const(columns))
        table.header.append(column.toUpper().replace(u'_', u' '));
    for (const QJsonValue& item : items) {
        QStringList row;
        for (const QString& column : std::as_const(columns))
            row.append(elided(cellText(item.toObject().value(column))));
        table.rows.append(row);
    }
    return table;
}

Result<RowQuery> queryOf(const ListWords& words)
{
    RowQuery query;
    query.kind = toText(words.kind);
    query.after = toText(words.after);
    query.limit = words.limit;
    if (words.limit < 1)
        return fail(ErrorCode::Usage, QStringLiteral("--limit needs a number from 1."));
    for (const std::string& term : words.where) {
        const QString text = toText(term);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return fail(ErrorCode::Usage, QStringLiteral("--where needs FIELD=VALUE, not '%1'.").arg(text));
        query.where.append({text.left(equals), text.mid(equals + 1)});
    }
    return query;
}

int list(const Context& context, const ListWords& words)
{
    if (words.csv && context.json)
        return context.misused(QStringLiteral("--csv and --json exclude each other."));
    const auto query = queryOf(words);
    if (!query)
        return context.failed(query.error());
    const auto record = context.open();
    if (!record)
        return query->kind == u"requests" && isDoorOnly(context, record.error()) ? listAsked(context, *query, words.csv) : context.failed(record.error());
    tendRequests(context, **record);
    const auto page = listRows(**record, *query);
    if (!page)
        return context.failed(page.error());
    if (context.json) {
        context.output.document(page->toJson());
        return 0;
    }
    if (words.csv) {
        context.output.bytes(page->csv);
    } else {
        QJsonArray items;
        for (const QByteArray& item : page->items)
            items.append(QJsonDocument::fromJson(item).object());
        context.output.table(tableOf(query->kind, items));
    }
    if (page->total == 0)
        context.output.diagnostic(QStringLiteral("The record holds no %1 like that.").arg(query->kind));
    else if (!page->next.isEmpty())
        context.output.diagnostic(QStringLiteral("%1 of %2 shown; the next ones: --after %3").arg(page->items.size()).arg(page->total).arg(page->next));
    return 0;
}

Result<QJsonArray> related(const Record& record, const QString& kind, const QString& field, const QString& id)
{
    RowQuery query{kind, {{field, id}}, 1000, {}};
    const auto page = listRows(record, query);
    if (!page)
        return tl::unexpected<Error>(page.error());
    QJsonArray items;
    for (const QByteArray& item : page->items)
        items.append(QJsonDocument::fromJson(item).object());
    return items;
}

// How a request stands: what keeps it from approval and who has signed.
Result<void> addStanding(const Context& context, Record& record, const QString& id, QJsonObject* thing)
{
    const auto dossier = ApprovalReader(record, context.clock).dossier(id, QString());
    if (!dossier)
        return tl::unexpected<Error>(dossier.error());
    QJsonArray conditions;
    for (const Condition& condition : dossier->conditions)
        conditions.append(QJsonObject{{QStringLiteral("condition"), condition.title}, {QStringLiteral("met"), condition.met},
                                      {QStringLiteral("detail"), condition.detail}});
    QJsonArray slots_;
    for (const Slot& slot : dossier->quorum)
        slots_.append(QJsonObject{{QStringLiteral("slot"), slot.name}, {QStringLiteral("filled_by"), slot.filledByName},
                                  {QStringLiteral("candidates"), QJsonArray::fromStringList(slot.candidates)}});
    QJsonArray history;
    for (const HistoryEntry& entry : dossier->history)
        history.append(QJsonObject{{QStringLiteral("at"), entry.at.iso()}, {QStringLiteral("what"), entry.text}});
    thing->insert(QStringLiteral("conditions"), conditions);
    thing->insert(QStringLiteral("quorum"), slots_);
    thing->insert(QStringLiteral("history"), history);
    thing->insert(QStringLiteral("faults"), QJsonArray::fromStringList(dossier->faults));
    return {};
}

Result<QJsonObject> whole(const Context& context, Record& record, const QString& kind, const QString& id)
{
    const auto row = showRow(record, kind, id);
    if (!row)
        return tl::unexpected<Error>(row.error());
    QJsonObject thing = QJsonDocument::fromJson(*row).object();
    if (kind == u"requests" || kind == u"approvals") {
        if (auto added = addStanding(context, record, id, &thing); !added)
            return tl::unexpected<Error>(added.error());
    }
    QList<std::pair<QString, QString>> belongs; // kind and the field that names this thing
    if (kind == u"agents")
        belongs = {{QStringLiteral("requests"), QStringLiteral("agent")}, {QStringLiteral("incidents"), QStringLiteral("agent")},
                   {QStringLiteral("alerts"), QStringLiteral("agent")}, {QStringLiteral("assessments"), QStringLiteral("agent")}};
    else if (kind == u"incidents")
        belongs = {{QStringLiteral("alerts"), QStringLiteral("incident")}};
    for (const auto& [other, field] : std::as_const(belongs)) {
        const auto items = related(record, other, field, id);
        if (!items)
            return tl::unexpected<Error>(items.error());
        thing.insert(other, *items);
    }
    return thing;
}

int show(const Context& context, const ShowWords& words)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    tendRequests(context, **record);
    const auto thing = whole(context, **record, toText(words.kind), toText(words.id));
    if (!thing)
        return context.failed(thing.error());
    if (context.json) {
        context.output.document(*thing);
        return 0;
    }
    QList<std::pair<QString, QString>> fields;
    QList<std::pair<QString, QJsonArray>> tables;
    for (auto it = thing->begin(); it != thing->end(); ++it) {
        if (it->isArray() && it->toArray().at(0).isObject())
            tables.append({it.key(), it->toArray()});
        else if (!(it->isArray() && it->toArray().isEmpty()) && !it->isNull())
            fields.append({it.key(), cellText(*it)});
    }
    context.output.fields(fields);
    for (const auto& [name, items] : std::as_const(tables)) {
        context.output.line(QString());
        context.output.line(QStringLiteral("%1 (%2)").arg(name).arg(items.size()));
        context.output.table(tableOf(name, items));
    }
    return 0;
}

} // namespace

// Requests that nobody decided in time are shown as expired: their time ran out whether or not somebody looked.
void tendRequests(const Context& context, Record& record)
{
    if (record.isReadOnly())
        return;
    ApprovalService approvals(record, context.clock);
    if (const auto taken = approvals.takeUpAsked(); !taken)
        context.output.diagnostic(QStringLiteral("Something that an agent asked for could not be taken up: %1").arg(taken.error().message));
    if (const auto expired = approvals.expireDue(); !expired)
        context.output.diagnostic(QStringLiteral("Requests past their deadline still show as open: %1").arg(expired.error().message));
}

void addListCommands(CLI::App& app, Context& context)
{
    CLI::App* listCommand = app.add_subcommand("list", "Lists what the record holds of one kind.")->fallthrough();
    const auto words = std::make_shared<ListWords>();
    listCommand->add_option("KIND", words->kind, "agents, grants, credentials, requests, incidents, alerts, drills, assessments, members or events.")->required();
    listCommand->add_option("--where", words->where, "FIELD=VALUE; may be repeated, all must hold.")->allow_extra_args(false);
    listCommand->add_option("--limit", words->limit, "At most so many rows. Default: 100.");
    listCommand->add_option("--after", words->after, "The cursor that the page before ended with.")->type_name("CURSOR");
    listCommand->add_flag("--csv", words->csv, "Print CSV with every field.");
    listCommand->callback([&context, words] { context.command = [&context, words] { return list(context, *words); }; });

    CLI::App* showCommand = app.add_subcommand("show", "Shows one thing with all that belongs to it.")->fallthrough();
    const auto named = std::make_shared<ShowWords>();
    showCommand->add_option("KIND", named->kind, "As of list.")->required();
    showCommand->add_option("ID", named->id, "Its id.")->required();
    showCommand->callback([&context, named] { context.command = [&context, named] { return show(context, *named); }; });
}

} // namespace privyseal::ctl
