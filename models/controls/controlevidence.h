#pragma once

// What the record says about its agents as far as the controls, the plan and the report count it. Plain values, any thread.

#include "models/committee/forum.h"
#include "models/controls/assessment.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace privyseal {

struct EvidenceAgent
{
    QString id, name, owner, accountName, status;
    QStringList capabilities;
    Instant attestedAt;
    bool dedicated = false;
    bool assessed = false; // holds an approved assessment that is current as of the instant asked for
    QString environment, testData;
    Instant lastActivity;
};

struct EvidenceGrant
{
    QString agent, action, resource, environment, status;
    QString request; // of one by decision; else null
    Instant grantedAt, expiresAt, lastUsedAt;
};

struct EvidenceCredential
{
    QString agent, agentName, id, kind;
    Instant issuedAt, expiresAt;
};

// What was heard of an agent by its alerts.
struct EvidenceAlerts
{
    Instant newest;            // raised
    bool isOverPromise = false; // one runs for longer than Alert::slaMs
};

struct ControlEvidence
{
    Instant asOf;
    QList<EvidenceAgent> agents; // all but retired ones, by name
    QHash<QString, QList<EvidenceGrant>> grants; // live ones, by agent
    QList<EvidenceCredential> credentials;       // live ones
    QSet<QString> signedRequests;                // whose grants stand on signatures that verify
    QHash<QString, GuardrailState> guardrails;   // agents in no set are left out
    QHash<QString, EvidenceAlerts> alerts;       // real ones, by agent
    QList<Member> members;                       // the active ones
    QList<Training> training;
    QList<Meeting> meetings;
};

} // namespace privyseal
