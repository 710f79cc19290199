#include "models/agents/agent.h"
#include "models/agents/agentrepository.h"
#include "models/agents/agenttable.h"
#include "models/controls/controlsservice.h"
#include "models/record/statement.h"
#include "models/tables/celltext.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

constexpr qint64 unusedMs = 90LL * 24 * 60 * 60 * 1000;

#define LIVE_GRANTS \
    "FROM agent_grant g WHERE g.agent = a.id AND g.status NOT IN ('revoked', 'expired') " \
    "AND (g.granted_at IS NULL OR g.granted_at <= :asof) AND (g.expires_at IS NULL OR g.expires_at > :asof)"
#define UNUSED_GRANTS \
    LIVE_GRANTS " AND (coalesce(g.last_used_at, g.granted_at) IS NULL OR coalesce(g.last_used_at, g.granted_at) < :unused)"
// Without valid_until an approval holds 180 days: ":lapsed" is the as-of instant minus those.
#define CURRENT_ASSESSMENT \
    "EXISTS (SELECT 1 FROM assessment s WHERE s.agent = a.id AND s.status = 'approved' AND s.approved_at <= :asof " \
    "AND (s.valid_until > :asof OR (s.valid_until IS NULL AND s.approved_at > :lapsed)))"
#define CAN_EXECUTE "(a.capabilities LIKE '%\"execute\"%' OR a.capabilities LIKE '%\"write_code\"%')"

class AgentTableWords
{
    Q_DECLARE_TR_FUNCTIONS(AgentTable)
};

QList<SqlColumn> agentColumns()
{
    using Type = ValueType;
    return {
        SqlColumn::of("agent", QT_TRANSLATE_NOOP("Columns", "Agent"), Type::Text, "a.name").sortable().required().searchable(),
        SqlColumn::of("owner", QT_TRANSLATE_NOOP("Columns", "Owner"), Type::Text, "a.owner").sortable().searchable().filterable(),
        SqlColumn::of("environment", QT_TRANSLATE_NOOP("Columns", "Environment"), Type::Text, "a.environment")
            .sortable("CASE a.environment WHEN 'production' THEN 0 WHEN 'shadow' THEN 1 ELSE 2 END")
            .required()
            .filterable({QStringLiteral("production"), QStringLiteral("shadow"), QStringLiteral("sandbox")})
            .worded(wordOfStored<environmentFromText>),
        SqlColumn::of("autonomy", QT_TRANSLATE_NOOP("Columns", "Autonomy"), Type::Text, "a.autonomy")
            .sortable("CASE a.autonomy WHEN 'read_only' THEN 0 WHEN 'limited' THEN 1 WHEN 'full' THEN 2 END")
            .filterable({QStringLiteral("read_only"), QStringLiteral("limited"), QStringLiteral("full")})
            .worded(wordOfStored<autonomyFromText>),
        SqlColumn::of("can_do", QT_TRANSLATE_NOOP("Columns", "Can do"), Type::Words, "a.capabilities")
            .list()
            .filterable({QStringLiteral("write_code"), QStringLiteral("change_permissions"), QStringLiteral("access_production_data"),
                         QStringLiteral("execute"), QStringLiteral("export_data"), QStringLiteral("spend_money"),
                         QStringLiteral("send_messages")})
            .worded(wordOfStored<capabilityFromText>),
        SqlColumn::of("privileges", QT_TRANSLATE_NOOP("Columns", "Privileges"), Type::Number, "(SELECT count(*) " LIVE_GRANTS ")")
            .sortable()
            .required(),
        SqlColumn::of("unused", QT_TRANSLATE_NOOP("Columns", "Unused"), Type::Number, "(SELECT count(*) " UNUSED_GRANTS ")")
            .sortable()
            .required()
            .filterable({QStringLiteral("some")}),
        SqlColumn::of("credential", QT_TRANSLATE_NOOP("Columns", "Longest credential"), Type::Duration).filterable({QStringLiteral("over")}),
        SqlColumn::of("assessment", QT_TRANSLATE_NOOP("Columns", "Assessment"), Type::Instant)
            .filterable({QStringLiteral("current"), QStringLiteral("none")}),
        SqlColumn::of("guardrails", QT_TRANSLATE_NOOP("Columns", "Guardrails"), Type::Text).filterable({QStringLiteral("drifted")}),
        SqlColumn::of("seen", QT_TRANSLATE_NOOP("Columns", "Seen"), Type::Instant, "a.last_activity").sortable(),
        SqlColumn::of("status", QT_TRANSLATE_NOOP("Columns", "Status"), Type::Text, "a.status")
            .sortable()
            .required()
            .filterable({QStringLiteral("active"), QStringLiteral("suspended"), QStringLiteral("retired")})
            .worded(wordOfStored<agentStatusFromText>),
        SqlColumn::of("team", QT_TRANSLATE_NOOP("Columns", "Team"), Type::Text, "a.team").sortable().filterable(),
        SqlColumn::of("purpose", QT_TRANSLATE_NOOP("Columns", "Purpose"), Type::Text, "a.purpose").searchable(),
        SqlColumn::of("id", QT_TRANSLATE_NOOP("Columns", "ID"), Type::Text, "a.id").sortable().required().searchable(),
    };
}

