#include "app/desktop/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace privyseal {
namespace {

class UsageWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

CommandLine wrong(const QString& message)
{
    CommandLine line;
    line.mode = CommandLine::Mode::Wrong;
    line.message = message;
    return line;
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    const QString usage = UsageWords::tr("Usage: privyseal [RECORD]\n"
                             "       privyseal report RECORD --out FILE.pdf [--as-of INSTANT] [--period month|quarter|year] [--letter]\n"
                             "       privyseal --version | --help\n");
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const QCommandLineOption version(QStringLiteral("version")), help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption out(QStringLiteral("out"), QString(), QStringLiteral("FILE"));
    const QCommandLineOption asOf(QStringLiteral("as-of"), QString(), QStringLiteral("INSTANT"));
    const QCommandLineOption period(QStringLiteral("period"), QString(), QStringLiteral("KIND"), QStringLiteral("quarter"));
    const QCommandLineOption letter(QStringLiteral("letter"));
    parser.addOptions({version, help, out, asOf, period, letter});
    if (!parser.parse(arguments))
        return wrong(parser.errorText() + u'\n' + usage);
    CommandLine line;
    if (parser.isSet(version)) {
        line.mode = CommandLine::Mode::Version;
        return line;
    }
    if (parser.isSet(help)) {
        line.mode = CommandLine::Mode::Help;
        line.message = usage;
        return line;
    }
    const QStringList words = parser.positionalArguments();
    // A record may be called "report" too: it is the command only when more words or options follow.
    if (!words.isEmpty() && words.first() == u"report" && (words.size() > 1 || parser.isSet(out))) {
        line.mode = CommandLine::Mode::Report;
        if (words.size() != 2 || parser.value(out).isEmpty())
            return wrong(UsageWords::tr("The report needs one record and --out FILE.pdf.") + u'\n' + usage);
        line.record = words.at(1);
        line.out = parser.value(out);
        if (!line.out.endsWith(u".pdf", Qt::CaseInsensitive))
            return wrong(UsageWords::tr("This report is a PDF: name it FILE.pdf. HTML is written by privysealctl report.") + u'\n' + usage);
        line.period = parser.value(period);
        line.letter = parser.isSet(letter);
        if (!QStringList{QStringLiteral("month"), QStringLiteral("quarter"), QStringLiteral("year")}.contains(line.period))
            return wrong(UsageWords::tr("The period is month, quarter or year.") + u'\n' + usage);
        if (parser.isSet(asOf)) {
            line.asOf = Instant::parse(parser.value(asOf));
            if (!line.asOf)
                return wrong(UsageWords::tr("--as-of needs an instant with a zone, such as 2026-09-16T09:42:00Z.") + u'\n' + usage);
        }
        return line;
    }
    if (parser.isSet(out) || parser.isSet(asOf) || parser.isSet(period) || parser.isSet(letter))
        return wrong(UsageWords::tr("These options belong to the command report.") + u'\n' + usage);
    if (words.size() > 1)
        return wrong(UsageWords::tr("Only one record can be opened.") + u'\n' + usage);
    line.record = words.value(0);
    return line;
}

} // namespace privyseal
