#include "support/testrecord.h"
#include "views/common/chartdata.h"
#include "views/common/countdown.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace privyseal;

class TestLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void contrastMeetsTheTable_data()
    {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::newRow("light") << Theme::Mode::Light;
        QTest::newRow("dark") << Theme::Mode::Dark;
    }
    void contrastMeetsTheTable()
    {
        QFETCH(Theme::Mode, mode);
        const Theme theme(mode);
        const Token grounds[] = {Token::Win, Token::Side, Token::Title, Token::Surface, Token::Sunk, Token::Sel};
        const auto atLeast = [&](const QColor& ink, Token ground, double least) {
            const double is = Theme::contrast(ink, theme.color(ground));
            if (is < least)
                qInfo("ink %s on token %d: %.2f", qPrintable(ink.name()), static_cast<int>(ground), is);
            return is >= least;
        };
        for (const Token ground : grounds) {
            for (const Token ink :
                 {Token::Text, Token::Text2, Token::Accent, Token::Good, Token::Warn, Token::Bad, Token::Neu})
                QVERIFY(atLeast(theme.color(ink), ground, 4.5));
            QVERIFY(atLeast(theme.color(Token::Outline), ground,
                            mode == Theme::Mode::Light && ground == Token::Title ? 2.95 : 3.0));
        }
        const std::pair<Token, Token> tints[] = {
            {Token::Good, Token::GoodBg},   {Token::Warn, Token::WarnBg},     {Token::Bad, Token::BadBg},
            {Token::Neu, Token::NeuBg},     {Token::OnAccent, Token::Accent}, {Token::ShapeInk, Token::Good},
            {Token::ShapeInk, Token::Warn}, {Token::ShapeInk, Token::Bad},    {Token::ShapeInk, Token::Neu}};
        for (const auto& [ink, ground] : tints)
            QVERIFY(atLeast(theme.color(ink), ground, 4.5));
        for (const Token ground : {Token::GoodBg, Token::WarnBg, Token::BadBg, Token::NeuBg})
            QVERIFY(atLeast(theme.color(Token::Text), ground, 4.5));
        for (int number = 1; number <= 6; ++number)
            QVERIFY(atLeast(theme.series(number), Token::Surface, 3.0));
    }

    void contrastIsThatOfTheGuideline()
    {
        QVERIFY(std::abs(Theme::contrast(Qt::black, Qt::white) - 21.0) < 0.001);
        QVERIFY(std::abs(Theme::contrast(Qt::white, Qt::white) - 1.0) < 0.001);
        QVERIFY(std::abs(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    void modeSwitchesLiveAndSystemFollows()
    {
        Theme theme(Theme::Mode::Light);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setMode(Theme::Mode::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(theme.palette().color(QPalette::Window), Theme::darkColor(Token::Win));
        theme.setMode(Theme::Mode::System);
        theme.setSystemDark(false);
        QVERIFY(!theme.isDark());
        theme.setSystemDark(true);
        QVERIFY(theme.isDark());
    }

    void theSheetHasNoHolesLeft()
    {
        const Theme theme(Theme::Mode::Dark);
        QVERIFY(!theme.styleSheet().contains(QLatin1Char('%')));
        QVERIFY(theme.styleSheet().contains(Theme::darkColor(Token::Accent).name()));
    }

    void sizesAreFactorsOfTheApplicationFont()
    {
        const QFont before = QApplication::font();
        QFont ten = before;
        ten.setPointSizeF(10);
        QApplication::setFont(ten);
        const Theme theme(Theme::Mode::Light);
        QCOMPARE(theme.font(FontRole::Caption).pointSizeF(), 8.5);
        QCOMPARE(theme.font(FontRole::Section).pointSizeF(), 10.5);
        QCOMPARE(theme.font(FontRole::Figure).pointSizeF(), 20.0);
        const int one = theme.height(Part::Control);
        ten.setPointSizeF(20);
        QApplication::setFont(ten);
        QVERIFY(theme.height(Part::Control) > one + 8);
        QApplication::setFont(before);
    }

    void highContrastHasNoTints()
    {
        Theme theme(Theme::Mode::Light);
        theme.setHighContrast(true);
        QCOMPARE(theme.color(Token::BadBg), theme.color(Token::Surface));
        QCOMPARE(theme.color(Token::Line), theme.color(Token::Outline));
    }

    void contrastIsReadFromTheSystemPalette()
    {
        const auto made = [](const QColor& ground, const QColor& fields, const QColor& ink) {
            QPalette palette(ink, ground, Qt::white, Qt::black, Qt::gray, ink, Qt::white, fields, ground);
            palette.setColor(QPalette::WindowText, ink);
            return palette;
        };
        QVERIFY(Theme::asksForContrast(made(Qt::black, Qt::black, Qt::white)));
        QVERIFY(Theme::asksForContrast(made(Qt::white, Qt::white, Qt::black)));
        QVERIFY(!Theme::asksForContrast(made(QColor(0xef, 0xef, 0xef), Qt::white, Qt::black))); // the usual light one
        QVERIFY(!Theme::asksForContrast(made(QColor(0x32, 0x32, 0x32), QColor(0x24, 0x24, 0x24), Qt::white)));
        QPalette before = QApplication::palette();
        QApplication::setPalette(made(Qt::black, Qt::black, Qt::white));
        const Theme theme(Theme::Mode::Light);
        QVERIFY(theme.isHighContrast() && theme.isDark());
        QCOMPARE(theme.color(Token::Text), QColor(Qt::white));
        QApplication::setPalette(before);
    }

    void iconsAreTintedAtDeviceResolution()
    {
        const QPixmap pixmap = iconPixmap(icon::plus, Qt::red, 16, 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.toImage().pixelColor(16, 16), QColor(Qt::red));
        QCOMPARE(pixmap.toImage().pixelColor(0, 0).alpha(), 0);
        for (const char* name : {icon::overview,
                                 icon::approvals,
                                 icon::agents,
                                 icon::controls,
                                 icon::incidents,
                                 icon::drills,
                                 icon::monitoring,
                                 icon::plan,
                                 icon::report,
                                 icon::record,
                                 icon::search,
                                 icon::columns,
                                 icon::download,
                                 icon::filter,
                                 icon::lock,
                                 icon::person,
                                 icon::key,
                                 icon::document,
                                 icon::eye,
                                 icon::folder,
                                 icon::shield,
                                 icon::writeCode,
                                 icon::changePermissions,
                                 icon::accessProductionData,
                                 icon::execute,
                                 icon::exportData,
                                 icon::spendMoney,
                                 icon::sendMessages,
                                 icon::more,
                                 icon::check,
                                 icon::refresh,
                                 icon::close})
            QVERIFY2(!iconPixmap(name, Qt::black, 16, 1.0).isNull(), name);
        QVERIFY(!appIcon().isNull());
    }

    void durationsAreCutNotRounded()
    {
        QCOMPARE(format::duration(45), QStringLiteral("45 s"));
        QCOMPARE(format::duration(22 * 60 + 59), QStringLiteral("22 min"));
        QCOMPARE(format::duration(78 * 60), QStringLiteral("1 h 18 min"));
        QCOMPARE(format::duration(21 * 3600 + 5 * 60), QStringLiteral("21 h 05 min"));
        QCOMPARE(format::duration(51 * 3600 + 59 * 60), QStringLiteral("2 d 3 h"));
        QCOMPARE(format::duration(48 * 3600), QStringLiteral("2 d"));
        QCOMPARE(format::duration(24 * 3600 - 1), QStringLiteral("23 h 59 min"));
        QCOMPARE(format::duration(24 * 3600 + 59 * 60), QStringLiteral("1 d"));
        QCOMPARE(format::duration(-5), QStringLiteral("0 s"));
    }

    void figuresAndMoments()
    {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(format::figure(10.58, english), QStringLiteral("10.6"));
        QCOMPARE(format::figure(214.0, english), QStringLiteral("214"));
        QCOMPARE(format::figure(99.97, english), QStringLiteral("100"));
        QCOMPARE(format::figure(std::nullopt, english), QStringLiteral("\u2013"));
        QCOMPARE(format::count(18204, english), QStringLiteral("18,204"));
        const QTimeZone zone("Europe/Berlin");
        const Instant now = test::testNow();
        QCOMPARE(format::moment(now, now, zone, english), QStringLiteral("today 11:42"));
        QCOMPARE(format::moment(test::at("2026-09-15T11:00:00Z"), now, zone, english), QStringLiteral("Tue 13:00"));
        QCOMPARE(format::moment(test::at("2026-08-19T11:00:00Z"), now, zone, english), QStringLiteral("19 Aug"));
        QCOMPARE(format::moment(test::at("2027-02-11"), now, zone, english), QStringLiteral("11 Feb 2027"));
        QCOMPARE(format::moment(test::at("2026-05"), now, zone, english), QStringLiteral("May 2026"));
        QCOMPARE(format::utcTooltip(now), QStringLiteral("2026-09-16 09:42:00 UTC"));
        QCOMPARE(format::shortHash(QStringLiteral("7c1e40aa99")), QStringLiteral("7c1e 40aa"));
    }

    void timeLeftTurnsAtTheEdges()
    {
        const Instant now = test::testNow();
        const auto state = [&](qint64 window, qint64 left, bool expires) {
            const Instant deadline = now.plusSeconds(left);
            return timeLeft(deadline.plusSeconds(-window), deadline, now, expires).status;
        };
        constexpr qint64 day = 24 * 3600;
        QCOMPARE(state(day, day / 5 + 1, true).shape, Shape::Ring);
        QCOMPARE(state(day, day / 5, true).shape, Shape::Triangle);
        QCOMPARE(state(3600, 1801, true).shape, Shape::Ring);
        QCOMPARE(state(3600, 1800, true).shape, Shape::Triangle);
        QCOMPARE(state(900, -540, false), (Status{Shape::Diamond, Tone::Bad, QStringLiteral("9 min over")}));
        QCOMPARE(state(900, 0, true), (Status{Shape::Padlock, Tone::Neutral, QStringLiteral("Expired")}));
        QCOMPARE(nextTickMs(now.plusSeconds(599), now), 1000);
        QCOMPARE(nextTickMs(now.plusMs(3600 * 1000 + 500), now), 500);
    }

    void chartScaleDrawsAtMostThreeLines()
    {
        for (const double top : {1.0, 2.0, 3.0, 4.0, 7.0, 9.0, 10.0, 79.0, 100.0, 128.0, 12345.0}) {
            ChartData data;
            data.series = {{QStringLiteral("a"), 1, {top}, {}, false, {}}};
            const auto [maximum, step] = data.scale();
            QVERIFY(maximum >= top);
            QVERIFY(maximum / step <= 3.0001);
            QCOMPARE(std::round(maximum / step), maximum / step);
            QCOMPARE(step, std::floor(step)); // counts have no fractions
        }
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