SqlTable agentTable()
{
    SqlTable table;
    table.name = QStringLiteral("agents");
    table.from = QStringLiteral("agent a");
    table.id = QStringLiteral("a.id");
    table.state = QStringLiteral("a.status");
    table.columns = agentColumns();
    table.conditions = {
        {QStringLiteral("unused=some"), QStringLiteral("(SELECT count(*) " UNUSED_GRANTS ") > 0")},
        {QStringLiteral("assessment=current"), QStringLiteral(CURRENT_ASSESSMENT)},
        {QStringLiteral("assessment=none"), QStringLiteral("NOT " CURRENT_ASSESSMENT)},
        {QStringLiteral("execute=unassessed"), QStringLiteral(CAN_EXECUTE " AND NOT " CURRENT_ASSESSMENT)},
        {QStringLiteral("account=shared"), QStringLiteral("a.account_dedicated = 0")},
    };
    table.offsets = {{QStringLiteral("unused"), -unusedMs}, {QStringLiteral("lapsed"), -assessmentDefaultMs}};
    table.topics = {Topic::Agents, Topic::Controls};
    table.defaultSort = {QStringLiteral("agent"), Qt::AscendingOrder};
    return table;
}

struct Longest
{
    std::optional<qint64> ms; // of those with an end
    bool endless = false, over = false;
};

