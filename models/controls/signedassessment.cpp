#include "models/controls/signedassessment.h"

#include "models/core/canonicaljson.h"
#include "models/trust/bodyreader.h"
#include "models/trust/statementservice.h"
#include "models/trust/strictjson.h"

#include <algorithm>

namespace privyseal {
namespace {

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

// BadSignature where the document is not of the form that assessmentDocument() gives.
Result<Assessment> readDocument(const QByteArray& document)
{
    const auto json = readStrictJson(document, StatementBody::longestDocument);
    if (!json)
        return tl::unexpected<Error>(json.error());
    BodyReader reader(*json);
    Assessment assessment;
    assessment.id = reader.text("id");
    assessment.agent = reader.text("agent");
    assessment.author = reader.text("author");
    assessment.likelihood = int(reader.integer("likelihood", 1, 5));
    assessment.impact = int(reader.integer("impact", 1, 5));
    assessment.findings = reader.text("findings");
    assessment.mitigations = reader.text("mitigations");
    assessment.validUntil = reader.instant("valid_until");
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return assessment;
}

// Where in the ledger the last reopening of what stands about the agent is; -1 for none.
qint64 reopenedAt(const QList<LedgerLeaf>& entries)
{
    const QString type = QLatin1String(leaftype::assessment) + name("reopened");
    const auto last = std::find_if(entries.rbegin(), entries.rend(), [&](const LedgerLeaf& leaf) { return leaf.type == type; });
    return last == entries.rend() ? -1 : last->seq;
}

} // namespace

Result<QByteArray> assessmentDocument(const Assessment& assessment)
{
    return CanonicalJson(CanonicalJson::Object{{name("agent"), assessment.agent},
                                               {name("author"), assessment.author},
                                               {name("findings"), assessment.findings},
                                               {name("id"), assessment.id},
                                               {name("impact"), qint64(assessment.impact.value_or(0))},
                                               {name("likelihood"), qint64(assessment.likelihood.value_or(0))},
                                               {name("mitigations"), assessment.mitigations},
                                               {name("valid_until"), assessment.validUntil.iso()}})
        .write();
}

Result<SignedAssessment> signedAssessment(const Record& record, const Authority& authority, const QString& agent)
{
    const auto statements = proveStatements(record, authority, agent, name(assessmentKinds));
    if (!statements)
        return tl::unexpected<Error>(statements.error());
    const qint64 reopened = reopenedAt(statements->entries);
    SignedAssessment found;
    found.governs = !statements->all.isEmpty() || !statements->faults.isEmpty() || reopened >= 0;
    if (!statements->faults.isEmpty()) {
        found.fault = statements->faults.first();
        return found;
    }
    for (const ProvenStatement& one : statements->all) {
        if (one.body.kind != u"assessment.approve" || one.seq < reopened)
            continue;
        auto document = readDocument(one.document);
        if (!document || document->agent != agent) {
            found.fault = document ? one.body.statementId : document.error().message;
            found.held.reset();
            return found;
        }
        found.held = *std::move(document);
        found.held->status = AssessmentStatus::Approved;
        found.held->approvedAt = one.body.issued;
        found.signer = one.body.member;
    }
    found.reopened = reopened >= 0 && !found.held;
    return found;
}

} // namespace privyseal
