#include "models/exchange/ndjsonreader.h"

#include "models/exchange/jsonreader.h"
#include "models/exchange/say.h"

#include <memory>

namespace privyseal {

std::optional<ReadFault> readNdjson(QIODevice& device, const QString& part, const RowVisitor& visit, const PlainTaker& takePlain)
{
    constexpr qint64 bufferSize = maxRowBytes + 4;
    const auto buffer = std::make_unique_for_overwrite<char[]>(size_t(bufferSize));
    qint64 line = 0;
    while (!device.atEnd()) {
        ++line;
        const qint64 size = device.readLine(buffer.get(), bufferSize);
        if (size <= 0)
            return ReadFault{line, Say::tr("The file cannot be read to its end.")};
        if (size > maxRowBytes + 1)
            return ReadFault{line, Say::tr("A row is longer than 4 MiB.")};
        std::string_view bytes(buffer.get(), size_t(size));
        if (line == 1 && bytes.substr(0, 3) == "\xEF\xBB\xBF")
            bytes.remove_prefix(3);
        if (takePlain && bytes.substr(0, 1) == "{" && takePlain(part, line, bytes.substr(1), true))
            continue;
        const QByteArray text(bytes.data(), qsizetype(bytes.size()));
        if (text.trimmed().isEmpty())
            continue;
        SourceRow row;
        row.part = part;
        row.line = line;
        if (auto value = parseJson(text, line))
            row.value = std::move(*value);
        else
            row.fault = value.error().reason;
        if (!visit(std::move(row)))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace privyseal
