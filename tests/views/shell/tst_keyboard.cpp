// Every page by keys alone: Tab reaches each control that is on, leaves it again and comes round, and each has a name that
// can be read out.

#include "app/desktop/pagefactory.h"
#include "app/desktop/pagehost.h"
#include "models/sample/samplerecord.h"
#include "views/approvals/approvalspage.h"
#include "views/approvals/decidedialog.h"
#include "views/approvals/newrequestdialog.h"
#include "views/common/icons.h"
#include "views/record/memberfields.h"
#include "views/welcome/createwizard.h"
#include "views/welcome/welcomepage.h"

#include <QAccessible>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QTest>

#include "support/pagehands.h"

using namespace privyseal;
using namespace privyseal::test;

namespace {

QString describe(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* at = widget; at && path.size() < 4; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()) + (at->objectName().isEmpty() ? QString() : QString(u'#' + at->objectName())));
    return path.join(u'/');
}

QString nameOf(QWidget* widget)
{
    QAccessibleInterface* read = QAccessible::queryAccessibleInterface(widget);
    return read ? read->text(QAccessible::Name).trimmed() : QString();
}

// What Tab must come to: on, in sight, and no part of another control.
QSet<QWidget*> controlsOf(QWidget& root)
{
    QSet<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool part = widget->focusProxy() || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) || qobject_cast<QComboBox*>(widget->parentWidget());
        if (widget->isVisible() && widget->isEnabled() && widget->window() == root.window() && (widget->focusPolicy() & Qt::TabFocus) && !part)
            found.insert(widget);
    }
    return found;
}

QStringList namesOf(const QSet<QWidget*>& widgets)
{
    QStringList names;
    for (const QWidget* widget : widgets)
        names.append(describe(widget));
    names.sort();
    return names;
}

} // namespace

class TestKeyboard : public QObject
{
    Q_OBJECT
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<QWidget> m_shown;

    void walk(QWidget& root)
    {
        if (!QApplication::focusWidget()) {
            QTest::keyClick(root.window(), Qt::Key_Tab);
            QVERIFY(QApplication::focusWidget());
        }
        const QSet<QWidget*> controls = controlsOf(root);
        QVERIFY(!controls.isEmpty());
        for (const auto& [press, modifiers] : {std::pair(Qt::Key_Tab, Qt::KeyboardModifiers()), std::pair(Qt::Key_Backtab, Qt::KeyboardModifiers(Qt::ShiftModifier))}) {
            QSet<QWidget*> seen;
            int kept = 0;
            for (qsizetype i = 0; i < controls.size() * 2 + 8; ++i) {
                QWidget* before = QApplication::focusWidget();
                seen.insert(before);
                key(press, modifiers);
                QVERIFY2(QApplication::focusWidget(), qPrintable(describe(before) + QStringLiteral(" loses the keyboard")));
                kept = QApplication::focusWidget() == before ? kept + 1 : 0; // a date has three places
                QVERIFY2(controls.size() == 1 || kept < (qobject_cast<QDateTimeEdit*>(before) ? 3 : 1), qPrintable(describe(before) + QStringLiteral(" keeps the keyboard")));
            }
            const QSet<QWidget*> missed = controls - seen;
            QVERIFY2(missed.isEmpty(), qPrintable(QStringLiteral("never reached: ") + namesOf(missed).join(QStringLiteral("; "))));
        }
        QStringList unnamed;
        for (QWidget* widget : controls) {
            if (nameOf(widget).isEmpty())
                unnamed.append(describe(widget));
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(QStringLiteral("without a name: ") + unnamed.join(QStringLiteral("; "))));
    }
    void open(const PageEntry& entry)
    {
        Page* page = entry.make(m_stage->context(), nullptr);
        m_shown.reset(page);
        page->resize(1300, 900);
        m_shown->show();
        QVERIFY(QTest::qWaitForWindowActive(m_shown.get()));
        page->refresh(allTopics());
        QTRY_VERIFY(!page->sentence().isEmpty());
        QTest::qWait(400); // what is read beside the sentence
        page->takeFocus();
        QVERIFY2(QApplication::focusWidget(), "takeFocus() gives the keyboard to nobody");
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_stage = std::make_unique<PageStage>();
    }
    void cleanup()
    {
        m_shown.reset();
        m_stage.reset();
    }

    void everyPage_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<bool>("sample");
        const auto entries = pageEntries();
        for (int i = 0; i < entries.size(); ++i) {
            QTest::newRow(qPrintable(entries[i].title)) << i << true;
            QTest::newRow(qPrintable(entries[i].title + QStringLiteral(", empty"))) << i << false;
        }
    }
    void everyPage()
    {
        QFETCH(int, at);
        QFETCH(bool, sample);
        if (sample)
            QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        m_stage->member = QStringLiteral("general-counsel");
        open(pageEntries()[at]);
        walk(*m_shown);
    }

    void welcomePage()
    {
        auto page = std::make_unique<WelcomePage>(QList<WelcomePage::Row>{{icon::overview, QStringLiteral("Overview"), QStringLiteral("Are we in control today?")}});
        page->setRecent({QStringLiteral("/a/b.privyseal")});
        page->showError(QStringLiteral("It was not opened."), Error{ErrorCode::RecordForeign, QStringLiteral("No record."), QStringLiteral("why")});
        m_shown = std::move(page);
        m_shown->resize(1100, 740);
        m_shown->show();
        QVERIFY(QTest::qWaitForWindowActive(m_shown.get()));
        walk(*m_shown);
    }

    void everyStepOfTheWizard()
    {
        auto made = std::make_unique<CreateWizard>(QStringLiteral("/records"), QDate(2026, 9, 16), [](const RecordForm&, const CreateWizard::Done& done) { done({}); });
        CreateWizard* wizard = made.get();
        m_shown = std::move(made);
        m_shown->show();
        QVERIFY(QTest::qWaitForWindowActive(m_shown.get()));
        part<QLineEdit>(*wizard, "organisation")->setText(QStringLiteral("Harbour"));
        for (int step = 0; step < 4; ++step) {
            walk(*m_shown);
            QTest::mouseClick(wizard->button(QWizard::NextButton), Qt::LeftButton);
        }
    }

    void dialogs()
    {
        QVERIFY(fillSample(m_stage->record.record(), m_stage->clock.now()).has_value());
        const auto dossier = m_stage->approvals.dossier(QStringLiteral("REQ-1047"), QStringLiteral("general-counsel"));
        QVERIFY(dossier.has_value());
        const std::function<QDialog*()> makers[] = {
            [] { NewRequest begin;
                begin.agent = QStringLiteral("AGT-0001");
                return new NewRequestDialog(QStringLiteral("Rita"), begin); },
            [&] { return new DecideDialog(*dossier, Verdict::Reject, QStringLiteral("general-counsel"), QStringLiteral("General Counsel"), m_stage->clock.now()); },
            [] { return new MemberDialog(MemberDialog::Key::Asked); }};
        for (const auto& make : makers) {
            m_shown.reset(make());
            m_shown->show();
            QVERIFY(QTest::qWaitForWindowActive(m_shown.get()));
            walk(*m_shown);
        }
    }
};

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
