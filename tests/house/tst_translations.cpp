// translations/ holds every sentence of the sources, finished, with its placeholders; English holds its plurals.

#include "models/core/translations.h"
#include "support/testrecord.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace privyseal;

namespace {

struct Message
{
    QString key; // context, sentence, comment: what a program looks it up by
    QString source;
    QStringList forms; // one, or one for each plural form
    bool counts = false;
    bool finished = true;
};

QList<Message> messagesOf(const QString& path)
{
    QList<Message> found;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QString context, comment;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            comment.clear();
            Message message;
            message.counts = xml.attributes().value(QLatin1String("numerus")) == u"yes";
            found.append(message);
        } else if (xml.name() == u"source") {
            found.last().source = xml.readElementText();
            found.last().key = context + u'\n' + found.last().source;
        } else if (xml.name() == u"comment") {
            found.last().key += u'\n' + xml.readElementText();
        } else if (xml.name() == u"translation") {
            found.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!found.last().counts)
                found.last().forms.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            found.last().forms.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return found;
}

QSet<QString> keysOf(const QList<Message>& messages)
{
    QSet<QString> keys;
    for (const Message& one : messages)
        keys.insert(one.key);
    return keys;
}

QStringList marksOf(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("%(?:L?\\d+|Ln|n)"));
    QStringList marks;
    auto all = mark.globalMatch(text);
    while (all.hasNext())
        marks.append(all.next().captured());
    marks.sort();
    return marks;
}

