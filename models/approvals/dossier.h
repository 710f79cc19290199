#pragma once

// One request as one member sees it: all that the detail pane shows, already judged by the rules. Plain values.
// Sentences and titles are translated; names, ids and actions are as the record has them (show them as plain text).

#include "models/approvals/request.h"

namespace privyseal {

struct Condition
{
    QString id;     // owner, account, assessment, guardrails, test_data, lifetime, authority
    QString title;  // "Risk assessment"
    QString detail; // "12 of 25, valid to 2026-12-29" or what is missing
    bool met = false;
    bool hard = false;   // not curable: the request is blocked by policy
    QString curePage;    // where an unmet one is cured: "agents" or "controls"; empty when met
    QString cureSubject; // the agent's id, or "CLASS/ENVIRONMENT" of the authority
};

struct Slot
{
    QString name;              // "Security", "Legal or product"
    QStringList acceptedRoles; // role words, "*" or "authority-owner"
    std::optional<Decision> filledBy;
    QString filledByName;   // of the member who signed
    QStringList candidates; // names of those who could, without those who signed
    bool youCanSign = false;
};

struct Excluded
{
    QString memberName;
    QString reason; // "asks", "owner", "sponsor", translated
};

struct PrivilegeChange
{
    enum class Kind { Added, Grows, Removed, Unchanged };
    QString action, resource, environment;
    QString now;        // "-" , "until 2026-09-30", "no end"
    QString ifApproved; // "8 h", "no change"
    Kind kind = Kind::Unchanged;
    Instant lastUsed;
};

// All that the text which is decided on is made of (decisiontext.h).
struct DecisionPaper
{
    Request request;
    QString agentName;
    QStringList slotNames;
    QStringList approvers; // where it breaks the glass: all who could have signed, by name
    DecisionContext context;
    qint64 rosterVersion = 0;
    QString rosterSha256;
};

struct HistoryEntry
{
    Instant at;
    QString text; // a sentence without a full stop
};

struct AgentRecord
{
    int requests12m = 0;
    int approved12m = 0;
    int incidents12m = 0;
};

struct Dossier
{
    Request request;
    bool agentKnown = false;
    QString agentName, agentOwner, agentSponsor, agentEnvironment, agentAutonomy;
    QList<PrivilegeChange> changes;
    QList<Condition> conditions;
    QList<Slot> quorum;
    QList<Excluded> excluded;
    std::optional<Decision> veto; // of the current version
    QString vetoName;             // of the member who rejected
    QList<HistoryEntry> history;  // newest first
    AgentRecord agentRecord;
    Instant windowStart;  // when the current version was filed; the window ends at request.deadline
    DecisionPaper paper;
    QStringList faults;   // what does not hold of the votes in the record, a sentence each; empty when all is well
    QString org;          // the record's identity, to which key files belong
    QString keyId;        // of the reader's key in force; empty where there is none
    QString trainingNotice; // what the reader should know before signing: a training that ran out, or none; empty where all is well
    bool isFounded = false; // the committee has signed a roster; nothing can be decided before
    // Where it was given by breaking the glass and waits for the others' word: Ratify and Repudiate take the places of Approve and
    // Reject, and it waits until then.
    bool waitsForRatification = false;
    Instant ratifyUntil;
    bool canVote = false; // Reject and Ask for changes
    bool canApprove = false;
    bool canWithdraw = false;
    QString whyNotVote;    // one sentence, empty when canVote
    QString whyNotApprove; // one sentence, empty when canApprove

    [[nodiscard]] int signedCount() const;
    [[nodiscard]] int blockerCount() const; // unmet conditions
};

enum class InboxTab { Mine, AllOpen, Decided };

struct InboxRow
{
    Request request;
    QString agentName;
    int signedCount = 0, slotCount = 0, blockerCount = 0;
    bool mine = false;
    bool toRatify = false; // given by breaking the glass; the times are those to ratify it in
    QString whyNotMine; // "You asked", "You own it", "You sponsor it", "You signed", "Not your role"; empty when mine
    Instant windowStart, deadline;
    [[nodiscard]] bool waits() const { return isOpen(request.status) || toRatify; }
};

struct InboxCounts
{
    int mine = 0, allOpen = 0, decided = 0;
};

} // namespace privyseal
