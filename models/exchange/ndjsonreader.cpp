#include "models/exchange/ndjsonreader.h"

#include "models/exchange/jsonreader.h"
#include "models/exchange/say.h"

namespace privyseal {

std::optional<ReadFault> readNdjson(QIODevice& device, const QString& part, const RowVisitor& visit)
{
    qint64 line = 0;
    while (!device.atEnd()) {
        ++line;
        QByteArray text = device.readLine(maxRowBytes + 3);
        if (text.isEmpty())
            return ReadFault{line, Say::tr("The file cannot be read to its end.")};
        if (text.size() > maxRowBytes + 1)
            return ReadFault{line, Say::tr("A row is longer than 4 MiB.")};
        if (line == 1 && text.startsWith("\xEF\xBB\xBF"))
            text.remove(0, 3);
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
