// The dialog that asks for a record on a server, by clicks and keys: what it gives, what it refuses, what it warns of.

#include "support/pagehands.h"
#include "views/common/banner.h"
#include "views/welcome/serverdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace privyseal;
using namespace privyseal::test;

class TestServerDialog : public QObject
{
    Q_OBJECT
    Theme m_theme{Theme::Mode::Light};
    std::unique_ptr<ServerDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_asked;

    [[nodiscard]] QLineEdit* line(const char* name) const { return part<QLineEdit>(*m_dialog, name); }
    [[nodiscard]] Banner* banner(const char* name) const { return part<Banner>(*m_dialog, name); }
    [[nodiscard]] QString problem() const { return banner("serverProblem")->isVisible() ? banner("serverProblem")->accessibleName() : QString(); }
    [[nodiscard]] QString warning() const { return banner("serverWarning")->isVisible() ? banner("serverWarning")->accessibleName() : QString(); }
    void type(const char* name, const QString& words) const
    {
        QTest::mouseClick(line(name), Qt::LeftButton);
        QTest::keyClick(line(name), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line(name), words);
    }
    void paste(const QString& words) const
    {
        QTest::mouseClick(line("serverHost"), Qt::LeftButton);
        QTest::keyClick(line("serverHost"), Qt::Key_A, Qt::ControlModifier);
        QApplication::clipboard()->setText(words);
        QTest::keyClick(line("serverHost"), Qt::Key_V, Qt::ControlModifier);
    }
    void chooseMode(TlsMode mode) const
    {
        auto* combo = part<QComboBox>(*m_dialog, "serverTls");
        combo->setFocus();
        for (int i = 0; i < combo->count(); ++i)
            QTest::keyClick(combo, Qt::Key_Up);
        for (int i = 0; i < combo->count() && combo->currentData().toInt() != int(mode); ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentData().toInt(), int(mode));
    }
    void open() const { QTest::mouseClick(part<QPushButton>(*m_dialog, "openServer"), Qt::LeftButton); }

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void init()
    {
        failOnAnyWarning();
        m_dialog = std::make_unique<ServerDialog>();
        m_asked = std::make_unique<QSignalSpy>(m_dialog.get(), &ServerDialog::openRequested);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_asked.reset();
        m_dialog.reset();
    }

    void givesWhatWasTyped()
    {
        type("serverHost", QStringLiteral("db.example.org"));
        QTest::keyClick(line("serverHost"), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("5433"));
        type("serverDatabase", QStringLiteral("our ledger"));
        type("serverUser", QStringLiteral("anna"));
        type("serverRootCertificate", QStringLiteral("/etc/ssl/ca.pem"));
        QCOMPARE(m_asked->size(), 0);
        QTest::keyClick(line("serverRootCertificate"), Qt::Key_Return);
        QCOMPARE(m_asked->size(), 1);
        QCOMPARE(problem(), QString());
        QCOMPARE(m_dialog->location().path, QStringLiteral("postgresql://anna@db.example.org:5433/our%20ledger?sslrootcert=/etc/ssl/ca.pem"));
        QVERIFY(!m_dialog->location().password);
        QVERIFY(m_dialog->isVisible()); // the owner closes it
    }

