#include "models/incidents/incident.h"
#include "models/incidents/incidenttable.h"

namespace privyseal {
namespace {

SqlTable incidentTable()
{
    using Type = ValueType;
    SqlTable table;
    table.name = QStringLiteral("incidents");
    table.from = QStringLiteral("incident i LEFT JOIN agent a ON a.id = i.agent");
    table.id = QStringLiteral("i.id");
    table.state = QStringLiteral("i.status");
    table.columns = {
        SqlColumn::of("id", QT_TRANSLATE_NOOP("Columns", "ID"), Type::Text, "i.id").sortable().required().searchable(),
        SqlColumn::of("title", QT_TRANSLATE_NOOP("Columns", "Title"), Type::Text, "i.title").sortable().required().searchable(),
        SqlColumn::of("kind", QT_TRANSLATE_NOOP("Columns", "Kind"), Type::Text, "i.kind")
            .sortable()
            .required()
            .filterable({QStringLiteral("incident"), QStringLiteral("near_miss"), QStringLiteral("exercise")})
            .worded(wordOfStored<incidentKindFromText>),
        SqlColumn::of("cause", QT_TRANSLATE_NOOP("Columns", "Cause"), Type::Text, "i.cause")
            .sortable()
            .required()
            .filterable({QStringLiteral("agent_action"), QStringLiteral("human"), QStringLiteral("unknown")})
            .worded(wordOfStored<incidentCauseFromText>),
        SqlColumn::of("severity", QT_TRANSLATE_NOOP("Columns", "Severity"), Type::Text, "i.severity")
            .sortable("CASE i.severity WHEN 'low' THEN 0 WHEN 'medium' THEN 1 WHEN 'high' THEN 2 WHEN 'critical' THEN 3 END")
            .filterable({QStringLiteral("critical"), QStringLiteral("high"), QStringLiteral("medium"), QStringLiteral("low")})
            .worded(wordOfStored<severityFromText>),
        SqlColumn::of("agent", QT_TRANSLATE_NOOP("Columns", "Agent"), Type::Text, "coalesce(a.name, i.agent)").sortable().searchable(),
        SqlColumn::of("detected", QT_TRANSLATE_NOOP("Columns", "Detected"), Type::Instant, "i.detected_at").sortable().required(),
        SqlColumn::of("contained", QT_TRANSLATE_NOOP("Columns", "Contained"), Type::Instant, "i.contained_at").sortable(),
        SqlColumn::of("status", QT_TRANSLATE_NOOP("Columns", "Status"), Type::Text, "i.status")
            .sortable()
            .required()
            .filterable({QStringLiteral("open"), QStringLiteral("contained"), QStringLiteral("resolved"), QStringLiteral("closed"),
                         QStringLiteral("dismissed")})
            .worded(wordOfStored<incidentStatusFromText>),
        SqlColumn::of("personal_data", QT_TRANSLATE_NOOP("Columns", "Personal data"), Type::Text, "i.personal_data")
            .sortable()
            .filterable({QStringLiteral("none"), QStringLiteral("possible"), QStringLiteral("confirmed")})
            .worded(wordOfStored<personalDataFromText>),
    };
    table.topics = {Topic::Incidents, Topic::Agents};
    table.defaultSort = {QStringLiteral("detected"), Qt::DescendingOrder};
    return table;
}

} // namespace

IncidentTable::IncidentTable() : PageRepository(incidentTable()) {}

} // namespace privyseal
