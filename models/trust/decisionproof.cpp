#include "models/trust/decisionproof.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(DecisionProof)
};

} // namespace

Result<ProvenDecision> proveDecision(const QByteArray& envelope, const Authority& authority, const QList<LedgerLeaf>& leaves)
{
    if (envelope.isEmpty())
        return fail(ErrorCode::BadSignature, Say::tr("It is not signed."));
    const auto document = Envelope::read(BodyKind::Decision, envelope);
    if (!document)
        return tl::unexpected<Error>(document.error());
    auto body = DecisionBody::read(document->body());
    if (!body)
        return tl::unexpected<Error>(body.error());
    const EntryClaim claim{body->org, QString(QLatin1String(leaftype::decision) + body->verdict), body->requestId, body->member,
                           body->rosterVersion, body->rosterSha256, body->issued, body->seen};
    auto proven = proveEntry(*document, claim, authority, leaves);
    if (!proven)
        return tl::unexpected<Error>(proven.error());
    return ProvenDecision{*std::move(body), std::move(proven->bodySha256), std::move(proven->roles), proven->seq};
}

} // namespace privyseal
