// From an agent that an import found, which nobody owns, to a signed, time-limited privilege in production: every blocker is met on
// the way and cured on the page that its link leads to. Then its guardrails drift, and a fresh decision brings the privilege back.
// Pictures of the way are kept beside the build.

#include "models/controls/guardrailconfig.h"
#include "models/controls/guardrailwatch.h"
#include "models/exchange/importer.h"
#include "models/sample/samplerecord.h"
#include "views/agents/agentspage.h"
#include "views/approvals/approvalspage.h"
#include "views/approvals/requestpane.h"
#include "views/common/banner.h"
#include "views/common/recordtable.h"
#include "views/common/signdialog.h"
#include "views/controls/authoritycard.h"
#include "views/controls/controlspage.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/committee.h"
#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

namespace {

constexpr char found[] = R"({"format":"privyseal/1","agents":[{"id":"AGT-WALK","name":"ledger-clerk","environment":"production","status":"active",
"capabilities":["execute","spend_money"],"source":"identity provider"}]})";
constexpr char config[] = R"({"prompt_constraints":["Never pay without an invoice."],"tools":["ledger.write"],"model":"meridian-4","parameters":{"temperature":0}})";
constexpr char drifted[] = R"({"prompt_constraints":[],"tools":["ledger.write","shell"],"model":"meridian-4","parameters":{"temperature":0}})";
const QString agent = QStringLiteral("AGT-WALK");

} // namespace

