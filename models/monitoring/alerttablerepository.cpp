#include "models/monitoring/alert.h"
#include "models/monitoring/alerttable.h"

namespace privyseal {
namespace {

SqlTable alertTable()
{
    using Type = ValueType;
    SqlTable table;
    table.name = QStringLiteral("alerts");
    table.from = QStringLiteral("alert t LEFT JOIN agent a ON a.id = t.agent");
    table.id = QStringLiteral("t.id");
    table.columns = {
        SqlColumn::of("id", QT_TRANSLATE_NOOP("Columns", "ID"), Type::Text, "t.id").sortable().required().searchable(),
        SqlColumn::of("agent", QT_TRANSLATE_NOOP("Columns", "Agent"), Type::Text, "coalesce(a.name, t.agent)").sortable().required().searchable(),
        SqlColumn::of("rule", QT_TRANSLATE_NOOP("Columns", "Rule"), Type::Text, "t.rule").sortable().searchable().filterable(),
        SqlColumn::of("severity", QT_TRANSLATE_NOOP("Columns", "Severity"), Type::Text, "t.severity")
            .sortable("CASE t.severity WHEN 'low' THEN 0 WHEN 'medium' THEN 1 WHEN 'high' THEN 2 WHEN 'critical' THEN 3 END")
            .filterable({QStringLiteral("critical"), QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")})
            .worded(wordOfStored<severityFromText>),
        SqlColumn::of("raised", QT_TRANSLATE_NOOP("Columns", "Raised"), Type::Instant, "t.raised_at").sortable().required(),
        SqlColumn::of("ordered", QT_TRANSLATE_NOOP("Columns", "Revocation ordered"), Type::Instant, "t.revoke_ordered_at").sortable(),
        SqlColumn::of("revoked", QT_TRANSLATE_NOOP("Columns", "Revoked"), Type::Instant, "t.revoked_at").sortable(),
        SqlColumn::of("canary", QT_TRANSLATE_NOOP("Columns", "Canary denied"), Type::Instant, "t.canary_denied_at").sortable(),
        SqlColumn::of("revoke_time", QT_TRANSLATE_NOOP("Columns", "Time to revoke"), Type::Duration),
        SqlColumn::of("incident", QT_TRANSLATE_NOOP("Columns", "Incident"), Type::Text, "t.incident").sortable().searchable().filterable(),
        SqlColumn::of("drill", QT_TRANSLATE_NOOP("Columns", "Drill"), Type::Flag, "t.drill")
            .sortable()
            .required()
            .filterable({QStringLiteral("0"), QStringLiteral("1")}),
    };
    table.topics = {Topic::Alerts, Topic::Agents};
    table.defaultSort = {QStringLiteral("raised"), Qt::DescendingOrder};
    return table;
}

} // namespace

AlertTable::AlertTable() : PageRepository(alertTable()) {}

Result<void> AlertTable::complete(const Record&, const TableQuery& query, QList<TableRow>& rows) const
{
    static const int raised = columnOf(QStringLiteral("raised"));
    static const int revoked = columnOf(QStringLiteral("revoked"));
    static const int canary = columnOf(QStringLiteral("canary"));
    static const int time = columnOf(QStringLiteral("revoke_time"));
    for (TableRow& row : rows) {
        Alert alert;
        alert.raisedAt = row.cells[raised].value.value<Instant>();
        alert.revokedAt = row.cells[revoked].value.value<Instant>();
        alert.canaryDeniedAt = row.cells[canary].value.value<Instant>();
        row.cells[time].value = alert.revokeMs(query.asOf);
        row.cells[time].meaning = !alert.isWithinSla(query.asOf) ? QStringLiteral("over")
                                  : alert.isRunning(query.asOf)  ? QStringLiteral("running")
                                                                 : QStringLiteral("within");
        row.state = alert.isRunning(query.asOf) ? QStringLiteral("running") : QStringLiteral("ended");
    }
    return {};
}

} // namespace privyseal
