// Every sentence of the window reaches the German reader: a last translator notes each one that nobody has translated.

#include "app/desktop/application.h"
#include "app/desktop/commandpalette.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/pagehost.h"
#include "app/desktop/session.h"
#include "models/core/translations.h"
#include "models/sample/samplerecord.h"
#include "support/pagehands.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace privyseal;

namespace {

// Asked last, so asked only for what the others lack. Qt's own contexts begin with Q.
class Gaps : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (*context != 'Q' && *source)
            m_found.insert(QLatin1String(context) + QStringLiteral(": ") + QString::fromUtf8(source));
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QStringList found() const { return {m_found.begin(), m_found.end()}; }

private:
    mutable QSet<QString> m_found;
};

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{test::testNow()};
    Gaps m_gaps;

    void expectNoGaps(const char* where)
    {
        QVERIFY2(m_gaps.found().isEmpty(), qPrintable(QLatin1String(where) + u'\n' + m_gaps.found().join(u'\n')));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCoreApplication::installTranslator(&m_gaps);
    }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_gaps); }
    void init() { test::failOnAnyWarning(); }

    void aGapIsFound()
    {
        Gaps gaps;
        QCoreApplication::removeTranslator(&m_gaps);
        QCoreApplication::installTranslator(&gaps);
        const Translations language{QLocale()};
        (void)QCoreApplication::translate("Approvals", "Pending");
        QVERIFY(gaps.found().isEmpty());
        (void)QCoreApplication::translate("Approvals", "A sentence that nobody wrote down.");
        QCOMPARE(gaps.found().size(), 1);
        QCoreApplication::removeTranslator(&gaps);
        QCoreApplication::installTranslator(&m_gaps);
    }

    void windowSpeaksGerman()
    {
        const Translations language{QLocale()};
        QVERIFY(language.complete());
        const QString path = m_folder.filePath(QStringLiteral("sample.privyseal"));
        {
            auto record = Record::create({path}, {QStringLiteral("Fennmark Group"), m_clock.now().plusMs(-86'400'000), m_clock.now()});
            QVERIFY(record);
            QVERIFY(fillSample(**record, m_clock.now()));
        }
        Application application(*qApp, Surroundings{m_folder.filePath(QStringLiteral("settings.ini")), m_folder.path(), &m_clock});
        application.start({});
        QVERIFY(QTest::qWaitForWindowActive(&application.window()));
        expectNoGaps("welcome");
        application.openRecord(path);
        expectNoGaps("opening");
        test::settle();
        QVERIFY(application.session());
        for (const PageEntry& entry : pageEntries()) {
            application.window().openPage(entry.id);
            QTest::qWait(entry.id == PageId::Report ? 1500 : 700);
            expectNoGaps(entry.icon);
        }
        QTest::keyClick(&application.window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(application.window().findChild<CommandPalette*>(QStringLiteral("commandPalette")));
        expectNoGaps("palette");

        // A plain check that it is German that is shown, and not silence.
        bool german = false;
        const auto labels = application.window().findChildren<QLabel*>();
        for (const QLabel* label : labels)
            german = german || label->text().contains(QStringLiteral("Ausschuss")) || label->text().contains(QStringLiteral("Vorfall"));
        QVERIFY(german);
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
