// The board report as a value, as HTML and as JSON, and the list of published ones.

#include "models/approvals/request.h"
#include "models/kpis/kpijson.h"
#include "models/reports/reporthtml.h"
#include "models/reports/reportjson.h"
#include "models/reports/reportservice.h"
#include "models/sample/samplerecord.h"
#include "tests/support/testrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace privyseal;
using test::at;

class TestBoardReport : public QObject
{
    Q_OBJECT

    static Period quarter() { return Period::containing(Period::Kind::Quarter, test::testNow()); }
    static BoardReport built(test::TestRecord& test, const Instant& asOf = test::testNow())
    {
        const FixedClock clock(test::testNow());
        auto report = ReportService(test.record(), clock).build(quarter(), asOf);
        if (!report)
            qFatal("%s", qPrintable(report.error().message + report.error().detail));
        return *report;
    }
    static const ReportFigure& figure(const BoardReport& report, QStringView id)
    {
        for (const ReportFigure& found : report.figures) {
            if (found.id == id)
                return found;
        }
        qFatal("no such figure");
    }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void anEmptyRecordHasAReportThatClaimsNothing()
    {
        test::TestRecord test;
        const BoardReport report = built(test);
        QCOMPARE(report.lead, QStringLiteral("No incident was recorded in Q3 2026."));
        QCOMPARE(figure(report, u"approvals_required").value, QStringLiteral("\u2013"));
        QCOMPARE(figure(report, u"approvals_required").status.word, QStringLiteral("No data"));
        QVERIFY(!report.previous);
        QCOMPARE(report.sections.size(), 6);
        for (int i = 0; i < report.sections.size(); ++i)
            QCOMPARE(report.sections[i].number, i + 2);
    }

