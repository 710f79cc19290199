// Who may do what in a record on a server: every role tries what it must not, with logins of its own, past the program. Needs
// a server and a superuser's login: PRIVYSEAL_TEST_SERVER=postgresql://user@host:port/postgres.

#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/core/ids.h"
#include "models/record/agentdoor.h"
#include "models/record/postgresroles.h"
#include "models/record/serveraddress.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"
#include "support/committee.h"
#include "support/testrecord.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace privyseal;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

// One login's own connection, as psql would have it.
class Shell
{
public:
    Shell(const ServerAddress& server, const QString& database, const QString& user) : m_name(randomHexId())
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(s("QPSQL"), m_name);
        db.setHostName(server.host);
        db.setPort(server.port);
        db.setDatabaseName(database);
        db.setUserName(user);
        if (!db.open())
            qFatal("%s: %s", qUtf8Printable(user), qUtf8Printable(db.lastError().text()));
    }
    Shell(const Shell&) = delete;
    ~Shell()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    // The SQLSTATE of its failure; empty where it ran. What it says is in `said`, its first value in `value`.
    QString run(const QString& sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        const bool ran = query.exec(sql);
        said = query.lastError().text();
        value = ran && query.next() ? query.value(0).toString() : QString();
        return ran ? QString() : query.lastError().nativeErrorCode();
    }
    void must(const QString& sql)
    {
        if (const QString state = run(sql); !state.isEmpty())
            qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(said));
    }

    QString said, value;

private:
    QString m_name;
};

const QString noRight = QStringLiteral("42501");

} // namespace

class TestPostgresRoles : public QObject
{
    Q_OBJECT
private:
    QString login(const char* kind) const { return m_database + u"_x" + s(kind); }
    RecordLocation placeOf(const QString& user) const
    {
        ServerAddress address = m_server;
        address.user = user;
        address.database = m_database;
        return {address.text()};
    }
    Shell shell(const char* kind) const { return Shell(m_server, m_database, login(kind)); }
    Shell admin() const { return Shell(m_server, m_database, m_server.user); }

    // As a login's name is bound to one of the four roles.
    std::unique_ptr<Record> open(const char* kind) const
    {
        auto record = Record::open(placeOf(login(kind)));
        if (!record)
            qFatal("%s: %s (%s)", kind, qUtf8Printable(record.error().message), qUtf8Printable(record.error().detail));
        return std::move(*record);
    }

    ServerAddress m_server;
    QString m_database;
    FixedClock m_clock{test::testNow()};

private Q_SLOTS:
    void initTestCase()
    {
        const QString server = qEnvironmentVariable("PRIVYSEAL_TEST_SERVER");
        if (server.isEmpty())
            QSKIP("skipped: no PostgreSQL");
        const auto address = ServerAddress::parse(server);
        QVERIFY(address);
        m_server = *address;
        m_database = u"Ro\"les'" + randomHexId().left(8); // a name that has to be quoted everywhere
        auto made = Record::create(placeOf(m_server.user), {s("Test Company"), test::at("2026-07-20"), test::testNow()}, [](Record& record) {
            const auto may = mayMakeRoles(record);
            return may && *may ? applyRoles(record) : fail(ErrorCode::Internal, s("the server's login has to be a superuser"));
        });
        QVERIFY2(made, made ? "" : qUtf8Printable(made.error().message + made.error().detail));
        auto again = Transaction::begin(**made);
        QVERIFY(again);
        QVERIFY(applyRoles(**made));
        QVERIFY(again->commit());
        const RecordRoles roles = *RecordRoles::of(m_database);
        Shell root = admin();
        const std::pair<const char*, QString> logins[] = {
            {"owner", roles.owner}, {"writer", roles.writer}, {"reader", roles.reader}, {"agent", roles.agent}, {"agent2", roles.agent}, {"agent3", roles.agent}, {"none", {}}};
        for (const auto& [kind, role] : logins) {
            root.must(s("CREATE ROLE \"%1\" LOGIN %2").arg(login(kind).replace(u'"', s("\"\"")), role.isEmpty() ? QString() : s("IN ROLE \"%1\"").arg(QString(role).replace(u'"', s("\"\"")))));
        }
        MemberService members(**made, m_clock);
        QVERIFY(members.add({s("sec"), s("Sue Security"), {Role::Security}}));
        QVERIFY(members.add({s("law"), s("Lea Legal"), {Role::Legal}}));
        test::foundWithSampleKeys(**made, m_clock);
        root.must(s("INSERT INTO privyseal.agent (id, name, owner, environment, status, capabilities, test_data, account_name, account_dedicated) VALUES "
                    "('bot', 'bot', 'Olga Owner', 'production', 'active', '[\"send_messages\"]', 'scrubbed', 'svc-bot', 1), "
                    "('other', 'other', 'Olga Owner', 'sandbox', 'active', NULL, 'none', NULL, NULL)"));
        root.must(s("INSERT INTO privyseal.assessment (id, agent, status, likelihood, impact, approved_at, valid_until) VALUES ('A1', 'bot', 'approved', 3, 4, '2026-08-01', '2027-01-01')"));
        root.must(s("INSERT INTO privyseal.guardrail (id, version, fingerprint, agents) VALUES ('G1', 'v7', 'abcd', '[\"bot\"]')"));
        root.must(s("INSERT INTO privyseal.authority (id, action_class, environment, owner) VALUES ('U1', '*', 'production', 'Art Authority')"));
    }

