#include "models/core/textsafety.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;
using Why = OddCharacter::Why;

class TestTextSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void makesVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("Grüße, 東京 & <b>") << QStringLiteral("Grüße, 東京 & <b>");
        QTest::newRow("terminal escape") << QStringLiteral("a\x1b[2Jb") << QStringLiteral("a\u241b[2Jb");
        QTest::newRow("line break") << QStringLiteral("a\r\nb\tc") << QStringLiteral("a\u240d\u240ab\u2409c");
        QTest::newRow("delete") << QStringLiteral("a\x7f") << QStringLiteral("a\u2421");
        QTest::newRow("one-byte escape") << QString(QChar(0x9b)) << QStringLiteral("<U+009B>");
        QTest::newRow("null") << QString(QChar(u'\0')) << QStringLiteral("\u2400");
        QTest::newRow("bidi override") << QStringLiteral("a\u202etxt.exe") << QStringLiteral("a<U+202E>txt.exe");
        QTest::newRow("isolate") << QStringLiteral("\u2066x\u2069") << QStringLiteral("<U+2066>x<U+2069>");
        QTest::newRow("zero width") << QStringLiteral("ad\u200bmin\ufeff") << QStringLiteral("ad<U+200B>min<U+FEFF>");
        QTest::newRow("tag letters") << QStringLiteral("a\U000E0041") << QStringLiteral("a<U+E0041>");
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QStringLiteral("<U+D800>");
        QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QStringLiteral("a<U+2028>b");
        QTest::newRow("emoji") << QStringLiteral("\u2764\ufe0f \U0001F600") << QStringLiteral("\u2764\ufe0f \U0001F600");
        QTest::newRow("look-alike stays") << QStringLiteral("p\u0430ypal") << QStringLiteral("p\u0430ypal");
    }

    void makesVisible()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(visibleText(text), shown);
        QVERIFY(!visibleText(visibleText(text)).contains(QChar(0x1b)));
    }

    void keepsLinesWhenAsked()
    {
        QCOMPARE(visibleText(QStringLiteral("a\n\tb\r\x1b"), LineBreaks::Kept), QStringLiteral("a\n\tb\u240d\u241b"));
    }

    void findsOdd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<OddCharacter>>("odd");
        using Odd = QList<OddCharacter>;
        QTest::newRow("none") << QStringLiteral("Grant read on orders:*\n\tfor 8 h, 東京タワー OK. Ἀθήνα Москва café") << Odd{};
        QTest::newRow("escape") << QStringLiteral("a\x1b") << Odd{{1, 1, 0x1b, Why::Control}};
        QTest::newRow("bidi") << QStringLiteral("\u202ea") << Odd{{0, 1, 0x202e, Why::Bidi}};
        QTest::newRow("invisible") << QStringLiteral("a\u200db") << Odd{{1, 1, 0x200d, Why::Invisible}};
        QTest::newRow("two units") << QStringLiteral("a\U000E0041b") << Odd{{1, 2, 0xE0041, Why::Invisible}};
        QTest::newRow("private use") << QStringLiteral("\ue000") << Odd{{0, 1, 0xe000, Why::NoMeaning}};
        QTest::newRow("cyrillic in latin") << QStringLiteral("ok p\u0430ypal") << Odd{{4, 1, 0x430, Why::MixedScript}};
        QTest::newRow("latin in cyrillic") << QStringLiteral("Мocква") << Odd{{1, 1, 'o', Why::MixedScript}, {2, 1, 'c', Why::MixedScript}};
        QTest::newRow("hidden split") << QStringLiteral("p\u200b\u0430y")
                                      << Odd{{1, 1, 0x200b, Why::Invisible}, {2, 1, 0x430, Why::MixedScript}};
        QTest::newRow("two words") << QStringLiteral("proxy-сервер") << Odd{};
    }

    void findsOdd()
    {
        QFETCH(QString, text);
        QFETCH(QList<OddCharacter>, odd);
        QCOMPARE(oddCharacters(text), odd);
    }

    void saysWhy()
    {
        for (const Why why : {Why::Control, Why::Bidi, Why::Invisible, Why::MixedScript, Why::NoMeaning})
            QVERIFY(!whyOdd(why).isEmpty());
        QCOMPARE(codePointName(0x1b), QStringLiteral("U+001B"));
        QCOMPARE(codePointName(0xE0041), QStringLiteral("U+E0041"));
    }
};

QTEST_GUILESS_MAIN(TestTextSafety)
#include "tst_textsafety.moc"
