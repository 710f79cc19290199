#include "models/trust/ledgerleaf.h"

#include "models/trust/bodyreader.h"
#include "models/trust/plainleaf.h"
#include "models/trust/strictjson.h"

namespace privyseal {
namespace {

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

CanonicalJson orNull(const QString& text)
{
    return text.isNull() ? CanonicalJson() : CanonicalJson(text);
}

} // namespace

Result<LedgerLeaf> LedgerLeaf::read(QByteArrayView bytes)
{
    if (const auto plain = PlainLeaf::read(bytes)) {
        const auto text = [](QByteArrayView latin1) { return latin1.isNull() ? QString() : QString::fromLatin1(latin1); };
        return LedgerLeaf{plain->seq, text(plain->prev), plain->time, text(plain->actor), text(plain->type), text(plain->subject), text(plain->object), text(plain->summary)};
    }
    const auto json = readStrictJson(bytes, longest);
    if (!json)
        return tl::unexpected<Error>(json.error());
    LedgerLeaf leaf;
    BodyReader reader(*json);
    leaf.seq = reader.integer("seq", 0, CanonicalJson::largestInteger);
    leaf.prev = leaf.seq == 0 ? reader.textOrNull("prev") : reader.hexText("prev", 32);
    leaf.time = reader.instant("time");
    leaf.actor = reader.text("actor");
    leaf.type = reader.text("type");
    leaf.subject = reader.text("subject");
    leaf.object = reader.textOrNull("object");
    leaf.summary = reader.text("summary");
    if (leaf.seq == 0 && !leaf.prev.isNull())
        reader.refuse(name("prev"), name("nothing is before the first one"));
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return leaf;
}

Result<QByteArray> LedgerLeaf::write() const
{
    const CanonicalJson json(CanonicalJson::Object{{name("actor"), actor},
                                                   {name("object"), orNull(object)},
                                                   {name("prev"), orNull(prev)},
                                                   {name("seq"), seq},
                                                   {name("subject"), subject},
                                                   {name("summary"), summary},
                                                   {name("time"), time.iso()},
                                                   {name("type"), type}});
    return json.write();
}

} // namespace privyseal
