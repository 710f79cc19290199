// The window as a person uses it: welcome, create, open, navigate, palette, import. Real clicks and keys.

#include "app/desktop/application.h"
#include "app/desktop/commandpalette.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/pagehost.h"
#include "app/desktop/session.h"
#include "app/desktop/singleinstance.h"
#include "models/record/statement.h"
#include "support/pagehands.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/exchange/importdialog.h"
#include "views/exchange/importmodels.h"
#include "views/welcome/createwizard.h"
#include "views/welcome/welcomepage.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocalSocket>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

#include <unistd.h>

using namespace privyseal;

class TestShell : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{test::testNow()};
    int m_run = 0;
    std::unique_ptr<Application> m_app;

    QString path(const QString& name) const { return m_folder.filePath(QString::number(m_run) + u'/' + name); }
    Application& launch(const QString& record = {})
    {
        m_app = std::make_unique<Application>(*qApp, Surroundings{path(QStringLiteral("settings.ini")), path(QStringLiteral("data")), &m_clock});
        m_app->start(record);
        if (!QTest::qWaitForWindowActive(&m_app->window()))
            qFatal("the window does not come up");
        test::settle();
        return *m_app;
    }
    MainWindow& window() { return m_app->window(); }
    template <class Widget> Widget* find(const char* name) { return window().findChild<Widget*>(QLatin1String(name)); }
    static void write(const QString& file, const QByteArray& bytes)
    {
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file));
    }
    qint64 rows(const QString& table)
    {
        const auto record = Record::open(m_app->session()->location(), Record::Mode::ReadOnly);
        return Statement(**record, QStringLiteral("SELECT count(*) FROM ") + table)
            .first([](const Row& row) { return row.integer(0); })->value();
    }

