// What the storage itself refuses, whoever asks: changes to the logs, and another outcome for a request that was decided.

#include "models/record/engine.h"
#include "models/record/postgresroles.h"
#include "models/record/statement.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

namespace {

const QString decision = QStringLiteral("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, reason, decided_at, policy_version) "
                                        "VALUES ('D1', 'REQ-1', 1, 'aa', 'sec', 'approve', 'Read.', '2026-09-01T10:00:00.000Z', 1)");
const QString version = QStringLiteral("INSERT INTO request_version (request, version, filed_at, filed_by, digest, body) "
                                       "VALUES ('REQ-1', 1, '2026-09-01T09:00:00.000Z', 'Rita', 'aa', '{}')");
const QString report = QStringLiteral("INSERT INTO published_report (id, period_kind, period_from, period_to, as_of, file_sha256, published_at, published_by, figures) "
                                      "VALUES ('R1', 'quarter', '2026-07-01', '2026-10-01', '2026-09-01T10:00:00.000Z', 'bb', '2026-09-01T10:00:00.000Z', 'Chair', '{}')");

const QString roster = QStringLiteral("INSERT INTO roster (version, body_sha256, envelope) VALUES (1, 'aa', '{}')");
const QString revocation = QStringLiteral("INSERT INTO revocation (version, body_sha256, envelope) VALUES (1, 'aa', '{}')");
const QString ledger = QStringLiteral("INSERT INTO ledger (seq, subject, leaf) VALUES (0, 'roster', '{}')");
const QString statement = QStringLiteral("INSERT INTO statement (id, kind, subject, member, signed_at, envelope, document, presented) VALUES ('s', 'k', 'a', 'm', '2026-09-01', 'e', 'd', 'p')");
const QString checkpoint = QStringLiteral("INSERT INTO checkpoint (size, note) VALUES (1, 'note')");

} // namespace

class TestGuards : public QObject
{
    Q_OBJECT

    static Result<qint64> tried(TestRecord& made, const QString& sql) { return Statement(made.record(), sql).run(); }
    static QString one(TestRecord& made, const QString& sql)
    {
        const auto found = Statement(made.record(), sql).first([](const Row& row) { return row.text(0); });
        return found ? found->value_or(QString()) : QString();
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    // A log that joins the schema joins the rows below, on both engines.
    void everyLogIsTried()
    {
        QStringList logs = logTables();
        logs.sort();
        QCOMPARE(logs, (QStringList{QStringLiteral("checkpoint"), QStringLiteral("decision"), QStringLiteral("ledger"), QStringLiteral("published_report"), QStringLiteral("request_version"), QStringLiteral("revocation"), QStringLiteral("roster"), QStringLiteral("statement")}));
        TestRecord made;
        QCOMPARE(made.record().engine().missingGuards().value(), QStringList());
        for (const QString& log : std::as_const(logs)) {
            const QString count = testEngine() == TestEngine::Server
                ? QStringLiteral("SELECT CAST(count(*) AS TEXT) FROM pg_trigger WHERE tgrelid = CAST('privyseal.%1' AS regclass) AND tgname = '%1_keeps' AND tgenabled = 'A'")
                : QStringLiteral("SELECT CAST(count(*) AS TEXT) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '%1' AND name IN ('%1_keeps_update', '%1_keeps_delete')");
            QCOMPARE(one(made, count.arg(log)), testEngine() == TestEngine::Server ? QStringLiteral("1") : QStringLiteral("2"));
        }
    }

    void logsAreAppendOnly_data()
    {
        QTest::addColumn<QString>("insert");
        QTest::addColumn<QString>("change");
        for (const auto& [table, insert, column] : {std::tuple{"decision", decision, "verdict"}, std::tuple{"decision", decision, "member"},
                                                    std::tuple{"request_version", version, "body"}, std::tuple{"published_report", report, "figures"}, std::tuple{"roster", roster, "envelope"},
                                                    std::tuple{"revocation", revocation, "envelope"}, std::tuple{"ledger", ledger, "leaf"}, std::tuple{"checkpoint", checkpoint, "note"}, std::tuple{"statement", statement, "document"}}) {
            QTest::newRow(qPrintable(QStringLiteral("update %1.%2").arg(QLatin1String(table), QLatin1String(column))))
                << insert << QStringLiteral("UPDATE %1 SET %2 = 'x'").arg(QLatin1String(table), QLatin1String(column));
            QTest::newRow(qPrintable(QStringLiteral("delete from %1 (%2)").arg(QLatin1String(table), QLatin1String(column))))
                << insert << QStringLiteral("DELETE FROM %1").arg(QLatin1String(table));
        }
        if (testEngine() == TestEngine::Server)
            QTest::newRow("truncate") << decision << QStringLiteral("TRUNCATE decision");
    }

    void logsAreAppendOnly()
    {
        QFETCH(QString, insert);
        QFETCH(QString, change);
        TestRecord made;
        QVERIFY(tried(made, insert));
        const auto refused = tried(made, change);
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(QStringLiteral("append-only")), qPrintable(refused.error().detail));
        QCOMPARE(one(made, QStringLiteral("SELECT CAST(count(*) AS TEXT) FROM ") + insert.section(u' ', 2, 2)), QStringLiteral("1"));
    }

    void anOutcomeStays_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("mayChange");
        for (const char* ended : {"approved", "rejected", "expired", "withdrawn", "superseded", "policy_blocked"})
            QTest::newRow(ended) << QString::fromLatin1(ended) << QStringLiteral("filed") << false;
        QTest::newRow("open") << QStringLiteral("pending") << QStringLiteral("filed") << true;
        QTest::newRow("asked to change") << QStringLiteral("changes_requested") << QStringLiteral("filed") << true;
        QTest::newRow("imported history") << QStringLiteral("approved") << QStringLiteral("historical") << true; // imported anew it may differ
    }

    void anOutcomeStays()
    {
        QFETCH(QString, status);
        QFETCH(QString, origin);
        QFETCH(bool, mayChange);
        TestRecord made;
        QVERIFY(tried(made, QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status, origin) "
                                           "VALUES ('REQ-1', 'a', 'read', 'r', 'sandbox', '2026-09-01T09:00:00.000Z', '%1', '%2')").arg(status, origin)));
        for (const char* other : {"pending", "approved", "rejected"}) {
            const QString before = one(made, QStringLiteral("SELECT status FROM request"));
            const auto changed = tried(made, QStringLiteral("UPDATE request SET status = '%1' WHERE id = 'REQ-1'").arg(QLatin1String(other)));
            const bool isChange = before != QLatin1String(other);
            if (mayChange && (origin == u"historical" || before == u"pending" || before == u"changes_requested"))
                QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
            else
                QVERIFY2(changed.has_value() != isChange, other);
        }
        QVERIFY(mayChange || one(made, QStringLiteral("SELECT status FROM request")) == status);
        QVERIFY(tried(made, QStringLiteral("UPDATE request SET reason = 'Said later.'")));
    }
};

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
