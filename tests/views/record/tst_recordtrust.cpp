// The record page's answer to "can I trust this?": verifying, the ledger's table, and what members sign there.

#include "models/sample/samplerecord.h"
#include "models/trust/rosterservice.h"
#include "models/trust/samplekeys.h"
#include "views/common/banner.h"
#include "views/common/card.h"
#include "views/common/decisiontextview.h"
#include "views/common/recordtable.h"
#include "views/record/promisesdialog.h"
#include "views/record/recordpage.h"
#include "views/record/signtextdialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestRecordTrust : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<RecordPage> m_page;

    void open(const char* member = "head-of-security")
    {
        m_stage = std::make_unique<PageStage>();
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        QVERIFY(writeSampleKeys(m_stage->record.record(), KeyRing::ofThisUser(), m_stage->clock.now()).has_value());
        m_stage->member = QString::fromLatin1(member);
        m_page = showPage<RecordPage>(m_stage->context());
        settle();
    }
    [[nodiscard]] QString verdict() const { return part<QLabel>(*m_page, "trustVerdict")->text(); }
    [[nodiscard]] qint64 count(const char* table) const { return number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)); }
    [[nodiscard]] SignTextDialog* dialog() const { return m_page->findChild<SignTextDialog*>(); }
    // Types the passphrase of `member` and signs; the dialog goes when it was taken.
    void sign(const QString& member)
    {
        QVERIFY(dialog());
        QTRY_VERIFY(dialog()->isActiveWindow());
        QVERIFY(!part<QPushButton>(*dialog(), "signText")->isEnabled());
        part<QLineEdit>(*dialog(), "passphrase")->setText(samplePassphrase(member));
        click(part<QPushButton>(*dialog(), "signText"));
        settle();
    }
    void retire(const char* id)
    {
        auto* row = part<QWidget>(*m_page, QStringLiteral("member-") + QLatin1String(id));
        row->findChild<MoreButton*>()->menuToFill()->actions().first()->trigger();
        settle();
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void itSaysWhatWasVerified()
    {
        open();
        QCOMPARE(verdict(), QStringLiteral("Not verified yet"));
        QVERIFY(m_page->sentence().startsWith(QStringLiteral("This record has not been verified")));
        QCOMPARE(part<QLabel>(*m_page, "fingerprintWords")->text().split(u' ').size(), 12);
        press(*m_page, "verifyNow");
        QCOMPARE(verdict(), QStringLiteral("Verified"));
        QVERIFY(m_page->sentence().startsWith(QStringLiteral("This record verifies")));
        QVERIFY(shows(*m_page, QLocale().toString(count("ledger")) + QStringLiteral(" entries in order")));
        QVERIFY(!part<Banner>(*m_page, "verifyFindings")->isVisible());
    }

    void whatDoesNotHoldIsNamed()
    {
        open();
        m_stage->record.sql(QStringLiteral("UPDATE request SET resource = 'payroll' WHERE id = 'REQ-1047'"));
        press(*m_page, "verifyNow");
        QCOMPARE(verdict(), QStringLiteral("It does not hold"));
        QVERIFY(m_page->sentence().startsWith(QStringLiteral("This record does not hold")));
        auto* findings = part<Banner>(*m_page, "verifyFindings");
        QVERIFY(findings->isVisible());
        QVERIFY2(findings->accessibleName().contains(QStringLiteral("REQ-1047")), qPrintable(findings->accessibleName()));
        QVERIFY2(unsafeTexts(*m_page).isEmpty(), qPrintable(unsafeTexts(*m_page).join(u'\n')));
    }

    void theLedgerIsSearched()
    {
        open();
        auto* table = m_page->findChild<RecordTable*>();
        QCOMPARE(table->model()->rowCount(), int(count("ledger")));
        QTest::keyClicks(table->bar()->findChild<QLineEdit*>(), QStringLiteral("reject"));
        QTRY_VERIFY(table->model()->rowCount() < int(count("ledger")));
        settle();
        QVERIFY(table->model()->rowCount() >= 1);
        QVERIFY(shows(*m_page, QStringLiteral("Ledger")));
        table->bar()->clear();
        settle();
        table->applyQuery(QUrlQuery(QStringLiteral("type=roster")));
        settle();
        QCOMPARE(table->model()->rowCount(), 1);
    }

    // One proposes, another signs: then it is in force.
    void twoMembersChangeTheRoster()
    {
        open();
        const qint64 rosters = count("roster");
        retire("risk-lead");
        QVERIFY(dialog());
        QVERIFY(dialog()->findChild<DecisionTextView*>()->original().contains(QStringLiteral("- member risk-lead: Risk Lead")));
        sign(QStringLiteral("head-of-security"));
        QVERIFY(!dialog());
        QCOMPARE(count("roster_proposal"), 1);
        QCOMPARE(count("roster"), rosters);
        auto* button = part<QPushButton>(*m_page, "signProposal");
        QVERIFY(!button->isEnabled()); // who proposed has signed
        QCOMPARE(button->text(), QStringLiteral("Signed"));
        QVERIFY(shows(*m_page, QStringLiteral("signed by Head of Security")));
        m_stage->member.clear(); // nobody was chosen: nobody has signed either
        m_page->refresh(allTopics());
        settle();
        button = part<QPushButton>(*m_page, "signProposal");
        QVERIFY(!button->isEnabled() && button->text() != u"Signed");
        m_stage->member = QStringLiteral("general-counsel");
        m_page->refresh(allTopics());
        settle();
        button = part<QPushButton>(*m_page, "signProposal");
        QVERIFY(button->isEnabled());
        click(button);
        QVERIFY(dialog());
        const QString read = dialog()->findChild<DecisionTextView*>()->original();
        QVERIFY(read.contains(QStringLiteral("- key of risk-lead")) && read.contains(QStringLiteral("Roster SHA-256")));
        // A wrong passphrase signs nothing, and the dialog stays.
        part<QLineEdit>(*dialog(), "passphrase")->setText(QStringLiteral("something else"));
        click(part<QPushButton>(*dialog(), "signText"));
        QVERIFY(dialog() && dialog()->findChild<Banner*>()->isVisible());
        QVERIFY(part<QLineEdit>(*dialog(), "passphrase")->text().isEmpty());
        sign(QStringLiteral("general-counsel"));
        QVERIFY(!dialog());
        QCOMPARE(count("roster"), rosters + 1);
        QCOMPARE(count("roster_proposal"), 0);
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT status FROM member WHERE id = 'risk-lead'")), QStringLiteral("retired"));
        press(*m_page, "verifyNow");
        QCOMPARE(verdict(), QStringLiteral("Verified"));
    }

    void aMemberIsProposedWithAKey()
    {
        open();
        press(*m_page, "addMemberLink");
        auto* asked = part<QDialog>(*m_page, "memberDialog");
        QTRY_VERIFY(asked->isActiveWindow());
        part<QLineEdit>(*asked, "memberName")->setText(QStringLiteral("Works Council"));
        QTest::keyClick(part<QWidget>(*asked, "role-legal"), Qt::Key_Space);
        const SigningKey key = SigningKey::generate();
        auto* field = part<QLineEdit>(*asked, "publicKey");
        QPushButton* propose = nullptr;
        for (QPushButton* one : asked->findChildren<QPushButton*>())
            propose = one->text().startsWith(QStringLiteral("Propose")) ? one : propose;
        field->setText(QStringLiteral("abc"));
        QVERIFY(propose && !propose->isEnabled()); // no key at all is well, half a one is not
        field->setText(QString::fromLatin1(key.publicKey().toHex()));
        QVERIFY(propose->isEnabled());
        click(propose);
        QVERIFY(dialog());
        const QString read = dialog()->findChild<DecisionTextView*>()->original();
        QVERIFY2(read.contains(QStringLiteral("+ member works-council: Works Council (legal)")) && read.contains(PublicKey::fromBytes(key.publicKey())->id()), qPrintable(read));
        sign(QStringLiteral("head-of-security"));
        QCOMPARE(count("roster_proposal"), 1);
    }

    void aCheckpointIsSignedAndWritten()
    {
        open();
        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("now.checkpoint"));
        press(*m_page, "exportCheckpoint");
        auto* asked = part<QFileDialog>(*m_page, "checkpointDialog");
        QTRY_VERIFY(asked->isActiveWindow());
        part<QLineEdit>(*asked, "fileNameEdit")->setText(target);
        QTest::mouseClick(part<QDialogButtonBox>(*asked, "buttonBox")->button(QDialogButtonBox::Save), Qt::LeftButton);
        settle();
        sign(QStringLiteral("head-of-security"));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto note = SignedNote::read(file.readAll());
        QVERIFY(note);
        QCOMPARE(Checkpoint::read(note->text())->size, count("ledger"));
    }

    void theLimitsAreSaid()
    {
        open();
        press(*m_page, "promisesLink");
        auto* promises = m_page->findChild<PromisesDialog*>();
        QVERIFY(promises && promises->isVisible());
        for (const char* words : {"who can write to the database", "disk encryption", "keep checkpoints elsewhere", "15 minutes"})
            QVERIFY2(shows(*promises, QString::fromLatin1(words)) || shows(*promises, QStringLiteral("S") + QString::fromLatin1(words).mid(1)), words);
    }

    // Yesterday's file in today's place: said at once, and nothing can be signed.
    void whatWasTakenBackIsSaid()
    {
        open();
        const QString path = m_stage->record.location().path, kept = path + QStringLiteral(".kept");
        QVERIFY(QFile::copy(path, kept));
        QVERIFY(signVote());
        m_page.reset();
        QFile file(path), old(kept);
        QVERIFY(file.open(QIODevice::ReadWrite) && old.open(QIODevice::ReadOnly));
        const QByteArray bytes = old.readAll();
        QVERIFY(file.resize(0) && file.write(bytes) == bytes.size());
        file.close();
        m_page = showPage<RecordPage>(m_stage->context());
        settle();
        press(*m_page, "verifyNow");
        QCOMPARE(verdict(), QStringLiteral("It does not hold"));
        QVERIFY(part<Banner>(*m_page, "verifyFindings")->isVisible());
        QVERIFY(part<Banner>(*m_page, "verifyFindings")->accessibleName().contains(QStringLiteral("shorter")) || shows(*m_page, QStringLiteral("taken back")));
    }

private:
    bool signVote()
    {
        RevocationOrder order;
        order.grants = {QStringLiteral("REQ-1047")};
        order.reason = QStringLiteral("It went wrong.");
        const SigningKey key = sampleKey(QStringLiteral("general-counsel"));
        return m_stage->approvals.revoke(order, {&key}).has_value();
    }
};

QTEST_MAIN(TestRecordTrust)
#include "tst_recordtrust.moc"
