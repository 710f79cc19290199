#include "support/houserules.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace privyseal::test {
namespace {

constexpr int longestSource = 600;
constexpr int longestHeader = 200;

struct Finder
{
    const QString& path;
    QStringList found;

    void add(qsizetype line, const QString& what) { found.append(QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what)); }
    void each(const QString& text, const QString& pattern, const std::function<void(qsizetype, const QRegularExpressionMatch&)>& visit)
    {
        auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            visit(QStringView(text).left(match.capturedStart()).count(u'\n') + 1, match);
        }
    }
    void forbid(const QString& code, const QString& pattern, const QString& why)
    {
        each(code, pattern, [&](qsizetype line, const QRegularExpressionMatch& match) {
            add(line, QStringLiteral("%1: %2").arg(match.captured().simplified(), why));
        });
    }
};

bool isDomain(const QString& folder)
{
    static const QSet<QString> domains{QStringLiteral("agents"), QStringLiteral("approvals"), QStringLiteral("controls"),
                                       QStringLiteral("incidents"), QStringLiteral("drills"), QStringLiteral("monitoring"),
                                       QStringLiteral("committee")};
    return domains.contains(folder);
}

bool mayHoldSql(const QString& path)
{
    return path.endsWith(u"repository.cpp") || path.startsWith(u"models/record/") || path.startsWith(u"models/kpis/")
           || path.startsWith(u"models/exchange/");
}

void checkQtInclude(Finder& finder, qsizetype line, const QString& name, const QtHeaders& qt)
{
    const QString base = name.section(u'/', -1);
    const QString library = name.contains(u'/') ? name.section(u'/', 0, 0) : QString();
    static const QSet<QString> paintingLibraries{QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtCharts"),
                                                 QStringLiteral("QtPrintSupport"), QStringLiteral("QtSvg")};
    const bool models = finder.path.startsWith(u"models/") || finder.path.startsWith(u"app/ctl/");
    if (models && (paintingLibraries.contains(library) || paintingLibraries.contains(base) || qt.painting.contains(base)))
        finder.add(line, QStringLiteral("<%1>: models and privysealctl hold nothing that paints").arg(name));
    const bool noSql = finder.path.startsWith(u"views/") || finder.path.startsWith(u"app/");
    if (noSql && (library == u"QtSql" || base == u"QtSql" || qt.sql.contains(base)))
        finder.add(line, QStringLiteral("<%1>: views and programs never speak SQL").arg(name));
    if (name == u"nlohmann/json.hpp" && finder.path.endsWith(u".h"))
        finder.add(line, QStringLiteral("<nlohmann/json.hpp>: five seconds for every file that includes this header"));
}

void checkOwnInclude(Finder& finder, qsizetype line, const QString& name)
{
    const QString floor = finder.path.section(u'/', 0, 0);
    const QString domain = finder.path.section(u'/', 1, 1);
    const QString otherFloor = name.section(u'/', 0, 0);
    const QString otherDomain = name.section(u'/', 1, 1);
    const auto up = [&](const QString& why) { finder.add(line, QStringLiteral("\"%1\": %2").arg(name, why)); };

    if (floor == u"models" && (otherFloor == u"views" || otherFloor == u"app"))
        up(QStringLiteral("models know nothing above them"));
    if (floor == u"views" && otherFloor == u"app")
        up(QStringLiteral("views know nothing above them"));
    if (finder.path.startsWith(u"app/ctl/") && (otherFloor == u"views" || name.startsWith(u"app/desktop/")))
        up(QStringLiteral("privysealctl has no window"));
    if (floor != u"models" || otherFloor != u"models")
        return;
    if (domain == u"core" && otherDomain != u"core")
        up(QStringLiteral("core includes only core"));
    if (domain == u"record" && otherDomain != u"core" && otherDomain != u"record")
        up(QStringLiteral("record includes only core and record"));
    if (isDomain(domain) && isDomain(otherDomain) && domain != otherDomain && name.endsWith(u"repository.h"))
        up(QStringLiteral("domains meet through ids, values and services, not through repositories"));
}

