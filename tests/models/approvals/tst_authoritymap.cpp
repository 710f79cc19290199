// Who answers for what: the grid with its holes, and what only a signature can change in it.

#include "approvalscene.h"
#include "models/approvals/authoritydesk.h"
#include "models/approvals/recordaudit.h"
#include "support/houserules.h"

#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

class TestAuthorityMap : public QObject
{
    Q_OBJECT

    std::optional<Scene> m_scene;

    AuthorityDesk desk() { return AuthorityDesk(m_scene->made.record(), m_scene->clock); }
    AuthorityMap map()
    {
        auto map = desk().map();
        if (!map)
            qFatal("%s", qPrintable(map.error().message));
        return *map;
    }
    AuthorityCell cell(const char* actionClass, const char* environment)
    {
        const AuthorityMap all = map();
        for (const AuthorityCell& one : all.cells) {
            if (one.actionClass == s(actionClass) && one.environment == s(environment))
                return one;
        }
        qFatal("no cell %s/%s", actionClass, environment);
    }
    static AuthorityFacts payments(const char* owner, const char* deputy = "", Instant until = {})
    {
        return {{}, s("payments"), s("production"), s(owner), s(deputy), until, {}};
    }
    Result<void> set(const AuthorityFacts& cell, const char* member = "auth", const char* key = nullptr)
    {
        AuthorityBallot ballot{cell, s(member), s("Settled in the forum."), {}};
        const auto text = desk().text(ballot);
        if (!text)
            return tl::unexpected<Error>(text.error());
        ballot.presented = *text;
        return desk().set(ballot, sampleKey(s(key ? key : member)));
    }
    QString namedFor(const char* action)
    {
        NewRequest fields = m_scene->high();
        fields.action = s(action);
        const Request request = m_scene->file(fields);
        const auto dossier = m_scene->service().dossier(request.id, {});
        for (const Condition& one : dossier->conditions) {
            if (one.id == s("authority"))
                return one.met ? one.detail : QString();
        }
        return {};
    }
    Audit audit() { return *RecordAudit(m_scene->made.record(), m_scene->clock).run(); }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_scene.emplace();
    }
    void cleanup() { m_scene.reset(); }

    void holesAndReach()
    {
        const AuthorityMap all = map();
        QCOMPARE(all.environments.size(), 3);
        QVERIFY(all.actionClasses.contains(s("payments")) && all.actionClasses.contains(s("everything")));
        QCOMPARE(all.cells.size(), all.actionClasses.size() * 3);
        const AuthorityCell production = cell("payments", "production");
        QCOMPARE(production.state, AuthorityCell::State::Named); // by the pattern for all of production
        QVERIFY(!production.isOwn);
        QCOMPARE(production.entry->owner, s("Art Authority"));
        const AuthorityCell sandbox = cell("payments", "sandbox");
        QCOMPARE(sandbox.state, AuthorityCell::State::Hole);
        QVERIFY(sandbox.isRed() && !sandbox.why.isEmpty());
        QCOMPARE(all.redCount(), all.actionClasses.size() * 2);
    }

    // Critical ones need the named owner in person: somebody outside the committee cannot sign.
    void ownersWhoCannotSignAreRed()
    {
        QVERIFY(set({{}, s("permissions"), s("production"), s("Xenia Extern"), {}, {}, {}}));
        const AuthorityCell critical = cell("permissions", "production");
        QCOMPARE(critical.state, AuthorityCell::State::Unapprovable);
        QVERIFY2(critical.why.contains(s("Nobody on the committee can sign for")), qPrintable(critical.why));
        QVERIFY(set(payments("Xenia Extern")));
        QCOMPARE(cell("payments", "production").state, AuthorityCell::State::Named); // high: security and legal decide
    }

    void timeRunsOut()
    {
        const Instant now = m_scene->clock.now();
        QVERIFY(set(payments("Pia Product", "Lea Legal", now.plusSeconds(40 * 86400))));
        QCOMPARE(cell("payments", "production").state, AuthorityCell::State::Named);
        QVERIFY(cell("payments", "production").isOwn);
        QCOMPARE(cell("payments", "production").entry->deputy, s("Lea Legal"));
        m_scene->clock.advanceMs(15LL * 86'400'000);
        QCOMPARE(cell("payments", "production").state, AuthorityCell::State::Ending);
        m_scene->clock.advanceMs(26LL * 86'400'000);
        // The wider entry reaches it again; without that it is a lapsed one.
        QCOMPARE(cell("payments", "production").entry->owner, s("Art Authority"));
        m_scene->sql("DELETE FROM authority WHERE id = 'U1'");
        QCOMPARE(cell("payments", "production").state, AuthorityCell::State::Lapsed);
    }

    void whoMaySign()
    {
        for (const char* member : {"sec", "eng", "law"}) // neither chair nor executive
            QCOMPARE(set(payments("Pia Product"), member).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(set(payments("Art Authority")).error().code, ErrorCode::RefusedByRule); // nobody gives it to themselves
        QCOMPARE(set(payments("Pia Product", "auth")).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(set(payments("Pia Product", "pia product")).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(set(payments("", "Pia Product")).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(set(payments("Pia Product", "", m_scene->clock.now())).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(set({{}, s("cooking"), s("production"), s("Pia Product"), {}, {}, {}}).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(set({{}, s("payments"), s("everywhere"), s("Pia Product"), {}, {}, {}}).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(set(payments("Pia Product"), "auth", "sec").error().code, ErrorCode::WrongKey);
        QCOMPARE(m_scene->number("SELECT count(*) FROM statement"), 0);
        QCOMPARE(namedFor("payment:write"), s("Art Authority"));
    }

    void whatWasReadIsWhatIsSigned()
    {
        AuthorityBallot ballot{payments("Pia Product"), s("auth"), s("Settled."), {}};
        ballot.presented = *desk().text(ballot);
        m_scene->sql("INSERT INTO authority (id, action_class, environment, owner) VALUES ('U2', 'payments', 'production', 'Lea Legal')");
        QCOMPARE(desk().set(ballot, sampleKey(s("auth"))).error().code, ErrorCode::RefusedByRule);
        ballot.presented = *desk().text(ballot);
        QVERIFY(ballot.presented.contains(s("Lea Legal")));
        QVERIFY(desk().set(ballot, sampleKey(s("auth"))));
        QCOMPARE(m_scene->number("SELECT count(*) FROM authority WHERE action_class = 'payments'"), 1);
        QVERIFY(audit().isSound());
    }

    // Once a cell is signed, what somebody writes about it into the record or imports counts for nothing.
    void rowsCountNoMore()
    {
        QVERIFY(set(payments("Pia Product")));
        QCOMPARE(namedFor("payment:write"), s("Pia Product"));
        m_scene->sql("UPDATE authority SET owner = 'Eve Engineer' WHERE action_class = 'payments'");
        m_scene->sql("INSERT INTO authority (id, action_class, environment, owner) VALUES ('A0', 'payments', 'production', 'Eve Engineer')");
        QCOMPARE(namedFor("payment:write"), s("Pia Product"));
        QVERIFY(!audit().isSound());
        m_scene->clock.advanceMs(60'000);
        QVERIFY(set(payments(""))); // nobody any more: the wider entry is next
        QCOMPARE(namedFor("payment:write"), s("Art Authority"));
        QVERIFY(audit().isSound());
    }

    // What does not hold takes the whole map along: which cell the missing word was about nobody can know.
    void forged_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("gone") << s("DELETE FROM statement");
        QTest::newRow("document") << s("UPDATE statement SET document = replace(document, 'Pia Product', 'Eve Engineer')");
        QTest::newRow("envelope") << s("UPDATE statement SET envelope = replace(envelope, 'A', 'B')");
    }
    void forged()
    {
        QFETCH(QString, change);
        QVERIFY(set(payments("Pia Product")));
        dropGuards(m_scene->made.record());
        m_scene->made.sql(change);
        QVERIFY(!map().fault.isEmpty());
        QCOMPARE(map().redCount(), map().cells.size());
        QCOMPARE(namedFor("payment:write"), QString());
        QCOMPARE(namedFor("ledger:write"), QString());
        QVERIFY(!audit().isSound());
    }
};

QTEST_GUILESS_MAIN(TestAuthorityMap)
#include "tst_authoritymap.moc"
