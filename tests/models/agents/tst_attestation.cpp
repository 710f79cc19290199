// Attesting agents: one signature over all of them, all or none, and only over what was read.

#include "../approvals/approvalscene.h"
#include "models/agents/agentrepository.h"
#include "models/agents/attestationdesk.h"
#include "models/approvals/recordaudit.h"
#include "support/houserules.h"

#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

class TestAttestation : public QObject
{
    Q_OBJECT

    std::optional<Scene> m_scene;

    AttestationDesk desk() { return AttestationDesk(m_scene->made.record(), m_scene->clock); }
    Result<void> give(const QStringList& agents, const char* member = "law", const char* key = nullptr)
    {
        AttestationBallot ballot{agents, s(member), s("Looked at each."), {}};
        const auto text = desk().text(ballot);
        if (!text)
            return tl::unexpected<Error>(text.error());
        ballot.presented = *text;
        return desk().attest(ballot, sampleKey(s(key ? key : member)));
    }
    ErrorCode code(const QStringList& agents, const char* member = "law")
    {
        const auto given = give(agents, member);
        return given ? ErrorCode::Internal : given.error().code;
    }
    Agent agent(const char* id) { return AgentRepository(m_scene->made.record()).find(s(id))->value(); }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_scene.emplace();
        m_scene->sql("INSERT INTO agent (id, name, owner, environment, status, account_name) VALUES ('two', 'two', 'Olga Owner', 'sandbox', 'active', 'svc-two'), "
                     "('gone', 'gone', 'Olga Owner', 'sandbox', 'retired', 'svc-gone'), ('orphan', 'orphan', NULL, 'sandbox', 'active', 'svc-o'), "
                     "('bare', 'bare', 'Olga Owner', 'sandbox', 'active', NULL)");
        m_scene->sql("INSERT INTO agent_grant (agent, position, action, resource, environment, status, backing) VALUES ('two', 0, 'mail:send', 'inbox', 'sandbox', 'active', 'imported')");
    }
    void cleanup() { m_scene.reset(); }

    void manyAtOnce()
    {
        const auto text = desk().text({{s("two"), s("bot")}, s("law"), {}, {}});
        QVERIFY2(text, text ? "" : qPrintable(text.error().message));
        for (const char* words : {"mail:send on inbox in sandbox", "svc-bot, its own", "svc-two, not known whose", "Olga Owner"})
            QVERIFY2(text->contains(s(words)), words);
        QVERIFY(give({s("two"), s("bot"), s("two")}));
        for (const char* id : {"two", "bot"}) {
            QCOMPARE(agent(id).attestedAt, m_scene->clock.now());
            QCOMPARE(agent(id).attestedBy, s("Lea Legal"));
            QCOMPARE(Ledger(m_scene->made.record()).about(s(id))->size(), 1);
        }
        QCOMPARE(m_scene->number("SELECT count(*) FROM statement"), 1);
        const Audit audit = *RecordAudit(m_scene->made.record(), m_scene->clock).run();
        QVERIFY2(audit.isSound(), qPrintable(audit.isSound() ? QString() : audit.findings.first().message));
    }

    void allOrNone()
    {
        QCOMPARE(code({s("bot"), s("nobody")}), ErrorCode::NotFound);
        for (const char* id : {"gone", "orphan", "bare"})
            QCOMPARE(code({s("bot"), s(id)}), ErrorCode::RefusedByRule);
        QCOMPARE(code({}), ErrorCode::RefusedByRule);
        QCOMPARE(code({s("bot")}, "nobody"), ErrorCode::RefusedByRule);
        QCOMPARE(give({s("bot")}, "law", "sec").error().code, ErrorCode::WrongKey);
        QStringList many;
        for (int i = 0; i <= AttestationDesk::mostAgents; ++i)
            many.append(QString::number(i));
        QCOMPARE(code(many), ErrorCode::RefusedByRule);
        QVERIFY(!agent("bot").attestedAt.isValid());
        QCOMPARE(m_scene->number("SELECT count(*) FROM statement"), 0);
    }

    // A privilege that comes in between the reading and the signing is not attested unseen.
    void onlyWhatWasRead()
    {
        AttestationBallot ballot{{s("two")}, s("law"), s("Looked at it."), {}};
        ballot.presented = *desk().text(ballot);
        m_scene->sql("INSERT INTO agent_grant (agent, position, action, resource, environment, status, backing) VALUES ('two', 1, '*', '*', 'production', 'active', 'none')");
        const auto given = desk().attest(ballot, sampleKey(s("law")));
        QCOMPARE(given.error().code, ErrorCode::RefusedByRule);
        QVERIFY(!agent("two").attestedAt.isValid());
    }
};

QTEST_GUILESS_MAIN(TestAttestation)
#include "tst_attestation.moc"
