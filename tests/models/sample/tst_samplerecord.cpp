#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/record/statement.h"
#include "models/sample/samplerecord.h"
#include "support/committee.h"
#include "support/testrecord.h"

#include <QTest>

#include <algorithm>

using namespace privyseal;

class TestSampleRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { test::failOnAnyWarning(); }
    void holdsTheCompany();
    void isForNewRecordsOnly();
    void sixWait();
    void oneIsBlockedByAMissingAssessment();
    void oneIsAboutToExpireUnderALapsedAuthority();
    void generalCounselCanSignOne();
    void generalCounselSignsIt();
    void theCriticalOneLacksTheAuthorityOwner();
    void worksOnAnyDay_data();
    void worksOnAnyDay();

private:
    qint64 number(const QString& sql);
    Dossier dossier(const QString& id, const QString& member);
    static QStringList unmet(const Dossier& dossier);

    test::TestRecord m_test;
    FixedClock m_clock{test::testNow()};
    std::unique_ptr<ApprovalService> m_service;
};

void TestSampleRecord::initTestCase()
{
    const auto filled = fillSample(m_test.record(), test::testNow());
    QVERIFY2(filled, filled ? "" : qPrintable(QString(filled.error().message % u' ' % filled.error().detail)));
    m_service = std::make_unique<ApprovalService>(m_test.record(), m_clock);
}

qint64 TestSampleRecord::number(const QString& sql)
{
    const auto found = Statement(m_test.record(), sql).first([](const Row& row) { return row.integer(0); });
    return found ? found->value_or(-1) : -1;
}

Dossier TestSampleRecord::dossier(const QString& id, const QString& member)
{
    const auto found = m_service->dossier(id, member);
    return found ? *found : Dossier();
}

QStringList TestSampleRecord::unmet(const Dossier& dossier)
{
    QStringList ids;
    for (const Condition& one : dossier.conditions) {
        if (!one.met)
            ids.append(one.id);
    }
    return ids;
}

void TestSampleRecord::holdsTheCompany()
{
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM agent")), 60);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM request WHERE origin = 'historical'")), 400);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM request")), 413);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM incident")), 25);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM drill")), 4);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM alert WHERE drill = 0")), 61);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM authority")), 36);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM member")), 7);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM published_report WHERE published_at = '2026-07-08T09:42:00.000Z' "
                                   "AND period_from = '2026-04-01T00:00:00.000Z'")), 1);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM agent_grant WHERE agent = 'AGT-0009' AND status = 'suspended'")), 6);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM request WHERE requested_at > '2026-09-16T09:42:00.000Z' "
                                   "OR decided_at > '2026-09-16T09:42:00.000Z'")), 0);
    QCOMPARE(m_test.record().meta(QStringLiteral("organisation")).value().value_or(QString()), QStringLiteral("Fennmark Group"));
    QCOMPARE(m_test.record().meta(QStringLiteral("day0")).value().value_or(QString()), QStringLiteral("2026-07-20"));
}

void TestSampleRecord::isForNewRecordsOnly()
{
    const auto again = fillSample(m_test.record(), test::testNow());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::RecordExists);
}

void TestSampleRecord::sixWait()
{
    QHash<QString, int> risks;
    QStringList ids;
    auto read = Statement(m_test.record(), QStringLiteral("SELECT id, risk, digest, deadline FROM request WHERE status = 'pending' ORDER BY id"))
                    .each([&](const Row& row) {
                        ids.append(row.text(0));
                        ++risks[row.text(1)];
                        return row.text(2).size() == 64 && row.instant(3) > test::testNow();
                    });
    QVERIFY(read);
    QCOMPARE(ids, (QStringList{QStringLiteral("REQ-1041"), QStringLiteral("REQ-1046"), QStringLiteral("REQ-1047"), QStringLiteral("REQ-1050"),
                               QStringLiteral("REQ-1051"), QStringLiteral("REQ-1053")}));
    QCOMPARE(risks[QStringLiteral("critical")], 1);
    QCOMPARE(risks[QStringLiteral("high")], 2);
    QCOMPARE(risks[QStringLiteral("medium")], 2);
    QCOMPARE(risks[QStringLiteral("low")], 1);
}

void TestSampleRecord::oneIsBlockedByAMissingAssessment()
{
    QCOMPARE(unmet(dossier(QStringLiteral("REQ-1051"), QStringLiteral("general-counsel"))), QStringList{QStringLiteral("assessment")});
}

void TestSampleRecord::oneIsAboutToExpireUnderALapsedAuthority()
{
    const Dossier found = dossier(QStringLiteral("REQ-1047"), QStringLiteral("general-counsel"));
    const qint64 left = found.request.deadline.ms() - test::testNow().ms();
    QVERIFY(left > 0 && left <= 80 * 60'000LL);
    QCOMPARE(unmet(found), QStringList{QStringLiteral("authority")});
    QCOMPARE(found.request.version, 2);
    QVERIFY(found.request.justification.contains(QChar(0x200b)) && found.request.justification.contains(QChar(0x0430)));
    QVERIFY(!found.canApprove);
}

void TestSampleRecord::generalCounselCanSignOne()
{
    const Dossier found = dossier(QStringLiteral("REQ-1050"), QStringLiteral("general-counsel"));
    QVERIFY2(unmet(found).isEmpty(), qPrintable(unmet(found).join(u',')));
    QCOMPARE(found.signedCount(), 1);
    QVERIFY2(found.canApprove, qPrintable(found.whyNotApprove));
}

void TestSampleRecord::generalCounselSignsIt()
{
    const auto decided = test::signVote(*m_service, QStringLiteral("REQ-1050"), QStringLiteral("general-counsel"), Verdict::Approve,
                                        QStringLiteral("One branch, three days."));
    QVERIFY2(decided, decided ? "" : qPrintable(decided.error().message));
    QCOMPARE(decided->status, RequestStatus::Approved);
}

void TestSampleRecord::theCriticalOneLacksTheAuthorityOwner()
{
    const Dossier found = dossier(QStringLiteral("REQ-1053"), QStringLiteral("committee-chair"));
    QCOMPARE(found.quorum.size(), 3);
    QCOMPARE(found.signedCount(), 2);
    QVERIFY2(found.canApprove, qPrintable(found.whyNotApprove));
}

void TestSampleRecord::worksOnAnyDay_data()
{
    QTest::addColumn<QString>("createdAt");
    for (const char* day : {"2026-11-22T23:30:00Z", "2027-01-01T00:00:01Z", "2028-02-29T12:00:00Z"})
        QTest::newRow(day) << QString::fromLatin1(day);
}

void TestSampleRecord::worksOnAnyDay()
{
    QFETCH(QString, createdAt);
    test::TestRecord fresh;
    const auto filled = fillSample(fresh.record(), Instant::parse(createdAt).value());
    QVERIFY2(filled, filled ? "" : qPrintable(QString(filled.error().message % u' ' % filled.error().detail)));
}

QTEST_GUILESS_MAIN(TestSampleRecord)
#include "tst_samplerecord.moc"
