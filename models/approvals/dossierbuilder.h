#pragma once

// Puts a request's dossier together from what the record says about it, for the member who reads. Pure: reads no record.
// Any thread; refers to what it is given, which outlives it.

#include "models/approvals/approvalrules.h"
#include "models/approvals/requestrepository.h"

namespace privyseal {

// All that the record says about one request and its agent.
struct DossierFacts
{
    Request request;
    QList<Decision> decisions; // those that hold, of every version
    QList<RequestVersion> versions;
    Facts facts;
    QList<GrantFacts> grants;       // live ones of the agent
    QHash<QString, int> asked12m;   // the agent's requests of twelve months, by status
    int incidents12m = 0;
    QList<Member> members;
    QStringList faults;      // of votes and of the request itself
    bool isClosed = false;   // by the ledger
    qint64 rosterVersion = 0; // 0: the committee has signed none
    QString rosterSha256;
};

class DossierBuilder
{
public:
    DossierBuilder(const DossierFacts& facts, const Policy& policy, Instant now);
    // `memberId` may be empty: somebody who only looks.
    [[nodiscard]] Dossier build(const QString& memberId) const;

private:
    void tellAgent(Dossier* dossier) const;
    void tellVotes(Dossier* dossier, const Member* you) const;
    void tellQuorum(Dossier* dossier, std::optional<int> yours) const;
    void tellApproval(Dossier* dossier, bool hasSeat) const;
    [[nodiscard]] QList<PrivilegeChange> changes() const;
    [[nodiscard]] QList<HistoryEntry> history() const;
    [[nodiscard]] QString nameOf(const QString& memberId) const;

    const DossierFacts& m_facts;
    const Policy& m_policy;
    Instant m_now;
    ApprovalRules m_rules;
};

} // namespace privyseal