void checkSql(Finder& finder, const SourceParts& parts)
{
    if (mayHoldSql(finder.path))
        return;
    static const QRegularExpression sql(QStringLiteral(
        "\\b(SELECT\\s.+\\sFROM\\s|SELECT\\s[\\w*]|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|UPDATE\\s+\\w+\\s+SET\\b|DELETE\\s+FROM\\b|"
        "CREATE\\s+(TABLE|INDEX|TRIGGER|TEMP)\\b|DROP\\s+TABLE\\b|PRAGMA\\s+\\w)"));
    for (const QString& literal : parts.literals) {
        if (sql.match(literal).hasMatch())
            finder.add(0, QStringLiteral("\"%1\": SQL lives in *repository.cpp, models/record, models/kpis and models/exchange")
                              .arg(literal.left(60).simplified()));
    }
}

void checkLabels(Finder& finder, const QString& code)
{
    finder.forbid(code, QStringLiteral("setTextFormat\\s*\\(\\s*Qt::(RichText|AutoText|MarkdownText)"), QStringLiteral("labels show plain text"));
    const bool makesLabels = code.contains(QRegularExpression(QStringLiteral("\\bnew\\s+QLabel\\b|\\bQLabel\\s+\\w+\\s*[({;]")));
    if (makesLabels && !code.contains(u"Qt::PlainText"))
        finder.add(0, QStringLiteral("makes a QLabel and never sets Qt::PlainText"));
    const bool makesBoxes = code.contains(QRegularExpression(QStringLiteral("\\bnew\\s+QMessageBox\\b|\\bQMessageBox\\s+\\w+\\s*[({;]")));
    if (makesBoxes && !code.contains(u"Qt::PlainText"))
        finder.add(0, QStringLiteral("makes a QMessageBox and never sets Qt::PlainText"));
}

bool isIdentifier(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// The end of the literal that opens at `start` with `quote`: behind its closing quote.
qsizetype literalEnd(const QString& text, qsizetype start, QChar quote)
{
    qsizetype i = start + 1;
    while (i < text.size() && text[i] != quote && text[i] != u'\n')
        i += text[i] == u'\\' ? 2 : 1;
    return qMin(i + 1, text.size());
}

} // namespace

SourceParts takeApart(const QString& source)
{
    SourceParts parts{source, {}};
    const auto blank = [&](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to && i < parts.code.size(); ++i) {
            if (parts.code[i] != u'\n')
                parts.code[i] = u' ';
        }
    };
    for (qsizetype i = 0; i < source.size();) {
        const QStringView rest = QStringView(source).mid(i);
        qsizetype end = i + 1;
        if (rest.startsWith(u"//")) {
            end = source.indexOf(u'\n', i);
            end = end < 0 ? source.size() : end;
            blank(i, end);
        } else if (rest.startsWith(u"/*")) {
            end = source.indexOf(QStringLiteral("*/"), i + 2);
            end = end < 0 ? source.size() : end + 2;
            blank(i, end);
        } else if (rest.startsWith(u"R\"")) {
            const qsizetype open = source.indexOf(u'(', i);
            const QString close = u')' + source.mid(i + 2, open - i - 2) + u'"';
            const qsizetype stop = source.indexOf(close, open);
            end = stop < 0 ? source.size() : stop + close.size();
            parts.literals.append(source.mid(open + 1, (stop < 0 ? end : stop) - open - 1));
            blank(i + 2, end - 1);
        } else if (rest.startsWith(u'"')) {
            end = literalEnd(source, i, u'"');
            // An include's name is no literal.
            const QStringView before = QStringView(source).left(i);
            if (before.mid(before.lastIndexOf(u'\n') + 1).trimmed() != u"#include") {
                parts.literals.append(source.mid(i + 1, end - i - 2));
                blank(i + 1, end - 1);
            }
        } else if (rest.startsWith(u'\'') && !(i > 0 && source[i - 1].isDigit())) { // 1'000 is a number
            end = literalEnd(source, i, u'\'');
            blank(i + 1, end - 1);
        } else if (isIdentifier(source[i]) && !rest.startsWith(u"u8\"") && source[i] != u'R') {
            while (end < source.size() && isIdentifier(source[end]) && !QStringView(source).mid(end).startsWith(u"R\""))
                ++end;
        }
        i = end;
    }
    return parts;
}

