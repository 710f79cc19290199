#pragma once

// Tells when the record changed, whoever changed it: this window, another process, another desk. Looks in a thread of its
// own, so that neither a record that somebody holds nor a slow network stops the thread that made it; the signals come there.
// A file is looked at every half second (SQLite's data_version: also a raw edit is seen); a server tells by NOTIFY and is
// asked every second all the same (its change counters: a raw edit that does not count is not seen).
// A network or a server that swallows everything never says that it is broken: where a look gets no answer for silenceMs,
// the record counts as lost until one comes.
// Thread: the one that made it.

#include "models/record/record.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

class QThread;

namespace privyseal {

class ChangeWatcher;

// How often each part of the record was changed, by the topics' names.
using ChangeCounters = QHash<QString, qint64>;
[[nodiscard]] Result<ChangeCounters> readChangeCounters(const Record& record);

class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr int silenceMs = 10'000;

    explicit ChangeFeed(QObject* parent = nullptr);
    ~ChangeFeed() override;

    // Begins to watch. What changed since `known` was read is told at once; without it the first look is the beginning.
    // A record that another process holds at this moment is opened at a later look, which then tells of all topics: nobody
    // knows what changed until then.
    void watch(const RecordLocation& location, const std::optional<ChangeCounters>& known = {});
    void stop();
    void lookNow();

Q_SIGNALS:
    // The topics that changed; all of them when there is no word of which.
    void changed(const QSet<privyseal::Topic>& topics);
    // The record can no longer be read; looking goes on.
    void lost(const privyseal::Error& error);
    void found();

private:
    void noteLost(const Error& error);
    void noteFound();
    void noteAnswer();

    QTimer m_silence;      // since the last look that ended
    bool m_isLost = false; // by the watcher's word
    bool m_isSilent = false;
    QThread* m_thread = nullptr;       // while it watches; ends and deletes itself after stop()
    ChangeWatcher* m_watcher = nullptr; // lives in m_thread
};

} // namespace privyseal
