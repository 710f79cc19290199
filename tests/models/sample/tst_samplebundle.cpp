#include "models/sample/offsets.h"
#include "models/sample/samplerecord.h"
#include "support/testrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace privyseal;

namespace {

QJsonObject bundleAt(Instant createdAt)
{
    const auto bytes = sampleBundle(createdAt);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QJsonArray part(const QJsonObject& bundle, QLatin1String name)
{
    return bundle[name].toArray();
}

Instant instant(const QJsonValue& value)
{
    return Instant::parse(value.toString()).value_or(Instant());
}

bool has(const QJsonObject& row, QLatin1String list, QLatin1String word)
{
    return row[list].toArray().contains(QJsonValue(word));
}

using L = QLatin1String;

// Names of fields that may lie after creation: ends that are due later.
bool mayLieAhead(const QString& name)
{
    return name == L("expires_at") || name == L("valid_until") || name == L("deadline");
}

void collectFuture(const QJsonValue& value, const QString& name, Instant now, QStringList& found)
{
    if (value.isArray()) {
        for (const QJsonValue& item : value.toArray())
            collectFuture(item, name, now, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collectFuture(it.value(), it.key(), now, found);
    } else if (value.isString() && !mayLieAhead(name)) {
        const auto at = Instant::parse(value.toString());
        if (at && *at > now)
            found.append(name % QStringLiteral(" ") % value.toString());
    }
}

} // namespace

class TestSampleBundle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void offsets();
    void sameInstantSameBytes();
    void countsOfTheCompany();
    void nothingLiesAhead_data() { days(); }
    void nothingLiesAhead();
    void everythingRefersToSomething();
    void idsAreUnique();
    void requestsRiseAndATenthIsBlocked_data() { days(); }
    void requestsRiseAndATenthIsBlocked();
    void revocationsAreAsPictured();
    void revocationsLookRightOnAnyDay_data() { days(); }
    void revocationsLookRightOnAnyDay();
    void planFigures_data() { days(); }
    void planFigures();
    void foundingDay();
    void endsFollowBeginnings();

private:
    void days();
    QJsonObject m_bundle = bundleAt(test::testNow());
};

void TestSampleBundle::days()
{
    QTest::addColumn<QString>("createdAt");
    for (const char* day : {"2026-09-16T09:42:00Z", "2026-10-01T00:30:00Z", "2026-11-22T21:00:00Z", "2027-01-03T05:05:05Z",
                            "2028-02-29T23:59:59Z", "2027-03-31T12:00:00Z"})
        QTest::newRow(day) << QString::fromLatin1(day);
}

void TestSampleBundle::offsets()
{
    constexpr qint64 hour = 3'600'000;
    QCOMPARE(offsetMs(u"@-1d3h12m").value_or(0), -(27 * hour + 12 * 60'000));
    QCOMPARE(offsetMs(u"@+2h").value_or(0), 2 * hour);
    QCOMPARE(offsetMs(u"@+0m").value_or(1), 0);
    for (const QString& wrong : {QStringLiteral("@"), QStringLiteral("@-"), QStringLiteral("@2h"), QStringLiteral("@-2h1d"),
                                 QStringLiteral("@-2"), QStringLiteral("@+2h ")})
        QVERIFY2(!offsetMs(wrong), qPrintable(wrong));
    QVERIFY(!resolveOffsets(QJsonArray{QStringLiteral("@soon")}, test::testNow()));
    const auto resolved = resolveOffsets(QJsonArray{QStringLiteral("@-42m"), QStringLiteral("me@home")}, test::testNow());
    QVERIFY(resolved);
    QCOMPARE(*resolved, QJsonValue(QJsonArray{QStringLiteral("2026-09-16T09:00:00Z"), QStringLiteral("me@home")}));
}

void TestSampleBundle::sameInstantSameBytes()
{
    const auto first = sampleBundle(test::testNow());
    const auto second = sampleBundle(test::testNow());
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
    QVERIFY(*first != sampleBundle(test::testNow().plusSeconds(60)).value_or(QByteArray()));
    QVERIFY(first->startsWith("{\"format\": \"privyseal/1\""));
    QVERIFY(!first->contains("\"@"));
    QVERIFY(!first->contains("{n"));
}

void TestSampleBundle::countsOfTheCompany()
{
    QCOMPARE(part(m_bundle, L("agents")).size(), 60);
    QCOMPARE(part(m_bundle, L("approvals")).size(), 400);
    QCOMPARE(part(m_bundle, L("incidents")).size(), 25);
    QCOMPARE(part(m_bundle, L("drills")).size(), 4);
    QCOMPARE(part(m_bundle, L("guardrails")).size(), 49);
    int drillAlerts = 0;
    int open = 0;
    for (const QJsonValue& value : part(m_bundle, L("alerts"))) {
        drillAlerts += value[L("drill")].toBool() ? 1 : 0;
        open += value[L("revoked_at")].isUndefined() ? 1 : 0;
    }
    QCOMPARE(drillAlerts, 4);
    QCOMPARE(open, 1);
    QCOMPARE(part(m_bundle, L("alerts")).size() - drillAlerts, 61);
    QHash<QString, int> counts;
    for (const QJsonValue& value : part(m_bundle, L("agents"))) {
        const QString status = value[L("status")].toString();
        ++counts[status];
        if (status == L("active"))
            ++counts[value[L("environment")].toString()];
    }
    QCOMPARE(counts[QStringLiteral("active")], 46);
    QCOMPARE(counts[QStringLiteral("suspended")], 3);
    QCOMPARE(counts[QStringLiteral("retired")], 11);
    QCOMPARE(counts[QStringLiteral("sandbox")], 21);
    QCOMPARE(counts[QStringLiteral("shadow")], 11);
    QCOMPARE(counts[QStringLiteral("production")], 14);
}

void TestSampleBundle::nothingLiesAhead()
{
    QFETCH(QString, createdAt);
    const Instant now = instant(createdAt);
    QStringList found;
    collectFuture(bundleAt(now), {}, now, found);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestSampleBundle::everythingRefersToSomething()
{
    QSet<QString> agents;
    for (const QJsonValue& value : part(m_bundle, L("agents")))
        agents.insert(value[L("id")].toString());
    for (const auto name : {L("approvals"), L("alerts"), L("assessments"), L("incidents")}) {
        for (const QJsonValue& value : part(m_bundle, name)) {
            if (name != L("incidents") || !value[L("agent")].isUndefined())
                QVERIFY2(agents.contains(value[L("agent")].toString()), qPrintable(value[L("id")].toString()));
        }
    }
    for (const QJsonValue& set : part(m_bundle, L("guardrails"))) {
        for (const QJsonValue& agent : set[L("agents")].toArray())
            QVERIFY(agents.contains(agent.toString()));
    }
    QSet<QString> incidents;
    for (const QJsonValue& value : part(m_bundle, L("incidents")))
        incidents.insert(value[L("id")].toString());
    for (const QJsonValue& value : part(m_bundle, L("alerts")))
        QVERIFY(value[L("incident")].isUndefined() || incidents.contains(value[L("incident")].toString()));
}

void TestSampleBundle::idsAreUnique()
{
    for (auto it = m_bundle.begin(); it != m_bundle.end(); ++it) {
        QSet<QString> seen;
        for (const QJsonValue& row : it.value().toArray()) {
            const QString id = row[L("id")].toString();
            QVERIFY(!id.isEmpty());
            QVERIFY2(!seen.contains(id), qPrintable(id));
            seen.insert(id);
        }
    }
}

void TestSampleBundle::requestsRiseAndATenthIsBlocked()
{
    QFETCH(QString, createdAt);
    const Instant now = instant(createdAt);
    QHash<QString, int> outcomes;
    std::array<int, 4> quarters{};
    int breakGlass = 0;
    QString last;
    for (const QJsonValue& value : part(bundleAt(now), L("approvals"))) {
        const QString filed = instant(value[L("requested_at")]).stored();
        QVERIFY(filed >= last);
        last = filed;
        const double days = double(now.ms() - instant(filed).ms()) / 86'400'000.0;
        ++quarters[size_t(std::clamp(3 - int(days / 91.3), 0, 3))];
        if (value[L("break_glass")].toBool())
            ++breakGlass;
        else
            ++outcomes[value[L("status")].toString()];
    }
    QCOMPARE(breakGlass, 1);
    for (size_t i = 1; i < quarters.size(); ++i)
        QVERIFY(quarters[i] > quarters[i - 1] + 8);
    for (const char* status : {"rejected", "expired", "policy_blocked", "withdrawn", "superseded", "changes_requested"})
        QVERIFY2(outcomes[QLatin1String(status)] >= 4, status);
    QCOMPARE(outcomes[QStringLiteral("pending")], 0);
    const int blocked = outcomes[QStringLiteral("rejected")] + outcomes[QStringLiteral("expired")] + outcomes[QStringLiteral("policy_blocked")];
    const double percent = 100.0 * blocked / (blocked + outcomes[QStringLiteral("approved")]);
    QVERIFY2(percent > 9 && percent < 12, qPrintable(QString::number(percent)));
}

namespace {

// Minutes of the real alerts that have ended, raised at or after `from`, sorted.
QList<double> revokeMinutes(const QJsonObject& bundle, Instant from)
{
    QList<double> minutes;
    for (const QJsonValue& value : part(bundle, L("alerts"))) {
        const Instant raised = instant(value[L("raised_at")]);
        const Instant canary = instant(value[L("canary_denied_at")]);
        const Instant end = canary.isValid() ? canary : instant(value[L("revoked_at")]);
        if (!value[L("drill")].toBool() && raised >= from && end.isValid())
            minutes.append(double(end.ms() - raised.ms()) / 60'000.0);
    }
    std::sort(minutes.begin(), minutes.end());
    return minutes;
}

double mean(const QList<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

} // namespace

void TestSampleBundle::revocationsAreAsPictured()
{
    const QList<double> minutes = revokeMinutes(m_bundle, test::at("2026-07-01T00:00:00Z"));
    QCOMPARE(minutes.size(), 23);
    QVERIFY(std::abs(mean(minutes) - 10.6) < 0.05);
    QCOMPARE(minutes.at(11), 9.0);
    QCOMPARE(minutes.at(21), 24.0);
    QCOMPARE(std::count_if(minutes.begin(), minutes.end(), [](double m) { return m <= 15; }), 20);
    QVERIFY(mean(revokeMinutes(m_bundle, test::at("2025-01-01T00:00:00Z"))) > 12);
}

void TestSampleBundle::revocationsLookRightOnAnyDay()
{
    QFETCH(QString, createdAt);
    const Instant now = instant(createdAt);
    const QJsonObject bundle = bundleAt(now);
    for (int days = 14; days <= 78; days += 8) {
        const double value = mean(revokeMinutes(bundle, now.plusMs(-days * 86'400'000LL)));
        QVERIFY2(value > 7 && value < 14, qPrintable(QString::number(value)));
    }
}

void TestSampleBundle::planFigures()
{
    QFETCH(QString, createdAt);
    const Instant now = instant(createdAt);
    const Instant day0 = now.plusMs(-58 * 86'400'000LL);
    const Instant longAgo = now.plusMs(-90 * 86'400'000LL);
    const QJsonObject bundle = bundleAt(now);
    QSet<QString> assessed;
    for (const QJsonValue& value : part(bundle, L("assessments"))) {
        if (value[L("status")] == L("approved") && instant(value[L("approved_at")]) <= now && now < instant(value[L("valid_until")]))
            assessed.insert(value[L("agent")].toString());
    }
    int living = 0, inventoried = 0, executing = 0, current = 0, leastPrivilege = 0, active = 0, credentials = 0, shortLived = 0;
    for (const QJsonValue& value : part(bundle, L("agents"))) {
        const QJsonObject agent = value.toObject();
        if (agent[L("status")] == L("retired"))
            continue;
        ++living;
        inventoried += !agent[L("owner")].toString().isEmpty() && instant(agent[L("attested_at")]) >= day0 ? 1 : 0;
        if (has(agent, L("capabilities"), L("execute")) || has(agent, L("capabilities"), L("write_code"))) {
            ++executing;
            current += assessed.contains(agent[L("id")].toString()) ? 1 : 0;
        }
        bool good = agent[L("account")].toObject()[L("dedicated")].toBool();
        for (const QJsonValue& grant : agent[L("grants")].toArray()) {
            const QString resource = grant[L("resource")].toString();
            const Instant used = instant(grant[L("last_used_at")]);
            const Instant last = used.isValid() ? used : instant(grant[L("granted_at")]);
            good = good && !(resource == L("*") || resource.endsWith(L(":*")) || last < longAgo);
        }
        if (agent[L("status")] == L("active")) {
            ++active;
            leastPrivilege += good ? 1 : 0;
        }
        for (const QJsonValue& credential : agent[L("credentials")].toArray()) {
            const Instant expires = instant(credential[L("expires_at")]);
            if (!credential[L("revoked_at")].isUndefined() || expires <= now)
                continue;
            ++credentials;
            const qint64 limit = credential[L("kind")] == L("token") ? 86'400'000LL : 90 * 86'400'000LL;
            shortLived += expires.ms() - instant(credential[L("issued_at")]).ms() <= limit ? 1 : 0;
        }
    }
    QCOMPARE(living, 49);
    QCOMPARE(inventoried, 49);
    QCOMPARE(executing, 19);
    QCOMPARE(current, 15);
    QCOMPARE(active, 46);
    QCOMPARE(leastPrivilege, 38);
    QCOMPARE(credentials, 64);
    QCOMPARE(shortLived, 61);
}

void TestSampleBundle::foundingDay()
{
    for (const QJsonValue& value : part(m_bundle, L("incidents"))) {
        if (value[L("id")] != L("INC-0012"))
            continue;
        QCOMPARE(value[L("status")].toString(), QStringLiteral("open"));
        const qint64 open = instant(value[L("access_closed_at")]).ms() - instant(value[L("access_opened_at")]).ms();
        QCOMPARE(open, 124 * 60'000LL);
        QVERIFY(value[L("summary")].toString().contains(L("No user data was mishandled")));
    }
    int drifted = 0;
    for (const QJsonValue& value : part(m_bundle, L("guardrails")))
        drifted += value[L("fingerprint")] != value[L("observed_fingerprint")] ? 1 : 0;
    QCOMPARE(drifted, 1);
    int lapsed = 0;
    for (const QJsonValue& value : part(m_bundle, L("authorities")))
        lapsed += instant(value[L("expires_at")]) < test::testNow() ? 1 : 0;
    QCOMPARE(lapsed, 1);
    QHash<QString, int> perQuarter;
    for (const QJsonValue& value : part(m_bundle, L("incidents"))) {
        if (value[L("kind")] == L("incident") && value[L("cause")] == L("agent_action") && value[L("status")] != L("dismissed"))
            ++perQuarter[value[L("detected_at")].toString() >= L("2026-07") ? QStringLiteral("Q3")
                         : value[L("detected_at")].toString() >= L("2026-04") ? QStringLiteral("Q2") : QStringLiteral("before")];
    }
    QCOMPARE(perQuarter[QStringLiteral("Q3")], 2);
    QCOMPARE(perQuarter[QStringLiteral("Q2")], 3);
}

void TestSampleBundle::endsFollowBeginnings()
{
    const auto check = [this](L name, const QList<L>& order) {
        for (const QJsonValue& row : part(m_bundle, name)) {
            Instant before;
            for (const L field : order) {
                const Instant at = instant(row[field]);
                if (!at.isValid())
                    continue;
                QVERIFY2(!before.isValid() || before <= at, qPrintable(QString(row[L("id")].toString() % u' ' % field)));
                before = at;
            }
        }
    };
    check(L("approvals"), {L("requested_at"), L("decided_at")});
    check(L("incidents"), {L("detected_at"), L("contained_at"), L("resolved_at"), L("closed_at")});
    check(L("alerts"), {L("raised_at"), L("acknowledged_at"), L("revoke_ordered_at"), L("revoked_at"), L("canary_denied_at")});
    check(L("drills"), {L("started_at"), L("contained_at"), L("remediated_at"), L("completed_at")});
    check(L("assessments"), {L("approved_at"), L("valid_until")});
}

QTEST_GUILESS_MAIN(TestSampleBundle)
#include "tst_samplebundle.moc"
