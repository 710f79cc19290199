#include "models/exchange/exporter.h"

#include "models/exchange/nativecsv.h"
#include "models/exchange/nativesource.h"
#include "models/exchange/say.h"
#include "models/record/snapshot.h"

#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace privyseal {
namespace {

enum class Shape { Json, Ndjson, Csv };

Error unwritten(const QIODevice& device)
{
    return {ErrorCode::StorageFailed, Say::tr("The file could not be written; what stood there before is unchanged."), device.errorString()};
}

// The rows of one kind, each with what stands before it; gives their number.
Result<qint64> writeRows(const Record& record, const NativeKind& kind, Shape shape, QIODevice& device)
{
    NativeSource source(record);
    bool first = true;
    bool written = shape != Shape::Csv || device.write(csvHeader(kind)) >= 0;
    auto visited = source.each(kind, {}, [&](const NativeRow& row) {
        const JsonValue json = rowToJson(kind, row);
        QByteArray line;
        if (shape == Shape::Csv)
            line = csvLine(kind, json);
        else if (shape == Shape::Ndjson)
            line = json.toJson() + '\n';
        else
            line = (first ? "\n" : ",\n") + json.toJson();
        first = false;
        written = written && device.write(line) == line.size();
        return written;
    });
    if (visited && !written)
        return tl::unexpected<Error>(unwritten(device));
    return visited;
}

Result<qint64> writeDocument(const Record& record, const QList<const NativeKind*>& kinds, bool unknownParts, QIODevice& device)
{
    qint64 rows = 0;
    bool written = device.write("{\"format\":\"privyseal/1\"") >= 0;
    for (const NativeKind* kind : kinds) {
        written = written && device.write(",\n" + jsonQuoted(kind->name) + ":[") >= 0;
        auto count = writeRows(record, *kind, Shape::Json, device);
        if (!count)
            return count;
        rows += *count;
        written = written && device.write("]") >= 0;
    }
    if (unknownParts) {
        auto parts = NativeSource(record).each(documentKind(), {}, [&](const NativeRow& row) {
            const QByteArray member = row.extra.toUtf8(); // {"name":value}
            written = written && device.write(",\n" + member.mid(1, member.size() - 2)) >= 0;
            return written;
        });
        if (!parts)
            return parts;
    }
    written = written && device.write("}\n") >= 0;
    if (!written)
        return tl::unexpected<Error>(unwritten(device));
    return rows;
}

// All parts at one moment, though another process may write meanwhile.
Result<qint64> atOneMoment(const Record& record, const std::function<Result<qint64>()>& write)
{
    auto moment = Snapshot::begin(record);
    if (!moment)
        return tl::unexpected<Error>(moment.error());
    return write();
}

Result<qint64> write(const Record& record, const NativeKind* kind, const QString& ending, QIODevice& device)
{
    if (!kind)
        return writeBundle(record, device);
    return atOneMoment(record, [&]() -> Result<qint64> {
        if (ending == u"json")
            return writeDocument(record, {kind}, false, device);
        return writeRows(record, *kind, ending == u"csv" ? Shape::Csv : Shape::Ndjson, device);
    });
}

} // namespace

Result<qint64> writeBundle(const Record& record, QIODevice& device)
{
    QList<const NativeKind*> kinds;
    for (const NativeKind& kind : nativeKinds())
        kinds.append(&kind);
    return atOneMoment(record, [&] { return writeDocument(record, kinds, true, device); });
}

Result<qint64> exportToFile(const Record& record, const QString& what, const QString& target)
{
    const QString ending = QFileInfo(target).suffix().toLower();
    const NativeKind* kind = findNativeKind(what);
    if (!kind && what != u"bundle")
        return fail(ErrorCode::Usage, Say::tr("There is nothing called \"%1\" to export.").arg(what));
    if (ending != u"json" && (!kind || (ending != u"ndjson" && ending != u"csv")))
        return fail(ErrorCode::Usage, kind ? Say::tr("Name a file that ends in .json, .ndjson or .csv.") : Say::tr("Name a file that ends in .json."));
    if (QFileInfo(target).isDir())
        return fail(ErrorCode::Usage, Say::tr("\"%1\" is a folder; name a file.").arg(target));
    QSaveFile file(target);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected<Error>(unwritten(file));
    auto rows = write(record, kind, ending, file);
    if (!rows) {
        file.cancelWriting();
        return rows;
    }
    if (!file.flush() || ::fsync(file.handle()) != 0 || !file.commit())
        return tl::unexpected<Error>(unwritten(file));
    return rows;
}

} // namespace privyseal
