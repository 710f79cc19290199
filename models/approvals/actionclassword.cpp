#include "models/approvals/actionclassword.h"

#include "models/agents/agent.h"
#include "models/approvals/approvalwords.h"

#include <QHash>

namespace privyseal {

QString actionClassWord(const QString& id)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("everything"), QT_TRANSLATE_NOOP("Approvals", "Everything")}, {QStringLiteral("permissions"), QT_TRANSLATE_NOOP("Approvals", "Permissions")},
        {QStringLiteral("spend"), QT_TRANSLATE_NOOP("Approvals", "Spending")},        {QStringLiteral("delete"), QT_TRANSLATE_NOOP("Approvals", "Deletion")},
        {QStringLiteral("payments"), QT_TRANSLATE_NOOP("Approvals", "Payments")},     {QStringLiteral("export"), QT_TRANSLATE_NOOP("Approvals", "Export")},
        {QStringLiteral("deploy"), QT_TRANSLATE_NOOP("Approvals", "Deployment")},     {QStringLiteral("execute"), QT_TRANSLATE_NOOP("Approvals", "Execution")},
        {QStringLiteral("message"), QT_TRANSLATE_NOOP("Approvals", "Messages")},      {QStringLiteral("write"), QT_TRANSLATE_NOOP("Approvals", "Writing")},
        {QStringLiteral("read"), QT_TRANSLATE_NOOP("Approvals", "Reading")},          {QStringLiteral("other"), QT_TRANSLATE_NOOP("Approvals", "Other")}};
    if (const auto found = words.constFind(id); found != words.constEnd())
        return Approvals::tr(*found);
    const auto capability = capabilityFromText(id);
    return capability ? word(*capability) : id;
}

} // namespace privyseal