    void theLeadTellsTheGravestIncident()
    {
        test::TestRecord test;
        test.sql(QStringLiteral("INSERT INTO incident (id, title, severity, detected_at, contained_at, status) VALUES ('I1', 'Small', 'low', '2026-09-10T10:00:00.000Z', "
                                "'2026-09-10T10:30:00.000Z', 'closed')"));
        test.sql(QStringLiteral("INSERT INTO incident (id, title, severity, detected_at, contained_at, status) VALUES ('I2', 'Grave', 'critical', '2026-09-01T10:00:00.000Z', "
                                "'2026-09-01T12:04:00.000Z', 'contained')"));
        test.sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at, revoked_at, canary_denied_at, incident) VALUES ('A1', 'x', '2026-09-01T10:00:00.000Z', "
                                "'2026-09-01T10:05:00.000Z', '2026-09-01T10:09:00.000Z', 'I2')"));
        const QString lead = built(test).lead;
        QVERIFY2(lead.contains(QStringLiteral("critical")) && lead.contains(QStringLiteral("Grave")), qPrintable(lead));
        QVERIFY2(lead.contains(QStringLiteral("contained after 2 h 04 min")), qPrintable(lead));
        QVERIFY2(lead.contains(QStringLiteral("proven dead 9 min after the alert")), qPrintable(lead));
        QVERIFY2(lead.contains(QStringLiteral("not yet resolved")), qPrintable(lead));
        // As of an hour after detection nothing of that had happened but the revocation.
        const QString early = built(test, at("2026-09-01T11:00:00Z")).lead;
        QVERIFY2(early.contains(QStringLiteral("has not been contained, 1 h 00 min")), qPrintable(early));
        QVERIFY2(early.contains(QStringLiteral("proven dead 9 min")), qPrintable(early));
        // Revoked, and the canary not yet denied: nothing is proven.
        const QString word = built(test, at("2026-09-01T10:08:59.999Z")).lead;
        QVERIFY2(word.contains(QStringLiteral("was revoked 5 min after the alert; no denied canary call proves it")), qPrintable(word));
        QVERIFY2(!word.contains(QStringLiteral("proven dead")), qPrintable(word));
        const QString first = built(test, at("2026-09-01T10:04:59.999Z")).lead;
        QVERIFY2(first.contains(QStringLiteral("has not been proven dead, 4 min after the alert")), qPrintable(first));
        test.sql(QStringLiteral("UPDATE alert SET canary_denied_at = NULL")); // there is no canary at all
        QVERIFY(built(test).lead.contains(QStringLiteral("was revoked 5 min after the alert; no denied canary call proves it")));
    }

    void aChangeComparesOnlyWithThePeriodBefore()
    {
        test::TestRecord test;
        test.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status) VALUES "
                                "('R1', 'a', 'x', 'y', 'shadow', '2026-08-01T00:00:00.000Z', 'approved')"));
        const auto publish = [&](const char* id, const char* kind, const char* from, const char* to, const char* when, int value) {
            test.sql(QStringLiteral("INSERT INTO published_report (id, period_kind, period_from, period_to, as_of, file_sha256, published_at, published_by, figures) VALUES "
                                    "('%1','%2','%3','%4','2026-07-01','00','%5','m','{\"kpis\":[{\"id\":\"approvals_required\",\"value\":%6}]}')")
                         .arg(QLatin1String(id), QLatin1String(kind), QLatin1String(from), QLatin1String(to), QLatin1String(when), QString::number(value)));
        };
        publish("month", "month", "2026-08-01", "2026-09-01", "2026-09-05T08:00:00.000Z", 40);
        const BoardReport alone = built(test);
        QVERIFY(!alone.previous && alone.last && alone.last->id == u"month");
        QVERIFY(!figure(alone, u"approvals_required").before);
        QCOMPARE(figure(alone, u"approvals_required").change, QStringLiteral("\u2013"));
        QCOMPARE(alone.changeTitle, QStringLiteral("Five figures; no report was published on Q2 2026, so there is nothing to compare with"));
        publish("older", "quarter", "2026-01-01", "2026-04-01", "2026-09-06T08:00:00.000Z", 30); // not the period before
        QVERIFY(!built(test).previous);
        publish("draft", "quarter", "2026-04-01", "2026-07-01", "2026-06-08T08:00:00.000Z", 20);
        publish("final", "quarter", "2026-04-01T00:00:00.000Z", "2026-07-01T00:00:00.000Z", "2026-07-08T08:00:00.000Z", 25);
        const BoardReport report = built(test);
        QVERIFY(report.previous && report.previous->id == u"final" && report.last->id == u"older");
        QCOMPARE(figure(report, u"approvals_required").change, QStringLiteral("\u221224"));
        QCOMPARE(report.changeTitle, QStringLiteral("Five figures, and what changed since the report on Q2 2026 of 8 Jul 2026"));
        QCOMPARE(*built(test, at("2026-07-08T08:00:00Z")).previous->figures.constData(), '{');
        QCOMPARE(built(test, at("2026-07-08T08:00:00Z")).previous->id, QStringLiteral("draft")); // strictly before
    }

    void changesCompareWithTheLastPublishedReport()
    {
        test::TestRecord test;
        const FixedClock clock(test::testNow());
        QVERIFY(fillSample(test.record(), test::testNow()).has_value());
        const BoardReport report = built(test);
        QVERIFY(report.previous.has_value());
        const ReportFigure& requests = figure(report, u"approvals_required");
        QCOMPARE(*requests.before, 112.0);
        QVERIFY(requests.now.has_value());
        QCOMPARE(requests.change, (*requests.now > 112 ? QStringLiteral("+") : QStringLiteral("\u2212")) + QString::number(std::abs(*requests.now - 112)));
        QCOMPARE(*figure(report, u"production_pct").before, 26.0);
        QVERIFY(figure(report, u"blocked_pct").change.endsWith(QStringLiteral("points")));
        QCOMPARE(report.keyFigures.size(), 5);
        QVERIFY(report.asked.size() <= 5 && !report.asked.isEmpty());
        QVERIFY(report.lead.contains(QStringLiteral("internal access")));
    }

    // Every figure of the first page is defined in the second section, in the words that the KPI itself has.
    void everyFigureIsDefined()
    {
        test::TestRecord test;
        const BoardReport report = built(test);
        const ReportSection& section = report.sections.at(0);
        QCOMPARE(section.title, QStringLiteral("Where the figures come from"));
        const auto& rows = section.tables.at(0).rows;
        QVERIFY(!report.kpis.kpis.isEmpty());
        QCOMPARE(rows.size(), report.kpis.kpis.size());
        const QString html = QString::fromUtf8(reportHtml(report));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].at(0).text, kpiName(report.kpis.kpis[i].id));
            QCOMPARE(rows[i].at(1).text, kpiFormula(report.kpis.kpis[i].id));
            QVERIFY(!rows[i].at(1).text.isEmpty() && html.contains(rows[i].at(1).text.toHtmlEscaped()));
        }
    }

    // A change of minutes is told in minutes, with the sign of what became of the figure.
    void aChangeHasItsSignAndUnit()
    {
        test::TestRecord test;
        test.sql(QStringLiteral("INSERT INTO alert (id, agent, raised_at, revoked_at, canary_denied_at) VALUES ('A1', 'x', '2026-09-01T10:00:00.000Z', "
                                "'2026-09-01T10:05:00.000Z', '2026-09-01T10:09:00.000Z')"));
        test.sql(QStringLiteral("INSERT INTO published_report (id, period_kind, period_from, period_to, as_of, file_sha256, published_at, published_by, figures) VALUES "
                                "('P','quarter','2026-04-01','2026-07-01','2026-07-01','00','2026-07-08T08:00:00.000Z','m','{\"kpis\":[{\"id\":\"%1\",\"value\":20}]}')")
                     .arg(toText(KpiId::RevokeMinutes)));
        const BoardReport report = built(test);
        QCOMPARE(figure(report, toText(KpiId::RevokeMinutes)).change, QStringLiteral("\u221211 min"));
    }

    void theBoardIsAskedWhatTheRecordLacks()
    {
        test::TestRecord test;
        QVERIFY(built(test).asked.size() == 1);
        test.sql(QStringLiteral("INSERT INTO authority (id, action_class, environment, owner, expires_at) VALUES ('a', 'spend_money', 'production', 'CFO', '2026-08-01T00:00:00.000Z')"));
        test.sql(QStringLiteral("INSERT INTO agent (id, name, environment, capabilities) VALUES ('g', 'Gina', 'sandbox', '[\"execute\"]')"));
        test.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, position) VALUES ('g', 'c', 'token', '2026-09-01T00:00:00.000Z', "
                                "'2026-12-01T00:00:00.000Z', 0)"));
        const QString asked = built(test).asked.join(u'\n');
        QVERIFY2(asked.contains(QStringLiteral("Spend money, Production")), qPrintable(asked));
        QVERIFY2(asked.contains(QStringLiteral("1 of 1 lack one")), qPrintable(asked));
        QVERIFY2(asked.contains(QStringLiteral("1 of 1 live ones")), qPrintable(asked));
    }

    void hostileTextIsOnlyText()
    {
        test::TestRecord test;
        test.sql(QStringLiteral("INSERT INTO incident (id, title, severity, detected_at, status, summary) VALUES ('<b>', '<script>alert(1)</script>', 'high', '2026-09-10', 'open', "
                                "'\"><img src=x onerror=alert(1)>')"));
        test.sql(QStringLiteral("UPDATE record_meta SET value = '<script>x</script>' WHERE key = 'organisation'"));
        const QByteArray html = reportHtml(built(test));
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("<img"));
        QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        QVERIFY(html.contains("<html lang=\""));
        QVERIFY(html.contains("@media print"));
        QVERIFY(!html.contains("http://") && !html.contains("https://")); // needs nothing else
    }

    void bigTablesAreCappedAndSaySo()
    {
        test::TestRecord test;
        for (int i = 0; i < BoardReport::rowCap + 7; ++i)
            test.sql(QStringLiteral("INSERT INTO incident (id, title, detected_at) VALUES ('I%1', 'Something', '2026-09-10T10:00:00.000Z')").arg(i));
        const ReportTable table = built(test).sections[1].tables[0];
        QCOMPARE(table.rows.size(), BoardReport::rowCap);
        QCOMPARE(table.more, QStringLiteral("and 7 more"));
    }

    // The report of a program that may only read, and of one that noted the expiry first.
    void whatIsOverdueHasExpiredInTheReportToo()
    {
        test::TestRecord test;
        test.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status, break_glass, origin, deadline, risk) VALUES "
                                "('F1','a','x','r','shadow','2026-08-03T00:00:00.000Z','pending',0,'filed','2026-08-06T00:00:00.000Z','low'),"
                                "('F2','a','x','r','shadow','2026-08-04T00:00:00.000Z','pending',1,'filed','2026-08-06T00:00:00.000Z','high')"));
        const auto tables = [&] {
            QStringList cells;
            const BoardReport report = built(test);
            for (const ReportTable& table : report.sections.at(2).tables) {
                for (const auto& row : table.rows) {
                    for (const ReportCell& cell : row)
                        cells.append(cell.text);
                }
            }
            return cells;
        };
        const QStringList before = tables();
        QVERIFY2(before.contains(statusName(RequestStatus::Expired)), qPrintable(before.join(u',')));
        QVERIFY2(!before.contains(statusName(RequestStatus::Pending)), qPrintable(before.join(u',')));
        test.sql(QStringLiteral("UPDATE request SET status = 'expired', decided_at = deadline"));
        QCOMPARE(tables(), before);
    }

    // What the record stores in words of its own is told in words for people.
    void storedNamesAreNotShown()
    {
        test::TestRecord test;
        test.sql(QStringLiteral("INSERT INTO agent (id, name, environment, status) VALUES ('A', 'Ada', 'production', 'active')"));
        test.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status, decided_at, break_glass, risk) VALUES "
                                "('R1','a','x','r','production','2026-08-03','approved','2026-08-03',1,'low'), "
                                "('R2','a','x','r','production','2026-08-03','changes_requested','2026-08-03',0,'low')"));
        test.sql(QStringLiteral("INSERT INTO incident (id, title, kind, cause, detected_at, status) VALUES ('I1', 't', 'near_miss', 'human', '2026-08-10', 'closed'), "
                                "('I2', 't', 'incident', 'human', '2026-08-10', 'closed')"));
        test.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, issued_at, expires_at, position) VALUES ('A','c1','api_key','2026-01-01','2028-01-01',1)"));
        test.sql(QStringLiteral("INSERT INTO authority (id, action_class, environment, owner, expires_at) VALUES ('X1', 'deploy', 'shadow', 'Ada', '2026-08-01')"));
        const BoardReport report = built(test);
        QStringList told = report.asked;
        for (const ReportSection& section : report.sections.mid(0, 4)) {
            for (const ReportTable& table : section.tables) {
                for (const auto& row : table.rows) {
                    for (const ReportCell& cell : row)
                        told.append(cell.text);
                }
            }
        }
        for (const char* word : {"Production", "API key", "Deployment", "Shadow"})
            QVERIFY2(told.contains(QLatin1String(word)), word);
        for (const char* part : {"break-glass 1", "asked to change 1", "near miss 1", "of another cause 1", "(Deployment, Shadow)"})
            QVERIFY2(told.filter(QLatin1String(part)).size() == 1, part);
        for (const char* stored : {"production", "api_key", "deploy", "shadow"})
            QVERIFY2(!told.contains(QLatin1String(stored)), stored);
    }

    void jsonCarriesTheFigures()
    {
        test::TestRecord test;
        QVERIFY(fillSample(test.record(), test::testNow()).has_value());
        const BoardReport report = built(test);
        const QJsonObject json = QJsonDocument::fromJson(reportJson(report)).object();
        QCOMPARE(json[u"figures"].toObject(), QJsonDocument::fromJson(kpiJson(report.kpis)).object());
        QCOMPARE(json[u"lead"].toString(), report.lead);
        QCOMPARE(json[u"changes"].toArray().size(), 6);
        QCOMPARE(json[u"sections"].toArray().size(), 6);
    }

    void publishingIsRecordedOnce()
    {
        test::TestRecord test;
        FixedClock clock(test::testNow());
        ReportService service(test.record(), clock);
        const BoardReport report = built(test);
        const QString digest(64, u'a');
        QCOMPARE(service.publish(report, digest, QString()).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(service.publish(report, QStringLiteral("abc"), QStringLiteral("m")).error().code, ErrorCode::InputRejected);
        QVERIFY(!service.lastPublished(clock.now().plusSeconds(1))->has_value());
        const auto id = service.publish(report, digest, QStringLiteral("m-1"));
        QVERIFY(id.has_value());
        const auto last = service.lastPublished(clock.now().plusSeconds(1));
        QVERIFY(last->has_value());
        QCOMPARE((*last)->id, *id);
        QCOMPARE((*last)->publishedBy, QStringLiteral("m-1"));
        QCOMPARE((*last)->period, report.period);
        QCOMPARE((*last)->figures, kpiJson(report.kpis));
        QVERIFY(!service.lastPublished(clock.now())->has_value()); // strictly before
    }
};

QTEST_GUILESS_MAIN(TestBoardReport)
#include "tst_boardreport.moc"
