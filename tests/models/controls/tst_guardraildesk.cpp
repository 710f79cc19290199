// Registering guardrails: what is signed, what it does to agents that run with others, and what rows can no longer say.

#include "../approvals/approvalscene.h"
#include "models/approvals/recordaudit.h"
#include "models/controls/guardrailconfig.h"
#include "models/controls/guardraildesk.h"
#include "models/controls/guardrailwatch.h"
#include "support/houserules.h"

#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

namespace {

QByteArray config(const char* tools, const char* model = "meridian-4")
{
    return QByteArray(R"({"prompt_constraints":["Never ask for a password.","Say what you are."],"tools":[)") + tools + R"(],"model":")" + model + R"(","parameters":{"temperature":0.2}})";
}

} // namespace

class TestGuardrailDesk : public QObject
{
    Q_OBJECT

    std::optional<Scene> m_scene;

    GuardrailDesk desk() { return GuardrailDesk(m_scene->made.record(), m_scene->clock); }
    GuardrailBallot ballot(const char* version = "v8", const QByteArray& of = config(R"("mail","ledger")")) const
    {
        return {s("G1"), s(version), of, {s("bot")}, s("sec"), s("Reviewed with the vendor."), {}};
    }
    Result<void> give(GuardrailBallot given, const char* key = nullptr)
    {
        const auto text = desk().text(given);
        if (!text)
            return tl::unexpected<Error>(text.error());
        given.presented = *text;
        return desk().registerSet(given, sampleKey(key ? s(key) : given.member));
    }
    Condition condition()
    {
        const Request request = m_scene->file(m_scene->high());
        const auto dossier = m_scene->service().dossier(request.id, {});
        for (const Condition& one : dossier->conditions) {
            if (one.id == s("guardrails"))
                return one;
        }
        qFatal("no condition");
    }
    // A privilege that two members gave.
    NewRequest granted()
    {
        const Request request = m_scene->file(m_scene->high());
        if (!m_scene->vote(request, "sec") || !m_scene->vote(request, "law"))
            qFatal("not granted");
        return m_scene->high();
    }
    Audit audit() { return *RecordAudit(m_scene->made.record(), m_scene->clock).run(); }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_scene.emplace();
    }
    void cleanup() { m_scene.reset(); }

    void registersWhatWasRead()
    {
        const auto text = desk().text(ballot());
        QVERIFY2(text, text ? "" : qPrintable(text.error().message));
        for (const char* words : {"Never ask for a password.", "Say what you are.", "ledger", "mail", "meridian-4", "Before          v7", "bot"})
            QVERIFY2(text->contains(s(words)), words);
        QVERIFY(give(ballot()));
        const QString fingerprint = *guardrailFingerprint(config(R"("ledger","mail")"));
        QCOMPARE(m_scene->number("SELECT count(*) FROM guardrail WHERE id = 'G1' AND version = 'v8'"), 1);
        QVERIFY(condition().met);
        QCOMPARE(condition().detail, s("v8 registered, no drift"));
        const auto sets = desk().sets();
        QCOMPARE(sets->size(), 1);
        QCOMPARE(sets->first().fingerprint, fingerprint);
        QCOMPARE(sets->first().signer, s("sec"));
        QCOMPARE(*guardrailFingerprint(sets->first().config), fingerprint);
        QVERIFY2(audit().isSound(), qPrintable(audit().findings.isEmpty() ? QString() : audit().findings.first().message));
    }

    void theNextVersionSaysWhatChanges()
    {
        QVERIFY(give(ballot()));
        m_scene->clock.advanceMs(60'000);
        const auto text = desk().text(ballot("v9", config(R"("ledger","shell")", "meridian-5")));
        for (const char* words : {"- tool mail", "+ tool shell", "model \"meridian-4\" -> \"meridian-5\""})
            QVERIFY2(text->contains(s(words)), qPrintable(*text));
        // The same number for something else is another one all the same.
        QCOMPARE(give(ballot("v8", config(R"("shell")"))).error().code, ErrorCode::RefusedByRule);
        QVERIFY(give(ballot("v9", config(R"("ledger","shell")", "meridian-5"))));
        QVERIFY(give(ballot("v8"))); // back to what v8 was
        QVERIFY(audit().isSound());
    }

    void whoAndWhat()
    {
        GuardrailBallot given = ballot();
        given.member = s("law");
        QCOMPARE(give(given).error().code, ErrorCode::RefusedByRule); // neither security nor engineering
        QCOMPARE(give(ballot(), "eng").error().code, ErrorCode::WrongKey);
        given = ballot();
        given.agents = {s("bot"), s("ghost")};
        QCOMPARE(give(given).error().code, ErrorCode::NotFound);
        given = ballot();
        given.set = s(" ");
        QCOMPARE(give(given).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(give(ballot("v8", "{}")).error().code, ErrorCode::InputRejected);
        QCOMPARE(give(ballot("v8", config(QByteArray(R"(")" + QByteArray(300'000, 'x') + R"(")").constData()))).error().code, ErrorCode::RefusedByRule);
        given = ballot();
        given.presented = *desk().text(given);
        m_scene->sql("UPDATE guardrail SET version = 'v7b'");
        QCOMPARE(desk().registerSet(given, sampleKey(s("sec"))).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(m_scene->number("SELECT count(*) FROM statement"), 0);
    }

    // An agent that was seen with the old configuration loses its privileges the moment the new one binds it; the fresh decision
    // after it runs with the new one brings them back.
    void whoeverRunsWithOthersIsSuspended()
    {
        QVERIFY(give(ballot()));
        const QByteArray next = config(R"("ledger")");
        QVERIFY(GuardrailWatch(m_scene->made.record(), m_scene->clock).observe(s("bot"), *guardrailFingerprint(config(R"("mail","ledger")")), s("Probe")));
        m_scene->clock.advanceMs(60'000);
        const NewRequest privilege = granted();
        QCOMPARE(m_scene->gate(privilege).outcome, GateAnswer::Outcome::Yes);
        m_scene->clock.advanceMs(60'000);
        QVERIFY(give(ballot("v9", next)));
        QCOMPARE(m_scene->gate(privilege).outcome, GateAnswer::Outcome::NotApproved); // what was voted on is another one now
        QCOMPARE(m_scene->number("SELECT count(*) FROM agent_grant WHERE status = 'suspended'"), 1);
        QVERIFY(!condition().met);
        m_scene->clock.advanceMs(60'000);
        QVERIFY(GuardrailWatch(m_scene->made.record(), m_scene->clock).observe(s("bot"), *guardrailFingerprint(next), s("Probe")));
        QVERIFY(m_scene->gate(privilege).outcome != GateAnswer::Outcome::Yes); // by itself nothing comes back
        m_scene->clock.advanceMs(60'000);
        QCOMPARE(m_scene->gate(granted()).outcome, GateAnswer::Outcome::Yes);
    }

    void rowsCountNoMore()
    {
        QVERIFY(give(ballot()));
        m_scene->sql("UPDATE guardrail SET fingerprint = 'feed'");
        m_scene->sql("INSERT INTO guardrail (id, version, fingerprint, agents) VALUES ('A0', 'mine', 'beef', '[\"bot\"]')");
        QVERIFY(GuardrailWatch(m_scene->made.record(), m_scene->clock).observe(s("bot"), s("beef").repeated(16), s("Probe")));
        QVERIFY(!condition().met); // it runs with what somebody wrote into a row
        const Audit found = audit();
        QCOMPARE(found.findings.size(), 1);
        QCOMPARE(found.findings.first().table, s("guardrail"));
    }

    void forged_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("gone") << s("DELETE FROM statement");
        QTest::newRow("document") << s("UPDATE statement SET document = replace(document, 'v8', 'v9')");
        QTest::newRow("envelope") << s("UPDATE statement SET envelope = replace(envelope, 'A', 'B')");
        QTest::newRow("another subject") << s("UPDATE statement SET subject = 'elsewhere'");
    }
    void forged()
    {
        QFETCH(QString, change);
        QVERIFY(give(ballot()));
        const NewRequest privilege = granted();
        QCOMPARE(m_scene->gate(privilege).outcome, GateAnswer::Outcome::Yes);
        dropGuards(m_scene->made.record());
        m_scene->made.sql(change);
        QVERIFY(m_scene->gate(privilege).outcome != GateAnswer::Outcome::Yes);
        QVERIFY(!condition().met);
        QVERIFY(!audit().isSound());
    }

    // The configuration in the record proves itself; another one is none.
    void aChangedConfigurationIsNotShown()
    {
        QVERIFY(give(ballot()));
        m_scene->sql("UPDATE guardrail_config SET config = replace(config, 'Never', 'Always')");
        QVERIFY(desk().sets()->first().config.isEmpty());
        m_scene->clock.advanceMs(60'000);
        QVERIFY(desk().text(ballot("v9", config(R"("shell")")))->contains(s("not known: the record does not keep")));
    }

    void nobodyIsBoundAnyMore()
    {
        QVERIFY(give(ballot()));
        m_scene->clock.advanceMs(60'000);
        GuardrailBallot none = ballot();
        none.agents.clear();
        QVERIFY(desk().text(none)->contains(s("it binds nobody any more")));
        QVERIFY(give(none));
        QVERIFY(!condition().met);
        QCOMPARE(condition().detail, s("None is registered"));
    }
};

QTEST_GUILESS_MAIN(TestGuardrailDesk)
#include "tst_guardraildesk.moc"
