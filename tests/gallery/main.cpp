// gallery OUT [FILTER]: renders every page of the window to PNG, as a person would see it: light, dark, right-to-left,
// German, twice the size of type, an empty record, a record that cannot be read, and where PRIVYSEAL_TEST_SERVER names a server
// a record on it, by a way that is not protected and then breaks; then all of 1280 by 800 once more at twice the resolution.
// For looking at, not for comparing.

#include "app/desktop/application.h"
#include "app/desktop/commandpalette.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/pagehost.h"
#include "app/desktop/session.h"
#include "app/desktop/windowmenus.h"
#include "models/core/translations.h"
#include "models/sample/samplerecord.h"
#include "support/testrecord.h"
#include "support/wire.h"
#include "views/exchange/importdialog.h"
#include "views/welcome/serverdialog.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QProcess>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <cstdio>

using namespace privyseal;

namespace {

struct Look
{
    QString name;
    QString mode = QStringLiteral("light");
    bool mirrored = false;
    QString language = {};
    double fontFactor = 1;
    QSize size{1280, 800};
    QString record = QStringLiteral("sample"); // sample, empty, failed, server
};

const std::pair<PageId, const char*> pages[] = {{PageId::Overview, "overview"}, {PageId::Approvals, "approvals"}, {PageId::Agents, "agents"},
                                                {PageId::Controls, "controls"}, {PageId::Incidents, "incidents"}, {PageId::Plan, "plan"}, {PageId::Report, "report"},
                                                {PageId::Record, "record"}};

QString makeRecord(const QString& folder, const QString& kind, const Instant& now)
{
    const QString path = folder + u'/' + kind + QStringLiteral(".privyseal");
    auto record = Record::create({path}, {QStringLiteral("Fennmark Group"), now.plusMs(-58LL * 86'400'000), now});
    if (!record)
        qFatal("%s", qPrintable(record.error().message));
    if (kind != u"empty") {
        if (auto filled = fillSample(**record, now); !filled)
            qFatal("%s (%s)", qPrintable(filled.error().message), qPrintable(filled.error().detail));
    }
    return path;
}

// Overwrites the pages after the first: the file is still ours, but nothing in it can be read.
void damage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(4096))
        qFatal("cannot damage %s", qPrintable(path));
    file.write(QByteArray(int(file.size() - 4096), '\x5a'));
}

QString brokenFile(const QString& folder)
{
    const QString path = folder + QStringLiteral("/agents.ndjson");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write("{\"id\":\"AGT-0900\",\"name\":\"night-reader\",\"environment\":\"sandbox\"}\n"
               "{\"id\":\"AGT-0901\",\"name\":\"moon-walker\",\"environment\":\"moon\"}\n");
    return path;
}

// A database with the sample, addressed by a name that does not say that it is this computer.
QString serverRecord(int port, const Instant& now)
{
    const QString place = test::newPlace(QString());
    auto record = Record::create({place}, {QStringLiteral("Fennmark Group"), now.plusMs(-58LL * 86'400'000), now});
    if (!record || !fillSample(**record, now))
        qFatal("the sample cannot be put on the server");
    QUrl url(place);
    url.setHost(QSysInfo::machineHostName());
    url.setPort(port);
    url.setQuery(QStringLiteral("sslmode=prefer"));
    return url.toString();
}

