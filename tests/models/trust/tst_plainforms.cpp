// What is read fast because it is plain is taken exactly where the strict reader takes it, and means the same.

#include "models/trust/decisionbody.h"
#include "models/trust/envelope.h"
#include "models/trust/ledgerleaf.h"
#include "models/trust/plainleaf.h"
#include "models/trust/plainpieces.h"
#include "support/committee.h"
#include "support/testrecord.h"

#include <QTest>

#include <algorithm>

using namespace privyseal;
using namespace privyseal::test;

namespace {

const QString accented = QString::fromUtf8("Read and check\xc3\xa9""d");
const QString unaccented = QStringLiteral("Read and checkxd");

LedgerLeaf leafThatSays(const QString& summary)
{
    return {12, QString(64, u'a'), testNow(), QStringLiteral("sec"), QStringLiteral("decision.approve"), QStringLiteral("REQ-1"), QString(64, u'b'), summary};
}

DecisionBody decisionThatSays(const QString& reason)
{
    DecisionBody body;
    body.org = body.decisionId = QString(32, u'c');
    body.requestId = QStringLiteral("REQ-1");
    body.requestSha256 = body.presentedSha256 = body.rosterSha256 = QString(64, u'd');
    body.verdict = QStringLiteral("approve");
    body.policy = 3;
    body.rosterVersion = 10;
    body.member = QStringLiteral("sec");
    body.reason = reason;
    body.issued = testNow();
    body.expires = testNow().plusMs(3'600'123);
    body.seen = {77, QByteArray(32, 'r')};
    body.context = {QStringLiteral("Olga"), QString(QStringLiteral("")), QStringLiteral("Art"), {{QStringLiteral("G1"), QStringLiteral("v7"), QStringLiteral("f")}, {QStringLiteral("G2"), QStringLiteral("1"), QStringLiteral("g")}}};
    return body;
}

// Everything that can befall one byte.
QList<QByteArray> changesAt(const QByteArray& text, qsizetype at)
{
    QList<QByteArray> changed;
    for (const char other : {'"', '\\', '0', '9', ' ', 'A', 'f', '}', ',', ':', '-', '.', '\n', '\x7f', '\xc3', '\0'}) {
        QByteArray one = text;
        one[at] = other;
        changed.append(one);
    }
    changed.append(text.left(at) + text.mid(at + 1));
    changed.append(text.left(at) + text.mid(at, 1) + text.mid(at));
    changed.append(text.left(at));
    return changed;
}

} // namespace

class TestPlainForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    // The same document twice, the second with a letter beyond ASCII, which the strict reader reads: whatever is done to both
    // alike, either both are taken, with the same content, or none is.
    void leavesAreReadAlike()
    {
        const QByteArray plain = *leafThatSays(unaccented).write(), strict = *leafThatSays(accented).write();
        QVERIFY(PlainLeaf::read(plain) && !PlainLeaf::read(strict));
        int taken = 0;
        eachPair(plain, strict, [&](const QByteArray& fast, const QByteArray& slow) {
            const auto quick = LedgerLeaf::read(fast), thorough = LedgerLeaf::read(slow);
            QVERIFY2(quick.has_value() == thorough.has_value(), fast.constData());
            if (!quick)
                return;
            ++taken;
            QCOMPARE(*quick->write(), fast);
            QCOMPARE(*thorough->write(), slow);
        });
        QVERIFY(taken > 100);
    }

    void decisionsAreReadAlike()
    {
        const QByteArray plain = *decisionThatSays(unaccented).write(), strict = *decisionThatSays(accented).write();
        int taken = 0;
        eachPair(plain, strict, [&](const QByteArray& fast, const QByteArray& slow) {
            const auto quick = DecisionBody::read(fast), thorough = DecisionBody::read(slow);
            QVERIFY2(quick.has_value() == thorough.has_value(), fast.constData());
            if (!quick)
                return;
            ++taken;
            QCOMPARE(*quick->write(), fast);
            QCOMPARE(*thorough->write(), slow);
        });
        QVERIFY(taken > 100);
    }

    void envelopesHaveOneForm()
    {
        Envelope envelope(BodyKind::Decision, *decisionThatSays(accented).write());
        for (const char* member : {"sec", "law"})
            envelope.sign(sampleKey(QString::fromLatin1(member)));
        const QByteArray whole = envelope.write();
        QCOMPARE(Envelope::read(BodyKind::Decision, whole)->write(), whole);
        QVERIFY(!Envelope::read(BodyKind::Ticket, whole));
        int taken = 0;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            const QList<QByteArray> all = changesAt(whole, at);
            for (const QByteArray& changed : all) {
                const auto read = Envelope::read(BodyKind::Decision, changed);
                if (!read)
                    continue;
                ++taken;
                QCOMPARE(read->write(), changed);
            }
        }
        QVERIFY(taken > 1000);
    }

    void whatIsNoInstantIsNotTaken_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("taken");
        for (const char* good : {"2026-02-28T00:00:00Z", "2024-02-29T23:59:59.999Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.001Z", "1969-12-31T23:59:59Z"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char* bad : {"2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T23:60:00Z",
                                "2026-01-01T23:59:60Z", "0000-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00z", "2026-01-01t00:00:00Z", "2026-01-01T00:00Z",
                                "2026-01-01", "2026-01-01T00:00:00+00:00", "2026-01-01T00:00:00,001Z", "", "2026-01-01T00:00:00.1Z", "2026-1 -01T00:00:00Z"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    }

    void whatIsNoInstantIsNotTaken()
    {
        QFETCH(QString, said);
        QFETCH(bool, taken);
        const QByteArray quoted = QByteArray('"' + said.toLatin1() + '"');
        PlainPieces pieces(quoted);
        const Instant read = pieces.instant();
        QCOMPARE(pieces.isDone(), taken);
        const auto parsed = Instant::parse(said);
        if (taken)
            QCOMPARE(read, *parsed);
        else
            QVERIFY(!parsed || parsed->precision() != Instant::Precision::Full || parsed->iso() != said);
    }

private:
    // Both changed alike at every place outside the word in which they differ.
    static void eachPair(const QByteArray& plain, const QByteArray& strict, const std::function<void(const QByteArray&, const QByteArray&)>& check)
    {
        const qsizetype prefix = std::mismatch(plain.begin(), plain.end(), strict.begin()).first - plain.begin();
        for (qsizetype at = 0; at < plain.size(); ++at) {
            if (at == prefix) // the letter
                continue;
            const qsizetype beside = at < prefix ? at : at + strict.size() - plain.size();
            const QList<QByteArray> fast = changesAt(plain, at), slow = changesAt(strict, beside);
            for (qsizetype i = 0; i < fast.size(); ++i)
                check(fast[i], slow[i]);
        }
        check(plain, strict);
    }
};

QTEST_GUILESS_MAIN(TestPlainForms)
#include "tst_plainforms.moc"
