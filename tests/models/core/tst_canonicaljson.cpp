#include "models/core/canonicaljson.h"
#include "models/trust/strictjson.h"
#include "support/testrecord.h"

#include <bit>
#include <limits>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace privyseal;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestCanonicalJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void sortsByUtf16Units()
    {
        const CanonicalJson::Object object{
            {s("\xEF\xAC\xB3"), 1}, {s("\xF0\x9F\x98\x82"), 2}, {s("10"), 3}, {s("1"), 4}, {s("\xC3\xB6"), 5}};
        QCOMPARE(*CanonicalJson(object).write(),
                 QByteArray("{\"1\":4,\"10\":3,\"\xC3\xB6\":5,\"\xF0\x9F\x98\x82\":2,\"\xEF\xAC\xB3\":1}"));
    }

    void escapesOnlyWhatMust()
    {
        const QString text = s("\"\\/\b\f\n\r\t\x01\x1f\x7f<\xE2\x82\xAC");
        QCOMPARE(*CanonicalJson(text).write(),
                 QByteArray("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f<\xE2\x82\xAC\""));
        QCOMPARE(*CanonicalJson(CanonicalJson::Array{CanonicalJson(), true, false, 0, -5}).write(),
                 QByteArray("[null,true,false,0,-5]"));
    }

    void refusesWhatIsOutsideTheSubset()
    {
        const qint64 largest = (qint64(1) << 53) - 1;
        QVERIFY(CanonicalJson(largest).write());
        QVERIFY(!CanonicalJson(largest + 1).write());
        QVERIFY(!CanonicalJson(-largest - 1).write());
        QVERIFY(!CanonicalJson(QString(QChar(0xD800))).write());
        QVERIFY(!CanonicalJson(QString(QChar(0xDC00)) + QChar(0xD800)).write());
        QVERIFY(!CanonicalJson(CanonicalJson::Object{{s("a"), 1}, {s("a"), 1}}).write());
        CanonicalJson nested(1);
        for (int level = 0; level < 32; ++level)
            nested = CanonicalJson(CanonicalJson::Array{nested});
        QVERIFY(nested.write());
        nested = CanonicalJson(CanonicalJson::Array{nested});
        QCOMPARE(nested.write().error().code, ErrorCode::InputRejected);
    }

    void publicVectors()
    {
        const QString folder =
            qEnvironmentVariable("PRIVYSEAL_CORPORA") + QStringLiteral("/json-canonicalization/testdata/");
        if (!QDir(folder).exists())
            QSKIP("the public vectors are not here (PRIVYSEAL_CORPORA)");
        int compared = 0;
        const QStringList names =
            QDir(folder + QStringLiteral("input")).entryList({QStringLiteral("*.json")}, QDir::Files);
        for (const QString& name : names) {
            QFile input(folder + QStringLiteral("input/") + name), output(folder + QStringLiteral("output/") + name);
            QVERIFY(input.open(QIODevice::ReadOnly) && output.open(QIODevice::ReadOnly));
            const auto value = readPlainDocument(input.readAll(), 1 << 20);
            QVERIFY2(value.has_value(), qPrintable(name));
            QCOMPARE(*value->write(), output.readAll().trimmed());
            ++compared;
        }
        QCOMPARE(compared, 6);
    }

    // The numbers of RFC 8785, appendix B.
    void decimals_data()
    {
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](quint64 bits, const char* text) { QTest::newRow(text) << bits << QByteArray(text); };
        row(0x0000000000000000, "0");
        QTest::newRow("minus zero") << quint64(0x8000000000000000) << QByteArray("0");
        row(0x0000000000000001, "5e-324");
        row(0x8000000000000001, "-5e-324");
        row(0x7fefffffffffffff, "1.7976931348623157e+308");
        row(0xffefffffffffffff, "-1.7976931348623157e+308");
        row(0x4340000000000000, "9007199254740992");
        row(0xc340000000000000, "-9007199254740992");
        row(0x4430000000000000, "295147905179352830000");
        row(0x44b52d02c7e14af5, "9.999999999999997e+22");
        row(0x44b52d02c7e14af6, "1e+23");
        row(0x44b52d02c7e14af7, "1.0000000000000001e+23");
        row(0x444b1ae4d6e2ef4e, "999999999999999700000");
        row(0x444b1ae4d6e2ef4f, "999999999999999900000");
        row(0x444b1ae4d6e2ef50, "1e+21");
        row(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7");
        row(0x3eb0c6f7a0b5ed8d, "0.000001");
        row(0x41b3de4355555553, "333333333.3333332");
        row(0x41b3de4355555554, "333333333.33333325");
        row(0x41b3de4355555555, "333333333.3333333");
        row(0x41b3de4355555556, "333333333.3333334");
        row(0x41b3de4355555557, "333333333.33333343");
        row(0xbecbf647612f3696, "-0.0000033333333333333333");
        row(0x43143ff3c1cb0959, "1424953923781206.2");
    }
    void decimals()
    {
        QFETCH(quint64, bits);
        QTEST(*CanonicalJson::decimal(std::bit_cast<double>(bits)).write(), "text");
    }

    void notFiniteIsRefused()
    {
        for (const double value : {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
            QCOMPARE(CanonicalJson::decimal(value).write().error().code, ErrorCode::InputRejected);
    }

    // What is signed holds no decimals; what is only fingerprinted does, and still means one thing only.
    void onlyFingerprintedDocumentsHoldDecimals()
    {
        QCOMPARE(judgeJson("{\"t\":0.2}", 100, nullptr), JsonFault::OutsideSubset);
        QCOMPARE(judgeJson("9007199254740992", 100, nullptr), JsonFault::OutsideSubset);
        QCOMPARE(*readPlainDocument(" {\"t\" : 2.0e-1, \"n\": 9007199254740993} ", 100)->write(), QByteArray("{\"n\":9007199254740992,\"t\":0.2}"));
        QVERIFY(readPlainDocument("[1]", 3));
        for (const char* bad : {"{\"a\":1,\"a\":1}", "[1,]", "{", "", "\xef\xbb\xbf[1]", "[\"\\ud800\"]", "[1e999]", "[NaN]"}) {
            const auto read = readPlainDocument(bad, 100);
            QVERIFY2(!read || !read->write(), bad);
        }
        QVERIFY(!readPlainDocument(QByteArrayView("[1]\0", 4), 100));
        QVERIFY(!readPlainDocument("[1]", 2));
        QVERIFY(!readPlainDocument(QByteArray(100'000, '['), 1 << 20));
    }
};

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
