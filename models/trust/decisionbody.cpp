#include "models/trust/decisionbody.h"

#include "models/trust/bodyreader.h"
#include "models/trust/envelope.h"
#include "models/trust/plainpieces.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>

#include <optional>

namespace privyseal {
namespace {

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

bool isVerdict(const QString& word)
{
    return word == u"approve" || word == u"reject" || word == u"request_changes" || word == u"ratify" || word == u"repudiate";
}

bool hasWords(const DecisionBody& body)
{
    return !body.requestId.isEmpty() && !body.member.isEmpty() && !body.reason.isEmpty() && body.reason.size() <= DecisionBody::longestReason;
}

DecisionContext plainContext(PlainPieces& pieces)
{
    DecisionContext context;
    pieces.take("{\"authority_owner\":");
    context.authorityOwner = pieces.string();
    pieces.take(",\"guardrails\":[");
    while (pieces.isRight() && !pieces.takeIf("]")) {
        if (!context.guardrails.isEmpty())
            pieces.take(",");
        DecisionContext::Guardrail one;
        pieces.take("{\"fingerprint\":");
        one.fingerprint = pieces.string();
        pieces.take(",\"id\":");
        one.id = pieces.string();
        pieces.take(",\"version\":");
        one.version = pieces.string();
        pieces.take("}");
        context.guardrails.append(one);
    }
    pieces.take(",\"owner\":");
    context.owner = pieces.string();
    pieces.take(",\"sponsor\":");
    context.sponsor = pieces.string();
    pieces.take("}");
    return context;
}

// nullopt: the strict reader is to be asked.
std::optional<DecisionBody> readPlain(QByteArrayView body)
{
    DecisionBody decision;
    PlainPieces pieces(body);
    pieces.take("{\"context\":");
    decision.context = plainContext(pieces);
    pieces.take(",\"decision_id\":");
    decision.decisionId = pieces.hexText(16);
    pieces.take(",\"expires\":");
    decision.expires = pieces.instant();
    pieces.take(",\"issued\":");
    decision.issued = pieces.instant();
    pieces.take(",\"member\":");
    decision.member = pieces.string();
    pieces.take(",\"org\":");
    decision.org = pieces.hexText(16);
    pieces.take(",\"policy\":");
    decision.policy = pieces.integer(1);
    pieces.take(",\"presented_sha256\":");
    decision.presentedSha256 = pieces.hexText(32);
    pieces.take(",\"reason\":");
    decision.reason = pieces.string();
    pieces.take(",\"request_id\":");
    decision.requestId = pieces.string();
    pieces.take(",\"request_sha256\":");
    decision.requestSha256 = pieces.hexText(32);
    pieces.take(",\"roster_sha256\":");
    decision.rosterSha256 = pieces.hexText(32);
    pieces.take(",\"roster_version\":");
    decision.rosterVersion = pieces.integer(1);
    pieces.take(",\"seen_checkpoint\":{\"root\":");
    decision.seen.root = QByteArray::fromHex(pieces.hex(32).toByteArray());
    pieces.take(",\"size\":");
    decision.seen.size = pieces.integer(1);
    pieces.take("},\"verdict\":");
    decision.verdict = pieces.string();
    pieces.take("}");
    const bool holds = pieces.isDone() && isVerdict(decision.verdict) && hasWords(decision) && decision.issued < decision.expires;
    return holds ? std::optional(std::move(decision)) : std::nullopt;
}

} // namespace

DecisionContext readContext(BodyReader& reader)
{
    DecisionContext context;
    context.owner = reader.text("owner");
    context.sponsor = reader.text("sponsor");
    context.authorityOwner = reader.text("authority_owner");
    reader.objects("guardrails", [&](BodyReader& one) { context.guardrails.append({one.text("id"), one.text("version"), one.text("fingerprint")}); });
    return context;
}

CanonicalJson contextJson(const DecisionContext& context)
{
    CanonicalJson::Array rails;
    for (const DecisionContext::Guardrail& one : context.guardrails)
        rails.push_back(CanonicalJson::Object{{name("id"), one.id}, {name("version"), one.version}, {name("fingerprint"), one.fingerprint}});
    return CanonicalJson::Object{{name("authority_owner"), context.authorityOwner},
                                 {name("guardrails"), std::move(rails)},
                                 {name("owner"), context.owner},
                                 {name("sponsor"), context.sponsor}};
}

Result<DecisionBody> DecisionBody::read(const QByteArray& body)
{
    if (body.size() <= bodyCap(BodyKind::Decision)) {
        if (auto plain = readPlain(body))
            return *std::move(plain);
    }
    const auto json = readStrictJson(body, bodyCap(BodyKind::Decision));
    if (!json)
        return tl::unexpected<Error>(json.error());
    DecisionBody decision;
    BodyReader reader(*json);
    decision.org = reader.hexText("org", 16);
    decision.decisionId = reader.hexText("decision_id", 16);
    decision.requestId = reader.text("request_id");
    decision.requestSha256 = reader.hexText("request_sha256", 32);
    decision.presentedSha256 = reader.hexText("presented_sha256", 32);
    decision.verdict = reader.text("verdict");
    if (!isVerdict(decision.verdict))
        reader.refuse(name("verdict"), name("no such verdict"));
    decision.policy = reader.integer("policy", 1, CanonicalJson::largestInteger);
    decision.rosterVersion = reader.integer("roster_version", 1, CanonicalJson::largestInteger);
    decision.rosterSha256 = reader.hexText("roster_sha256", 32);
    decision.member = reader.text("member");
    decision.reason = reader.text("reason");
    if (!hasWords(decision))
        reader.refuse(name("reason"), name("empty or too long, or nobody's or nothing's"));
    decision.issued = reader.instant("issued");
    decision.expires = reader.instant("expires");
    if (decision.expires <= decision.issued)
        reader.refuse(name("expires"), name("not after issued"));
    reader.object("seen_checkpoint", [&](BodyReader& seen) {
        decision.seen.size = seen.integer("size", 1, CanonicalJson::largestInteger);
        decision.seen.root = seen.hex("root", 32);
    });
    reader.object("context", [&](BodyReader& context) { decision.context = readContext(context); });
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return decision;
}

Result<QByteArray> DecisionBody::write() const
{
    const CanonicalJson json(CanonicalJson::Object{
        {name("context"), contextJson(context)},
        {name("decision_id"), decisionId},
        {name("expires"), expires.iso()},
        {name("issued"), issued.iso()},
        {name("member"), member},
        {name("org"), org},
        {name("policy"), policy},
        {name("presented_sha256"), presentedSha256},
        {name("reason"), reason},
        {name("request_id"), requestId},
        {name("request_sha256"), requestSha256},
        {name("roster_sha256"), rosterSha256},
        {name("roster_version"), rosterVersion},
        {name("seen_checkpoint"), CanonicalJson::Object{{name("root"), QString::fromLatin1(seen.root.toHex())}, {name("size"), seen.size}}},
        {name("verdict"), verdict}});
    auto body = json.write();
    if (!body)
        return body;
    // What its reader would not take is not signed either.
    if (auto read = DecisionBody::read(*body); !read)
        return tl::unexpected<Error>(read.error());
    return body;
}

} // namespace privyseal
