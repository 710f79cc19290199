#include "models/agents/agentrepository.h"
#include "models/agents/agentservice.h"
#include "models/agents/agenttable.h"
#include "models/tables/pagedtablemodel.h"
#include "models/trust/ledger.h"
#include "support/testrecord.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace privyseal;
using test::TestRecord;

namespace {

template <class Enum, class FromText> void checkRoundTrip(std::initializer_list<Enum> values, FromText fromText)
{
    QSet<QString> texts, words;
    for (Enum value : values) {
        QCOMPARE(fromText(toText(value)), std::optional(value));
        QVERIFY(!word(value).isEmpty());
        texts.insert(toText(value));
        words.insert(word(value));
    }
    QCOMPARE(texts.size(), qsizetype(values.size()));
    QCOMPARE(words.size(), qsizetype(values.size()));
    QVERIFY(!fromText(u"") && !fromText(u"Nonsense"));
}

// forge: everything wrong; ledger: everything right; retired: past; loner: no owner, no account.
void fill(TestRecord& made)
{
    made.sql(QStringLiteral(
        "INSERT INTO agent (id, name, purpose, owner, environment, autonomy, status, capabilities, last_activity, account_name, account_dedicated) VALUES "
        "('A1', 'forge-helper', 'Suggests fixes', 'Ada', 'production', 'read_only', 'active', '[\"execute\",\"write_code\"]', '2026-09-16T09:02:00.000Z', 'svc-forge', 0), "
        "('A2', 'ledger-watch', 'Watches', 'Ben', 'shadow', 'limited', 'active', '[\"execute\"]', NULL, 'svc-ledger', 1), "
        "('A3', 'old-forge', 'Gone', 'Ada', 'sandbox', NULL, 'retired', NULL, NULL, 'svc-old', 1), "
        "('A4', 'loner', NULL, NULL, 'sandbox', 'full', 'active', NULL, NULL, NULL, NULL)"));
    made.sql(QStringLiteral(
        "INSERT INTO agent_grant (agent, position, action, resource, environment, granted_at, expires_at, last_used_at, status) VALUES "
        "('A1', 0, 'repo:write', 'platform:*', 'production', '2026-01-01T00:00:00.000Z', NULL, '2026-09-16T06:51:00.000Z', 'suspended'), "
        "('A1', 1, 'db:read', 'orders', 'production', '2026-04-01T00:00:00.000Z', NULL, NULL, 'active'), "
        "('A1', 2, 'queue:purge', 'nightly', 'production', NULL, NULL, NULL, 'active'), "
        "('A1', 3, 'x', 'y', 'production', NULL, '2026-09-01T00:00:00.000Z', NULL, 'active'), "
        "('A1', 4, 'x', 'z', 'production', NULL, NULL, NULL, 'revoked'), "
        "('A2', 0, 'db:read', 'books', 'shadow', '2026-09-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z', NULL, 'active')"));
    made.sql(QStringLiteral(
        "INSERT INTO credential (agent, id, kind, issued_at, expires_at, revoked_at, position) VALUES "
        "('A1', 'k1', 'certificate', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z', NULL, 0), "
        "('A1', 'k2', 'token', '2026-09-16T00:00:00.000Z', '2026-09-16T23:00:00.000Z', NULL, 1), "
        "('A2', 'k3', 'token', '2026-09-16T00:00:00.000Z', '2026-09-17T00:00:00.000Z', NULL, 0), "
        "('A2', 'k4', 'key', '2026-01-01T00:00:00.000Z', NULL, '2026-02-01T00:00:00.000Z', 1), "
        "('A3', 'k5', 'key', '2026-01-01T00:00:00.000Z', NULL, NULL, 0)"));
    made.sql(QStringLiteral(
        "INSERT INTO assessment (id, agent, status, approved_at, valid_until) VALUES "
        "('S1', 'A1', 'approved', '2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'), ('S2', 'A1', 'in_review', NULL, NULL), "
        "('S3', 'A2', 'approved', '2026-08-01T00:00:00.000Z', NULL)"));
    made.sql(QStringLiteral("INSERT INTO guardrail (id, version, fingerprint, observed_fingerprint, agents) VALUES "
                            "('G1', 'v12', 'c41f', '7b02', '[\"A1\"]'), ('G2', 'v4', 'aaaa', 'aaaa', '[\"A2\",\"A1\"]')"));
}

// What the ledger says about an agent: "type: summary".
QStringList told(TestRecord& made, const char* agent)
{
    QStringList all;
    const auto leaves = Ledger(made.record()).about(QLatin1String(agent));
    for (const StoredLeaf& leaf : *leaves) {
        const auto read = LedgerLeaf::read(leaf.bytes);
        all.append(read->type + QStringLiteral(": ") + read->summary);
    }
    return all;
}

} // namespace

