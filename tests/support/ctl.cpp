#include "support/ctl.h"

#include <QJsonDocument>
#include <QProcess>

namespace privyseal::test {

QJsonObject CtlRun::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error); // refuses anything after the document
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QString ctlProgram()
{
    return QStringLiteral(PRIVYSEAL_BIN_DIR "/privysealctl");
}

void prepareCtl(QProcess& process, const QStringList& arguments)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
    for (const QString& folder : {QStringLiteral("XDG_STATE_HOME"), QStringLiteral("XDG_DATA_HOME")}) // of this run (testrecord.cpp)
        environment.insert(folder, QProcessEnvironment::systemEnvironment().value(folder));
    process.setProcessEnvironment(environment);
    process.setProgram(ctlProgram());
    process.setArguments(arguments);
}

CtlRun ctl(const QStringList& arguments, const std::function<void(QProcess&)>& adjust)
{
    QProcess process;
    prepareCtl(process, arguments);
    if (adjust)
        adjust(process);
    process.start();
    CtlRun run;
    if (!process.waitForFinished(120'000))
        process.kill();
    process.waitForFinished();
    run.exit = process.exitStatus() == QProcess::NormalExit && process.error() == QProcess::UnknownError ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace privyseal::test
