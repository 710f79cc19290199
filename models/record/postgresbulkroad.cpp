#include "models/record/postgresbulkroad.h"

#include "models/record/engine.h"
#include "models/record/record.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <libpq-fe.h>

namespace privyseal {
namespace {

constexpr size_t portion = 256 * 1024; // bytes that are handed to libpq at a time

class PostgresBulkRoad : public BulkRoad
{
public:
    PostgresBulkRoad(Record& record, BulkTarget target)
        : m_engine(record.engine()), m_target(std::move(target)), m_stage(QStringLiteral("pg_temp.bulk_") + m_target.table)
    {
    }

    Result<void> start()
    {
        const QVariant handle = m_engine.database().driver()->handle();
        m_connection = *static_cast<PGconn* const*>(handle.constData());
        return {};
    }

    // Where no row of the batch is there yet it goes straight into the table. The first one that is there ends that: it
    // goes, as every later batch, by a table of this session's own, from which the engine takes what is new.
    Result<std::vector<Outcome>> put(const BulkBatch& batch) override
    {
        const size_t rows = batch.values.size() / width();
        if (m_target.isEmpty) {
            if (auto copied = copy(m_target.table, m_target.columns, batch, false); !copied)
                return tl::unexpected<Error>(copied.error());
            return std::vector<Outcome>(rows, Outcome::Added);
        }
        if (m_straight) {
            if (auto marked = m_engine.execute(QStringLiteral("SAVEPOINT bulk")); !marked)
                return tl::unexpected<Error>(marked.error());
            const auto copied = copy(m_target.table, m_target.columns, batch, false);
            if (copied) {
                if (auto kept = m_engine.execute(QStringLiteral("RELEASE SAVEPOINT bulk")); !kept)
                    return tl::unexpected<Error>(kept.error());
                return std::vector<Outcome>(rows, Outcome::Added);
            }
            if (copied.error().code != ErrorCode::Conflict)
                return tl::unexpected<Error>(copied.error());
            if (auto undone = m_engine.execute(QStringLiteral("ROLLBACK TO SAVEPOINT bulk")); !undone)
                return tl::unexpected<Error>(undone.error());
            m_straight = false;
        }
        return putByStage(batch, rows);
    }

    Result<void> finish() override
    {
        return m_isStaged ? m_engine.execute(QStringLiteral("DROP TABLE ") + m_stage) : Result<void>();
    }

private:
    [[nodiscard]] size_t width() const { return size_t(m_target.columns.size()); }

    [[nodiscard]] tl::unexpected<Error> failure(const PGresult* result, const QString& doing) const
    {
        const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
        return tl::unexpected<Error>(m_engine.error(QSqlError({}, QString::fromUtf8(PQerrorMessage(m_connection)), QSqlError::StatementError,
                                                              QString::fromLatin1(state ? state : "")), doing));
    }

    // COPY's text form (PostgreSQL 15 documentation, COPY, "File Formats").
    static void appendText(std::string_view text, std::string* line)
    {
        for (const char c : text) {
            switch (c) {
            case '\\': *line += "\\\\"; break;
            case '\n': *line += "\\n"; break;
            case '\r': *line += "\\r"; break;
            case '\t': *line += "\\t"; break;
            default: *line += c;
            }
        }
    }
    void appendRow(const BulkBatch& batch, size_t row, bool numbered, std::string* lines) const
    {
        if (numbered)
            *lines += std::to_string(row) + '\t';
        for (size_t i = 0; i < width(); ++i) {
            if (i > 0)
                *lines += '\t';
            const BulkValue& value = batch.values[row * width() + i];
            if (value.type == BulkValue::Type::Null)
                *lines += "\\N";
            else if (value.type == BulkValue::Type::Integer)
                *lines += std::to_string(value.number);
            else
                appendText(batch.text(value), lines);
        }
        *lines += '\n';
    }
    Result<void> copy(const QString& table, const QStringList& columns, const BulkBatch& batch, bool numbered)
    {
        const QString sql = u"COPY " + table + u" (" + columns.join(u',') + u") FROM STDIN";
        using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;
        Answer begun(PQexec(m_connection, sql.toUtf8().constData()), &PQclear);
        if (PQresultStatus(begun.get()) != PGRES_COPY_IN)
            return failure(begun.get(), sql);
        std::string lines;
        bool taken = true;
        const size_t rows = batch.values.size() / width();
        for (size_t row = 0; taken && row < rows; ++row) {
            appendRow(batch, row, numbered, &lines);
            if (lines.size() >= portion || row + 1 == rows) {
                taken = PQputCopyData(m_connection, lines.data(), int(lines.size())) == 1;
                lines.clear();
            }
        }
        taken = PQputCopyEnd(m_connection, nullptr) == 1 && taken;
        Result<void> outcome = taken ? Result<void>() : failure(nullptr, sql);
        // Whatever came, all answers have to be taken, or the connection is of no more use.
        while (PGresult* raw = PQgetResult(m_connection)) {
            const Answer answer(raw, &PQclear);
            if (outcome && PQresultStatus(raw) != PGRES_COMMAND_OK)
                outcome = failure(raw, sql);
        }
        return outcome;
    }

