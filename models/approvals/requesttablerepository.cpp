#include "models/approvals/request.h"
#include "models/approvals/requesttable.h"

#include "models/agents/agent.h"

namespace privyseal {
namespace {

QString riskWord(const QString& stored)
{
    const auto risk = riskClassFromText(stored);
    return risk ? riskName(*risk) : stored;
}

QString statusWord(const QString& stored)
{
    const auto status = requestStatusFromText(stored);
    return status ? statusName(*status) : stored;
}

SqlTable requestTable()
{
    using Type = ValueType;
    SqlTable table;
    table.name = QStringLiteral("requests");
    table.from = QStringLiteral("request r LEFT JOIN agent a ON a.id = r.agent");
    table.id = QStringLiteral("r.id");
    table.state = QStringLiteral("r.status");
    table.columns = {
        SqlColumn::of("id", QT_TRANSLATE_NOOP("Columns", "ID"), Type::Text, "r.id").sortable().required().searchable(),
        SqlColumn::of("agent", QT_TRANSLATE_NOOP("Columns", "Agent"), Type::Text, "coalesce(a.name, r.agent)").sortable().required().searchable(),
        SqlColumn::of("action", QT_TRANSLATE_NOOP("Columns", "Action"), Type::Text, "r.action").sortable().required().searchable().filterable(),
        SqlColumn::of("resource", QT_TRANSLATE_NOOP("Columns", "Resource"), Type::Text, "r.resource").sortable().required().searchable().filterable(),
        SqlColumn::of("environment", QT_TRANSLATE_NOOP("Columns", "Environment"), Type::Text, "r.environment")
            .sortable("CASE r.environment WHEN 'production' THEN 0 WHEN 'shadow' THEN 1 ELSE 2 END")
            .required()
            .filterable({QStringLiteral("production"), QStringLiteral("shadow"), QStringLiteral("sandbox")})
            .worded(wordOfStored<environmentFromText>),
        SqlColumn::of("risk", QT_TRANSLATE_NOOP("Columns", "Risk"), Type::Text, "r.risk")
            .sortable("CASE r.risk WHEN 'low' THEN 0 WHEN 'medium' THEN 1 WHEN 'high' THEN 2 WHEN 'critical' THEN 3 END")
            .filterable({QStringLiteral("critical"), QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")})
            .worded(riskWord),
        SqlColumn::of("status", QT_TRANSLATE_NOOP("Columns", "Status"), Type::Text, "r.status")
            .sortable()
            .required()
            .filterable({QStringLiteral("pending"), QStringLiteral("changes_requested"), QStringLiteral("approved"),
                         QStringLiteral("rejected"), QStringLiteral("expired"), QStringLiteral("policy_blocked"),
                         QStringLiteral("withdrawn"), QStringLiteral("superseded")})
            .worded(statusWord),
        SqlColumn::of("requested", QT_TRANSLATE_NOOP("Columns", "Requested"), Type::Instant, "r.requested_at").sortable().required(),
        SqlColumn::of("requested_by", QT_TRANSLATE_NOOP("Columns", "Requested by"), Type::Text, "r.requested_by").sortable().searchable().filterable(),
        SqlColumn::of("deadline", QT_TRANSLATE_NOOP("Columns", "Deadline"), Type::Instant, "r.deadline").sortable(),
        SqlColumn::of("decided", QT_TRANSLATE_NOOP("Columns", "Decided"), Type::Instant, "r.decided_at").sortable(),
        SqlColumn::of("reason", QT_TRANSLATE_NOOP("Columns", "Reason"), Type::Text, "r.reason").searchable(),
        SqlColumn::of("break_glass", QT_TRANSLATE_NOOP("Columns", "Break-glass"), Type::Flag, "r.break_glass")
            .sortable()
            .required()
            .filterable({QStringLiteral("0"), QStringLiteral("1")}),
        SqlColumn::of("origin", QT_TRANSLATE_NOOP("Columns", "Origin"), Type::Text, "r.origin").sortable().required().filterable(),
    };
    table.topics = {Topic::Requests, Topic::Agents};
    table.defaultSort = {QStringLiteral("requested"), Qt::DescendingOrder};
    return table;
}

} // namespace

RequestTable::RequestTable() : PageRepository(requestTable()) {}

} // namespace privyseal
