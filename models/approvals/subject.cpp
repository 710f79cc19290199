#include "models/approvals/subject.h"

#include "models/approvals/approvalwords.h"
#include "models/core/canonicaljson.h"
#include "models/core/ids.h"

namespace privyseal {

QString privilegeSubject(const Request& request)
{
    const auto body = CanonicalJson(CanonicalJson::Object{{QStringLiteral("action"), request.action},
                                                          {QStringLiteral("agent"), request.agent},
                                                          {QStringLiteral("environment"), request.environment},
                                                          {QStringLiteral("resource"), request.resource}})
                          .write();
    return body ? QString(QStringLiteral("privilege:sha256:") + sha256Hex(*body)) : QString();
}

QStringList subjectsOf(const Request& request)
{
    QStringList named;
    for (const QString& parameter : {QStringLiteral("subject"), QStringLiteral("commit"), QStringLiteral("artifact")}) {
        if (const QString value = request.parameters.value(parameter); !value.isEmpty())
            named.append(value);
    }
    return named.isEmpty() ? QStringList{privilegeSubject(request)} : named;
}

QString notForSubject(const Request& request, const QString& subject)
{
    return Approvals::tr("%1 was approved for %2, not for %3.").arg(request.id, subjectsOf(request).join(QStringLiteral(", ")), subject);
}

QString notAGate(const QString& audience)
{
    return Approvals::tr("The committee's roster names no gate %1.").arg(audience);
}

} // namespace privyseal
