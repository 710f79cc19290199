#include "models/trust/ticketbody.h"

#include "models/trust/bodyreader.h"
#include "models/trust/envelope.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

using Entry = TicketBody::Entry;
using Document = TicketBody::Document;

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

Entry readEntry(BodyReader& reader)
{
    Entry entry;
    entry.leaf = reader.text("leaf").toUtf8();
    for (const QString& one : reader.texts("proof")) {
        entry.proof.append(QByteArray::fromHex(one.toLatin1()));
        if (entry.proof.last().size() != 32 || QString::fromLatin1(entry.proof.last().toHex()) != one)
            reader.refuse(name("proof"), name("not 32 bytes in hex"));
    }
    return entry;
}

Document readDocument(BodyReader& reader)
{
    Document document;
    document.envelope = reader.text("envelope").toUtf8();
    reader.object("entry", [&](BodyReader& inner) { document.entry = readEntry(inner); });
    return document;
}

QList<Document> documents(BodyReader& reader, const char* field)
{
    QList<Document> all;
    reader.objects(field, [&](BodyReader& one) { all.append(readDocument(one)); });
    return all;
}

CanonicalJson json(const Entry& entry)
{
    CanonicalJson::Array proof;
    for (const QByteArray& one : entry.proof)
        proof.emplace_back(QString::fromLatin1(one.toHex()));
    return CanonicalJson::Object{{name("leaf"), QString::fromUtf8(entry.leaf)}, {name("proof"), std::move(proof)}};
}

CanonicalJson json(const QList<Document>& documents)
{
    CanonicalJson::Array all;
    for (const Document& one : documents)
        all.push_back(CanonicalJson::Object{{name("entry"), json(one.entry)}, {name("envelope"), QString::fromUtf8(one.envelope)}});
    return all;
}

} // namespace

Result<TicketBody> TicketBody::read(const QByteArray& body)
{
    const auto value = readStrictJson(body, bodyCap(BodyKind::Ticket));
    if (!value)
        return tl::unexpected<Error>(value.error());
    TicketBody ticket;
    BodyReader reader(*value);
    ticket.org = reader.hexText("org", 16);
    ticket.nonce = reader.hexText("nonce", 16);
    ticket.audience = reader.text("audience");
    ticket.subject = reader.text("subject");
    for (const QString& one : {ticket.audience, ticket.subject}) {
        if (one.isEmpty() || one.size() > longestName)
            reader.refuse(name("audience"), name("it and the subject are neither empty nor too long"));
    }
    ticket.issued = reader.instant("issued");
    ticket.expires = reader.instant("expires");
    if (ticket.expires <= ticket.issued || ticket.expires > ticket.issued.plusSeconds(longestSeconds))
        reader.refuse(name("expires"), name("not after issued, or too long after it"));
    ticket.request = reader.text("request").toUtf8();
    reader.object("context", [&](BodyReader& context) { ticket.context = readContext(context); });
    ticket.rosters = documents(reader, "rosters");
    ticket.revocations = documents(reader, "revocations");
    ticket.decisions = documents(reader, "decisions");
    reader.objects("entries", [&](BodyReader& one) { ticket.entries.append(readEntry(one)); });
    ticket.checkpoint = reader.text("checkpoint").toUtf8();
    ticket.freshness = reader.text("freshness").toUtf8();
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return ticket;
}

Result<QByteArray> TicketBody::write() const
{
    CanonicalJson::Array others;
    for (const Entry& one : entries)
        others.push_back(json(one));
    auto body = CanonicalJson(CanonicalJson::Object{{name("audience"), audience},
                                                    {name("checkpoint"), QString::fromUtf8(checkpoint)},
                                                    {name("context"), contextJson(context)},
                                                    {name("decisions"), json(decisions)},
                                                    {name("entries"), std::move(others)},
                                                    {name("expires"), expires.iso()},
                                                    {name("freshness"), QString::fromUtf8(freshness)},
                                                    {name("issued"), issued.iso()},
                                                    {name("nonce"), nonce},
                                                    {name("org"), org},
                                                    {name("request"), QString::fromUtf8(request)},
                                                    {name("revocations"), json(revocations)},
                                                    {name("rosters"), json(rosters)},
                                                    {name("subject"), subject}})
                    .write();
    if (body && body->size() > bodyCap(BodyKind::Ticket))
        return fail(ErrorCode::InputRejected, QCoreApplication::translate("TicketBody", "All that proves this approval is longer than a ticket may be."));
    if (!body)
        return body;
    if (auto read = TicketBody::read(*body); !read)
        return tl::unexpected<Error>(read.error());
    return body;
}

} // namespace privyseal
