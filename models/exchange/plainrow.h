#pragma once

// The short way of a row from its bytes into columns, for rows that hold nothing unusual: the fields of the table, texts,
// whole numbers, lists of plain words, unknown fields. It never rejects and never guesses: whatever it does not take goes the long way
// (rowFromJson), which alone judges rows. What it does take comes out exactly as the long way would store it.
// Any thread; not shared between threads.

#include "models/exchange/jsonvalue.h"
#include "models/exchange/nativeschema.h"
#include "models/record/bulkroad.h"

#include <optional>

namespace privyseal {

class PlainReader
{
public:
    // Whether rows of that kind can go the short way at all: one table, no field that an update may leave as it was.
    [[nodiscard]] static bool serves(const NativeKind& kind);
    explicit PlainReader(const NativeKind& kind);

    // Columns of the values that read() appends: the kind's fields in their order, then "extra".
    [[nodiscard]] const QStringList& columns() const { return m_columns; }
    [[nodiscard]] size_t width() const { return m_fields.size() + 1; }

    // Reads the members of an object; `text` begins behind its "{". Appends one row to `batch`, null where a field is missing,
    // and gives the position of the "}". nullopt: not taken, and the batch is as it was.
    [[nodiscard]] std::optional<size_t> read(std::string_view text, BulkBatch* batch);
    // The same from the cells of a CSV record under its header.
    [[nodiscard]] bool readCells(const QStringList& header, const QStringList& cells, BulkBatch* batch);
    // Puts what the record holds for a missing field into the last row.
    void fillFallbacks(BulkBatch* batch) const;
    [[nodiscard]] int agentField() const { return m_agentField; } // -1: none

private:
    struct PlainField
    {
        std::string name;
        FieldType type = FieldType::Text;
        bool required = false;
        std::optional<std::string> fallback;
        std::vector<std::string> choices;
    };
    const PlainField* fieldNamed(std::string_view name);
    bool readRow();
    bool readMember(size_t row);
    bool readUnknown(std::string_view name);
    bool readValue(const PlainField& field, BulkValue* value);
    bool readList(BulkValue* value);
    bool readCell(const PlainField& field, std::string_view cell, BulkValue* value);
    bool storeText(const PlainField& field, std::string_view text, bool escaped, BulkValue* value);
    bool storeInstant(std::string_view text, BulkValue* value);
    bool storeExtra(BulkValue* value);
    bool isComplete(size_t row) const;
    size_t begin(BulkBatch* batch);
    bool skipValue();
    std::optional<std::string_view> rawText();
    bool appendUnescaped(std::string_view raw);
    bool word(std::string_view expected);
    void skipSpace();
    bool eat(char c);

    std::vector<PlainField> m_fields;
    QStringList m_columns;
    int m_agentField = -1;
    size_t m_next = 0; // where the field is likely to be: files keep an order
    std::string_view m_text;
    size_t m_at = 0;
    quint64 m_taken = 0;
    BulkBatch* m_batch = nullptr;
    JsonValue m_extra = JsonValue::object(); // unknown fields of the row
    QStringList m_header;                    // of the cells read last
    std::vector<int> m_fieldOfColumn;        // for that header: -1 unknown, width() - 1 "extra"
};

} // namespace privyseal
