#include "support/ctlrecord.h"

#include "support/testrecord.h"

#include <QFile>
#include <QProcess>

namespace privyseal::test {
namespace {

// Everything that a reader in the sandbox needs before it may be approved.
constexpr const char* world = R"({"format": "privyseal/1",
"agents": [{"id": "scribe", "name": "Scribe", "owner": "Olga Owner", "environment": "sandbox", "status": "active",
            "account": {"name": "svc-scribe", "dedicated": true, "provider": "local"}, "test_data": "synthetic"}],
"guardrails": [{"id": "g1", "version": "1", "fingerprint": "aa", "observed_fingerprint": "aa", "agents": ["scribe"]}],
"authorities": [{"id": "au1", "action_class": "read", "environment": "sandbox", "owner": "Anna Any"}],
"incidents": [{"id": "INC-1", "title": "Opened access", "kind": "incident", "cause": "agent_action", "severity": "high",
               "agent": "scribe", "detected_at": "2026-03-18T10:00:00Z", "status": "closed"}]
})";

void mustSucceed(const CtlRun& run, const char* doing)
{
    if (run.exit != 0)
        qFatal("%s: exit %d: %s", doing, run.exit, run.err.constData());
}

} // namespace

CtlRecord::CtlRecord(Committee committee) : m_place(newPlace(m_folder.path()))
{
    if (committee == Committee::Unfounded) {
        mustSucceed(run({QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("Test Company")}), "init");
        for (const char* member : {"anna Anna\u00a0Any security", "lars Lars\u00a0Legal legal,chair"}) {
            const QStringList words = QString::fromUtf8(member).split(u' ');
            mustSucceed(run({QStringLiteral("member"), QStringLiteral("add"), QStringLiteral("--id"), words[0], QStringLiteral("--name"), words[1],
                             QStringLiteral("--role"), words[2]}), "member add");
        }
        mustSucceed(run({QStringLiteral("import"), write(QStringLiteral("world.json"), world)}), "import");
        return;
    }
    mustSucceed(run({QStringLiteral("init"), QStringLiteral("--org"), QStringLiteral("Test Company"), QStringLiteral("--founder"), QStringLiteral("anna=Anna Any:security"),
                     QStringLiteral("--founder"), QStringLiteral("lars=Lars Legal:legal,chair"), QStringLiteral("--key-memory"), QStringLiteral("64"),
                     QStringLiteral("--passphrase-fd"), QStringLiteral("0")},
                    passphraseOf(QStringLiteral("anna")) + '\n' + passphraseOf(QStringLiteral("lars")) + '\n'), "init");
    mustSucceed(run({QStringLiteral("import"), write(QStringLiteral("world.json"), world)}), "import");
}

QByteArray CtlRecord::passphraseOf(const QString& member)
{
    return "violet anchors hum over " + member.toUtf8();
}

CtlRun CtlRecord::decide(const QString& id, const QString& verdict, const QString& member, const QString& reason) const
{
    return run({QStringLiteral("decide"), id, verdict, QStringLiteral("--reason"), reason, QStringLiteral("--member"), member, QStringLiteral("--passphrase-fd"),
                QStringLiteral("0")},
               passphraseOf(member) + '\n');
}

CtlRecord::~CtlRecord()
{
    removePlace(m_place);
}

CtlRun CtlRecord::run(const QStringList& arguments, const QByteArray& input) const
{
    const QString typed = input.isNull() ? QString() : write(QStringLiteral("input"), input);
    return ctl(QStringList{QStringLiteral("-r"), path()} + arguments, [&](QProcess& process) {
        if (!typed.isNull())
            process.setStandardInputFile(typed);
    });
}

QString CtlRecord::write(const QString& name, const QByteArray& content) const
{
    QFile out(file(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("%s cannot be written", qUtf8Printable(name));
    return out.fileName();
}

QString CtlRecord::fileRequest(const QString& resource) const
{
    const CtlRun filed = run({QStringLiteral("request"), QStringLiteral("--agent"), QStringLiteral("scribe"), QStringLiteral("--action"),
                              QStringLiteral("read"), QStringLiteral("--resource"), resource, QStringLiteral("--environment"),
                              QStringLiteral("sandbox"), QStringLiteral("--justification"), QStringLiteral("To sort them"),
                              QStringLiteral("--lifetime"), QStringLiteral("8h"), QStringLiteral("--by"), QStringLiteral("Rita Requester")});
    mustSucceed(filed, "request");
    return QString::fromUtf8(filed.out).trimmed();
}

QByteArray CtlRecord::bundle() const
{
    const QString out = file(QStringLiteral("bundle-out.json"));
    mustSucceed(run({QStringLiteral("export"), QStringLiteral("bundle"), QStringLiteral("--out"), out}), "export");
    QFile bundle(out);
    if (!bundle.open(QIODevice::ReadOnly))
        qFatal("the bundle cannot be read");
    return bundle.readAll();
}

QByteArray agentsDocument(int count)
{
    QByteArray document = R"({"format": "privyseal/1", "agents": [)";
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            document += ",\n";
        document += R"({"id": "bulk-)" + QByteArray::number(i) + R"(", "name": "Bulk agent )" + QByteArray::number(i)
                    + R"(", "environment": "shadow", "purpose": ")" + QByteArray(120, 'p') + R"("})";
    }
    return document + "]}\n";
}

} // namespace privyseal::test
