#pragma once

// Any CSV register as native rows, by a map that a person can write. The map is JSON:
//   {"kind": "incidents",
//    "fields": {"id": "id", "detected_at": "event_date"},      native field: column of the file
//    "values": {"severity": {"Moderate": "medium"}},           native field: what is written there -> what it means
//    "constants": {"cause": "agent_action"},                   native field: the same text for every row
//    "keep_rest": true}                                        other columns become unknown fields
// Native enum fields with "values" refuse a value that is not listed. Any thread.

#include "models/core/error.h"
#include "models/exchange/nativeschema.h"
#include "models/exchange/sourcerow.h"

#include <QHash>
#include <QIODevice>

namespace privyseal {

struct CsvMap
{
    QString kind;
    QHash<QString, QString> fields;                  // native field -> column
    QHash<QString, QHash<QString, QString>> values;  // native field -> written -> meant
    QHash<QString, QString> constants;               // native field -> text
    bool keepRest = false;
};

// InputRejected with a sentence when the map itself is off.
[[nodiscard]] Result<CsvMap> readCsvMap(const QString& path);
[[nodiscard]] std::optional<ReadFault> readMappedCsv(QIODevice& device, const CsvMap& map, const RowVisitor& visit);

} // namespace privyseal
