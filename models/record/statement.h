#pragma once

// One checked SQL statement. It closes the traps of QSqlQuery: every ":name" of the text must be bound and every bound
// name must stand in the text, a null value binds NULL, one statement per call, and an error while stepping is an error,
// never an early end. A stored value that is not what its reader asks for (an instant, a list) ends the reading with
// RecordForeign, its table and column in the detail. Thread: the record's.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QSqlQuery>
#include <QHash>
#include <QVariant>

#include <functional>
#include <optional>

namespace privyseal {

class Engine;
class Record;

// The row that a statement stands on. Valid inside the callback only.
class Row
{
public:
    Row(const QSqlQuery& query, const Engine& engine) : m_query(query), m_engine(engine) {}
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] QString text(int column) const ; // null where the column is NULL
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double real(int column) const { return m_query.value(column).toDouble(); }
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] Instant instant(int column) const; // not valid where the column is NULL
    [[nodiscard]] QStringList list(int column) const; // from a JSON array of strings; empty where the column is NULL
    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    // Which value could not be read so far, for the log; null where all could.
    [[nodiscard]] const QString& defect() const { return m_defect; }

private:
    void noteDefect(int column, const char* wanted) const;

    const QSqlQuery& m_query;
    const Engine& m_engine;
    mutable QString m_defect;
};

class Statement
{
public:
    Statement(const Record& record, const QString& sql);

    Statement& bind(const QString& name, const QVariant& value); // name without the colon
    Statement& bind(const QString& name, const Instant& value) { return bind(name, QVariant(value.stored())); }
    Statement& bindList(const QString& name, const QStringList& values); // as a JSON array of strings; NULL when empty

    // For long readings: the rows come one by one instead of all at once. Until the reading ends no other statement may run on
    // this record's connection.
    Statement& streamed();

    // Runs it and gives the number of rows changed. A statement can be bound and run again.
    [[nodiscard]] Result<qint64> run();
    // Runs it and calls `visit` for each row; a visit that returns false ends it early.
    [[nodiscard]] Result<void> each(const std::function<bool(const Row&)>& visit);
    // The first row's value as `read` makes it; nullopt where there is no row.
    template <class Read> [[nodiscard]] auto first(Read read) -> Result<std::optional<decltype(read(std::declval<const Row&>()))>>
    {
        std::optional<decltype(read(std::declval<const Row&>()))> found;
        auto ran = each([&](const Row& row) {
            found = read(row);
            return false;
        });
        if (!ran)
            return tl::unexpected<Error>(ran.error());
        return found;
    }

private:
    Result<void> start();

    const Engine& m_engine;
    QSqlQuery m_query;
    QStringList m_names;                 // in the order of the text, repeated where the text repeats them
    QHash<QString, QVariant> m_values;
    std::optional<Error> m_defect;       // of the preparation or a wrong bind
    bool m_isPrepared = false;
    QString m_sql;
};

// A JSON array of strings as the record stores lists; null when empty.
[[nodiscard]] QString listText(const QStringList& values);
// Null text is the empty list; nullopt for what is no JSON array of strings.
[[nodiscard]] std::optional<QStringList> listFromText(const QString& text);

} // namespace privyseal