    void cleanupTestCase()
    {
        if (m_database.isEmpty())
            return;
        Shell root(m_server, s("postgres"), m_server.user);
        const auto quoted = [](QString name) -> QString { return u'"' + name.replace(u'"', s("\"\"")) + u'"'; };
        root.must(s("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(quoted(m_database)));
        const RecordRoles roles = *RecordRoles::of(m_database);
        for (const char* kind : {"owner", "writer", "reader", "agent", "agent2", "agent3", "none"})
            root.must(u"DROP ROLE IF EXISTS " + quoted(login(kind)));
        for (const QString& role : {roles.owner, roles.writer, roles.reader, roles.agent})
            root.must(u"DROP ROLE IF EXISTS " + quoted(role));
    }

    void init() { test::failOnAnyWarning(); }

    void whoHasNoRoleStaysOutside()
    {
        QVERIFY(!Record::open(placeOf(login("none"))));
        const auto door = AgentDoor::open(placeOf(login("none")));
        QVERIFY(!door);
        QCOMPARE(door.error().code, ErrorCode::LoginRefused);
    }

    // All that the committee's programs do, by a login that owns nothing; log tables stay as they are.
    void writerWorksAndChangesNoLog()
    {
        const auto record = open("writer");
        QVERIFY(!record->isReadOnly());
        ApprovalService approvals(*record, m_clock);
        const NewRequest fields{s("bot"), s("ledger:write"), s("ledger"), s("production"), {}, s("Supplier run."), 8 * 3600, s("Rita Requester")};
        const auto filed = approvals.file(fields);
        QVERIFY2(filed, filed ? "" : qUtf8Printable(filed.error().detail));
        QVERIFY(test::signVote(approvals, filed->id, s("sec"), Verdict::Approve));
        const auto after = test::signVote(approvals, filed->id, s("law"), Verdict::Approve);
        QVERIFY2(after, after ? "" : qUtf8Printable(after.error().message + after.error().detail));
        QCOMPARE(after->status, RequestStatus::Approved);
        NewRequest second = fields;
        second.resource = s("ledger/2");
        const auto again = approvals.file(second);
        QVERIFY(again);
        QVERIFY(approvals.withdraw(again->id, s("Rita Requester")));
        QVERIFY(approvals.expireDue());
        test::changeRoster(*record, m_clock, {s("sec"), s("law")}, [](Roster& next) { next.members.insert(s("prod"), {s("Pia Product"), {Role::Product}}); });

        Shell writer = shell("writer");
        QVERIFY(!logTables().isEmpty());
        for (const QString& table : logTables()) {
            writer.must(u"SELECT count(*) FROM privyseal." + table);
            for (const char* attack : {"DELETE FROM %1", "TRUNCATE %1", "ALTER TABLE %1 DISABLE TRIGGER ALL", "ALTER TABLE %1 ADD COLUMN x text", "DROP TABLE %1",
                                       "CREATE TRIGGER x BEFORE INSERT ON %1 EXECUTE FUNCTION privyseal.refuse_change()", "CREATE INDEX ON %1 ((1))",
                                       "CREATE RULE x AS ON INSERT TO %1 DO INSTEAD NOTHING"})
                QVERIFY2(writer.run(s(attack).arg(u"privyseal." + table)) == noRight, qUtf8Printable(table + s(attack) + writer.said));
        }
        for (const char* attack : {"UPDATE privyseal.decision SET verdict = 'reject'", "UPDATE privyseal.published_report SET figures = ''",
                                   "UPDATE privyseal.request_version SET body = ''", "UPDATE privyseal.record_format SET schema_number = 1",
                                   "INSERT INTO privyseal.asked (id, login, agent, action, resource, environment, justification, asked_at) VALUES ('x', 'x', 'x', 'x', 'x', 'x', 'x', 'x')",
                                   "UPDATE privyseal.asked SET agent = 'other'", "DELETE FROM privyseal.asked", "TRUNCATE privyseal.agent",
                                   "CREATE FUNCTION privyseal.ask() RETURNS integer LANGUAGE sql AS 'SELECT 1'", "CREATE TABLE privyseal.x (a integer)",
                                   "ALTER FUNCTION privyseal.refuse_change() OWNER TO CURRENT_USER", 
                                   "SET session_replication_role = replica", "CREATE ROLE x SUPERUSER", "DROP SCHEMA privyseal CASCADE"}) {
            const QString state = writer.run(s(attack));
            QVERIFY2(state == noRight, qUtf8Printable(s(attack) + writer.said));
        }
        for (const QString& role : {RecordRoles::of(m_database)->owner, m_server.user})
            QCOMPARE(writer.run(u"SET ROLE \"" + QString(role).replace(u'"', s("\"\"")) + u'"'), noRight);
    }

    void readerOnlyReads()
    {
        const auto record = open("reader");
        QVERIFY(record->isReadOnly());
        QVERIFY(!record->readOnlyReason().isEmpty());
        const auto counted = Statement(*record, s("SELECT count(*) FROM decision")).first([](const Row& row) { return row.integer(0); });
        QVERIFY(counted);
        Shell reader = shell("reader");
        Shell root = admin();
        root.must(s("SELECT string_agg(relname, ' ') FROM pg_class WHERE relnamespace = 'privyseal'::regnamespace AND relkind IN ('r', 'v')"));
        const QStringList relations = root.value.split(u' ');
        QVERIFY(relations.size() > 15);
        for (const QString& relation : relations) {
            reader.must(u"SELECT count(*) FROM privyseal." + relation);
            for (const char* attack : {"DELETE FROM privyseal.%1", "INSERT INTO privyseal.%1 DEFAULT VALUES", "TRUNCATE privyseal.%1"}) {
                const QString state = reader.run(s(attack).arg(relation));
                QVERIFY2(state == noRight || (relation == u"my_requests" && !state.isEmpty()), qUtf8Printable(relation + state));
            }
        }
        QCOMPARE(reader.run(s("UPDATE privyseal.request SET status = 'approved'")), noRight);
        QCOMPARE(reader.run(s("SELECT privyseal.ask('read', 'x', 'sandbox', 'why')")), noRight);
    }

    void agentHasTwoDoorsOnly()
    {
        Shell root = admin();
        root.must(s("SELECT string_agg(relname, ' ') FROM pg_class WHERE relnamespace = 'privyseal'::regnamespace AND relkind IN ('r', 'v', 'm', 'S', 'p', 'f')"));
        const QStringList relations = root.value.split(u' ');
        Shell agent = shell("agent");
        for (const QString& relation : relations)
            QVERIFY2(agent.run(u"SELECT * FROM privyseal." + relation) == (relation == u"my_requests" ? QString() : noRight), qUtf8Printable(relation));
        for (const char* attack : {"INSERT INTO privyseal.request (id, agent, action, resource, environment, requested_at, status) VALUES ('R', 'bot', 'x', 'x', 'sandbox', '2026', 'approved')",
                                   "INSERT INTO privyseal.decision (id) VALUES ('x')", "UPDATE privyseal.request SET risk = 'low'", "UPDATE privyseal.agent_login SET agent = 'other'",
                                   "INSERT INTO privyseal.agent_login VALUES (session_user, 'bot')", "CREATE FUNCTION privyseal.x() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                                   "CREATE TEMPORARY TABLE agent_login (login text, agent text)", "CREATE OR REPLACE VIEW privyseal.my_requests AS SELECT 1", "SET ROLE pg_write_all_data", "SET SESSION AUTHORIZATION postgres"})
            QVERIFY2(!agent.run(s(attack)).isEmpty(), attack);
        const auto refused = Record::open(placeOf(login("agent")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::LoginRefused);
    }

    void asksForItsOwnAgentOnly()
    {
        const auto record = open("writer");
        ApprovalService approvals(*record, m_clock);
        auto door = AgentDoor::open(placeOf(login("agent")));
        QVERIFY(door);
        AgentDoor::Asking asking{s("bot"), s("ledger:read'; DROP TABLE asked; --"), s("<b>\u202Eledger</b>\\"), s("production"), s("Größe 🚀"), 0, R"({"a":"1"})"};
        QCOMPARE((*door)->ask(asking).error().code, ErrorCode::RefusedByRule); // speaks for nobody yet
        QCOMPARE(approvals.nameAgentLogin(login("agent"), s("nobody")).error().code, ErrorCode::NotFound);
        QVERIFY(approvals.nameAgentLogin(login("agent"), s("bot")));
        QVERIFY(approvals.nameAgentLogin(login("agent2"), s("other")));
        AgentDoor::Asking foreign = asking;
        foreign.agent = s("other");
        QCOMPARE((*door)->ask(foreign).error().code, ErrorCode::RefusedByRule);
        QCOMPARE((*door)->mine(10)->total, 0);
        const auto id = (*door)->ask(asking);
        QVERIFY2(id, id ? "" : qUtf8Printable(id.error().message + id.error().detail));
        QCOMPARE((*door)->mine(10)->items.first().state, s("asked"));

        QCOMPARE(*approvals.takeUpAsked(), 1);
        QCOMPARE(*approvals.takeUpAsked(), 0);
        const auto mine = (*door)->mine(10);
        QVERIFY(mine);
        QCOMPARE(mine->total, 1);
        const auto request = approvals.dossier(mine->items.first().request, {});
        QVERIFY(request);
        QCOMPARE(mine->items.first().state, toText(request->request.status));
        QCOMPARE(request->request.agent, s("bot"));
        QCOMPARE(request->request.requestedBy, login("agent"));
        QCOMPARE(request->request.action, asking.action);
        QCOMPARE(request->request.resource, asking.resource);
        QCOMPARE(request->request.justification, asking.justification);
        QCOMPARE(request->request.parameters.value(s("a")), s("1"));
        QVERIFY(request->request.risk.has_value());

        // Not by a function that looks at rows before the view's own condition does, nor by another login.
        Shell root = admin();
        root.must(s("GRANT TEMPORARY ON DATABASE \"%1\" TO PUBLIC").arg(QString(m_database).replace(u'"', s("\"\""))));
        Shell spy = shell("agent2");
        spy.must(s("CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$ BEGIN RAISE EXCEPTION 'leaked %', $1; END $$"));
        spy.must(s("SET enable_indexscan = off")); // an index on the login would hide the rows by chance
        spy.must(s("SET enable_bitmapscan = off"));
        const QString leaked = spy.run(s("SELECT * FROM privyseal.my_requests WHERE pg_temp.leak(resource)"));
        QVERIFY2(leaked.isEmpty(), qUtf8Printable(spy.said));
        spy.must(s("SELECT count(*) FROM privyseal.my_requests"));
        QCOMPARE(spy.value, s("0"));
        // Nor by things of its own that are called like what the door uses.
        const QString spyName = QString(login("agent2")).replace(u'"', s("\"\""));
        root.must(s("CREATE SCHEMA mine AUTHORIZATION \"%1\"").arg(spyName));
        spy.must(s("CREATE TEMPORARY TABLE agent_login AS SELECT session_user::text AS login, 'bot' AS agent"));
        spy.must(s("CREATE FUNCTION mine.length(text) RETURNS integer LANGUAGE sql AS 'SELECT 1'"));
        spy.must(s("CREATE FUNCTION mine.btrim(text) RETURNS text LANGUAGE sql AS 'SELECT current_user::text'"));
        spy.must(s("GRANT USAGE ON SCHEMA mine TO PUBLIC"));
        spy.must(s("SET search_path = mine, pg_temp, pg_catalog"));
        QCOMPARE(spy.run(s("SELECT privyseal.ask('read', repeat('x', 4001), 'sandbox', 'why')")), s("PS001"));
        QCOMPARE(spy.run(s("SELECT privyseal.ask('read', ' ', 'sandbox', 'why')")), s("PS001"));
        spy.must(s("SELECT privyseal.ask('read', 'x', 'sandbox', 'why')"));
        spy.must(s("SELECT agent FROM privyseal.my_requests"));
        QCOMPARE(spy.value, s("other"));
        root.must(s("DROP SCHEMA mine CASCADE"));
        root.must(s("REVOKE TEMPORARY ON DATABASE \"%1\" FROM PUBLIC").arg(QString(m_database).replace(u'"', s("\"\""))));
        QVERIFY(approvals.takeUpAsked());
    }

    void badWordsAreRefusedAtTheDoor()
    {
        Shell agent = shell("agent");
        for (const char* words : {"'', 'x', 'sandbox', 'why'", "'a', NULL, 'sandbox', 'why'", "'a', 'x', 'moon', 'why'", "'a', 'x', NULL, 'why'", "'a', 'x', 'sandbox', 'why', -1",
                                  "'a', 'x', 'sandbox', 'why', 9000000000000000000", "'a', 'x', 'sandbox', 'why', 0, '[1]'", "'a', 'x', 'sandbox', 'why', 0, '{\"a\":1}'",
                                  "'a', 'x', 'sandbox', 'why', 0, '{\"a\":'", "'a', 'x', 'sandbox', 'why', 0, '{\"a\":\"\\u0000\"}'", "'a', 'x', 'sandbox', 'why', 0, '{\" \":\"\"}'",
                                  "'a', 'x', 'sandbox', 'why', 0, repeat('[', 60000)", "'a', 'x', 'sandbox', 'why', 0, repeat(' ', 70000)"})
            QVERIFY2(agent.run(s("SELECT privyseal.ask(%1)").arg(s(words))) == u"PS001", words);
    }

    void floodIsRefused()
    {
        const auto record = open("writer");
        ApprovalService approvals(*record, m_clock);
        QVERIFY(approvals.nameAgentLogin(login("agent3"), s("other")));
        Shell agent = shell("agent3");
        for (int i = 0; i < 100; ++i)
            agent.must(s("SELECT privyseal.ask('read', 'x%1', 'sandbox', 'why')").arg(i));
        QCOMPARE(agent.run(s("SELECT privyseal.ask('read', 'x', 'sandbox', 'why')")), s("PS002"));
        QCOMPARE(*approvals.takeUpAsked(), 100);
        agent.must(s("SELECT privyseal.ask('read', 'x', 'sandbox', 'why')"));
        QVERIFY(approvals.removeAgentLogin(login("agent3")));
        QCOMPARE(agent.run(s("SELECT privyseal.ask('read', 'y', 'sandbox', 'why')")), s("PS002"));
    }

    // Names that are too long stay different; a role that was made for something else is left alone.
    void rolesHaveNamesOfTheirOwn()
    {
        const QString longName(60, QChar(u'ä'));
        const auto one = RecordRoles::of(longName), other = RecordRoles::of(QString(longName + u'x'));
        QVERIFY(one && other);
        for (const QString& name : {one->owner, one->writer, one->reader, one->agent})
            QVERIFY(name.toUtf8().size() <= 63);
        QVERIFY(one->writer != other->writer);
        QVERIFY(!RecordRoles::of(s("a\nb")));
        QVERIFY(!rolesScript({s("record.privyseal")}));
    }

    // As an upgrade does it: a table that was added gets the rights of its kind.
    void ownerUpgradesAndRightsFollow()
    {
        const auto record = open("owner");
        QVERIFY(!record->isReadOnly());
        Shell owner = shell("owner");
        owner.must(s("DROP FUNCTION privyseal.ask(text, text, text, text, bigint, text)"));
        owner.must(s("DROP VIEW privyseal.my_requests"));
        owner.must(s("DROP TABLE privyseal.asked, privyseal.agent_login"));
        owner.must(s("DROP TABLE privyseal.roster, privyseal.roster_proposal, privyseal.revocation, privyseal.ledger, privyseal.checkpoint, privyseal.statement, privyseal.guardrail_config"));
        owner.must(s("ALTER TABLE privyseal.decision DROP COLUMN envelope, DROP COLUMN presented"));
        owner.must(s("ALTER TABLE privyseal.agent DROP COLUMN observed_fingerprint, DROP COLUMN fingerprint_observed_at"));
        owner.must(s("UPDATE privyseal.record_format SET schema_number = 4"));
        const auto early = Record::open(placeOf(login("writer")));
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::RecordReadOnly);
        const auto upgraded = Record::open(placeOf(login("owner")));
        QVERIFY2(upgraded, upgraded ? "" : qUtf8Printable(upgraded.error().message + upgraded.error().detail));
        QVERIFY(Record::open(placeOf(login("writer"))));
        Shell agent = shell("agent");
        QCOMPARE(agent.run(s("SELECT * FROM privyseal.asked")), noRight);
        agent.must(s("SELECT count(*) FROM privyseal.my_requests"));
        Shell root = admin();
        root.must(s("SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE c.relnamespace = 'privyseal'::regnamespace AND r.rolname <> '%1'")
                      .arg(RecordRoles::of(m_database)->owner.replace(u'\'', s("''"))));
        QCOMPARE(root.value, s("0"));
        root.must(s("SELECT r.rolname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE p.proname = 'ask'"));
        QCOMPARE(root.value, RecordRoles::of(m_database)->owner);
    }
};

QTEST_GUILESS_MAIN(TestPostgresRoles)
#include "tst_postgresroles.moc"
