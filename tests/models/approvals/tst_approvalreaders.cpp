// What reads requests: the gate, which believes no status and counts only votes that bind; the inbox; the table of changes.

#include "approvalscene.h"

#include <QTest>

using namespace privyseal;
using test::s;
using test::Scene;

class TestApprovalReaders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void gateBelievesNoStatus()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        scene.sql("UPDATE request SET status = 'approved', decided_at = '2026-09-16T09:42:00.000Z'");
        scene.sql("INSERT INTO agent_grant (agent, position, action, resource, environment, status, backing, request) "
                  "VALUES ('bot', 0, 'ledger:write', 'ledger', 'production', 'active', 'decision', 'REQ-0001')");
        QCOMPARE(scene.gate(scene.high()).exitCode(), 10);
        scene.sql("INSERT INTO request (id, agent, action, resource, environment, requested_at, status) VALUES ('H', "
                  "'bot', 'old:read', 'r', 'production', '2026-01-01', 'approved')");
        QCOMPARE(scene.service().gate({s("bot"), s("old:read"), s("r"), s("production")})->exitCode(),
                 10); // history authorises nothing
        QCOMPARE(scene.service().gate({s("x"), s("old:read"), s("r"), s("production")})->exitCode(), 10);
    }

    void gateSeesTamperingAndRevocation_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("code");
        QTest::addRow("nothing") << QString() << 0;
        QTest::addRow("longer lifetime") << s("UPDATE request SET lifetime_s = 600000") << 10;
        QTest::addRow("other digest") << s("UPDATE request SET digest = 'x'") << 10;
        QTest::addRow("parameters") << s("UPDATE request SET parameters = '{\"rows\":\"9\"}'") << 10;
        QTest::addRow("lower risk column") << s("UPDATE request SET risk = 'low'") << 10;
        QTest::addRow("more able agent") << s("UPDATE agent SET capabilities = '[\"change_permissions\"]'") << 10;
        QTest::addRow("grant revoked") << s("UPDATE agent_grant SET status = 'revoked'") << 14;
        QTest::addRow("grant suspended") << s("UPDATE agent_grant SET status = 'suspended'") << 14;
        QTest::addRow("grant gone") << s("DELETE FROM agent_grant") << 14;
        QTest::addRow("agent suspended") << s("UPDATE agent SET status = 'suspended'") << 14;
        QTest::addRow("approver owns it now") << s("UPDATE agent SET owner = 'sec'") << 10;
        QTest::addRow("approver lost the role")
            << s("role sec engineering") << 10;
        QTest::addRow("approver retired later")
            << s("retire sec") << 0;
    }
    void gateSeesTamperingAndRevocation()
    {
        QFETCH(QString, change);
        Scene scene;
        const Request filed = scene.file(scene.high());
        QVERIFY(scene.vote(filed, "sec"));
        QVERIFY(scene.vote(filed, "law"));
        if (!change.isEmpty())
            scene.change(change);
        QTEST(scene.gate(scene.high()).exitCode(), "code");
    }

    void inboxSaysWhyNot()
    {
        Scene scene;
        const Request filed = scene.file(scene.high());
        const auto why = [&](const char* member) {
            return scene.service().reader().inbox(s(member), InboxTab::AllOpen)->first().whyNotMine;
        };
        QCOMPARE(why("sec"), QString());
        QCOMPARE(why("eng"), s("Not your role"));
        QCOMPARE(why(""), s("You only look"));
        QVERIFY(scene.vote(filed, "sec"));
        QCOMPARE(why("sec"), s("You signed"));
        QCOMPARE(why("sec2"), s("Others signed"));
        scene.sql("UPDATE agent SET sponsor = 'law', owner = 'prod'");
        QCOMPARE(why("law"), s("You sponsor it"));
        QCOMPARE(why("prod"), s("You own it"));
        const auto row = scene.service().reader().inbox(s("both"), InboxTab::Mine)->first();
        QCOMPARE(row.signedCount, 1);
        QCOMPARE(row.slotCount, 2);
        QCOMPARE(row.deadline, filed.deadline);
        const Dossier dossier = *scene.service().dossier(filed.id, s("both"));
        QCOMPARE(dossier.excluded.size(), 2);
        QCOMPARE(dossier.quorum[0].filledByName, s("Sue Security"));
        QVERIFY(dossier.quorum[1].youCanSign && !dossier.quorum[0].youCanSign);
        const auto counts = scene.service().reader().counts(s("both"));
        QCOMPARE(counts->mine, 1);
        QCOMPARE(counts->decided, 0);
        QVERIFY(scene.vote(filed, "both", Verdict::Reject));
        QCOMPARE(scene.service().reader().inbox(s("both"), InboxTab::Decided)->size(), 1);
    }

    void changesShowWhatGrows()
    {
        Scene scene;
        scene.sql("INSERT INTO agent_grant (agent, position, action, resource, environment, expires_at) VALUES ('bot', "
                  "0, 'ledger:read', 'ledger', 'production', '2026-09-30')");
        const Request filed = scene.file(scene.high());
        const auto changes = scene.service().dossier(filed.id, {})->changes;
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0].kind, PrivilegeChange::Kind::Added);
        QCOMPARE(changes[0].ifApproved, s("8 h"));
        QCOMPARE(changes[1].kind, PrivilegeChange::Kind::Grows);
        QCOMPARE(changes[1].now, s("Reading"));
        QCOMPARE(changes[1].ifApproved, s("Reading, Writing"));
        QCOMPARE(changes[2].kind, PrivilegeChange::Kind::Unchanged);
    }
};

QTEST_GUILESS_MAIN(TestApprovalReaders)
#include "tst_approvalreaders.moc"
