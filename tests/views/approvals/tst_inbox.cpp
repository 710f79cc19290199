// The approvals page before anything is decided: which requests stand where, what one of them shows, what is off and why.

#include "models/sample/samplerecord.h"
#include "views/approvals/approvalspage.h"
#include "views/approvals/inboxmodel.h"
#include "views/approvals/requestpane.h"
#include "views/common/banner.h"
#include "views/common/recordtable.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/committee.h"
#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestInbox : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ReadOnlyStage> m_readOnly;
    std::unique_ptr<ApprovalsPage> m_page;

    void open(const char* member, bool sample = true)
    {
        m_stage = std::make_unique<PageStage>();
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        m_stage->member = QString::fromLatin1(member);
        m_page = showPage<ApprovalsPage>(m_stage->context());
    }
    [[nodiscard]] QListView* list() const { return part<QListView>(*m_page, "inboxList"); }
    [[nodiscard]] QTabBar* tabs() const { return part<QTabBar>(*m_page, "inboxTabs"); }
    [[nodiscard]] StateStack* inboxState() const { return part<StateStack>(*m_page, "inboxState"); }
    [[nodiscard]] const Request& shown() const { return m_page->findChild<RequestPane*>()->dossier().request; }
    [[nodiscard]] QPushButton* button(const char* name) const { return part<QPushButton>(*m_page, name); }
    [[nodiscard]] QString why() const { return part<QLabel>(*m_page, "whyNotApprove")->text(); }
    [[nodiscard]] QStringList ids() const
    {
        QStringList found;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (const QString id = list()->model()->index(row, 0).data(InboxModel::RequestIdRole).toString(); !id.isEmpty())
                found.append(id);
        }
        return found;
    }
    [[nodiscard]] QStringList inRecord(const QString& condition) const
    {
        QStringList found;
        const auto read = Statement(m_stage->record.record(), QStringLiteral("SELECT id FROM request WHERE ") + condition).each([&](const Row& row) {
            found.append(row.text(0));
            return true;
        });
        return read ? found : QStringList{QStringLiteral("not read")};
    }
    void choose(const char* id) const
    {
        const QModelIndex index = qobject_cast<InboxModel*>(list()->model())->indexOf(QString::fromLatin1(id));
        QVERIFY2(index.isValid(), id);
        pressRow(*list(), index);
        QCOMPARE(shown().id, QString::fromLatin1(id));
    }
    void nothingCanBeDecided() const
    {
        for (const char* name : {"approveButton", "rejectButton", "changesButton"})
            QVERIFY2(!button(name)->isEnabled(), name);
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_page.reset();
        m_readOnly.reset();
        m_stage.reset();
    }

    void mineStandsFirstAndTheRestBelow()
    {
        open("general-counsel");
        QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto counts = m_stage->approvals.reader().counts(m_stage->member);
        QVERIFY(counts && counts->mine > 0 && counts->mine < counts->allOpen);
        QCOMPARE(tabs()->tabText(0), QStringLiteral("Mine %1").arg(counts->mine));
        QCOMPARE(tabs()->tabText(1), QStringLiteral("All open %1").arg(counts->allOpen));
        QCOMPARE(ids().size(), counts->allOpen);
        const QModelIndex section = list()->model()->index(counts->mine, 0);
        QCOMPARE(section.data().toString(), QStringLiteral("Open, not yours to vote"));
        QVERIFY(!section.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(m_page->sentence().startsWith(QStringLiteral("%1 request(s) wait").arg(counts->mine).remove(QStringLiteral("(s)")))
                || m_page->sentence().contains(QString::number(counts->mine)));
        pressTab(*tabs(), 1);
        QStringList all = ids();
        QStringList known = inRecord(QStringLiteral("origin <> 'historical' AND status IN ('pending', 'changes_requested')"));
        all.sort();
        known.sort();
        QCOMPARE(all, known);
    }

    void decidedOnesShowHowTheyEnded()
    {
        open("general-counsel");
        pressTab(*tabs(), 2);
        QVERIFY(ids().contains(QStringLiteral("REQ-1045")));
        QVERIFY(!ids().contains(QStringLiteral("REQ-1050")));
        choose("REQ-1045");
        QVERIFY2(why().startsWith(QStringLiteral("This request has ended: Rejected. Reason: Two hundred contracts")), qPrintable(why()));
        for (const char* name : {"approveButton", "rejectButton", "changesButton", "withdrawButton"})
            QVERIFY2(!button(name)->isVisible(), name);
        QTRY_VERIFY(shows(*m_page, QStringLiteral("Product Lead rejected version 1")));
        QCOMPARE(m_stage->settings.value(QStringLiteral("approvals/tab")).toInt(), 2);
        m_page = showPage<ApprovalsPage>(m_stage->context());
        QCOMPARE(tabs()->currentIndex(), 2);
    }

    void keysChooseARequest()
    {
        open("general-counsel");
        pressTab(*tabs(), 1);
        m_page->takeFocus();
        key(Qt::Key_Home);
        QStringList seen{shown().id};
        for (qsizetype i = 1; i < ids().size(); ++i) {
            key(Qt::Key_Down);
            seen.append(shown().id);
        }
        QCOMPARE(seen, ids());
        for (const char* id : {"REQ-1047", "REQ-1053"}) {
            choose(id);
            QVERIFY(part<QWidget>(*m_page, "requestSentence")->isVisible());
            QTRY_VERIFY(shows(*m_page, QString::fromLatin1(id) + QStringLiteral(" · version")));
        }
    }

    void blockedRequestSaysWhyAndLeadsToTheCure()
    {
        open("general-counsel");
        pressTab(*tabs(), 1);
        choose("REQ-1051");
        QVERIFY(button("approveButton")->isVisible() && !button("approveButton")->isEnabled());
        QVERIFY(button("rejectButton")->isEnabled());
        QVERIFY2(why().startsWith(QStringLiteral("Approve is off: Not met: Risk assessment (")), qPrintable(why()));
        QVERIFY(part<QLabel>(*m_page, "whyNotApprove")->isVisible());
        QTRY_VERIFY(shows(*m_page, QStringLiteral("6 of 7 conditions met")));
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        auto* cure = part<LinkButton>(*m_page, "cure_assessment");
        QTRY_VERIFY(cure->isVisible());
        click(cure);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<PageId>(), PageId::Agents);
        QCOMPARE(opened[0][1].toString(), QStringLiteral("AGT-0036"));
        // A press on what is off asks for nothing.
        click(button("approveButton"));
        QVERIFY(!m_page->findChild<QDialog*>(QStringLiteral("decideDialog")));
        press(*m_page, "openAgent");
        QCOMPARE(opened.size(), 2);
        choose("REQ-1050");
        QVERIFY(why().isEmpty());
        QTRY_VERIFY(!m_page->findChild<QWidget*>(QStringLiteral("cure_assessment")));
    }

    void whoAskedDecidesNothingButMayWithdraw()
    {
        open("general-counsel");
        pressTab(*tabs(), 1);
        choose("REQ-1046");
        nothingCanBeDecided();
        QCOMPARE(why(), QStringLiteral("You asked for it."));
        click(button("withdrawButton"));
        auto* question = m_page->findChild<QMessageBox*>();
        QVERIFY(question);
        QTRY_VERIFY(question->isActiveWindow());
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<QMessageBox*>());
        QCOMPARE(shown().status, RequestStatus::Pending);
        click(button("withdrawButton"));
        question = m_page->findChild<QMessageBox*>();
        for (QAbstractButton* answer : question->buttons()) {
            if (question->buttonRole(answer) == QMessageBox::AcceptRole) {
                click(answer);
                break; // the question is gone
            }
        }
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT status FROM request WHERE id = 'REQ-1046'")), QStringLiteral("withdrawn"));
        QVERIFY(!ids().contains(QStringLiteral("REQ-1046")));
    }

    void withoutAMemberNothingIsMine()
    {
        open("");
        QCOMPARE(tabs()->tabText(0), QStringLiteral("Mine 0"));
        QVERIFY2(m_page->sentence().contains(QStringLiteral("Choose who you are")), qPrintable(m_page->sentence()));
        choose("REQ-1050");
        nothingCanBeDecided();
        QCOMPARE(why(), QStringLiteral("Choose who you are first."));
    }

    void readOnlyRecordTurnsEverythingThatWritesOff()
    {
        open("general-counsel");
        m_page.reset();
        m_readOnly = std::make_unique<ReadOnlyStage>(*m_stage);
        m_page = showPage<ApprovalsPage>(m_readOnly->context());
        pressTab(*tabs(), 1);
        choose("REQ-1050");
        nothingCanBeDecided();
        QCOMPARE(why(), QStringLiteral("Nothing can be decided: the record is open for reading only."));
        choose("REQ-1046");
        QVERIFY(!button("withdrawButton")->isEnabled());
        QVERIFY(!button("newRequest")->isEnabled());
        QVERIFY2(!button("newRequest")->toolTip().isEmpty(), "off without a reason");
        m_page->openNewRequest(); // the door that other pages use
        QVERIFY(!m_page->findChild<QDialog*>(QStringLiteral("newRequestDialog")));
        QVERIFY(part<Banner>(*m_page, "approvalsProblem")->isVisible());
    }

    void emptyRecordLeadsToTheFirstRequest()
    {
        open("", false);
        m_stage->record.sql(QStringLiteral("INSERT INTO member (id, name, roles, status, added_at) VALUES ('sec', 'Sue', '[\"security\"]', 'active', '2026-01-01T00:00:00.000Z')"));
        m_stage->member = QStringLiteral("sec");
        refresh(*m_page, {Topic::Members});
        QCOMPARE(inboxState()->state(), StateStack::State::Empty);
        QTRY_VERIFY(shows(*inboxState(), QStringLiteral("No request is open.")));
        QCOMPARE(part<StateStack>(*m_page, "requestState")->state(), StateStack::State::Empty);
        LinkButton* step = stateLink(*inboxState());
        QVERIFY(step);
        click(step);
        QVERIFY(m_page->findChild<QDialog*>(QStringLiteral("newRequestDialog")));
    }

    void failureIsSaidAndTriedAgain()
    {
        open("general-counsel");
        m_stage->record.sql(QStringLiteral("ALTER TABLE request RENAME TO aside"));
        refresh(*m_page, {Topic::Requests});
        QCOMPARE(inboxState()->state(), StateStack::State::Failed);
        QCOMPARE(part<StateStack>(*m_page, "requestState")->state(), StateStack::State::Failed);
        QCOMPARE(m_page->sentence(), QStringLiteral("The requests could not be read."));
        m_stage->record.sql(QStringLiteral("ALTER TABLE aside RENAME TO request"));
        click(stateLink(*inboxState()));
        QCOMPARE(inboxState()->state(), StateStack::State::Filled);
        QCOMPARE(part<StateStack>(*m_page, "requestState")->state(), StateStack::State::Filled);
        showSubject(*m_page, QStringLiteral("REQ-9999"));
        QCOMPARE(part<StateStack>(*m_page, "requestState")->state(), StateStack::State::Failed);
        QTRY_VERIFY(shows(*m_page, QStringLiteral("There is no request \"REQ-9999\".")));
        showSubject(*m_page, QStringLiteral("REQ-1045")); // a decided one lies under another tab
        QCOMPARE(tabs()->currentIndex(), 2);
        QCOMPARE(shown().id, QStringLiteral("REQ-1045"));
    }

    void theWindowWaitsForNobodyWhoHoldsTheRecord()
    {
        open("general-counsel");
        const QString before = shown().id;
        RecordHolder hold(m_stage->record.location());
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(2).center());
        m_page->refresh(allTopics());
        m_page->showSubject(QStringLiteral("REQ-1045"));
        QVERIFY2(clock.elapsed() < 300, qPrintable(QString::number(clock.elapsed())));
        StallMeter meter;
        QTest::qWait(500);
        QVERIFY2(meter.worst() < 200, qPrintable(QString::number(meter.worst())));
        QCOMPARE(shown().id, before); // what is on show stays
        for (const char* name : {"requestState", "inboxState"}) {
            const auto* states = part<StateStack>(*m_page, name);
            QVERIFY2(states->state() == StateStack::State::Loading && states->showsOld(), name); // and says that it is read
        }
        hold.letGo();
        settle();
        QCOMPARE(part<StateStack>(*m_page, "requestState")->state(), StateStack::State::Filled);
        QCOMPARE(tabs()->currentIndex(), 2);
        QCOMPARE(shown().id, QStringLiteral("REQ-1045"));
    }

    void whatIsChosenWhileTheListIsReadStaysChosen()
    {
        open("general-counsel");
        choose("REQ-1050");
        const QModelIndex other = qobject_cast<InboxModel*>(list()->model())->indexOf(QStringLiteral("REQ-1047"));
        RecordHolder hold(m_stage->record.location());
        m_page->refresh(allTopics());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(other).center());
        hold.letGo();
        settle();
        QCOMPARE(shown().id, QStringLiteral("REQ-1047"));
        QCOMPARE(list()->currentIndex().data(InboxModel::RequestIdRole).toString(), QStringLiteral("REQ-1047"));
        RecordHolder again(m_stage->record.location());
        m_page->showSubject(QStringLiteral("REQ-1045")); // under Decided
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(1).center());
        again.letGo();
        settle();
        QCOMPARE(tabs()->currentIndex(), 1); // the press came later
        QCOMPARE(shown().id, ids().first());
    }

    void aRequestDecidedElsewhereStaysOnShow()
    {
        open("general-counsel");
        choose("REQ-1050");
        QVERIFY(signVote(m_stage->approvals, QStringLiteral("REQ-1050"), QStringLiteral("product-lead"), Verdict::Reject, QStringLiteral("No.")).has_value());
        refresh(*m_page, {Topic::Requests});
        QCOMPARE(shown().id, QStringLiteral("REQ-1050")); // no other one slips under the pointer
        QCOMPARE(shown().status, RequestStatus::Rejected);
        QVERIFY(!ids().contains(QStringLiteral("REQ-1050")));
        pressTab(*tabs(), 1);
        QCOMPARE(shown().id, ids().first());
    }

    void anAddressWithTermsOpensTheTable()
    {
        open("general-counsel");
        showSubject(*m_page, QStringLiteral("?ids=REQ-1045,REQ-1050"));
        QVERIFY(m_page->table() && m_page->table()->isVisible());
        QTRY_COMPARE(m_page->table()->model()->total(), 2);
        showSubject(*m_page, QStringLiteral("REQ-1047"));
        QVERIFY(!m_page->table()->isVisible());
        QCOMPARE(shown().id, QStringLiteral("REQ-1047"));
    }

    void textOfOthersStaysPlainAndVisible()
    {
        open("general-counsel");
        m_stage->record.sql(QStringLiteral("UPDATE agent SET name = '<b>bo</b>\u202Et' WHERE id = 'AGT-0014'"));
        m_stage->record.sql(QStringLiteral("UPDATE agent SET owner = '<i>Ow</i>\u200Bner' WHERE id = 'AGT-0014'"));
        const auto filed = m_stage->approvals.file({QStringLiteral("AGT-0014"), QStringLiteral("odd\u2066:act"), QStringLiteral("a/<b>led</b>\u202Eger"), QStringLiteral("sandbox"), {},
                                                    QStringLiteral("<b>Safe</b>\u200B p\u0430yroll"), 3600, QStringLiteral("<u>Rita</u>\u202E")});
        QVERIFY(filed.has_value());
        refresh(*m_page, {Topic::Requests});
        showSubject(*m_page, filed->id);
        QCOMPARE(shown().id, filed->id);
        QTRY_VERIFY(shows(*m_page, QStringLiteral("<b>Safe</b><U+200B> p\u0430yroll")));
        QVERIFY2(unsafeTexts(*m_page).isEmpty(), qPrintable(unsafeTexts(*m_page).join(u'\n')));
    }
};

QTEST_MAIN(TestInbox)
#include "tst_inbox.moc"
