// The rules of the house, kept by all sources; and the scanner that says so, shown to find what breaks them.

#include "support/houserules.h"
#include "support/testrecord.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace privyseal::test;

namespace {

QString readSource(const QString& path)
{
    QFile file(QStringLiteral(PRIVYSEAL_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesUnder(const QString& folder)
{
    QStringList paths;
    const QDir root(QStringLiteral(PRIVYSEAL_SOURCE_DIR));
    QDirIterator files(root.filePath(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(root.relativeFilePath(files.next()));
    paths.sort();
    return paths;
}

} // namespace

class TestIncludes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_qt = installedQtHeaders();
        QVERIFY(m_qt.painting.contains(QStringLiteral("QPainter")));
        QVERIFY(m_qt.painting.contains(QStringLiteral("QMessageBox")));
        QVERIFY(m_qt.sql.contains(QStringLiteral("QSqlQuery")));
        QVERIFY(!m_qt.painting.contains(QStringLiteral("QString")));
    }
    void init() { failOnAnyWarning(); }

    void scannerFinds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("source");
        const auto row = [](const char* name, const char* path, const char* source) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source);
        };
        row("widgets in models", "models/kpis/kpi.cpp", "#include <QtWidgets/QMessageBox>\n");
        row("widget without library", "models/kpis/kpi.cpp", "#include <QMessageBox>\n");
        row("painting in models", "models/reports/boardreport.cpp", "  #  include <QPainter>\n");
        row("charts in models", "models/reports/boardreport.cpp", "#include <QtCharts/QChart>\n");
        row("window in ctl", "app/ctl/main.cpp", "#include <QGuiApplication>\n");
        row("views in ctl", "app/ctl/main.cpp", "#include \"views/common/theme.h\"\n");
        row("views in models", "models/kpis/kpi.cpp", "#include \"views/common/theme.h\"\n");
        row("app in views", "views/common/theme.cpp", "#include \"app/desktop/application.h\"\n");
        row("sql in views", "views/agents/agentspage.cpp", "#include <QSqlQuery>\n");
        row("sql library in views", "views/agents/agentspage.cpp", "#include <QtSql/qsqlquery.h>\n");
        row("core looks up", "models/core/ids.cpp", "#include \"models/record/record.h\"\n");
        row("record looks up", "models/record/record.cpp", "#include \"models/agents/agent.h\"\n");
        row("foreign repository", "models/approvals/approvalservice.cpp", "#include \"models/agents/agentrepository.h\"\n");
        row("json in a header", "models/kpis/kpi.h", "#pragma once\n#include <nlohmann/json.hpp>\n");
        row("nested loop", "views/agents/agentspage.cpp", "QEventLoop loop;\n");
        row("process events", "views/agents/agentspage.cpp", "qApp->processEvents();\n");
        row("string connect", "views/agents/agentspage.cpp", "connect(a, SIGNAL(x()), b, SLOT(y()));\n");
        row("direct write", "models/exchange/exporter.cpp", "file.setDirectWriteFallback(true);\n");
        row("select in a service", "models/approvals/approvalservice.cpp", "auto s = QStringLiteral(\"SELECT id FROM request\");\n");
        row("insert in a view", "views/agents/agentspage.cpp", "f(\"INSERT INTO agent VALUES (1)\");\n");
        row("update in ctl", "app/ctl/main.cpp", "f(\"UPDATE agent SET name = 1\");\n");
        row("raw literal", "models/plan/planservice.cpp", "f(R\"(DELETE FROM agent)\");\n");
        row("sql after a number with separators", "models/plan/planservice.cpp", "int n = 1'000; f(\"DELETE FROM agent\");\n");
        row("rich label", "views/common/card.cpp", "x->setTextFormat(Qt::PlainText); label->setTextFormat( Qt::RichText);\n");
        row("automatic label", "views/common/card.cpp", "x->setTextFormat(Qt::PlainText); label->setTextFormat(Qt::AutoText);\n");
        row("unset label", "views/common/card.cpp", "auto* label = new QLabel(name); // Qt::PlainText\n");
        row("unset box", "views/common/prompts.cpp", "QMessageBox box(parent);\n");
        row("no guard", "models/core/ids.h", "int x;\n");
        row("capitals", "models/core/Ids.cpp", "int x;\n");
        QTest::newRow("long source") << QStringLiteral("models/core/ids.cpp") << QString(601, u'\n');
        QTest::newRow("long header") << QStringLiteral("models/core/ids.h") << QString(QStringLiteral("#pragma once") + QString(201, u'\n'));
    }

