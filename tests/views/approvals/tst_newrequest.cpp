// Filing a request through its dialog: what it needs, what it writes, and how a rule that says no is shown.

#include "models/sample/samplerecord.h"
#include "views/approvals/approvalspage.h"
#include "views/approvals/newrequestdialog.h"
#include "views/approvals/requestpane.h"
#include "views/common/banner.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestNewRequest : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ApprovalsPage> m_page;

    [[nodiscard]] NewRequestDialog* dialog() const { return m_page->findChild<NewRequestDialog*>(QStringLiteral("newRequestDialog")); }
    [[nodiscard]] QPushButton* file() const { return part<QPushButton>(*dialog(), "fileRequest"); }
    [[nodiscard]] qint64 requests() const { return number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM request")); }
    [[nodiscard]] const Dossier& dossier() const { return m_page->findChild<RequestPane*>()->dossier(); }
    void begin()
    {
        press(*m_page, "newRequest");
        QVERIFY(dialog());
        QTRY_VERIFY(dialog()->isActiveWindow());
    }
    void type(const char* field, const char* words) const
    {
        auto* edit = part<QWidget>(*dialog(), field);
        edit->setFocus();
        QTest::keyClicks(edit, QString::fromLatin1(words));
    }
    void fill(const char* agent) const
    {
        type("agent", agent);
        type("action", "tags:write");
        type("resource", "platform/tags");
        type("justification", "Tag the release.");
    }
    void gone() { QTRY_VERIFY(!dialog()); }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_stage = std::make_unique<PageStage>();
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        m_stage->member = QStringLiteral("head-of-security");
        m_page = showPage<ApprovalsPage>(m_stage->context());
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void whoAsksMustBeKnown()
    {
        m_stage->member.clear();
        press(*m_page, "newRequest");
        QVERIFY(!dialog());
        QVERIFY(part<Banner>(*m_page, "approvalsProblem")->isVisible());
        m_stage->member = QStringLiteral("head-of-security");
        begin();
        QVERIFY(!part<Banner>(*m_page, "approvalsProblem")->isVisible());
    }

    void everyNeededFieldIsNeeded()
    {
        begin();
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>(*dialog(), "agent"));
        QVERIFY(!file()->isEnabled());
        fill("AGT-0014");
        QVERIFY(file()->isEnabled());
        for (const char* name : {"agent", "action", "resource"}) {
            auto* edit = part<QLineEdit>(*dialog(), name);
            const QString kept = edit->text();
            edit->selectAll();
            QTest::keyClicks(edit, QStringLiteral("   "));
            QVERIFY2(!file()->isEnabled(), name);
            edit->setText(kept);
        }
        QVERIFY(file()->isEnabled());
        auto* why = part<QPlainTextEdit>(*dialog(), "justification");
        why->setPlainText(QString(4001, u'x'));
        QVERIFY(!file()->isEnabled());
        why->setPlainText(QStringLiteral("  \n "));
        QVERIFY(!file()->isEnabled());
        const qint64 before = requests();
        click(file());
        why->setFocus();
        key(Qt::Key_Tab);
        QVERIFY(!why->hasFocus());
        QVERIFY(!why->toPlainText().contains(u'\t'));
        key(Qt::Key_Escape);
        gone();
        QCOMPARE(requests(), before);
    }

    void theKeyboardAloneFilesOne()
    {
        const qint64 before = requests();
        QSignalSpy written(m_page.get(), &Page::recordChanged);
        begin();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" AGT-0014 "));
        key(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tags:write"));
        key(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("platform/tags"));
        key(Qt::Key_Tab);
        key(Qt::Key_End); // production
        key(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("max_files=12, region = eu ,flag"));
        key(Qt::Key_Tab);
        key(Qt::Key_Down); // 7
        key(Qt::Key_Tab);
        key(Qt::Key_Down); // days
        key(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Tag the release."));
        for (int i = 0; i < 10 && QApplication::focusWidget() != file(); ++i)
            key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), file());
        key(Qt::Key_Space);
        gone();
        QCOMPARE(requests(), before + 1);
        QCOMPARE(written.size(), 1);
        const Request filed = dossier().request; // the page shows it
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT status FROM request WHERE id = '%1'").arg(filed.id)), QStringLiteral("pending"));
        QCOMPARE(filed.agent, QStringLiteral("AGT-0014"));
        QCOMPARE(filed.environment, QStringLiteral("production"));
        QCOMPARE(filed.lifetimeSeconds, qint64(7 * 86400));
        QCOMPARE(filed.justification, QStringLiteral("Tag the release."));
        QCOMPARE(filed.requestedBy, QStringLiteral("Head of Security"));
        const QMap<QString, QString> parameters{{QStringLiteral("max_files"), QStringLiteral("12")}, {QStringLiteral("region"), QStringLiteral("eu")}, {QStringLiteral("flag"), QString()}};
        QCOMPARE(filed.parameters, parameters);
        QCOMPARE(part<QLabel>(*m_page, "whyNotApprove")->text(), QStringLiteral("You asked for it."));
    }

    void anAgentFromElsewhereStandsInTheForm()
    {
        showSubject(*m_page, QStringLiteral("?new=AGT-0009"));
        QVERIFY(dialog());
        QCOMPARE(part<QLineEdit>(*dialog(), "agent")->text(), QStringLiteral("AGT-0009"));
        QTRY_COMPARE(QApplication::focusWidget(), part<QLineEdit>(*dialog(), "action"));
    }

    void whatTheServiceRefusesIsSaidInTheDialog()
    {
        const qint64 before = requests();
        begin();
        fill("AGT-0014");
        QString many;
        for (int i = 0; i < 65; ++i)
            many += QStringLiteral("k%1=,").arg(i);
        part<QLineEdit>(*dialog(), "parameters")->setText(many);
        click(file());
        QVERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(part<Banner>(*dialog(), "requestProblem")->accessibleName(), QStringLiteral("The request was not filed. A request has at most 64 parameters."));
        QVERIFY(part<Banner>(*dialog(), "requestProblem")->isVisible());
        QCOMPARE(requests(), before);
        QCOMPARE(part<QPlainTextEdit>(*dialog(), "justification")->toPlainText(), QStringLiteral("Tag the release."));
        part<QLineEdit>(*dialog(), "parameters")->clear();
        click(file());
        gone();
        QCOMPARE(requests(), before + 1);
    }

    void whatPolicyForbidsIsFiledAsBlockedAndSaysWhy()
    {
        begin();
        fill("AGT-9999");
        click(file());
        gone();
        QCOMPARE(dossier().request.agent, QStringLiteral("AGT-9999"));
        QCOMPARE(dossier().request.status, RequestStatus::PolicyBlocked);
        const QString why = part<QLabel>(*m_page, "whyNotApprove")->text();
        QVERIFY2(why.startsWith(QStringLiteral("This request has ended: Blocked by policy. Reason: ")) && why.size() > 60, qPrintable(why));
        QVERIFY(!part<QPushButton>(*m_page, "approveButton")->isVisible());
        begin();
        fill("AGT-0014");
        part<QSpinBox>(*dialog(), "lifetime")->selectAll();
        QTest::keyClicks(part<QSpinBox>(*dialog(), "lifetime"), QStringLiteral("999"));
        auto* unit = part<QSpinBox>(*dialog(), "lifetime")->nextInFocusChain();
        while (!qobject_cast<QComboBox*>(unit))
            unit = unit->nextInFocusChain();
        QTest::keyClick(unit, Qt::Key_Down);
        click(file());
        gone();
        QCOMPARE(dossier().request.lifetimeSeconds, qint64(999) * 86400);
        QCOMPARE(dossier().request.status, RequestStatus::PolicyBlocked);
    }

    void theSameAgainReplacesTheOlder()
    {
        begin();
        fill("AGT-0014");
        click(file());
        gone();
        const QString first = dossier().request.id;
        begin();
        fill("AGT-0014");
        click(file());
        gone();
        QVERIFY(dossier().request.id != first);
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT status FROM request WHERE id = '%1'").arg(first)), QStringLiteral("superseded"));
    }
};

QTEST_MAIN(TestNewRequest)
#include "tst_newrequest.moc"
