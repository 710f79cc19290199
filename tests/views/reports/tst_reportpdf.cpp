// The PDF: paper, page numbers, text, vectors only, a file that appears whole or not at all.

#include "models/reports/reportservice.h"
#include "models/sample/samplerecord.h"
#include "tests/support/testrecord.h"
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

    void longAndHostileTextsStayOnThePage()
    {
        BoardReport report = built();
        report.organisation = QString(500, u'W');
        report.lead = QStringLiteral("word ").repeated(400);
        report.asked = QStringList(5, QString(900, u'x'));
        report.sections[1].tables[0].rows = {{{QString(20000, u'y')}, {QStringLiteral("a\u202eb\n").repeated(3000)}, {}, {}, {}, {}, {}}};
        const ReportPages pages(report, PaperSize::Letter);
        QVERIFY(pages.count() <= 14);
        for (int page = 0; page < pages.count(); ++page) {
            const QImage image = pages.image(page, 1.0);
            for (int y = 0; y < image.height(); ++y) // the margins stay white
                QVERIFY2(image.pixel(image.width() - 20, y) == qRgb(255, 255, 255) && image.pixel(20, y) == qRgb(255, 255, 255), qPrintable(QString::number(page)));
        }
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