    void scannerFinds()
    {
        QFETCH(QString, path);
        QFETCH(QString, source);
        QCOMPARE(violations(path, source, m_qt).size(), source.contains(u"SIGNAL") ? 2 : 1);
    }

    void scannerLetsPass_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("source");
        const auto row = [](const char* name, const char* path, const char* source) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source);
        };
        row("core in models", "models/kpis/kpi.cpp", "#include <QString>\n#include \"models/core/error.h\"\n");
        row("comments", "models/kpis/kpi.cpp", "// #include <QPainter>\n/* QEventLoop\nprocessEvents */\n");
        row("names in literals", "models/kpis/kpi.cpp", "f(\"no QEventLoop, no SIGNAL(x)\");\n");
        row("own repository", "models/agents/agentservice.cpp", "#include \"models/agents/agentrepository.h\"\n");
        row("value of another domain", "models/approvals/approvalservice.cpp", "#include \"models/agents/agent.h\"\n");
        row("sql in a repository", "models/agents/agentrepository.cpp", "f(\"SELECT id FROM agent\");\n");
        row("sql in a comment", "models/agents/agentservice.cpp", "// SELECT id FROM agent\n");
        row("prose", "views/agents/agentspage.cpp", "tr(\"Select a request, then update it.\");\n");
        row("plain label", "views/common/card.cpp", "auto* l = new QLabel(x); l->setTextFormat(Qt::PlainText);\n");
        row("painting in views", "views/common/card.cpp", "#include <QPainter>\n");
        row("quote characters", "models/core/ids.cpp", "char c = '\"'; // \"DELETE FROM agent\"\n");
    }

    void scannerLetsPass()
    {
        QFETCH(QString, path);
        QFETCH(QString, source);
        QCOMPARE(violations(path, source, m_qt), QStringList());
    }

    void scannerKnowsTests()
    {
        const auto guiless = [](const QString&) { return QStringLiteral("QTEST_GUILESS_MAIN(T)"); };
        const auto ofViews = [](const QString&) { return QStringLiteral("QTEST_MAIN(T)"); };
        const QString good = QStringLiteral("tests/models/core/tst_ids.cpp");
        QCOMPARE(testFileViolations({good}, guiless), QStringList());
        QCOMPARE(testFileViolations({QStringLiteral("tests/views/tst_card.cpp")}, ofViews), QStringList());
        QCOMPARE(testFileViolations({good}, ofViews).size(), 1);
        QCOMPARE(testFileViolations({QStringLiteral("tests/models/core/ids_test.cpp")}, guiless).size(), 1);
        QCOMPARE(testFileViolations({good, QStringLiteral("tests/ctl/tst_ids.cpp")}, guiless).size(), 1);
        QCOMPARE(testFileViolations({good}, [](const QString&) { return QStringLiteral("// QTEST_GUILESS_MAIN(T)"); }).size(), 1);
    }

    void sourcesKeepTheRules()
    {
        QStringList found;
        int seen = 0;
        for (const QString& folder : {QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("views")}) {
            const QStringList paths = sourcesUnder(folder);
            for (const QString& path : paths) {
                found += violations(path, readSource(path), m_qt);
                ++seen;
            }
        }
        QVERIFY(seen > 30);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void testsKeepTheRules()
    {
        const QStringList found = testFileViolations(sourcesUnder(QStringLiteral("tests")), readSource);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void topFolderHoldsOnlyWhatTheOwnerAllows()
    {
        QStringList entries = QDir(QStringLiteral(PRIVYSEAL_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QString& allowed : {QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"), QStringLiteral("LICENSE"),
                                       QStringLiteral("README.md"), QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("views"),
                                       QStringLiteral("resources"), QStringLiteral("tests"), QStringLiteral("translations"), QStringLiteral("build")})
            entries.removeAll(allowed);
        QCOMPARE(entries, QStringList());
    }

private:
    QtHeaders m_qt;
};

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
