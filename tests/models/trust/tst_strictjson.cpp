// Bodies that are signed: one form, no second reading, and nothing that hostile bytes can do.

#include "models/trust/bodyreader.h"
#include "models/trust/plainjson.h"
#include "models/trust/strictbase64.h"
#include "models/trust/strictjson.h"
#include "support/corpora.h"
#include "support/testrecord.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace privyseal;
using namespace privyseal::test;

Q_DECLARE_METATYPE(privyseal::JsonFault)

namespace {

constexpr qsizetype cap = 1 << 20;

JsonFault judged(const QByteArray& bytes)
{
    return judgeJson(bytes, cap, nullptr);
}

// Any value of the subset, at most so deep.
CanonicalJson anyValue(QRandomGenerator& random, int depth)
{
    switch (random.bounded(depth > 0 ? 6 : 4)) {
    case 0:
        return CanonicalJson();
    case 1:
        return CanonicalJson(random.bounded(2) == 1);
    case 2:
        return CanonicalJson(qint64(random.generate64() >> 11) * (random.bounded(2) == 1 ? 1 : -1));
    case 3: {
        QString text;
        for (int i = random.bounded(8); i > 0; --i) {
            static const char32_t some[] = {0, 1, 8, 10, 0x1f, '"', '\\', '/', 'a', 0x7f, 0xe4, 0x20ac, 0xfb33, 0xfffe, 0x1f600};
            text += QString::fromUcs4(&some[random.bounded(int(std::size(some)))], 1);
        }
        return CanonicalJson(text);
    }
    case 4: {
        CanonicalJson::Array array;
        for (int i = random.bounded(4); i > 0; --i)
            array.push_back(anyValue(random, depth - 1));
        return CanonicalJson(array);
    }
    default: {
        CanonicalJson::Object object;
        for (int i = random.bounded(4); i > 0; --i)
            object.emplace_back(QStringLiteral("%1\u00e4%2").arg(random.bounded(5)).arg(i), anyValue(random, depth - 1));
        return CanonicalJson(object);
    }
    }
}

} // namespace

class TestStrictJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void judges_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<JsonFault>("fault");
        const auto row = [](const char* name, const QByteArray& bytes, JsonFault fault) { QTest::newRow(name) << bytes << fault; };
        row("an object", "{\"a\":1,\"b\":[true,false,null,\"x\"]}", JsonFault::None);
        row("the largest", "9007199254740991", JsonFault::None);
        row("the smallest", "-9007199254740991", JsonFault::None);
        row("names by UTF-16", "{\"\xf0\x9f\x98\x80\":1,\"\xef\xac\xb3\":2}", JsonFault::None);
        row("names by code point", "{\"\xef\xac\xb3\":2,\"\xf0\x9f\x98\x80\":1}", JsonFault::NotCanonical);
        row("not sorted", "{\"b\":1,\"a\":2}", JsonFault::NotCanonical);
        row("white space", "{\"a\": 1}", JsonFault::NotCanonical);
        row("a line end after it", "{}\n", JsonFault::NotCanonical);
        row("an escape that is not needed", "\"\\u0041\"", JsonFault::NotCanonical);
        row("an escaped solidus", "\"\\/\"", JsonFault::NotCanonical);
        row("a long escape", "\"\\u000a\"", JsonFault::NotCanonical);
        row("capital hex digits", "\"\\u001F\"", JsonFault::NotCanonical);
        row("minus zero", "-0", JsonFault::NotCanonical);
        row("a fraction", "1.5", JsonFault::OutsideSubset);
        row("a fraction of none", "1.0", JsonFault::OutsideSubset);
        row("an exponent", "1e2", JsonFault::OutsideSubset);
        row("too large", "9007199254740992", JsonFault::OutsideSubset);
        row("too small", "-9007199254740992", JsonFault::OutsideSubset);
        row("larger than 64 bits", "99999999999999999999999", JsonFault::OutsideSubset);
        row("a name twice", "{\"a\":1,\"a\":2}", JsonFault::OutsideSubset);
        row("a name twice, once escaped", "{\"a\":1,\"\\u0061\":1}", JsonFault::OutsideSubset);
        row("a byte order mark", "\xef\xbb\xbf{}", JsonFault::OutsideSubset);
        row("a high surrogate alone", "\"\\ud800\"", JsonFault::NotJson);
        row("a low surrogate alone", "\"\\udc00\"", JsonFault::NotJson);
        row("a surrogate in UTF-8", "\"\xed\xa0\x80\"", JsonFault::NotJson);
        row("overlong UTF-8", "\"\xc0\x80\"", JsonFault::NotJson);
        row("32 levels", QByteArray(32, '[') + QByteArray(32, ']'), JsonFault::None);
        row("33 levels", QByteArray(33, '[') + QByteArray(33, ']'), JsonFault::OutsideSubset);
        row("nothing", "", JsonFault::NotJson);
        row("NaN", "NaN", JsonFault::NotJson);
        row("a comment", "{}//", JsonFault::NotJson);
        row("two values", "{}{}", JsonFault::NotJson);
        row("a NUL after it", QByteArray("{}\0", 3), JsonFault::NotJson);
    }

    void judges()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(JsonFault, fault);
        QCOMPARE(judged(bytes), fault);
        QCOMPARE(readStrictJson(bytes, cap).has_value(), fault == JsonFault::None);
    }

    void readsWhatWasWritten()
    {
        QRandomGenerator random(20260916);
        int objects = 0;
        for (int i = 0; i < 3000; ++i) {
            const CanonicalJson value = anyValue(random, 4);
            const auto written = value.write();
            QVERIFY(written);
            const auto read = readStrictJson(*written, cap);
            QVERIFY2(read, written->constData());
            QCOMPARE(*read->write(), *written);
            objects += read->object() ? 1 : 0;
        }
        QVERIFY(objects > 300);
    }

    void hostileBytesAreCheap()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(judgeJson(QByteArray(10'000'000, '['), 16 * 1024, nullptr), JsonFault::TooLong);
        QVERIFY(timer.elapsed() < 50);
        QCOMPARE(judgeJson(QByteArray(10'000'000, '['), 20'000'000, nullptr), JsonFault::NotJson);
        QByteArray many = "{";
        for (int i = 0; i < 100'000; ++i)
            many += "\"" + QByteArray::number(i) + "\":0,";
        many += "\"x\":0}";
        QVERIFY(judgeJson(many, 20'000'000, nullptr) == JsonFault::NotCanonical);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void everyCutAndFlipIsSeen()
    {
        const QByteArray whole = "{\"a\":[1,\"\xc3\xa4\",{\"b\":null}],\"c\":true}";
        QCOMPARE(judged(whole), JsonFault::None);
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(judged(whole.first(length)) != JsonFault::None);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray flipped = whole;
                flipped[at] = char(flipped[at] ^ (1 << bit));
                CanonicalJson value;
                if (judgeJson(flipped, cap, &value) == JsonFault::None)
                    QVERIFY(*value.write() == flipped && flipped != whole); // another value, in its own one form
            }
        }
    }

    // What the short way takes has one form only, which it is in: whatever is done to it.
    void thePlainReaderTakesNothingElse()
    {
        const QByteArray whole = R"({"a":[1,-2,{"b":null}],"c":true,"d":"x y","e":{},"f":[],"g":9007199254740991})";
        QVERIFY(readPlainJson(whole));
        QCOMPARE(*readPlainJson(whole)->write(), whole);
        int taken = 0;
        const auto tryOne = [&](const QByteArray& bytes) {
            const auto value = readPlainJson(bytes);
            if (!value)
                return;
            ++taken;
            QVERIFY2(*value->write() == bytes, bytes.constData());
        };
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (int byte = 0; byte < 256; ++byte) {
                QByteArray changed = whole;
                changed[at] = char(byte);
                tryOne(changed);
                tryOne(whole.left(at) + char(byte) + whole.mid(at));
            }
            tryOne(whole.left(at) + whole.mid(at + 1));
        }
        QVERIFY(taken > 100);
        for (const char* odd : {"", "-0", "01", "1.0", "1e3", "9007199254740992", "{\"b\":1,\"a\":2}", "{\"a\":1,\"a\":2}", " 1", "1 ", "[1,]", "{,}", "\"\\u0041\"", "\"\x7f\"", "nul", "-"})
            QVERIFY2(!readPlainJson(odd), odd);
        QVERIFY(readPlainJson(QByteArray(QByteArray(32, '[') + QByteArray(32, ']'))));
        QVERIFY(!readPlainJson(QByteArray(QByteArray(33, '[') + QByteArray(33, ']'))));
        QVERIFY(!readPlainJson(QByteArray(5'000'000, '[')));
    }

    // All 318 files: what has to be taken is JSON, what must not be is none, and where parsers differ nothing is signed.
    void publicParsingVectors()
    {
        NEEDS_CORPORA();
        int taken = 0, refused = 0, doubtful = 0;
        const QDir folder(corpus(QStringLiteral("JSONTestSuite/test_parsing")));
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            const JsonFault fault = judgeJson(contentOf(folder.filePath(name)), cap, nullptr);
            if (name.startsWith(u"y_")) {
                const bool startsWithMark = contentOf(folder.filePath(name)).startsWith("\xef\xbb\xbf");
                QVERIFY2(fault != JsonFault::NotJson && !startsWithMark, qPrintable(name));
                ++taken;
            } else if (name.startsWith(u"n_")) {
                QVERIFY2(fault == JsonFault::NotJson || contentOf(folder.filePath(name)).startsWith("\xef\xbb\xbf"), qPrintable(name));
                ++refused;
            } else {
                QVERIFY2(fault != JsonFault::None, qPrintable(name));
                ++doubtful;
            }
        }
        QCOMPARE(taken, 95);
        QCOMPARE(refused, 188);
        QCOMPARE(doubtful, 35);
    }

    void publicCanonicalVectors()
    {
        NEEDS_CORPORA();
        int within = 0;
        const QDir folder(corpus(QStringLiteral("json-canonicalization/testdata")));
        for (const QString& name : QDir(folder.filePath(QStringLiteral("output"))).entryList(QDir::Files)) {
            const QByteArray output = contentOf(folder.filePath(QStringLiteral("output/") + name));
            const JsonFault fault = judged(output);
            const bool hasFractions = name == u"values.json"; // "numbers":[333333333.3333333,...]: outside of the subset
            QCOMPARE(fault, hasFractions ? JsonFault::OutsideSubset : JsonFault::None);
            within += fault == JsonFault::None ? 1 : 0;
            const QByteArray input = contentOf(folder.filePath(QStringLiteral("input/") + name));
            QVERIFY2(judged(input) != JsonFault::None, qPrintable(name)); // none of them is canonical as it is given
        }
        QCOMPARE(within, 5);
    }

    void bodiesAreReadWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("fault");
        QTest::newRow("right") << QByteArray("{\"keys\":[{\"public\":\"00ff\"}],\"n\":3,\"name\":\"x\"}") << QString();
        QTest::newRow("missing") << QByteArray("{\"keys\":[],\"n\":3}") << QStringLiteral("name: missing");
        QTest::newRow("unknown") << QByteArray("{\"keys\":[],\"more\":1,\"n\":3,\"name\":\"x\"}") << QStringLiteral("more: unknown");
        QTest::newRow("unknown below") << QByteArray("{\"keys\":[{\"public\":\"00ff\"},{\"public\":\"00ff\",\"x\":1}],\"n\":3,\"name\":\"x\"}") << QStringLiteral("keys.1.x: unknown");
        QTest::newRow("another kind") << QByteArray("{\"keys\":[],\"n\":\"3\",\"name\":\"x\"}") << QStringLiteral("n: no integer");
        QTest::newRow("out of range") << QByteArray("{\"keys\":[],\"n\":11,\"name\":\"x\"}") << QStringLiteral("n: no integer");
        QTest::newRow("capital hex") << QByteArray("{\"keys\":[{\"public\":\"00FF\"}],\"n\":3,\"name\":\"x\"}") << QStringLiteral("keys.0.public: not 2 bytes");
        QTest::newRow("no object") << QByteArray("[]") << QStringLiteral(": no object");
        QTest::newRow("no object below") << QByteArray("{\"keys\":[1],\"n\":3,\"name\":\"x\"}") << QStringLiteral("keys.0.: no object");
    }

    void bodiesAreReadWhole()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, fault);
        const auto json = readStrictJson(bytes, cap);
        QVERIFY(json);
        BodyReader reader(*json);
        int keys = 0;
        reader.objects("keys", [&](BodyReader& one) { keys += one.hex("public", 2) == QByteArray("\0\xff", 2) ? 1 : 0; });
        const qint64 number = reader.integer("n", 0, 10);
        const QString name = reader.text("name");
        const auto ended = reader.end();
        QCOMPARE(ended.has_value(), fault.isEmpty());
        if (!ended)
            QVERIFY2(ended.error().detail.startsWith(fault), qPrintable(ended.error().detail));
        else
            QVERIFY(keys == 1 && number == 3 && name == u"x");
    }

    void base64HasOneForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("taken");
        for (const char* good : {"", "Zg==", "Zm8=", "Zm9v", "+/+/"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char* bad : {"Zg", "Zg=", "Zh==", "Zm9=", "Zm9v\n", " Zm9v", "Zm 9v", "-_-_", "Zm9v=", "====", "Z===", "Zg==Zg=="})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
        QTest::newRow("beyond ASCII") << QString::fromUtf8("Zm9\xc3\xa4") << false;
    }

    void base64HasOneForm()
    {
        QVERIFY(fromBase64(QByteArrayView())); // no text at all is none
        QFETCH(QString, text);
        QFETCH(bool, taken);
        const auto read = fromBase64(text.toUtf8());
        QCOMPARE(read.has_value(), taken);
        if (read)
            QCOMPARE(toBase64(*read), text);
    }
};

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
