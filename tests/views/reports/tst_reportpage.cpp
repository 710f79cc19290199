// The board report's page: choices rebuild the preview, buttons write, publishing records, failures are said.

#include "models/approvals/approvalservice.h"
#include "models/reports/reportservice.h"
#include "models/sample/samplerecord.h"
#include "tests/support/testrecord.h"
#include "views/common/banner.h"
#include "views/common/theme.h"
#include "views/reports/reportpage.h"
#include "views/reports/reportpreview.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDateEdit>
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
        explicit Window(test::TestRecord& test)
            : clock(test::testNow()), settings(test.folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat),
              approvals(test.record(), clock, *Policy::builtIn()),
              page(PageContext{test.location(), false, {}, test.record(), clock, theme, approvals, settings, [this] { return member; }, [this] { return clock.now(); }})
        {
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

        FixedClock clock;
        Theme theme{Theme::Mode::Light};
        QSettings settings;
        ApprovalService approvals;
        QString member = QStringLiteral("m-1");
        ReportPage page;
    };

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void theReportIsShownAndItsPagesPaintedWhenSeen()
    {
        test::TestRecord test;
        QVERIFY(fillSample(test.record(), test::testNow()).has_value());
        Window window(test);
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
        test::TestRecord test;
        Window window(test);
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
        test::TestRecord test;
        Window window(test);
        QVERIFY(window.read());
        QTest::mouseClick(window.find<QPushButton>("exportHtml"), Qt::LeftButton);
        auto* dialog = window.find<QFileDialog>("reportFile");
        QVERIFY(dialog);
        dialog->reject();
        const QString html = test.folder() + QStringLiteral("/r.html");
        QVERIFY(window.page.exportHtml(html));
        QVERIFY(QFile(html).size() > 1000);
        const QString pdf = test.folder() + QStringLiteral("/r.pdf");
        QVERIFY(window.page.exportPdf(pdf));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
    }

    void publishingRecordsTheFileInTheMembersName()
    {
        test::TestRecord test;
        Window window(test);
        QVERIFY(window.read());
        QSignalSpy changed(&window.page, &Page::recordChanged);
        const QString path = test.folder() + QStringLiteral("/published.pdf");
        window.member.clear();
        QVERIFY(!window.page.publish(path));
        QVERIFY(!QFile::exists(path));
        QVERIFY(window.find<Banner>("reportBanner")->isVisible());
        window.member = QStringLiteral("m-1");
        QVERIFY(window.page.publish(path));
        QCOMPARE(changed.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto last = ReportService(test.record(), window.clock).lastPublished(window.clock.now().plusSeconds(1));
        QVERIFY(last->has_value());
        QCOMPARE((*last)->publishedBy, QStringLiteral("m-1"));
        QCOMPARE((*last)->fileSha256, QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
    }

    void aFailureIsSaid()
    {
        test::TestRecord test;
        Window window(test);
        QVERIFY(window.read());
        QVERIFY(!window.page.exportPdf(test.folder() + QStringLiteral("/no/folder/r.pdf")));
        QVERIFY(window.find<Banner>("reportBanner")->isVisible());
        QCOMPARE(window.find<Banner>("reportBanner")->kind(), Banner::Kind::Bad);
        QVERIFY(!window.page.exportHtml(test.folder() + QStringLiteral("/no/folder/r.html")));
    }
};

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
