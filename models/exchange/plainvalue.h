#pragma once

// Single values on the short way (plainrow.h): each function takes what is plain and says no to everything else. Any thread.

#include "models/record/bulkroad.h"

namespace privyseal {

inline constexpr size_t longestPlainText = 32 * 1024; // longer ones go the long way, which knows the caps

// ASCII that JSON spells as it is.
[[nodiscard]] bool isPlainWord(std::string_view text);
// Valid UTF-8 without the characters that the way into the record may change.
[[nodiscard]] bool isPlainText(std::string_view text);
// A whole number as JSON spells it, short enough for 64 bits.
[[nodiscard]] bool storePlainNumber(std::string_view text, BulkValue* value);
// Appends what Instant::stored() gives for that text.
[[nodiscard]] bool appendInstant(std::string_view text, std::string* bytes);

// A list of plain words as listText() writes it.
class PlainList
{
public:
    explicit PlainList(std::string* bytes) : m_bytes(bytes), m_start(bytes->size()) { *m_bytes += '['; }
    [[nodiscard]] bool add(std::string_view item);
    [[nodiscard]] BulkValue end();

private:
    std::string* m_bytes;
    size_t m_start;
};

} // namespace privyseal
