#pragma once

// The rules of the house as a scanner: what one source file, given by its path from the root and its text, does against
// them. Pure functions over text, so that the scanner itself can be tested with bad snippets. Any thread.

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace privyseal::test {

// A source text taken apart: `code` is the text with comments and the inside of literals blanked (lines stay in place),
// `literals` are the string literals.
struct SourceParts
{
    QString code;
    QStringList literals;
};
[[nodiscard]] SourceParts takeApart(const QString& source);

// Which headers belong to which Qt library, by the names that stand in <...>.
struct QtHeaders
{
    QSet<QString> painting; // Gui, Widgets, Charts, PrintSupport, Svg
    QSet<QString> sql;
};
// From the headers that are installed.
[[nodiscard]] QtHeaders installedQtHeaders();

// One sentence for each violation, "path:line: what"; empty when the file keeps the rules.
[[nodiscard]] QStringList violations(const QString& path, const QString& source, const QtHeaders& qt);

// The same for the names and main functions of test files.
[[nodiscard]] QStringList testFileViolations(const QStringList& paths, const std::function<QString(const QString&)>& read);

} // namespace privyseal::test
