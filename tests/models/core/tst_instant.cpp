#include "models/core/instant.h"
#include "support/testrecord.h"

#include <QRandomGenerator>
#include <QTest>

using privyseal::Instant;

class TestInstant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("lower");
        QTest::newRow("utc") << "2026-09-16T09:42:00Z" << "2026-09-16T09:42:00.000Z" << "2026-09-16T09:42:00.000Z";
        QTest::newRow("offset") << "2026-09-16T11:42:00+02:00" << "2026-09-16T09:42:00.000Z" << "2026-09-16T09:42:00.000Z";
        QTest::newRow("short offset") << "2026-01-01T00:30+0100" << "2025-12-31T23:30:00.000Z" << "2025-12-31T23:30:00.000Z";
        QTest::newRow("fraction") << "2026-09-16T09:42:00.123456Z" << "2026-09-16T09:42:00.123Z" << "2026-09-16T09:42:00.123Z";
        QTest::newRow("year") << "2026" << "2026" << "2026";
        QTest::newRow("month") << "2026-05" << "2026-05" << "2026-05";
        QTest::newRow("day") << "2026-05-01" << "2026-05-01" << "2026-05";
        QTest::newRow("midnight of a day") << "2026-05-02T00:00:00Z" << "2026-05-02T00:00:00.000Z" << "2026-05-02";
        QTest::newRow("new year") << "2026-01-01T00:00:00Z" << "2026-01-01T00:00:00.000Z" << "2026";
    }
    void readsAndWrites()
    {
        QFETCH(QString, text);
        const auto instant = Instant::parse(text);
        QVERIFY(instant);
        QTEST(instant->stored(), "stored");
        QTEST(instant->lowerBound(), "lower");
        QCOMPARE(Instant::parse(instant->stored()), instant);
        QCOMPARE(Instant::parse(instant->iso()), instant);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "2026-09-16T09:42:00", "2026-13", "2026-02-30", "26-01-01", "2026-09-16T25:00:00Z", "2026-09-16T09:42:00+99:00",
                                 "2026-09-16T09:42:60Z", "0000-01-01", "2026-09-16T09:42:00.Z", "yesterday", "2026-9-1", "0001-01-01T00:00:00+14:00"})
            QTest::addRow("'%s'", text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY(!Instant::parse(text));
    }

    // As Qt's own calendar has it, from the first day that four digits can tell to the last, leap days and the time before 1970 too.
    void agreesWithTheCalendar()
    {
        const qint64 first = QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch(), last = QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC).toMSecsSinceEpoch();
        QRandomGenerator random(11);
        QList<qint64> moments{first, first + 1, -1, 0, 1, -86'400'000, last - 1, last, QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 999), Qt::UTC).toMSecsSinceEpoch()};
        for (int i = 0; i < 20'000; ++i)
            moments.append(first + qint64(random.generateDouble() * double(last - first)));
        for (const qint64 ms : std::as_const(moments)) {
            const QDateTime there = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
            const Instant instant = Instant::fromMsUtc(ms);
            QCOMPARE(instant.stored(), QString(there.toString(u"yyyy-MM-ddTHH:mm:ss.zzz") + u'Z'));
            const auto again = Instant::parse(instant.stored());
            QVERIFY2(again && again->ms() == ms, qPrintable(instant.stored()));
            QCOMPARE(Instant::parse(there.toString(u"yyyy-MM-dd"))->ms(), there.date().startOfDay(Qt::UTC).toMSecsSinceEpoch());
        }
    }

    // The rules of the header: byte order of the stored text is the order of first instants.
    void textOrderIsTimeOrder()
    {
        const QStringList texts{QStringLiteral("2025-12-31T23:59:59.999Z"), QStringLiteral("2026"), QStringLiteral("2026-01"), QStringLiteral("2026-01-01"),
                                QStringLiteral("2026-01-01T00:00:00.000Z"), QStringLiteral("2026-01-01T00:00:00.001Z"), QStringLiteral("2026-05"),
                                QStringLiteral("2026-05-01T00:00:00.000Z"), QStringLiteral("2026-05-02")};
        for (const QString& a : texts) {
            for (const QString& b : texts) {
                const Instant left = *Instant::parse(a);
                const Instant right = *Instant::parse(b);
                if (right.precision() == Instant::Precision::Full) {
                    QCOMPARE(a <= right.stored(), left <= right);
                    QCOMPARE(a < right.lowerBound(), left < right);
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