private Q_SLOTS:
    void init()
    {
        test::failOnAnyWarning();
        ++m_run;
        QVERIFY(QDir(m_folder.path()).mkpath(QString::number(m_run)));
    }
    void cleanup()
    {
        m_app.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void welcomeCreatesARecord()
    {
        launch();
        QVERIFY(window().welcome()->isVisible());
        QVERIFY(!window().pages());
        QTest::keyClick(&window(), Qt::Key_2, Qt::AltModifier);
        // A button that its shortcut presses is first shown pressed for 100 ms and clicked after that
        // (QAbstractButton::animateClick), so the wizard is there a moment later, not at once.
        QVERIFY(find<QAbstractButton>("createRecord")->isDown());
        QVERIFY(!window().findChild<CreateWizard*>());
        QTRY_VERIFY(window().findChild<CreateWizard*>());
        auto* wizard = window().findChild<CreateWizard*>();
        auto* name = wizard->findChild<QLineEdit*>(QStringLiteral("organisation"));
        QTest::keyClicks(name, QStringLiteral("Harbour & Sons"));
        auto* file = wizard->findChild<QLineEdit*>(QStringLiteral("recordPath"));
        QVERIFY2(file->text().endsWith(QStringLiteral("/data/harbour-sons.privyseal")), qPrintable(file->text()));
        QTest::mouseClick(wizard->button(QWizard::NextButton), Qt::LeftButton);
        QTest::keyClicks(wizard->findChild<QLineEdit*>(QStringLiteral("memberName")), QStringLiteral("Head of Security"));
        QTest::mouseClick(wizard->findChild<QCheckBox*>(QStringLiteral("role-security")), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(wizard->findChild<QPushButton*>(QStringLiteral("addMember")), Qt::LeftButton);
        QCOMPARE(wizard->findChild<QListWidget*>(QStringLiteral("memberList"))->count(), 1);
        QTest::mouseClick(wizard->button(QWizard::NextButton), Qt::LeftButton);
        for (const char* field : {"passphrase-0", "again-0"})
            wizard->findChild<QLineEdit*>(QString::fromLatin1(field))->setText(QStringLiteral("violet anchors hum over"));
        QTest::mouseClick(wizard->findChild<QCheckBox*>(QStringLiteral("lessMemory")), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(wizard->button(QWizard::NextButton), Qt::LeftButton);
        QTest::mouseClick(wizard->button(QWizard::FinishButton), Qt::LeftButton);
        test::settle();
        QVERIFY(window().pages());
        QVERIFY(!window().welcome()->isVisible());
        QCOMPARE(m_app->session()->organisation(), QStringLiteral("Harbour & Sons"));
        QCOMPARE(rows(QStringLiteral("member")), 1);
        QCOMPARE(rows(QStringLiteral("roster")), 1);
        QVERIFY(window().windowTitle().contains(QStringLiteral("Harbour & Sons")));
        QVERIFY(window().findChild<Banner*>(QStringLiteral("gradeBanner"))->isVisible());
    }

    void createRefusesAnExistingFile()
    {
        launch();
        write(path(QStringLiteral("taken.privyseal")), "mine");
        std::optional<Result<void>> made;
        m_app->createRecord({QStringLiteral("X"), path(QStringLiteral("taken.privyseal")), {}, QDate(2026, 9, 16)}, [&](const Result<void>& how) { made = how; });
        test::settle();
        QVERIFY(made && !*made);
        QCOMPARE(made->error().code, ErrorCode::RecordExists);
        QFile kept(path(QStringLiteral("taken.privyseal")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("mine"));
        QVERIFY(!window().pages());
    }

    void missingRecordSaysSoAndMakesNothing()
    {
        launch(path(QStringLiteral("nowhere.privyseal")));
        QVERIFY(!window().pages());
        QVERIFY(find<Banner>("welcomeBanner")->isVisible());
        QVERIFY(!QFileInfo::exists(path(QStringLiteral("nowhere.privyseal"))));
    }

    void foreignFileStaysUntouched()
    {
        const QByteArray bytes("SQLite format 3 or so, but a letter to my aunt");
        write(path(QStringLiteral("letter.txt")), bytes);
        launch(path(QStringLiteral("letter.txt")));
        QVERIFY(!window().pages());
        QVERIFY(find<Banner>("welcomeBanner")->isVisible());
        QFile kept(path(QStringLiteral("letter.txt")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
    }

    void failedOpenKeepsTheOpenRecord()
    {
        test::TestRecord fixture;
        launch(fixture.location().path);
        m_app->openRecord(path(QStringLiteral("nowhere.privyseal")));
        test::settle();
        QVERIFY(window().pages() && window().pages()->isEnabled());
        QCOMPARE(m_app->session()->location().path, fixture.location().path);
        auto* box = find<QMessageBox>("sayBox");
        QVERIFY(box);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        box->close();
    }

    void readOnlyRecordOpensWithABanner()
    {
        if (::geteuid() == 0)
            QSKIP("root may write every file");
        test::TestRecord fixture;
        QVERIFY(QFile::setPermissions(fixture.location().path, QFile::ReadOwner));
        launch(fixture.location().path);
        QVERIFY(window().pages());
        QVERIFY(find<Banner>("readOnlyBanner")->isVisible());
        QVERIFY(!find<QAction>("actionImport")->isEnabled());
    }

    void sidebarAndDigitsReachEveryPage()
    {
        test::TestRecord fixture;
        launch(fixture.location().path);
        const QList<PageEntry> entries = pageEntries();
        QVERIFY(entries.size() >= 2);
        for (const PageEntry& entry : entries) {
            auto* button = window().findChild<SidebarButton*>(QStringLiteral("page-") + QString::fromLatin1(entry.icon));
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(window().pages()->current(), entry.id);
            QVERIFY2(window().pages()->currentPage(), entry.icon);
            QVERIFY(button->isChecked());
        }
        for (int i = 0; i < entries.size(); ++i) {
            QTest::keyClick(&window(), Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(window().pages()->current(), entries[i].id);
            QVERIFY(window().windowTitle().startsWith(entries[i].title));
        }
        QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window().pages()->current(), entries[entries.size() - 2].id);
    }

    void narrowWindowKeepsIcons()
    {
        test::TestRecord fixture;
        launch(fixture.location().path);
        window().resize(1280, 800);
        QTRY_COMPARE(find<QWidget>("sidebar")->width() >= 196, true);
        window().resize(1024, 700);
        QTRY_COMPARE(find<QWidget>("sidebar")->width(), 52);
        QVERIFY(!find<SidebarButton>("page-record")->toolTip().isEmpty());
    }

    void paletteFindsAPageAndAnAgent()
    {
        test::TestRecord fixture;
        fixture.sql(QStringLiteral("INSERT INTO agent (id, name, environment) VALUES ('AGT-7', 'harbour-pilot', 'sandbox')"));
        launch(fixture.location().path);
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = find<CommandPalette>("commandPalette");
        QVERIFY(palette);
        auto* field = palette->findChild<QLineEdit*>(QStringLiteral("paletteField"));
        QTest::keyClicks(field, QStringLiteral("recor"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(window().pages()->current(), PageId::Record);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        palette = find<CommandPalette>("commandPalette");
        QSignalSpy chosen(palette, &CommandPalette::chosen);
        QTest::keyClicks(palette->findChild<QLineEdit*>(QStringLiteral("paletteField")), QStringLiteral("pilot"));
        auto* list = palette->findChild<QListWidget*>(QStringLiteral("paletteList"));
        QTRY_COMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("AGT-7")));
        QTest::keyClick(palette->findChild<QLineEdit*>(QStringLiteral("paletteField")), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][1].toString(), QStringLiteral("AGT-7"));
        QCOMPARE(window().pages()->current(), PageId::Agents);
    }

    void chosenMemberIsRemembered()
    {
        test::TestRecord fixture;
        QVERIFY(MemberService(fixture.record(), m_clock).add({QStringLiteral("sec"), QStringLiteral("Head of Security"), {Role::Security}}));
        launch(fixture.location().path);
        QVERIFY(m_app->session()->member().isEmpty());
        auto* who = find<QAbstractButton>("whoAmI");
        QTest::mouseClick(who, Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->actions().first()->trigger();
        menu->close();
        QCOMPARE(m_app->session()->member(), QStringLiteral("sec"));
        QVERIFY(who->accessibleName().contains(QStringLiteral("Head of Security")));
        m_app.reset();
        launch(); // the last record by itself
        QVERIFY(m_app->session());
        QCOMPARE(m_app->session()->member(), QStringLiteral("sec"));
    }

    void outsideChangeReachesTheWindow()
    {
        test::TestRecord fixture;
        launch(fixture.location().path);
        QSignalSpy changed(m_app->session(), &Session::changed);
        QVERIFY(MemberService(fixture.record(), m_clock).add({{}, QStringLiteral("General Counsel"), {Role::Legal}}));
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 2000);
        QTest::keyClick(&window(), Qt::Key(Qt::Key_0 + int(pageEntries().size())), Qt::ControlModifier);
        test::settle();
        QVERIFY(find<QWidget>("member-general-counsel"));
    }

    void badFileIsShownWithItsLineAndImportsNothing()
    {
        test::TestRecord fixture;
        launch(fixture.location().path);
        write(path(QStringLiteral("agents.ndjson")), "{\"id\":\"a\",\"name\":\"A\",\"environment\":\"sandbox\"}\n"
                                                     "{\"id\":\"b\",\"name\":\"B\",\"environment\":\"moon\"}\n");
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path(QStringLiteral("agents.ndjson")))});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &drop);
        auto* dialog = find<ImportDialog>("importDialog");
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->step(), ImportDialog::Step::Preview);
        auto* problems = dialog->findChild<QAbstractItemView*>(QStringLiteral("importProblems"));
        QVERIFY(problems->isVisible());
        QCOMPARE(problems->model()->index(0, ImportProblemsModel::Where).data().toString(), QStringLiteral("agents.ndjson:2"));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("importNow"))->isEnabled());
        QVERIFY(dialog->findChild<Banner*>(QStringLiteral("importBanner"))->isVisible());
        QCOMPARE(rows(QStringLiteral("agent")), 0);
        dialog->reject();
    }

    void goodFileIsPreviewedThenWritten()
    {
        test::TestRecord fixture;
        launch(fixture.location().path);
        write(path(QStringLiteral("agents.ndjson")), "{\"id\":\"a\",\"name\":\"A\",\"environment\":\"sandbox\"}\n");
        Q_EMIT window().importRequested({path(QStringLiteral("agents.ndjson"))});
        auto* dialog = find<ImportDialog>("importDialog");
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->step(), ImportDialog::Step::Preview);
        QCOMPARE(rows(QStringLiteral("agent")), 0);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("importNow")), Qt::LeftButton);
        QTRY_COMPARE(dialog->step(), ImportDialog::Step::Done);
        QCOMPARE(rows(QStringLiteral("agent")), 1);
        dialog->accept();
    }

    void importModelsAreModels()
    {
        FileReport report;
        report.path = QStringLiteral("/x/a.json");
        report.rejected = {{3, QStringLiteral("bad"), {}}};
        report.findings = {{QStringLiteral("unknown_agent"), QStringLiteral("r1"), QStringLiteral("no such agent")}};
        ImportFilesModel files;
        ImportProblemsModel problems;
        QAbstractItemModelTester filesTester(&files, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester problemsTester(&problems, QAbstractItemModelTester::FailureReportingMode::QtTest);
        files.setFiles({report});
        problems.setFiles({report});
        QCOMPARE(files.rowCount(), 1);
        QCOMPARE(problems.rejectedCount(), 1);
        QCOMPARE(problems.findingCount(), 1);
        QCOMPARE(problems.index(0, 0).data().toString(), QStringLiteral("a.json:3"));
    }

    void storageCheckSaysSound()
    {
        test::TestRecord fixture;
        launch(fixture.location().path);
        window().openPage(PageId::Record);
        QTest::mouseClick(find<QPushButton>("checkNow"), Qt::LeftButton);
        QTRY_COMPARE(find<QLabel>("storageVerdict")->text(), QStringLiteral("Storage is sound"));
    }

    void pageThatCannotBeMadeLeavesTheRest()
    {
        test::TestRecord fixture;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("could not be made")));
        Settings settings(path(QStringLiteral("settings.ini")));
        Theme theme;
        const auto facts = Session::read(fixture.location(), m_clock);
        QVERIFY(facts);
        Session session(*facts, m_clock, settings);
        QList<PageEntry> entries = pageEntries();
        for (PageEntry& entry : entries) {
            if (entry.id == PageId::Plan)
                entry.make = [](const PageContext&, QWidget*) -> Page* { throw std::runtime_error("broken"); };
        }
        MainWindow shown(settings, theme, m_clock, entries);
        shown.showRecord(session);
        shown.openPage(PageId::Plan);
        QCOMPARE(shown.pages()->current(), PageId::Plan);
        QVERIFY(!shown.pages()->currentPage());
        shown.openPage(PageId::Record);
        QVERIFY(shown.pages()->currentPage());
    }

    void themeSwitchesLive()
    {
        launch();
        const QColor before = qApp->palette().color(QPalette::Window);
        Theme::Mode mode = before.lightness() > 128 ? Theme::Mode::Dark : Theme::Mode::Light;
        for (QAction* action : window().findChildren<QAction*>()) {
            if (QString(action->text()).remove(u'&') == (mode == Theme::Mode::Dark ? u"Dark" : u"Light"))
                action->trigger();
        }
        QVERIFY(qApp->palette().color(QPalette::Window) != before);
        QCOMPARE(Settings(path(QStringLiteral("settings.ini"))).themeMode(), mode);
    }

    void secondLaunchRaisesTheFirst()
    {
        const QString name = path(QStringLiteral("socket"));
        SingleInstance first(name);
        QVERIFY(!first.raisedOther());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        SingleInstance second(name);
        QVERIFY(second.raisedOther());
        QTRY_COMPARE(raised.size(), 1);
        QLocalSocket stranger;
        stranger.connectToServer(name);
        QVERIFY(stranger.waitForConnected(1000));
        stranger.write("open /etc/passwd\n");
        stranger.flush();
        QTest::qWait(100);
        QCOMPARE(raised.size(), 1);
    }
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
