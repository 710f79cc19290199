// The eight controls: a card for each, whose links lead to exactly those whom it fails.

#include "models/controls/controlsservice.h"
#include "models/controls/coverageservice.h"
#include "models/sample/samplerecord.h"
#include "views/agents/agentspage.h"
#include "views/common/banner.h"
#include "views/common/card.h"
#include "views/common/chip.h"
#include "views/common/recordtable.h"
#include "views/controls/controlspage.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestControlsPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ControlsPage> m_page;
    std::unique_ptr<QSignalSpy> m_opened;

    void open(bool sample = true)
    {
        m_stage = std::make_unique<PageStage>();
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        m_page = showPage<ControlsPage>(m_stage->context(), {1300, 1100});
        m_opened = std::make_unique<QSignalSpy>(m_page.get(), &Page::openRequested);
        QTRY_VERIFY(!m_page->sentence().isEmpty());
    }
    [[nodiscard]] QList<Control> controls() const
    {
        const auto computed = CoverageService(m_stage->record.record()).compute(m_stage->clock.now());
        return computed ? *computed : QList<Control>();
    }
    [[nodiscard]] Card* card(const Control& control) const { return part<Card>(*m_page, QStringLiteral("control_") + toText(control.id)); }
    [[nodiscard]] LinkButton* link(const QString& name) const { return part<LinkButton>(*m_page, name); }
    [[nodiscard]] qint64 agentsBehind()
    {
        AgentsPage page(m_stage->context());
        page.refresh(allTopics());
        page.showSubject(m_opened->last()[1].toString());
        const auto* model = page.findChild<RecordTable*>()->model();
        return QTest::qWaitFor([&] { return model->state() == PagedTableModel::State::Filled; }) ? model->total() : -1;
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_opened.reset();
        m_page.reset();
        m_stage.reset();
    }

    void eightCardsSayWhatTheRecordProves()
    {
        open();
        const QList<Control> known = controls();
        QCOMPARE(known.size(), qsizetype(controlCount));
        for (const Control& one : known) {
            QTRY_VERIFY2(shows(*card(one), one.title), qPrintable(one.title));
            QVERIFY2(shows(*card(one), one.rule), qPrintable(one.title));
            if (one.total)
                QVERIFY2(shows(*card(one), QStringLiteral("%1 of %2").arg(*one.done).arg(*one.total)), qPrintable(one.title));
            for (const ControlCause& cause : one.causes)
                QVERIFY2(shows(*card(one), cause.why), qPrintable(cause.why));
            if (!one.remark.isEmpty())
                QVERIFY2(shows(*card(one), one.remark), qPrintable(one.title));
        }
        const auto met = std::count_if(known.begin(), known.end(), [](const Control& one) { return one.status == ControlStatus::Met; });
        QVERIFY2(m_page->sentence().startsWith(QString::number(met)), qPrintable(m_page->sentence()));
        const auto worst = std::min_element(known.begin(), known.end(), [](const Control& a, const Control& b) { return a.percent.value_or(100) - a.target < b.percent.value_or(100) - b.target; });
        QVERIFY2(m_page->sentence().contains(worst->title), qPrintable(m_page->sentence()));
        QVERIFY2(unsafeTexts(*m_page).isEmpty(), qPrintable(unsafeTexts(*m_page).join(u'\n')));
    }

    void everyLinkOpensExactlyThoseItConcerns()
    {
        open();
        int pressed = 0, elsewhere = 0;
        const QList<Control> known = controls();
        for (const Control& one : known) {
            for (qsizetype i = 0; i < one.causes.size(); ++i) {
                LinkButton* button = link(QStringLiteral("show_%1_%2").arg(toText(one.id)).arg(i));
                QVERIFY2(button->text().split(u' ').contains(QString::number(one.causes[i].ids.size())), qPrintable(button->text()));
                if (++pressed % 2 == 0)
                    QTest::keyClick(button, Qt::Key_Return);
                else
                    QTest::mouseClick(button, Qt::LeftButton);
                if (!isAboutAgents(one.id)) { // its members stand further down on this page
                    const auto* member = m_page->findChild<QWidget*>(QStringLiteral("training_") + one.causes[i].ids.first());
                    QVERIFY(member && !member->visibleRegion().isEmpty());
                    continue;
                }
                QCOMPARE(m_opened->size(), ++elsewhere);
                QCOMPARE(m_opened->last()[0].value<PageId>(), PageId::Agents);
                QCOMPARE(agentsBehind(), qint64(one.causes[i].ids.size()));
            }
        }
        QVERIFY(pressed >= 6);
    }

    void theForumSaysWhoseTrainingRanOutAndWhichMeetingsHadAQuorum()
    {
        open();
        const auto said = [&](const char* object) { return m_page->findChild<ShapeLabel*>(QString::fromLatin1(object))->status(); };
        QTRY_VERIFY(m_page->findChild<ShapeLabel*>(QStringLiteral("training_product-lead")));
        QVERIFY2(said("training_product-lead").word.startsWith(QStringLiteral("Incident playbook, agents ran out on ")), qPrintable(said("training_product-lead").word));
        QVERIFY(said("training_product-lead").tone == Tone::Bad);
        QVERIFY2(said("training_general-counsel").word.startsWith(QStringLiteral("Holds until ")), qPrintable(said("training_general-counsel").word));
        QCOMPARE(said("meeting_MTG-0013").word, QStringLiteral("Quorum met"));
        QVERIFY(!m_page->findChild<ShapeLabel*>(QStringLiteral("meeting_MTG-0007"))); // the seventh
        QVERIFY(shows(*m_page, QStringLiteral("and 7 earlier")));

        m_stage->record.sql(QStringLiteral("DELETE FROM kept_item WHERE kind = 'training' AND body LIKE '%Committee Chair%'"));
        m_stage->record.sql(QStringLiteral(R"(UPDATE kept_item SET body = '{"id":"MTG-0013","date":"2026-01-02","quorum_met":false}' WHERE id = 'MTG-0013')"));
        m_stage->record.sql(QStringLiteral("DELETE FROM kept_item WHERE kind = 'meetings' AND id <> 'MTG-0013'"));
        refresh(*m_page, allTopics());
        const auto newest = [&](const char* object) { return m_page->findChildren<ShapeLabel*>(QString::fromLatin1(object)).last()->status(); };
        QTRY_COMPARE(newest("training_committee-chair").word, QStringLiteral("No training completed"));
        QCOMPARE(newest("meeting_MTG-0013").word, QStringLiteral("No quorum"));
    }

    void theFirstStepIsOfTheWidestGap()
    {
        open();
        Control worst;
        for (const Control& one : controls()) {
            if (one.status == ControlStatus::Missed && !one.causes.isEmpty() && (!worst.percent || one.target - *one.percent > worst.target - *worst.percent))
                worst = one;
        }
        LinkButton* first = link(QStringLiteral("step_1"));
        QCOMPARE(first->accessibleName(), QStringLiteral("Show: ") + worst.causes.first().step);
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(agentsBehind(), qint64(worst.causes.first().ids.size()));
    }

    void aChangeInTheRecordMovesACard()
    {
        open();
        const Control before = controls()[int(ControlId::RiskAssessment)];
        QVERIFY(before.failing.size() > 1);
        m_stage->record.sql(QStringLiteral("UPDATE agent SET status = 'retired' WHERE id = '%1'").arg(before.failing.first()));
        link(QStringLiteral("show_risk_assessment_0"))->setFocus();
        m_page->refresh({Topic::Agents});
        QTRY_VERIFY(shows(*card(before), QStringLiteral("%1 of %2").arg(*before.done).arg(*before.total - 1)));
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"show_risk_assessment_0");
    }

    // Each cell opens exactly its agents, by mouse and by key; all of them together are those with an assessment in force.
    void theMatrixOpensTheAgentsOfACell()
    {
        open();
        const auto matrix = ControlsService(m_stage->record.record()).matrix(m_stage->clock.now());
        QVERIFY(matrix && matrix->agents > 0);
        qint64 shown = matrix->unscored.size();
        for (int likelihood = 1; likelihood <= 5; ++likelihood) {
            for (int impact = 1; impact <= 5; ++impact) {
                const QStringList& ids = matrix->at(likelihood, impact);
                shown += ids.size();
                auto* cell = part<QAbstractButton>(*m_page, QStringLiteral("risk_%1_%2").arg(likelihood).arg(impact));
                QCOMPARE(cell->isEnabled(), !ids.isEmpty());
                if (ids.isEmpty())
                    continue;
                m_opened->clear();
                click(cell);
                QTest::keyClick(cell, Qt::Key_Return);
                QCOMPARE(m_opened->size(), 2);
                QCOMPARE(m_opened->first(), m_opened->last());
                QCOMPARE(agentsBehind(), ids.size());
            }
        }
        QCOMPARE(shown, matrix->agents);
    }

    void anEmptyRecordSaysSo()
    {
        open(false);
        QTRY_VERIFY(shows(*part<Card>(*m_page, "riskMatrix"), QStringLiteral("No agent has a current risk assessment.")));
        for (const Control& one : controls()) {
            QTRY_VERIFY2(shows(*card(one), QStringLiteral("No data")) || shows(*card(one), QStringLiteral("nothing to count")), qPrintable(one.title));
            QVERIFY(shows(*card(one), QStringLiteral("-")));
        }
    }

    void whatCannotBeReadIsNotShownAsNothing()
    {
        FILE_ONLY("it takes a table away under an open page");
        open();
        m_stage->record.sql(QStringLiteral("ALTER TABLE guardrail RENAME TO hidden"));
        m_page->refresh(allTopics());
        QTRY_VERIFY(part<Banner>(*m_page, "controlsProblem")->isVisible());
        QVERIFY(m_page->sentence().contains(QStringLiteral("could not be read")));
        m_stage->record.sql(QStringLiteral("ALTER TABLE hidden RENAME TO guardrail"));
        Q_EMIT part<Banner>(*m_page, "controlsProblem")->actionActivated();
        QTRY_VERIFY(!part<Banner>(*m_page, "controlsProblem")->isVisible());
    }
};

QTEST_MAIN(TestControlsPage)
#include "tst_controlspage.moc"
