#include "models/controls/signedguardrails.h"

#include "models/trust/bodyreader.h"
#include "models/trust/statementservice.h"
#include "models/trust/strictjson.h"

namespace privyseal {
namespace {

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

// BadSignature where the document is not of the form that guardrailDocument() gives.
Result<SignedGuardrailSet> readDocument(const QByteArray& document)
{
    const auto json = readStrictJson(document, StatementBody::longestDocument);
    if (!json)
        return tl::unexpected<Error>(json.error());
    BodyReader reader(*json);
    SignedGuardrailSet set{reader.text("id"), reader.text("version"), reader.hexText("fingerprint", 32), reader.texts("agents"), {}, {}};
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return set;
}

} // namespace

Result<QByteArray> guardrailDocument(const SignedGuardrailSet& set)
{
    CanonicalJson::Array agents;
    for (const QString& one : set.agents)
        agents.push_back(one);
    return CanonicalJson(CanonicalJson::Object{{name("agents"), std::move(agents)}, {name("fingerprint"), set.fingerprint}, {name("id"), set.id}, {name("version"), set.version}}).write();
}

QList<SignedGuardrailSet> SignedGuardrails::current() const
{
    QList<SignedGuardrailSet> newest;
    for (const SignedGuardrailSet& one : history) {
        newest.removeIf([&](const SignedGuardrailSet& earlier) { return earlier.id == one.id; });
        newest.append(one);
    }
    return newest;
}

QSet<QString> SignedGuardrails::agents() const
{
    QSet<QString> named;
    const auto newest = current();
    for (const SignedGuardrailSet& one : newest)
        named.unite(QSet<QString>(one.agents.begin(), one.agents.end()));
    return named;
}

Result<SignedGuardrails> signedGuardrails(const Record& record, const Authority& authority)
{
    const auto statements = proveStatements(record, authority, name(guardrailSubject), name(guardrailKinds));
    if (!statements)
        return tl::unexpected<Error>(statements.error());
    SignedGuardrails found;
    if (!statements->faults.isEmpty()) {
        found.fault = statements->faults.first();
        return found;
    }
    for (const ProvenStatement& one : statements->all) {
        auto set = readDocument(one.document);
        if (!set) {
            found.fault = set.error().message;
            return found;
        }
        set->signer = one.body.member;
        set->signedAt = one.body.issued;
        found.history.append(*std::move(set));
    }
    return found;
}

} // namespace privyseal
