// The bulk road over SQLite's own interface: values go from the reader's bytes to the engine without a copy in between.

#include "models/record/sqlitebulkroad.h"

#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

#include <cstring>

namespace privyseal {
namespace {

// Building an index anew sorts once; keeping it up to date touches a page at random for each row.
constexpr qint64 rowsThatPayForRebuild = 5000;
constexpr qint64 addedBeforePuttingAside = 2000;
constexpr int loadCacheKiB = 24 * 1024; // a setting of this connection, for the time of the load
constexpr int sortCacheKiB = 16 * 1024; // bounds what the sorting of an index holds

class SqliteBulkRoad : public BulkRoad
{
public:
    SqliteBulkRoad(Record& record, BulkTarget target) : m_record(record), m_target(std::move(target)) {}
    ~SqliteBulkRoad() override
    {
        sqlite3_finalize(m_insert);
        sqlite3_finalize(m_select);
        if (m_usualCache != 0)
            sqlite3_exec(m_sqlite, QByteArray("PRAGMA cache_size=" + QByteArray::number(m_usualCache)).constData(), nullptr, nullptr, nullptr);
    }

    Result<void> start()
    {
        const QVariant handle = m_record.database().driver()->handle();
        m_sqlite = *static_cast<sqlite3* const*>(handle.constData());
        const auto number = [this](const QString& sql) { return Statement(m_record, sql).first([](const Row& row) { return row.integer(0); }); };
        const auto there = m_target.isEmpty ? Result<std::optional<qint64>>(0) : number(QStringLiteral("SELECT max(rowid) FROM ") + m_target.table);
        if (!there)
            return tl::unexpected<Error>(there.error());
        m_paysForRebuild = m_target.expectedRows >= rowsThatPayForRebuild && m_target.expectedRows >= there->value_or(0) / 2;
        const auto cache = number(QStringLiteral("PRAGMA cache_size"));
        if (!cache)
            return tl::unexpected<Error>(cache.error());
        m_usualCache = cache->value_or(0);
        if (auto set = setCache(loadCacheKiB); !set)
            return set;
        QStringList marks;
        for (qsizetype i = 0; i < m_target.columns.size(); ++i)
            marks.append(QStringLiteral("?"));
        const QString columns = m_target.columns.join(u',');
        if (auto made = prepare(QStringLiteral("INSERT INTO ") + m_target.table + u'(' + columns + QStringLiteral(") VALUES (") + marks.join(u',')
                                    + (m_target.isEmpty ? QStringLiteral(")") : QString(u") ON CONFLICT (" + m_target.columns.first() + u") DO NOTHING")), &m_insert);
            !made || m_target.isEmpty)
            return made;
        return prepare(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM ") + m_target.table + QStringLiteral(" WHERE ")
                           + m_target.columns.first() + QStringLiteral(" = ?"), &m_select);
    }

    Result<std::vector<Outcome>> put(const BulkBatch& batch) override
    {
        const size_t width = size_t(m_target.columns.size());
        std::vector<Outcome> outcomes;
        outcomes.reserve(batch.values.size() / width);
        for (size_t first = 0; first < batch.values.size(); first += width) {
            auto outcome = putRow(batch, &batch.values[first]);
            if (!outcome)
                return tl::unexpected<Error>(outcome.error());
            outcomes.push_back(*outcome);
        }
        if (m_paysForRebuild && (m_target.isEmpty || m_added >= addedBeforePuttingAside) && m_indexes.isEmpty()) {
            if (auto aside = putIndexesAside(); !aside)
                return tl::unexpected<Error>(aside.error());
        }
        return outcomes;
    }

