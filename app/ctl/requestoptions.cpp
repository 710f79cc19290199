#include "app/ctl/requestoptions.h"

#include "app/ctl/context.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>
#include <QRegularExpression>

#include <pwd.h>
#include <unistd.h>

namespace privyseal::ctl {

void PrivilegeOptions::addTo(CLI::App& command)
{
    command.add_option("--agent", agent, "The agent's id.")->required();
    command.add_option("--action", action, "What it wants to do.")->required();
    command.add_option("--resource", resource, "On what.")->required();
    command.add_option("--environment", environment, "sandbox, shadow or production.")->required();
}

int printed(const Context& context, const Request& request, const QString& line)
{
    if (context.json)
        context.output.document(requestJson(request));
    else
        context.output.line(line);
    return 0;
}

Result<qint64> lifetimeSeconds(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,5})d)?(?:(\\d{1,6})h)?(?:(\\d{1,7})m)?(?:(\\d{1,9})s)?$"));
    const auto match = form.match(text.trimmed());
    const qint64 seconds = ((match.captured(1).toLongLong() * 24 + match.captured(2).toLongLong()) * 60
                            + match.captured(3).toLongLong()) * 60 + match.captured(4).toLongLong();
    if (!match.hasMatch() || seconds <= 0)
        return fail(ErrorCode::Usage, QStringLiteral("--lifetime needs a span such as 8h, 90m, 7d or 1h30m, not '%1'.").arg(text));
    return seconds;
}

QJsonObject requestJson(const Request& request)
{
    QJsonObject parameters;
    for (auto it = request.parameters.cbegin(); it != request.parameters.cend(); ++it)
        parameters.insert(it.key(), it.value());
    QJsonObject json{{QStringLiteral("id"), request.id},
                     {QStringLiteral("version"), request.version},
                     {QStringLiteral("agent"), request.agent},
                     {QStringLiteral("action"), request.action},
                     {QStringLiteral("resource"), request.resource},
                     {QStringLiteral("environment"), request.environment},
                     {QStringLiteral("parameters"), parameters},
                     {QStringLiteral("risk"), request.risk ? QJsonValue(privyseal::toText(*request.risk)) : QJsonValue()},
                     {QStringLiteral("requested_by"), request.requestedBy},
                     {QStringLiteral("requested_at"), request.requestedAt.iso()},
                     {QStringLiteral("status"), privyseal::toText(request.status)},
                     {QStringLiteral("decided_by"), QJsonArray::fromStringList(request.decidedBy)},
                     {QStringLiteral("justification"), request.justification},
                     {QStringLiteral("lifetime_s"), request.lifetimeSeconds},
                     {QStringLiteral("break_glass"), request.breakGlass},
                     {QStringLiteral("digest"), request.digest}};
    if (request.decidedAt.isValid())
        json.insert(QStringLiteral("decided_at"), request.decidedAt.iso());
    if (request.deadline.isValid())
        json.insert(QStringLiteral("deadline"), request.deadline.iso());
    if (!request.reason.isEmpty())
        json.insert(QStringLiteral("reason"), request.reason);
    return json;
}

QString loginName()
{
    const passwd* entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid());
}

} // namespace privyseal::ctl
