#include "models/drills/drill.h"
#include "models/drills/drilltable.h"

namespace privyseal {
namespace {

SqlTable drillTable()
{
    using Type = ValueType;
    SqlTable table;
    table.name = QStringLiteral("drills");
    table.from = QStringLiteral("drill d");
    table.id = QStringLiteral("d.id");
    table.state = QStringLiteral("CASE WHEN d.completed_at IS NULL OR d.completed_at > :asof THEN 'running' ELSE 'completed' END");
    table.columns = {
        SqlColumn::of("id", QT_TRANSLATE_NOOP("Columns", "ID"), Type::Text, "d.id").sortable().required().searchable(),
        SqlColumn::of("scenario", QT_TRANSLATE_NOOP("Columns", "Scenario"), Type::Text, "d.scenario").sortable().required().searchable().filterable(),
        SqlColumn::of("started", QT_TRANSLATE_NOOP("Columns", "Started"), Type::Instant, "d.started_at").sortable().required(),
        SqlColumn::of("completed", QT_TRANSLATE_NOOP("Columns", "Completed"), Type::Instant, "d.completed_at").sortable(),
        SqlColumn::of("revoked", QT_TRANSLATE_NOOP("Columns", "Revoked"), Type::Instant, "d.revoked_at").sortable(),
        SqlColumn::of("contained", QT_TRANSLATE_NOOP("Columns", "Contained"), Type::Instant, "d.contained_at").sortable(),
        SqlColumn::of("remediated", QT_TRANSLATE_NOOP("Columns", "Remediated"), Type::Instant, "d.remediated_at").sortable(),
        SqlColumn::of("remediation_time", QT_TRANSLATE_NOOP("Columns", "Time to remediate"), Type::Duration),
        SqlColumn::of("participants", QT_TRANSLATE_NOOP("Columns", "Participants"), Type::Words, "d.participants").searchable(),
        SqlColumn::of("findings", QT_TRANSLATE_NOOP("Columns", "Findings"), Type::Words, "d.findings").searchable(),
    };
    table.topics = {Topic::Drills};
    table.defaultSort = {QStringLiteral("started"), Qt::DescendingOrder};
    return table;
}

} // namespace

DrillTable::DrillTable() : PageRepository(drillTable()) {}

Result<void> DrillTable::complete(const Record&, const TableQuery& query, QList<TableRow>& rows) const
{
    static const int started = columnOf(QStringLiteral("started"));
    static const int remediated = columnOf(QStringLiteral("remediated"));
    static const int time = columnOf(QStringLiteral("remediation_time"));
    for (TableRow& row : rows) {
        Drill drill;
        drill.startedAt = row.cells[started].value.value<Instant>();
        drill.remediatedAt = row.cells[remediated].value.value<Instant>();
        if (const auto ms = drill.remediationMs(); ms && drill.remediatedAt <= query.asOf)
            row.cells[time].value = *ms;
    }
    return {};
}

} // namespace privyseal
