#pragma once

// The part of ChangeFeed that looks. Thread: the feed's own; only its slots and signals are used from elsewhere. Owns its
// connection.

#include "models/record/changefeed.h"

#include <QTimer>

namespace privyseal {

class ChangeWatcher : public QObject
{
    Q_OBJECT
public:
    ChangeWatcher(RecordLocation location, std::optional<ChangeCounters> known);
    ~ChangeWatcher() override;

public Q_SLOTS:
    void start();
    void look();

Q_SIGNALS:
    void changed(const QSet<privyseal::Topic>& topics);
    void lost(const privyseal::Error& error);
    void found();
    void looked(); // a look has ended, after what it told

private:
    void lookOnce();
    Result<void> begin();
    void listen();
    Result<QString> mark() const;

    RecordLocation m_location;
    std::unique_ptr<Record> m_record; // null until it could be opened, and while the connection is lost
    QTimer m_timer;
    std::optional<ChangeCounters> m_known; // nullopt: not known, so anything may have changed
    QString m_mark;
    bool m_isFirst = true; // nothing was looked at yet
    bool m_isLost = false;
};

} // namespace privyseal