void settle(int ms = 900)
{
    QTest::qWait(ms);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Europe/Berlin");
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("privyseal-gallery"));
    if (argc < 2) {
        std::fprintf(stderr, "gallery OUT [FILTER]\n");
        return 2;
    }
    const QDir out(QString::fromLocal8Bit(argv[1]));
    const QString filter = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString();
    if (!out.mkpath(QStringLiteral(".")))
        return 7;
    // The scale is fixed when Qt starts: twice the resolution is a run of its own.
    const bool twice = qEnvironmentVariable("QT_SCALE_FACTOR") == u"2";
    const QString suffix = twice ? QStringLiteral("@2x.png") : QStringLiteral(".png");
    QTemporaryDir folder;
    FixedClock clock(test::testNow());
    const QFont font = QApplication::font();

    QList<Look> looks{{QStringLiteral("light")},
                      {QStringLiteral("dark"), QStringLiteral("dark")},
                      {QStringLiteral("rtl"), QStringLiteral("light"), true},
                      {QStringLiteral("german"), QStringLiteral("light"), false, QStringLiteral("de")},
                      {QStringLiteral("large"), QStringLiteral("light"), false, {}, 2.0},
                      {QStringLiteral("small"), QStringLiteral("light"), false, {}, 1.0, QSize(1024, 700)},
                      {QStringLiteral("wide"), QStringLiteral("dark"), false, {}, 1.0, QSize(1920, 1080)},
                      {QStringLiteral("empty"), QStringLiteral("light"), false, {}, 1.0, QSize(1280, 800), QStringLiteral("empty")},
                      {QStringLiteral("failed"), QStringLiteral("light"), false, {}, 1.0, QSize(1280, 800), QStringLiteral("failed")}};
    const QString sample = makeRecord(folder.path(), QStringLiteral("sample"), clock.now());
    const QString empty = makeRecord(folder.path(), QStringLiteral("empty"), clock.now());
    std::unique_ptr<test::Wire> wire;
    QString onServer;
    if (const QUrl server(qEnvironmentVariable("PRIVYSEAL_TEST_SERVER")); server.port() > 0) {
        qputenv("PRIVYSEAL_TEST_ENGINE", "postgresql");
        wire = std::make_unique<test::Wire>(server.port());
        onServer = serverRecord(wire->port(), clock.now());
        looks.append({QStringLiteral("server"), QStringLiteral("light"), false, {}, 1.0, QSize(1280, 800), QStringLiteral("server")});
        looks.append({QStringLiteral("server-german"), QStringLiteral("dark"), false, QStringLiteral("de"), 1.0, QSize(1280, 800), QStringLiteral("server")});
    }
    for (const Look& look : std::as_const(looks)) {
        if ((!filter.isEmpty() && !look.name.contains(filter)) || (twice && look.size != QSize(1280, 800)))
            continue;
        QString record = look.record == u"empty" ? empty : look.record == u"server" ? onServer : sample;
        if (look.record == u"failed") {
            record = folder.filePath(QStringLiteral("failed.privyseal"));
            QFile::copy(sample, record);
        }
        QLocale::setDefault(look.language.isEmpty() ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(look.language));
        const Translations language{QLocale()};
        QApplication::setLayoutDirection(look.mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        QFont scaled = font;
        scaled.setPointSizeF(10 * look.fontFactor);
        QApplication::setFont(scaled);
        const QString ini = folder.filePath(look.name + QStringLiteral(".ini"));
        {
            QSettings settings(ini, QSettings::IniFormat);
            settings.setValue(QStringLiteral("window/theme"), look.mode);
        }
        Application application(qt, Surroundings{ini, folder.path(), &clock});
        const auto shoot = [&](const QString& page) {
            const QString file = out.filePath(page + u'-' + look.name + suffix);
            application.window().grab().save(file);
            std::printf("%s\n", qPrintable(file));
        };
        application.start(look.record == u"sample" ? QString() : record);
        settle();
        application.window().resize(look.size);
        if (!application.session()) {
            settle();
            shoot(QStringLiteral("welcome"));
            application.openRecord(record);
            settle();
            application.window().resize(look.size);
        }
        if (look.record == u"failed") {
            damage(record);
            application.window().menus()->refresh->trigger();
            settle();
        }
        for (const auto& [page, name] : pages) {
            application.window().openPage(page);
            settle(page == PageId::Report ? 2500 : 900);
            shoot(QLatin1String(name));
            if (QWidget* shown = application.window().pages()->currentPage(); shown && shown->minimumSizeHint().width() > look.size.width())
                std::printf("  %s is %d wide at least\n", name, shown->minimumSizeHint().width());
        }
        application.window().openPage(PageId::Incidents);
        if (auto* tabs = application.window().findChild<QTabBar*>(QStringLiteral("incidentTabs"))) {
            tabs->setCurrentIndex(2);
            settle();
            shoot(QStringLiteral("drills"));
            tabs->setCurrentIndex(0);
        }
        // The dialogs, each by itself: a grab of the window leaves other windows out.
        const auto shootDialog = [&](const char* object, const QString& name) {
            settle(400);
            if (auto* dialog = application.window().findChild<QDialog*>(QLatin1String(object))) {
                dialog->grab().save(out.filePath(name + u'-' + look.name + suffix));
                dialog->close();
                settle(50);
            }
        };
        application.window().openPage(PageId::Approvals);
        settle(300);
        if (auto* reject = application.window().findChild<QPushButton*>(QStringLiteral("rejectButton")); reject && look.record == u"sample") {
            if (const auto members = application.session()->members(); !members.isEmpty())
                application.session()->chooseMember(members.first().id);
            settle(300);
            shoot(QStringLiteral("mine"));
            reject->click();
            shootDialog("decideDialog", QStringLiteral("decide"));
            if (auto* table = application.window().findChild<QAbstractButton*>(QStringLiteral("showAsTable"))) {
                table->setChecked(true);
                settle();
                shoot(QStringLiteral("requests"));
                table->setChecked(false);
            }
        }
        application.window().openPage(PageId::Agents, QStringLiteral("AGT-0021"));
        settle(500);
        if (auto* assess = application.window().findChild<QAbstractButton*>(QStringLiteral("assess")); assess && look.record == u"sample") {
            assess->click();
            shootDialog("assessmentDialog", QStringLiteral("assess"));
        }
        application.window().openPage(PageId::Agents, QStringLiteral("AGT-0009"));
        settle(500);
        if (auto* approve = application.window().findChild<QAbstractButton*>(QStringLiteral("approveAssessment")); approve && look.record == u"sample") {
            shoot(QStringLiteral("review"));
            approve->click();
            shootDialog("assessmentSignDialog", QStringLiteral("assessed"));
            for (const auto& [button, dialog, name] : {std::tuple{"editAgent", "agentDialog", "edit"}, std::tuple{"registerGuardrails", "guardrailDialog", "guardrails"}}) {
                if (auto* press = application.window().findChild<QAbstractButton*>(QLatin1String(button))) {
                    press->click();
                    shootDialog(dialog, QLatin1String(name));
                }
            }
            application.window().openPage(PageId::Controls);
            settle(900);
            if (auto* cell = application.window().findChild<QAbstractButton*>(QStringLiteral("authority_payments_production"))) {
                cell->click();
                shootDialog("authorityDialog", QStringLiteral("authority"));
            }
        }
        auto* palette = new CommandPalette(application.session()->location(), pageEntries(), &application.window());
        palette->open();
        palette->findChild<QLineEdit*>()->setText(QStringLiteral("re"));
        shootDialog("commandPalette", QStringLiteral("palette"));
        if (look.record != u"failed") {
            Q_EMIT application.window().importRequested({brokenFile(folder.path())});
            shootDialog("importDialog", QStringLiteral("import"));
        }
        Q_EMIT application.window().serverRequested();
        settle(100);
        if (auto* dialog = application.window().findChild<ServerDialog*>())
            dialog->setAddress(*ServerAddress::parse(QStringLiteral("postgresql://anna@ledger.fennmark.example/governance?sslmode=require")));
        shootDialog("serverDialog", QStringLiteral("serverdialog"));
        if (look.record == u"server") {
            wire->setDown(true);
            settle(2500);
            shoot(QStringLiteral("lost"));
            wire->setDown(false);
            settle(2500);
            shoot(QStringLiteral("found"));
        }
    }
    if (!onServer.isEmpty())
        test::removePlace(QUrl(onServer).adjusted(QUrl::RemoveQuery).toString());
    if (twice)
        return 0;
    qputenv("QT_SCALE_FACTOR", "2");
    return QProcess::execute(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
}
