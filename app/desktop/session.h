#pragma once

// One open record with the services that work on it, and who acts. Pages borrow from it and go before it.
// Thread: GUI. Owns the record's connection and the change feed. Open requests past their deadline are made to expire
// every half minute where the record can be written.

#include "models/approvals/approvalservice.h"
#include "models/committee/memberservice.h"
#include "models/record/changefeed.h"
#include "models/record/record.h"

#include <QObject>
#include <QTimer>

namespace privyseal {

class Settings;

class Session : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const RecordLocation& location, const Clock& clock, Settings& settings);

    [[nodiscard]] Record& record() { return *m_record; }
    [[nodiscard]] ApprovalService& approvals() { return m_approvals; }
    [[nodiscard]] MemberService& members() { return m_members; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] QString organisation() const { return m_organisation; }
    [[nodiscard]] QString recordId() const { return m_recordId; }

    [[nodiscard]] QString member() const { return m_member; } // empty: nobody chosen
    void chooseMember(const QString& memberId);               // remembered for this record
    void lookNow() { m_feed.lookNow(); }
    void expireDue();

Q_SIGNALS:
    void changed(const QSet<privyseal::Topic>& topics);
    void memberChanged();
    void lost(const privyseal::Error& error);
    void found();
    void expiryFailed(const privyseal::Error& error);

private:
    Session(std::unique_ptr<Record> record, Policy policy, const Clock& clock, Settings& settings);

    std::unique_ptr<Record> m_record;
    const Clock& m_clock;
    Settings& m_settings;
    ApprovalService m_approvals;
    MemberService m_members;
    ChangeFeed m_feed;
    QTimer m_expiry;
    QString m_organisation;
    QString m_recordId;
    QString m_member;
};

} // namespace privyseal
