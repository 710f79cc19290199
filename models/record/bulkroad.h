#pragma once

// The bulk road: many rows into one table, faster than statement by statement, inside the caller's transaction. One road per
// database engine behind this interface; batches, not single rows, so that an engine that copies whole batches can serve it.
// Storage settings stay as they are: the transaction is as durable as any other. Thread: the record's, which outlives it.

#include "models/core/error.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace privyseal {

class Record;

struct BulkValue
{
    enum class Type : quint8 { Null, Integer, Text };
    Type type = Type::Null;
    quint32 size = 0;   // of a Text, in bytes
    qint64 number = 0;  // of an Integer; of a Text: where it begins in the batch's bytes
};

// Rows after each other, each with one value per column. Texts are UTF-8.
struct BulkBatch
{
    std::string bytes;
    std::vector<BulkValue> values;

    [[nodiscard]] std::string_view text(const BulkValue& value) const { return std::string_view(bytes).substr(size_t(value.number), value.size); }
    void clear()
    {
        bytes.clear();
        values.clear();
    }
};

struct BulkTarget
{
    QString table;
    QStringList columns;     // the first one is the key
    qint64 expectedRows = 0; // a guess: whether many or few will come
    bool isEmpty = false;    // the table holds nothing, its key may have several columns, and a key that comes twice is a Conflict
};

class BulkRoad
{
public:
    enum class Outcome : quint8 { Added, Same, Differs };

    [[nodiscard]] static Result<std::unique_ptr<BulkRoad>> open(Record& record, BulkTarget target);
    BulkRoad() = default;
    BulkRoad(const BulkRoad&) = delete;
    BulkRoad& operator=(const BulkRoad&) = delete;
    virtual ~BulkRoad() = default;

    // Adds the rows whose key is not there. Of one that is there it says whether it holds the same values, and leaves it.
    // Gives one outcome per row. After an error the transaction must be rolled back.
    [[nodiscard]] virtual Result<std::vector<Outcome>> put(const BulkBatch& batch) = 0;
    // The end of the road, before the commit: brings back what was put aside for speed.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

} // namespace privyseal
