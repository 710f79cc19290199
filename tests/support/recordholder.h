#pragma once

// Another user of a record who holds it for himself, as an import does whose pages no longer fit the memory; and whether
// the event loop goes on meanwhile.

#include "models/record/engine.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace privyseal::test {

// Nobody else reads or writes until it lets go. Belongs to the thread that made it.
class RecordHolder
{
public:
    explicit RecordHolder(const RecordLocation& location)
    {
        auto record = Record::open(location);
        if (!record)
            qFatal("%s", qUtf8Printable(record.error().detail));
        m_record = std::move(*record);
        if (!location.isServer()) {
            run("BEGIN EXCLUSIVE");
            return;
        }
        if (auto begun = m_record->engine().beginWriting(); !begun)
            qFatal("%s", qUtf8Printable(begun.error().detail));
        run("DO $$ BEGIN EXECUTE (SELECT 'LOCK TABLE ' || string_agg(tablename, ', ') || ' IN ACCESS EXCLUSIVE MODE' "
            "FROM pg_tables WHERE schemaname = 'privyseal'); END $$");
    }
    ~RecordHolder() { letGo(); }
    RecordHolder(const RecordHolder&) = delete;
    RecordHolder& operator=(const RecordHolder&) = delete;
    [[nodiscard]] Record& record() { return *m_record; } // what it writes lands when it lets go
    void letGo()
    {
        if (m_record)
            run("COMMIT");
        m_record.reset();
    }

private:
    void run(const char* statement)
    {
        if (auto ran = Statement(*m_record, QLatin1String(statement)).run(); !ran)
            qFatal("%s: %s", statement, qUtf8Printable(ran.error().detail));
    }

    std::unique_ptr<Record> m_record;
};

// The longest time that the event loop did not come round, in ms, since it was made. GUI thread.
class StallMeter
{
public:
    StallMeter()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { note(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(10);
        m_since.start();
    }
    [[nodiscard]] qint64 worst()
    {
        note();
        return m_worst;
    }

private:
    void note() { m_worst = std::max(m_worst, m_since.restart()); }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
};

} // namespace privyseal::test
