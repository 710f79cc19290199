// privyseal [RECORD]: the window. Exit codes: contract.md section 2.

#include "app/desktop/application.h"
#include "app/desktop/commandline.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/reportcommand.h"
#include "app/desktop/singleinstance.h"
#include "models/core/translations.h"
#include "models/trust/processsecrecy.h"

#include <QApplication>
#include <QLocale>

#include <cstdio>

using namespace privyseal;

int main(int argc, char** argv)
{
    // Where the system refuses, signing works all the same.
    [[maybe_unused]] const bool isSecret = keepProcessSecret();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = readCommandLine(arguments);
    switch (line.mode) {
    case CommandLine::Mode::Wrong:
        std::fprintf(stderr, "%s\n", qPrintable(line.message));
        return exitCode(ErrorCode::Usage);
    case CommandLine::Mode::Help:
        std::fprintf(stdout, "%s", qPrintable(line.message));
        return 0;
    case CommandLine::Mode::Version:
        std::fprintf(stdout, "privyseal %s\n", PRIVYSEAL_VERSION);
        return 0;
    case CommandLine::Mode::Report:
        if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        break;
    case CommandLine::Mode::Window:
        break;
    }
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("privyseal"));
    QApplication::setApplicationDisplayName(QStringLiteral("Privy Seal"));
    QApplication::setApplicationVersion(QStringLiteral(PRIVYSEAL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.privyseal.PrivySeal"));
    const Translations language{QLocale()};
    if (line.mode == CommandLine::Mode::Report)
        return writeReport(line);
    SingleInstance instance;
    if (instance.raisedOther()) {
        std::fprintf(stderr, "%s\n", qPrintable(QCoreApplication::translate("main", "Privy Seal is open already; its window was brought forward.")));
        return 0;
    }
    Application application(qt, {});
    QObject::connect(&instance, &SingleInstance::raiseRequested, &application.window(), &MainWindow::comeForward);
    application.start(line.record);
    return QApplication::exec();
}
