#pragma once

// A request for a privilege and the decisions on it, as plain values (domain.md section 2). Any thread.
// Lifetimes in seconds, instants in UTC.

#include "models/committee/member.h"
#include "models/core/instant.h"
#include "models/trust/decisionbody.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace privyseal {

enum class RiskClass { Low, Medium, High, Critical };

enum class RequestStatus {
    Pending,
    ChangesRequested,
    Approved,
    Rejected,
    Expired, // nobody decided in time; never "denied"
    Withdrawn,
    Superseded,
    PolicyBlocked,
};

enum class Verdict {
    Approve,
    Reject,
    RequestChanges,
    Ratify,   // of a privilege that was given by breaking the glass: the committee stands by it
    Repudiate // the committee does not
};

// The words of the native format, not translated; nullopt for any other word.
[[nodiscard]] QString toText(RiskClass risk);
[[nodiscard]] std::optional<RiskClass> riskClassFromText(QStringView text);
[[nodiscard]] QString toText(RequestStatus status);
[[nodiscard]] std::optional<RequestStatus> requestStatusFromText(QStringView text);
[[nodiscard]] QString toText(Verdict verdict);                          // approve, reject, request_changes, ratify, repudiate
[[nodiscard]] std::optional<Verdict> verdictFromText(QStringView text); // "changes" too, as the command line has it

// The words that people read (look.md section 5): "Pending", "Changes asked", "Blocked by policy"...
[[nodiscard]] QString statusName(RequestStatus status);
[[nodiscard]] QString riskName(RiskClass risk);

// Said about what was given by breaking the glass, when it stands already.
[[nodiscard]] inline bool isAfterwards(Verdict verdict) { return verdict == Verdict::Ratify || verdict == Verdict::Repudiate; }

// Waits for votes or for its requester. All others are terminal and never change.
[[nodiscard]] bool isOpen(RequestStatus status);

struct Request
{
    QString id;
    int version = 1;
    QString agent; // id
    QString action;
    QString resource;
    QString environment; // sandbox, shadow, production
    QMap<QString, QString> parameters;
    std::optional<RiskClass> risk; // imported ones may have none
    QString requestedBy;
    Instant requestedAt;
    RequestStatus status = RequestStatus::Pending;
    Instant decidedAt;
    QStringList decidedBy;
    QString reason;
    QString justification;
    qint64 lifetimeSeconds = 0; // 0: not told (imported)
    bool breakGlass = false;
    bool historical = false; // imported: feeds figures, authorises nothing
    Instant deadline;
    int policyVersion = 0;
    QString digest; // SHA-256 over the canonical JSON of what is asked, hex
};

// A vote whose signature was checked, but where it says otherwise.
struct Decision
{
    QString id;
    QString requestId;
    int requestVersion = 1;
    QString requestDigest;
    QString member; // id
    Verdict verdict = Verdict::Approve;
    QString slot; // the slot it filled first, by name; empty where it fills none
    QString reason;
    Instant decidedAt;
    int policyVersion = 0;     // 0 where the policy that it was signed under is in force no more
    Instant expires;           // after it nothing follows from the vote
    QList<Role> roles;         // of the member when it was signed
    DecisionContext context;   // what the rules knew when it was signed
};

struct NewRequest
{
    QString agent; // id
    QString action;
    QString resource;
    QString environment;
    QMap<QString, QString> parameters;
    QString justification;
    qint64 lifetimeSeconds = 0; // 0: the policy's default for the risk
    QString requestedBy;        // a person, by member id or name
    bool breakGlass = false;    // one signature gives it at once; by people only
};

// What a new version changes; what is not set stays.
struct RequestChanges
{
    std::optional<QString> action, resource, environment, justification;
    std::optional<QMap<QString, QString>> parameters;
    std::optional<qint64> lifetimeSeconds;
};

} // namespace privyseal

Q_DECLARE_METATYPE(privyseal::Request)
