// The PDF: paper, page numbers, text, vectors only, a file that appears whole or not at all.

#include "models/reports/reporthtml.h"
#include "models/reports/reportseries.h"
#include "models/reports/reportservice.h"
#include "models/sample/samplerecord.h"
#include "tests/support/testrecord.h"
#include "views/common/theme.h"
#include "views/reports/pdfoutline.h"
#include "views/reports/reportcharts.h"
#include "views/reports/reportpdf.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace privyseal;

class TestReportPdf : public QObject
{
    Q_OBJECT

    static QString run(const QString& tool, const QStringList& words)
    {
        QProcess process;
        process.start(tool, words);
        return process.waitForFinished() && process.exitCode() == 0 ? QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC) : QString(); // "fi" may be one glyph
    }
    static bool has(const QString& tool) { return !QStandardPaths::findExecutable(tool).isEmpty(); }
    BoardReport built()
    {
        const FixedClock clock(test::testNow());
        auto report = ReportService(m_test->record(), clock).build(Period::containing(Period::Kind::Quarter, test::testNow()), test::testNow());
        if (!report)
            qFatal("%s", qPrintable(report.error().message + report.error().detail));
        return *report;
    }
    std::unique_ptr<test::TestRecord> m_test;

private Q_SLOTS:
    void initTestCase()
    {
        m_test = std::make_unique<test::TestRecord>();
        QVERIFY(fillSample(m_test->record(), test::testNow()).has_value());
    }
    void cleanupTestCase() { m_test.reset(); }
    void init() { test::failOnAnyWarning(); }

    void paperAndPages_data()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("size");
        QTest::newRow("A4") << int(PaperSize::A4) << QStringLiteral("595 x 842");
        QTest::newRow("Letter") << int(PaperSize::Letter) << QStringLiteral("612 x 792");
    }
    void paperAndPages()
    {
        QFETCH(int, paper);
        QFETCH(QString, size);
        const BoardReport report = built();
        const QString path = m_test->folder() + QStringLiteral("/report-%1.pdf").arg(paper);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(writeReportPdf(report, path, PaperSize(paper)).has_value());
        qInfo("written in %lld ms", timer.elapsed());
        const int pages = ReportPages(report, PaperSize(paper)).count();
        QVERIFY(pages >= 4 && pages <= 12);
        if (!has(QStringLiteral("pdfinfo")) || !has(QStringLiteral("pdftotext")) || !has(QStringLiteral("pdfimages")))
            QSKIP("poppler's tools are not here");
        const QString info = run(QStringLiteral("pdfinfo"), {path});
        QVERIFY2(info.contains(size), qPrintable(info));
        QVERIFY2(info.contains(QStringLiteral("Fennmark Group: Board report, Q3 2026")), qPrintable(info));
        const QString text = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        for (int page = 1; page <= pages; ++page)
            QVERIFY2(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), qPrintable(text));
        for (const QString& words : {report.title, report.subtitle, QStringLiteral("Contents"), QStringLiteral("1.5 Agent-caused incidents"), QStringLiteral("7 How to check this report"),
                                     QStringLiteral("Not committee-grade")})
            QVERIFY2(text.contains(words), qPrintable(words + text));
        // Nothing but vectors: no picture is listed below the two lines of the head.
        QCOMPARE(run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}).trimmed().split(u'\n').size(), 2);
        QVERIFY(QFile(path).size() < 1'500'000);
    }

    void theContentsNameTheRightPages()
    {
        if (!has(QStringLiteral("pdftotext")))
            QSKIP("poppler's tools are not here");
        const BoardReport report = built();
        const QString path = m_test->folder() + QStringLiteral("/contents.pdf");
        QVERIFY(writeReportPdf(report, path, PaperSize::A4).has_value());
        const QStringList pages = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}).split(u'\f');
        for (const ReportSection& section : report.sections) {
            const QRegularExpression entry(QStringLiteral("%1 +%2 +(\\d+)").arg(section.number).arg(QRegularExpression::escape(section.title)));
            const auto found = entry.match(pages.first());
            QVERIFY2(found.hasMatch(), qPrintable(section.title + pages.first()));
            QVERIFY2(pages.value(found.captured(1).toInt() - 1).contains(QStringLiteral("%1 %2").arg(section.number).arg(section.title)), qPrintable(section.title));
        }
    }

    void aPlaceThatCannotBeWrittenIsAnErrorAndLeavesNothing()
    {
        const QString path = m_test->folder() + QStringLiteral("/no/such/folder/report.pdf");
        const auto written = writeReportPdf(built(), path, PaperSize::A4);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::StorageFailed);
        QVERIFY(!QFile::exists(path));
    }

    // Nothing is clipped by the painter, so ink in a margin would show.
    static void checkMargins(const ReportPages& pages)
    {
        for (int page = 0; page < pages.count(); ++page) {
            const QImage image = pages.image(page, 1.0);
            const int margin = 44; // 17 mm are 48 points; a glyph may lean over by a little
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const bool isMargin = x < margin || x >= image.width() - margin || y < margin - 4 || y >= image.height() - margin + 4;
                    if (isMargin && image.pixel(x, y) != qRgb(255, 255, 255))
                        QFAIL(qPrintable(QStringLiteral("ink at %1, %2 of page %3").arg(x).arg(y).arg(page + 1)));
                }
            }
        }
    }

    void longAndHostileTextsStayOnThePage_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("no space") << QString(500, u'W');
        QTest::newRow("far too long") << QString(20'000, u'y');
        QTest::newRow("words") << QStringLiteral("word ").repeated(900);
        QTest::newRow("lines") << QStringLiteral("line\n").repeated(900);
        QTest::newRow("combining") << QString(QStringLiteral("e") + QString(500, QChar(0x0301)) + QStringLiteral("nd ") + QStringLiteral("a\u0308\u0304").repeated(300));
        QTest::newRow("bidi") << QStringLiteral("a\u202eb\u2066\u05d0\u05d1\u05d2\u05d3 ").repeated(60);
        QTest::newRow("right to left") << QString(500, QChar(0x05d0));
        QTest::newRow("wide and paired") << QStringLiteral("\U0001d400").repeated(300);
    }
    void longAndHostileTextsStayOnThePage()
    {
        QFETCH(QString, hostile);
        BoardReport report = built();
        report.organisation = report.lead = report.leadDetail = report.changeTitle = report.subtitle = hostile;
        report.asked = QStringList(5, hostile);
        report.sections[1].intro = hostile;
        report.sections[1].notes = {hostile};
        report.sections[1].tables[0].rows = {QList<ReportCell>(7, ReportCell{hostile, ReportMark::Warn})};
        report.sections[1].tables[0].more = hostile;
        report.sections.last().commands = {hostile};
        report.keyFigures[0].text = report.keyFigures[0].strong = hostile;
        for (ReportHorizon& horizon : report.horizons)
            horizon.summary = hostile;
        for (const PaperSize paper : {PaperSize::A4, PaperSize::Letter}) {
            const ReportPages pages(report, paper);
            QVERIFY2(pages.count() <= 20, qPrintable(QString::number(pages.count())));
            checkMargins(pages);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void whatDoesNotFitEndsInAnEllipsis()
    {
        if (!has(QStringLiteral("pdftotext")))
            QSKIP("poppler's tools are not here");
        BoardReport report = built();
        const QString whole = QStringLiteral("QZ").repeated(250), cut = QStringLiteral("KJ").repeated(10'000);
        report.organisation = whole;
        report.sections.last().tables[0].rows[0][1].text = whole; // as the service writes it
        report.sections[1].notes = {whole};
        report.sections[1].tables[0].rows = {{{cut}, {cut}, {}, {}, {}, {}, {}}};
        const QString path = m_test->folder() + QStringLiteral("/hostile.pdf");
        QVERIFY(writeReportPdf(report, path, PaperSize::A4).has_value());
        QString text = run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
        text.remove(QRegularExpression(QStringLiteral("\\s")));
        QCOMPARE(text.count(whole), 2);                         // the note, and the name where it is told whole
        QVERIFY(text.count(QStringLiteral("QZQ...")) + text.count(QStringLiteral("ZQZ...")) >= 2); // the cover and the heads; KC makes three dots of one sign
        QVERIFY(!text.contains(cut));
        QCOMPARE(text.count(QRegularExpression(QStringLiteral("(KJ|JK)\\.\\.\\."))), 2);
        QVERIFY(text.count(QStringLiteral("KJ")) > 60); // a dozen lines of each cell are there
    }

    void marksHeapedOnALetterAreCounted()
    {
        if (!has(QStringLiteral("pdftotext")))
            QSKIP("poppler's tools are not here");
        BoardReport report = built();
        report.sections[1].notes = {QString(QStringLiteral("Zalgo e") + QString(500, QChar(0x0301)) + QStringLiteral(" na\u00efve"))};
        const QString path = m_test->folder() + QStringLiteral("/marks.pdf");
        QVERIFY(writeReportPdf(report, path, PaperSize::A4).has_value());
        const QString text = run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
        QVERIFY2(text.contains(QStringLiteral("[496 more combining marks]")), qPrintable(text));
    }

    void bookmarksLeadToEverySection()
    {
        const BoardReport report = built();
        const QString path = m_test->folder() + QStringLiteral("/marked.pdf");
        QVERIFY(writeReportPdf(report, path, PaperSize::Letter).has_value());
        if (!has(QStringLiteral("pdftohtml")) || !has(QStringLiteral("pdftotext")))
            QSKIP("poppler's tools are not here");
        const QString xml = run(QStringLiteral("pdftohtml"), {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), path});
        const QString outline = xml.mid(xml.indexOf(QStringLiteral("<outline>")));
        const QStringList pages = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}).split(u'\f');
        QStringList titles{QStringLiteral("1 %1").arg(report.keyFiguresTitle)};
        for (const ReportKeyFigure& figure : report.keyFigures)
            titles.append(QStringLiteral("%1 %2").arg(figure.number, figure.name));
        for (const ReportSection& section : report.sections)
            titles.append(QStringLiteral("%1 %2").arg(section.number).arg(section.title));
        for (const QString& title : std::as_const(titles)) {
            const auto found = QRegularExpression(QStringLiteral("<item page=\"(\\d+)\">%1</item>").arg(QRegularExpression::escape(title))).match(outline);
            QVERIFY2(found.hasMatch(), qPrintable(QString(title + outline)));
            QVERIFY2(pages.value(found.captured(1).toInt() - 1).contains(title), qPrintable(title));
        }
        QCOMPARE(outline.count(QStringLiteral("<outline>")), 2); // the key figures stand below their section
    }

    void aFileOfAnotherShapeGetsNoBookmarks()
    {
        QVERIFY(!withBookmarks(QByteArrayLiteral("%PDF-1.4\nnothing"), {{QStringLiteral("A"), 0, 0, 0}}, 800));
        QCOMPARE(*withBookmarks(QByteArrayLiteral("%PDF-1.4\nnothing"), {}, 800), QByteArrayLiteral("%PDF-1.4\nnothing"));
    }

    void theHtmlDrawsTheSameSeries()
    {
        const Theme light(Theme::Mode::Light);
        const QByteArray html = reportHtml(built());
        for (const int series : {reportseries::approved, reportseries::rejected, reportseries::expired, reportseries::policyBlocked, reportseries::nearMiss, reportseries::sandbox,
                                 reportseries::shadow, reportseries::production})
            QVERIFY2(html.contains(light.series(series).name().toLatin1()), qPrintable(QString::number(series)));
        const ChartData misses = reportcharts::chartOf(KpiId::AgentIncidents, built().charts);
        QCOMPARE(misses.series.last().style, reportseries::nearMiss);
        QVERIFY(html.contains(QStringLiteral("stroke=\"%1\"").arg(light.series(reportseries::nearMiss).name()).toLatin1()));
    }

    void thePreviewIsThePage()
    {
        const ReportPages pages(built(), PaperSize::A4);
        const QImage image = pages.image(0, 1.0);
        QCOMPARE(image.size(), QSize(595, 842));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += qGray(image.pixel(x, y)) < 128;
        }
        QVERIFY(inked > 3000);
    }
};

QTEST_MAIN(TestReportPdf)
#include "tst_reportpdf.moc"
