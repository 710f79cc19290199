#include "models/exchange/plainvalue.h"

#include "models/core/instant.h"

#include <QDate>
#include <QUtf8StringView>

#include <algorithm>

namespace privyseal {
namespace {

using std::string_view;

bool isWholeNumberIn(string_view text, size_t at, size_t count, int least, int most)
{
    int value = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (text[i] - '0');
    }
    return value >= least && value <= most;
}

int two(string_view text, size_t at)
{
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

// "YYYY-MM-DD", a day of the calendar.
bool isDay(string_view text)
{
    if (!isWholeNumberIn(text, 0, 4, 1, 9999) || text[4] != '-' || !isWholeNumberIn(text, 5, 2, 1, 12) || text[7] != '-'
        || !isWholeNumberIn(text, 8, 2, 1, 31))
        return false;
    return two(text, 8) <= 28 || QDate(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8)).isValid();
}

bool isTimeOfDay(string_view text) // "THH:MM:SS"
{
    return text[0] == 'T' && isWholeNumberIn(text, 1, 2, 0, 23) && text[3] == ':' && isWholeNumberIn(text, 4, 2, 0, 59) && text[6] == ':'
        && isWholeNumberIn(text, 7, 2, 0, 59);
}

} // namespace

bool isPlainWord(string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

bool isPlainText(string_view text)
{
    if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return true;
    return QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8() && text.find("\xEF\xBF\xBE") == string_view::npos
        && text.find("\xEF\xBF\xBF") == string_view::npos && text.substr(0, 3) != "\xEF\xBB\xBF";
}

bool storePlainNumber(string_view text, BulkValue* value)
{
    const bool negative = text.substr(0, 1) == "-";
    const string_view digits = text.substr(negative ? 1 : 0);
    if (digits.empty() || digits.size() > 17 || (digits.front() == '0' && (digits.size() > 1 || negative)))
        return false;
    qint64 number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return false;
        number = number * 10 + (digit - '0');
    }
    *value = {BulkValue::Type::Integer, 0, negative ? -number : number};
    return true;
}

bool appendInstant(string_view text, std::string* bytes)
{
    const bool toSeconds = text.size() == 20 && text[19] == 'Z';
    const bool toMilliseconds = text.size() == 24 && text[19] == '.' && isWholeNumberIn(text, 20, 3, 0, 999) && text[23] == 'Z';
    if (text.size() == 10 && isDay(text)) {
        *bytes += text;
    } else if ((toSeconds || toMilliseconds) && isDay(text) && isTimeOfDay(text.substr(10))) {
        *bytes += text.substr(0, 19);
        *bytes += toSeconds ? string_view(".000Z") : text.substr(19);
    } else {
        const auto instant = Instant::parse(QString::fromUtf8(text.data(), qsizetype(text.size())));
        if (!instant)
            return false;
        *bytes += instant->stored().toStdString();
    }
    return true;
}

bool PlainList::add(string_view item)
{
    if (m_bytes->size() > m_start + 1)
        *m_bytes += ',';
    *m_bytes += '"';
    *m_bytes += item;
    *m_bytes += '"';
    return isPlainWord(item);
}

BulkValue PlainList::end()
{
    *m_bytes += ']';
    return {BulkValue::Type::Text, quint32(m_bytes->size() - m_start), qint64(m_start)};
}

} // namespace privyseal
