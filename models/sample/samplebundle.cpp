#include "models/sample/offsets.h"
#include "models/sample/samplerecord.h"
#include "models/sample/sampleresource.h"
#include "models/sample/sampleyear.h"

#include <QJsonDocument>

namespace privyseal {

namespace {

constexpr int requestCount = 400;
constexpr int alertCount = 58; // with the two of the founding day that have ended: 60

void append(QJsonArray& to, const QJsonArray& rows)
{
    for (const QJsonValue& row : rows)
        to.append(row);
}

QByteArray partText(const QString& name, const QJsonArray& rows)
{
    QByteArray text = "\"" + name.toUtf8() + "\": [\n";
    for (qsizetype i = 0; i < rows.size(); ++i) {
        text += QJsonDocument(rows.at(i).toObject()).toJson(QJsonDocument::Compact);
        text += i + 1 < rows.size() ? ",\n" : "\n";
    }
    return text + "]";
}

} // namespace

Result<QByteArray> sampleBundle(Instant createdAt)
{
    // Whole seconds: what is written is what was meant.
    const Instant now = Instant::fromMsUtc(createdAt.ms() / 1000 * 1000);
    QJsonObject parts;
    for (const QString& name : {QStringLiteral("agents.json"), QStringLiteral("assurance.json"), QStringLiteral("story.json")}) {
        const Result<QJsonObject> written = readSampleResource(name);
        if (!written)
            return tl::unexpected<Error>(written.error());
        const Result<QJsonValue> dated = resolveOffsets(QJsonValue(*written), now);
        if (!dated)
            return tl::unexpected<Error>(dated.error());
        const QJsonObject found = dated->toObject();
        for (auto it = found.begin(); it != found.end(); ++it)
            parts.insert(it.key(), it.value());
    }
    const Result<QJsonObject> pools = readSampleResource(QStringLiteral("pools.json"));
    if (!pools)
        return tl::unexpected<Error>(pools.error());
    parts.insert(QStringLiteral("approvals"), sampleRequests(*pools, now, requestCount));
    QJsonArray alerts = sampleAlerts(*pools, now, alertCount);
    append(alerts, parts[u"alerts"].toArray());
    parts.insert(QStringLiteral("alerts"), alerts);

    QByteArray text = "{\"format\": \"privyseal/1\"";
    for (const auto* name : {"agents", "approvals", "incidents", "alerts", "drills", "assessments", "guardrails", "training",
                             "authorities", "meetings", "events"})
        text += ",\n" + partText(QLatin1String(name), parts[QLatin1String(name)].toArray());
    return text + "\n}\n";
}

} // namespace privyseal
