#include "models/trust/plainjson.h"

namespace privyseal {
namespace {

constexpr size_t usualMembers = 16; // of an object

class PlainReader
{
public:
    explicit PlainReader(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    std::optional<CanonicalJson> read()
    {
        CanonicalJson value;
        return readValue(&value, 0) && m_at == m_end ? std::optional(std::move(value)) : std::nullopt;
    }

private:
    bool take(char wanted)
    {
        if (m_at == m_end || *m_at != wanted)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(QByteArrayView word)
    {
        if (m_end - m_at < word.size() || QByteArrayView(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }
    // The characters between two quotes.
    std::optional<QLatin1String> text()
    {
        if (!take('"'))
            return std::nullopt;
        const char* begin = m_at;
        while (m_at != m_end && *m_at >= 0x20 && *m_at < 0x7f && *m_at != '"' && *m_at != '\\')
            ++m_at;
        const QLatin1String found(begin, m_at - begin);
        return take('"') ? std::optional(found) : std::nullopt;
    }
    bool readValue(CanonicalJson* value, int depth)
    {
        if (m_at == m_end)
            return false;
        switch (*m_at) {
        case '{':
            return readObject(value, depth + 1);
        case '[':
            return readArray(value, depth + 1);
        case '"': {
            const auto said = text();
            if (said)
                *value = QString(*said);
            return said.has_value();
        }
        case 'n':
            return takeWord("null");
        case 't':
            *value = true;
            return takeWord("true");
        case 'f':
            *value = false;
            return takeWord("false");
        default:
            return readInteger(value);
        }
    }
    bool readObject(CanonicalJson* value, int depth)
    {
        CanonicalJson::Object members;
        if (depth > CanonicalJson::deepest || !take('{'))
            return false;
        if (!take('}')) {
            members.reserve(usualMembers);
            QLatin1String before;
            do {
                const auto name = text();
                if (!name || (!members.empty() && *name <= before) || !take(':'))
                    return false;
                before = *name;
                members.emplace_back(QString(*name), CanonicalJson());
                if (!readValue(&members.back().second, depth))
                    return false;
            } while (take(','));
            if (!take('}'))
                return false;
        }
        *value = std::move(members);
        return true;
    }
    bool readArray(CanonicalJson* value, int depth)
    {
        CanonicalJson::Array items;
        if (depth > CanonicalJson::deepest || !take('['))
            return false;
        if (!take(']')) {
            do {
                items.emplace_back();
                if (!readValue(&items.back(), depth))
                    return false;
            } while (take(','));
            if (!take(']'))
                return false;
        }
        *value = std::move(items);
        return true;
    }
    bool readInteger(CanonicalJson* value)
    {
        const bool isNegative = take('-');
        const char* begin = m_at;
        qint64 number = 0;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9' && m_at - begin < 16)
            number = number * 10 + (*m_at++ - '0');
        const auto digits = m_at - begin;
        if (digits == 0 || (*begin == '0' && (digits > 1 || isNegative)) || number > CanonicalJson::largestInteger)
            return false;
        *value = isNegative ? -number : number;
        return true; // what follows a number that is none, such as '.', nobody takes
    }

    const char *m_at, *m_end;
};

} // namespace

std::optional<CanonicalJson> readPlainJson(QByteArrayView bytes)
{
    return PlainReader(bytes).read();
}

} // namespace privyseal
