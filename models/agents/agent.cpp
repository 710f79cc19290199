#include "models/agents/agent.h"

#include "models/agents/leastprivilege.h"
#include "models/core/enumtext.h"

namespace privyseal {
namespace {

constexpr EnumEntry<Environment> environments[] = {
    {Environment::Sandbox, "sandbox", QT_TRANSLATE_NOOP("Words", "Sandbox")},
    {Environment::Shadow, "shadow", QT_TRANSLATE_NOOP("Words", "Shadow")},
    {Environment::Production, "production", QT_TRANSLATE_NOOP("Words", "Production")},
};

constexpr EnumEntry<Autonomy> autonomies[] = {
    {Autonomy::ReadOnly, "read_only", QT_TRANSLATE_NOOP("Words", "Read-only")},
    {Autonomy::Limited, "limited", QT_TRANSLATE_NOOP("Words", "Limited")},
    {Autonomy::Full, "full", QT_TRANSLATE_NOOP("Words", "Full")},
};

constexpr EnumEntry<AgentStatus> agentStatuses[] = {
    {AgentStatus::Active, "active", QT_TRANSLATE_NOOP("Words", "Active")},
    {AgentStatus::Suspended, "suspended", QT_TRANSLATE_NOOP("Words", "Suspended")},
    {AgentStatus::Retired, "retired", QT_TRANSLATE_NOOP("Words", "Retired")},
};

constexpr EnumEntry<TestData> testDatas[] = {
    {TestData::Synthetic, "synthetic", QT_TRANSLATE_NOOP("Words", "Synthetic")},
    {TestData::Scrubbed, "scrubbed", QT_TRANSLATE_NOOP("Words", "Scrubbed")},
    {TestData::Production, "production", QT_TRANSLATE_NOOP("Words", "Production")},
    {TestData::Unknown, "unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
};

constexpr EnumEntry<Capability> capabilityNames[] = {
    {Capability::WriteCode, "write_code", QT_TRANSLATE_NOOP("Words", "Write code")},
    {Capability::ChangePermissions, "change_permissions", QT_TRANSLATE_NOOP("Words", "Change permissions")},
    {Capability::AccessProductionData, "access_production_data", QT_TRANSLATE_NOOP("Words", "Access production data")},
    {Capability::Execute, "execute", QT_TRANSLATE_NOOP("Words", "Execute")},
    {Capability::ExportData, "export_data", QT_TRANSLATE_NOOP("Words", "Export data")},
    {Capability::SpendMoney, "spend_money", QT_TRANSLATE_NOOP("Words", "Spend money")},
    {Capability::SendMessages, "send_messages", QT_TRANSLATE_NOOP("Words", "Send messages")},
};

constexpr EnumEntry<GrantStatus> grantStatuses[] = {
    {GrantStatus::Active, "active", QT_TRANSLATE_NOOP("Words", "Active")},
    {GrantStatus::Suspended, "suspended", QT_TRANSLATE_NOOP("Words", "Suspended")},
    {GrantStatus::Revoked, "revoked", QT_TRANSLATE_NOOP("Words", "Revoked")},
    {GrantStatus::Expired, "expired", QT_TRANSLATE_NOOP("Words", "Expired")},
};

constexpr EnumEntry<Backing> backings[] = {
    {Backing::SignedDecision, "decision", QT_TRANSLATE_NOOP("Words", "Signed decision")},
    {Backing::Imported, "imported", QT_TRANSLATE_NOOP("Words", "Imported")},
    {Backing::None, "none", QT_TRANSLATE_NOOP("Words", "None")},
};

} // namespace

QString toText(Environment value)
{
    return enumText(environments, value);
}

std::optional<Environment> environmentFromText(QStringView text)
{
    return enumFromText(environments, text);
}

QString word(Environment value)
{
    return enumWord(environments, value);
}

QString environmentWord(const QString& stored)
{
    const auto environment = environmentFromText(stored);
    return environment ? word(*environment) : stored;
}

QString toText(Autonomy value)
{
    return enumText(autonomies, value);
}

std::optional<Autonomy> autonomyFromText(QStringView text)
{
    return enumFromText(autonomies, text);
}

QString word(Autonomy value)
{
    return enumWord(autonomies, value);
}

QString toText(AgentStatus value)
{
    return enumText(agentStatuses, value);
}

std::optional<AgentStatus> agentStatusFromText(QStringView text)
{
    return enumFromText(agentStatuses, text);
}

QString word(AgentStatus value)
{
    return enumWord(agentStatuses, value);
}

QString toText(TestData value)
{
    return enumText(testDatas, value);
}

std::optional<TestData> testDataFromText(QStringView text)
{
    return enumFromText(testDatas, text);
}

QString word(TestData value)
{
    return enumWord(testDatas, value);
}

QString toText(Capability value)
{
    return enumText(capabilityNames, value);
}

std::optional<Capability> capabilityFromText(QStringView text)
{
    return enumFromText(capabilityNames, text);
}

QString word(Capability value)
{
    return enumWord(capabilityNames, value);
}

QString toText(GrantStatus value)
{
    return enumText(grantStatuses, value);
}

std::optional<GrantStatus> grantStatusFromText(QStringView text)
{
    return enumFromText(grantStatuses, text);
}

QString word(GrantStatus value)
{
    return enumWord(grantStatuses, value);
}

QString toText(Backing value)
{
    return enumText(backings, value);
}

std::optional<Backing> backingFromText(QStringView text)
{
    return enumFromText(backings, text);
}

QString word(Backing value)
{
    return enumWord(backings, value);
}

bool Grant::isLive(Instant asOf) const
{
    return status != GrantStatus::Revoked && status != GrantStatus::Expired && (!grantedAt.isValid() || grantedAt <= asOf)
        && (!expiresAt.isValid() || expiresAt > asOf);
}

bool Grant::isWildcard() const
{
    return leastprivilege::isWildcard(action, resource);
}

bool Grant::isUnused(Instant asOf) const
{
    return leastprivilege::isUnused(lastUsedAt, grantedAt, asOf);
}

bool Credential::isLive(Instant asOf) const
{
    return (!issuedAt.isValid() || issuedAt <= asOf) && (!revokedAt.isValid() || revokedAt > asOf)
        && (!expiresAt.isValid() || expiresAt > asOf);
}

qint64 Credential::policyMs() const
{
    return leastprivilege::policyMs(kind);
}

std::optional<qint64> Credential::lifetimeMs() const
{
    if (!issuedAt.isValid() || !expiresAt.isValid())
        return std::nullopt;
    return expiresAt.ms() - issuedAt.ms();
}

bool Credential::isWithinPolicy() const
{
    return leastprivilege::isWithinPolicy(kind, issuedAt, expiresAt);
}

} // namespace privyseal