class TestWalk : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<AgentsPage> m_agents;
    std::unique_ptr<ApprovalsPage> m_approvals;
    std::unique_ptr<ControlsPage> m_controls;
    int m_picture = 0;

    void picture(QWidget& page, const char* name)
    {
        settle();
        const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/walk");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(page.grab().save(folder + QStringLiteral("/%1-%2.png").arg(++m_picture, 2, 10, QLatin1Char('0')).arg(QLatin1String(name))));
    }
    void actAs(const char* member)
    {
        m_stage->member = QString::fromLatin1(member);
        for (Page* page : {static_cast<Page*>(m_agents.get()), static_cast<Page*>(m_approvals.get()), static_cast<Page*>(m_controls.get())})
            refresh(*page, allTopics()); // as the window does
        settle();
    }
    [[nodiscard]] NewRequest privilege() const
    {
        return {agent, QStringLiteral("payment:write"), QStringLiteral("erp/ledger"), QStringLiteral("production"), {}, QStringLiteral("Books the supplier run."), 4 * 3600, QStringLiteral("Rita Requester")};
    }
    [[nodiscard]] QStringList blockers(const QString& request)
    {
        QStringList ids;
        const auto dossier = m_stage->approvals.dossier(request, {});
        for (const Condition& one : dossier->conditions) {
            if (!one.met)
                ids.append(one.id);
        }
        return ids;
    }
    [[nodiscard]] QStringList slotsOf(const QString& request)
    {
        QStringList names;
        const auto dossier = m_stage->approvals.dossier(request, {});
        for (const Slot& one : dossier->quorum)
            names.append(one.name);
        return names;
    }
    [[nodiscard]] GateAnswer::Outcome gate()
    {
        const auto answer = m_stage->approvals.gate({agent, privilege().action, privilege().resource, privilege().environment});
        return answer ? answer->outcome : GateAnswer::Outcome::Expired;
    }
    [[nodiscard]] QWidget* sheetOf(Page& page, const char* name)
    {
        QWidget* sheet = nullptr;
        return QTest::qWaitFor([&] { return (sheet = page.findChild<QWidget*>(QLatin1String(name))) != nullptr; }) ? sheet : nullptr;
    }
    void sign(Page& page, const char* name, const char* shot)
    {
        QWidget* sheet = sheetOf(page, name);
        QVERIFY2(sheet, name);
        picture(*sheet, shot);
        QTest::keyClicks(part<QLineEdit>(*sheet, "reason"), QStringLiteral("Read with the owner."));
        QTest::keyClicks(part<QLineEdit>(*sheet, "passphrase"), samplePassphrase(m_stage->member));
        click(part<QPushButton>(*sheet, "confirmDecision"));
        QTRY_VERIFY2(!page.findChild<QWidget*>(QLatin1String(name)), name);
    }
    void type(QDialog& form, const char* field, const char* words) { part<QLineEdit>(form, field)->setText(QString::fromUtf8(words)); }
    void vote(const char* member, const QString& request)
    {
        actAs(member);
        showSubject(*m_approvals, request);
        QTRY_COMPARE(m_approvals->findChild<RequestPane*>()->dossier().request.id, request);
        QVERIFY2(part<QPushButton>(*m_approvals, "approveButton")->isEnabled(), member);
        press(*m_approvals, "approveButton");
        sign(*m_approvals, "decideDialog", member);
    }
    void observe(const char* seen)
    {
        m_stage->clock.advanceMs(60'000);
        const auto fingerprint = guardrailFingerprint(seen);
        QVERIFY(fingerprint);
        QVERIFY(GuardrailWatch(m_stage->record.record(), m_stage->clock).observe(agent, *fingerprint, QStringLiteral("Probe")));
        m_stage->clock.advanceMs(60'000);
    }
    void cureAgent()
    {
        showSubject(*m_agents, agent);
        QTRY_COMPARE(m_agents->findChild<RecordTable*>()->currentId(), agent);
        picture(*m_agents, "found-by-import");
        press(*m_agents, "editAgent");
        auto* form = part<QDialog>(*m_agents, "agentDialog");
        type(*form, "owner", "Olga Owner");
        type(*form, "account", "svc-ledger-clerk");
        part<QComboBox>(*form, "dedicated")->setCurrentIndex(1);
        part<QComboBox>(*form, "testData")->setCurrentIndex(1);
        picture(*form, "edit");
        click(part<QPushButton>(*form, "saveAgent"));
        QTRY_VERIFY(!m_agents->findChild<QDialog*>(QStringLiteral("agentDialog")));
    }
    void cureAssessment()
    {
        actAs("engineering-lead");
        press(*m_agents, "assess");
        QWidget* form = sheetOf(*m_agents, "assessmentDialog");
        QVERIFY(form);
        part<QComboBox>(*form, "likelihood")->setCurrentIndex(3);
        part<QComboBox>(*form, "impact")->setCurrentIndex(4);
        part<QPlainTextEdit>(*form, "findings")->setPlainText(QStringLiteral("It books payments; a wrong one leaves the house."));
        part<QPlainTextEdit>(*form, "mitigations")->setPlainText(QStringLiteral("Limit per run, invoices only, a person releases the run."));
        picture(*form, "assess");
        click(part<QPushButton>(*form, "submitAssessment"));
        actAs("general-counsel");
        press(*m_agents, "approveAssessment");
        sign(*m_agents, "assessmentSignDialog", "assessment-signed");
    }
    void cureGuardrails()
    {
        actAs("head-of-security");
        press(*m_agents, "registerGuardrails");
        auto* form = qobject_cast<QDialog*>(sheetOf(*m_agents, "guardrailDialog"));
        QVERIFY(form);
        part<QComboBox>(*form, "set")->setCurrentText(QStringLiteral("ledger-clerk"));
        type(*form, "version", "v1");
        part<QPlainTextEdit>(*form, "config")->setPlainText(QString::fromUtf8(config));
        click(part<QPushButton>(*form, "signGuardrails"));
        sign(*m_agents, "guardrailSignDialog", "guardrails-signed");
        picture(*m_agents, "cured");
    }
    void cureAuthority()
    {
        actAs("committee-chair");
        m_controls->showSubject(QStringLiteral("payments/production"));
        settle();
        picture(*m_controls, "authority-lapsed");
        const auto cells = m_controls->findChildren<AuthorityCellButton*>(QStringLiteral("authority_payments_production"));
        QVERIFY(!cells.isEmpty());
        click(cells.last());
        auto* form = qobject_cast<QDialog*>(sheetOf(*m_controls, "authorityDialog"));
        QVERIFY(form);
        part<QComboBox>(*form, "owner")->setCurrentText(QStringLiteral("Group Controller"));
        part<QComboBox>(*form, "deputy")->setCurrentText(QStringLiteral("Engineering Lead"));
        click(part<QPushButton>(*form, "signAuthority"));
        sign(*m_controls, "authoritySignDialog", "authority-signed");
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_stage = std::make_unique<PageStage>();
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        QVERIFY(writeSampleKeys(m_stage->record.record(), KeyRing::ofThisUser(), m_stage->clock.now()).has_value());
        QFile file(m_stage->record.folder() + QStringLiteral("/found.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(found) > 0);
        file.close();
        QVERIFY(Importer(m_stage->record.record(), m_stage->clock).run({file.fileName()}, {}).written);
        m_stage->member = QStringLiteral("product-lead");
        m_agents = showPage<AgentsPage>(m_stage->context());
        m_approvals = showPage<ApprovalsPage>(m_stage->context());
        m_controls = showPage<ControlsPage>(m_stage->context(), {1300, 2000});
        settle();
    }
    void cleanup()
    {
        m_controls.reset();
        m_approvals.reset();
        m_agents.reset();
        m_stage.reset();
    }

    void fromImportToAGrantAndBack()
    {
        const auto filed = m_stage->approvals.file(privilege());
        QVERIFY2(filed, filed ? "" : qPrintable(filed.error().message));
        const QString request = filed->id;
        QCOMPARE(blockers(request), (QStringList{QStringLiteral("owner"), QStringLiteral("account"), QStringLiteral("assessment"), QStringLiteral("guardrails"), QStringLiteral("test_data"), QStringLiteral("authority")}));
        QVERIFY(gate() != GateAnswer::Outcome::Yes);
        actAs("head-of-security");
        showSubject(*m_approvals, request);
        picture(*m_approvals, "blocked");
        QVERIFY(!part<QPushButton>(*m_approvals, "approveButton")->isEnabled()); // nobody signs past a blocker
        QSignalSpy opened(m_approvals.get(), &Page::openRequested);
        for (const auto& [link, page, subject] : {std::tuple{"cure_owner", PageId::Agents, agent}, std::tuple{"cure_authority", PageId::Controls, QStringLiteral("payments/production")}}) {
            press(*m_approvals, link);
            QCOMPARE(opened.last()[0].value<PageId>(), page);
            QCOMPARE(opened.last()[1].toString(), subject);
        }

        actAs("product-lead");
        cureAgent();
        QCOMPARE(blockers(request), (QStringList{QStringLiteral("assessment"), QStringLiteral("guardrails"), QStringLiteral("authority")}));
        cureAssessment();
        QCOMPARE(blockers(request), (QStringList{QStringLiteral("guardrails"), QStringLiteral("authority")}));
        cureGuardrails();
        QCOMPARE(blockers(request), QStringList{QStringLiteral("authority")});
        cureAuthority();
        QCOMPARE(blockers(request), QStringList());
        QVERIFY(gate() != GateAnswer::Outcome::Yes); // what is cured is not yet given

        vote("head-of-security", request);
        QVERIFY(gate() != GateAnswer::Outcome::Yes);
        vote("general-counsel", request);
        if (slotsOf(request).size() == 3)
            vote("group-controller", request);
        QCOMPARE(gate(), GateAnswer::Outcome::Yes);
        picture(*m_approvals, "approved");
        actAs("product-lead");
        picture(*m_agents, "granted");

        observe(drifted); // it runs with something else: at once nothing holds
        QCOMPARE(gate(), GateAnswer::Outcome::Revoked);
        actAs("product-lead");
        QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM agent_grant WHERE agent = 'AGT-WALK' AND status = 'suspended'")), 1);
        picture(*m_agents, "drifted");
        observe(config); // the right ones again do not bring it back
        QCOMPARE(gate(), GateAnswer::Outcome::Revoked);
        const auto again = m_stage->approvals.file(privilege());
        QVERIFY(again);
        QCOMPARE(blockers(again->id), QStringList());
        vote("head-of-security", again->id);
        vote("general-counsel", again->id);
        if (slotsOf(again->id).size() == 3)
            vote("group-controller", again->id);
        QCOMPARE(gate(), GateAnswer::Outcome::Yes);
        actAs("product-lead");
        picture(*m_agents, "restored");
        m_stage->clock.advanceMs(4LL * 3600 * 1000 + 60'000); // it was given for four hours
        QVERIFY(gate() != GateAnswer::Outcome::Yes);
    }
};

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