    Result<void> openStage()
    {
        if (std::exchange(m_isStaged, true))
            return m_engine.execute(QStringLiteral("TRUNCATE ") + m_stage);
        return m_engine.execute(QStringLiteral("CREATE TEMPORARY TABLE %1 ON COMMIT DROP AS SELECT CAST(0 AS BIGINT) AS batch_row, %2 FROM %3 WITH NO DATA")
                                    .arg(QString(m_stage).remove(QStringLiteral("pg_temp.")), m_target.columns.join(u','), m_target.table));
    }

    Result<std::vector<Outcome>> putByStage(const BulkBatch& batch, size_t rows)
    {
        if (auto opened = openStage(); !opened)
            return tl::unexpected<Error>(opened.error());
        if (auto copied = copy(m_stage, QStringList{QStringLiteral("batch_row")} + m_target.columns, batch, true); !copied)
            return tl::unexpected<Error>(copied.error());
        const QString columns = m_target.columns.join(u','), key = m_target.columns.first();
        // A key that stands twice in the batch: the first one is added, the others are compared with it.
        QSqlQuery query(m_engine.database());
        const QString insert = QStringLiteral("WITH added AS (INSERT INTO %1 (%2) SELECT %2 FROM %3 ORDER BY batch_row ON CONFLICT (%4) DO NOTHING RETURNING %4) "
                                              "SELECT min(s.batch_row) FROM %3 s JOIN added a ON a.%4 = s.%4 GROUP BY s.%4")
                                   .arg(m_target.table, columns, m_stage, key);
        if (!query.exec(insert))
            return tl::unexpected<Error>(m_engine.error(query.lastError(), insert));
        std::vector<Outcome> outcomes(rows, Outcome::Differs);
        std::vector<bool> added(rows, false);
        while (query.next())
            added[size_t(query.value(0).toULongLong())] = true;
        QStringList equal;
        for (const QString& column : m_target.columns)
            equal.append(QStringLiteral("t.%1 IS NOT DISTINCT FROM s.%1").arg(column));
        const QString compare = QStringLiteral("SELECT s.batch_row FROM %1 s JOIN %2 t ON t.%3 = s.%3 WHERE %4")
                                    .arg(m_stage, m_target.table, key, equal.join(QStringLiteral(" AND ")));
        if (!query.exec(compare))
            return tl::unexpected<Error>(m_engine.error(query.lastError(), compare));
        while (query.next())
            outcomes[size_t(query.value(0).toULongLong())] = Outcome::Same;
        for (size_t row = 0; row < rows; ++row) {
            if (added[row])
                outcomes[row] = Outcome::Added;
        }
        return outcomes;
    }

    const Engine& m_engine;
    BulkTarget m_target;
    QString m_stage;
    PGconn* m_connection = nullptr;
    bool m_straight = true;
    bool m_isStaged = false;
};

} // namespace

Result<std::unique_ptr<BulkRoad>> openPostgresBulkRoad(Record& record, BulkTarget target)
{
    auto road = std::make_unique<PostgresBulkRoad>(record, std::move(target));
    if (auto started = road->start(); !started)
        return tl::unexpected<Error>(started.error());
    return std::unique_ptr<BulkRoad>(std::move(road));
}

} // namespace privyseal
