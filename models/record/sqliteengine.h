#pragma once

// A record in a SQLite file, with the storage settings of trust.md section 3: a commit survives power loss, one writer at a
// time, nobody's schema is trusted. Thread: the one that opened it.

#include "models/record/engine.h"
#include "models/record/sqlitebusy.h"

namespace privyseal {

class SqliteEngine : public Engine
{
public:
    SqliteEngine(RecordLocation location, int patienceMs);
    ~SqliteEngine() override;

    [[nodiscard]] Kind kind() const override { return Kind::Sqlite; }
    [[nodiscard]] Result<void> open(bool readOnly) override;
    [[nodiscard]] Result<void> prepare() override;
    [[nodiscard]] Result<void> found() override;
    [[nodiscard]] Result<void> settle() override;
    void abandon() override;
    [[nodiscard]] Result<int> schema() const override;
    [[nodiscard]] Result<void> setSchema(int number) override;
    [[nodiscard]] QString dialect(const QString& portable) const override { return portable; }
    [[nodiscard]] QString guardsFile() const override;
    [[nodiscard]] bool preparesAlways() const override { return true; }
    [[nodiscard]] Result<void> beginWriting() const override;
    [[nodiscard]] Result<void> beginReading() const override;
    [[nodiscard]] Result<QString> changeMark() const override { return single(QStringLiteral("PRAGMA data_version")); }
    [[nodiscard]] QString bound(const QString& text) const override;
    [[nodiscard]] Error error(const QSqlError& error, const QString& doing) const override;
    [[nodiscard]] bool isPassing(const Error&) const override { return false; } // the patience has waited already
    [[nodiscard]] Result<QStringList> tables() const override;
    [[nodiscard]] Result<QList<StoredColumn>> columns(const QString& table) const override;
    [[nodiscard]] QString exact(const StoredColumn& column) const override;
    [[nodiscard]] Result<QString> version() const override;
    [[nodiscard]] Result<qint64> bytes() const override;
    [[nodiscard]] Result<QList<RecordFacts::Setting>> settings() const override;
    [[nodiscard]] Result<QStringList> damage() const override;
    [[nodiscard]] Result<QStringList> missingGuards() const override;
    // VACUUM INTO a temporary file, integrity check, fsync, rename.
    [[nodiscard]] Result<void> backupTo(const QString& target) const override;
    // Straight from SQLite's own pages.
    [[nodiscard]] Result<void> scan(const QString& sql, const std::function<bool(const BytesRow&)>& visit) const override;
    [[nodiscard]] Result<std::unique_ptr<BulkRoad>> bulkRoad(Record& record, BulkTarget target) const override;

private:
    Result<void> connect(bool readOnly);
    Result<void> undoCutOffWrite();
    Result<void> applySettings();

    SqliteBusyWait m_busyWait;
    QString m_settled; // of a new record that still lies beside it: its place
};

// RecordMissing where `path` is no plain file path.
[[nodiscard]] Result<void> checkFileName(const QString& path);
// Flushes a file's content, and the folder entry that names it, to the disk.
[[nodiscard]] bool syncToDisk(const QString& path);

} // namespace privyseal
