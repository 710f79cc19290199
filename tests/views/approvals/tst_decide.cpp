// Deciding as a person does: the dialog with its reason, what it refuses, what is in the record and on the page afterwards.

#include "models/sample/samplerecord.h"
#include "views/approvals/approvalspage.h"
#include "views/approvals/decidedialog.h"
#include "views/approvals/requestpane.h"
#include "views/common/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/committee.h"
#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestDecide : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ApprovalsPage> m_page;

    void open(const char* request, const char* member)
    {
        m_stage = std::make_unique<PageStage>();
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        QVERIFY(writeSampleKeys(m_stage->record.record(), KeyRing::ofThisUser(), m_stage->clock.now()).has_value());
        m_page = showPage<ApprovalsPage>(m_stage->context());
        actAs(member);
        showSubject(*m_page, QString::fromLatin1(request));
        QCOMPARE(dossier().request.id, QString::fromLatin1(request));
    }
    void actAs(const char* member)
    {
        m_stage->member = QString::fromLatin1(member);
        refresh(*m_page, allTopics()); // as the window does
    }
    [[nodiscard]] const Dossier& dossier() const { return m_page->findChild<RequestPane*>()->dossier(); }
    [[nodiscard]] DecideDialog* dialog() const { return m_page->findChild<DecideDialog*>(QStringLiteral("decideDialog")); }
    [[nodiscard]] QLineEdit* reason() const { return part<QLineEdit>(*dialog(), "reason"); }
    [[nodiscard]] QPushButton* confirm() const { return part<QPushButton>(*dialog(), "confirmDecision"); }
    [[nodiscard]] qint64 decisions() const { return number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM decision")); }
    [[nodiscard]] QString status(const char* id) const
    {
        return text(m_stage->record.record(), QStringLiteral("SELECT status FROM request WHERE id = '%1'").arg(QLatin1String(id)));
    }
    // The newest decision as "member verdict slot: reason".
    [[nodiscard]] QString newest() const
    {
        return text(m_stage->record.record(), QStringLiteral("SELECT member || ' ' || verdict || ' ' || coalesce(slot, '') || ': ' || reason FROM decision ORDER BY decided_at DESC, rowid DESC"));
    }
    void ask(const char* button)
    {
        QVERIFY2(part<QPushButton>(*m_page, button)->isEnabled(), button);
        press(*m_page, button);
        QVERIFY(dialog());
        QTRY_VERIFY(dialog()->isActiveWindow());
    }
    void confirmWith(const char* words)
    {
        QTest::keyClicks(reason(), QString::fromLatin1(words));
        typePassphrase();
        click(confirm());
    }
    void typePassphrase() { QTest::keyClicks(part<QLineEdit>(*dialog(), "passphrase"), samplePassphrase(m_stage->member)); }
    void gone() { QTRY_VERIFY(!dialog()); }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void approvalIsRecordedAndShown()
    {
        open("REQ-1050", "general-counsel");
        const qint64 before = decisions();
        QSignalSpy written(m_page.get(), &Page::recordChanged);
        ask("approveButton");
        QTRY_VERIFY(shows(*dialog(), QStringLiteral("This completes the quorum.")));
        confirmWith("One branch, three days.");
        gone();
        QCOMPARE(decisions(), before + 1);
        QCOMPARE(newest(), QStringLiteral("general-counsel approve Legal or product: One branch, three days."));
        QCOMPARE(status("REQ-1050"), QStringLiteral("approved"));
        QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM agent_grant WHERE request = 'REQ-1050'")), 1);
        QCOMPARE(written.size(), 1);
        QVERIFY(written[0][0].value<QSet<Topic>>().contains(Topic::Agents));
        QCOMPARE(dossier().request.id, QStringLiteral("REQ-1050"));
        QCOMPARE(part<QTabBar>(*m_page, "inboxTabs")->currentIndex(), 0); // the list stays where the next one waits
        QVERIFY(!part<QListView>(*m_page, "inboxList")->currentIndex().isValid());
        QTRY_VERIFY(shows(*m_page, QStringLiteral("2 of 2 signed")));
        QTRY_VERIFY(shows(*m_page, QStringLiteral("General Counsel approved version 1")));
        QVERIFY(part<QLabel>(*m_page, "whyNotApprove")->text().startsWith(QStringLiteral("This request has ended: Approved.")));
        QVERIFY(!part<QPushButton>(*m_page, "approveButton")->isVisible());
    }

    // Whose training has run out is told before signing, and may sign all the same.
    void lapsedTrainingIsToldBeforeSigning()
    {
        open("REQ-1050", "product-lead");
        ask("approveButton");
        const auto* notice = part<Banner>(*dialog(), "trainingNotice");
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->accessibleName().startsWith(QStringLiteral("Before you sign: The training of Product Lead has run out: Incident playbook, agents (on ")), qUtf8Printable(notice->accessibleName()));
        confirmWith("One branch, three days.");
        gone();
        QCOMPARE(status("REQ-1050"), QStringLiteral("approved"));

        open("REQ-1050", "general-counsel");
        ask("approveButton");
        QVERIFY(!dialog()->findChild<Banner*>(QStringLiteral("trainingNotice")));
        dialog()->reject();
        gone();
    }

    // One breaks the glass, another ratifies it; until then it stands in the inbox of those who can.
    void breakingTheGlassIsRatified()
    {
        open("REQ-1050", "head-of-security");
        const auto filed = m_stage->approvals.file({QStringLiteral("AGT-0014"), QStringLiteral("branches:write"), QStringLiteral("platform/hotfix"), QStringLiteral("production"), {},
                                                    QStringLiteral("Payments are down."), 0, QStringLiteral("Release Coordinator"), true});
        QVERIFY2(filed && filed->status == RequestStatus::Pending, qUtf8Printable(filed ? filed->reason : filed.error().message));
        refresh(*m_page, allTopics());
        showSubject(*m_page, filed->id);
        QVERIFY(part<QWidget>(*m_page, "breakGlassChip")->isVisible());
        ask("approveButton");
        QTRY_VERIFY(shows(*dialog(), QStringLiteral("Your signature alone gives it at once")));
        QVERIFY(dialog()->presented().contains(QStringLiteral("Passes over")) && dialog()->presented().contains(QStringLiteral("General Counsel")));
        confirmWith("It cannot wait.");
        gone();
        QCOMPARE(status(qPrintable(filed->id)), QStringLiteral("approved"));
        actAs("general-counsel");
        const auto waiting = m_stage->approvals.reader().inbox(QStringLiteral("general-counsel"), InboxTab::Mine);
        QVERIFY(std::any_of(waiting->begin(), waiting->end(), [&](const InboxRow& row) { return row.request.id == filed->id && row.toRatify && row.waits(); }));
        showSubject(*m_page, filed->id);
        QCOMPARE(part<QPushButton>(*m_page, "approveButton")->text(), QStringLiteral("Ratify..."));
        QCOMPARE(part<QPushButton>(*m_page, "rejectButton")->text(), QStringLiteral("Repudiate..."));
        QVERIFY(!part<QPushButton>(*m_page, "changesButton")->isVisible());
        QTRY_VERIFY(shows(*m_page, QStringLiteral("Ratify within")));
        ask("approveButton");
        QCOMPARE(dialog()->verdict(), Verdict::Ratify);
        QVERIFY(dialog()->presented().startsWith(QStringLiteral("I ratify")));
        confirmWith("It was right.");
        gone();
        QCOMPARE(newest(), QStringLiteral("general-counsel ratify Legal or product: It was right."));
        QTRY_VERIFY(shows(*m_page, QStringLiteral("2 of 2 signed")));
        QVERIFY(!part<QPushButton>(*m_page, "approveButton")->isVisible());
    }

    void whileAnotherHoldsTheRecordTheDialogWaitsAndTheWindowDoesNot()
    {
        open("REQ-1050", "general-counsel");
        const qint64 before = decisions();
        ask("approveButton");
        QTest::keyClicks(reason(), QStringLiteral("One branch."));
        typePassphrase();
        RecordHolder hold(m_stage->record.location());
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(confirm(), Qt::LeftButton);
        QVERIFY2(clock.elapsed() < 300, qPrintable(QString::number(clock.elapsed())));
        StallMeter meter;
        QTest::qWait(500);
        QVERIFY2(meter.worst() < 200, qPrintable(QString::number(meter.worst())));
        QVERIFY(dialog() && dialog()->isVisible() && !confirm()->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape); // what is being written cannot be called back
        QTest::mouseClick(confirm(), Qt::LeftButton);
        QTest::keyClicks(reason(), QStringLiteral("and more"));
        QVERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(reason()->text(), QStringLiteral("One branch."));
        hold.letGo();
        settle();
        gone();
        QCOMPARE(decisions(), before + 1);
        QCOMPARE(newest(), QStringLiteral("general-counsel approve Legal or product: One branch."));
    }

    void aReasonIsRequired()
    {
        open("REQ-1050", "general-counsel");
        const qint64 before = decisions();
        ask("approveButton");
        typePassphrase();
        QVERIFY(!confirm()->isEnabled());
        click(confirm());
        QTest::keyClicks(reason(), QStringLiteral("  \t "));
        QVERIFY(!confirm()->isEnabled());
        QTest::keyClicks(reason(), QStringLiteral("x"));
        QVERIFY(confirm()->isEnabled());
        QTest::keyClick(reason(), Qt::Key_Backspace);
        QVERIFY(!confirm()->isEnabled());
        // Whoever brings an empty one past the dialog is refused too, in the dialog.
        Q_EMIT dialog()->confirmed();
        settle();
        QVERIFY(dialog()->isVisible());
        QCOMPARE(part<Banner>(*dialog(), "decideProblem")->accessibleName(), QStringLiteral("Nothing was recorded. A decision needs a reason."));
        QCOMPARE(decisions(), before);
    }

    void enterDecidesNothing()
    {
        open("REQ-1050", "general-counsel");
        const qint64 before = decisions();
        ask("approveButton");
        for (QPushButton* button : dialog()->findChildren<QPushButton*>())
            QVERIFY2(!button->isDefault() && !button->autoDefault(), qPrintable(button->text()));
        QCOMPARE(QApplication::focusWidget(), reason());
        QTest::keyClicks(reason(), QStringLiteral("Because."));
        typePassphrase();
        for (Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
            reason()->setFocus();
            key(enter);
            QVERIFY(dialog()->isVisible() && !reason()->hasFocus());
            part<QPlainTextEdit>(*dialog(), "decisionText")->setFocus();
            key(enter);
            confirm()->setFocus();
            key(enter);
            QVERIFY(dialog()->isVisible());
        }
        QCOMPARE(decisions(), before);
        confirm()->setFocus();
        key(Qt::Key_Space); // a press of the button itself does
        gone();
        QCOMPARE(decisions(), before + 1);
    }

    void tabGoesThroughAndComesRound()
    {
        open("REQ-1047", "product-lead"); // holds odd characters: one more stop
        ask("rejectButton");
        QTest::keyClicks(reason(), QStringLiteral("x"));
        typePassphrase();
        auto* decided = part<QPlainTextEdit>(*dialog(), "decisionText");
        QSet<QWidget*> stops;
        reason()->setFocus();
        for (int i = 0; i < 20; ++i) {
            stops.insert(QApplication::focusWidget());
            key(Qt::Key_Tab);
        }
        QVERIFY(stops.contains(decided) && stops.contains(reason()) && stops.contains(confirm()));
        QVERIFY(stops.contains(part<QLineEdit>(*dialog(), "passphrase")));
        QCOMPARE(stops.size(), 8); // text, reason, passphrase, choose key, copy, cancel, reject, show next odd character
        decided->setFocus();
        key(Qt::Key_Tab);
        QVERIFY(!decided->hasFocus());
        decided->setFocus();
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(!decided->hasFocus());
    }

    void escapeAndCancelWriteNothing()
    {
        open("REQ-1050", "general-counsel");
        const qint64 before = decisions();
        QSignalSpy written(m_page.get(), &Page::recordChanged);
        ask("approveButton");
        QTest::keyClicks(reason(), QStringLiteral("Nearly"));
        key(Qt::Key_Escape);
        gone();
        ask("rejectButton");
        QTest::keyClicks(reason(), QStringLiteral("Nearly"));
        for (QPushButton* button : dialog()->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == u"Cancel") {
                click(button);
                break; // the dialog is gone
            }
        }
        gone();
        QCOMPARE(decisions(), before);
        QCOMPARE(status("REQ-1050"), QStringLiteral("pending"));
        QCOMPARE(written.size(), 0);
    }

    void oneRejectionVetoesTheVotesBefore()
    {
        open("REQ-1053", "committee-chair");
        QCOMPARE(dossier().signedCount(), 2);
        ask("rejectButton");
        confirmWith("Four groups are two too many.");
        gone();
        QCOMPARE(status("REQ-1053"), QStringLiteral("rejected"));
        QCOMPARE(newest(), QStringLiteral("committee-chair reject : Four groups are two too many."));
        QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM agent_grant WHERE request = 'REQ-1053'")), 0);
        QTRY_VERIFY(shows(*m_page, QStringLiteral("Committee Chair rejected version 1")));
        QVERIFY2(part<QLabel>(*m_page, "whyNotApprove")->text().endsWith(QStringLiteral("Reason: Four groups are two too many.")),
                 qPrintable(part<QLabel>(*m_page, "whyNotApprove")->text()));
    }

    void askedChangesWaitForANewVersion()
    {
        open("REQ-1047", "product-lead");
        QVERIFY(!part<QPushButton>(*m_page, "approveButton")->isEnabled()); // the authority has lapsed
        ask("changesButton");
        confirmWith("Name the supplier.");
        gone();
        QCOMPARE(status("REQ-1047"), QStringLiteral("changes_requested"));
        QCOMPARE(newest(), QStringLiteral("product-lead request_changes : Name the supplier."));
        QCOMPARE(part<QLabel>(*m_page, "whyNotApprove")->text(), QStringLiteral("Changes were asked for; it waits for a new version."));
        for (const char* name : {"approveButton", "rejectButton", "changesButton"})
            QVERIFY2(!part<QPushButton>(*m_page, name)->isEnabled(), name);
    }

    void theSecondSignatureCompletes()
    {
        open("REQ-1050", "head-of-security");
        QVERIFY(!part<QPushButton>(*m_page, "approveButton")->isEnabled());
        QCOMPARE(part<QLabel>(*m_page, "whyNotApprove")->text(), QStringLiteral("You have voted on this version."));
        const auto filed = m_stage->approvals.file({QStringLiteral("AGT-0014"), QStringLiteral("tags:write"), QStringLiteral("platform/tags"), QStringLiteral("production"), {},
                                                    QStringLiteral("Tag the release."), 3600, QStringLiteral("Release Coordinator")});
        QVERIFY(filed && filed->status == RequestStatus::Pending);
        refresh(*m_page, {Topic::Requests});
        showSubject(*m_page, filed->id);
        ask("approveButton");
        QTRY_VERIFY(shows(*dialog(), QStringLiteral("more vote")));
        confirmWith("Tags only.");
        gone();
        QCOMPARE(status(qPrintable(filed->id)), QStringLiteral("pending"));
        QTRY_VERIFY(shows(*m_page, QStringLiteral("1 of 2 signed")));
        m_stage->clock.moveTo(m_stage->clock.now().plusSeconds(60));
        actAs("product-lead");
        showSubject(*m_page, filed->id);
        ask("approveButton");
        confirmWith("No customer sees it.");
        gone();
        QCOMPARE(newest(), QStringLiteral("product-lead approve Legal or product: No customer sees it."));
        QCOMPARE(status(qPrintable(filed->id)), QStringLiteral("approved"));
        QTRY_VERIFY(shows(*m_page, QStringLiteral("2 of 2 signed")));
    }

    void decidedMeanwhileIsRefusedAndNothingIsWrittenTwice()
    {
        open("REQ-1050", "general-counsel");
        ask("approveButton");
        QTest::keyClicks(reason(), QStringLiteral("Fine by me."));
        auto other = Record::open(m_stage->record.location());
        QVERIFY(other.has_value());
        ApprovalService colleague(**other, m_stage->clock);
        QVERIFY(signVote(colleague, QStringLiteral("REQ-1050"), QStringLiteral("product-lead"), Verdict::Reject, QStringLiteral("Not this week.")));
        const qint64 before = decisions();
        for (int press = 0; press < 2; ++press) {
            typePassphrase(); // never kept
            click(confirm());
            QVERIFY(dialog() && dialog()->isVisible());
            QCOMPARE(part<Banner>(*dialog(), "decideProblem")->accessibleName(),
                     QStringLiteral("Nothing was recorded. REQ-1050 is closed (Rejected) and never changes again."));
        }
        QCOMPARE(reason()->text(), QStringLiteral("Fine by me."));
        QCOMPARE(decisions(), before);
        QCOMPARE(status("REQ-1050"), QStringLiteral("rejected"));
        key(Qt::Key_Escape);
        gone();
        showSubject(*m_page, QStringLiteral("REQ-1050"));
        QTRY_VERIFY(shows(*m_page, QStringLiteral("Product Lead rejected version 1")));
    }

    void aVersionThatWasNotReadIsNotDecided()
    {
        open("REQ-1050", "general-counsel");
        ask("approveButton");
        RequestChanges changes;
        changes.parameters = QMap<QString, QString>{{QStringLiteral("max_files"), QStringLiteral("9999")}};
        QVERIFY(m_stage->approvals.revise(QStringLiteral("REQ-1050"), changes, QStringLiteral("Release Coordinator")));
        refresh(*m_page, {Topic::Requests}); // the window hears of it while the dialog is open
        const qint64 before = decisions();
        confirmWith("Twelve files.");
        QVERIFY(dialog() && dialog()->isVisible());
        QVERIFY(part<Banner>(*dialog(), "decideProblem")->accessibleName().contains(QStringLiteral("has a newer version than the one that you read")));
        QCOMPARE(decisions(), before);
        QVERIFY(!part<QPlainTextEdit>(*dialog(), "decisionText")->toPlainText().contains(QStringLiteral("9999")));
    }

    void whatIsDecidedOnIsShownUnabridgedWithItsOddCharacters()
    {
        open("REQ-1050", "general-counsel");
        const QString resource = QStringLiteral("a/<b>led</b>\u202Eger/") + QString(300, u'r') + QStringLiteral("/end");
        const auto filed = m_stage->approvals.file({QStringLiteral("AGT-0014"), QStringLiteral("note:write"), resource, QStringLiteral("sandbox"), {{QStringLiteral("k\u200B"), QStringLiteral("<i>v</i>")}},
                                                    QStringLiteral("p\u0430yroll <script>x</script>"), 3600, QStringLiteral("Release Coordinator")});
        QVERIFY(filed.has_value());
        refresh(*m_page, {Topic::Requests});
        showSubject(*m_page, filed->id);
        ask("rejectButton");
        const QString shown = part<QPlainTextEdit>(*dialog(), "decisionText")->toPlainText();
        for (const QString& piece : {QStringLiteral("a/<b>led</b>[U+202E]ger/"), QStringLiteral("/end"), QStringLiteral("k[U+200B] = <i>v</i>"),
                                     QStringLiteral("p[\u0430 U+0430]yroll <script>x</script>"), filed->id})
            QVERIFY2(shown.contains(piece), qPrintable(piece));
        QVERIFY(!hidesSomething(QString(shown).remove(u'\n')));
        QCOMPARE(QString(shown).remove(QRegularExpression(QStringLiteral("\\s"))).count(u'r') >= 300, true);
        auto* odd = part<Banner>(*dialog(), "oddCharacters");
        QVERIFY(odd->isVisible() && odd->accessibleName().contains(QStringLiteral("U+202E")) && odd->accessibleName().contains(QStringLiteral("U+0430")));
        QVERIFY2(unsafeTexts(*dialog()).isEmpty(), qPrintable(unsafeTexts(*dialog()).join(u'\n')));
        click(odd->actionButton());
        QCOMPARE(part<QPlainTextEdit>(*dialog(), "decisionText")->textCursor().selectedText(), QStringLiteral("[U+202E]"));
        for (QPushButton* button : dialog()->findChildren<QPushButton*>()) {
            if (button->text() == u"Copy text")
                click(button);
        }
        QVERIFY(QApplication::clipboard()->text().contains(u'\u202E')); // the text itself, not its picture
    }
};

QTEST_MAIN(TestDecide)
#include "tst_decide.moc"
