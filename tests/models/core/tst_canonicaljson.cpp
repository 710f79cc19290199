#include "models/core/canonicaljson.h"
#include "support/testrecord.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace privyseal;

namespace {

// The corpus gives text; the writer takes values. Anything outside the subset (fractions) gives nullopt.
std::optional<CanonicalJson> fromNlohmann(const nlohmann::json& json)
{
    if (json.is_null())
        return CanonicalJson();
    if (json.is_boolean())
        return CanonicalJson(json.get<bool>());
    if (json.is_string())
        return CanonicalJson(QString::fromStdString(json.get<std::string>()));
    if (json.is_number_integer())
        return CanonicalJson(qint64(json.get<std::int64_t>()));
    if (json.is_number()) {
        const double number = json.get<double>();
        if (number != double(qint64(number)) || std::abs(number) > 9e15)
            return std::nullopt;
        return CanonicalJson(qint64(number));
    }
    if (json.is_array()) {
        CanonicalJson::Array array;
        for (const auto& item : json) {
            const auto one = fromNlohmann(item);
            if (!one)
                return std::nullopt;
            array.push_back(*one);
        }
        return CanonicalJson(array);
    }
    CanonicalJson::Object object;
    for (const auto& [key, value] : json.items()) {
        const auto one = fromNlohmann(value);
        if (!one)
            return std::nullopt;
        object.emplace_back(QString::fromStdString(key), *one);
    }
    return CanonicalJson(object);
}

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
            const auto value = fromNlohmann(nlohmann::json::parse(input.readAll().toStdString()));
            if (!value)
                continue; // values.json: fractions are outside the subset
            QCOMPARE(*value->write(), output.readAll().trimmed());
            ++compared;
        }
        QCOMPARE(compared, 5);
    }
};

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
