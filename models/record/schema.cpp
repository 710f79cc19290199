#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace privyseal {
namespace {

QStringList migrations()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("0*.sql")}, QDir::Files, QDir::Name);
}

Result<void> runAll(Record& record, const QString& file)
{
    const Engine& engine = record.engine();
    const QStringList statements = schemaStatements(file);
    for (const QString& sql : statements) {
        if (auto ran = engine.execute(engine.dialect(sql)); !ran)
            return ran;
    }
    return {};
}

} // namespace

int newestSchema()
{
    return int(migrations().size());
}

// A block of comments alone is no statement.
QStringList schemaStatements(const QString& file)
{
    QFile source(QStringLiteral(":/schema/") + file);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("missing resource %s", qUtf8Printable(source.fileName()));
    QStringList statements;
    static const QRegularExpression emptyLine(QStringLiteral("\n[ \t]*\n"));
    const QStringList blocks = QString::fromUtf8(source.readAll()).split(emptyLine, Qt::SkipEmptyParts);
    for (const QString& block : blocks) {
        QStringList lines = block.split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString& line) { return line.trimmed().startsWith(u"--"); });
        if (!lines.isEmpty())
            statements.append(lines.join(u'\n'));
    }
    return statements;
}

Result<void> buildSchema(Record& record, int from, int to)
{
    const QStringList files = migrations();
    for (int step = from; step < to; ++step) {
        if (auto ran = runAll(record, files[step]); !ran)
            return ran;
    }
    if (to == newestSchema()) {
        if (auto ran = runAll(record, record.engine().guardsFile()); !ran)
            return ran;
        if (const QString doors = record.engine().doorsFile(); !doors.isNull()) {
            if (auto ran = runAll(record, doors); !ran)
                return ran;
        }
        if (auto renewed = record.engine().renewRights(); !renewed)
            return renewed;
    }
    return record.engine().setSchema(to);
}

Result<void> migrate(Record& record, int from, int to)
{
    auto transaction = Transaction::begin(record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    // Another process may have been faster between our look and our lock.
    const auto now = record.engine().schema();
    if (!now)
        return tl::unexpected<Error>(now.error());
    if (*now != from)
        return {};
    if (auto built = buildSchema(record, from, to); !built)
        return built;
    return transaction->commit();
}

} // namespace privyseal
