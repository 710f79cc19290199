#include "models/exchange/nativestore.h"

namespace privyseal {
namespace {

bool same(const QVariant& a, const QVariant& b)
{
    return a.isNull() == b.isNull() && a.toString() == b.toString();
}

bool sameValues(const QVariantList& a, const QVariantList& b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), same);
}

QVariant fallbackOf(const Field& field)
{
    if (field.fallback.isNull())
        return {};
    return field.type == FieldType::Bool ? QVariant(field.fallback.toLongLong()) : QVariant(field.fallback);
}

void fillFallbacks(const QList<Field>& fields, QVariantList* values)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if ((*values)[i].isNull())
            (*values)[i] = fallbackOf(fields[i]);
    }
}

void noteSeen(const NativeKind& kind, NativeRow* row, const QString& field, const Instant& now)
{
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        if (kind.fields[i].name == field)
            row->values[i] = now.stored();
    }
}

QString joined(const QList<Field>& fields, const QString& pattern)
{
    QStringList parts;
    for (const Field& field : fields)
        parts.append(QString(pattern).replace(u'$', field.column));
    return parts.join(u',');
}

// What decides whether a grant in a file is the one that a decision made.
bool sameGrant(const ChildRow& a, const ChildRow& b)
{
    return std::equal(a.values.cbegin(), a.values.cbegin() + 4, b.values.cbegin(), same); // action, resource, environment, granted_at
}

} // namespace

Statement& NativeStore::prepared(const QString& key, const std::function<QString()>& sql)
{
    std::shared_ptr<Statement>& statement = m_prepared[key];
    if (!statement)
        statement = std::make_shared<Statement>(m_record, sql());
    return *statement;
}

Result<NativeStore::Effect> NativeStore::put(const NativeKind& kind, NativeRow row, bool foreign, const Instant& now)
{
    auto found = m_source.find(kind, row.id);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!found->has_value()) {
        if (foreign) {
            noteSeen(kind, &row, QStringLiteral("first_seen"), now);
            noteSeen(kind, &row, QStringLiteral("last_seen"), now);
        }
        return add(kind, std::move(row));
    }
    const NativeRow& there = **found;
    for (qsizetype i = 0; i < kind.fields.size(); ++i) {
        if (row.values[i].isNull())
            row.values[i] = foreign || kind.fields[i].kept ? there.values[i] : fallbackOf(kind.fields[i]);
    }
    if (foreign && row.extra.isNull())
        row.extra = there.extra;
    bool differs = !sameValues(row.values, there.values) || row.extra != there.extra;
    QList<ChildChange> changes;
    for (qsizetype i = 0; i < kind.children.size(); ++i) {
        if (foreign && !row.children[i])
            row.children[i] = there.children[i];
        changes.append(changeOf(kind.children[i], there.children[i].value_or(QList<ChildRow>()), row.children[i]));
        differs = differs || changes.last().differs;
    }
    if (!differs)
        return Effect::Unchanged;
    if (kind.table == u"request") {
        auto filed = isFiled(row.id);
        if (!filed)
            return tl::unexpected<Error>(filed.error());
        if (*filed)
            return Effect::Refused;
    }
    if (foreign)
        noteSeen(kind, &row, QStringLiteral("last_seen"), now);
    if (auto written = write(kind, row, true); !written)
        return tl::unexpected<Error>(written.error());
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (!changes[i].differs)
            continue;
        if (auto replaced = replaceChildren(kind.children[i], row.id, changes[i]); !replaced)
            return tl::unexpected<Error>(replaced.error());
    }
    return Effect::Updated;
}

Result<NativeStore::Effect> NativeStore::add(const NativeKind& kind, NativeRow row)
{
    fillFallbacks(kind.fields, &row.values);
    if (auto written = write(kind, row, false); !written)
        return tl::unexpected<Error>(written.error());
    for (qsizetype i = 0; i < kind.children.size(); ++i) {
        // An agent that was removed or never known may still hold grants that a decision made.
        auto there = m_source.children(kind.children[i], row.id);
        if (!there)
            return tl::unexpected<Error>(there.error());
        const ChildChange change = changeOf(kind.children[i], *there, row.children[i]);
        if (!change.differs)
            continue;
        if (auto replaced = replaceChildren(kind.children[i], row.id, change); !replaced)
            return tl::unexpected<Error>(replaced.error());
    }
    return Effect::Added;
}

