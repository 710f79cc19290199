// What the program is asked for on its command line.

#include "app/desktop/commandline.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void commandLineIsRead()
    {
        const auto read = [](const char* text) { return readCommandLine(QString::fromLatin1(text).split(u' ')); };
        QCOMPARE(read("privyseal").mode, CommandLine::Mode::Window);
        QCOMPARE(read("privyseal a.privyseal").record, QStringLiteral("a.privyseal"));
        QCOMPARE(read("privyseal --version").mode, CommandLine::Mode::Version);
        QCOMPARE(read("privyseal a b").mode, CommandLine::Mode::Wrong);
        QCOMPARE(read("privyseal --nonsense").mode, CommandLine::Mode::Wrong);
        const CommandLine report = read("privyseal report a.privyseal --out b.pdf --as-of 2026-09-16T09:42:00Z --period year");
        QCOMPARE(report.mode, CommandLine::Mode::Report);
        QCOMPARE(report.asOf.value(), test::testNow());
        QCOMPARE(report.period, QStringLiteral("year"));
        QCOMPARE(read("privyseal report a.privyseal").mode, CommandLine::Mode::Wrong);
        QCOMPARE(read("privyseal report a.privyseal --out b.PDF").mode, CommandLine::Mode::Report);
        QCOMPARE(read("privyseal report a.privyseal --out b.html").mode, CommandLine::Mode::Wrong); // a PDF under another name
        QCOMPARE(read("privyseal report a.privyseal --out b.pdf --as-of yesterday").mode, CommandLine::Mode::Wrong);
    }
};

QTEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"
