#pragma once

// One open record as the window knows it: what it is, who sits on its committee, who acts here, how much waits. All of it
// is read and written in the pool; this object holds what was read last. Pages borrow from it and go before it.
// Thread: GUI, but for read(). Open requests past their deadline are made to expire every half minute where the record can
// be written, and what agents asked for at the record's door is taken up then, on a server also at once. The clock outlives
// the pool's work.

#include "models/trust/recordgrade.h"
#include "models/committee/memberservice.h"
#include "models/record/changefeed.h"
#include "models/record/recordtask.h"

#include <QObject>
#include <QTimer>

namespace privyseal {

class Settings;

// What is read before a record is shown.
struct SessionFacts
{
    RecordLocation location; // absolute
    bool isReadOnly = false;
    QString readOnlyReason;
    QString organisation, recordId;
    QString warning; // how the way to a server is not well protected; empty where it is
    QList<Member> members; // active ones
    RecordGrade grade;
    ChangeCounters counters; // as of this reading
};

// How much waits, for the sidebar.
struct SessionCounts
{
    int waiting = 0; // open requests that the acting member may vote on; all open ones where nobody acts
    int burning = 0; // open incidents
};

class Session : public QObject
{
    Q_OBJECT
public:
    // In any thread. Upgrades an older format first. Errors: those of Record::open and of storage.
    [[nodiscard]] static Result<SessionFacts> read(const RecordLocation& location, const Clock& clock);
    // Waits for nobody.
    Session(const SessionFacts& facts, const Clock& clock, Settings& settings);

    [[nodiscard]] const RecordLocation& location() const { return m_facts.location; }
    [[nodiscard]] bool isReadOnly() const { return m_facts.isReadOnly; }
    [[nodiscard]] QString readOnlyReason() const { return m_facts.readOnlyReason; }
    [[nodiscard]] QString warning() const { return m_facts.warning; }
    [[nodiscard]] QString organisation() const { return m_facts.organisation; }
    [[nodiscard]] const RecordGrade& grade() const { return m_facts.grade; } // as read last
    [[nodiscard]] QString recordId() const { return m_facts.recordId; }

    [[nodiscard]] const QList<Member>& members() const { return m_facts.members; } // active ones, as read last
    [[nodiscard]] QString member() const { return m_member; }                      // empty: nobody chosen
    [[nodiscard]] std::optional<Member> actingMember() const;
    void chooseMember(const QString& memberId); // remembered for this record
    // As read last, or why that failed; nullopt until the first answer.
    [[nodiscard]] const std::optional<Result<SessionCounts>>& counts() const { return m_counts; }

    // Reads members and counts again; the answer comes with lookedAgain(). After a failure it looks again by itself.
    void lookAgain();
    void lookNow() { m_feed.lookNow(); } // for changes of others
    void expireDue(); // and takes up what agents asked for at the door

Q_SIGNALS:
    void changed(const QSet<privyseal::Topic>& topics);
    void memberChanged(); // who acts
    void lookedAgain();
    void lost(const privyseal::Error& error);
    void found();
    void expiryFailed(const privyseal::Error& error);

private:
    struct Look
    {
        QList<Member> members;
        SessionCounts counts;
        RecordGrade grade;
    };
    static Result<Look> look(Record& record, const Clock& clock, const QString& member);
    void take(const Result<Look>& look);

    SessionFacts m_facts;
    const Clock& m_clock;
    Settings& m_settings;
    ChangeFeed m_feed;
    QTimer m_expiry, m_retry;
    RecordTask m_look, m_expire;
    QString m_member;
    bool m_expireAgain = false; // something was asked while the last look was on its way
    std::optional<Result<SessionCounts>> m_counts;
};

} // namespace privyseal
