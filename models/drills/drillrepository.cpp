#include "models/drills/drillrepository.h"

#include "models/record/record.h"
#include "models/record/statement.h"

namespace privyseal {
namespace {

QString selectDrill()
{
    return QStringLiteral("SELECT id, scenario, started_at, completed_at, contained_at, revoked_at, remediated_at, participants, "
                          "findings FROM drill ");
}

Drill drillOf(const Row& row)
{
    Drill drill;
    drill.id = row.text(0);
    drill.scenario = row.text(1);
    drill.startedAt = row.instant(2);
    drill.completedAt = row.instant(3);
    drill.containedAt = row.instant(4);
    drill.revokedAt = row.instant(5);
    drill.remediatedAt = row.instant(6);
    drill.participants = row.list(7);
    drill.findings = row.list(8);
    return drill;
}

} // namespace

Result<std::optional<Drill>> DrillRepository::find(const QString& id) const
{
    return Statement(m_record, selectDrill() + u"WHERE id = :id").bind(QStringLiteral("id"), id).first(drillOf);
}

Result<QList<Drill>> DrillRepository::all() const
{
    QList<Drill> drills;
    auto read = Statement(m_record, selectDrill() + u"ORDER BY started_at DESC, id DESC").each([&](const Row& row) {
        drills.append(drillOf(row));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return drills;
}

} // namespace privyseal
