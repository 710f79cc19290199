// privysealctl: kpi, plan, controls and report, with the shapes of the contract.

#include "support/ctlrecord.h"
#include "support/testrecord.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace privyseal::test;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QJsonObject kpiOf(const QJsonObject& document, const char* id)
{
    const QJsonArray kpis = document[QStringLiteral("kpis")].toArray();
    for (const QJsonValue& kpi : kpis) {
        if (kpi[QStringLiteral("id")].toString() == QLatin1String(id))
            return kpi.toObject();
    }
    return {};
}

} // namespace

class TestCtlFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void kpiHasTheShapeOfTheContract()
    {
        const CtlRecord record;
        const CtlRun run = record.run(words("--json kpi --as-of 2026-03-20T00:00:00Z --period quarter"));
        QVERIFY2(run.exit == 0, run.err.constData());
        const QJsonObject document = run.json();
        QCOMPARE(document[QStringLiteral("as_of")].toString(), QStringLiteral("2026-03-20T00:00:00Z"));
        QCOMPARE(document[QStringLiteral("period")][QStringLiteral("kind")].toString(), QStringLiteral("quarter"));
        QVERIFY(document[QStringLiteral("period")][QStringLiteral("from")].toString().startsWith(u"2026-01-01"));
        QVERIFY(document[QStringLiteral("period")][QStringLiteral("to")].toString().startsWith(u"2026-04-01"));
        QCOMPARE(document[QStringLiteral("kpis")].toArray().size(), 5);
        for (const char* id : {"approvals_required", "revoke_minutes", "environment_mix", "drills", "agent_incidents"}) {
            const QJsonObject kpi = kpiOf(document, id);
            for (const char* name : {"id", "value", "unit", "n", "excluded", "target", "status", "parts", "series"})
                QVERIFY2(kpi.contains(QLatin1String(name)), qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(id), QLatin1String(name))));
            QVERIFY(QStringList({QStringLiteral("met"), QStringLiteral("missed"), QStringLiteral("not_evaluable")}).contains(kpi[QStringLiteral("status")].toString()));
            QCOMPARE(kpi[QStringLiteral("series")].toArray().size(), 12);
        }
        const QJsonObject incidents = kpiOf(document, "agent_incidents");
        QCOMPARE(incidents[QStringLiteral("value")].toInt(), 1);
        QVERIFY(kpiOf(document, "revoke_minutes")[QStringLiteral("value")].isNull());
        QCOMPARE(kpiOf(document, "revoke_minutes")[QStringLiteral("status")].toString(), QStringLiteral("not_evaluable"));
        const QJsonObject parts = kpiOf(document, "approvals_required")[QStringLiteral("parts")].toObject();
        for (const char* name : {"blocked_pct", "approved", "rejected", "expired", "policy_blocked", "pending", "withdrawn", "changes_requested",
                                 "superseded", "break_glass"})
            QVERIFY2(parts.contains(QLatin1String(name)), name);
        for (const char* name : {"median", "p95", "within_sla_pct", "unrevoked", "oldest_unrevoked_minutes", "drill_mean"})
            QVERIFY2(kpiOf(document, "revoke_minutes")[QStringLiteral("parts")].toObject().contains(QLatin1String(name)), name);
        for (const char* name : {"sandbox_pct", "shadow_pct", "production_pct"})
            QVERIFY2(kpiOf(document, "environment_mix")[QStringLiteral("parts")].toObject().contains(QLatin1String(name)), name);
        QVERIFY(kpiOf(document, "environment_mix")[QStringLiteral("value")].isNull());
        QVERIFY(kpiOf(document, "drills")[QStringLiteral("parts")].toObject().contains(QStringLiteral("mean_remediation_minutes")));
    }

    void kpiIsExactAboutAsOf()
    {
        const CtlRecord record;
        const auto incidents = [&](const char* line) -> QJsonValue { return kpiOf(record.run(words(line)).json(), "agent_incidents")[QStringLiteral("value")]; };
        QVERIFY(incidents("--json kpi --as-of 2026-03-18T09:59:59Z").isNull() || incidents("--json kpi --as-of 2026-03-18T09:59:59Z").toInt() == 0);
        QCOMPARE(incidents("--json kpi --as-of 2026-03-18T10:00:00Z").toInt(), 1);
        QCOMPARE(incidents("--json kpi --period month --from 2026-03-01 --as-of 2026-09-01T00:00:00Z").toInt(), 1);
        QCOMPARE(incidents("--json kpi --period month --from 2026-04-01 --as-of 2026-09-01T00:00:00Z").toInt(-1), 0);
        const CtlRun people = record.run(words("kpi --as-of 2026-03-20"));
        QCOMPARE(people.exit, 0);
        QVERIFY(people.out.count('\n') >= 5);
    }

    void kpiTakesAPeriodInWords()
    {
        const CtlRecord record;
        const auto period = [&](const char* line) {
            const QJsonObject told = record.run(words(line)).json()[QStringLiteral("period")].toObject();
            return QStringLiteral("%1 %2 %3").arg(told[QStringLiteral("kind")].toString(), told[QStringLiteral("from")].toString().left(10),
                                                  told[QStringLiteral("to")].toString().left(10));
        };
        QCOMPARE(period("--json kpi --as-of 2026-03-20"), QStringLiteral("quarter 2026-01-01 2026-04-01"));
        QCOMPARE(period("--json kpi --period year --as-of 2026-03-20"), QStringLiteral("year 2026-01-01 2027-01-01"));
        QCOMPARE(period("--json kpi --period month --from 2025-12-31"), QStringLiteral("month 2025-12-01 2026-01-01"));
        QCOMPARE(period("--json kpi --from 2026-03-01 --to 2026-03-15"), QStringLiteral("custom 2026-03-01 2026-03-15"));
        QCOMPARE(period("--json kpi --period month --from 2026-03 --to 2026-04"), QStringLiteral("month 2026-03-01 2026-04-01"));
        for (const char* wrong : {"kpi --period week", "kpi --to 2026-03-01", "kpi --from 2026-03-02 --to 2026-03-01", "kpi --from 2026-03-02 --to 2026-03-02",
                                  "kpi --from yesterday", "kpi --from 2026-03-01T10:00:00Z", "kpi --as-of 2026-03-01T10:00:00", "plan --as-of soon", "controls --as-of soon",
                                  "report --out board.pdf", "report"}) {
            const CtlRun refused = record.run(words(wrong));
            QVERIFY2(refused.exit == 2, wrong);
            QVERIFY(refused.out.isEmpty());
            QVERIFY(!refused.err.isEmpty());
        }
    }

    void planHasTheShapeOfTheContract()
    {
        const CtlRecord record;
        const CtlRun run = record.run(words("--json plan"));
        QVERIFY2(run.exit == 0, run.err.constData());
        const QJsonObject document = run.json();
        QVERIFY(document.contains(QStringLiteral("day0")));
        QVERIFY(document.contains(QStringLiteral("as_of")));
        QStringList ids;
        const QJsonArray items = document[QStringLiteral("items")].toArray();
        for (const QJsonValue& item : items) {
            ids.append(item[QStringLiteral("id")].toString());
            for (const char* name : {"id", "horizon", "title", "evidence", "done", "total", "percent", "status", "due"})
                QVERIFY2(item.toObject().contains(QLatin1String(name)), name);
        }
        QCOMPARE(ids, words("30a 30b 60a 60b 60c 90a 90b"));
        const CtlRun people = record.run(words("plan"));
        QCOMPARE(people.out.count('\n'), 8);
    }

    void controlsHaveTheShapeOfTheContract()
    {
        const CtlRecord record;
        const CtlRun run = record.run(words("--json controls"));
        QVERIFY2(run.exit == 0, run.err.constData());
        QStringList ids;
        const QJsonArray controls = run.json()[QStringLiteral("controls")].toArray();
        for (const QJsonValue& control : controls) {
            ids.append(control[QStringLiteral("id")].toString());
            for (const char* name : {"id", "title", "done", "total", "percent", "failing"})
                QVERIFY2(control.toObject().contains(QLatin1String(name)), name);
            QVERIFY(!control[QStringLiteral("title")].toString().isEmpty());
            const QJsonValue total = control[QStringLiteral("total")];
            if (!total.isNull())
                QCOMPARE(total.toInt() - control[QStringLiteral("done")].toInt(), control[QStringLiteral("failing")].toArray().size());
        }
        QCOMPARE(ids, words("risk_assessment least_privilege short_lived_tokens human_approval guardrails safe_environments monitoring forum_training"));
        const CtlRun people = record.run(words("controls"));
        QCOMPARE(people.out.count('\n'), 9);
    }

    void reportIsWrittenWholeOrNotAtAll()
    {
        const CtlRecord record;
        const QString html = record.file(QStringLiteral("board.html"));
        const CtlRun made = record.run({QStringLiteral("--json"), QStringLiteral("report"), QStringLiteral("--out"), html});
        QVERIFY2(made.exit == 0, made.err.constData());
        QCOMPARE(made.json()[QStringLiteral("out")].toString(), html);
        QFile file(html);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("<html"));
        QVERIFY(content.contains("Test Company"));
        const QString json = record.file(QStringLiteral("board.json"));
        QCOMPARE(record.run({QStringLiteral("report"), QStringLiteral("--out"), json}).exit, 0);
        QFile data(json);
        QVERIFY(data.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(data.readAll()).isObject());
        QCOMPARE(record.run(words("report --out /nonexistent/x.html")).exit, 7);
    }
};

QTEST_GUILESS_MAIN(TestCtlFigures)
#include "tst_ctlfigures.moc"