QtHeaders installedQtHeaders()
{
    const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    const auto namesIn = [&](const QString& library) {
        const QStringList names = QDir(root + u'/' + library).entryList(QDir::Files);
        return QSet<QString>(names.begin(), names.end());
    };
    QtHeaders headers;
    for (const QString& library : {QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtCharts"),
                                   QStringLiteral("QtPrintSupport"), QStringLiteral("QtSvg")})
        headers.painting.unite(namesIn(library));
    headers.sql = namesIn(QStringLiteral("QtSql"));
    return headers;
}

QStringList violations(const QString& path, const QString& source, const QtHeaders& qt)
{
    Finder finder{path, {}};
    const SourceParts parts = takeApart(source);
    finder.each(parts.code, QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"\\n]+)[>\"]"),
                [&](qsizetype line, const QRegularExpressionMatch& match) {
                    if (match.captured(1) == u"<")
                        checkQtInclude(finder, line, match.captured(2), qt);
                    else
                        checkOwnInclude(finder, line, match.captured(2));
                });
    finder.forbid(parts.code, QStringLiteral("\\bQEventLoop\\b|\\bprocessEvents\\b"), QStringLiteral("no nested event loops"));
    finder.forbid(parts.code, QStringLiteral("\\b(SIGNAL|SLOT)\\s*\\("), QStringLiteral("no connections by name"));
    finder.forbid(parts.code, QStringLiteral("\\bsetDirectWriteFallback\\s*\\((?!\\s*false\\b)"), QStringLiteral("files appear whole or not at all"));
    checkSql(finder, parts);
    checkLabels(finder, parts.code);

    const qsizetype lines = source.count(u'\n');
    const qsizetype limit = path.endsWith(u".h") ? longestHeader : longestSource;
    if (lines > limit)
        finder.add(lines, QStringLiteral("%1 lines are more than %2").arg(lines).arg(limit));
    if (path.endsWith(u".h") && !source.contains(u"#pragma once"))
        finder.add(1, QStringLiteral("a header without #pragma once"));
    const QString name = QFileInfo(path).fileName();
    if (name != name.toLower())
        finder.add(1, QStringLiteral("file names are lower-case"));
    return finder.found;
}

QStringList testFileViolations(const QStringList& paths, const std::function<QString(const QString&)>& read)
{
    QStringList found;
    QSet<QString> names;
    for (const QString& path : paths) {
        const QString name = QFileInfo(path).completeBaseName();
        const QString folder = path.section(u'/', 1, 1);
        const bool view = folder == u"views";
        static const QSet<QString> folders{QStringLiteral("models"), QStringLiteral("views"), QStringLiteral("ctl"),
                                           QStringLiteral("house"), QStringLiteral("faults")};
        if (!folders.contains(folder) || !path.endsWith(u".cpp"))
            continue;
        static const QRegularExpression form(QStringLiteral("^tst_[a-z0-9]+$"));
        if (!form.match(name).hasMatch())
            found.append(QStringLiteral("%1: the build takes only files named tst_<thing>.cpp as tests").arg(path));
        if (names.contains(name))
            found.append(QStringLiteral("%1: two tests of one name are one target").arg(path));
        names.insert(name);
        const QString code = takeApart(read(path)).code;
        if (!code.contains(view ? QRegularExpression(QStringLiteral("\\bQTEST_MAIN\\s*\\(|\\bint main\\s*\\("))
                                : QRegularExpression(QStringLiteral("\\bQTEST_GUILESS_MAIN\\s*\\(|\\bint main\\s*\\("))))
            found.append(QStringLiteral("%1: %2 is missing").arg(path, view ? QStringLiteral("QTEST_MAIN") : QStringLiteral("QTEST_GUILESS_MAIN")));
    }
    return found;
}

} // namespace privyseal::test