Result<QHash<QString, Longest>> longestCredentials(const Record& record, const QStringList& ids, Instant asOf)
{
    QStringList names;
    for (qsizetype i = 0; i < ids.size(); ++i)
        names.append(QStringLiteral(":a%1").arg(i));
    Statement statement(record, u"SELECT agent, kind, issued_at, expires_at, revoked_at FROM credential WHERE agent IN ("
                                    + names.join(u',') + u')');
    for (qsizetype i = 0; i < ids.size(); ++i)
        statement.bind(names[i].mid(1), ids[i]);
    QHash<QString, Longest> longest;
    auto read = statement.each([&](const Row& row) {
        Credential credential;
        credential.kind = row.text(1);
        credential.issuedAt = row.instant(2);
        credential.expiresAt = row.instant(3);
        credential.revokedAt = row.instant(4);
        if (!credential.isLive(asOf))
            return true;
        Longest& of = longest[row.text(0)];
        const auto lifetime = credential.lifetimeMs();
        of.over = of.over || !credential.isWithinPolicy();
        of.endless = of.endless || !credential.expiresAt.isValid();
        if (lifetime && (!of.ms || *lifetime > *of.ms))
            of.ms = lifetime;
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return longest;
}

TableCell credentialCell(const Longest& longest)
{
    TableCell cell;
    cell.meaning = longest.over ? QStringLiteral("over") : QStringLiteral("within");
    if (longest.endless) {
        cell.text = AgentTableWords::tr("No end");
    } else if (longest.ms) {
        cell.value = *longest.ms;
        const QString length = *longest.ms % (24 * 3600000LL) == 0 && *longest.ms > 24 * 3600000LL ? AgentTableWords::tr("%1 d").arg(*longest.ms / (24 * 3600000LL))
                                                                                                      : durationText(*longest.ms);
        cell.text = longest.over ? AgentTableWords::tr("%1, over").arg(length) : length;
    }
    return cell;
}

TableCell assessmentCell(const std::optional<Assessment>& standing, Instant asOf)
{
    if (!standing)
        return {{}, AgentTableWords::tr("None"), QStringLiteral("none")};
    if (standing->isCurrent(asOf))
        return {QVariant::fromValue(standing->endsAt()), {}, QStringLiteral("current")};
    const bool lapsed = standing->status == AssessmentStatus::Approved;
    const AssessmentStatus status = lapsed ? AssessmentStatus::Expired : standing->status;
    return {standing->endsAt().isValid() ? QVariant::fromValue(standing->endsAt()) : QVariant(), word(status), toText(status)};
}

TableCell guardrailCell(const GuardrailState& state)
{
    return {state.version.isNull() ? QVariant() : QVariant(state.version),
            state.kind == GuardrailState::Kind::Registered && !state.version.isEmpty() ? state.version : word(state.kind),
            toText(state.kind)};
}

} // namespace

AgentTable::AgentTable() : PageRepository(agentTable()) {}

Result<void> AgentTable::complete(const Record& record, const TableQuery& query, QList<TableRow>& rows) const
{
    static const int credential = columnOf(QStringLiteral("credential"));
    static const int assessment = columnOf(QStringLiteral("assessment"));
    static const int guardrails = columnOf(QStringLiteral("guardrails"));
    static const int unused = columnOf(QStringLiteral("unused"));
    QStringList ids;
    for (const TableRow& row : rows)
        ids.append(row.id);
    const ControlsService controls(record);
    const auto longest = longestCredentials(record, ids, query.asOf);
    if (!longest)
        return tl::unexpected<Error>(longest.error());
    const auto standing = controls.standing(ids, query.asOf);
    if (!standing)
        return tl::unexpected<Error>(standing.error());
    const auto guarded = controls.guardrailStates();
    if (!guarded)
        return tl::unexpected<Error>(guarded.error());
    for (TableRow& row : rows) {
        if (const auto found = longest->constFind(row.id); found != longest->constEnd())
            row.cells[credential] = credentialCell(*found);
        const auto assessed = standing->constFind(row.id);
        row.cells[assessment] = assessmentCell(assessed == standing->constEnd() ? std::nullopt : std::optional(*assessed), query.asOf);
        row.cells[guardrails] = guardrailCell(guarded->value(row.id));
        if (row.cells[unused].value.toLongLong() > 0)
            row.cells[unused].meaning = QStringLiteral("some");
    }
    return {};
}

Result<std::optional<QStringList>> AgentTable::idsMeeting(const Record& record, const TableQuery& query, const QString& column,
                                                          const QString& value) const
{
    if (column == u"credential" && value == u"over") {
        const auto holders = AgentRepository(record).holdersOverPolicy(query.asOf);
        if (!holders)
            return tl::unexpected<Error>(holders.error());
        return std::optional(*holders);
    }
    if (column == u"guardrails" && value == u"drifted") {
        const auto states = ControlsService(record).guardrailStates();
        if (!states)
            return tl::unexpected<Error>(states.error());
        QStringList drifted;
        for (auto state = states->cbegin(); state != states->cend(); ++state) {
            if (state->kind == GuardrailState::Kind::Drifted)
                drifted.append(state.key());
        }
        return std::optional(drifted);
    }
    return std::optional<QStringList>();
}

Result<AgentTable::Worries> AgentTable::worries(const Record& record, Instant asOf) const
{
    Worries found;
    const auto countOf = [&](const QString& column, const QString& value) {
        TableQuery query;
        query.asOf = asOf;
        query.filter.terms = {{QStringLiteral("status"), {QStringLiteral("active")}}};
        if (!column.isEmpty())
            query.filter.terms.append({column, {value}});
        return count(record, query);
    };
    const std::tuple<qint64*, const char*, const char*> figures[] = {{&found.active, "", ""},
                                                                     {&found.executeUnassessed, "execute", "unassessed"},
                                                                     {&found.drifted, "guardrails", "drifted"},
                                                                     {&found.overPolicy, "credential", "over"}};
    for (const auto& [figure, column, value] : figures) {
        const auto counted = countOf(QLatin1String(column), QLatin1String(value));
        if (!counted)
            return tl::unexpected<Error>(counted.error());
        *figure = *counted;
    }
    return found;
}

} // namespace privyseal