QString committed(const QString& language)
{
    return QStringLiteral(PRIVYSEAL_SOURCE_DIR "/translations/privyseal_") + language + QStringLiteral(".ts");
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

    // What is off with one translation of a sentence, or nothing.
    static QString flaw(const Message& message, const QString& text, bool plural)
    {
        if (text.trimmed().isEmpty())
            return QStringLiteral("nothing said");
        QStringList wanted = marksOf(message.source), got = marksOf(text);
        if (message.counts && !plural && !got.contains(QStringLiteral("%n"))) // "one row" may do without its 1
            wanted.removeOne(QStringLiteral("%n"));
        if (wanted != got)
            return QStringLiteral("other placeholders");
        static const QRegularExpression mnemonic(QStringLiteral("&(?=[^& ])"));
        if (message.source.count(mnemonic) != text.count(mnemonic))
            return QStringLiteral("other mnemonics");
        for (const QString& end : {QStringLiteral("…"), QStringLiteral(":"), QStringLiteral("."), QStringLiteral("\n"), QStringLiteral(" ")}) {
            if (message.source.endsWith(end) != text.endsWith(end))
                return QStringLiteral("other ending");
        }
        return message.source.count(u'\n') == text.count(u'\n') ? QString() : QStringLiteral("other line breaks");
    }

private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void languages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("English plurals") << QStringLiteral("en");
    }

    void filesKeepUpWithTheSources_data() { languages_data(); }
    void filesKeepUpWithTheSources()
    {
        QFETCH(QString, language);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(PRIVYSEAL_SOURCE_DIR));
        QStringList arguments{QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-I"), QStringLiteral("."),
                              QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("views"), QStringLiteral("-target-language"), language};
        if (language == u"en")
            arguments.append(QStringLiteral("-pluralonly"));
        lupdate.start(QStringLiteral(PRIVYSEAL_LUPDATE), arguments + QStringList{QStringLiteral("-ts"), fresh});
        QVERIFY(lupdate.waitForFinished(120'000));
        const QString said = QString::fromUtf8(lupdate.readAllStandardError());
        QVERIFY2(lupdate.exitCode() == 0, qPrintable(said));
        // Such a sentence would be looked up under another name than it is filed under.
        QVERIFY2(!said.contains(u"Q_OBJECT") && !said.contains(u"unknown namespace") && !said.contains(u"undeclared"), qPrintable(said));

        const QSet<QString> inSources = keysOf(messagesOf(fresh)), inFile = keysOf(messagesOf(committed(language)));
        QVERIFY(inSources.size() > (language == u"en" ? 30 : 1000));
        const QStringList missing = (inSources - inFile).values(), left = (inFile - inSources).values();
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("%1 sentences lack a line; build update_translations. The first: %2").arg(missing.size()).arg(missing.value(0))));
        QVERIFY2(left.isEmpty(), qPrintable(QStringLiteral("%1 sentences are no longer said. The first: %2").arg(left.size()).arg(left.value(0))));
    }

    void everySentenceIsFinished_data() { languages_data(); }
    void everySentenceIsFinished()
    {
        QFETCH(QString, language);
        QStringList flaws;
        const QList<Message> messages = messagesOf(committed(language));
        for (const Message& message : messages) {
            if (!message.finished || message.forms.isEmpty()) {
                flaws.append(QStringLiteral("unfinished: ") + message.key);
                continue;
            }
            for (qsizetype i = 0; i < message.forms.size(); ++i) {
                if (const QString why = flaw(message, message.forms[i], i > 0); !why.isEmpty())
                    flaws.append(why + u": " + message.key + u" -> " + message.forms[i]);
            }
            if (message.counts && message.forms.size() != 2)
                flaws.append(QStringLiteral("two plural forms are wanted: ") + message.key);
        }
        QVERIFY2(flaws.isEmpty(), qPrintable(QStringLiteral("%1 flaws\n%2").arg(flaws.size()).arg(flaws.mid(0, 40).join(u'\n'))));
    }

    void flawsAreFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("sound");
        QTest::newRow("sound") << QStringLiteral("%1 of %2.") << QStringLiteral("%1 von %2.") << true;
        QTest::newRow("order") << QStringLiteral("%1 of %2.") << QStringLiteral("von %2 %1.") << true;
        QTest::newRow("lost") << QStringLiteral("%1 of %2.") << QStringLiteral("%1.") << false;
        QTest::newRow("twice") << QStringLiteral("%1 of %2.") << QStringLiteral("%1 %1.") << false;
        QTest::newRow("empty") << QStringLiteral("Open") << QStringLiteral(" ") << false;
        QTest::newRow("mnemonic") << QStringLiteral("&Open") << QStringLiteral("Öffnen") << false;
        QTest::newRow("dots") << QStringLiteral("Open…") << QStringLiteral("Öffnen") << false;
    }
    void flawsAreFound()
    {
        QFETCH(QString, source);
        QFETCH(QString, text);
        QFETCH(bool, sound);
        const Message message{QStringLiteral("x"), source, {text}, false, true};
        QCOMPARE(flaw(message, text, false).isEmpty(), sound);
    }

    void germanSpeaks()
    {
        const auto word = [] { return QCoreApplication::translate("Approvals", "Pending"); };
        const auto count = [](int n) { return QCoreApplication::translate("OverviewWords", "%n incident(s) to contain.", nullptr, n); };
        QCOMPARE(word(), QStringLiteral("Pending"));
        {
            const Translations language(QLocale(QLocale::German, QLocale::Austria));
            QVERIFY(language.complete());
            QCOMPARE(word(), QStringLiteral("Offen"));
            QCOMPARE(count(1), QStringLiteral("1 Vorfall einzudämmen."));
            QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        }
        QCOMPARE(word(), QStringLiteral("Pending"));
    }

    void otherLanguagesReadEnglish()
    {
        for (const QLocale& reader : {QLocale(QLocale::English), QLocale::c(), QLocale(QLocale::Finnish)}) {
            const Translations language(reader);
            QCOMPARE(language.complete(), reader.language() != QLocale::Finnish);
            QCOMPARE(QCoreApplication::translate("OverviewWords", "%n incident(s) to contain.", nullptr, 1), QStringLiteral("1 incident to contain."));
            QCOMPARE(QCoreApplication::translate("OverviewWords", "%n incident(s) to contain.", nullptr, 2), QStringLiteral("2 incidents to contain."));
            QCOMPARE(QCoreApplication::translate("Approvals", "Pending"), QStringLiteral("Pending"));
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
