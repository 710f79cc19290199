#include "exchangesupport.h"

#include "models/exchange/rowlist.h"
#include "models/record/statement.h"

#include <QDir>

using namespace privyseal;
using namespace privyseal::test;

namespace {

qint64 number(TestRecord& made, const char* sql)
{
    return Statement(made.record(), QLatin1String(sql)).first([](const Row& row) { return row.integer(0); })->value();
}

qint64 findings(const ImportOutcome& outcome, QStringView kind)
{
    const auto& list = outcome.files[0].findings;
    return std::count_if(list.cbegin(), list.cend(), [&](const ImportFinding& finding) { return finding.kind == kind; });
}

ImportOptions as(const char* kind, const QString& map = {})
{
    ImportOptions options;
    options.kind = QLatin1String(kind);
    options.mapFile = map;
    return options;
}

} // namespace

class TestForeign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void collectionOfAgents()
    {
        const QString folder = sharedFile("samples/claude-subagents");
        if (!QDir(folder).exists())
            QSKIP("the collection of agent definitions is not here");
        TestRecord made;
        const ImportOutcome outcome = imported(made, folder);
        QVERIFY2(outcome.written, outcome.toJson().left(2000).constData());
        QCOMPARE(outcome.files[0].kind, QStringLiteral("claude-agents"));
        QCOMPARE(outcome.files[0].read, 158);
        QCOMPARE(outcome.files[0].added, 158);
        QCOMPARE(findings(outcome, u"skipped_file"), 10);
        QCOMPARE(findings(outcome, u"lenient_yaml"), 8);
        QCOMPARE(number(made, "SELECT count(*) FROM agent_grant"), 943);
        QCOMPARE(number(made, "SELECT count(DISTINCT agent) FROM agent_grant WHERE action = 'Bash'"), 116);
        QCOMPARE(number(made, "SELECT count(*) FROM agent WHERE capabilities LIKE '%execute%'"), 116);
        QCOMPARE(number(made, "SELECT count(*) FROM agent WHERE purpose IS NULL"), 0);
        const ImportOutcome again = imported(made, folder, {}, at("2027-01-01T00:00:00Z"));
        QCOMPARE(again.files[0].unchanged, 158);
    }

    void oneAgent()
    {
        TestRecord made;
        QVERIFY(imported(made, written(made, "a.md", "---\r\nname: a\r\ndescription: says: a lot\r\n---\r\nbody\r\n")).written);
        QCOMPARE(number(made, "SELECT count(*) FROM agent_grant WHERE action = '*'"), 1); // no tools named: all of them
        made.sql(QStringLiteral("UPDATE agent SET owner = 'Ada', status = 'retired'"));
        QVERIFY(imported(made, written(made, "a.md", "---\nname: a\ndescription: other\ntools: Read, Bash(git:*, npm:*)\n---\n")).written);
        QCOMPARE(number(made, "SELECT count(*) FROM agent WHERE owner = 'Ada' AND status = 'retired' AND purpose = 'other'"), 1);
        QCOMPARE(number(made, "SELECT count(*) FROM agent_grant"), 2);
        const ImportOutcome nameless = imported(made, written(made, "b.md", "---\ndescription: x\n---\n"));
        QCOMPARE(nameless.error->code, ErrorCode::InputRejected);
    }

    void linksAreNotFollowed()
    {
        TestRecord made;
        QVERIFY(QDir(made.folder()).mkpath(QStringLiteral("in")));
        QVERIFY(QDir(made.folder()).mkpath(QStringLiteral("out")));
        const QString outside = written(made, "out/x.md", "---\nname: x\n---\n");
        written(made, "in/y.md", "---\nname: y\n---\n");
        QVERIFY(QFile::link(outside, made.folder() + QStringLiteral("/in/x.md")));
        QVERIFY(QFile::link(made.folder() + QStringLiteral("/out"), made.folder() + QStringLiteral("/in/folder")));
        const ImportOutcome outcome = imported(made, made.folder() + QStringLiteral("/in"));
        QCOMPARE(outcome.files[0].read, 1);
    }

    void register12()
    {
        const QString file = sharedFile("samples/incident-registers/agent-incident-register.csv");
        if (!QFile::exists(file))
            QSKIP("the incident register is not here");
        TestRecord made;
        const QString map = QStringLiteral(PRIVYSEAL_SOURCE_DIR "/resources/maps/ai-agent-incident-register.json");
        const ImportOutcome outcome = imported(made, file, as("csv", map));
        QVERIFY2(outcome.written, outcome.toJson().constData());
        QCOMPARE(outcome.files[0].added, 12);
        QCOMPARE(number(made, "SELECT count(*) FROM incident WHERE kind = 'near_miss'"), 2);
        QCOMPARE(number(made, "SELECT count(*) FROM incident WHERE cause = 'agent_action' AND detected_at LIKE '____-__-__'"), 12);
        QCOMPARE(number(made, "SELECT count(*) FROM incident WHERE extra LIKE '%\"owasp_code\"%'"), 12);
        QCOMPARE(imported(made, file, as("csv", map)).files[0].unchanged, 12);
        const ImportOutcome shipped = imported(made, file, as("csv", QStringLiteral(":/maps/ai-agent-incident-register.json")));
        QCOMPARE(shipped.files[0].unchanged, 12);
    }

    void mapRefusesWhatItDoesNotKnow()
    {
        TestRecord made;
        const QString map = written(made, "map.json", R"({"kind":"incidents","fields":{"id":"Nr","title":"T","detected_at":"D","severity":"S"},"values":{"severity":{"bad":"high"}}})");
        const QString file = written(made, "r.csv", "Nr,T,D,S\n1,t,2026,bad\n2,t,2026,worse\n");
        const ImportOutcome outcome = imported(made, file, as("csv", map));
        QCOMPARE(outcome.error->code, ErrorCode::InputRejected);
        QCOMPARE(outcome.files[0].rejected.size(), 1);
        QCOMPARE(outcome.files[0].rejected[0].line, 3);
        QVERIFY(outcome.files[0].rejected[0].reason.contains(u"\"S\" holds \"worse\""));
        for (const char* wrong : {"{", "[]", R"({"kind":"moon"})", R"({"kind":"incidents","fields":{"moon":"x"}})", R"({"kind":"incidents","fields":[]})", R"({"kind":"incidents","x":1})"}) {
            const ImportOutcome off = imported(made, file, as("csv", written(made, "wrong.json", wrong)));
            QCOMPARE(off.error->code, ErrorCode::InputRejected);
        }
        QCOMPARE(imported(made, file, as("csv")).error->code, ErrorCode::Usage);
        QCOMPARE(imported(made, file, as("moon")).error->code, ErrorCode::Usage);
        QCOMPARE(imported(made, QStringLiteral("/nowhere.json")).error->code, ErrorCode::Usage);
    }

    void listsAndPages()
    {
        TestRecord made;
        QVERIFY(imported(made, dataFile("full.json")).written);
        made.sql(QStringLiteral("INSERT INTO member (id, name, roles, added_at) VALUES ('m', 'Mia', '[\"legal\"]', '2026')"));
        for (const char* kind : {"agents", "grants", "credentials", "requests", "incidents", "alerts", "drills", "assessments", "members", "events"}) {
            RowQuery query;
            query.kind = QLatin1String(kind);
            query.limit = 1;
            qint64 met = 0;
            for (;;) {
                auto page = listRows(made.record(), query);
                QVERIFY2(page.has_value(), kind);
                met += page->items.size();
                QVERIFY(met <= page->total);
                if (page->next.isEmpty()) {
                    QCOMPARE(met, page->total);
                    break;
                }
                query.after = page->next;
            }
            QVERIFY2(met > 0, kind);
        }
        const auto where = [&](const char* kind, const char* field, const char* value) {
            return listRows(made.record(), {QLatin1String(kind), {{QString::fromLatin1(field), QString::fromLatin1(value)}}, 10, {}});
        };
        QCOMPARE(where("agents", "environment", "production")->total, 1);
        QCOMPARE(where("agents", "capabilities", "execute")->total, 1);
        QCOMPARE(where("agents", "capabilities", "exec")->total, 0);
        QCOMPARE(where("agents", "account.dedicated", "false")->total, 1);
        QCOMPARE(where("agents", "owner", "")->total, 1);
        QCOMPARE(where("credentials", "agent", "a-1")->total, 2);
        QCOMPARE(where("requests", "lifetime_s", "3600")->total, 1);
        QCOMPARE(where("agents", "moon", "x").error().code, ErrorCode::Usage);
        QCOMPARE(where("agents", "environment", "moon").error().code, ErrorCode::Usage);
        QCOMPARE(where("moon", "id", "x").error().code, ErrorCode::Usage);
        QVERIFY(showRow(made.record(), QStringLiteral("agents"), QStringLiteral("a-1"))->contains("\"credentials\":[{\"id\":\"c-2\""));
        QCOMPARE(showRow(made.record(), QStringLiteral("agents"), QStringLiteral("none")).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestForeign)
#include "tst_foreign.moc"
