#include "models/exchange/nativeschema.h"

#include <algorithm>

namespace privyseal {
namespace {

Field named(const char* name, FieldType type, const char* column)
{
    Field field;
    field.name = QLatin1String(name);
    field.column = QLatin1String(column ? column : name);
    field.type = type;
    return field;
}

Field text(const char* name, const char* column = nullptr)
{
    return named(name, FieldType::Text, column);
}

Field instant(const char* name)
{
    return named(name, FieldType::Instant, nullptr);
}

Field list(const char* name, const QStringList& expected = {})
{
    Field field = named(name, FieldType::List, nullptr);
    field.choices = expected;
    return field;
}

Field oneOf(const char* name, const QStringList& choices, const char* fallback = nullptr)
{
    Field field = named(name, FieldType::Enum, nullptr);
    field.choices = choices;
    if (fallback)
        field.fallback = QLatin1String(fallback);
    return field;
}

Field number(const char* name)
{
    return named(name, FieldType::Integer, nullptr);
}

Field flag(const char* name, const char* column = nullptr, bool hasFallback = true)
{
    Field field = named(name, FieldType::Bool, column);
    if (hasFallback)
        field.fallback = QStringLiteral("0");
    return field;
}

Field must(Field field)
{
    field.required = true;
    return field;
}

// An update without it leaves it: it says nothing about the thing itself, or it must be said to be lifted.
Field keep(Field field)
{
    field.kept = true;
    return field;
}

// Not null in the record, but a file may leave it out; empty text matches nothing.
Field orEmpty(Field field)
{
    field.fallback = QLatin1String("");
    return field;
}

QStringList words(const char* joined)
{
    return QString::fromLatin1(joined).split(u' ');
}

NativeKind agents()
{
    const QStringList environments = words("sandbox shadow production");
    const ChildTable grants{QStringLiteral("grants"), QStringLiteral("agent_grant"), false,
                            {must(text("action")), must(text("resource")), must(oneOf("environment", environments)),
                             instant("granted_at"), instant("expires_at"), instant("last_used_at"),
                             oneOf("status", words("active suspended revoked expired"), "active")}};
    const ChildTable credentials{QStringLiteral("credentials"), QStringLiteral("credential"), true,
                                 {must(text("id")), text("kind"), text("scope"), instant("issued_at"), instant("expires_at"),
                                  instant("rotated_at"), instant("last_used_at"), instant("revoke_ordered_at"), instant("revoked_at")}};
    return {QStringLiteral("agents"), QStringLiteral("agent"), Topic::Agents, false, false, true,
            {must(text("id")), must(text("name")), text("purpose"), text("owner"), text("sponsor"), text("team"), text("vendor"),
             text("model"), must(oneOf("environment", environments)), oneOf("autonomy", words("read_only limited full")),
             keep(oneOf("status", words("active suspended retired"), "active")),
             list("capabilities", words("write_code change_permissions access_production_data execute export_data spend_money send_messages")),
             oneOf("test_data", words("synthetic scrubbed production unknown"), "unknown"), instant("last_activity"),
             instant("attested_at"), text("attested_by"), text("account.name", "account_name"),
             flag("account.dedicated", "account_dedicated", false), text("account.provider", "account_provider"),
             keep(text("source")), keep(instant("first_seen")), keep(instant("last_seen")),
             keep(text("observed_fingerprint")), keep(instant("fingerprint_observed_at"))},
            {grants, credentials}};
}

NativeKind approvals()
{
    return {QStringLiteral("approvals"), QStringLiteral("request"), Topic::Requests, false, false, true,
            {must(text("id")), must(text("agent")), must(text("action")), must(text("resource")),
             must(oneOf("environment", words("sandbox shadow production"))), named("parameters", FieldType::Json, nullptr),
             oneOf("risk", words("low medium high critical")), text("requested_by"), must(instant("requested_at")),
             must(oneOf("status", words("pending approved rejected expired withdrawn policy_blocked changes_requested superseded"))),
             instant("decided_at"), list("decided_by"), text("reason"), text("justification"), number("lifetime_s"), flag("break_glass")},
            {}};
}

NativeKind incidents()
{
    return {QStringLiteral("incidents"), QStringLiteral("incident"), Topic::Incidents, false, false, true,
            {must(text("id")), must(text("title")), oneOf("kind", words("incident near_miss exercise"), "incident"),
             oneOf("cause", words("agent_action human unknown"), "unknown"), oneOf("severity", words("low medium high critical")),
             text("agent"), must(instant("detected_at")), instant("contained_at"), instant("resolved_at"), instant("closed_at"),
             oneOf("status", words("open contained resolved closed dismissed"), "open"),
             oneOf("personal_data", words("none possible confirmed")), text("summary")},
            {}};
}

NativeKind alerts()
{
    return {QStringLiteral("alerts"), QStringLiteral("alert"), Topic::Alerts, false, false, true,
            {must(text("id")), must(text("agent")), text("rule"), oneOf("severity", words("low medium high critical")),
             must(instant("raised_at")), instant("acknowledged_at"), text("incident"), instant("revoke_ordered_at"),
             instant("revoked_at"), instant("canary_denied_at"), flag("drill")},
            {}};
}

NativeKind drills()
{
    return {QStringLiteral("drills"), QStringLiteral("drill"), Topic::Drills, false, false, true,
            {must(text("id")), must(text("scenario")), must(instant("started_at")), instant("completed_at"),
             instant("contained_at"), instant("revoked_at"), instant("remediated_at"), list("participants"), list("findings")},
            {}};
}

NativeKind assessments()
{
    return {QStringLiteral("assessments"), QStringLiteral("assessment"), Topic::Controls, false, false, true,
            {must(text("id")), must(text("agent")), must(oneOf("status", words("draft in_review approved rejected expired superseded"))),
             text("author"), number("likelihood"), number("impact"), instant("approved_at"), instant("valid_until"),
             text("findings"), text("mitigations")},
            {}};
}

NativeKind guardrails()
{
    return {QStringLiteral("guardrails"), QStringLiteral("guardrail"), Topic::Controls, false, true, true,
            {text("id"), text("version"), text("fingerprint"), text("observed_fingerprint"), list("agents")}, {}};
}

NativeKind authorities()
{
    return {QStringLiteral("authorities"), QStringLiteral("authority"), Topic::Controls, false, true, true,
            {text("id"), orEmpty(text("action_class")), orEmpty(text("environment")), text("owner"), text("deputy"), instant("expires_at")},
            {}};
}

NativeKind keptWhole(const char* name, Topic topic, const QList<Field>& checked = {})
{
    return {QLatin1String(name), QStringLiteral("kept_item"), topic, true, true, true, {text("id")}, {}, checked};
}

NativeKind training()
{
    return keptWhole("training", Topic::Members, {text("member"), text("course"), instant("completed_at"), instant("valid_until")});
}

NativeKind meetings()
{
    return keptWhole("meetings", Topic::Members, {instant("date"), list("attendees"), flag("quorum_met"), list("agenda"), text("minutes"), list("decisions")});
}

} // namespace

const QList<NativeKind>& nativeKinds()
{
    static const QList<NativeKind> kinds{agents(), approvals(), incidents(), alerts(), drills(), assessments(), guardrails(),
                                         training(), authorities(), meetings(),
                                         keptWhole("events", Topic::Alerts)};
    return kinds;
}

const NativeKind* findNativeKind(const QString& name)
{
    const QString part = name == u"requests" ? QStringLiteral("approvals") : name;
    const auto& kinds = nativeKinds();
    const auto found = std::find_if(kinds.cbegin(), kinds.cend(), [&](const NativeKind& kind) { return kind.name == part; });
    return found == kinds.cend() ? nullptr : &*found;
}

const NativeKind& membersKind()
{
    static const NativeKind members{QStringLiteral("members"), QStringLiteral("member"), Topic::Members, false, false, false,
                                    {text("id"), text("name"), list("roles"), text("status"), instant("added_at"), instant("retired_at")},
                                    {}};
    return members;
}

const NativeKind& documentKind()
{
    static const NativeKind document = keptWhole("document", Topic::Settings);
    return document;
}

} // namespace privyseal
