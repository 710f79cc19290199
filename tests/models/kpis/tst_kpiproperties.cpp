// The five key figures against a second computation, written from the definitions alone: plain loops over rows in memory.

#include "models/kpis/kpiservice.h"
#include "models/record/statement.h"
#include "support/testrecord.h"

#include <QTest>

#undef emit
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <map>

using namespace privyseal;
using test::TestRecord;

namespace {

using Number = std::optional<double>;
using When = std::optional<qint64>;
constexpr qint64 day = 86'400'000;

struct RequestRow { QString at, status, decided; bool glass; QString origin, deadline; };
struct AlertRow { QString raised, revoked, canary; bool drill; };
struct AgentRow { QString environment, status; };
struct DrillRow { QString started, completed, remediated; };
struct IncidentRow { QString at, kind, cause, status; };

struct World
{
    QList<RequestRow> requests;
    QList<AlertRow> alerts;
    QList<AgentRow> agents;
    QList<DrillRow> drills;
    QList<IncidentRow> incidents;
    std::map<QString, QString> targets;
};

struct Span { qint64 from, to; };

struct Expected
{
    Number value, target;
    qint64 n = 0;
    std::map<QString, Number> parts;
    QString status = QStringLiteral("not_evaluable");
    QList<std::pair<Number, qint64>> series;
    Number reversed;
};

// ---- the second computation ----

qint64 monthStart(int index) // months since year 0
{
    return QDateTime(QDate(index / 12, index % 12 + 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

// The first instant of a stored text; nothing for an empty one.
When first(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QDate date(text.mid(0, 4).toInt(), text.size() > 4 ? text.mid(5, 2).toInt() : 1, text.size() > 7 ? text.mid(8, 2).toInt() : 1);
    const QTime time = text.size() > 10 ? QTime(text.mid(11, 2).toInt(), text.mid(14, 2).toInt(), text.mid(17, 2).toInt(), text.mid(20, 3).toInt())
                                        : QTime(0, 0);
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

bool begins(const QString& text, const Span& span, qint64 asOf)
{
    return *first(text) >= span.from && *first(text) < span.to && *first(text) <= asOf;
}

bool happened(const QString& text, qint64 asOf)
{
    return !text.isEmpty() && *first(text) <= asOf;
}

template <class Rows, class Begin> bool canCount(const Rows& rows, const Span& span, qint64 asOf, Begin begin)
{
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return *first(begin(row)) < span.to && *first(begin(row)) <= asOf; });
}

Number average(const QList<double>& values)
{
    double sum = 0;
    for (double value : values)
        sum += value;
    return values.isEmpty() ? Number() : Number(sum / double(values.size()));
}

// The smallest value that at least p percent of all values do not exceed: the nearest rank, said another way.
Number rank(const QList<double>& values, int percent)
{
    Number best;
    for (double candidate : values) {
        const auto below = std::count_if(values.begin(), values.end(), [&](double value) { return value <= candidate; });
        if (below * 100 >= percent * values.size() && (!best || candidate < *best))
            best = candidate;
    }
    return best;
}

Number share(qint64 part, qint64 whole)
{
    return whole == 0 ? Number() : Number(double(part) / double(whole) * 100.0);
}

Number target(const World& world, const char* id, Number byDefault)
{
    const auto set = world.targets.find(QLatin1String(id));
    if (set == world.targets.end())
        return byDefault;
    return set->second == u"none" ? Number() : Number(set->second.toDouble());
}

QString verdict(Number value, Number goal, bool atMost)
{
    if (!value || !goal)
        return QStringLiteral("not_evaluable");
    const bool met = atMost ? !(*value > *goal) : !(*value < *goal);
    return met ? QStringLiteral("met") : QStringLiteral("missed");
}

Expected approvals(const World& world, const QList<Span>& series, qint64 asOf)
{
    Expected expected;
    const auto beginOf = [](const RequestRow& row) { return row.at; };
    const char* names[] = {"approved", "rejected", "expired", "policy_blocked", "pending", "withdrawn", "changes_requested", "superseded", "break_glass"};
    for (const Span& span : series) {
        std::map<QString, qint64> tally;
        for (const RequestRow& row : world.requests) {
            if (!begins(row.at, span, asOf))
                continue;
            QString status = row.status;
            if (!row.decided.isEmpty() && *first(row.decided) > asOf)
                status = QStringLiteral("pending");
            const bool stillOpen = row.status == u"pending" || row.status == u"changes_requested";
            if (row.origin == u"filed" && stillOpen && happened(row.deadline, asOf))
                status = QStringLiteral("expired"); // whoever may have noted it by now
            if (status == u"approved" && row.glass)
                status = QStringLiteral("break_glass");
            ++tally[status];
        }
        const auto of = [&](const char* name) { return tally[QLatin1String(name)]; };
        qint64 submitted = 0;
        for (const char* name : names)
            submitted += std::strcmp(name, "withdrawn") == 0 ? 0 : of(name);
        const qint64 blocked = of("rejected") + of("expired") + of("policy_blocked");
        const bool counts = canCount(world.requests, span, asOf, beginOf);
        expected.value = counts ? Number(submitted) : Number();
        expected.n = blocked + of("approved");
        expected.series.append({expected.value, expected.n});
        expected.parts.clear();
        for (const char* name : names)
            expected.parts[QLatin1String(name)] = counts ? Number(of(name)) : Number();
        expected.parts[QStringLiteral("blocked_pct")] = share(blocked, expected.n);
    }
    expected.target = target(world, "approvals_required", {});
    expected.status = verdict(expected.parts[QStringLiteral("blocked_pct")], expected.target, true);
    return expected;
}

Expected revoke(const World& world, const QList<Span>& series, qint64 asOf)
{
    Expected expected;
    for (const Span& span : series) {
        QList<double> real, drill;
        qint64 running = 0, reversed = 0;
        Number oldest;
        for (const AlertRow& row : world.alerts) {
            if (!begins(row.raised, span, asOf))
                continue;
            const QString end = row.canary.isEmpty() ? row.revoked : row.canary;
            const double raised = double(*first(row.raised));
            if (happened(end, asOf) && *first(end) < *first(row.raised)) {
                ++reversed;
            } else if (happened(end, asOf)) {
                (row.drill ? drill : real).append((double(*first(end)) - raised) / 60000);
            } else if (!row.drill) {
                ++running;
                oldest = std::max(oldest.value_or(-1), (double(asOf) - raised) / 60000);
            }
        }
        const auto within = std::count_if(real.begin(), real.end(), [](double minutes) { return minutes <= 15; });
        const bool counts = canCount(world.alerts, span, asOf, [](const AlertRow& row) { return row.raised; });
        expected.value = average(real);
        expected.n = real.size();
        expected.series.append({expected.value, expected.n});
        expected.parts = {{QStringLiteral("median"), rank(real, 50)}, {QStringLiteral("p95"), rank(real, 95)},
                          {QStringLiteral("within_sla_pct"), share(within, real.size())}, {QStringLiteral("unrevoked"), counts ? Number(running) : Number()},
                          {QStringLiteral("oldest_unrevoked_minutes"), oldest}, {QStringLiteral("drill_mean"), average(drill)}};
        expected.reversed = counts ? Number(reversed) : Number();
    }
    expected.target = target(world, "revoke_minutes", 15.0);
    expected.status = verdict(expected.value, expected.target, true);
    return expected;
}

Expected mix(const World& world, const QList<Span>& series, qint64 asOf)
{
    Expected expected;
    std::map<QString, qint64> tally;
    for (const AgentRow& row : world.agents) {
        if (row.status != u"active")
            continue;
        ++tally[row.environment];
        ++expected.n;
    }
    for (const char* name : {"sandbox", "shadow", "production"})
        expected.parts[QLatin1String(name) + QStringLiteral("_pct")] = share(tally[QLatin1String(name)], expected.n);
    const Number production = expected.parts[QStringLiteral("production_pct")];
    for (const Span& span : series) {
        const bool now = asOf >= span.from && asOf < span.to;
        expected.series.append({now ? production : Number(), now ? expected.n : 0});
    }
    expected.target = target(world, "environment_mix", {});
    expected.status = verdict(production, expected.target, true);
    return expected;
}

Expected drills(const World& world, const QList<Span>& series, qint64 asOf)
{
    Expected expected;
    const auto beginOf = [](const DrillRow& row) { return row.started; };
    const auto isDone = [&](const DrillRow& row) { return *first(row.started) <= asOf && happened(row.completed, asOf); };
    for (const Span& span : series) {
        qint64 count = 0;
        for (const DrillRow& row : world.drills) {
            if (!isDone(row))
                continue;
            const qint64 at = *first(row.completed);
            // A period that is over looks back from its end, the one under way from as-of.
            count += span.to <= asOf ? at < span.to && at >= span.to - 365 * day : at >= asOf - 365 * day;
        }
        const bool begun = span.from <= asOf;
        expected.series.append({begun && canCount(world.drills, span, asOf, beginOf) ? Number(count) : Number(), begun ? count : 0});
    }
    QList<double> minutes;
    for (const DrillRow& row : world.drills) {
        if (!isDone(row) || *first(row.completed) < asOf - 365 * day)
            continue;
        ++expected.n;
        if (happened(row.remediated, asOf))
            minutes.append(double(*first(row.remediated) - *first(row.started)) / 60000);
    }
    const bool any = canCount(world.drills, {0, std::numeric_limits<qint64>::max()}, asOf, beginOf);
    expected.value = any ? Number(expected.n) : Number();
    expected.parts[QStringLiteral("mean_remediation_minutes")] = average(minutes);
    expected.target = target(world, "drills", 4.0);
    expected.status = verdict(expected.value, expected.target, false);
    return expected;
}

Expected incidents(const World& world, const QList<Span>& series, qint64 asOf)
{
    Expected expected;
    const auto countIn = [&](const Span& span) -> std::pair<Number, qint64> {
        qint64 count = 0;
        for (const IncidentRow& row : world.incidents)
            count += begins(row.at, span, asOf) && row.kind == u"incident" && row.cause == u"agent_action" && row.status != u"dismissed";
        return {canCount(world.incidents, span, asOf, [](const IncidentRow& r) { return r.at; }) ? Number(count) : Number(), count};
    };
    for (const Span& span : series)
        expected.series.append(countIn(span));
    std::tie(expected.value, expected.n) = expected.series.last();
    expected.target = target(world, "agent_incidents", countIn(series[series.size() - 2]).first);
    expected.status = verdict(expected.value, expected.target, true);
    return expected;
}

// ---- worlds ----

int pick(int count) { return *rc::gen::inRange(0, count); }

QString fullText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + u'Z';
}

// Around all that matters: the edges of the periods, as-of, a year before it; partial dates; anything near.
QString moment(qint64 asOf, const QList<Span>& series)
{
    const int jitter = pick(3) - 1;
    const Span& span = series[pick(int(series.size()))];
    const qint64 any = asOf + (qint64(pick(1500)) - 1100) * day + qint64(pick(86'400)) * 1000;
    switch (pick(10)) {
    case 0: return fullText(span.from + jitter);
    case 1: return fullText(series.last().to + jitter);
    case 2: return fullText(series.last().from + jitter);
    case 3: return fullText(asOf + jitter);
    case 4: return fullText(asOf - 365 * day + jitter);
    case 5: return fullText(any).left(4);
    case 6: return fullText(any).left(7);
    case 7: return fullText(series.last().from + pick(5) * day).left(10);
    case 8: return fullText(series.last().from + qint64(pick(100'000)) * 60'000);
    default: return fullText(any);
    }
}

QString word(std::initializer_list<const char*> words)
{
    return QLatin1String(words.begin()[pick(int(words.size()))]);
}

World anyWorld(qint64 asOf, const QList<Span>& series)
{
    World world;
    const auto at = [&] { return moment(asOf, series); };
    const auto perhaps = [&] { return pick(3) == 0 ? QString() : moment(asOf, series); };
    const auto rows = [] { return pick(3) == 0 ? 0 : pick(25); };
    for (int i = rows(); i > 0; --i)
        world.requests.append({at(), word({"pending", "approved", "approved", "rejected", "expired", "withdrawn", "policy_blocked", "changes_requested", "superseded"}),
                               perhaps(), pick(4) == 0, word({"filed", "historical"}), pick(3) == 0 ? QString() : fullText(*first(at()))});
    for (int i = rows(); i > 0; --i) {
        const QString raised = at();
        const auto end = [&] {
            const int kind = pick(4);
            return kind == 0 ? QString() : kind == 1 ? at() : fullText(*first(raised) + qint64(pick(30)) * 60'000 + (pick(4) == 0 ? 1 : 0));
        };
        world.alerts.append({raised, end(), end(), pick(4) == 0});
    }
    for (int i = rows(); i > 0; --i)
        world.agents.append({word({"sandbox", "shadow", "production"}), word({"active", "active", "suspended", "retired"})});
    for (int i = rows(); i > 0; --i)
        world.drills.append({at(), perhaps(), perhaps()});
    for (int i = rows(); i > 0; --i)
        world.incidents.append({at(), word({"incident", "incident", "incident", "near_miss", "exercise"}), word({"agent_action", "agent_action", "human", "unknown"}),
                                word({"open", "contained", "resolved", "closed", "dismissed"})});
    for (const char* id : {"approvals_required", "revoke_minutes", "environment_mix", "drills", "agent_incidents"}) {
        if (pick(3) == 0)
            world.targets[QLatin1String(id)] = word({"none", "0", "2", "20.5"});
    }
    return world;
}

void run(Record& record, const char* sql, std::initializer_list<std::pair<const char*, QVariant>> values = {})
{
    Statement statement(record, QLatin1String(sql));
    for (const auto& [name, value] : values)
        statement.bind(QLatin1String(name), value.typeId() == QMetaType::QString && value.toString().isEmpty() ? QVariant() : value);
    if (auto ran = statement.run(); !ran)
        qFatal("%s", qUtf8Printable(ran.error().detail));
}

void fill(Record& record, const World& world)
{
    run(record, "BEGIN");
    for (const char* sql : {"DELETE FROM request", "DELETE FROM alert", "DELETE FROM agent", "DELETE FROM drill", "DELETE FROM incident",
                            "DELETE FROM record_meta WHERE key LIKE 'target.%'"})
        run(record, sql);
    int id = 0;
    for (const RequestRow& row : world.requests)
        run(record, "INSERT INTO request (id, agent, action, resource, environment, requested_at, status, decided_at, break_glass, origin, deadline) "
                    "VALUES (:id, 'a', 'x', 'r', 'shadow', :at, :status, :decided, :glass, :origin, :deadline)",
            {{"id", ++id}, {"at", row.at}, {"status", row.status}, {"decided", row.decided}, {"glass", int(row.glass)}, {"origin", row.origin}, {"deadline", row.deadline}});
    for (const AlertRow& row : world.alerts)
        run(record, "INSERT INTO alert (id, agent, raised_at, revoked_at, canary_denied_at, drill) VALUES (:id, 'a', :raised, :revoked, :canary, :drill)",
            {{"id", ++id}, {"raised", row.raised}, {"revoked", row.revoked}, {"canary", row.canary}, {"drill", int(row.drill)}});
    for (const AgentRow& row : world.agents)
        run(record, "INSERT INTO agent (id, name, environment, status) VALUES (:id, 'n', :environment, :status)",
            {{"id", ++id}, {"environment", row.environment}, {"status", row.status}});
    for (const DrillRow& row : world.drills)
        run(record, "INSERT INTO drill (id, scenario, started_at, completed_at, remediated_at) VALUES (:id, 's', :started, :completed, :remediated)",
            {{"id", ++id}, {"started", row.started}, {"completed", row.completed}, {"remediated", row.remediated}});
    for (const IncidentRow& row : world.incidents)
        run(record, "INSERT INTO incident (id, title, kind, cause, detected_at, status) VALUES (:id, 't', :kind, :cause, :at, :status)",
            {{"id", ++id}, {"kind", row.kind}, {"cause", row.cause}, {"at", row.at}, {"status", row.status}});
    for (const auto& [name, value] : world.targets)
        run(record, "INSERT INTO record_meta (key, value) VALUES (:key, :value)", {{"key", QString(QStringLiteral("target.") + name)}, {"value", value}});
    run(record, "COMMIT");
}

// ---- comparing ----

std::string shown(const Number& number) { return number ? std::to_string(*number) : "null"; }

void same(const Number& actual, const Number& expected, const std::string& what)
{
    const bool equal = actual.has_value() == expected.has_value() && (!actual || std::abs(*actual - *expected) <= 1e-9 * std::max(1.0, std::abs(*expected)));
    if (!equal)
        RC_FAIL(what + ": " + shown(actual) + " in place of " + shown(expected));
}

void same(const Kpi& actual, const Expected& expected)
{
    const std::string id = toText(actual.id).toStdString();
    same(actual.value, expected.value, id + " value");
    RC_ASSERT(actual.n == expected.n);
    same(actual.target, expected.target, id + " target");
    if (toText(actual.status) != expected.status)
        RC_FAIL(id + " status: " + toText(actual.status).toStdString() + " in place of " + expected.status.toStdString());
    RC_ASSERT(size_t(actual.parts.size()) == expected.parts.size());
    for (const NamedFigure& part : actual.parts) {
        const auto found = expected.parts.find(part.name);
        if (found == expected.parts.end())
            RC_FAIL(id + " has an unknown part " + part.name.toStdString());
        same(part.value, found->second, id + " " + part.name.toStdString());
    }
    RC_ASSERT(actual.series.size() == expected.series.size());
    for (qsizetype i = 0; i < actual.series.size(); ++i) {
        same(actual.series[i].value, expected.series[i].first, id + " series " + actual.series[i].period.id().toStdString());
        RC_ASSERT(actual.series[i].n == expected.series[i].second);
    }
}

// 12 periods, oldest first; the last one is the one asked for, which holds as-of, came before it or is yet to come.
QList<Span> spansAround(Period::Kind kind, qint64 asOf)
{
    QList<Span> spans;
    const int shift = pick(4) - 2;
    if (kind == Period::Kind::Custom) {
        const qint64 inTheDay = pick(2) * qint64(pick(86'400'000)); // spans need not begin at midnight
        const qint64 length = (1 + pick(120)) * day + inTheDay / 7;
        const qint64 from = (asOf / day - pick(150)) * day + shift * day + inTheDay;
        for (int back = 11; back >= 0; --back)
            spans.append({from - back * length, from - back * length + length});
        return spans;
    }
    const int months = kind == Period::Kind::Month ? 1 : kind == Period::Kind::Quarter ? 3 : 12;
    const QDate date = QDateTime::fromMSecsSinceEpoch(asOf, Qt::UTC).date();
    const int index = (date.year() * 12 + date.month() - 1) / months * months + std::min(shift, 1) * months;
    for (int back = 11; back >= 0; --back)
        spans.append({monthStart(index - back * months), monthStart(index - back * months + months)});
    return spans;
}

} // namespace

class TestKpiProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void equalTheSecondComputation()
    {
        TestRecord made;
        const bool held = rc::check("the five figures", [&] {
            const auto kind = Period::Kind(pick(4));
            const qint64 asOf = pick(3) == 0 ? monthStart(2025 * 12 + pick(24)) + pick(3) - 1
                                             : monthStart(2025 * 12) + qint64(pick(730)) * day + qint64(pick(86'400'000));
            const QList<Span> series = spansAround(kind, asOf);
            const World world = anyWorld(asOf, series);
            fill(made.record(), world);
            const Instant from = Instant::fromMsUtc(series.last().from);
            const Instant to = Instant::fromMsUtc(series.last().to);
            const Period period = kind == Period::Kind::Custom ? Period{kind, from, to} : Period::containing(kind, from);
            RC_ASSERT(period.from == from);
            RC_ASSERT(period.to == to);
            const KpiService service(made.record());
            const auto set = service.compute(period, Instant::fromMsUtc(asOf));
            RC_ASSERT(set.has_value());
            RC_ASSERT(set->kpis.size() == 5);
            same(set->kpi(KpiId::ApprovalsRequired), approvals(world, series, asOf));
            same(set->kpi(KpiId::RevokeMinutes), revoke(world, series, asOf));
            same(set->kpi(KpiId::RevokeMinutes).left(u"ended_before_raised"), revoke(world, series, asOf).reversed, "ended before raised");
            same(set->kpi(KpiId::EnvironmentMix), mix(world, series, asOf));
            same(set->kpi(KpiId::Drills), drills(world, series, asOf));
            same(set->kpi(KpiId::AgentIncidents), incidents(world, series, asOf));
            // The rows behind a figure are as many as it says.
            const auto rows = service.repository().requestIds(period.from, period.to, Instant::fromMsUtc(asOf),
                                                              {QStringLiteral("approved"), QStringLiteral("rejected"), QStringLiteral("expired"), QStringLiteral("policy_blocked"),
                                                               QStringLiteral("pending"), QStringLiteral("changes_requested"), QStringLiteral("superseded"), QStringLiteral("break_glass")});
            RC_ASSERT(rows.has_value());
            RC_ASSERT(double(rows->size()) == set->kpi(KpiId::ApprovalsRequired).value.value_or(0));
            for (const char* outcome : {"approved", "rejected", "expired", "policy_blocked", "pending", "break_glass"}) {
                const auto some = service.repository().requestIds(period.from, period.to, Instant::fromMsUtc(asOf), {QLatin1String(outcome)});
                RC_ASSERT(some.has_value());
                RC_ASSERT(double(some->size()) == set->kpi(KpiId::ApprovalsRequired).part(QString::fromLatin1(outcome)).value_or(0));
            }
            const auto caused = service.repository().incidentIds(period.from, period.to, Instant::fromMsUtc(asOf), QStringLiteral("incident"), true);
            RC_ASSERT(caused.has_value());
            RC_ASSERT(caused->size() == set->kpi(KpiId::AgentIncidents).n);
            const auto misses = service.repository().incidentIds(period.from, period.to, Instant::fromMsUtc(asOf), QStringLiteral("near_miss"), false);
            RC_ASSERT(misses.has_value());
            RC_ASSERT(double(misses->size()) == set->kpi(KpiId::AgentIncidents).left(u"near_miss").value_or(0));
        });
        QVERIFY(held);
    }

    void percentileIsTheNearestRank()
    {
        const bool held = rc::check("percentile", [] {
            QList<double> values;
            for (int i = pick(60); i > 0; --i)
                values.append(pick(20));
            for (const int percent : {1, 5, 25, 50, 75, 95, 99, 100})
                same(percentile(values, percent / 100.0), rank(values, percent), "percentile");
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestKpiProperties)
#include "tst_kpiproperties.moc"
