// The approvals page over the sample: sentences, what changes, columns by width, the table of all requests, empty states.

#include "models/record/statement.h"
#include "models/sample/samplerecord.h"
#include "support/pagehands.h"
#include "views/approvals/approvalspage.h"
#include "views/approvals/decidedialog.h"
#include "views/approvals/difftable.h"
#include "views/approvals/requestpane.h"
#include "views/approvals/requestwords.h"
#include "views/approvals/sections.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/recordtable.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace privyseal;

namespace {

Request asked(const QString& action, const QString& resource)
{
    Request request;
    request.agent = QStringLiteral("AGT-1");
    request.action = action;
    request.resource = resource;
    request.environment = QStringLiteral("production");
    request.lifetimeSeconds = 8 * 3600;
    return request;
}

PrivilegeChange change(const QString& action, PrivilegeChange::Kind kind, const Instant& used = {})
{
    return {action, QStringLiteral("r"), QStringLiteral("production"), QStringLiteral("-"), QStringLiteral("8 h"), kind, used};
}

} // namespace

class TestApprovalsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<test::PageStage> m_stage;
    std::unique_ptr<ApprovalsPage> m_page;

    void open(bool sample = true, int width = 1084)
    {
        m_stage = std::make_unique<test::PageStage>();
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        m_stage->chooseMember();
        m_page = std::make_unique<ApprovalsPage>(m_stage->context());
        m_page->resize(width, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        test::refresh(*m_page, allTopics());
    }
    template <class Widget> Widget* find(const char* name) { return m_page->findChild<Widget*>(QLatin1String(name)); }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void wordsNameWhatIsAsked_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("doing");
        QTest::addRow("write") << QStringLiteral("payments:ledger.write") << QStringLiteral("erp-core/payments/ledger") << QStringLiteral("Write to payments ledger")
                               << QStringLiteral("write to payments ledger on erp-core/payments/ledger");
        QTest::addRow("read") << QStringLiteral("logs:read") << QStringLiteral("services/orders") << QStringLiteral("Read logs") << QStringLiteral("read logs on services/orders");
        QTest::addRow("bare verb") << QStringLiteral("read") << QStringLiteral("crm:contacts") << QStringLiteral("Read contacts") << QStringLiteral("read contacts on crm:contacts");
        QTest::addRow("permissions") << QStringLiteral("groups:permissions.write") << QStringLiteral("directory/finance-groups")
                                     << QStringLiteral("Change permissions of groups") << QStringLiteral("change permissions of groups on directory/finance-groups");
        QTest::addRow("send") << QStringLiteral("messages:send") << QStringLiteral("customer-care/returns") << QStringLiteral("Send messages to returns")
                              << QStringLiteral("send messages to customer-care/returns");
        // "payments" begins with "pay", yet this spends nothing.
        QTest::addRow("no verb we know") << QStringLiteral("payments:reconcile") << QStringLiteral("erp/ledger") << QStringLiteral("Use payments:reconcile on ledger")
                                         << QStringLiteral("use payments:reconcile on erp/ledger");
    }
    void wordsNameWhatIsAsked()
    {
        QFETCH(QString, action);
        QFETCH(QString, resource);
        Dossier dossier;
        dossier.agentName = QStringLiteral("invoice-matcher");
        dossier.request = asked(action, resource);
        QTEST(requestTitle(dossier.request), "title");
        QFETCH(QString, doing);
        const MarkedText sentence = requestSentence(dossier);
        QCOMPARE(sentence.text, QString(u"invoice-matcher asks to " + doing + u" in production for 8 hour(s)."));
        QCOMPARE(sentence.strong.size(), 3);
        QCOMPARE(sentence.text.mid(sentence.strong[1].first, sentence.strong[1].second), doing);
        QVERIFY(verdictSentence(dossier, Verdict::Approve).startsWith(QString(u"invoice-matcher may " + doing)));
        dossier.request.parameters.insert(QStringLiteral("max_rows"), QStringLiteral("2000"));
        QVERIFY(requestSentence(dossier).text.endsWith(QStringLiteral(", with max_rows = 2000.")));
    }

    void oddCharactersAndPlacesStayText()
    {
        Dossier dossier;
        dossier.agentName = QStringLiteral("%2 <b>x</b>\u202e");
        dossier.request = asked(QStringLiteral("logs:read"), QStringLiteral("a/b"));
        const MarkedText sentence = requestSentence(dossier);
        QVERIFY2(sentence.text.startsWith(QStringLiteral("%2 <b>x</b>")), qPrintable(sentence.text));
        QVERIFY(!sentence.text.contains(QChar(0x202e)));
    }

    void changesComeFirstAndTheRestOnDemand()
    {
        const Instant now = test::testNow();
        Dossier dossier;
        dossier.request = asked(QStringLiteral("a:write"), QStringLiteral("r"));
        for (int i = 0; i < 5; ++i)
            dossier.changes.append(change(QStringLiteral("old-%1").arg(i), PrivilegeChange::Kind::Unchanged, now.plusSeconds(i - 100)));
        dossier.changes.append(change(QStringLiteral("new"), PrivilegeChange::Kind::Added));
        ChangesSection section;
        section.setDossier(dossier, now);
        section.resize(700, 400);
        section.show();
        auto* table = section.findChild<DiffTable*>();
        auto* all = section.findChild<LinkButton*>(QStringLiteral("showAllChanges"));
        QCOMPARE(table->rowCount(), 3);
        QVERIFY(table->text(0, 0).startsWith(QStringLiteral("new")));
        QVERIFY(table->text(1, 0).startsWith(QStringLiteral("old-4"))); // used last
        const int before = table->sizeHint().height();
        QCOMPARE(all->text(), QStringLiteral("Show all 6"));
        test::click(all);
        QCOMPARE(table->rowCount(), 6);
        QVERIFY(table->sizeHint().height() > before);
        QCOMPARE(all->text(), QStringLiteral("Show fewer"));
        section.setDossier(dossier, now); // the clock went on
        QCOMPARE(table->rowCount(), 6);
        dossier.request.id = QStringLiteral("REQ-2");
        section.setDossier(dossier, now);
        QCOMPARE(table->rowCount(), 3);
        dossier.changes = {change(QStringLiteral("new"), PrivilegeChange::Kind::Added)};
        section.setDossier(dossier, now);
        QVERIFY(!all->isVisible());
    }

    void longCellsWrap()
    {
        Dossier dossier;
        dossier.changes = {change(QStringLiteral("groups:permissions.write.and.more.and.more"), PrivilegeChange::Kind::Added)};
        dossier.changes.first().ifApproved = QStringLiteral("read, other, write, message, permissions, export, spend");
        ChangesSection section;
        section.setDossier(dossier, test::testNow());
        auto* table = section.findChild<DiffTable*>();
        QVERIFY(table->heightForWidth(400) > table->heightForWidth(1600));
        section.resize(400, 300);
        section.show();
        QTRY_COMPARE(table->height(), table->heightForWidth(table->width()));
    }

    void columnsFollowTheWidth()
    {
        open();
        auto* pane = m_page->findChild<RequestPane*>();
        auto* conditions = pane->findChild<ConditionsSection*>();
        auto* quorum = pane->findChild<QuorumSection*>();
        auto* record = pane->findChild<AgentRecordSection*>();
        const auto at = [&](QWidget* part) { return part->mapTo(pane, QPoint(0, 0)); };
        QTRY_VERIFY(at(quorum).x() > at(conditions).x());
        QCOMPARE(at(record).x(), at(quorum).x());
        m_page->resize(1700, 900);
        QTRY_VERIFY(at(record).x() > at(quorum).x());
        m_page->resize(972, 600);
        QTRY_VERIFY(at(quorum).y() > at(conditions).y() + conditions->height() - 1);
        QCOMPARE(at(quorum).x(), at(conditions).x());
    }

    void inboxTurnsIntoATableAndBack()
    {
        open();
        auto* toggle = find<QAbstractButton>("showAsTable");
        test::click(toggle);
        RecordTable* table = m_page->table();
        QVERIFY(table);
        const qint64 open = **Statement(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM request WHERE status IN ('pending', 'changes_requested')"))
                                  .first([](const Row& row) { return row.integer(0); });
        QTRY_COMPARE(table->model()->total(), open);
        find<QTabBar>("inboxTabs")->setCurrentIndex(2);
        toggle->setChecked(false);
        toggle->setChecked(true);
        QTRY_VERIFY(table->model()->state() == PagedTableModel::State::Filled && table->model()->total() > open);
        const QString id = table->model()->idAt(1);
        QVERIFY(!id.isEmpty());
        Q_EMIT table->view()->rowActivated(table->view()->model()->index(1, 0));
        test::settle();
        QVERIFY(!toggle->isChecked());
        QCOMPARE(m_page->findChild<RequestPane*>()->dossier().request.id, id);
    }

    void emptyInboxLeadsToANewRequest()
    {
        open(false);
        LinkButton* step = nullptr;
        for (LinkButton* link : find<QWidget>("inboxState")->findChildren<LinkButton*>())
            step = link->isVisible() ? link : step;
        QVERIFY(step);
        test::click(step);
        QVERIFY(find<Banner>("approvalsProblem")->isVisible()); // nobody is chosen in an empty record
    }

    void dialogSaysItInOneSentence()
    {
        open();
        const Dossier dossier = m_page->findChild<RequestPane*>()->dossier();
        DecideDialog dialog(dossier, Verdict::Approve, QStringLiteral("committee-chair"), QStringLiteral("Committee Chair"), m_stage->clock.now());
        const auto* sentence = dialog.findChild<QLabel*>(QStringLiteral("verdictSentence"));
        QVERIFY(sentence);
        QVERIFY2(sentence->text().startsWith(QString(u"Approve " + dossier.request.id + u": " + dossier.agentName + u" may ")), qPrintable(sentence->text()));
        QVERIFY(sentence->text().contains(dossier.request.resource));
        QCOMPARE(sentence->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestApprovalsPage)
#include "tst_approvalspage.moc"
