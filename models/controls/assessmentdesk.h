#pragma once

// Where risk assessments are written, reviewed and signed (domain.md section 1): draft, in review, approved or rejected by a second
// person's signature. The only writer of assessments beside imports. What is signed is never edited; a new assessment takes its
// place. Every step is an entry of the ledger about the agent. Thread: the record's; does not own what it is given. Errors:
// NotFound, RefusedByRule with the rule as a sentence, those of StatementService where something is signed, and those of storage.

#include "models/controls/assessment.h"
#include "models/core/clock.h"
#include "models/trust/signingkey.h"
#include "models/trust/trustmemory.h"

#include <functional>

namespace privyseal {

class Record;

struct AssessmentFields
{
    QString author; // a member's name, or anybody's
    std::optional<int> likelihood, impact; // 1 to 5
    QString findings, mitigations;
    Instant validUntil; // not valid: 180 days from the approval
};

// What a second person has read and means to sign.
struct AssessmentBallot
{
    QString assessmentId;
    QString member; // id
    bool approves = false;
    QString reason;
    QString presented; // the text that was on screen: assessmentText()
};

// Where an agent stands with its assessment, and who asks.
struct AssessmentStanding
{
    std::optional<Assessment> held;     // approved: in force or lapsed; proved where it was signed here
    std::optional<Assessment> underWay; // a draft or one in review
    QString signer;                     // name of who signed the held one; empty: nobody did, it was imported
    QString fault;                      // what was signed and does not hold
    bool reopened = false;              // an incident overtook what was approved
};

class AssessmentDesk
{
public:
    static constexpr int longestText = 4000; // characters of findings and of mitigations
    static constexpr int longestAuthor = 200;
    static constexpr int longestValidityDays = 366;

    AssessmentDesk(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    // Begins a draft; an agent has one draft or review at a time.
    [[nodiscard]] Result<Assessment> begin(const QString& agent, const AssessmentFields& fields);
    [[nodiscard]] Result<Assessment> revise(const QString& id, const AssessmentFields& fields); // a draft
    [[nodiscard]] Result<void> discard(const QString& id);                                      // a draft
    [[nodiscard]] Result<Assessment> submit(const QString& id);                                 // a complete draft
    [[nodiscard]] Result<Assessment> takeBack(const QString& id);                               // from review, to a draft
    [[nodiscard]] Result<Assessment> decide(const AssessmentBallot& ballot, const SigningKey& key);

    [[nodiscard]] Result<AssessmentStanding> standing(const QString& agent) const;
    // The text that decide() wants to have been on screen.
    [[nodiscard]] Result<QString> text(const AssessmentBallot& ballot) const;

    // What stands about the agent was overtaken by an incident: the newest becomes a draft again, and nothing but a new signature
    // brings one into force. Inside the caller's transaction.
    [[nodiscard]] static Result<void> reopen(Record& record, const QString& agent, const QString& why, Instant now);

private:
    [[nodiscard]] Result<Assessment> write(const QString& id, const char* step, const std::function<Result<void>(Assessment*)>& change);

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
};

} // namespace privyseal
