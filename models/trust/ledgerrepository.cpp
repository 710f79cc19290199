#include "models/trust/ledgerrepository.h"

#include "models/record/collect.h"
#include "models/record/engine.h"
#include "models/record/record.h"

namespace privyseal {
namespace {

StoredLeaf readLeaf(const Row& row)
{
    return {row.integer(0), row.text(1), row.text(2).toUtf8()};
}

StoredCheckpoint readCheckpoint(const Row& row)
{
    return {row.integer(0), row.text(1).toUtf8()};
}

Result<void> done(Statement& statement)
{
    const auto ran = statement.run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

} // namespace

Result<std::optional<StoredLeaf>> LedgerRepository::last() const
{
    return Statement(m_record, QStringLiteral("SELECT seq, subject, leaf FROM ledger ORDER BY seq DESC LIMIT 1")).first(readLeaf);
}

Result<std::optional<StoredLeaf>> LedgerRepository::at(qint64 seq) const
{
    return Statement(m_record, QStringLiteral("SELECT seq, subject, leaf FROM ledger WHERE seq = :seq")).bind(QStringLiteral("seq"), seq).first(readLeaf);
}

Result<qint64> LedgerRepository::count() const
{
    const auto counted = Statement(m_record, QStringLiteral("SELECT count(*) FROM ledger")).first([](const Row& row) { return row.integer(0); });
    if (!counted)
        return tl::unexpected<Error>(counted.error());
    return counted->value_or(0);
}

Result<void> LedgerRepository::each(qint64 seq, const std::function<bool(const StoredLeaf&)>& visit) const
{
    return Statement(m_record, QStringLiteral("SELECT seq, subject, leaf FROM ledger WHERE seq >= :seq ORDER BY seq"))
        .streamed()
        .bind(QStringLiteral("seq"), seq)
        .each([&](const Row& row) { return visit(readLeaf(row)); });
}

Result<void> LedgerRepository::scan(const SeenLeaf& visit) const
{
    return m_record.engine().scan(QStringLiteral("SELECT seq, subject, leaf FROM ledger ORDER BY seq"),
                                  [&](const BytesRow& row) { return visit(row.integer(0), row.bytes(1), row.bytes(2)); });
}

Result<QList<StoredLeaf>> LedgerRepository::ofSubject(const QString& subject) const
{
    Statement statement(m_record, QStringLiteral("SELECT seq, subject, leaf FROM ledger WHERE subject = :subject ORDER BY seq"));
    statement.bind(QStringLiteral("subject"), subject);
    return collect(statement, readLeaf);
}

Result<QList<StoredLeaf>> LedgerRepository::ofSubjects(const QString& after, const QString& upTo) const
{
    Statement statement(m_record, QString(QStringLiteral("SELECT seq, subject, leaf FROM ledger WHERE subject > :after") +
                                          (upTo.isNull() ? QString() : QStringLiteral(" AND subject <= :upto")) + QStringLiteral(" ORDER BY seq")));
    statement.bind(QStringLiteral("after"), after.isNull() ? QStringLiteral("") : after);
    if (!upTo.isNull())
        statement.bind(QStringLiteral("upto"), upTo);
    return collect(statement, readLeaf);
}

Result<QStringList> LedgerRepository::subjectsOfType(const QString& type) const
{
    QStringList subjects;
    // An entry is canonical JSON: no string in it can hold an unescaped quote, so that this stands in front of the type alone.
    const auto read = Statement(m_record, QStringLiteral("SELECT DISTINCT subject FROM ledger WHERE leaf LIKE :pattern ORDER BY subject"))
                          .bind(QStringLiteral("pattern"), QString(u"%,\"type\":\"" + type + u'%'))
                          .each([&](const Row& row) {
                              subjects.append(row.text(0));
                              return true;
                          });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return subjects;
}

Result<QList<StoredCheckpoint>> LedgerRepository::checkpoints() const
{
    Statement statement(m_record, QStringLiteral("SELECT size, note FROM checkpoint ORDER BY size"));
    return collect(statement, readCheckpoint);
}

Result<std::optional<StoredCheckpoint>> LedgerRepository::newestCheckpoint() const
{
    return Statement(m_record, QStringLiteral("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1")).first(readCheckpoint);
}

Result<void> LedgerRepository::append(const StoredLeaf& leaf)
{
    Statement statement(m_record, QStringLiteral("INSERT INTO ledger (seq, subject, leaf) VALUES (:seq, :subject, :leaf)"));
    statement.bind(QStringLiteral("seq"), leaf.seq).bind(QStringLiteral("subject"), leaf.subject).bind(QStringLiteral("leaf"), QString::fromUtf8(leaf.bytes));
    return done(statement);
}

Result<void> LedgerRepository::insertCheckpoint(const StoredCheckpoint& checkpoint)
{
    Statement statement(m_record, QStringLiteral("INSERT INTO checkpoint (size, note) VALUES (:size, :note)"));
    statement.bind(QStringLiteral("size"), checkpoint.size).bind(QStringLiteral("note"), QString::fromUtf8(checkpoint.note));
    return done(statement);
}

} // namespace privyseal
