// The fingerprint of a configuration: what changes it, and what has one at all.

#include "models/controls/guardrailconfig.h"
#include "models/core/ids.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;

namespace {

const QByteArray config = R"({"prompt_constraints":["Never open access","Ask first"],"tools":["grep","read"],"model":"m-1","parameters":{"temperature":0.2,"max_tokens":4096}})";

QByteArray changed(const char* from, const char* to)
{
    QByteArray made = config;
    made.replace(from, to);
    return made;
}

} // namespace

class TestGuardrailConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    // As anybody can compute it: sorted members, no spaces.
    void isTheDigestOfTheCanonicalForm()
    {
        QCOMPARE(*guardrailFingerprint(config),
                 sha256Hex(R"({"model":"m-1","parameters":{"max_tokens":4096,"temperature":0.2},"prompt_constraints":["Never open access","Ask first"],"tools":["grep","read"]})"));
    }

    void shapeChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("same");
        QTest::newRow("spaces") << changed(",", " ,\r\n\t");
        QTest::newRow("order of tools") << changed(R"("grep","read")", R"("read","grep")");
        QTest::newRow("number's form") << changed("0.2", "2E-1");
        QTest::newRow("escapes") << changed("m-1", "\\u006d-1");
        QTest::newRow("order of members") << changed(R"("temperature":0.2,"max_tokens":4096)", R"("max_tokens":4096,"temperature":0.2)");
    }
    void shapeChangesNothing()
    {
        QFETCH(QByteArray, same);
        QVERIFY(same != config);
        QCOMPARE(*guardrailFingerprint(same), *guardrailFingerprint(config));
    }

    void meaningChangesIt_data()
    {
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("a tool more") << changed(R"("grep",)", R"("grep","shell",)");
        QTest::newRow("order of constraints") << changed(R"("Never open access","Ask first")", R"("Ask first","Never open access")");
        QTest::newRow("one letter") << changed("Ask first", "ask first");
        QTest::newRow("a parameter") << changed("0.2", "0.20000000000000004");
        QTest::newRow("number as text") << changed("0.2", R"("0.2")");
        QTest::newRow("model") << changed("m-1", "m-2");
        QTest::newRow("unknown member") << changed(R"("tools")", R"("hooks":[],"tools")");
        QTest::newRow("invisible character") << changed("Ask", "Ask\xE2\x80\x8B");
    }
    void meaningChangesIt()
    {
        QFETCH(QByteArray, other);
        const auto fingerprint = guardrailFingerprint(other);
        QVERIFY2(fingerprint.has_value(), qPrintable(fingerprint ? QString() : fingerprint.error().message));
        QVERIFY(*fingerprint != *guardrailFingerprint(config));
    }

    void otherFormsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const QByteArray& bad, const char* word) { QTest::newRow(name) << bad << QString::fromLatin1(word); };
        row("empty", "", "JSON");
        row("list", "[]", "object");
        row("no constraints", changed("prompt_constraints", "prompts"), "prompt_constraints");
        row("constraints are a text", changed(R"(["Never open access","Ask first"])", R"("x")"), "prompt_constraints");
        row("no tools", changed("\"tools\"", "\"toolz\""), "tools");
        row("a tool is a number", changed(R"("grep")", "1"), "tools");
        row("a tool twice", changed(R"("grep")", R"("read")"), "twice");
        row("no model", changed("\"m-1\"", "null"), "model");
        row("blank model", changed("m-1", " "), "model");
        row("parameters are a list", changed(R"({"temperature":0.2,"max_tokens":4096})", "[]"), "parameters");
        row("a member twice", changed(R"("model")", R"("model":"m-0","model")"), "JSON");
        row("too long", config + QByteArray(longestGuardrailConfig, ' '), "long");
        row("too deep", changed("0.2", QByteArray(QByteArray(40, '[') + QByteArray(40, ']')).constData()), "JSON");
    }
    void otherFormsAreRefused()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, word);
        const auto fingerprint = guardrailFingerprint(bad);
        QVERIFY(!fingerprint);
        QCOMPARE(fingerprint.error().code, ErrorCode::InputRejected);
        QVERIFY2(fingerprint.error().message.contains(word), qPrintable(fingerprint.error().message));
    }
};

QTEST_GUILESS_MAIN(TestGuardrailConfig)
#include "tst_guardrailconfig.moc"
