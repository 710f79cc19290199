// privysealctl: request, decide, withdraw, gate; and two processes that decide at the same moment.

#include "support/ctlrecord.h"
#include "support/testrecord.h"

#include <QJsonArray>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace privyseal::test;

namespace {

QStringList decision(const QString& id, const char* verdict, const char* member)
{
    return {QStringLiteral("--json"), QStringLiteral("decide"), id, QString::fromLatin1(verdict), QStringLiteral("--reason"),
            QStringLiteral("Because it is so"), QStringLiteral("--member"), QString::fromLatin1(member), QStringLiteral("--passphrase-fd"), QStringLiteral("0")};
}

QStringList gate(const QString& resource)
{
    return {QStringLiteral("--json"), QStringLiteral("gate"), QStringLiteral("--agent"), QStringLiteral("scribe"), QStringLiteral("--action"),
            QStringLiteral("read"), QStringLiteral("--resource"), resource, QStringLiteral("--environment"), QStringLiteral("sandbox")};
}

CtlRun vote(const CtlRecord& record, const QString& id, const char* verdict, const char* member)
{
    const QString key = QString::fromLatin1(member).section(u' ', 0, 0).toLower();
    return record.run(decision(id, verdict, member), CtlRecord::passphraseOf(key) + '\n');
}

QString statusOf(const CtlRecord& record, const QString& id)
{
    return record.run({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("requests"), id}).json()[QStringLiteral("status")].toString();
}

constexpr const char* guardrailSet = R"({"format":"privyseal/1","guardrails":[{"id":"g1","version":"2","fingerprint":"FINGERPRINT","agents":["scribe"]}]})";

} // namespace

class TestCtlDecisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void requestIsFiledAsAsked()
    {
        const CtlRecord record;
        const CtlRun filed = record.run({QStringLiteral("--json"), QStringLiteral("request"), QStringLiteral("--agent"), QStringLiteral("scribe"),
                                         QStringLiteral("--action"), QStringLiteral("read"), QStringLiteral("--resource"), QStringLiteral("tickets"),
                                         QStringLiteral("--environment"), QStringLiteral("sandbox"), QStringLiteral("--justification"),
                                         QStringLiteral("To sort them"), QStringLiteral("--lifetime"), QStringLiteral("1h30m"),
                                         QStringLiteral("--param"), QStringLiteral("limit=10"), QStringLiteral("--param"), QStringLiteral("q=a=b"),
                                         QStringLiteral("--by"), QStringLiteral("Rita Requester")});
        QVERIFY2(filed.exit == 0, filed.err.constData());
        const QJsonObject json = filed.json();
        QCOMPARE(json[QStringLiteral("status")].toString(), QStringLiteral("pending"));
        QCOMPARE(json[QStringLiteral("risk")].toString(), QStringLiteral("low"));
        QCOMPARE(json[QStringLiteral("lifetime_s")].toInt(), 5400);
        QCOMPARE(json[QStringLiteral("parameters")][QStringLiteral("q")].toString(), QStringLiteral("a=b"));
        QCOMPARE(json[QStringLiteral("requested_by")].toString(), QStringLiteral("Rita Requester"));
        QCOMPARE(json[QStringLiteral("digest")].toString().size(), 64);
    }

    void hardViolationIsBlockedAndSaid()
    {
        const CtlRecord record;
        const CtlRun filed = record.run({QStringLiteral("--json"), QStringLiteral("request"), QStringLiteral("--agent"), QStringLiteral("scribe"),
                                         QStringLiteral("--action"), QStringLiteral("read"), QStringLiteral("--resource"), QStringLiteral("x"),
                                         QStringLiteral("--environment"), QStringLiteral("sandbox"), QStringLiteral("--justification"),
                                         QStringLiteral("x"), QStringLiteral("--lifetime"), QStringLiteral("9999d"), QStringLiteral("--by"),
                                         QStringLiteral("Rita Requester")});
        QCOMPARE(filed.exit, 0);
        QCOMPARE(filed.json()[QStringLiteral("status")].toString(), QStringLiteral("policy_blocked"));
        QVERIFY(filed.err.contains("blocked by policy"));
        QCOMPARE(record.run(gate(QStringLiteral("x"))).exit, 10);
    }

    void gateFollowsTheDecision()
    {
        const CtlRecord record;
        QCOMPARE(record.run(gate(QStringLiteral("tickets"))).exit, 10);
        const QString id = record.fileRequest();
        const CtlRun pending = record.run(gate(QStringLiteral("tickets")));
        QCOMPARE(pending.exit, 10);
        QCOMPARE(pending.json()[QStringLiteral("answer")].toBool(true), false);
        QVERIFY(pending.err.startsWith("privysealctl: "));
        const CtlRun decided = vote(record, id, "approve", "anna");
        QVERIFY2(decided.exit == 0, decided.err.constData());
        QCOMPARE(decided.json()[QStringLiteral("status")].toString(), QStringLiteral("approved"));
        const CtlRun yes = record.run(gate(QStringLiteral("tickets")));
        QCOMPARE(yes.exit, 0);
        QCOMPARE(yes.json()[QStringLiteral("answer")].toBool(), true);
        QCOMPARE(yes.json()[QStringLiteral("request")].toString(), id);
        QVERIFY(yes.err.isEmpty());
        QCOMPARE(record.run(gate(QStringLiteral("other"))).exit, 10);
        QCOMPARE(record.run(gate(QStringLiteral("tickets")) + QStringList{QStringLiteral("--audience"), QStringLiteral("deploy")}).exit, 13);

        QCOMPARE(vote(record, id, "reject", "lars").exit, 5);
        QCOMPARE(statusOf(record, id), QStringLiteral("approved"));
    }

    // Whose training has run out hears of it before signing, and signs all the same.
    void lapsedTrainingIsTold()
    {
        const CtlRecord record;
        const QByteArray courses = R"({"format":"privyseal/1","training":[{"id":"t1","member":"anna","course":"Playbook","completed_at":"2020-01-01","valid_until":"2021-01-01"}]})";
        QCOMPARE(record.run({QStringLiteral("import"), record.write(QStringLiteral("training.json"), courses)}).exit, 0);
        const CtlRun told = vote(record, record.fileRequest(), "approve", "anna");
        QCOMPARE(told.exit, 0);
        QVERIFY2(told.err.contains("has run out: Playbook (on 1 Jan 2021)"), told.err.constData());
    }

    // A drift takes the privilege away at the gate; the right configuration alone does not bring it back.
    void driftSuspendsUntilDecidedAnew()
    {
        const CtlRecord record;
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
        const QByteArray config = R"({"prompt_constraints":["Ask first"],"tools":["read"],"model":"m","parameters":{"temperature":0.2}})";
        const QString own = record.write(QStringLiteral("own.json"), config), other = record.write(QStringLiteral("other.json"), QByteArray(config).replace("\"read\"", "\"read\",\"shell\""));
        const CtlRun made = record.run(words("--json guardrail fingerprint --file") << own);
        QVERIFY2(made.exit == 0, made.err.constData());
        const QByteArray set = QByteArray(guardrailSet).replace("FINGERPRINT", made.json()[QStringLiteral("fingerprint")].toString().toLatin1());
        QCOMPARE(record.run(words("import") << record.write(QStringLiteral("set.json"), set)).exit, 0);
        const auto observe = [&](const QString& file) { return record.run(words("--json guardrail observe scribe --by Monitor --file") << file); };
        QCOMPARE(vote(record, record.fileRequest(), "approve", "anna").exit, 0);
        QCOMPARE(observe(own).json()[QStringLiteral("state")].toString(), QStringLiteral("registered"));
        QCOMPARE(record.run(gate(QStringLiteral("tickets"))).exit, 0);

        const CtlRun drifted = observe(other);
        QVERIFY2(drifted.exit == 0, drifted.err.constData());
        QCOMPARE(drifted.json()[QStringLiteral("state")].toString(), QStringLiteral("drifted"));
        QCOMPARE(drifted.json()[QStringLiteral("set")].toString(), QStringLiteral("g1"));
        QCOMPARE(drifted.json()[QStringLiteral("suspended")].toInt(), 1);
        QVERIFY(drifted.err.contains("suspended"));
        const CtlRun refused = record.run(gate(QStringLiteral("tickets")));
        QCOMPARE(refused.exit, 14);
        QVERIFY2(refused.err.contains("only a fresh decision"), refused.err.constData());
        const QString blocked = record.fileRequest();
        QCOMPARE(vote(record, blocked, "approve", "anna").exit, 5);

        QCOMPARE(observe(own).json()[QStringLiteral("state")].toString(), QStringLiteral("registered"));
        QCOMPARE(record.run(gate(QStringLiteral("tickets"))).exit, 10); // the newer request waits
        QCOMPARE(record.run(QStringList{QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("agents"), QStringLiteral("scribe")}).json()[QStringLiteral("observed_fingerprint")].toString(),
                 made.json()[QStringLiteral("fingerprint")].toString());
        QCOMPARE(vote(record, blocked, "approve", "anna").exit, 0);
        QCOMPARE(record.run(gate(QStringLiteral("tickets"))).exit, 0);
        QCOMPARE(record.run(words("verify")).exit, 0);
    }

    void sightingsThatAreNone()
    {
        const CtlRecord record;
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
        const QString bad = record.write(QStringLiteral("bad.json"), "{\"model\": 1}");
        const QString good = record.write(QStringLiteral("good.json"), R"({"prompt_constraints":[],"tools":[],"model":"m","parameters":{}})");
        QCOMPARE(record.run(words("guardrail observe scribe --file") << bad).exit, 4);
        QCOMPARE(record.run(words("guardrail observe scribe --file /nowhere/at.all")).exit, 2);
        QCOMPARE(record.run(words("guardrail observe nobody --file") << good).exit, 5);
        QCOMPARE(record.run(words("guardrail observe scribe")).exit, 2);
        QCOMPARE(record.run(words("guardrail")).exit, 2);
    }

    void rejectionIsSixteen()
    {
        const CtlRecord record;
        const QString id = record.fileRequest();
        QCOMPARE(vote(record, id, "reject", "Lars Legal").json()[QStringLiteral("status")].toString(), QStringLiteral("rejected"));
        QCOMPARE(record.run(gate(QStringLiteral("tickets"))).exit, 16);
        QCOMPARE(vote(record, id, "approve", "anna").exit, 5);
    }

    void rulesRefuseWithFive()
    {
        const CtlRecord record;
        const QString id = record.fileRequest();
        QCOMPARE(vote(record, id, "approve", "nobody").exit, 5);
        QCOMPARE(record.run(decision(QStringLiteral("none"), "approve", "anna")).exit, 5);
        const CtlRun own = record.run({QStringLiteral("request"), QStringLiteral("--agent"), QStringLiteral("scribe"), QStringLiteral("--action"),
                                       QStringLiteral("read"), QStringLiteral("--resource"), QStringLiteral("own"), QStringLiteral("--environment"),
                                       QStringLiteral("sandbox"), QStringLiteral("--justification"), QStringLiteral("x"), QStringLiteral("--by"),
                                       QStringLiteral("anna")});
        QCOMPARE(own.exit, 0);
        const CtlRun refused = vote(record, QString::fromUtf8(own.out).trimmed(), "approve", "anna");
        QCOMPARE(refused.exit, 5);
        QCOMPARE(refused.json()[QStringLiteral("error")][QStringLiteral("exit")].toInt(), 5);
        QCOMPARE(statusOf(record, id), QStringLiteral("pending"));
    }

    // A login that means nobody would be excluded from nothing: its owner could approve under her member's name.
    void loginMustBeKnown()
    {
        const CtlRecord record(CtlRecord::Committee::Unfounded);
        const QStringList request{QStringLiteral("--json"), QStringLiteral("request"), QStringLiteral("--agent"), QStringLiteral("scribe"),
                                  QStringLiteral("--action"), QStringLiteral("read"), QStringLiteral("--resource"), QStringLiteral("own"),
                                  QStringLiteral("--environment"), QStringLiteral("sandbox"), QStringLiteral("--justification"), QStringLiteral("x")};
        const CtlRun unknown = record.run(request);
        QCOMPARE(unknown.exit, 2);
        QVERIFY2(unknown.err.contains("--by"), unknown.err.constData());
        const CtlRun listed = record.run({QStringLiteral("--json"), QStringLiteral("list"), QStringLiteral("requests")});
        QCOMPARE(listed.json()[QStringLiteral("total")].toInt(-1), 0);
        const passwd* me = ::getpwuid(::geteuid());
        QVERIFY(me);
        const QString login = QString::fromLocal8Bit(me->pw_name);
        QCOMPARE(record.run({QStringLiteral("member"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("Ina Inhouse"),
                             QStringLiteral("--role"), QStringLiteral("product"), QStringLiteral("--id"), login}).exit, 0);
        const CtlRun known = record.run(request);
        QVERIFY2(known.exit == 0, known.err.constData());
        QCOMPARE(known.json()[QStringLiteral("requested_by")].toString(), login);
        QCOMPARE(record.run(decision(known.json()[QStringLiteral("id")].toString(), "approve", "Ina Inhouse")).exit, 5);
    }

    // Whatever is wrong with the key, nothing is written.
    void onlyTheMembersOwnKeySigns()
    {
        const CtlRecord record;
        const QString id = record.fileRequest();
        QCOMPARE(record.run(decision(id, "approve", "anna"), "violet anchors hum over nobody\n").exit, 6);
        QCOMPARE(record.run(decision(id, "approve", "anna"), "\n").exit, 4);
        const QString folder = QFileInfo(record.run({QStringLiteral("--json"), QStringLiteral("info")}).json()[QStringLiteral("record_id")].toString()).fileName();
        const auto keyOf = [&](const char* member) {
            return QString(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/privyseal/keys/") + folder + u'/' + QLatin1String(member) + QStringLiteral(".key"));
        };
        QVERIFY2(QFile::exists(keyOf("lars")), qPrintable(keyOf("lars")));
        const auto with = [&](const QString& key, const char* owner) {
            return record.run(decision(id, "approve", "anna") + QStringList{QStringLiteral("--key"), key}, CtlRecord::passphraseOf(QLatin1String(owner)) + '\n').exit;
        };
        QCOMPARE(with(keyOf("lars"), "lars"), 6);
        QCOMPARE(with(record.file(QStringLiteral("none.key")), "anna"), 5);
        const QString damaged = record.write(QStringLiteral("damaged.key"), "{}\n\n");
        QVERIFY(QFile::setPermissions(damaged, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(with(damaged, "anna"), 12);
        const QString open = record.file(QStringLiteral("open.key"));
        QVERIFY(QFile::copy(keyOf("anna"), open) && QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(with(open, "anna"), 5);
        QCOMPARE(statusOf(record, id), QStringLiteral("pending"));
        QCOMPARE(with(keyOf("anna"), "anna"), 0);
    }

    void onlyTheRequesterWithdraws()
    {
        const CtlRecord record;
        const QString id = record.fileRequest();
        QCOMPARE(record.run({QStringLiteral("withdraw"), id, QStringLiteral("--by"), QStringLiteral("Anna Any")}).exit, 5);
        const CtlRun withdrawn = record.run({QStringLiteral("--json"), QStringLiteral("withdraw"), id, QStringLiteral("--by"), QStringLiteral("Rita Requester")});
        QVERIFY2(withdrawn.exit == 0, withdrawn.err.constData());
        QCOMPARE(withdrawn.json()[QStringLiteral("status")].toString(), QStringLiteral("withdrawn"));
        QCOMPARE(record.run(gate(QStringLiteral("tickets"))).exit, 10);
    }

    // One approves and one rejects in the same moment: one of them wins, the other is told, the status is the winner's.
    void twoProcessesGiveOneOutcome()
    {
        const CtlRecord record;
        for (int round = 0; round < 12; ++round) {
            const QString id = record.fileRequest(QStringLiteral("tickets-%1").arg(round));
            QProcess approving;
            QProcess rejecting;
            prepareCtl(approving, QStringList{QStringLiteral("-r"), record.path()} + decision(id, "approve", "anna"));
            prepareCtl(rejecting, QStringList{QStringLiteral("-r"), record.path()} + decision(id, "reject", "lars"));
            approving.setStandardInputFile(record.write(QStringLiteral("anna.txt"), CtlRecord::passphraseOf(QStringLiteral("anna"))));
            rejecting.setStandardInputFile(record.write(QStringLiteral("lars.txt"), CtlRecord::passphraseOf(QStringLiteral("lars"))));
            QProcess& first = round % 2 == 0 ? approving : rejecting;
            QProcess& second = round % 2 == 0 ? rejecting : approving;
            first.start();
            second.start();
            QVERIFY(first.waitForFinished(60'000));
            QVERIFY(second.waitForFinished(60'000));
            const QString status = statusOf(record, id);
            const bool approved = approving.exitCode() == 0;
            const bool rejected = rejecting.exitCode() == 0;
            QVERIFY2(approved != rejected, qPrintable(QStringLiteral("round %1: %2 and %3, %4 %5").arg(round).arg(approving.exitCode()).arg(rejecting.exitCode())
                                                          .arg(QString::fromUtf8(approving.readAllStandardError()), QString::fromUtf8(rejecting.readAllStandardError()))));
            QCOMPARE(approved ? rejecting.exitCode() : approving.exitCode(), 5);
            QCOMPARE(status, approved ? QStringLiteral("approved") : QStringLiteral("rejected"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCtlDecisions)
#include "tst_ctldecisions.moc"
