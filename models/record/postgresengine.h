#pragma once

// A record on a PostgreSQL server (15 or newer): the tables stand in the schema "privyseal" of its database. Texts are
// compared byte by byte as in SQLite, whatever the database's own order is. One writer at a time by an advisory lock that
// every writer takes first; the unique constraints of the schema hold also against those who do not. A reader sees one
// moment without holding anybody up. Thread: the one that opened it.

#include "models/record/engine.h"
#include "models/record/serveraddress.h"

struct pg_conn; // libpq's connection

namespace privyseal {

class PostgresEngine : public Engine
{
public:
    PostgresEngine(RecordLocation location, ServerAddress address, int patienceMs);

    [[nodiscard]] Kind kind() const override { return Kind::Postgresql; }
    [[nodiscard]] QString warning() const override { return m_warning; }
    [[nodiscard]] Result<void> open(bool readOnly) override;
    // Connects a login that has the agents' doors and no right to read the record (AgentDoor). LoginRefused where it may not
    // even use those.
    [[nodiscard]] Result<void> openDoor();
    // Makes the database too where there is none and this login may.
    [[nodiscard]] Result<void> prepare() override;
    [[nodiscard]] Result<void> found() override;
    void abandon() override;
    [[nodiscard]] Result<int> schema() const override;
    [[nodiscard]] Result<void> setSchema(int number) override;
    [[nodiscard]] QString dialect(const QString& portable) const override;
    [[nodiscard]] QString guardsFile() const override;
    [[nodiscard]] QString doorsFile() const override;
    [[nodiscard]] Result<void> renewRights() const override;
    [[nodiscard]] bool preparesAlways() const override { return false; }
    [[nodiscard]] Result<void> beginWriting() const override;
    [[nodiscard]] Result<void> beginReading() const override;
    [[nodiscard]] Result<void> announce(const QString& topic) const override;
    [[nodiscard]] QString channel() const override { return QStringLiteral("privyseal"); }
    [[nodiscard]] Result<QString> changeMark() const override;
    [[nodiscard]] QString text(const QSqlQuery& query, int column) const override;
    [[nodiscard]] Error error(const QSqlError& error, const QString& doing) const override;
    [[nodiscard]] bool isPassing(const Error& error) const override;
    [[nodiscard]] Result<QStringList> tables() const override;
    [[nodiscard]] Result<QList<StoredColumn>> columns(const QString& table) const override;
    [[nodiscard]] QString exact(const StoredColumn& column) const override;
    [[nodiscard]] Result<QString> version() const override;
    [[nodiscard]] Result<qint64> bytes() const override;
    [[nodiscard]] Result<QList<RecordFacts::Setting>> settings() const override;
    [[nodiscard]] Result<QStringList> damage() const override;
    [[nodiscard]] Result<QStringList> missingGuards() const override;
    [[nodiscard]] Result<std::unique_ptr<BulkRoad>> bulkRoad(Record& record, BulkTarget target) const override;

private:
    // Who serves this connection at the server.
    struct Backend
    {
        qint64 process = 0;
        QString began;
    };
    static constexpr int oldestVersion = 150000;

    Result<void> connect();
    Result<void> checkWire();
    Result<void> applySettings();
    Result<void> endBackend(const Backend& backend) const;
    [[nodiscard]] Error refusal(const QString& doing) const;
    [[nodiscard]] pg_conn* connection() const; // null where there is none
    [[nodiscard]] QByteArray description(const QString& database) const; // in libpq's words, with the password

    ServerAddress m_address;
    QString m_warning;
    Backend m_backend;
    bool m_madeDatabase = false;
};

} // namespace privyseal
