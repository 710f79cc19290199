#include "models/committee/memberservice.h"
#include "models/record/statement.h"
#include "support/testrecord.h"

#include <QTest>

using namespace privyseal;
using test::TestRecord;

class TestMemberService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { privyseal::test::failOnAnyWarning(); }

    void addsAndFinds()
    {
        TestRecord made;
        FixedClock clock(test::testNow());
        MemberService service(made.record(), clock);
        const auto added =
            service.add({{}, QStringLiteral("  Ada   Núñez "), {Role::Legal, Role::Security, Role::Legal}});
        QVERIFY(added);
        QCOMPARE(added->id, QStringLiteral("ada-nunez"));
        QCOMPARE(added->name, QStringLiteral("Ada Núñez"));
        QCOMPARE(added->roles, (QList<Role>{Role::Security, Role::Legal}));
        const auto found = service.find(QStringLiteral("ADA NÚÑEZ"));
        QVERIFY(found);
        QCOMPARE(found->id, added->id);
        QCOMPARE(found->roles, added->roles);
        QCOMPARE(found->addedAt, test::testNow());
        QCOMPARE(service.find(QStringLiteral("nobody")).error().code, ErrorCode::NotFound);
        const auto noted =
            Statement(made.record(), QStringLiteral("SELECT seq FROM change_counter WHERE topic = 'members'"))
                .first([](const Row& row) { return row.integer(0); });
        QVERIFY(noted && *noted && **noted > 0);
    }

    void refusesWhoCouldSignTwice()
    {
        TestRecord made;
        FixedClock clock(test::testNow());
        MemberService service(made.record(), clock);
        QVERIFY(service.add({QStringLiteral("a"), QStringLiteral("Ada"), {Role::Legal}}));
        for (const NewMember& bad : {NewMember{QStringLiteral("a"), QStringLiteral("Other"), {Role::Legal}},
                                     NewMember{QStringLiteral("b"), QStringLiteral(" ADA"), {Role::Legal}},
                                     NewMember{QStringLiteral("c"), QStringLiteral(" "), {Role::Legal}},
                                     NewMember{QStringLiteral("d"), QStringLiteral("Dan"), {}}}) {
            const auto added = service.add(bad);
            QVERIFY(!added);
            QCOMPARE(added.error().code, ErrorCode::RefusedByRule);
        }
        QCOMPARE(service.all()->size(), 1);
    }

    void retiresOnce()
    {
        TestRecord made;
        FixedClock clock(test::testNow());
        MemberService service(made.record(), clock);
        QVERIFY(service.add({QStringLiteral("a"), QStringLiteral("Ada"), {Role::Legal}}));
        clock.advanceMs(1000);
        QVERIFY(service.retire(QStringLiteral("a")));
        const auto member = service.find(QStringLiteral("a"));
        QVERIFY(member && !member->isActive());
        QCOMPARE(member->retiredAt, clock.now());
        QCOMPARE(service.retire(QStringLiteral("a")).error().code, ErrorCode::RefusedByRule);
        QCOMPARE(service.retire(QStringLiteral("x")).error().code, ErrorCode::NotFound);
        QVERIFY(service.add({QStringLiteral("a2"), QStringLiteral("Ada"), {Role::Legal}})); // came back
    }
};

QTEST_GUILESS_MAIN(TestMemberService)
#include "tst_memberservice.moc"
