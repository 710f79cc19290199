// Assessing an agent's risk as people do: one writes, another signs, the agent's detail says what holds.

#include "models/sample/samplerecord.h"
#include "views/agents/agentdetail.h"
#include "views/agents/agentspage.h"
#include "views/common/banner.h"
#include "views/common/recordtable.h"
#include "views/common/signdialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/committee.h"
#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestAssessing : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<AgentsPage> m_page;
    static constexpr char agent[] = "AGT-0021"; // with none in force

    void actAs(const char* member)
    {
        m_stage->member = QString::fromLatin1(member);
        refresh(*m_page, allTopics());
    }
    [[nodiscard]] QDialog* form() const { return m_page->findChild<QDialog*>(QStringLiteral("assessmentDialog")); }
    [[nodiscard]] SignDialog* sheet() const { return m_page->findChild<SignDialog*>(QStringLiteral("assessmentSignDialog")); }
    [[nodiscard]] LinkButton* step(const char* name) const { return m_page->findChild<LinkButton*>(QString::fromLatin1(name)); }
    [[nodiscard]] QString stored(const char* column) const
    {
        return text(m_stage->record.record(), QStringLiteral("SELECT CAST(%1 AS TEXT) FROM assessment WHERE agent = '%2' AND id LIKE 'RA-%'").arg(QLatin1String(column), QLatin1String(agent)));
    }
    void openForm()
    {
        QTRY_VERIFY(step("assess"));
        click(step("assess"));
        QTRY_VERIFY(form());
    }
    void fill()
    {
        QTest::keyClick(part<QComboBox>(*form(), "likelihood"), Qt::Key_4);
        QTest::keyClick(part<QComboBox>(*form(), "impact"), Qt::Key_3);
        QTest::keyClicks(part<QPlainTextEdit>(*form(), "findings"), QStringLiteral("It writes where nobody looks."));
        QTest::keyClicks(part<QPlainTextEdit>(*form(), "mitigations"), QStringLiteral("Limits and a second pair of eyes."));
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_stage = std::make_unique<PageStage>();
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        QVERIFY(writeSampleKeys(m_stage->record.record(), KeyRing::ofThisUser(), m_stage->clock.now()).has_value());
        m_page = showPage<AgentsPage>(m_stage->context());
        actAs("engineering-lead");
        m_page->showSubject(QString::fromLatin1(agent));
        QTRY_COMPARE(m_page->findChild<RecordTable*>()->currentId(), QString::fromLatin1(agent));
        settle();
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void oneWritesAnotherSigns()
    {
        openForm();
        auto* submit = part<QPushButton>(*form(), "submitAssessment");
        QVERIFY(!submit->isEnabled());
        fill();
        QCOMPARE(part<QLabel>(*form(), "score")->text(), QStringLiteral("12 of 25, High risk"));
        QVERIFY(submit->isEnabled());
        QSignalSpy written(m_page.get(), &Page::recordChanged);
        click(submit);
        QTRY_VERIFY(!form());
        QCOMPARE(stored("status"), QStringLiteral("in_review"));
        QVERIFY(!written.isEmpty());
        QTRY_VERIFY(step("approveAssessment"));

        click(step("approveAssessment")); // by who wrote it
        QTRY_VERIFY(part<Banner>(*m_page, "agentsProblem")->isVisible());
        QVERIFY2(part<Banner>(*m_page, "agentsProblem")->accessibleName().contains(QStringLiteral("a second person has to sign it")), qPrintable(part<Banner>(*m_page, "agentsProblem")->accessibleName()));
        QVERIFY(!sheet());

        actAs("general-counsel");
        QTRY_VERIFY(step("approveAssessment"));
        click(step("approveAssessment"));
        QTRY_VERIFY(sheet());
        QVERIFY(sheet()->presented().contains(QStringLiteral("It writes where nobody looks.")));
        QVERIFY(!part<QPushButton>(*sheet(), "confirmDecision")->isEnabled());
        QTest::keyClicks(part<QLineEdit>(*sheet(), "reason"), QStringLiteral("Read with the owner."));
        QTest::keyClicks(part<QLineEdit>(*sheet(), "passphrase"), QStringLiteral("not this one"));
        click(part<QPushButton>(*sheet(), "confirmDecision"));
        QTRY_VERIFY(part<Banner>(*sheet(), "decideProblem")->isVisible());
        QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM statement")), 0);
        QTest::keyClicks(part<QLineEdit>(*sheet(), "passphrase"), samplePassphrase(m_stage->member));
        click(part<QPushButton>(*sheet(), "confirmDecision"));
        QTRY_VERIFY(!sheet());
        QCOMPARE(stored("status"), QStringLiteral("approved"));
        QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM statement WHERE member = 'general-counsel'")), 1);
        QTRY_VERIFY(step("assess") && step("assess")->text() == QStringLiteral("Assess anew..."));
        QTRY_VERIFY(shows(*m_page, QStringLiteral("12 of 25, approved to")));
        QCOMPARE(unsafeTexts(*m_page), QStringList());
    }

    void aDraftIsKeptDiscardedAndBroughtBack()
    {
        openForm();
        QTest::keyClicks(part<QPlainTextEdit>(*form(), "findings"), QStringLiteral("Half a thought"));
        click(part<QPushButton>(*form(), "saveAssessment"));
        QTRY_VERIFY(!form());
        QCOMPARE(stored("status"), QStringLiteral("draft"));
        QTRY_COMPARE(step("assess")->text(), QStringLiteral("Go on with the draft..."));
        openForm();
        QCOMPARE(part<QPlainTextEdit>(*form(), "findings")->toPlainText(), QStringLiteral("Half a thought"));
        fill();
        click(part<QPushButton>(*form(), "discardAssessment"));
        QTRY_VERIFY(!form());
        QCOMPARE(stored("status"), QString());
        auto* banner = part<Banner>(*m_page, "agentsProblem");
        QTRY_VERIFY(banner->isVisible());
        click(banner->actionButton());
        QTRY_COMPARE(stored("findings"), QStringLiteral("Half a thought"));
        QVERIFY(!banner->isVisible());
    }

    void whatIsInReviewGoesBack()
    {
        openForm();
        fill();
        click(part<QPushButton>(*form(), "submitAssessment"));
        QTRY_VERIFY(step("takeBackAssessment"));
        click(step("takeBackAssessment"));
        QTRY_COMPARE(stored("status"), QStringLiteral("draft"));
        QTRY_VERIFY(step("assess"));
    }

    void rejectedIsSignedToo()
    {
        openForm();
        fill();
        click(part<QPushButton>(*form(), "submitAssessment"));
        actAs("head-of-security");
        QTRY_VERIFY(step("rejectAssessment"));
        click(step("rejectAssessment"));
        QTRY_VERIFY(sheet());
        QTest::keyClicks(part<QLineEdit>(*sheet(), "reason"), QStringLiteral("Nothing about exports."));
        QTest::keyClicks(part<QLineEdit>(*sheet(), "passphrase"), samplePassphrase(m_stage->member));
        click(part<QPushButton>(*sheet(), "confirmDecision"));
        QTRY_VERIFY(!sheet());
        QCOMPARE(stored("status"), QStringLiteral("rejected"));
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT kind FROM statement")), QStringLiteral("assessment.reject"));
    }

    void guardrailsAreReadAndSigned()
    {
        actAs("head-of-security");
        QTRY_VERIFY(step("registerGuardrails"));
        click(step("registerGuardrails"));
        const auto registration = [this] { return m_page->findChild<QDialog*>(QStringLiteral("guardrailDialog")); };
        const auto signing = [this] { return m_page->findChild<SignDialog*>(QStringLiteral("guardrailSignDialog")); };
        QTRY_VERIFY(registration());
        auto* press = part<QPushButton>(*registration(), "signGuardrails");
        QVERIFY(!press->isEnabled());
        QTest::keyClicks(part<QLineEdit>(*registration(), "version"), QStringLiteral("v99"));
        part<QPlainTextEdit>(*registration(), "config")->setPlainText(QStringLiteral(R"({"prompt_constraints":["Only suggest."],"tools":["mail"],"model":"m","parameters":{}})"));
        QVERIFY(press->isEnabled());
        click(press);
        QTRY_VERIFY(signing());
        QVERIFY(!registration() || !registration()->isVisible());
        QVERIFY(signing()->presented().contains(QStringLiteral("Only suggest.")));
        QTest::keyClicks(part<QLineEdit>(*signing(), "reason"), QStringLiteral("As tested."));
        QTest::keyClicks(part<QLineEdit>(*signing(), "passphrase"), samplePassphrase(m_stage->member));
        click(part<QPushButton>(*signing(), "confirmDecision"));
        QTRY_VERIFY(!signing());
        QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM statement WHERE kind = 'guardrail.register'")), 1);
        QTRY_COMPARE(text(m_stage->record.record(), QStringLiteral("SELECT version FROM guardrail WHERE version = 'v99'")), QStringLiteral("v99"));
    }

    void whoMayNotRegisterIsToldInTheForm()
    {
        actAs("general-counsel");
        click(step("registerGuardrails"));
        auto* registration = part<QDialog>(*m_page, "guardrailDialog");
        QTest::keyClicks(part<QLineEdit>(*registration, "version"), QStringLiteral("v99"));
        part<QPlainTextEdit>(*registration, "config")->setPlainText(QStringLiteral(R"({"prompt_constraints":[],"tools":[],"model":"m","parameters":{}})"));
        click(part<QPushButton>(*registration, "signGuardrails"));
        QTRY_VERIFY(registration->findChild<Banner*>()->isVisible());
        QVERIFY(registration->findChild<Banner*>()->accessibleName().contains(QStringLiteral("security or engineering")));
        QCOMPARE(part<QLineEdit>(*registration, "version")->text(), QStringLiteral("v99")); // nothing typed is lost
    }

    void theRetiredAreNotAssessed()
    {
        m_page->showSubject(QStringLiteral("AGT-0001"));
        QTRY_COMPARE(m_page->findChild<RecordTable*>()->currentId(), QStringLiteral("AGT-0001"));
        settle();
        QVERIFY(!step("assess"));
    }

    void withoutAMemberNothingOpens()
    {
        m_stage->member.clear();
        click(step("assess"));
        QTRY_VERIFY(part<Banner>(*m_page, "agentsProblem")->isVisible());
        QVERIFY(!form());
    }
};

QTEST_MAIN(TestAssessing)
#include "tst_assessing.moc"
