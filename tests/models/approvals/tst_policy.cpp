#include "models/approvals/approvalrules.h"
#include "support/testrecord.h"

#include <QFile>
#include <QTest>

#undef emit
#include <rapidcheck.h>

using namespace privyseal;

namespace {

QByteArray builtInText()
{
    QFile file(QStringLiteral(":/policies/default.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no policy");
    return file.readAll();
}

// The most slots that distinct people can fill, by trying everything.
int bruteForce(const std::vector<std::vector<int>>& options, size_t person, unsigned taken)
{
    if (person == options.size())
        return 0;
    int best = bruteForce(options, person + 1, taken);
    for (const int slot : options[person]) {
        if (!(taken & (1u << slot)))
            best = std::max(best, 1 + bruteForce(options, person + 1, taken | (1u << slot)));
    }
    return best;
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void limitsAreThoseOfTheDomain()
    {
        const auto policy = Policy::builtIn();
        QVERIFY2(policy, policy ? "" : qPrintable(policy.error().message));
        const auto hours = [](qint64 h) { return h * 3600; };
        const struct
        {
            RiskClass risk;
            int slotCount;
            qint64 deadline, cap;
        } expected[] = {{RiskClass::Low, 1, hours(72), hours(90 * 24)},
                        {RiskClass::Medium, 1, hours(72), hours(30 * 24)},
                        {RiskClass::High, 2, hours(24), hours(7 * 24)},
                        {RiskClass::Critical, 3, hours(4), hours(24)}};
        for (const auto& row : expected) {
            QCOMPARE(policy->limits(row.risk).slotRules.size(), row.slotCount);
            QCOMPARE(policy->limits(row.risk).deadlineSeconds, row.deadline);
            QCOMPARE(policy->limits(row.risk).lifetimeCapSeconds, row.cap);
            QVERIFY(policy->limits(row.risk).defaultLifetimeSeconds <= row.cap);
        }
        QCOMPARE(policy->limits(RiskClass::High).slotRules[0].accepts, QStringList{QStringLiteral("security")});
        QCOMPARE(policy->limits(RiskClass::High).slotRules[1].accepts,
                 (QStringList{QStringLiteral("legal"), QStringLiteral("product")}));
        QCOMPARE(policy->limits(RiskClass::Critical).slotRules[2].accepts,
                 QStringList{QStringLiteral("authority-owner")});
    }

    void riskOf_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QStringList>("capabilities");
        QTest::addColumn<QString>("risk");
        const auto row = [](const char* action, const char* environment, const QStringList& capabilities,
                            const char* risk) {
            QTest::addRow("%s in %s with %d", action, environment, int(capabilities.size()))
                << QString::fromLatin1(action) << QString::fromLatin1(environment) << capabilities
                << QString::fromLatin1(risk);
        };
        row("logs:read", "sandbox", {}, "low");
        row("logs:read", "production", {}, "medium");
        row("logs:read", "shadow", {QStringLiteral("access_production_data")}, "medium");
        row("payments:ledger.write", "production", {}, "high");
        row("PAYMENTS:LEDGER.WRITE", "production", {}, "high");
        row("tickets:write", "shadow", {}, "medium");
        row("tickets:write", "production", {QStringLiteral("change_permissions")}, "critical");
        row("iam:attach", "production", {}, "critical");
        row("group.permissions:write", "sandbox", {}, "medium");
        row("table:delete", "production", {}, "critical");
        row("*", "sandbox", {}, "high");
        row("read:*", "production", {}, "critical");
        row("something odd", "sandbox", {}, "medium");
        row("logs:read", "elsewhere", {}, "critical");
    }
    void riskOf()
    {
        QFETCH(QString, action);
        QFETCH(QString, environment);
        QFETCH(QStringList, capabilities);
        QTEST(toText(Policy::builtIn()->risk(action, environment, capabilities)), "risk");
    }

    void malformedIsASentence_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addRow("format") << QByteArray("privyseal-policy/1") << QByteArray("x");
        QTest::addRow("version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 0");
        QTest::addRow("risk word") << QByteArray("\"sandbox\": \"low\"") << QByteArray("\"sandbox\": \"lowish\"");
        QTest::addRow("catch-all") << QByteArray("\"patterns\": [\"*\"]") << QByteArray("\"patterns\": [\"z\"]");
        QTest::addRow("role") << QByteArray("[\"security\"]") << QByteArray("[\"securty\"]");
        QTest::addRow("deadline") << QByteArray("\"deadline_s\": 14400") << QByteArray("\"deadline_s\": -1");
        QTest::addRow("default over cap")
            << QByteArray("\"default_lifetime_s\": 28800") << QByteArray("\"default_lifetime_s\": 88800");
        QTest::addRow("capability") << QByteArray("[\"spend_money\"]") << QByteArray("[\"spend_mony\"]");
        QTest::addRow("capability of a class") << QByteArray("\"capability\": \"export_data\"") << QByteArray("\"capability\": \"export\"");
        QTest::addRow("environment") << QByteArray("\"environments\": [\"production\"]")
                                     << QByteArray("\"environments\": [\"prod\"]");
        QTest::addRow("truncated") << QByteArray("\"raises\"") << QByteArray("\"rai");
    }
    void malformedIsASentence()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = builtInText();
        QVERIFY(text.contains(from));
        const auto policy = Policy::fromJson(text.replace(from, to));
        QVERIFY(!policy);
        QCOMPARE(policy.error().code, ErrorCode::InputRejected);
        QVERIFY(policy.error().message.endsWith(u'.'));
    }

    void assignmentIsTheLargest()
    {
        const bool held = rc::check("as many slots as brute force, each by a person who may", [] {
            // Full size from the first case on: small cases would have people without any slot.
            const int slotCount = *rc::gen::resize(100, rc::gen::inRange(0, 5));
            const int people = *rc::gen::resize(100, rc::gen::inRange(0, 8));
            const auto masks = *rc::gen::container<std::vector<int>>(
                size_t(people), rc::gen::resize(100, rc::gen::inRange(0, 1 << slotCount)));
            std::vector<std::vector<int>> options;
            for (const int mask : masks) {
                options.emplace_back();
                for (int slot = 0; slot < slotCount; ++slot) {
                    if (mask & (1 << slot))
                        options.back().push_back(slot);
                }
            }
            QList<QList<int>> input;
            for (const auto& one : options)
                input.append(QList<int>(one.begin(), one.end()));
            const QList<int> assigned = assignSlots(input, slotCount);
            RC_ASSERT(assigned.size() == slotCount);
            int filled = 0;
            QList<int> seated;
            for (int slot = 0; slot < slotCount; ++slot) {
                if (assigned[slot] < 0)
                    continue;
                ++filled;
                RC_ASSERT(input[assigned[slot]].contains(slot));
                RC_ASSERT(!seated.contains(assigned[slot]));
                seated.append(assigned[slot]);
            }
            RC_ASSERT(filled == bruteForce(options, 0, 0));
        });
        QVERIFY(held);
    }

    void lifetimesReadWell()
    {
        QCOMPARE(lifetimeText(8 * 3600), QStringLiteral("8 h"));
        QCOMPARE(lifetimeText(24 * 3600), QStringLiteral("24 h"));
        QCOMPARE(lifetimeText(14 * 86400), QStringLiteral("14 d"));
        QCOMPARE(lifetimeText(2 * 86400 + 3600), QStringLiteral("2 d 1 h"));
        QCOMPARE(lifetimeText(5400), QStringLiteral("1 h 30 min"));
        QCOMPARE(lifetimeText(2700), QStringLiteral("45 min"));
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
