#include "models/record/engine.h"

#include "models/core/ids.h"
#include "models/record/postgresengine.h"
#include "models/record/serveraddress.h"
#include "models/record/sqliteengine.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace privyseal {
namespace {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

class QueryRow final : public BytesRow
{
public:
    QueryRow(const QSqlQuery& query, const Engine& engine) : m_query(query), m_engine(engine) {}
    [[nodiscard]] qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QByteArrayView bytes(int column) const override { return m_bytes[column] = m_engine.text(m_query, column).toUtf8(); }

private:
    const QSqlQuery& m_query;
    const Engine& m_engine;
    mutable QHash<int, QByteArray> m_bytes; // keeps alive what was given out
};

} // namespace

Result<std::unique_ptr<Engine>> Engine::of(const RecordLocation& location, int patienceMs)
{
    if (!location.isServer())
        return std::unique_ptr<Engine>(std::make_unique<SqliteEngine>(location, patienceMs));
    auto address = ServerAddress::parse(location.path);
    if (!address)
        return tl::unexpected<Error>(address.error());
    return std::unique_ptr<Engine>(std::make_unique<PostgresEngine>(location, std::move(*address), patienceMs));
}

Engine::Engine(RecordLocation location, int patienceMs, const QString& driver)
    : m_location(std::move(location)), m_connection(randomHexId()), m_patienceMs(patienceMs)
{
    QSqlDatabase::addDatabase(driver, m_connection);
}

Engine::~Engine()
{
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Engine::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

bool Engine::isLost() const
{
    return !database().isOpen();
}

Error Engine::lost(const QString& doing) const
{
    return {ErrorCode::ConnectionLost, RecordWords::tr("The connection to the server was lost; nothing was written."), doing};
}

Result<void> Engine::execute(const QString& sql) const
{
    if (isLost())
        return tl::unexpected<Error>(lost(sql));
    QSqlQuery query(database());
    if (!query.exec(sql))
        return tl::unexpected<Error>(error(query.lastError(), sql));
    return {};
}

Result<void> Engine::announce(const QString&) const
{
    return {};
}

Result<void> Engine::scan(const QString& sql, const std::function<bool(const BytesRow&)>& visit) const
{
    if (isLost())
        return tl::unexpected<Error>(lost(sql));
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected<Error>(error(query.lastError(), sql));
    const QueryRow row(query, *this);
    while (query.next()) {
        if (!visit(row))
            return {};
    }
    if (query.lastError().isValid())
        return tl::unexpected<Error>(error(query.lastError(), sql));
    return {};
}

Result<void> Engine::backupTo(const QString& target) const
{
    return fail(ErrorCode::RefusedByRule, RecordWords::tr("A record on a server is copied to a file, not backed up."), target);
}

QString Engine::text(const QSqlQuery& query, int column) const
{
    return query.value(column).toString();
}

Result<QString> Engine::single(const QString& sql) const
{
    if (isLost())
        return tl::unexpected<Error>(lost(sql));
    QSqlQuery query(database());
    if (!query.exec(sql))
        return tl::unexpected<Error>(error(query.lastError(), sql));
    const QString value = query.next() ? query.value(0).toString() : QString();
    if (query.lastError().isValid())
        return tl::unexpected<Error>(error(query.lastError(), sql));
    return value;
}

} // namespace privyseal
