// Without a record: the choices, what went wrong, what was opened before; and the wizard that makes one, by keys alone.

#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/welcome/createwizard.h"
#include "views/welcome/welcomecard.h"
#include "views/welcome/welcomepage.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

class TestWelcome : public QObject
{
    Q_OBJECT
    Theme m_theme{Theme::Mode::Light};
    std::unique_ptr<WelcomePage> m_page;
    std::unique_ptr<CreateWizard> m_wizard;
    QList<RecordForm> m_made;
    std::optional<Error> m_refusal;
    CreateWizard::Done m_done;
    bool m_isSlow = false; // the answer comes by answer()

    void welcome()
    {
        m_page = std::make_unique<WelcomePage>(QList<WelcomePage::Row>{{icon::overview, QStringLiteral("Overview"), QStringLiteral("Are we in control today?")}});
        m_page->resize(1100, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void wizard()
    {
        m_wizard = std::make_unique<CreateWizard>(QStringLiteral("/records"), QDate(2026, 9, 16), [this](const RecordForm& form, CreateWizard::Done done) {
            m_made.append(form);
            m_done = std::move(done);
            if (!m_isSlow)
                answer();
        });
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }
    void answer() { m_done(m_refusal ? Result<void>(tl::unexpected<Error>(*m_refusal)) : Result<void>()); }
    [[nodiscard]] QAbstractButton* button(QWizard::WizardButton which) const { return m_wizard->button(which); }
    template <class Widget> Widget* field(const char* name) const { return part<Widget>(*m_wizard, name); }
    void tabTo(const QWidget* target) const
    {
        for (int i = 0; i < 40 && QApplication::focusWidget() != target; ++i)
            key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), target);
    }
    void toMembers()
    {
        wizard();
        QTest::keyClicks(field<QLineEdit>("organisation"), QStringLiteral("Harbour"));
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Members"));
    }

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void init()
    {
        failOnAnyWarning();
        m_made.clear();
        m_refusal.reset();
        m_isSlow = false;
    }
    void cleanup()
    {
        m_wizard.reset();
        m_page.reset();
    }

    void everyChoiceByMouseKeyAndShortcut()
    {
        welcome();
        const std::tuple<const char*, void (WelcomePage::*)(), Qt::Key> choices[] = {{"openSample", &WelcomePage::sampleRequested, Qt::Key_1},
                                                                                    {"createRecord", &WelcomePage::createRequested, Qt::Key_2},
                                                                                    {"openRecord", &WelcomePage::openRequested, Qt::Key_3}};
        QCOMPARE(QApplication::focusWidget(), part<WelcomeCard>(*m_page, "openSample"));
        for (const auto& [name, signal, digit] : choices) {
            QSignalSpy asked(m_page.get(), signal);
            auto* card = part<WelcomeCard>(*m_page, name);
            QTest::mouseClick(card, Qt::LeftButton);
            QCOMPARE(asked.size(), 1);
            card->setFocus();
            key(Qt::Key_Return);
            key(Qt::Key_Space);
            QCOMPARE(asked.size(), 3);
            QTest::keyClick(m_page.get(), digit, Qt::AltModifier);
            QTRY_COMPARE(asked.size(), 4);
            QVERIFY(!card->accessibleName().isEmpty());
        }
    }