class TestAgents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void enums()
    {
        checkRoundTrip({Environment::Sandbox, Environment::Shadow, Environment::Production}, environmentFromText);
        checkRoundTrip({Autonomy::ReadOnly, Autonomy::Limited, Autonomy::Full}, autonomyFromText);
        checkRoundTrip({AgentStatus::Active, AgentStatus::Suspended, AgentStatus::Retired}, agentStatusFromText);
        checkRoundTrip({TestData::Synthetic, TestData::Scrubbed, TestData::Production, TestData::Unknown}, testDataFromText);
        checkRoundTrip({Capability::WriteCode, Capability::ChangePermissions, Capability::AccessProductionData, Capability::Execute,
                        Capability::ExportData, Capability::SpendMoney, Capability::SendMessages},
                       capabilityFromText);
        checkRoundTrip({GrantStatus::Active, GrantStatus::Suspended, GrantStatus::Revoked, GrantStatus::Expired}, grantStatusFromText);
        checkRoundTrip({Backing::SignedDecision, Backing::Imported, Backing::None}, backingFromText);
        QCOMPARE(toText(Capability::AccessProductionData), QStringLiteral("access_production_data"));
        QCOMPARE(word(Autonomy::ReadOnly), QStringLiteral("Read-only"));
    }

    void findsOneWhole()
    {
        TestRecord made;
        fill(made);
        const AgentRepository agents(made.record());
        const auto agent = agents.find(QStringLiteral("A1"));
        QVERIFY(agent && *agent);
        QCOMPARE((*agent)->owner, QStringLiteral("Ada"));
        QCOMPARE((*agent)->capabilities, (QList{Capability::WriteCode, Capability::Execute}));
        QCOMPARE((*agent)->account.dedicated, std::optional(false));
        QCOMPARE((*agent)->grants.size(), 5);
        QVERIFY((*agent)->grants[0].isWildcard());
        QVERIFY(!(*agent)->grants[0].isUnused(test::testNow()));
        QVERIFY((*agent)->grants[1].isUnused(test::testNow()));
        QVERIFY((*agent)->grants[0].isLive(test::testNow()));
        QVERIFY(!(*agent)->grants[3].isLive(test::testNow()));
        QVERIFY((*agent)->grants[3].isLive(test::at("2026-08-01T00:00:00Z")));
        QCOMPARE((*agent)->credentials.size(), 2);
        QVERIFY(!(*agent)->credentials[0].isWithinPolicy());
        QVERIFY((*agent)->credentials[1].isWithinPolicy());
        const auto nobody = agents.find(QStringLiteral("nobody"));
        QVERIFY(nobody && !*nobody);
        const auto counts = agents.counts();
        QVERIFY(counts);
        QCOMPARE(counts->size(), 4);
        const auto owners = agents.owners();
        QVERIFY(owners);
        QCOMPARE(*owners, (QStringList{QStringLiteral("Ada"), QStringLiteral("Ben")}));
    }

    void searchPutsPrefixesFirst()
    {
        TestRecord made;
        fill(made);
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment) VALUES ('B1', 'a-forge', 'sandbox')"));
        const auto found = AgentRepository(made.record()).search(QStringLiteral("FORGE"));
        QVERIFY(found);
        QStringList names;
        for (const AgentName& one : *found)
            names.append(one.name);
        QCOMPARE(names, (QStringList{QStringLiteral("forge-helper"), QStringLiteral("a-forge"), QStringLiteral("old-forge")}));
        QCOMPARE(AgentRepository(made.record()).search(QStringLiteral("%"))->size(), 0);
    }

    void tableShowsWhatMatters()
    {
        TestRecord made;
        fill(made);
        const AgentTable source;
        const auto page = source.page(made.record(), {{}, {QStringLiteral("id"), Qt::AscendingOrder}, test::testNow()}, std::nullopt, 10);
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 4);
        const QList<TableColumn> columns = source.columns();
        const auto cell = [&](int row, const char* column) { return page->rows[row].cells[source.columnOf(QLatin1String(column))]; };
        for (const TableRow& row : page->rows)
            QCOMPARE(row.cells.size(), columns.size());
        QCOMPARE(cell(0, "environment").meaning, QStringLiteral("production"));
        QCOMPARE(cell(0, "environment").text, QStringLiteral("Production"));
        QCOMPARE(cell(0, "can_do").value.toStringList(), (QStringList{QStringLiteral("execute"), QStringLiteral("write_code")}));
        QCOMPARE(cell(0, "privileges").value.toLongLong(), 3);
        QCOMPARE(cell(0, "unused").value.toLongLong(), 2);
        QCOMPARE(cell(0, "unused").meaning, QStringLiteral("some"));
        QCOMPARE(cell(0, "credential").text, QStringLiteral("365 d, over"));
        QCOMPARE(cell(0, "credential").meaning, QStringLiteral("over"));
        QCOMPARE(cell(0, "assessment").meaning, QStringLiteral("in_review"));
        QCOMPARE(cell(0, "guardrails").meaning, QStringLiteral("drifted"));
        QCOMPARE(cell(1, "privileges").value.toLongLong(), 1);
        QCOMPARE(cell(1, "unused").value.toLongLong(), 0);
        QCOMPARE(cell(1, "credential").text, QStringLiteral("24 h"));
        QCOMPARE(cell(1, "credential").meaning, QStringLiteral("within"));
        QCOMPARE(cell(1, "assessment").meaning, QStringLiteral("current"));
        QCOMPARE(cell(1, "assessment").value.value<Instant>(), test::at("2027-01-28T00:00:00Z"));
        QCOMPARE(cell(1, "guardrails").text, QStringLiteral("v4"));
        QCOMPARE(cell(2, "credential").text, QStringLiteral("No end"));
        QCOMPARE(cell(3, "assessment").meaning, QStringLiteral("none"));
        QCOMPARE(cell(3, "guardrails").meaning, QStringLiteral("unregistered"));
        QCOMPARE(page->rows[2].state, QStringLiteral("retired"));
    }

    // The table's figures are those of the values' own rules.
    void tableAgreesWithValues()
    {
        TestRecord made;
        fill(made);
        const AgentTable source;
        for (const char* instant : {"2026-02-15T00:00:00Z", "2026-08-31T00:00:00Z", "2026-09-16T09:42:00Z", "2027-03-01T00:00:00Z"}) {
            const Instant asOf = test::at(instant);
            const auto page = source.page(made.record(), {{}, {QStringLiteral("unused"), Qt::DescendingOrder}, asOf}, std::nullopt, 10);
            QVERIFY(page);
            for (const TableRow& row : page->rows) {
                const auto agent = AgentRepository(made.record()).find(row.id);
                QVERIFY(agent && *agent);
                int live = 0, unused = 0;
                for (const Grant& grant : (*agent)->grants) {
                    live += grant.isLive(asOf);
                    unused += grant.isLive(asOf) && grant.isUnused(asOf);
                }
                QCOMPARE(row.cells[source.columnOf(QStringLiteral("privileges"))].value.toInt(), live);
                QCOMPARE(row.cells[source.columnOf(QStringLiteral("unused"))].value.toInt(), unused);
            }
        }
    }

    void filters_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QStringList>("ids");
        const auto row = [](const char* column, const char* values, const char* ids) {
            QTest::addRow("%s=%s", column, values) << QString::fromLatin1(column) << QString::fromLatin1(values).split(u'|')
                                                   << QString::fromLatin1(ids).split(u' ', Qt::SkipEmptyParts);
        };
        row("environment", "production|shadow", "A1 A2");
        row("can_do", "execute", "A1 A2");
        row("can_do", "write_code", "A1");
        row("can_do", "write", "");
        row("unused", "some", "A1");
        row("credential", "over", "A1 A3");
        row("assessment", "current", "A2");
        row("assessment", "none", "A1 A3 A4");
        row("execute", "unassessed", "A1");
        row("guardrails", "drifted", "A1");
        row("account", "shared", "A1");
        row("owner", "", "A4");
        row("owner", "Ada", "A1 A3");
    }

    void filters()
    {
        QFETCH(QString, column);
        QFETCH(QStringList, values);
        QFETCH(QStringList, ids);
        TestRecord made;
        fill(made);
        const AgentTable source;
        TableQuery query{{}, {QStringLiteral("id"), Qt::AscendingOrder}, test::testNow()};
        query.filter.terms = {{column, values}};
        const auto page = source.page(made.record(), query, std::nullopt, 10);
        QVERIFY(page);
        QStringList found;
        for (const TableRow& row : page->rows)
            found.append(row.id);
        QCOMPARE(found, ids);
        QCOMPARE(source.count(made.record(), query).value(), ids.size());
    }

    void worries()
    {
        TestRecord made;
        fill(made);
        const auto worries = AgentTable().worries(made.record(), test::testNow());
        QVERIFY(worries);
        QCOMPARE(worries->active, 3);
        QCOMPARE(worries->executeUnassessed, 1);
        QCOMPARE(worries->drifted, 1);
        QCOMPARE(worries->overPolicy, 1);
    }

    void modelMeetsTheTester()
    {
        TestRecord made;
        fill(made);
        FixedClock clock(test::testNow());
        PagedTableModel model(std::make_shared<AgentTable>(), clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(made.location());
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.idAt(0), QStringLiteral("A1"));
        model.sort(model.columnOf(QStringLiteral("environment")), Qt::DescendingOrder); // the sandbox first
        QTRY_COMPARE(model.idAt(0), QStringLiteral("A4"));
        made.sql(QStringLiteral("DROP TABLE credential"));
        model.reload();
        QTRY_COMPARE(model.state(), PagedTableModel::State::Failed);
        QCOMPARE(model.rowCount(), 4);
    }

    void amends()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, status, account_provider) VALUES ('A1', 'one', 'sandbox', 'active', 'idp'), ('A2', 'two', 'sandbox', 'retired', NULL)"));
        const FixedClock clock(test::testNow());
        AgentService service(made.record(), clock);
        const AgentRepository agents(made.record());
        const AgentFields wanted{QStringLiteral(" Olga  Owner "), QStringLiteral("Stan"), QString(), QStringLiteral("Pays bills."), QStringLiteral("svc-one"), true, TestData::Scrubbed};
        const AgentFields before = fieldsOf(agents.find(QStringLiteral("A1"))->value());
        const auto code = [&](const char* id, const AgentFields& fields, const QString& by) {
            const auto amended = service.amend(QLatin1String(id), before, fields, by);
            return amended ? ErrorCode::Internal : amended.error().code;
        };
        AgentFields endless = wanted;
        endless.sponsor = QString(201, u'x');
        QCOMPARE(code("A1", endless, QStringLiteral("Ada")), ErrorCode::RefusedByRule);
        QCOMPARE(code("A1", wanted, QStringLiteral(" ")), ErrorCode::RefusedByRule);
        QCOMPARE(code("A2", wanted, QStringLiteral("Ada")), ErrorCode::RefusedByRule);
        QCOMPARE(code("A9", wanted, QStringLiteral("Ada")), ErrorCode::NotFound);
        QVERIFY(service.amend(QStringLiteral("A1"), before, wanted, QStringLiteral("Ada")));
        const Agent after = agents.find(QStringLiteral("A1"))->value();
        QCOMPARE(after.owner, QStringLiteral("Olga Owner"));
        QCOMPARE(after.account.name, QStringLiteral("svc-one"));
        QCOMPARE(after.account.provider, QStringLiteral("idp"));
        QCOMPARE(after.account.dedicated, std::optional(true));
        QCOMPARE(after.testData, TestData::Scrubbed);
        const auto leaves = Ledger(made.record()).about(QStringLiteral("A1"));
        QCOMPARE(leaves->size(), 1);
        const auto leaf = LedgerLeaf::read(leaves->last().bytes);
        QCOMPARE(leaf->type, QStringLiteral("agent.amended"));
        QVERIFY2(leaf->summary.contains(QStringLiteral("Owner from \"\" to \"Olga Owner\".")) && leaf->summary.endsWith(QStringLiteral("By Ada.")), qPrintable(leaf->summary));
        QVERIFY(service.amend(QStringLiteral("A1"), fieldsOf(after), fieldsOf(after), QStringLiteral("Ada"))); // nothing new: no entry
        AgentFields another = wanted;
        another.owner = QStringLiteral("Somebody Else");
        QCOMPARE(code("A1", another, QStringLiteral("Ada")), ErrorCode::RefusedByRule); // read before the change
        QCOMPARE(Ledger(made.record()).about(QStringLiteral("A1"))->size(), 1);
        QVERIFY(service.amend(QStringLiteral("A1"), fieldsOf(after), before, QStringLiteral("Ada")));
        QCOMPARE(fieldsOf(agents.find(QStringLiteral("A1"))->value()), before);
    }

    void takesBackWhatNoDecisionGave()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, status) VALUES ('A1', 'one', 'sandbox', 'active')"));
        made.sql(QStringLiteral("INSERT INTO agent_grant (agent, position, action, resource, environment, status, backing) VALUES ('A1', 0, '*', 'mail', 'sandbox', 'active', 'imported'), "
                                "('A1', 1, 'read', 'mail', 'sandbox', 'active', 'decision'), ('A1', 2, 'old', 'mail', 'sandbox', 'revoked', 'none')"));
        const FixedClock clock(test::testNow());
        AgentService service(made.record(), clock);
        const auto grants = [&] { return AgentRepository(made.record()).find(QStringLiteral("A1"))->value().grants; };
        const auto code = [&](const Grant& grant, const char* by = "Ada", const char* reason = "Too wide.") {
            const auto taken = service.takeBack(QStringLiteral("A1"), grant, QLatin1String(by), QLatin1String(reason));
            return taken ? ErrorCode::Internal : taken.error().code;
        };
        Grant another = grants()[0];
        another.resource = QStringLiteral("files");
        QCOMPARE(code(another), ErrorCode::RefusedByRule);
        another.position = 9;
        QCOMPARE(code(another), ErrorCode::NotFound);
        QCOMPARE(code(grants()[0], " "), ErrorCode::RefusedByRule);
        QCOMPARE(code(grants()[0], "Ada", " "), ErrorCode::RefusedByRule);
        QCOMPARE(code(grants()[1]), ErrorCode::RefusedByRule); // a decision stands behind it
        QCOMPARE(code(grants()[2]), ErrorCode::RefusedByRule);
        QVERIFY(told(made, "A1").isEmpty());
        QVERIFY(service.takeBack(QStringLiteral("A1"), grants()[0], QStringLiteral("Ada"), QStringLiteral("Too wide.")));
        QCOMPARE(grants()[0].status, GrantStatus::Revoked);
        QCOMPARE(told(made, "A1"), QStringList{QStringLiteral("grant.taken_back: * on mail in sandbox, by Ada: Too wide.")});
    }

    void revokeClock()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment, status) VALUES ('A1', 'one', 'sandbox', 'active')"));
        made.sql(QStringLiteral("INSERT INTO credential (agent, id, kind, position) VALUES ('A1', 'K1', 'token', 0)"));
        FixedClock clock(test::testNow());
        AgentService service(made.record(), clock);
        const QString agent = QStringLiteral("A1"), key = QStringLiteral("K1"), ada = QStringLiteral("Ada");
        const auto credential = [&] { return AgentRepository(made.record()).find(agent)->value().credentials.first(); };
        QCOMPARE(service.confirmRevocation(agent, key, ada).error().code, ErrorCode::RefusedByRule); // nobody ordered it
        QCOMPARE(service.orderRevocation(agent, QStringLiteral("K2"), ada).error().code, ErrorCode::NotFound);
        QVERIFY(service.orderRevocation(agent, key, ada));
        QCOMPARE(credential().revokeOrderedAt, clock.now());
        QVERIFY(!credential().revokedAt.isValid());
        QCOMPARE(service.orderRevocation(agent, key, ada).error().code, ErrorCode::RefusedByRule);
        clock.advanceMs(421'000);
        QVERIFY(service.confirmRevocation(agent, key, ada));
        QCOMPARE(credential().revokedAt, clock.now());
        QCOMPARE(service.confirmRevocation(agent, key, ada).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(told(made, "A1").last(), QStringLiteral("credential.revoked: K1 revoked after 421 s, confirmed by Ada."));
    }

    void statusRules()
    {
        TestRecord made;
        fill(made);
        FixedClock clock(test::testNow());
        AgentService service(made.record(), clock);
        const AgentRepository agents(made.record());
        const QString a2 = QStringLiteral("A2");
        QVERIFY(service.setStatus(a2, AgentStatus::Suspended));
        QCOMPARE(agents.find(a2)->value().grants[0].status, GrantStatus::Suspended);
        QVERIFY(service.setStatus(a2, AgentStatus::Active));
        QCOMPARE(agents.find(a2)->value().status, AgentStatus::Active);
        QCOMPARE(agents.find(a2)->value().grants[0].status, GrantStatus::Suspended); // comes back by a decision only
        const auto back = service.setStatus(QStringLiteral("A3"), AgentStatus::Active);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::RefusedByRule);
        QCOMPARE(service.setStatus(QStringLiteral("none"), AgentStatus::Active).error().code, ErrorCode::NotFound);
        QVERIFY(service.setStatus(a2, AgentStatus::Active)); // as it is: no news
        QCOMPARE(told(made, "A2"), (QStringList{QStringLiteral("agent.suspended: From active to suspended."), QStringLiteral("agent.active: From suspended to active.")}));
        QVERIFY(told(made, "A3").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAgents)
#include "tst_agents.moc"
