#include "models/record/record.h"
#include "models/record/statement.h"
#include "models/record/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace privyseal {
namespace {

// The statements of a schema file: separated by an empty line; a block of comments alone is none.
QStringList statementsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("missing resource %s", qUtf8Printable(path));
    QStringList statements;
    static const QRegularExpression emptyLine(QStringLiteral("\n[ \t]*\n"));
    const QStringList blocks = QString::fromUtf8(file.readAll()).split(emptyLine, Qt::SkipEmptyParts);
    for (const QString& block : blocks) {
        QStringList lines = block.split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString& line) { return line.trimmed().startsWith(u"--"); });
        if (!lines.isEmpty())
            statements.append(lines.join(u'\n'));
    }
    return statements;
}

QStringList migrations()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("0*.sql")}, QDir::Files, QDir::Name);
}

Result<void> runAll(Record& record, const QString& file)
{
    const QStringList statements = statementsOf(QStringLiteral(":/schema/") + file);
    for (const QString& sql : statements) {
        if (auto ran = Statement(record, sql).run(); !ran)
            return tl::unexpected<Error>(ran.error());
    }
    return {};
}

} // namespace

int newestSchema()
{
    return int(migrations().size());
}

QStringList guardStatements()
{
    return statementsOf(QStringLiteral(":/schema/sqlite_guards.sql"));
}

Result<void> migrate(Record& record, int from, int to)
{
    auto transaction = Transaction::begin(record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    // Another process may have been faster between our look and our lock.
    const auto now = Statement(record, QStringLiteral("PRAGMA user_version")).first([](const Row& row) { return row.integer(0); });
    if (!now)
        return tl::unexpected<Error>(now.error());
    if (int(now->value_or(0)) != from)
        return {};
    const QStringList files = migrations();
    for (int step = from; step < to; ++step) {
        if (auto ran = runAll(record, files[step]); !ran)
            return ran;
    }
    if (to == newestSchema()) {
        if (auto ran = runAll(record, QStringLiteral("sqlite_guards.sql")); !ran)
            return ran;
    }
    if (auto set = Statement(record, QStringLiteral("PRAGMA user_version=%1").arg(to)).run(); !set)
        return tl::unexpected<Error>(set.error());
    return transaction->commit();
}

} // namespace privyseal
