#pragma once

// The rows of one kind on their short way into the record: read, held as a batch, put on the bulk road. Thread: the record's,
// which outlives it.

#include "models/exchange/nativerow.h"
#include "models/exchange/plainrow.h"

namespace privyseal {

class ImportLane
{
public:
    struct Settled // what became of one row of a batch
    {
        BulkRoad::Outcome outcome = BulkRoad::Outcome::Added;
        qint64 line = 0;
    };

    [[nodiscard]] static Result<std::unique_ptr<ImportLane>> open(Record& record, const NativeKind& kind, qint64 expectedRows);

    [[nodiscard]] const NativeKind& kind() const { return m_kind; }
    // Take a row into the batch, or do not (see PlainReader). Then keep() or drop() it.
    [[nodiscard]] std::optional<size_t> read(std::string_view text)
    {
        m_bytesBefore = m_batch.bytes.size();
        return m_reader.read(text, &m_batch);
    }
    [[nodiscard]] bool readCells(const QStringList& header, const QStringList& cells)
    {
        m_bytesBefore = m_batch.bytes.size();
        return m_reader.readCells(header, cells, &m_batch);
    }
    [[nodiscard]] std::string_view id() const { return m_batch.text(last(0)); }
    [[nodiscard]] std::string_view agent() const;   // empty: none
    [[nodiscard]] const std::string& content();     // see contentOf(); until the next call
    void keep(qint64 line);
    void drop();
    [[nodiscard]] bool isFull() const { return m_lines.size() >= rowsOfBatch; }
    [[nodiscard]] Result<std::vector<Settled>> flush();
    // One of the rows of the last flush, as the long way would have read it.
    [[nodiscard]] NativeRow settledRow(size_t index) const;
    [[nodiscard]] Result<void> finish() { return m_road->finish(); }

private:
    static constexpr size_t rowsOfBatch = 256;

    explicit ImportLane(const NativeKind& kind) : m_kind(kind), m_reader(kind) {}
    [[nodiscard]] const BulkValue& last(int field) const { return m_batch.values[m_batch.values.size() - m_reader.width() + size_t(field)]; }

    const NativeKind& m_kind;
    PlainReader m_reader;
    std::unique_ptr<BulkRoad> m_road;
    BulkBatch m_batch;
    BulkBatch m_settled;
    std::vector<qint64> m_lines;
    std::string m_content;
    size_t m_bytesBefore = 0;
};

// What a row says, as bytes: equal for rows that say the same, by whichever way they were read.
[[nodiscard]] std::string contentOf(const NativeKind& kind, const NativeRow& row);

} // namespace privyseal
