#pragma once

// Tells when the record changed, whoever changed it: this window, another process, a raw database shell.
// Looks every half second at SQLite's data_version (one page read) and waits for nobody: while another process holds the
// record it looks again at the next turn. Thread: the one that made it. Owns its connection.

#include "models/record/record.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace privyseal {

class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    explicit ChangeFeed(QObject* parent = nullptr);
    ~ChangeFeed() override;

    // A record that another process holds at this moment is opened at a later look, which then tells of all topics: nobody
    // knows what changed until then. Errors: those of Record::open, but not RecordLocked.
    [[nodiscard]] Result<void> watch(const RecordLocation& location);
    void stop();
    void lookNow();

Q_SIGNALS:
    // The topics that changed; all of them when there is no word of which.
    void changed(const QSet<privyseal::Topic>& topics);
    // The record can no longer be read; looking goes on.
    void lost(const privyseal::Error& error);
    void found();

private:
    Result<void> begin();
    void noteLost(const Error& error);
    Result<qint64> dataVersion() const;
    Result<QHash<QString, qint64>> counters() const;

    RecordLocation m_location;
    std::unique_ptr<Record> m_record; // null until it could be opened
    QTimer m_timer;
    QHash<QString, qint64> m_counters;
    qint64 m_version = 0;
    bool m_lost = false;
};

} // namespace privyseal
