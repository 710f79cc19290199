// While another process holds the record, the window stands still for nobody: what it reads and writes waits in the pool.

#include "app/desktop/application.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/pagehost.h"
#include "app/desktop/session.h"
#include "models/committee/memberservice.h"
#include "models/sample/samplerecord.h"
#include "support/pagehands.h"
#include "support/recordholder.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/welcome/welcomepage.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace privyseal;
using namespace privyseal::test;

namespace {

const qint64 stallMs = testEngine() == TestEngine::Server ? 400 : 250; // the server's processes run on the same cores here
const QString pendingOnes = QStringLiteral("SELECT count(*) FROM request WHERE origin <> 'historical' AND status IN ('pending', 'changes_requested')");

const QList<PageId> everyPage{PageId::Overview, PageId::Approvals, PageId::Agents, PageId::Controls, PageId::Incidents, PageId::Plan, PageId::Report, PageId::Record};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

    FixedClock m_clock{testNow()};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestRecord> m_record;
    std::unique_ptr<Application> m_app;

    // Comes back while the record is still being opened.
    void start(const QString& path)
    {
        m_app = std::make_unique<Application>(*qApp, Surroundings{m_folder->filePath(QStringLiteral("settings.ini")), m_folder->path(), &m_clock});
        m_app->start(path);
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void open()
    {
        start(m_record->location().path);
        settle();
        QVERIFY(m_app->session());
    }
    void fill() { QVERIFY(fillSample(m_record->record(), m_clock.now())); }
    MainWindow& window() { return m_app->window(); }
    SidebarButton* entry(PageId page)
    {
        for (const PageEntry& one : pageEntries()) {
            if (one.id == page)
                return part<SidebarButton>(window(), QStringLiteral("page-") + QString::fromLatin1(one.icon));
        }
        return nullptr;
    }
    QMenu* members() { return window().findChild<QWidget*>(QStringLiteral("sidebar"))->findChild<QMenu*>(); }
    QAction* member(const QString& name)
    {
        for (QAction* action : members()->actions()) {
            if (action->text() == name)
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_clock.moveTo(testNow());
        m_folder = std::make_unique<QTemporaryDir>();
        m_record = std::make_unique<TestRecord>();
    }
    void cleanup()
    {
        m_app.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_record.reset();
        m_folder.reset();
    }

    void aHeldRecordOpensWhenItIsLetGo()
    {
        RecordHolder other(m_record->location());
        StallMeter meter;
        start(m_record->location().path);
        QTest::qWait(500);
        QVERIFY2(meter.worst() < 2 * stallMs, qPrintable(QString::number(meter.worst()))); // the window is built meanwhile too
        QVERIFY(!m_app->session());
        QTRY_VERIFY(shows(*window().welcome(), QStringLiteral("Opening ")));
        QVERIFY(!part<QWidget>(window(), "openSample")->isEnabled());
        other.letGo();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->session(), 3000);
        settle();
        QVERIFY(window().pages() && window().pages()->isEnabled());
        QCOMPARE(m_app->session()->organisation(), QStringLiteral("Test Company"));
        QVERIFY(!shows(window(), QStringLiteral("Opening ")));
    }

    void aRecordThatIsNotLetGoIsSaidToBeLocked()
    {
        RecordHolder other(m_record->location());
        start(m_record->location().path);
        auto* banner = part<Banner>(window(), "welcomeBanner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 3 * Record::usualPatienceMs);
        QVERIFY2(banner->accessibleName().contains(QStringLiteral("was not opened")), qPrintable(banner->accessibleName()));
        QVERIFY(part<QWidget>(window(), "openSample")->isEnabled());
        QVERIFY(!m_app->session());
        other.letGo();
        m_app->openRecord(m_record->location().path);
        settle();
        QVERIFY(m_app->session());
    }

    void ofTwoThatAreOpenedTheLastIsShown()
    {
        TestRecord second;
        second.sql(QStringLiteral("UPDATE record_meta SET value = 'Second' WHERE key = 'organisation'"));
        RecordHolder other(m_record->location());
        start(m_record->location().path);
        m_app->openRecord(second.location().path);
        QTRY_VERIFY(m_app->session());
        QCOMPARE(m_app->session()->organisation(), QStringLiteral("Second"));
        other.letGo();
        settle();
        QCOMPARE(m_app->session()->organisation(), QStringLiteral("Second"));
        m_app->openRecord(m_record->location().path);
        m_app->closeRecord(); // nothing opens after that
        settle();
        QVERIFY(!m_app->session());
        QVERIFY(part<QWidget>(window(), "openSample")->isEnabled());
        m_app.reset(); // before the second record goes
    }

    void expiryWaitsInThePool()
    {
        fill();
        open();
        const qint64 open = number(m_record->record(), pendingOnes);
        QVERIFY(open > 0);
        m_clock.advanceMs(qint64(365) * 86'400'000);
        QSignalSpy changed(m_app->session(), &Session::changed), failed(m_app->session(), &Session::expiryFailed);
        RecordHolder other(m_record->location());
        StallMeter meter;
        m_app->session()->expireDue();
        m_app->session()->expireDue(); // it is on its way already
        QTest::qWait(1000);
        QVERIFY2(meter.worst() < stallMs, qPrintable(QString::number(meter.worst())));
        QCOMPARE(changed.size(), 0);
        other.letGo();
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(changed[0][0].value<QSet<Topic>>().contains(Topic::Requests));
        settle();
        QCOMPARE(number(m_record->record(), pendingOnes), 0);
        QCOMPARE(failed.size(), 0);
    }

    void whatIsBeingWrittenIsFinishedAtTheEnd()
    {
        fill();
        open();
        m_clock.advanceMs(qint64(365) * 86'400'000);
        std::mutex mutex;
        std::condition_variable held;
        bool isHeld = false;
        std::thread other([&, location = m_record->location()] {
            RecordHolder holder(location);
            {
                const std::lock_guard lock(mutex);
                isHeld = true;
            }
            held.notify_one();
            std::this_thread::sleep_for(std::chrono::milliseconds(700));
        });
        {
            std::unique_lock lock(mutex);
            held.wait(lock, [&] { return isHeld; });
        }
        m_app->session()->expireDue();
        m_app.reset();
        other.join();
        QCOMPARE(number(m_record->record(), pendingOnes), 0);
    }

    void nothingThatIsPressedStandsStill()
    {
        fill();
        open();
        for (PageId page : everyPage) { // each is built before the clock runs
            window().openPage(page);
            settle();
        }
        const QString first = m_app->session()->members().value(0).name, second = m_app->session()->members().value(1).name;
        QVERIFY(!second.isEmpty());
        RecordHolder other(m_record->location());
        QTimer::singleShot(2000, this, [&other] { other.letGo(); });
        StallMeter meter;
        QElapsedTimer time;
        for (time.start(); time.elapsed() < 2500;) {
            for (PageId page : everyPage) {
                QTest::mouseClick(entry(page), Qt::LeftButton);
                QTest::qWait(60);
                QCOMPARE(window().pages()->current(), page);
                QVERIFY2(meter.worst() < stallMs, qPrintable(QStringLiteral("%1 ms at %2").arg(meter.worst()).arg(entry(page)->text())));
            }
            for (const QString& name : {first, second}) {
                member(name)->trigger();
                QTest::qWait(60);
                QVERIFY(part<QAbstractButton>(window(), "whoAmI")->accessibleName().contains(name));
                QVERIFY2(meter.worst() < stallMs, qPrintable(QStringLiteral("%1 ms, %2 acts").arg(meter.worst()).arg(name)));
            }
        }
        qInfo("the window stood still for %lld ms at most", meter.worst());
        settle();
        QVERIFY(entry(PageId::Approvals)->isCountKnown());
    }

    void aCountThatCannotBeReadIsNotShownAsNone()
    {
        fill();
        open();
        window().openPage(PageId::Record);
        settle();
        auto* incidents = entry(PageId::Incidents);
        const int burning = incidents->count();
        QVERIFY(incidents->isCountKnown() && burning > 0);
        m_record->sql(QStringLiteral("ALTER TABLE incident RENAME TO mislaid"));
        m_app->session()->lookAgain(); // no feed of a server tells of what is done past the program
        QTRY_VERIFY(!incidents->isCountKnown());
        QVERIFY(incidents->accessibleName().contains(QStringLiteral("could not be read")));
        QVERIFY(!incidents->toolTip().isEmpty());
        QVERIFY(!member(m_app->session()->members().value(0).name)->text().isEmpty()); // those read before can be chosen still
        m_record->sql(QStringLiteral("ALTER TABLE mislaid RENAME TO incident"));
        m_app->session()->lookAgain();
        QTRY_VERIFY(incidents->isCountKnown());
        QCOMPARE(incidents->count(), burning);
        QVERIFY(incidents->toolTip().isEmpty());
    }

    void theListOfMembersFollowsTheRecord()
    {
        open();
        QVERIFY(!member(QStringLiteral("Head of Security")));
        MemberService service(m_record->record(), m_clock);
        QVERIFY(service.add({QStringLiteral("sec"), QStringLiteral("Head of Security"), {Role::Security}}));
        QTRY_VERIFY(member(QStringLiteral("Head of Security")));
        member(QStringLiteral("Head of Security"))->trigger();
        auto* who = part<QAbstractButton>(window(), "whoAmI");
        QVERIFY(who->accessibleName().contains(QStringLiteral("Head of Security")));
        settle();
        QVERIFY(service.retire(QStringLiteral("sec")));
        QTRY_VERIFY(!member(QStringLiteral("Head of Security")));
        QVERIFY(m_app->session()->member().isEmpty());
        QVERIFY(!who->accessibleName().contains(QStringLiteral("Head of Security")));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
