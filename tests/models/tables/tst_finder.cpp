#include "models/tables/finder.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;
using test::TestRecord;

class TestFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void findsAllKindsPrefixesFirst()
    {
        TestRecord made;
        made.sql(QStringLiteral("INSERT INTO agent (id, name, environment) VALUES ('A1', 'old-forge', 'shadow'), ('A2', 'Forge-helper', 'shadow')"));
        made.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status) VALUES "
                                "('R1', 'A1', 'forge:write', 'x', 'shadow', '2026-01-01T00:00:00.000Z', 'pending')"));
        made.sql(QStringLiteral("INSERT INTO incident (id, title, detected_at) VALUES ('FORGE-1', 'Access', '2026'), ('I2', '100% of it', '2026')"));
        const Finder finder(made.record());
        const auto found = finder.find(QStringLiteral(" forge "));
        QVERIFY(found);
        QStringList ids;
        for (const Found& one : *found)
            ids.append(one.id);
        QCOMPARE(ids, (QStringList{QStringLiteral("A2"), QStringLiteral("R1"), QStringLiteral("FORGE-1"), QStringLiteral("A1")}));
        QCOMPARE(found->at(1), (Found{Found::Kind::Request, QStringLiteral("R1"), QStringLiteral("forge:write on x"), QStringLiteral("pending")}));
        QCOMPARE(finder.find(QStringLiteral("forge"), 2)->size(), 2);
        QCOMPARE(finder.find(QStringLiteral("%"))->size(), 1);
        QCOMPARE(finder.find(QStringLiteral("  "))->size(), 0);
        // Of one kind: what is open before what has ended, the newest before the older.
        made.sql(QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_at, status) VALUES "
                                "('R2', 'A1', 'anvil:read', 'x', 'shadow', '2026-05-01T00:00:00.000Z', 'approved'), "
                                "('R3', 'A1', 'anvil:read', 'x', 'shadow', '2026-02-01T00:00:00.000Z', 'pending'), "
                                "('R4', 'A1', 'anvil:read', 'x', 'shadow', '2026-03-01T00:00:00.000Z', 'changes_requested')"));
        const auto anvils = finder.find(QStringLiteral("anvil"));
        QVERIFY(anvils);
        QStringList order;
        for (const Found& one : *anvils)
            order.append(one.id);
        QCOMPARE(order, (QStringList{QStringLiteral("R4"), QStringLiteral("R3"), QStringLiteral("R2")}));
        made.sql(QStringLiteral("DROP TABLE incident"));
        QVERIFY(!finder.find(QStringLiteral("forge")));
    }
};

QTEST_GUILESS_MAIN(TestFinder)
#include "tst_finder.moc"
