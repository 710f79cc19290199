#pragma once

// An AI agent with its account, privileges and credentials (domain.md section 1). Plain values.
// Every enum has: toText (as stored and exported), <name>FromText (nullopt for an unknown word) and word (translated).

#include "models/core/instant.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace privyseal {

enum class Environment { Sandbox, Shadow, Production };
enum class Autonomy { ReadOnly, Limited, Full };
enum class AgentStatus { Active, Suspended, Retired };
enum class TestData { Synthetic, Scrubbed, Production, Unknown };
enum class Capability { WriteCode, ChangePermissions, AccessProductionData, Execute, ExportData, SpendMoney, SendMessages };
enum class GrantStatus { Active, Suspended, Revoked, Expired };
enum class Backing { SignedDecision, Imported, None };

struct Account
{
    QString name;
    std::optional<bool> dedicated; // false: a human's credential is shared
    QString provider;
};

struct Grant
{
    int position = 0;
    QString action, resource;
    Environment environment = Environment::Sandbox;
    Instant grantedAt, expiresAt, lastUsedAt;
    GrantStatus status = GrantStatus::Active;
    Backing backing = Backing::Imported;
    QString request; // id of the request that brought it; null when none

    [[nodiscard]] bool isLive(Instant asOf) const;   // granted, not revoked, not expired; a suspended one is live
    [[nodiscard]] bool isWildcard() const;           // action or resource is "*" or ends in ":*"
    [[nodiscard]] bool isUnused(Instant asOf) const; // last use, else grant, more than 90 days ago, or both unknown
};

struct Credential
{
    QString id, kind, scope;
    Instant issuedAt, expiresAt, rotatedAt, lastUsedAt, revokeOrderedAt, revokedAt;

    [[nodiscard]] bool isLive(Instant asOf) const;
    [[nodiscard]] qint64 policyMs() const;      // token: 24 h, others: 90 d
    [[nodiscard]] std::optional<qint64> lifetimeMs() const; // expires - issued; nullopt where one is unknown
    [[nodiscard]] bool isWithinPolicy() const;  // false without an end
};

struct Agent
{
    QString id, name, purpose, owner, sponsor, team, vendor, model;
    Environment environment = Environment::Sandbox;
    std::optional<Autonomy> autonomy;
    AgentStatus status = AgentStatus::Active;
    QList<Capability> capabilities; // in the order of the enum
    TestData testData = TestData::Unknown;
    Instant lastActivity, attestedAt;
    QString attestedBy;
    Account account;
    QString source;
    Instant firstSeen, lastSeen;
    QList<Grant> grants;           // by position
    QList<Credential> credentials; // by position
};

[[nodiscard]] QString toText(Environment value);
[[nodiscard]] QString toText(Autonomy value);
[[nodiscard]] QString toText(AgentStatus value);
[[nodiscard]] QString toText(TestData value);
[[nodiscard]] QString toText(Capability value);
[[nodiscard]] QString toText(GrantStatus value);
[[nodiscard]] QString toText(Backing value);
[[nodiscard]] std::optional<Environment> environmentFromText(QStringView text);
[[nodiscard]] std::optional<Autonomy> autonomyFromText(QStringView text);
[[nodiscard]] std::optional<AgentStatus> agentStatusFromText(QStringView text);
[[nodiscard]] std::optional<TestData> testDataFromText(QStringView text);
[[nodiscard]] std::optional<Capability> capabilityFromText(QStringView text);
[[nodiscard]] std::optional<GrantStatus> grantStatusFromText(QStringView text);
[[nodiscard]] std::optional<Backing> backingFromText(QStringView text);
[[nodiscard]] QString word(Environment value);
[[nodiscard]] QString environmentWord(const QString& stored); // an unknown one as it is
[[nodiscard]] QString word(Autonomy value);
[[nodiscard]] QString word(AgentStatus value);
[[nodiscard]] QString word(TestData value);
[[nodiscard]] QString word(Capability value);
[[nodiscard]] QString word(GrantStatus value);
[[nodiscard]] QString word(Backing value);

} // namespace privyseal