Result<void> NativeStore::write(const NativeKind& kind, const NativeRow& row, bool update)
{
    Statement& statement = prepared((update ? u'u' : u'i') + kind.name, [&]() -> QString {
        const QString extra = kind.isKept ? QStringLiteral("body") : QStringLiteral("extra");
        if (update) {
            return QStringLiteral("UPDATE ") + kind.table + QStringLiteral(" SET ") + joined(kind.fields, QStringLiteral("$=:$")) + u',' + extra
                + QStringLiteral("=:extra WHERE id=:id") + (kind.isKept ? QStringLiteral(" AND kind=:kept_kind") : QString());
        }
        return QStringLiteral("INSERT INTO ") + kind.table + u'(' + joined(kind.fields, QStringLiteral("$")) + u',' + extra
            + (kind.isKept ? QStringLiteral(",kind") : QString()) + QStringLiteral(") VALUES (") + joined(kind.fields, QStringLiteral(":$"))
            + QStringLiteral(",:extra") + (kind.isKept ? QStringLiteral(",:kept_kind)") : QStringLiteral(")"));
    });
    for (qsizetype i = 0; i < kind.fields.size(); ++i)
        statement.bind(kind.fields[i].column, row.values[i]);
    statement.bind(QStringLiteral("extra"), row.extra);
    if (kind.isKept)
        statement.bind(QStringLiteral("kept_kind"), kind.name);
    return statement.run().map([](qint64) {});
}

Result<bool> NativeStore::isFiled(const QString& request)
{
    Statement& statement = prepared(QStringLiteral("filed"), [] { return QStringLiteral("SELECT origin FROM request WHERE id = :id"); });
    statement.bind(QStringLiteral("id"), request);
    return statement.first([](const Row& row) { return row.text(0) != u"historical"; }).map([](const auto& found) { return found.value_or(false); });
}

Result<bool> NativeStore::hasAgent(const QString& id)
{
    Statement& statement = prepared(QStringLiteral("agent?"), [] { return QStringLiteral("SELECT 1 FROM agent WHERE id = :id"); });
    statement.bind(QStringLiteral("id"), id);
    return statement.first([](const Row&) { return true; }).map([](const auto& found) { return found.has_value(); });
}

Result<void> NativeStore::eachAgent(qint64 limit, const std::function<void(const QString& id)>& visit)
{
    return Statement(m_record, QStringLiteral("SELECT id FROM agent LIMIT :row_limit")).bind(QStringLiteral("row_limit"), limit).each([&](const Row& row) {
        visit(row.text(0));
        return true;
    });
}

NativeStore::ChildChange NativeStore::changeOf(const ChildTable& table, const QList<ChildRow>& there, const std::optional<QList<ChildRow>>& wanted)
{
    ChildChange change;
    QList<ChildRow> decided;
    QList<ChildRow> replaceable;
    for (const ChildRow& row : there) {
        (row.decided ? decided : replaceable).append(row);
        if (row.decided)
            change.nextPosition = qMax(change.nextPosition, row.position + 1);
    }
    for (ChildRow row : wanted.value_or(QList<ChildRow>())) {
        fillFallbacks(table.fields, &row.values);
        const auto twin = std::find_if(decided.cbegin(), decided.cend(), [&](const ChildRow& made) { return sameGrant(made, row); });
        if (twin != decided.cend())
            decided.erase(twin);
        else
            change.rows.append(row);
    }
    change.differs = !std::equal(change.rows.cbegin(), change.rows.cend(), replaceable.cbegin(), replaceable.cend(),
                                 [](const ChildRow& a, const ChildRow& b) { return a.extra == b.extra && sameValues(a.values, b.values); });
    return change;
}

Result<void> NativeStore::replaceChildren(const ChildTable& table, const QString& agent, const ChildChange& change)
{
    Statement& clear = prepared(QStringLiteral("clear ") + table.table, [&]() -> QString {
        return QStringLiteral("DELETE FROM ") + table.table + QStringLiteral(" WHERE agent = :agent")
            + (table.hasId ? QString() : QStringLiteral(" AND backing <> 'decision'"));
    });
    clear.bind(QStringLiteral("agent"), agent);
    if (auto cleared = clear.run(); !cleared)
        return tl::unexpected<Error>(cleared.error());
    Statement& insert = prepared(QStringLiteral("insert ") + table.table, [&]() -> QString {
        return QStringLiteral("INSERT INTO ") + table.table + QStringLiteral("(agent,position,extra,") + joined(table.fields, QStringLiteral("$"))
            + QStringLiteral(") VALUES (:agent,:position,:extra,") + joined(table.fields, QStringLiteral(":$")) + u')';
    });
    qint64 position = change.nextPosition;
    for (const ChildRow& row : change.rows) {
        insert.bind(QStringLiteral("agent"), agent).bind(QStringLiteral("position"), position++).bind(QStringLiteral("extra"), row.extra);
        for (qsizetype i = 0; i < table.fields.size(); ++i)
            insert.bind(table.fields[i].column, row.values[i]);
        if (auto added = insert.run(); !added)
            return tl::unexpected<Error>(added.error());
    }
    return {};
}

} // namespace privyseal