    void passwordIsKeptOnlyWhenAsked()
    {
        type("serverHost", QStringLiteral("db"));
        type("serverDatabase", QStringLiteral("ledger"));
        auto* keep = part<QCheckBox>(*m_dialog, "serverKeep");
        QVERIFY(!keep->isChecked());
        QVERIFY(!keep->isEnabled());
        QVERIFY(shows(*m_dialog, QStringLiteral("PGPASSFILE")));
        type("serverPassword", QStringLiteral(" s;e'cret "));
        QCOMPARE(line("serverPassword")->echoMode(), QLineEdit::Password);
        QVERIFY(keep->isEnabled());
        QVERIFY(!m_dialog->keepsPassword());
        open();
        QCOMPARE(m_asked->size(), 1);
        QCOMPARE(*m_dialog->location().password, QStringLiteral(" s;e'cret "));
        QVERIFY(!m_dialog->location().path.contains(u"cret"));
        keep->setFocus();
        key(Qt::Key_Space);
        QVERIFY(m_dialog->keepsPassword());
        line("serverPassword")->setFocus();
        QTest::keyClick(line("serverPassword"), Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        QVERIFY(!m_dialog->keepsPassword());
        QVERIFY(!m_dialog->location().password);
    }

    void saysWhatIsMissing()
    {
        open();
        QVERIFY(problem().contains(QStringLiteral("Enter the host of the server.")));
        QCOMPARE(QApplication::focusWidget(), line("serverHost"));
        type("serverHost", QStringLiteral("db"));
        open();
        QVERIFY(problem().contains(QStringLiteral("Enter the name of the database.")));
        QCOMPARE(QApplication::focusWidget(), line("serverDatabase"));
        type("serverDatabase", QStringLiteral("ledger"));
        type("serverRootCertificate", QStringLiteral("ca.pem"));
        open();
        QVERIFY(problem().contains(QStringLiteral("whole path")));
        QCOMPARE(QApplication::focusWidget(), line("serverRootCertificate"));
        type("serverRootCertificate", QStringLiteral("/ca.pem"));
        type("serverHost", QStringLiteral("db1,db2"));
        open();
        QVERIFY(problem().contains(QStringLiteral("one server")));
        type("serverHost", QStringLiteral("-x"));
        open();
        QVERIFY(problem().contains(QStringLiteral("The host in the server's address")));
        QCOMPARE(m_asked->size(), 0);
        type("serverHost", QStringLiteral("db"));
        open();
        QCOMPARE(problem(), QString());
        QCOMPARE(m_asked->size(), 1);
    }

    void warnsOfAWeakChoice()
    {
        auto* combo = part<QComboBox>(*m_dialog, "serverTls");
        QCOMPARE(warning(), QString());
        type("serverHost", QStringLiteral("localhost"));
        QVERIFY(combo->itemText(0).contains(QStringLiteral("(prefer)")));
        chooseMode(TlsMode::Disable);
        QCOMPARE(warning(), QString()); // nobody in between
        type("serverHost", QStringLiteral("db"));
        QVERIFY(warning().contains(QStringLiteral("not encrypted")));
        QVERIFY(warning().contains(QStringLiteral(" db ")));
        QVERIFY(combo->itemText(0).contains(QStringLiteral("(verify-full)")));
        chooseMode(TlsMode::Require);
        QVERIFY(warning().contains(QStringLiteral("sslmode=require")));
        chooseMode(TlsMode::VerifyFull);
        QCOMPARE(warning(), QString());
        QVERIFY(m_dialog->address().tls == TlsMode::VerifyFull);
        QTest::keyClick(combo, Qt::Key_Up);
        QVERIFY(!m_dialog->address().tls.has_value());
    }

    void aPastedAddressFillsAll()
    {
        const QString address = QStringLiteral("postgresql://anna@db:5433/ledger?service=board&sslmode=require&sslrootcert=/ca.pem&sslcert=/c.pem&sslkey=/k.pem");
        QVERIFY(!line("serverService")->isVisible());
        paste(QString(u' ' + address + u'\n'));
        QCOMPARE(line("serverHost")->text(), QStringLiteral("db"));
        QCOMPARE(part<QSpinBox>(*m_dialog, "serverPort")->value(), 5433);
        QCOMPARE(line("serverDatabase")->text(), QStringLiteral("ledger"));
        QVERIFY(line("serverService")->isVisible());
        QVERIFY(line("serverClientKey")->isVisible());
        QVERIFY(warning().contains(QStringLiteral("sslmode=require")));
        QCOMPARE(m_dialog->location().path, address);
        // Another one takes nothing over from it.
        paste(QStringLiteral("postgres:///other?host=/run/postgresql"));
        QCOMPARE(m_dialog->location().path, QStringLiteral("postgresql:///other?host=/run/postgresql"));
        QVERIFY(!line("serverService")->isVisible());
        QCOMPARE(warning(), QString());
    }

    void aPastedAddressMayBeWrong()
    {
        paste(QStringLiteral("postgresql://anna:secret@db/ledger"));
        QVERIFY(problem().contains(QStringLiteral("Leave the password out")));
        QVERIFY(!problem().contains(QStringLiteral("secret")));
        QCOMPARE(line("serverDatabase")->text(), QString());
        open();
        QCOMPARE(m_asked->size(), 0);
        QVERIFY(problem().contains(QStringLiteral("Leave the password out")));
        paste(QStringLiteral("postgresql://anna@db/ledger"));
        QCOMPARE(problem(), QString());
        open();
        QCOMPARE(m_asked->size(), 1);
    }

    // Typed letter by letter it would be complete too early: "postgresql://db/l".
    void aTypedAddressIsReadAtTheEnd()
    {
        type("serverHost", QStringLiteral("postgresql://anna@db/ledger?sslmode=disable"));
        QCOMPARE(line("serverDatabase")->text(), QString());
        key(Qt::Key_Tab);
        QCOMPARE(line("serverHost")->text(), QStringLiteral("db"));
        QCOMPARE(line("serverDatabase")->text(), QStringLiteral("ledger"));
        QVERIFY(m_dialog->address().tls == TlsMode::Disable);
    }

    void hostsWithPortsAndBrackets_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* typed, const char* path) { QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(path); };
        row("db:5433", "postgresql://db:5433/ledger");
        row("::1", "postgresql://[::1]/ledger");
        row("[::1]", "postgresql://[::1]/ledger");
        row("[::1]:5433", "postgresql://[::1]:5433/ledger");
        row(" /run/postgresql ", "postgresql:///ledger?host=/run/postgresql");
    }

    void hostsWithPortsAndBrackets()
    {
        QFETCH(QString, typed);
        QFETCH(QString, path);
        type("serverDatabase", QStringLiteral("ledger"));
        type("serverHost", typed);
        open();
        QCOMPARE(problem(), QString());
        QCOMPARE(m_asked->size(), 1);
        QCOMPARE(m_dialog->location().path, path);
    }

    void whileBusyNothingChanges()
    {
        type("serverDatabase", QStringLiteral("ledger"));
        type("serverHost", QStringLiteral("db"));
        QTest::keyClick(line("serverHost"), Qt::Key_Return);
        QCOMPARE(m_asked->size(), 1);
        m_dialog->setBusy(true);
        QVERIFY(m_dialog->isBusy());
        QVERIFY(!line("serverHost")->isEnabled());
        open();
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_asked->size(), 1);
        QVERIFY(m_dialog->isVisible());
        m_dialog->showProblem(QStringLiteral("The server does not answer."), QStringLiteral("<b>refused</b>"));
        QVERIFY(problem().contains(QStringLiteral("The server does not answer.")));
        QVERIFY(!m_dialog->isBusy());
        QCOMPARE(QApplication::focusWidget(), line("serverHost"));
        QCOMPARE(m_dialog->location().path, QStringLiteral("postgresql://db/ledger"));
        QVERIFY2(unsafeTexts(*m_dialog).isEmpty(), qPrintable(unsafeTexts(*m_dialog).join(u'\n')));
        key(Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
    }

    void everyFieldHasItsLetterAndTab()
    {
        const std::pair<Qt::Key, const char*> letters[] = {{Qt::Key_D, "serverDatabase"}, {Qt::Key_H, "serverHost"}, {Qt::Key_P, "serverPort"},
                                                          {Qt::Key_U, "serverUser"}, {Qt::Key_E, "serverTls"}, {Qt::Key_R, "serverRootCertificate"},
                                                          {Qt::Key_A, "serverPassword"}};
        for (const auto& [letter, name] : letters) {
            key(letter, Qt::AltModifier);
            QTRY_COMPARE(QApplication::focusWidget(), part<QWidget>(*m_dialog, name));
        }
        line("serverHost")->setFocus();
        QStringList way;
        for (int i = 0; i < 12; ++i) {
            way.append(QApplication::focusWidget()->objectName());
            key(Qt::Key_Tab);
        }
        for (const char* name : {"serverHost", "serverPort", "serverDatabase", "serverUser", "serverTls", "serverRootCertificate", "serverPassword", "openServer"})
            QVERIFY2(way.contains(QLatin1String(name)), name);
        QCOMPARE(way.indexOf(QStringLiteral("serverPort")), 1);
        QVERIFY(way.indexOf(QStringLiteral("serverPassword")) < way.indexOf(QStringLiteral("openServer")));
    }

    // Also with all rows, a warning and a problem: nothing is squeezed.
    void rightToLeftAndRoom()
    {
        m_dialog->setLayoutDirection(Qt::RightToLeft);
        m_dialog->setAddress(*ServerAddress::parse(QStringLiteral("postgresql://anna@db/ledger?sslmode=verify-ca&service=board&sslcert=/c.pem&sslkey=/k.pem")));
        QCoreApplication::processEvents();
        const auto left = [&](const QWidget* widget) { return widget->mapTo(m_dialog.get(), QPoint()).x(); };
        QVERIFY(left(part<QPushButton>(*m_dialog, "serverRootCertificateChoose")) < left(line("serverRootCertificate")));
        if (const QString folder = qEnvironmentVariable("PRIVYSEAL_LOOK"); !folder.isEmpty())
            m_dialog->grab().save(QString(folder + u"/server-rtl.png"));
        m_dialog->setLayoutDirection(Qt::LeftToRight);
        m_dialog->showProblem(QStringLiteral("The server does not answer."));
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("PRIVYSEAL_LOOK"); !folder.isEmpty())
            m_dialog->grab().save(QString(folder + u"/server.png"));
        int seen = 0;
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            const bool isPart = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPushButton*>(widget) || qobject_cast<const QLabel*>(widget);
            if (!isPart || !widget->isVisible())
                continue;
            ++seen;
            QVERIFY2(widget->height() >= widget->sizeHint().height(), qPrintable(widget->objectName()));
        }
        QVERIFY(seen > 20);
    }
};

QTEST_MAIN(TestServerDialog)
#include "tst_serverdialog.moc"
