#include "models/record/engine.h"

#include "models/core/ids.h"
#include "models/record/postgresengine.h"
#include "models/record/serveraddress.h"
#include "models/record/sqliteengine.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace privyseal {

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

Result<void> Engine::execute(const QString& sql) const
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return tl::unexpected<Error>(error(query.lastError(), sql));
    return {};
}

Result<void> Engine::announce(const QString&) const
{
    return {};
}

Result<QString> Engine::single(const QString& sql) const
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return tl::unexpected<Error>(error(query.lastError(), sql));
    const QString value = query.next() ? query.value(0).toString() : QString();
    if (query.lastError().isValid())
        return tl::unexpected<Error>(error(query.lastError(), sql));
    return value;
}

} // namespace privyseal
