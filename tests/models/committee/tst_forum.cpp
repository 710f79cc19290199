// What a member is told before signing when their training has run out, and that such a register keeps nobody from signing.

#include "models/committee/forum.h"
#include "../approvals/approvalscene.h"

#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

class TestForum : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void noticeNamesWhatRanOut()
    {
        const Instant now = *Instant::parse(s("2026-09-16T09:42:00Z"));
        const auto at = [](const char* text) { return *Instant::parse(s(text)); };
        const auto course = [&](const char* member, const char* name, const char* until) { return Training{s(name), s(member), s(name), at("2026-01-01"), at(until)}; };
        Member ben;
        ben.id = s("ben");
        ben.name = s("Ben Ives");
        QCOMPARE(trainingNotice(ben, {}, now), QString()); // a record that keeps no training
        QCOMPARE(trainingNotice(ben, {course("anna", "Playbook", "2027-01-01")}, now), s("The record knows of no training that Ben Ives completed."));
        QCOMPARE(trainingNotice(ben, {course("Ben Ives", "Playbook", "2027-01-01")}, now), QString());
        QCOMPARE(trainingNotice(ben, {course("ben", "Playbook", "2026-09-01"), course("ben", "Owning", "2027-01-01")}, now),
                 s("The training of Ben Ives has run out: Playbook (on 1 Sep 2026)."));
        QCOMPARE(trainingNotice(ben, {course("ben", "Playbook", "2026-09-01"), course("ben", "Playbook", "2027-01-01")}, now), QString()); // taken again
        QCOMPARE(trainingNotice(ben, {course("ben", "", "2026-09-01")}, now), s("The training of Ben Ives has run out: A course without a name (on 1 Sep 2026)."));
        QCOMPARE(trainingNotice(ben, {Training{s("T"), s("ben"), QString(), at("2026-01-01"), at("2026-09-01")}}, now), // as the register reads it
                 s("The training of Ben Ives has run out: A course without a name (on 1 Sep 2026)."));
        ben.status = MemberStatus::Retired;
        QCOMPARE(trainingNotice(ben, {course("ben", "Playbook", "2026-09-01")}, now), QString());
    }

    void trainingHoldsUntilTheFirstEnd()
    {
        const auto at = [](const char* text) { return text ? *Instant::parse(s(text)) : Instant(); };
        const auto course = [&](const char* name, const char* until) { return Training{s(name), s("ben"), s(name), at("2026-01-01"), at(until)}; };
        const Instant now = at("2026-09-16T09:42:00Z");
        Member ben;
        ben.id = s("ben");
        QCOMPARE(trainingHoldsUntil(ben, {}, now), Instant());
        QCOMPARE(trainingHoldsUntil(ben, {course("a", "2027-03-01"), course("b", "2026-12-01"), course("c", nullptr)}, now), at("2026-12-01"));
        QCOMPARE(trainingHoldsUntil(ben, {course("b", "2026-12-01"), course("b", "2027-12-01")}, now), at("2027-12-01")); // taken again
        QCOMPARE(trainingHoldsUntil(ben, {course("b", "2026-12-01"), course("b", nullptr)}, now), Instant());
        QCOMPARE(trainingHoldsUntil(ben, {course("a", "2026-03-01"), course("b", "2026-12-01")}, now), Instant()); // one has run out
    }

    void dossierWarnsItsReaderAlone()
    {
        Scene scene;
        scene.sql(R"(INSERT INTO kept_item (kind, id, body) VALUES ('training', 'T1', '{"id":"T1","member":"sec","course":"Playbook","completed_at":"2026-01-01","valid_until":"2026-06-01"}'))");
        scene.sql(R"(INSERT INTO kept_item (kind, id, body) VALUES ('training', 'T2', '{"id":"T2","member":"Lea Legal","course":"Playbook","completed_at":"2026-01-01"}'))");
        const QString id = scene.file(scene.high()).id;
        const auto notice = [&](const char* member) { return scene.service().dossier(id, s(member))->trainingNotice; };
        QCOMPARE(notice("sec"), s("The training of Sue Security has run out: Playbook (on 1 Jun 2026)."));
        QCOMPARE(notice("law"), QString());
        QCOMPARE(notice("prod"), s("The record knows of no training that Pia Product completed."));
        QCOMPARE(notice(""), QString()); // who only looks
        QVERIFY(scene.service().dossier(id, s("sec"))->canApprove); // a warning, no hindrance
    }

    void unreadableRegisterIsToldAndHindersNobody()
    {
        Scene scene;
        scene.sql(R"(INSERT INTO kept_item (kind, id, body) VALUES ('training', 'T1', '{"id":"T1","member":"sec","course":"Playbook","completed_at":"soon"}'))");
        const auto dossier = scene.service().dossier(scene.file(scene.high()).id, s("sec"));
        QVERIFY(dossier.has_value());
        QVERIFY2(dossier->trainingNotice.contains(s("T1")), qUtf8Printable(dossier->trainingNotice));
        QVERIFY(dossier->canApprove);
    }
};

QTEST_GUILESS_MAIN(TestForum)
#include "tst_forum.moc"
