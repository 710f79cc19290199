// The record page: its facts, the committee, a backup through the file dialog, and what reading only turns off.

#include "models/committee/memberservice.h"
#include "models/sample/samplerecord.h"
#include "views/common/banner.h"
#include "views/common/card.h"
#include "views/record/memberfields.h"
#include "views/record/memberscard.h"
#include "views/record/recordpage.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/pagehands.h"
#include "support/recordholder.h"

using namespace privyseal;
using namespace privyseal::test;

class TestRecordPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ReadOnlyStage> m_readOnly;
    std::unique_ptr<RecordPage> m_page;

    // Rows of a committee that has signed no roster yet: only those are added and retired one by one.
    void openUnfounded()
    {
        open(false, {"Head of Security", "Risk Lead", "Committee Chair"});
    }
    void open(bool sample = true, const QList<const char*>& rows = {})
    {
        m_stage = std::make_unique<PageStage>();
        for (const char* name : rows)
            QVERIFY(MemberService(m_stage->record.record(), m_stage->clock).add({{}, QString::fromLatin1(name), {Role::Security}}).has_value());
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        m_stage->chooseMember();
        m_page = showPage<RecordPage>(m_stage->context());
        QTRY_VERIFY(shows(*m_page, QStringLiteral("Test Company")) || shows(*m_page, QStringLiteral("Identity")));
    }
    [[nodiscard]] MemberDialog* dialog() const { return m_page->findChild<MemberDialog*>(QStringLiteral("memberDialog")); }
    [[nodiscard]] QPushButton* add() const
    {
        for (QPushButton* button : dialog()->findChildren<QPushButton*>()) {
            if (button->text() == u"Add member")
                return button;
        }
        qFatal("no button to add");
    }
    [[nodiscard]] qint64 members() const { return number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM member")); }
    [[nodiscard]] QAction* retire(const char* id) const
    {
        auto* row = part<QWidget>(*m_page, QStringLiteral("member-") + QLatin1String(id));
        return row->findChild<MoreButton*>()->menuToFill()->actions().first();
    }
    void begin()
    {
        press(*m_page, "addMemberLink");
        QVERIFY(dialog());
        QTRY_VERIFY(dialog()->isActiveWindow());
    }
    void backUp(const QString& target)
    {
        press(*m_page, "backUp");
        auto* asked = part<QFileDialog>(*m_page, "backupDialog");
        QTRY_VERIFY(asked->isActiveWindow());
        auto* name = part<QLineEdit>(*asked, "fileNameEdit");
        name->setFocus();
        name->selectAll();
        name->setText(target); // typed, the completion of the dialog takes the Return
        QSignalSpy selected(asked, &QFileDialog::fileSelected);
        auto* save = part<QDialogButtonBox>(*asked, "buttonBox")->button(QDialogButtonBox::Save);
        QTRY_VERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(selected.size(), 1);
        QTRY_VERIFY(!m_page->findChild<QFileDialog*>(QStringLiteral("backupDialog")));
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void cleanup()
    {
        m_page.reset();
        m_readOnly.reset();
        m_stage.reset();
    }

    void factsAreThoseOfTheFile()
    {
        open();
        const QString identity = text(m_stage->record.record(), QStringLiteral("SELECT value FROM record_meta WHERE key = 'record_id'"));
        QVERIFY(!identity.isEmpty());
        QTRY_VERIFY(shows(*m_page, identity));
        QVERIFY(shows(*m_page, m_stage->record.location().path));
        for (const char* table : {"agent", "request", "member"})
            QVERIFY2(shows(*m_page, QLocale().toString(number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)))), table);
        QVERIFY(m_page->sentence().startsWith(QStringLiteral("This record has not been verified in this window.")));
        QVERIFY(shows(*m_page, QStringLiteral("nobody can sign for another")));
        press(*m_page, "checkNow");
        QTRY_COMPARE(part<QLabel>(*m_page, "storageVerdict")->text(), QStringLiteral("Storage is sound"));
        QVERIFY(part<QPushButton>(*m_page, "checkNow")->isEnabled());
    }

    void aLostGuardIsFound()
    {
        open();
        const QString guard = text(m_stage->record.record(), QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'decision'"));
        QVERIFY(!guard.isEmpty());
        m_stage->record.sql(QStringLiteral("DROP TRIGGER ") + guard);
        press(*m_page, "checkNow");
        QTRY_COMPARE(part<QLabel>(*m_page, "storageVerdict")->text(), QStringLiteral("Storage is not sound"));
        QVERIFY(m_page->sentence().contains(QStringLiteral("The storage is not sound")));
    }

    void aMemberIsAddedByKeysAlone()
    {
        openUnfounded();
        const qint64 before = members();
        QSignalSpy written(m_page.get(), &Page::recordChanged);
        part<QWidget>(*m_page, "addMemberLink")->setFocus();
        key(Qt::Key_Return);
        QVERIFY(dialog());
        QTRY_VERIFY(dialog()->isActiveWindow());
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>(*dialog(), "memberName"));
        QVERIFY(!add()->isEnabled());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("  Works   Council "));
        QVERIFY(!add()->isEnabled()); // no role yet
        key(Qt::Key_Tab);
        key(Qt::Key_Tab);
        key(Qt::Key_Space); // legal
        QVERIFY(part<QCheckBox>(*dialog(), "role-legal")->isChecked());
        QVERIFY(add()->isEnabled());
        for (int i = 0; i < 10 && QApplication::focusWidget() != add(); ++i)
            key(Qt::Key_Tab);
        key(Qt::Key_Space);
        QTRY_VERIFY(!dialog());
        QCOMPARE(members(), before + 1);
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT roles FROM member WHERE name = 'Works Council'")), QStringLiteral("[\"legal\"]"));
        QCOMPARE(written.size(), 1);
        QTRY_VERIFY(shows(*part<QWidget>(*m_page, "member-works-council"), QStringLiteral("Works Council")));
        QVERIFY(m_page->sentence().contains(QString::number(before + 1)));
    }

    void whatTheCommitteeRefusesIsSaidInTheDialog()
    {
        openUnfounded();
        const qint64 before = members();
        begin();
        QTest::keyClicks(part<QLineEdit>(*dialog(), "memberName"), QStringLiteral("head of SECURITY"));
        QTest::keyClick(part<QCheckBox>(*dialog(), "role-security"), Qt::Key_Space);
        QTest::mouseClick(add(), Qt::LeftButton);
        settle();
        QVERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(dialog()->findChild<Banner*>()->accessibleName(), QStringLiteral("The member was not added. Head of Security is on the committee already."));
        QVERIFY(dialog()->findChild<Banner*>()->isVisible());
        QCOMPARE(members(), before);
        part<QLineEdit>(*dialog(), "memberName")->selectAll();
        QTest::keyClicks(part<QLineEdit>(*dialog(), "memberName"), QStringLiteral("   "));
        QVERIFY(!add()->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(members(), before);
    }

    void retiringAsksFirstAndStays()
    {
        openUnfounded();
        QVERIFY(retire("risk-lead")->isEnabled());
        retire("risk-lead")->trigger();
        auto* asked = part<QMessageBox>(*m_page, "retireBox");
        QTRY_VERIFY(asked->isActiveWindow());
        QCOMPARE(asked->textFormat(), Qt::PlainText);
        QVERIFY(asked->text().contains(QStringLiteral("Risk Lead")));
        QTest::keyClick(asked, Qt::Key_Return); // the default keeps things as they are
        QTRY_VERIFY(!m_page->findChild<QMessageBox*>(QStringLiteral("retireBox")));
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT status FROM member WHERE id = 'risk-lead'")), QStringLiteral("active"));
        retire("risk-lead")->trigger();
        asked = part<QMessageBox>(*m_page, "retireBox");
        for (QAbstractButton* answer : asked->buttons()) {
            if (asked->buttonRole(answer) == QMessageBox::DestructiveRole)
                QTest::mouseClick(answer, Qt::LeftButton);
        }
        settle();
        QCOMPARE(text(m_stage->record.record(), QStringLiteral("SELECT status FROM member WHERE id = 'risk-lead'")), QStringLiteral("retired"));
        QTRY_VERIFY(shows(*part<QWidget>(*m_page, "member-risk-lead"), QStringLiteral("retired ")));
        QVERIFY(!retire("risk-lead")->isEnabled());
    }

    void retiredMeanwhileIsSaidOnTheCard()
    {
        openUnfounded();
        retire("risk-lead")->trigger();
        auto* asked = part<QMessageBox>(*m_page, "retireBox");
        QVERIFY(MemberService(m_stage->record.record(), m_stage->clock).retire(QStringLiteral("risk-lead")));
        for (QAbstractButton* answer : asked->buttons()) {
            if (asked->buttonRole(answer) == QMessageBox::DestructiveRole)
                QTest::mouseClick(answer, Qt::LeftButton);
        }
        settle();
        auto* banner = m_page->findChild<MembersCard*>()->findChild<Banner*>();
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->accessibleName(), QStringLiteral("The member was not retired. Risk Lead has retired already."));
    }

    void aHeldRecordStopsNoClick()
    {
        openUnfounded();
        const qint64 before = members();
        begin();
        QTest::keyClicks(part<QLineEdit>(*dialog(), "memberName"), QStringLiteral("Works Council"));
        QTest::keyClick(part<QCheckBox>(*dialog(), "role-legal"), Qt::Key_Space);
        RecordHolder hold(m_stage->record.location());
        QElapsedTimer clicked;
        clicked.start();
        QTest::mouseClick(add(), Qt::LeftButton);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        m_page->refresh({Topic::Members}); // reads that wait too
        QCoreApplication::processEvents();
        QVERIFY2(clicked.elapsed() < 200, qPrintable(QString::number(clicked.elapsed())));
        QVERIFY(dialog() && dialog()->isVisible() && dialog()->isBusy());
        QVERIFY(!part<QLineEdit>(*dialog(), "memberName")->isEnabled());
        QVERIFY(m_page->sentence().contains(QString::number(before))); // what was read stays
        hold.letGo();
        settle();
        QTRY_VERIFY(!dialog());
        QCOMPARE(members(), before + 1);
        QTRY_VERIFY(m_page->sentence().contains(QString::number(before + 1)));
    }

    void membersThatCannotBeReadAreNotNone()
    {
        open();
        QFile file(m_stage->record.location().path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray sound = file.readAll();
        const auto write = [&](const QByteArray& bytes) { return file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size() && file.flush(); };
        QVERIFY(write(QByteArray(8192, 'x')));
        m_page->refresh({Topic::Members});
        settle();
        auto* states = m_page->findChild<MembersCard*>()->findChild<StateStack*>();
        QCOMPARE(states->state(), StateStack::State::Failed);
        QVERIFY2(!m_page->sentence().contains(QStringLiteral("committee")), qPrintable(m_page->sentence()));
        QVERIFY(write(sound));
        QVERIFY(stateLink(*states));
        QTest::mouseClick(stateLink(*states), Qt::LeftButton);
        settle();
        QCOMPARE(states->state(), StateStack::State::Filled);
        QVERIFY(m_page->sentence().contains(QStringLiteral("committee")));
    }

    void namesOfPeopleStayPlainAndVisible()
    {
        open();
        m_stage->record.sql(QStringLiteral("UPDATE member SET name = '<b>Risk</b> L\u202Eead\u200B' WHERE id = 'risk-lead'"));
        m_page->refresh({Topic::Members});
        QTRY_VERIFY(shows(*m_page, QStringLiteral("<b>Risk</b>")));
        QVERIFY2(unsafeTexts(*m_page).isEmpty(), qPrintable(unsafeTexts(*m_page).join(u'\n')));
    }

    void aBackupIsWrittenVerifiedAndRemembered()
    {
        open();
        const QString target = m_stage->record.folder() + QStringLiteral("/copy.privyseal");
        QVERIFY(shows(*m_page, QStringLiteral("No backup was made from this computer.")));
        backUp(target);
        QTRY_VERIFY2_WITH_TIMEOUT(!shows(*m_page, QStringLiteral("Writing and verifying a copy.")), "still writing", 30000);
        QVERIFY2(shows(*m_page, QStringLiteral("The last backup was written and verified")), qPrintable(part<Banner>(*m_page, "backupBanner")->accessibleName()));
        const auto copy = Record::open({target}, Record::Mode::ReadOnly);
        QVERIFY(copy.has_value());
        QCOMPARE(number(**copy, QStringLiteral("SELECT count(*) FROM agent")), number(m_stage->record.record(), QStringLiteral("SELECT count(*) FROM agent")));
        // An existing file is refused, never replaced.
        const qint64 size = QFile(target).size();
        backUp(target);
        auto* banner = part<Banner>(*m_page, "backupBanner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->accessibleName().startsWith(QStringLiteral("No backup was written. ")) && banner->accessibleName().size() > 40, qPrintable(banner->accessibleName()));
        QCOMPARE(QFile(target).size(), size);
        backUp(m_stage->record.folder() + QStringLiteral("/second"));
        QTRY_VERIFY(QFile::exists(m_stage->record.folder() + QStringLiteral("/second.privyseal")));
        QTRY_VERIFY(!banner->isVisible());
    }

    void readOnlyRecordTurnsEverythingThatWritesOff()
    {
        open();
        m_page.reset();
        m_readOnly = std::make_unique<ReadOnlyStage>(*m_stage);
        m_page = showPage<RecordPage>(m_readOnly->context());
        QVERIFY(!part<QWidget>(*m_page, "addMemberLink")->isEnabled());
        QVERIFY2(!part<QWidget>(*m_page, "addMemberLink")->toolTip().isEmpty(), "off without a reason");
        QVERIFY(!retire("risk-lead")->isEnabled());
        QVERIFY(part<QWidget>(*m_page, "backUp")->isEnabled()); // writes elsewhere
        press(*m_page, "checkNow");
        QTRY_VERIFY(part<QLabel>(*m_page, "storageVerdict")->text().startsWith(QStringLiteral("Storage is ")));
        const QString copy = m_stage->record.folder() + QStringLiteral("/of-reader.privyseal");
        backUp(copy);
        QTRY_VERIFY(QFile::exists(copy));
    }

    void anEmptyCommitteeLeadsToTheFirstMember()
    {
        open(false);
        QTRY_VERIFY(m_page->sentence().endsWith(QStringLiteral("Nobody sits on the committee.")));
        auto* states = m_page->findChild<MembersCard*>()->findChild<StateStack*>();
        QCOMPARE(states->state(), StateStack::State::Empty);
        QVERIFY(shows(*states, QStringLiteral("Nobody can decide a request yet.")));
        LinkButton* step = stateLink(*states);
        QVERIFY(step);
        QTest::mouseClick(step, Qt::LeftButton);
        QVERIFY(dialog());
    }
};

QTEST_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
