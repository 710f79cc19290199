#include "models/trust/freshnessbody.h"

#include "models/trust/bodyreader.h"
#include "models/trust/envelope.h"
#include "models/trust/strictjson.h"

namespace privyseal {

Result<FreshnessBody> FreshnessBody::read(const QByteArray& body)
{
    const auto json = readStrictJson(body, bodyCap(BodyKind::Freshness));
    if (!json)
        return tl::unexpected<Error>(json.error());
    FreshnessBody said;
    BodyReader reader(*json);
    said.org = reader.hexText("org", 16);
    said.issued = reader.instant("issued");
    said.expires = reader.instant("expires");
    if (said.expires <= said.issued)
        reader.refuse(QStringLiteral("expires"), QStringLiteral("not after issued"));
    said.rosterVersion = reader.integer("roster_version", 1, CanonicalJson::largestInteger);
    said.rosterSha256 = reader.hexText("roster_sha256", 32);
    said.revocationVersion = reader.integer("revocation_version", 0, CanonicalJson::largestInteger);
    said.revocationSha256 = said.revocationVersion == 0 ? reader.textOrNull("revocation_sha256") : reader.hexText("revocation_sha256", 32);
    if (said.revocationVersion == 0 && !said.revocationSha256.isNull())
        reader.refuse(QStringLiteral("revocation_sha256"), QStringLiteral("there is no list"));
    reader.object("checkpoint", [&](BodyReader& tree) {
        said.tree.size = tree.integer("size", 1, CanonicalJson::largestInteger);
        said.tree.root = tree.hex("root", 32);
    });
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return said;
}

Result<QByteArray> FreshnessBody::write() const
{
    auto body = CanonicalJson(CanonicalJson::Object{
                                  {QStringLiteral("checkpoint"), CanonicalJson::Object{{QStringLiteral("root"), QString::fromLatin1(tree.root.toHex())},
                                                                                       {QStringLiteral("size"), tree.size}}},
                                  {QStringLiteral("expires"), expires.iso()},
                                  {QStringLiteral("issued"), issued.iso()},
                                  {QStringLiteral("org"), org},
                                  {QStringLiteral("revocation_sha256"), revocationSha256.isNull() ? CanonicalJson() : CanonicalJson(revocationSha256)},
                                  {QStringLiteral("revocation_version"), revocationVersion},
                                  {QStringLiteral("roster_sha256"), rosterSha256},
                                  {QStringLiteral("roster_version"), rosterVersion}})
                    .write();
    if (!body)
        return body;
    if (auto read = FreshnessBody::read(*body); !read)
        return tl::unexpected<Error>(read.error());
    return body;
}

} // namespace privyseal
