#include "models/trust/statementbody.h"

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

bool isKind(const QString& word)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'.' || c == u'_'; };
    return !word.isEmpty() && word.size() <= StatementBody::longestKind && std::all_of(word.begin(), word.end(), fits);
}

} // namespace

Result<StatementBody> StatementBody::read(const QByteArray& body)
{
    const auto json = readStrictJson(body, bodyCap(BodyKind::Statement));
    if (!json)
        return tl::unexpected<Error>(json.error());
    StatementBody statement;
    BodyReader reader(*json);
    statement.org = reader.hexText("org", 16);
    statement.statementId = reader.hexText("statement_id", 16);
    statement.kind = reader.text("kind");
    if (!isKind(statement.kind))
        reader.refuse(name("kind"), name("no word for a kind"));
    statement.subject = reader.text("subject");
    statement.documentSha256 = reader.hexText("document_sha256", 32);
    statement.presentedSha256 = reader.hexText("presented_sha256", 32);
    statement.rosterVersion = reader.integer("roster_version", 1, CanonicalJson::largestInteger);
    statement.rosterSha256 = reader.hexText("roster_sha256", 32);
    statement.member = reader.text("member");
    statement.reason = reader.text("reason");
    if (statement.subject.isEmpty() || statement.member.isEmpty() || statement.reason.isEmpty() || statement.reason.size() > longestReason)
        reader.refuse(name("reason"), name("empty or too long, or nobody's or nothing's"));
    statement.issued = reader.instant("issued");
    reader.object("seen_checkpoint", [&](BodyReader& seen) {
        statement.seen.size = seen.integer("size", 1, CanonicalJson::largestInteger);
        statement.seen.root = seen.hex("root", 32);
    });
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return statement;
}

Result<QByteArray> StatementBody::write() const
{
    const CanonicalJson json(CanonicalJson::Object{
        {name("document_sha256"), documentSha256},
        {name("issued"), issued.iso()},
        {name("kind"), kind},
        {name("member"), member},
        {name("org"), org},
        {name("presented_sha256"), presentedSha256},
        {name("reason"), reason},
        {name("roster_sha256"), rosterSha256},
        {name("roster_version"), rosterVersion},
        {name("seen_checkpoint"), CanonicalJson::Object{{name("root"), QString::fromLatin1(seen.root.toHex())}, {name("size"), seen.size}}},
        {name("statement_id"), statementId},
        {name("subject"), subject}});
    auto body = json.write();
    if (!body)
        return body;
    // What its reader would not take is not signed either.
    if (auto read = StatementBody::read(*body); !read)
        return tl::unexpected<Error>(read.error());
    return body;
}

} // namespace privyseal
