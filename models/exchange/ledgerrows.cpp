#include "models/exchange/ledgerrows.h"

#include "models/core/textsafety.h"
#include "models/exchange/nativecsv.h"
#include "models/exchange/say.h"
#include "models/trust/ledgerleaf.h"
#include "models/trust/ledgerrepository.h"
#include "models/trust/merkletree.h"

namespace privyseal {
namespace {

QString memberOf(const LedgerLeaf& leaf, const QString& name)
{
    if (name == u"actor")
        return leaf.actor;
    if (name == u"type")
        return leaf.type;
    if (name == u"subject")
        return leaf.subject;
    if (name == u"object")
        return leaf.object;
    return leaf.summary;
}

bool meets(const LedgerLeaf& leaf, const RowQuery& query)
{
    return std::all_of(query.where.begin(), query.where.end(), [&](const auto& one) { return memberOf(leaf, one.first) == one.second; });
}

} // namespace

Result<RowPage> listLedger(const Record& record, const RowQuery& query)
{
    static const QStringList names{QStringLiteral("actor"), QStringLiteral("type"), QStringLiteral("subject"), QStringLiteral("object"), QStringLiteral("summary")};
    for (const auto& one : query.where) {
        if (!names.contains(one.first))
            return fail(ErrorCode::Usage, Say::tr("There is no field \"%1\" to choose by.").arg(visibleText(one.first)));
    }
    bool isNumber = true;
    const qint64 after = query.after.isEmpty() ? -1 : query.after.toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Usage, Say::tr("The cursor of the ledger is the number of an entry."));
    RowPage page;
    page.csv = csvRecord({QStringLiteral("seq"), QStringLiteral("time"), QStringLiteral("actor"), QStringLiteral("type"), QStringLiteral("subject"), QStringLiteral("object"),
                          QStringLiteral("summary"), QStringLiteral("hash")});
    qint64 last = after;
    std::optional<qint64> broken;
    const LedgerRepository ledger(record);
    const auto read = ledger.each(0, [&](const StoredLeaf& stored) {
        const auto leaf = LedgerLeaf::read(stored.bytes);
        if (!leaf) {
            broken = stored.seq;
            return false;
        }
        if (!meets(*leaf, query))
            return true;
        ++page.total;
        if (leaf->seq <= after || page.items.size() >= query.limit) {
            if (leaf->seq > after && page.next.isEmpty())
                page.next = QString::number(last);
            return true;
        }
        last = leaf->seq;
        const QString hash = QString::fromLatin1(toBytes(leafHash(stored.bytes)).toHex());
        page.items.append("{\"hash\":\"" + hash.toLatin1() + "\"," + stored.bytes.mid(1));
        page.csv += csvRecord({QString::number(leaf->seq), leaf->time.iso(), leaf->actor, leaf->type, leaf->subject, leaf->object, leaf->summary, hash});
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (broken)
        return fail(ErrorCode::BadSignature, Say::tr("Entry %1 of the ledger is not what was written; verify names all that does not hold.").arg(*broken));
    return page;
}

} // namespace privyseal
