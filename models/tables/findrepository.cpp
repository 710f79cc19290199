#include "models/tables/finder.h"

#include "models/core/textsafety.h"
#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {

QString escaped(const QString& text)
{
    QString pattern;
    const QString lower = asciiLower(text);
    for (const QChar c : lower) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern += u'!';
        pattern += c;
    }
    return pattern;
}

} // namespace

Result<QList<Found>> Finder::find(const QString& text, int limit) const
{
    QList<Found> found;
    const QString sought = escaped(text.trimmed());
    if (sought.isEmpty() || limit <= 0)
        return found;
    auto read = Statement(m_record, QStringLiteral(
                              "SELECT kind, id, name, status FROM ("
                              "SELECT 0 AS kind, id, name, status, '' AS began FROM agent "
                              "UNION ALL SELECT 1, id, action || ' on ' || resource, status, requested_at FROM request "
                              "UNION ALL SELECT 2, id, title, status, detected_at FROM incident) AS everything "
                              "WHERE lower(id) LIKE :any ESCAPE '!' OR lower(name) LIKE :any ESCAPE '!' "
                              "ORDER BY CASE WHEN lower(id) LIKE :prefix ESCAPE '!' OR lower(name) LIKE :prefix ESCAPE '!' "
                              "THEN 0 ELSE 1 END, kind, " // then what somebody has still to do with, then the newest
                              "CASE WHEN status IN ('active', 'pending', 'changes_requested', 'open', 'contained') THEN 0 ELSE 1 END, "
                              "began DESC, name, id LIMIT :most"))
                    .bind(QStringLiteral("any"), QString(u'%' + sought + u'%'))
                    .bind(QStringLiteral("prefix"), QString(sought + u'%'))
                    .bind(QStringLiteral("most"), limit)
                    .each([&](const Row& row) {
                        found.append({Found::Kind(row.integer(0)), row.text(1), row.text(2), row.text(3)});
                        return true;
                    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return found;
}

} // namespace privyseal
