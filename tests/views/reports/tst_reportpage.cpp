// The board report's page: choices rebuild the preview, buttons write, publishing records, failures are said.

#include "models/reports/reportservice.h"
#include "models/sample/samplerecord.h"
#include "support/pagehands.h"
#include "support/recordholder.h"
#include "views/common/banner.h"
#include "views/reports/reportpage.h"
#include "views/reports/reportpreview.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace privyseal;

class TestReportPage : public QObject
{
    Q_OBJECT

    struct Window
    {
        explicit Window(test::PageStage& shown) : stage(shown), page(shown.context())
        {
            stage.member = QStringLiteral("m-1");
            page.resize(1000, 720);
            page.show();
        }
        [[nodiscard]] bool read()
        {
            QSignalSpy built(&page, &ReportPage::built);
            page.refresh(allTopics());
            return built.wait(10'000);
        }
        template <class Widget> Widget* find(const char* name) { return page.findChild<Widget*>(QLatin1String(name)); }
        [[nodiscard]] const Banner& banner() { return *find<Banner>("reportBanner"); }

        test::PageStage& stage;
        ReportPage page;
    };

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void theReportIsShownAndItsPagesPaintedWhenSeen()
    {
        test::PageStage stage;
        QVERIFY(fillSample(stage.record.record(), test::testNow()).has_value());
        Window window(stage);
        QVERIFY(!window.find<QPushButton>("exportPdf")->isEnabled());
        QVERIFY(window.read());
        auto* preview = window.find<ReportPreview>("reportPreview");
        QVERIFY(preview->pageCount() >= 4);
        QVERIFY(preview->paintedCount() >= 1 && preview->paintedCount() < preview->pageCount());
        QVERIFY(window.page.sentence().contains(QStringLiteral("Q3 2026")));
        QVERIFY(window.find<QPushButton>("exportPdf")->isEnabled());
        preview->verticalScrollBar()->setValue(preview->verticalScrollBar()->maximum());
        QVERIFY(preview->paintedCount() >= 1);
    }

    void choicesBuildAnew()
    {
        test::PageStage stage;
        Window window(stage);
        QVERIFY(window.read());
        QSignalSpy built(&window.page, &ReportPage::built);
        auto* kind = window.find<QComboBox>("kind");
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Down); // year
        QVERIFY(built.wait());
        QVERIFY(window.page.sentence().contains(QStringLiteral("2026")));
        QVERIFY(!window.page.sentence().contains(QStringLiteral("Q3")));
        auto* asOf = window.find<QComboBox>("asOf");
        QVERIFY(!window.find<QDateEdit>("date")->isVisible());
        asOf->setCurrentIndex(2);
        QVERIFY(window.find<QDateEdit>("date")->isVisible());
        QVERIFY(built.wait());
        window.page.showSubject(QStringLiteral("?kind=month&paper=letter"));
        QVERIFY(built.wait());
        QVERIFY(window.page.sentence().contains(QStringLiteral("September 2026")));
        QCOMPARE(window.find<QComboBox>("paper")->currentText(), QStringLiteral("Letter"));
    }

    void buttonsAskForAPlaceAndWrite()
    {
        test::PageStage stage;
        Window window(stage);
        QVERIFY(window.read());
        QTest::mouseClick(window.find<QPushButton>("exportHtml"), Qt::LeftButton);
        auto* dialog = window.find<QFileDialog>("reportFile");
        QVERIFY(dialog);
        dialog->reject();
        const QString html = stage.record.folder() + QStringLiteral("/r.html");
        window.page.exportHtml(html);
        test::settle();
        QVERIFY(window.banner().isVisible() && window.banner().kind() == Banner::Kind::Neutral);
        QVERIFY(QFile(html).size() > 1000);
        const QString pdf = stage.record.folder() + QStringLiteral("/r.pdf");
        window.page.exportPdf(pdf);
        QVERIFY(!window.find<QPushButton>("exportPdf")->isEnabled() && !window.find<QPushButton>("publish")->isEnabled()); // busy
        test::settle();
        QVERIFY(window.find<QPushButton>("exportPdf")->isEnabled());
        QCOMPARE(window.banner().accessibleName(), QString(QStringLiteral("The report was written. ") + pdf));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }

    void publishingRecordsTheFileInTheMembersName()
    {
        test::PageStage stage;
        Window window(stage);
        QVERIFY(window.read());
        QSignalSpy changed(&window.page, &Page::recordChanged);
        const QString path = stage.record.folder() + QStringLiteral("/published.pdf");
        stage.member.clear();
        window.page.publish(path);
        test::settle();
        QVERIFY(!QFile::exists(path));
        QVERIFY(window.find<Banner>("reportBanner")->isVisible());
        stage.member = QStringLiteral("m-1");
        window.page.publish(path);
        test::settle();
        QVERIFY2(window.banner().accessibleName().startsWith(QStringLiteral("Published as ")), qPrintable(window.banner().accessibleName()));
        window.page.refresh({Topic::Reports}); // as the window does then
        test::settle();
        QVERIFY(window.banner().isVisible());
        QCOMPARE(changed.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto last = ReportService(stage.record.record(), stage.clock).lastPublished(stage.clock.now().plusSeconds(1));
        QVERIFY(last->has_value());
        QCOMPARE((*last)->publishedBy, QStringLiteral("m-1"));
        QCOMPARE((*last)->fileSha256, QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
    }

    void aFailureIsSaid()
    {
        test::PageStage stage;
        Window window(stage);
        QVERIFY(window.read());
        window.page.exportPdf(stage.record.folder() + QStringLiteral("/no/folder/r.pdf"));
        test::settle();
        QVERIFY(window.banner().isVisible());
        QCOMPARE(window.banner().kind(), Banner::Kind::Bad);
        window.page.exportHtml(stage.record.folder() + QStringLiteral("/r.html"));
        test::settle();
        QCOMPARE(window.banner().kind(), Banner::Kind::Neutral);
        window.page.exportHtml(stage.record.folder() + QStringLiteral("/no/folder/r.html"));
        test::settle();
        QCOMPARE(window.banner().kind(), Banner::Kind::Bad);
        QVERIFY(window.find<QPushButton>("exportHtml")->isEnabled());
    }

    void publishingWaitsForAHeldRecord()
    {
        test::PageStage stage;
        Window window(stage);
        QVERIFY(window.read());
        const QString path = stage.record.folder() + QStringLiteral("/published.pdf");
        test::RecordHolder hold(stage.record.location());
        QElapsedTimer begun;
        begun.start();
        window.page.publish(path);
        QCoreApplication::processEvents();
        QVERIFY2(begun.elapsed() < 200, qPrintable(QString::number(begun.elapsed())));
        QVERIFY(window.page.isWriting() && !window.find<QPushButton>("publish")->isEnabled());
        hold.letGo();
        test::settle();
        QVERIFY2(window.banner().accessibleName().startsWith(QStringLiteral("Published as ")), qPrintable(window.banner().accessibleName()));
        QVERIFY(QFile::exists(path));
    }
};

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
