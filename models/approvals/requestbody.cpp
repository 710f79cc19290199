#include "models/approvals/requestbody.h"

#include "models/core/canonicaljson.h"
#include "models/core/ids.h"
#include "models/trust/bodyreader.h"
#include "models/trust/envelope.h"
#include "models/trust/strictjson.h"

#include <limits>

namespace privyseal {

Result<QByteArray> requestBody(const Request& request)
{
    CanonicalJson::Object parameters;
    for (auto it = request.parameters.begin(); it != request.parameters.end(); ++it)
        parameters.emplace_back(it.key(), it.value());
    const CanonicalJson::Object body{{QStringLiteral("id"), request.id},
                                     {QStringLiteral("agent"), request.agent},
                                     {QStringLiteral("action"), request.action},
                                     {QStringLiteral("resource"), request.resource},
                                     {QStringLiteral("environment"), request.environment},
                                     {QStringLiteral("parameters"), parameters},
                                     {QStringLiteral("justification"), request.justification},
                                     {QStringLiteral("lifetime_s"), request.lifetimeSeconds},
                                     {QStringLiteral("requested_by"), request.requestedBy},
                                     {QStringLiteral("requested_at"), request.requestedAt.iso()},
                                     {QStringLiteral("deadline"), request.deadline.iso()},
                                     {QStringLiteral("risk"), request.risk ? CanonicalJson(toText(*request.risk)) : CanonicalJson()},
                                     {QStringLiteral("break_glass"), request.breakGlass},
                                     {QStringLiteral("version"), request.version},
                                     {QStringLiteral("policy_version"), request.policyVersion}};
    return CanonicalJson(body).write();
}

Result<Request> readRequestBody(const QByteArray& body)
{
    const auto json = readStrictJson(body, bodyCap(BodyKind::Request));
    if (!json)
        return tl::unexpected<Error>(json.error());
    constexpr int largest = std::numeric_limits<int>::max();
    Request request;
    BodyReader reader(*json);
    request.id = reader.text("id");
    request.agent = reader.text("agent");
    request.action = reader.text("action");
    request.resource = reader.text("resource");
    request.environment = reader.text("environment");
    request.parameters = reader.textMap("parameters");
    request.justification = reader.text("justification");
    request.lifetimeSeconds = reader.integer("lifetime_s", 0, CanonicalJson::largestInteger);
    request.requestedBy = reader.text("requested_by");
    request.requestedAt = reader.instant("requested_at");
    request.deadline = reader.instant("deadline");
    if (const QString risk = reader.textOrNull("risk"); !risk.isNull()) {
        request.risk = riskClassFromText(risk);
        if (!request.risk)
            reader.refuse(QStringLiteral("risk"), QStringLiteral("no such risk"));
    }
    request.breakGlass = reader.boolean("break_glass");
    request.version = int(reader.integer("version", 1, largest));
    request.policyVersion = int(reader.integer("policy_version", 0, largest));
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    request.digest = sha256Hex(body);
    return request;
}

} // namespace privyseal
