#include "models/incidents/incident.h"

#include "models/core/enumtext.h"

namespace privyseal {
namespace {

constexpr EnumEntry<IncidentKind> kinds[] = {
    {IncidentKind::Incident, "incident", QT_TRANSLATE_NOOP("Words", "Incident")},
    {IncidentKind::NearMiss, "near_miss", QT_TRANSLATE_NOOP("Words", "Near miss")},
    {IncidentKind::Exercise, "exercise", QT_TRANSLATE_NOOP("Words", "Exercise")},
};

constexpr EnumEntry<IncidentCause> causes[] = {
    {IncidentCause::AgentAction, "agent_action", QT_TRANSLATE_NOOP("Words", "Agent action")},
    {IncidentCause::Human, "human", QT_TRANSLATE_NOOP("Words", "Human")},
    {IncidentCause::Unknown, "unknown", QT_TRANSLATE_NOOP("Words", "Unknown")},
};

constexpr EnumEntry<Severity> severities[] = {
    {Severity::Low, "low", QT_TRANSLATE_NOOP("Words", "Low")},
    {Severity::Medium, "medium", QT_TRANSLATE_NOOP("Words", "Medium")},
    {Severity::High, "high", QT_TRANSLATE_NOOP("Words", "High")},
    {Severity::Critical, "critical", QT_TRANSLATE_NOOP("Words", "Critical")},
};

constexpr EnumEntry<IncidentStatus> statuses[] = {
    {IncidentStatus::Open, "open", QT_TRANSLATE_NOOP("Words", "Open")},
    {IncidentStatus::Contained, "contained", QT_TRANSLATE_NOOP("Words", "Contained")},
    {IncidentStatus::Resolved, "resolved", QT_TRANSLATE_NOOP("Words", "Resolved")},
    {IncidentStatus::Closed, "closed", QT_TRANSLATE_NOOP("Words", "Closed")},
    {IncidentStatus::Dismissed, "dismissed", QT_TRANSLATE_NOOP("Words", "Dismissed")},
};

constexpr EnumEntry<PersonalData> personalDatas[] = {
    {PersonalData::None, "none", QT_TRANSLATE_NOOP("Words", "None")},
    {PersonalData::Possible, "possible", QT_TRANSLATE_NOOP("Words", "Possible")},
    {PersonalData::Confirmed, "confirmed", QT_TRANSLATE_NOOP("Words", "Confirmed")},
};

} // namespace

QString toText(IncidentKind value)
{
    return enumText(kinds, value);
}

std::optional<IncidentKind> incidentKindFromText(QStringView text)
{
    return enumFromText(kinds, text);
}

QString word(IncidentKind value)
{
    return enumWord(kinds, value);
}

QString toText(IncidentCause value)
{
    return enumText(causes, value);
}

std::optional<IncidentCause> incidentCauseFromText(QStringView text)
{
    return enumFromText(causes, text);
}

QString word(IncidentCause value)
{
    return enumWord(causes, value);
}

QString toText(Severity value)
{
    return enumText(severities, value);
}

std::optional<Severity> severityFromText(QStringView text)
{
    return enumFromText(severities, text);
}

QString word(Severity value)
{
    return enumWord(severities, value);
}

QString toText(IncidentStatus value)
{
    return enumText(statuses, value);
}

std::optional<IncidentStatus> incidentStatusFromText(QStringView text)
{
    return enumFromText(statuses, text);
}

QString word(IncidentStatus value)
{
    return enumWord(statuses, value);
}

QString toText(PersonalData value)
{
    return enumText(personalDatas, value);
}

std::optional<PersonalData> personalDataFromText(QStringView text)
{
    return enumFromText(personalDatas, text);
}

QString word(PersonalData value)
{
    return enumWord(personalDatas, value);
}

} // namespace privyseal
