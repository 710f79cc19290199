#include "models/trust/revocationbody.h"

#include "models/trust/bodyreader.h"
#include "models/trust/envelope.h"
#include "models/trust/strictjson.h"

#include <algorithm>

namespace privyseal {
namespace {

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

CanonicalJson listOf(const QStringList& texts)
{
    CanonicalJson::Array array;
    for (const QString& one : texts)
        array.emplace_back(one);
    return array;
}

QStringList ids(BodyReader& reader, const char* field)
{
    const QStringList all = reader.texts(field);
    const bool sorted = std::adjacent_find(all.begin(), all.end(), [](const QString& a, const QString& b) { return a >= b; }) == all.end();
    if (!sorted || all.size() > RevocationBody::mostItems || all.contains(QString()))
        reader.refuse(name(field), name("not sorted, too many or without a name"));
    return all;
}

} // namespace

Result<RevocationBody> RevocationBody::read(const QByteArray& body)
{
    const auto json = readStrictJson(body, bodyCap(BodyKind::Revocation));
    if (!json)
        return tl::unexpected<Error>(json.error());
    RevocationBody list;
    BodyReader reader(*json);
    list.org = reader.hexText("org", 16);
    list.version = reader.integer("version", 1, CanonicalJson::largestInteger);
    list.previous = list.version == 1 ? reader.textOrNull("prev") : reader.hexText("prev", 32);
    list.issued = reader.instant("issued");
    list.member = reader.text("member");
    list.reason = reader.text("reason");
    reader.object("revoke", [&](BodyReader& what) {
        list.grants = ids(what, "grants");
        list.keys = ids(what, "keys");
    });
    reader.object("reinstate", [&](BodyReader& what) {
        list.reinstatedGrants = ids(what, "grants");
        list.reinstatedKeys = ids(what, "keys");
    });
    if (list.version == 1 && !list.previous.isNull())
        reader.refuse(name("prev"), name("nothing is before the first one"));
    if (list.reason.isEmpty() || list.reason.size() > longestReason || list.member.isEmpty())
        reader.refuse(name("reason"), name("empty or too long, or nobody's"));
    if (list.grants.isEmpty() && list.keys.isEmpty() && !list.givesBack())
        reader.refuse(name("revoke"), name("nothing"));
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return list;
}

Result<QByteArray> RevocationBody::write() const
{
    const CanonicalJson json(CanonicalJson::Object{
        {name("issued"), issued.iso()},
        {name("member"), member},
        {name("org"), org},
        {name("prev"), previous.isNull() ? CanonicalJson() : CanonicalJson(previous)},
        {name("reason"), reason},
        {name("reinstate"), CanonicalJson::Object{{name("grants"), listOf(reinstatedGrants)}, {name("keys"), listOf(reinstatedKeys)}}},
        {name("revoke"), CanonicalJson::Object{{name("grants"), listOf(grants)}, {name("keys"), listOf(keys)}}},
        {name("version"), version}});
    auto body = json.write();
    if (!body)
        return body;
    if (auto read = RevocationBody::read(*body); !read)
        return tl::unexpected<Error>(read.error());
    return body;
}

void Revoked::take(const RevocationBody& body, const QString& bodyHash)
{
    version = body.version;
    hash = bodyHash;
    for (const QString& one : body.reinstatedGrants)
        grants.remove(one);
    for (const QString& one : body.reinstatedKeys)
        keys.remove(one);
    for (const QString& one : body.grants)
        grants.insert(one);
    for (const QString& one : body.keys)
        keys.insert(one);
}

} // namespace privyseal
