// The authority map as people change it: a hole is seen, filled in, read, signed, and is none any more.

#include "models/sample/samplerecord.h"
#include "views/common/banner.h"
#include "views/common/signdialog.h"
#include "views/controls/authoritycard.h"
#include "views/controls/controlspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "support/committee.h"
#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestAuthorityCard : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ControlsPage> m_page;

    void open(const char* member, bool isReadOnly = false)
    {
        m_stage = std::make_unique<PageStage>();
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        QVERIFY(writeSampleKeys(m_stage->record.record(), KeyRing::ofThisUser(), m_stage->clock.now()).has_value());
        m_stage->member = QString::fromLatin1(member);
        PageContext context = m_stage->context();
        context.isReadOnly = isReadOnly;
        m_page = showPage<ControlsPage>(context, {1300, 1100});
        QTRY_VERIFY(!m_page->sentence().isEmpty());
    }
    [[nodiscard]] AuthorityCellButton* lapsed() const
    {
        const auto all = m_page->findChildren<AuthorityCellButton*>(QStringLiteral("authority_payments_production"));
        return all.isEmpty() ? nullptr : all.last();
    }
    [[nodiscard]] QDialog* form() const { return m_page->findChild<QDialog*>(QStringLiteral("authorityDialog")); }
    [[nodiscard]] SignDialog* sheet() const { return m_page->findChild<SignDialog*>(QStringLiteral("authoritySignDialog")); }
    void openForm()
    {
        m_page->showSubject(QStringLiteral("payments/production")); // as the cure of a request's blocker does
        settle();
        QTRY_VERIFY(lapsed() && lapsed()->hasFocus());
        key(Qt::Key_Return);
        QTRY_VERIFY(form());
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void aLapsedCellIsFilled()
    {
        open("committee-chair");
        QVERIFY(lapsed()->accessibleName().contains(QStringLiteral("lapsed")));
        openForm();
        part<QComboBox>(*form(), "owner")->setCurrentText(QStringLiteral("Committee Chair"));
        click(part<QPushButton>(*form(), "signAuthority"));
        QTRY_VERIFY(form() && form()->findChild<Banner*>()->isVisible()); // nobody gives it to themselves
        QVERIFY(!sheet());
        part<QComboBox>(*form(), "owner")->setCurrentText(QStringLiteral("Group Controller"));
        part<QComboBox>(*form(), "deputy")->setCurrentText(QStringLiteral("Engineering Lead"));
        click(part<QPushButton>(*form(), "signAuthority"));
        QTRY_VERIFY(sheet());
        QTRY_VERIFY(!form());
        QVERIFY(sheet()->presented().contains(QStringLiteral("Group Controller")));
        QTest::keyClicks(part<QLineEdit>(*sheet(), "reason"), QStringLiteral("Budget year."));
        QTest::keyClicks(part<QLineEdit>(*sheet(), "passphrase"), samplePassphrase(m_stage->member));
        click(part<QPushButton>(*sheet(), "confirmDecision"));
        QTRY_VERIFY(!sheet());
        QCOMPARE(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM statement WHERE kind = 'authority.set'")), 1);
        QTRY_VERIFY2(lapsed()->accessibleName().contains(QStringLiteral("deputy Engineering Lead, signed")), qPrintable(lapsed()->accessibleName()));
        QCOMPARE(unsafeTexts(*m_page), QStringList());
    }

    void onlyTheChairOrAnExecutive()
    {
        open("product-lead");
        openForm();
        part<QComboBox>(*form(), "owner")->setCurrentText(QStringLiteral("Group Controller"));
        click(part<QPushButton>(*form(), "signAuthority"));
        QTRY_VERIFY(form()->findChild<Banner*>()->isVisible());
        QVERIFY(form()->findChild<Banner*>()->accessibleName().contains(QStringLiteral("the chair or an executive")));
        QVERIFY(!sheet());
    }

    void whoCannotWriteCannotPress()
    {
        open("committee-chair", true);
        QTRY_VERIFY(lapsed());
        QVERIFY(!lapsed()->isEnabled());
    }
};

QTEST_MAIN(TestAuthorityCard)
#include "tst_authoritycard.moc"
