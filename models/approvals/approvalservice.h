#pragma once

// The rules of approval (domain.md section 2): the only writer of requests and decisions. Thread: the record's.
// Does not own what it is given. Each call is one transaction that reads the state it judges inside it, so that two
// processes that decide at the same moment see each other's work: the second one is judged by the first one's outcome.
// Errors: RefusedByRule with the rule as a sentence, NotFound, and those of storage.

#include "models/approvals/approvalreader.h"
#include "models/approvals/askedrepository.h"
#include "models/trust/rosterservice.h"

namespace privyseal {

// What a member has read and means to sign.
struct Ballot
{
    QString requestId;
    QString member; // id
    Verdict verdict = Verdict::Approve;
    QString reason;
    QString digest;    // of the version that was read
    QString presented; // the text that was on screen, to the character (decisiontext.h)
};

class ApprovalService
{
public:
    ApprovalService(Record& record, const Clock& clock, TrustMemory memory = TrustMemory::ofThisUser());

    // Gives the request as stored: pending, or policy_blocked with the reason. An open one of the same requester for
    // the same agent, action, resource and environment becomes superseded.
    [[nodiscard]] Result<Request> file(const NewRequest& fields);
    // Makes version n + 1 under the same id; every vote so far is void. By the requester only, while open.
    [[nodiscard]] Result<Request> revise(const QString& id, const RequestChanges& changes, const QString& by);
    // Signs and writes a vote: the decision, its entry in the ledger with a checkpoint, and the status in one transaction. Before
    // it signs, the record is held against what this user remembers of it. RefusedByRule also where the request, the text or
    // the committee is another one than the member has read; WrongKey where the key is not the member's; BadSignature and
    // Rollback where the record does not hold. Gives the request after the vote.
    [[nodiscard]] Result<Request> decide(const Ballot& ballot, const SigningKey& key);
    // Takes back privileges and keys, or gives them back (RosterService::revoke), with the grants' status in the same transaction.
    [[nodiscard]] Result<Revoked> revoke(const RevocationOrder& order, const QList<const SigningKey*>& keys);
    [[nodiscard]] Result<void> withdraw(const QString& id, const QString& by);
    // Open requests past their deadline become expired, as of the deadline; what was given by breaking the glass and not ratified
    // in time becomes an incident. Gives how many expired.
    [[nodiscard]] Result<int> expireDue();

    // What agents asked for at the record's door becomes requests of their logins, by the rules of file(); what those refuse
    // is marked with the reason. One transaction; what fails for another reason waits for the next time and is told as the
    // error, after the others were taken up. Gives how many were taken up or refused.
    [[nodiscard]] Result<int> takeUpAsked();
    // Says for which agent a login of the server speaks. NotFound where the record knows no such agent.
    [[nodiscard]] Result<void> nameAgentLogin(const QString& login, const QString& agent);
    [[nodiscard]] Result<void> removeAgentLogin(const QString& login); // NotFound where it spoke for none
    [[nodiscard]] Result<QList<AgentLogin>> agentLogins() const;

    // What ApprovalReader answers.
    [[nodiscard]] Result<Dossier> dossier(const QString& id, const QString& memberId) const
    {
        return m_reader.dossier(id, memberId);
    }
    [[nodiscard]] Result<GateAnswer> gate(const GateQuestion& question) const { return m_reader.gate(question); }
    [[nodiscard]] const ApprovalReader& reader() const { return m_reader; }

private:
    Result<Request> admit(const Ballot& ballot, const SigningKey& key, const QString& decisionId, std::optional<Standing>* standing, RequestRepository& repository);
    Result<void> follow(Request* request, const Decision& decision, const ApprovalRules& rules, const QList<Decision>& all, RequestRepository& repository);
    Result<CommitteeNow> committee() const;
    Result<QList<Request>> unratified(Instant now) const; // given by breaking the glass a day ago or longer, with no incident yet
    Result<void> callUnratified();

    Record& m_record;
    const Clock& m_clock;
    TrustMemory m_memory;
    ApprovalReader m_reader;
};

} // namespace privyseal