    void whileBusyNothingElseStarts()
    {
        welcome();
        QSignalSpy asked(m_page.get(), &WelcomePage::sampleRequested);
        m_page->setBusy(QStringLiteral("Making the sample."));
        QTest::mouseClick(part<WelcomeCard>(*m_page, "openSample"), Qt::LeftButton);
        QTest::keyClick(m_page.get(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(asked.size(), 0);
        QTRY_VERIFY(shows(*m_page, QStringLiteral("Making the sample.")));
        m_page->setBusy({});
        QVERIFY(QApplication::focusWidget());
        QTest::mouseClick(part<WelcomeCard>(*m_page, "openSample"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    void failuresAndFileNamesArePlain()
    {
        welcome();
        m_page->showError(QStringLiteral("It was not opened."), Error{ErrorCode::RecordForeign, QStringLiteral("No record."), QStringLiteral("<b>x</b>")});
        QCOMPARE(m_page->banner()->accessibleName(), QStringLiteral("It was not opened. No record."));
        QVERIFY(m_page->banner()->isVisible());
        m_page->setRecent({QStringLiteral("/home/<b>me</b>/a.privyseal"), QStringLiteral("/home/me/<i>b</i> & \"c\".privyseal")});
        QTRY_VERIFY(shows(*m_page, QStringLiteral("/home/<b>me</b>")));
        QVERIFY2(unsafeTexts(*m_page).isEmpty(), qPrintable(unsafeTexts(*m_page).join(u'\n')));
        QSignalSpy asked(m_page.get(), &WelcomePage::recordRequested);
        for (LinkButton* link : m_page->findChildren<LinkButton*>()) {
            if (link->text() == u"a.privyseal")
                QTest::mouseClick(link, Qt::LeftButton);
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("/home/<b>me</b>/a.privyseal"));
        m_page->clearError();
        QVERIFY(!m_page->banner()->isVisible());
    }

    void aNameIsNeededAndSuggestsTheFile()
    {
        wizard();
        auto* name = field<QLineEdit>("organisation");
        auto* file = field<QLineEdit>("recordPath");
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QTest::keyClicks(name, QStringLiteral("   "));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        name->insert(QStringLiteral("../ M\u00FCller / S\u00F6hne.. ")); // QTest types ASCII only
        QCOMPARE(file->text(), QStringLiteral("/records/m\u00FCller-s\u00F6hne.privyseal"));
        QVERIFY(button(QWizard::NextButton)->isEnabled());
        file->selectAll();
        QTest::keyClicks(file, QStringLiteral(" "));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QTest::keyClicks(file, QStringLiteral("/mine.privyseal"));
        QTest::keyClicks(name, QStringLiteral("more"));
        QCOMPARE(file->text(), QStringLiteral(" /mine.privyseal")); // what was chosen stays
        QCOMPARE(m_wizard->form().path, QStringLiteral("/mine.privyseal"));
    }

    void theKeyboardAloneMakesARecord()
    {
        wizard();
        QCOMPARE(QApplication::focusWidget(), field<QLineEdit>("organisation"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Harbour & Sons"));
        key(Qt::Key_Return);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Members"));
        tabTo(field<QLineEdit>("memberName"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Sue Security"));
        tabTo(field<QCheckBox>("role-security"));
        key(Qt::Key_Space);
        tabTo(field<QPushButton>("addMember"));
        key(Qt::Key_Space);
        QCOMPARE(field<QListWidget>("memberList")->count(), 1);
        QCOMPARE(QApplication::focusWidget(), field<QLineEdit>("memberName")); // ready for the next
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Lea Legal"));
        tabTo(field<QCheckBox>("role-legal"));
        key(Qt::Key_Space);
        tabTo(button(QWizard::NextButton)); // not added by hand: counts all the same
        key(Qt::Key_Space);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Keys"));
        tabTo(field<QLineEdit>("passphrase-0"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("violet anchors hum over Sue"));
        tabTo(field<QLineEdit>("again-0"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("violet anchors hum over Sue"));
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        tabTo(field<QLineEdit>("passphrase-1"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("copper orbits under maple Lea"));
        tabTo(field<QLineEdit>("again-1"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("copper orbits under maple Lea"));
        tabTo(button(QWizard::NextButton));
        key(Qt::Key_Space);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Day 0"));
        tabTo(field<QDateEdit>("day0"));
        QTest::keyClick(field<QDateEdit>("day0"), Qt::Key_Up);
        QVERIFY(field<QDateEdit>("day0")->date() != QDate(2026, 9, 16));
        field<QDateEdit>("day0")->setDate(QDate(2026, 9, 1));
        tabTo(button(QWizard::FinishButton));
        key(Qt::Key_Space);
        QVERIFY(!m_wizard->isVisible());
        QCOMPARE(m_made.size(), 1);
        QCOMPARE(m_made[0].organisation, QStringLiteral("Harbour & Sons"));
        QCOMPARE(m_made[0].path, QStringLiteral("/records/harbour-sons.privyseal"));
        QCOMPARE(m_made[0].day0, QDate(2026, 9, 1));
        QCOMPARE(m_made[0].members.size(), 2);
        QCOMPARE(m_made[0].members[1].name, QStringLiteral("Lea Legal"));
        QCOMPARE(m_made[0].members[1].roles, QList<Role>{Role::Legal});
        QVERIFY(m_made[0].founders);
        QCOMPARE(m_made[0].founders->size(), size_t(2));
        QCOMPARE(m_made[0].founders->at(1).member.name, QStringLiteral("Lea Legal"));
        QCOMPARE(m_made[0].threshold, 2);
        QCOMPARE(m_made[0].keyCost, KeyCost());
        QVERIFY(field<QLineEdit>("passphrase-0")->text().isEmpty()); // nothing typed is left behind
    }

    void weakPassphrasesLetNobodyPast()
    {
        toMembers();
        QTest::keyClicks(field<QLineEdit>("memberName"), QStringLiteral("Sue"));
        QTest::mouseClick(field<QCheckBox>("role-security"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Keys"));
        auto* first = field<QLineEdit>("passphrase-0");
        auto* again = field<QLineEdit>("again-0");
        const auto type = [&](const char* one, const char* two) {
            first->setText(QString::fromLatin1(one));
            again->setText(QString::fromLatin1(two));
        };
        for (const char* weak : {"", "short", "aaaaaaaaaaaaaaaa", "passwordpassword", "Sue Sue Sue Sue", "Harbour Harbour"}) {
            type(weak, weak);
            QVERIFY2(!button(QWizard::NextButton)->isEnabled(), weak);
        }
        type("violet anchors hum over", "violet anchors hum");
        QVERIFY(!button(QWizard::NextButton)->isEnabled());
        QVERIFY(shows(*m_wizard, QStringLiteral("not the same")));
        type("violet anchors hum over", "violet anchors hum over");
        QVERIFY(button(QWizard::NextButton)->isEnabled());
        // One alone: it says what that means.
        QCOMPARE(field<QSpinBox>("threshold")->value(), 1);
        QVERIFY(shows(*m_wizard, QStringLiteral("not committee-grade")));
        QVERIFY(!shows(*m_wizard, QStringLiteral("five times as fast")));
        QTest::mouseClick(field<QCheckBox>("lessMemory"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(shows(*m_wizard, QStringLiteral("five times as fast")));
        QCOMPARE(m_wizard->form().keyCost, KeyCost::moderate());
    }

    void theRosterCanBeSignedLater()
    {
        toMembers();
        QTest::keyClicks(field<QLineEdit>("memberName"), QStringLiteral("Sue"));
        QTest::mouseClick(field<QCheckBox>("role-security"), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        field<QRadioButton>("signLater")->setChecked(true);
        QVERIFY(button(QWizard::NextButton)->isEnabled());
        QVERIFY(shows(*m_wizard, QStringLiteral("Nothing can be decided")));
        QVERIFY(!m_wizard->form().founders);
        QCOMPARE(m_wizard->form().members.size(), 1);
    }

    void membersCanBeTakenOutAgain()
    {
        toMembers();
        auto* list = field<QListWidget>("memberList");
        for (const char* name : {"Sue", "Lea", "Pia"}) {
            QTest::keyClicks(field<QLineEdit>("memberName"), QString::fromLatin1(name));
            QTest::keyClick(field<QCheckBox>("role-legal"), Qt::Key_Space);
            QTest::mouseClick(field<QPushButton>("addMember"), Qt::LeftButton);
        }
        QCOMPARE(list->count(), 3);
        list->setFocus();
        list->setCurrentRow(0);
        key(Qt::Key_Down);
        QPushButton* remove = nullptr;
        for (QPushButton* one : m_wizard->currentPage()->findChildren<QPushButton*>())
            remove = one->text() == u"Remove" ? one : remove;
        QVERIFY(remove && remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        field<QRadioButton>("signLater")->setChecked(true);
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);
        QCOMPARE(m_made.value(0).members.size(), 2);
        QCOMPARE(m_made[0].members[0].name, QStringLiteral("Sue"));
        QCOMPARE(m_made[0].members[1].name, QStringLiteral("Pia"));
    }

    void aNameWithoutARoleIsNotDroppedSilently()
    {
        toMembers();
        QTest::keyClicks(field<QLineEdit>("memberName"), QStringLiteral("Sue Security"));
        QVERIFY(!field<QPushButton>("addMember")->isEnabled());
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Members"));
        auto* said = part<Banner>(*m_wizard->currentPage(), "memberBanner");
        QTRY_VERIFY(said->isVisible() && said->accessibleName().contains(QStringLiteral("role")));
        QTest::keyClick(field<QCheckBox>("role-security"), Qt::Key_Space);
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Keys"));
        QCOMPARE(m_wizard->form().members.size(), 1);
    }

    void theSamePersonTwiceIsSaidWhereItIsTyped()
    {
        toMembers();
        for (const char* name : {"Sue Security", "sue  SECURITY"}) {
            QTest::keyClicks(field<QLineEdit>("memberName"), QString::fromLatin1(name));
            QTest::keyClick(field<QCheckBox>("role-security"), Qt::Key_Space);
            QTest::mouseClick(field<QPushButton>("addMember"), Qt::LeftButton);
        }
        QCOMPARE(field<QListWidget>("memberList")->count(), 1);
        QTRY_VERIFY(part<Banner>(*m_wizard->currentPage(), "memberBanner")->isVisible());
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        QCOMPARE(m_wizard->currentPage()->title(), QStringLiteral("Members"));
    }

    void aFailureKeepsTheWizardAndWhatWasTyped()
    {
        toMembers();
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        m_refusal = Error{ErrorCode::RecordExists, QStringLiteral("There is a file already."), QStringLiteral("detail")};
        QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);
        QVERIFY(m_wizard->isVisible());
        QCOMPARE(part<Banner>(*m_wizard, "createBanner")->accessibleName(), QStringLiteral("The record was not made. There is a file already."));
        QVERIFY(part<Banner>(*m_wizard, "createBanner")->isVisible());
        m_refusal.reset();
        QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);
        QVERIFY(!m_wizard->isVisible());
        QCOMPARE(m_made.size(), 2);
        QCOMPARE(m_made[1].organisation, QStringLiteral("Harbour"));
    }

    void whileItIsMadeTheWizardWaits()
    {
        toMembers();
        QTest::mouseClick(button(QWizard::NextButton), Qt::LeftButton);
        m_isSlow = true;
        QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);
        QCOMPARE(m_made.size(), 1);
        QVERIFY(part<Banner>(*m_wizard, "createBanner")->isVisible());
        QCOMPARE(part<Banner>(*m_wizard, "createBanner")->accessibleName().trimmed(), QStringLiteral("The record is being made."));
        QTest::mouseClick(button(QWizard::FinishButton), Qt::LeftButton);
        m_wizard->reject(); // what Escape does; a wizard that is off takes no keys
        m_wizard->close();
        m_wizard->accept();
        QVERIFY(m_wizard->isVisible());
        QCOMPARE(m_made.size(), 1);
        m_refusal = Error{ErrorCode::StorageFailed, QStringLiteral("The disk is full."), {}};
        answer();
        QVERIFY(m_wizard->isVisible());
        QCOMPARE(part<Banner>(*m_wizard, "createBanner")->accessibleName(), QStringLiteral("The record was not made. The disk is full."));
        QCOMPARE(QApplication::focusWidget(), button(QWizard::FinishButton));
        m_refusal.reset();
        key(Qt::Key_Space);
        QCOMPARE(m_made.size(), 2);
        QCOMPARE(m_made[1].organisation, QStringLiteral("Harbour"));
        answer();
        QVERIFY(!m_wizard->isVisible());
        m_wizard.reset();
        answer(); // nobody is there to hear it
    }

    void escapeMakesNothing()
    {
        toMembers();
        key(Qt::Key_Escape);
        QVERIFY(!m_wizard->isVisible());
        QCOMPARE(m_made.size(), 0);
    }

    void namesOfFilesAndPeopleStayPlain()
    {
        toMembers();
        QTest::keyClicks(field<QLineEdit>("memberName"), QStringLiteral("<b>Sue</b>"));
        QTest::keyClick(field<QCheckBox>("role-legal"), Qt::Key_Space);
        QTest::mouseClick(field<QPushButton>("addMember"), Qt::LeftButton);
        QVERIFY(field<QListWidget>("memberList")->item(0)->text().startsWith(QStringLiteral("<b>Sue</b>: ")));
        QVERIFY2(unsafeTexts(*m_wizard).isEmpty(), qPrintable(unsafeTexts(*m_wizard).join(u'\n')));
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
