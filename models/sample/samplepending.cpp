#include "models/sample/samplepending.h"

#include "models/approvals/approvalservice.h"
#include "models/approvals/decisiontext.h"
#include "models/committee/memberservice.h"
#include "models/record/record.h"
#include "models/sample/offsets.h"
#include "models/trust/samplekeys.h"
#include "models/sample/sampleresource.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace privyseal {

namespace {

QMap<QString, QString> parametersOf(const QJsonObject& step)
{
    QMap<QString, QString> parameters;
    const QJsonObject object = step[u"parameters"].toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        parameters.insert(it.key(), it.value().toString());
    return parameters;
}

NewRequest newRequest(const QJsonObject& step)
{
    NewRequest fields;
    fields.agent = step[u"agent"].toString();
    fields.action = step[u"action"].toString();
    fields.resource = step[u"resource"].toString();
    fields.environment = step[u"environment"].toString();
    fields.parameters = parametersOf(step);
    fields.justification = step[u"justification"].toString();
    fields.lifetimeSeconds = qint64(step[u"lifetime_s"].toDouble());
    fields.requestedBy = step[u"requested_by"].toString();
    return fields;
}

class Player
{
public:
    Player(Record& record, const Clock& clock)
        : m_service(record, clock, TrustMemory::none()), m_members(record, clock)
    {
    }

    Result<void> play(const QJsonObject& step)
    {
        const QString word = step[u"do"].toString();
        const QString id = step[u"id"].toString();
        const QString by = step[u"by"].toString();
        if (word == u"withdraw")
            return m_service.withdraw(id, by);
        if (word == u"file")
            return keep(m_service.file(newRequest(step)), step);
        if (word == u"revise") {
            RequestChanges changes;
            changes.parameters = parametersOf(step);
            changes.justification = step[u"justification"].toString();
            return keep(m_service.revise(id, changes, by), step);
        }
        const std::optional<Verdict> verdict = verdictFromText(word);
        const Result<Member> member = m_members.find(by);
        if (!member)
            return tl::unexpected<Error>(member.error());
        return verdict ? keep(vote(id, *member, *verdict, step[u"reason"].toString()), step) : unexpected(step, word);
    }

private:
    // As a person does: reads the text, then signs it.
    Result<Request> vote(const QString& id, const Member& member, Verdict verdict, const QString& reason)
    {
        const auto read = m_service.dossier(id, member.id);
        if (!read)
            return tl::unexpected<Error>(read.error());
        return m_service.decide({id, member.id, verdict, reason, m_digests.value(id), decisionText(read->paper, verdict, member.name)}, sampleKey(member.id));
    }
    // Remembers the version that people now read; says so when the step did not end as it was written.
    Result<void> keep(const Result<Request>& request, const QJsonObject& step)
    {
        if (!request)
            return tl::unexpected<Error>(request.error());
        m_digests.insert(request->id, request->digest);
        if (request->id != step[u"id"].toString() || toText(request->status) != step[u"expect"].toString())
            return unexpected(step, request->id % u' ' % toText(request->status) % u' ' % request->reason);
        return {};
    }
    static Result<void> unexpected(const QJsonObject& step, const QString& found)
    {
        return fail(ErrorCode::Internal,
                    QCoreApplication::translate("Sample", "The sample's request %1 did not go as it was written.").arg(step[u"id"].toString()),
                    found);
    }

    ApprovalService m_service;
    MemberService m_members;
    QHash<QString, QString> m_digests;
};

} // namespace

Result<void> playSampleRequests(Record& record, Instant createdAt)
{
    const Result<QJsonObject> script = readSampleResource(QStringLiteral("pending.json"));
    if (!script)
        return tl::unexpected<Error>(script.error());
    FixedClock clock(createdAt);
    Player player(record, clock);
    for (const QJsonValue& value : (*script)[u"steps"].toArray()) {
        const QJsonObject step = value.toObject();
        clock.moveTo(createdAt.plusMs(offsetMs(step[u"at"].toString()).value_or(0)));
        if (auto played = player.play(step); !played)
            return played;
    }
    return {};
}

} // namespace privyseal
