#include "models/trust/statementrepository.h"

#include "models/record/collect.h"
#include "models/record/record.h"

namespace privyseal {

Result<QList<StoredStatement>> StatementRepository::about(const QString& subject) const
{
    Statement statement(m_record, QStringLiteral("SELECT id, kind, subject, member, signed_at, envelope, document, presented FROM statement "
                                                 "WHERE subject = :subject ORDER BY signed_at, id"));
    statement.bind(QStringLiteral("subject"), subject);
    return collect(statement, [](const Row& row) {
        return StoredStatement{row.text(0), row.text(1), row.text(2), row.text(3), row.instant(4), row.text(5).toUtf8(), row.text(6).toUtf8(), row.text(7)};
    });
}

Result<QStringList> StatementRepository::subjects() const
{
    QStringList subjects;
    const auto read = Statement(m_record, QStringLiteral("SELECT DISTINCT subject FROM statement ORDER BY subject")).each([&](const Row& row) {
        subjects.append(row.text(0));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return subjects;
}

Result<bool> StatementRepository::holds(const QString& id) const
{
    const auto found = Statement(m_record, QStringLiteral("SELECT 1 FROM statement WHERE id = :id")).bind(QStringLiteral("id"), id).first([](const Row&) { return true; });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->has_value();
}

Result<void> StatementRepository::insert(const StoredStatement& one)
{
    const auto ran = Statement(m_record, QStringLiteral("INSERT INTO statement (id, kind, subject, member, signed_at, envelope, document, presented) "
                                                        "VALUES (:id, :kind, :subject, :member, :at, :envelope, :document, :presented)"))
                         .bind(QStringLiteral("id"), one.id)
                         .bind(QStringLiteral("kind"), one.kind)
                         .bind(QStringLiteral("subject"), one.subject)
                         .bind(QStringLiteral("member"), one.member)
                         .bind(QStringLiteral("at"), one.signedAt)
                         .bind(QStringLiteral("envelope"), QString::fromUtf8(one.envelope))
                         .bind(QStringLiteral("document"), QString::fromUtf8(one.document))
                         .bind(QStringLiteral("presented"), one.presented)
                         .run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

} // namespace privyseal