    Result<void> finish() override
    {
        if (m_indexes.isEmpty())
            return {};
        if (auto set = setCache(sortCacheKiB); !set)
            return set;
        sqlite3_limit(m_sqlite, SQLITE_LIMIT_WORKER_THREADS, 1); // one more thread sorts, where there is a processor for it
        for (const QString& sql : std::as_const(m_indexes)) {
            if (auto built = Statement(m_record, sql).run(); !built)
                return tl::unexpected<Error>(built.error());
        }
        sqlite3_limit(m_sqlite, SQLITE_LIMIT_WORKER_THREADS, 0);
        m_indexes.clear();
        m_paysForRebuild = false;
        return {};
    }

private:
    [[nodiscard]] tl::unexpected<Error> failure(const QString& doing) const
    {
        return tl::unexpected<Error>(m_record.engine().error(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(m_sqlite)), QSqlError::StatementError,
                                                                      QString::number(sqlite3_extended_errcode(m_sqlite))), doing));
    }
    Result<void> setCache(int kibibytes)
    {
        auto set = Statement(m_record, QStringLiteral("PRAGMA cache_size=-%1").arg(kibibytes)).run();
        return set ? Result<void>() : tl::unexpected<Error>(set.error());
    }
    Result<void> prepare(const QString& sql, sqlite3_stmt** statement)
    {
        const QByteArray text = sql.toUtf8();
        if (sqlite3_prepare_v3(m_sqlite, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, statement, nullptr) != SQLITE_OK)
            return failure(QStringLiteral("preparing ") + sql);
        return {};
    }
    int bind(sqlite3_stmt* statement, int place, const BulkBatch& batch, const BulkValue& value)
    {
        switch (value.type) {
        case BulkValue::Type::Integer:
            return sqlite3_bind_int64(statement, place, value.number);
        case BulkValue::Type::Text:
            // The bytes outlive the step: the batch is const until put() returns, and every statement is bound anew.
            return sqlite3_bind_text(statement, place, batch.bytes.data() + value.number, int(value.size), SQLITE_STATIC);
        case BulkValue::Type::Null:
            break;
        }
        return sqlite3_bind_null(statement, place);
    }
    Result<Outcome> putRow(const BulkBatch& batch, const BulkValue* row)
    {
        for (int i = 0; i < int(m_target.columns.size()); ++i) {
            if (bind(m_insert, i + 1, batch, row[i]) != SQLITE_OK)
                return failure(QStringLiteral("binding for ") + m_target.table);
        }
        const int inserted = sqlite3_step(m_insert);
        const bool isNew = inserted == SQLITE_DONE && sqlite3_changes(m_sqlite) > 0;
        if (sqlite3_reset(m_insert) != SQLITE_OK || inserted != SQLITE_DONE)
            return failure(QStringLiteral("adding to ") + m_target.table);
        if (!isNew)
            return compare(batch, row);
        ++m_added;
        return Outcome::Added;
    }
    Result<Outcome> compare(const BulkBatch& batch, const BulkValue* row)
    {
        if (bind(m_select, 1, batch, row[0]) != SQLITE_OK)
            return failure(QStringLiteral("binding for ") + m_target.table);
        const int found = sqlite3_step(m_select);
        bool same = found == SQLITE_ROW;
        for (int i = 0; same && i < int(m_target.columns.size()); ++i)
            same = holds(i, batch, row[i]);
        if (sqlite3_reset(m_select) != SQLITE_OK || found != SQLITE_ROW)
            return failure(QStringLiteral("reading from ") + m_target.table);
        return same ? Outcome::Same : Outcome::Differs;
    }
    bool holds(int column, const BulkBatch& batch, const BulkValue& value)
    {
        switch (sqlite3_column_type(m_select, column)) {
        case SQLITE_NULL:
            return value.type == BulkValue::Type::Null;
        case SQLITE_INTEGER:
            return value.type == BulkValue::Type::Integer && sqlite3_column_int64(m_select, column) == value.number;
        case SQLITE_TEXT: {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_select, column));
            return value.type == BulkValue::Type::Text && batch.text(value) == std::string_view(text, size_t(sqlite3_column_bytes(m_select, column)));
        }
        default:
            return false;
        }
    }
    // Indexes that only serve readers; a unique one is a rule and stays.
    Result<void> putIndexesAside()
    {
        QStringList names;
        Statement listed(m_record, QStringLiteral("SELECT m.name, m.sql FROM sqlite_master m JOIN pragma_index_list(:table_name) l ON l.name = m.name "
                                                  "WHERE m.type = 'index' AND m.sql IS NOT NULL AND l.\"unique\" = 0 ORDER BY m.name"));
        auto read = listed.bind(QStringLiteral("table_name"), m_target.table).each([&](const Row& row) {
            names.append(row.text(0));
            m_indexes.append(row.text(1));
            return true;
        });
        if (!read)
            return read;
        for (const QString& name : std::as_const(names)) {
            if (auto dropped = Statement(m_record, QStringLiteral("DROP INDEX ") + name).run(); !dropped)
                return tl::unexpected<Error>(dropped.error());
        }
        m_paysForRebuild = m_paysForRebuild && !m_indexes.isEmpty();
        return {};
    }

    Record& m_record;
    BulkTarget m_target;
    sqlite3* m_sqlite = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_select = nullptr;
    QStringList m_indexes; // put aside: the text that makes each again
    qint64 m_added = 0;
    qint64 m_usualCache = 0;
    bool m_paysForRebuild = false;
};

} // namespace

Result<std::unique_ptr<BulkRoad>> openSqliteBulkRoad(Record& record, BulkTarget target)
{
    auto road = std::make_unique<SqliteBulkRoad>(record, std::move(target));
    if (auto started = road->start(); !started)
        return tl::unexpected<Error>(started.error());
    return std::unique_ptr<BulkRoad>(std::move(road));
}

} // namespace privyseal
