#include "models/trust/rosterrepository.h"

#include "models/record/collect.h"
#include "models/record/record.h"

namespace privyseal {
namespace {

StoredDocument readDocument(const Row& row)
{
    return {row.integer(0), row.text(1), row.text(2).toUtf8()};
}

Result<void> done(Statement& statement)
{
    const auto ran = statement.run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

Result<void> insert(const Record& record, const QString& sql, const StoredDocument& document)
{
    Statement statement(record, sql);
    statement.bind(QStringLiteral("version"), document.version)
        .bind(QStringLiteral("hash"), document.bodySha256)
        .bind(QStringLiteral("envelope"), QString::fromUtf8(document.envelope));
    return done(statement);
}

} // namespace

Result<QList<StoredDocument>> RosterRepository::rosters() const
{
    Statement statement(m_record, QStringLiteral("SELECT version, body_sha256, envelope FROM roster ORDER BY version"));
    return collect(statement, readDocument);
}

Result<QList<StoredDocument>> RosterRepository::revocations() const
{
    Statement statement(m_record, QStringLiteral("SELECT version, body_sha256, envelope FROM revocation ORDER BY version"));
    return collect(statement, readDocument);
}

Result<QList<StoredProposal>> RosterRepository::proposals() const
{
    Statement statement(m_record, QStringLiteral("SELECT version, body_sha256, envelope, proposed_at, proposed_by FROM roster_proposal ORDER BY proposed_at, body_sha256"));
    return collect(statement, [](const Row& row) { return StoredProposal{readDocument(row), row.instant(3), row.text(4)}; });
}

Result<void> RosterRepository::insertRoster(const StoredDocument& roster)
{
    return insert(m_record, QStringLiteral("INSERT INTO roster (version, body_sha256, envelope) VALUES (:version, :hash, :envelope)"), roster);
}

Result<void> RosterRepository::insertRevocation(const StoredDocument& list)
{
    return insert(m_record, QStringLiteral("INSERT INTO revocation (version, body_sha256, envelope) VALUES (:version, :hash, :envelope)"), list);
}

Result<void> RosterRepository::saveProposal(const StoredProposal& proposal)
{
    if (auto removed = removeProposal(proposal.document.bodySha256); !removed)
        return removed;
    Statement statement(m_record, QStringLiteral("INSERT INTO roster_proposal (body_sha256, version, envelope, proposed_at, proposed_by) "
                                                 "VALUES (:hash, :version, :envelope, :at, :by)"));
    statement.bind(QStringLiteral("hash"), proposal.document.bodySha256)
        .bind(QStringLiteral("version"), proposal.document.version)
        .bind(QStringLiteral("envelope"), QString::fromUtf8(proposal.document.envelope))
        .bind(QStringLiteral("at"), proposal.proposedAt)
        .bind(QStringLiteral("by"), proposal.proposedBy);
    return done(statement);
}

Result<void> RosterRepository::removeProposalsUpTo(qint64 version)
{
    Statement statement(m_record, QStringLiteral("DELETE FROM roster_proposal WHERE version <= :version"));
    statement.bind(QStringLiteral("version"), version);
    return done(statement);
}

Result<void> RosterRepository::removeProposal(const QString& bodySha256)
{
    Statement statement(m_record, QStringLiteral("DELETE FROM roster_proposal WHERE body_sha256 = :hash"));
    statement.bind(QStringLiteral("hash"), bodySha256);
    return done(statement);
}

} // namespace privyseal
