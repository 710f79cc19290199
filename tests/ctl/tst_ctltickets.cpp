// privysealctl: ticket, verify-ticket and gate for an audience and a subject; and the pipelines of resources/packaging/ci, whose
// scripts are run by a shell as they stand there.

#include "support/ctlrecord.h"
#include "support/testrecord.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <yaml-cpp/yaml.h>

using namespace privyseal::test;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

const QString sha = QStringLiteral("4f2c9d1b0e");

// A record with the gate "deploy" and an approved request for one commit; and what a pipeline has of it.
class Pipeline
{
public:
    explicit Pipeline(bool isApproved = true)
    {
        run({s("roster"), s("propose"), s("--gate"), s("deploy"), s("--member"), s("Anna Any"), s("--passphrase-fd"), s("0")}, "anna");
        run({s("roster"), s("sign"), s("--member"), s("Lars Legal"), s("--passphrase-fd"), s("0")}, "lars");
        run({s("roster"), s("show"), s("--out"), record.file(s("roster"))});
        id = file();
        if (isApproved)
            approve(id);
        for (const char* folder : {"state", "tickets", "bin", "work"})
            QDir().mkpath(record.file(s(folder)));
        QFile::link(ctlProgram(), record.file(s("bin/privysealctl")));
        QFile deploy(record.write(s("work/deploy.sh"), "#!/bin/sh\necho deployed >> deployed\n"));
        deploy.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QByteArray run(const QStringList& arguments, const char* signer = nullptr, int exit = 0) const
    {
        const CtlRun done = record.run(arguments, signer ? QByteArray(CtlRecord::passphraseOf(s(signer)) + '\n') : QByteArray());
        if (done.exit != exit)
            qFatal("%s: exit %d: %s", qUtf8Printable(arguments.join(u' ')), done.exit, done.err.constData());
        return done.out;
    }
    QString file(const QString& resource = s("tickets")) const
    {
        return QString::fromUtf8(run({s("request"), s("--agent"), s("scribe"), s("--action"), s("read"), s("--resource"), resource, s("--environment"), s("sandbox"),
                                      s("--justification"), s("To sort them"), s("--by"), s("Rita Requester"), s("--param"), s("commit=git:") + sha}))
            .trimmed();
    }
    void approve(const QString& request) const
    {
        const CtlRun done = record.decide(request, s("approve"), s("anna"));
        if (done.exit != 0)
            qFatal("%s", done.err.constData());
    }
    QStringList ticketWords(const QString& audience = s("deploy"), const QString& subject = s("git:") + sha, const QString& name = s("tickets/REQ.ticket")) const
    {
        return {s("--json"), s("ticket"), id, s("--audience"), audience, s("--subject"), subject, s("--out"), record.file(name), s("--member"), s("lars"), s("--passphrase-fd"), s("0")};
    }
    // Without a record anywhere.
    CtlRun verify(const QStringList& more = {}, const QString& subject = s("git:") + sha, const QString& audience = s("deploy")) const
    {
        return ctl(QStringList{s("--json"), s("verify-ticket"), record.file(s("tickets/REQ.ticket")), s("--roster"), record.file(s("roster")), s("--audience"), audience,
                               s("--subject"), subject}
                   + more);
    }
    // As the shell of a pipeline runs it, in the folder of the checkout.
    CtlRun shell(const QString& script, const QStringList& more = {}) const
    {
        QProcess process;
        QProcessEnvironment environment;
        for (const QString& pair : QStringList{s("PATH=") + record.file(s("bin")) + s(":/usr/bin:/bin"), s("LC_ALL=C.UTF-8"), s("HOME=") + record.file(s("home")),
                                               s("PRIVYSEAL_ROSTER=") + record.file(s("roster")), s("PRIVYSEAL_STATE=") + record.file(s("state")),
                                               s("PRIVYSEAL_TICKETS=") + record.file(s("tickets")), s("PRIVYSEAL_TICKET=") + record.file(s("tickets/REQ.ticket")),
                                               s("PRIVYSEAL_AUDIENCE=deploy"), s("AUDIENCE=deploy"), s("REQUEST=REQ"), s("GITHUB_SHA=") + sha, s("CI_COMMIT_SHA=") + sha}
                                       + more)
            environment.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(record.file(s("work")));
        process.start(s("/bin/sh"), {s("-e"), s("-c"), script});
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    qsizetype deployments() const
    {
        QFile file(record.file(s("work/deployed")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : 0;
    }

    CtlRecord record;
    QString id;
};

QString example(const char* name)
{
    return QString(s(PRIVYSEAL_SOURCE_DIR "/resources/packaging/ci/") + s(name));
}

// What the runner hands to its shell, step by step.
QString scriptOf(const char* name)
{
    const YAML::Node pipeline = YAML::LoadFile(example(name).toStdString());
    const YAML::Node job = pipeline["jobs"] ? pipeline["jobs"]["deploy"] : pipeline["deploy"];
    QStringList lines;
    if (job["script"]) {
        for (const auto& line : job["script"])
            lines.append(QString::fromStdString(line.as<std::string>()));
    } else {
        for (const auto& step : job["steps"]) {
            if (step["run"])
                lines.append(QString::fromStdString(step["run"].as<std::string>()));
        }
    }
    return lines.join(u'\n');
}

} // namespace

class TestCtlTickets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void theGateAsksForAudienceAndSubject()
    {
        const Pipeline pipeline;
        const auto gate = [&](const QStringList& more) {
            return pipeline.record.run(QStringList{s("--json"), s("gate"), s("--agent"), s("scribe"), s("--action"), s("read"), s("--resource"), s("tickets"), s("--environment"),
                                                   s("sandbox")}
                                       + more);
        };
        QCOMPARE(gate({}).exit, 0);
        QCOMPARE(gate({s("--audience"), s("deploy"), s("--subject"), s("git:") + sha}).exit, 0);
        const CtlRun elsewhere = gate({s("--audience"), s("nowhere")});
        QCOMPARE(elsewhere.exit, 13);
        QCOMPARE(elsewhere.json()[s("outcome")].toString(), s("wrong_audience_or_subject"));
        QVERIFY(elsewhere.err.contains("names no gate nowhere"));
        const CtlRun another = gate({s("--subject"), s("git:other")});
        QCOMPARE(another.exit, 13);
        QVERIFY(another.err.contains("was approved for git:4f2c9d1b0e, not for git:other"));
    }

    void aTicketIsMadeAndHolds()
    {
        const Pipeline pipeline;
        const QByteArray made = pipeline.run(pipeline.ticketWords(), "lars");
        const CtlRun yes = pipeline.verify();
        QVERIFY2(yes.exit == 0, yes.err.constData());
        QCOMPARE(yes.json()[s("answer")].toBool(), true);
        QCOMPARE(yes.json()[s("request")].toString(), pipeline.id);
        QCOMPARE(yes.json()[s("asked")][s("resource")].toString(), s("tickets"));
        QVERIFY(made.contains(yes.json()[s("nonce")].toString().toLatin1()));
        QCOMPARE(pipeline.verify({}, s("git:other")).exit, 13);
        QCOMPARE(pipeline.verify({}, s("git:") + sha, s("other")).exit, 13);
        QCOMPARE(pipeline.verify({s("--max-age"), s("nonsense")}).exit, 2);
        const QString spent = pipeline.record.file(s("state/spent")), state = pipeline.record.file(s("state/state"));
        QCOMPARE(pipeline.verify({s("--state"), state, s("--spent"), spent}).exit, 0);
        const CtlRun again = pipeline.verify({s("--state"), state, s("--spent"), spent});
        QCOMPARE(again.exit, 11);
        QVERIFY(again.err.contains("used before"));
        // A full disk, as a folder that is not there: no yes.
        QCOMPARE(pipeline.verify({s("--spent"), pipeline.record.file(s("nowhere/spent"))}).exit, 7);
        QCOMPARE(pipeline.verify({s("--spent"), s("/dev/full")}).exit, 7);
        // The audit takes the entry for what it is.
        QCOMPARE(pipeline.record.run({s("verify")}).exit, 0);
    }

    void whatIsNotApprovedGetsNone()
    {
        const Pipeline waiting(false);
        const CtlRun none = waiting.record.run(waiting.ticketWords(), CtlRecord::passphraseOf(s("lars")) + '\n');
        QCOMPARE(none.exit, 10);
        QVERIFY(!QFile::exists(waiting.record.file(s("tickets/REQ.ticket"))));
        QCOMPARE(waiting.record.run(waiting.ticketWords(), "not the passphrase of lars\n").exit, 6);
        waiting.approve(waiting.id);
        QCOMPARE(waiting.record.run(waiting.ticketWords(s("nowhere")), CtlRecord::passphraseOf(s("lars")) + '\n').exit, 13);
        QCOMPARE(waiting.record.run(waiting.ticketWords(s("deploy"), s("git:other")), CtlRecord::passphraseOf(s("lars")) + '\n').exit, 13);
        QCOMPARE(waiting.record.run(waiting.ticketWords() + QStringList{s("--lifetime"), s("25h")}, CtlRecord::passphraseOf(s("lars")) + '\n').exit, 5);
    }

    void whatIsNoTicketIsRefused()
    {
        const Pipeline pipeline;
        pipeline.run(pipeline.ticketWords(), "lars");
        QFile file(pipeline.record.file(s("tickets/REQ.ticket")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray ticket = file.readAll();
        for (const QByteArray& bytes : {QByteArray(), QByteArray("{}"), QByteArray(10'000'000, '['), QByteArray(ticket + ' '), ticket.left(1000)}) {
            pipeline.record.write(s("tickets/REQ.ticket"), bytes);
            const CtlRun no = pipeline.verify();
            QCOMPARE(no.exit, 12);
            QVERIFY(!no.err.trimmed().isEmpty());
        }
        QFile::remove(pipeline.record.file(s("tickets/REQ.ticket")));
        QCOMPARE(pipeline.verify().exit, 4);
    }

    void theExamplesAskBeforeTheyDeploy_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("GitHub Actions") << scriptOf("github-actions.yml");
        QTest::newRow("GitLab CI") << scriptOf("gitlab-ci.yml");
        QTest::newRow("shell") << QString(example("gate.sh") + s(" \"$PRIVYSEAL_TICKET\" \"git:$GITHUB_SHA\" ./deploy.sh"));
    }
    void theExamplesAskBeforeTheyDeploy()
    {
        QFETCH(const QString, script);
        const Pipeline pipeline;
        const CtlRun without = pipeline.shell(script);
        QCOMPARE(without.exit, 4); // there is no ticket yet
        QCOMPARE(pipeline.deployments(), 0);
        pipeline.run(pipeline.ticketWords(), "lars");
        QCOMPARE(pipeline.shell(script, {s("GITHUB_SHA=other"), s("CI_COMMIT_SHA=other")}).exit, 13);
        QCOMPARE(pipeline.deployments(), 0);
        const CtlRun first = pipeline.shell(script);
        QVERIFY2(first.exit == 0, first.err.constData());
        QCOMPARE(pipeline.deployments(), 1);
        QCOMPARE(pipeline.shell(script).exit, 11); // used up
        QCOMPARE(pipeline.deployments(), 1);
        // A fresh one deploys once more; one of before the newest state never.
        pipeline.run(pipeline.ticketWords(s("deploy"), s("git:") + sha, s("tickets/old")), "lars");
        pipeline.run(pipeline.ticketWords(), "lars");
        QCOMPARE(pipeline.shell(script).exit, 0);
        QCOMPARE(pipeline.deployments(), 2);
        QFile::remove(pipeline.record.file(s("tickets/REQ.ticket")));
        QVERIFY(QFile::rename(pipeline.record.file(s("tickets/old")), pipeline.record.file(s("tickets/REQ.ticket"))));
        QCOMPARE(pipeline.shell(script).exit, 15);
        QCOMPARE(pipeline.deployments(), 2);
    }

    void theScriptSaysWhatItLacks()
    {
        const Pipeline pipeline;
        QCOMPARE(pipeline.shell(example("gate.sh")).exit, 2);
        QVERIFY(pipeline.shell(s("unset PRIVYSEAL_ROSTER; ") + example("gate.sh") + s(" a b c")).exit != 0);
        QCOMPARE(pipeline.deployments(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlTickets)
#include "tst_ctltickets.moc"
