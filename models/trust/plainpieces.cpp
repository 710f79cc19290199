#include "models/trust/plainpieces.h"

#include "models/core/canonicaljson.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace privyseal {
namespace {

constexpr qsizetype mostDigits = 16;

// Whether any of so many bytes is one that `isOdd` names: without a branch, so that the compiler looks at many at once.
template <qsizetype Size, class IsOdd> bool hasOdd(const char* at, IsOdd isOdd)
{
    uchar found = 0;
    for (qsizetype i = 0; i < Size; ++i)
        found |= uchar(isOdd(uchar(at[i])));
    return found != 0;
}

// Between space and tilde, and no backslash.
bool isPlain(QByteArrayView bytes)
{
    constexpr qsizetype block = 64;
    const auto isOdd = [](uchar c) { return uchar(uchar(c - 0x20) >= 0x7f - 0x20) | uchar(c == '\\'); };
    if (bytes.size() < block)
        return std::none_of(bytes.begin(), bytes.end(), isOdd);
    const char* at = bytes.data();
    const char* const last = at + bytes.size() - block;
    for (; at < last; at += block) {
        if (hasOdd<block>(at, isOdd))
            return false;
    }
    return !hasOdd<block>(last, isOdd);
}

int digits(const char* at, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        if (at[i] < '0' || at[i] > '9')
            return -1;
        value = value * 10 + (at[i] - '0');
    }
    return value;
}

// "2026-05-01T09:30:00Z" or with thousandths that are not 000, as Instant::iso() writes it.
std::optional<qint64> msOf(QByteArrayView iso)
{
    constexpr qsizetype shortest = 20, withThousandths = 24;
    const char* const at = iso.data();
    if ((iso.size() != shortest && iso.size() != withThousandths) || at[4] != '-' || at[7] != '-' || at[10] != 'T' || at[13] != ':' || at[16] != ':' || iso.back() != 'Z')
        return std::nullopt;
    const int year = digits(at, 4), month = digits(at + 5, 2), day = digits(at + 8, 2), hour = digits(at + 11, 2), minute = digits(at + 14, 2), second = digits(at + 17, 2);
    const int thousandths = iso.size() == withThousandths ? digits(at + 20, 3) : 0;
    if (year < 1 || month < 1 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || thousandths < 0
        || (iso.size() == withThousandths && (at[19] != '.' || thousandths == 0)))
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)), std::chrono::day(unsigned(day))};
    if (!date.ok())
        return std::nullopt;
    return ((std::chrono::sys_days(date).time_since_epoch().count() * 24LL + hour) * 60 + minute) * 60'000 + second * 1000 + thousandths;
}

} // namespace

PlainPieces::PlainPieces(QByteArrayView bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()), m_isRight(isPlain(bytes)) {}

QByteArrayView PlainPieces::text()
{
    take("\"");
    const char* const quote = m_isRight ? static_cast<const char*>(std::memchr(m_at, '"', size_t(m_end - m_at))) : nullptr;
    m_isRight = quote != nullptr;
    if (!m_isRight)
        return {};
    const QByteArrayView said(m_at, quote - m_at);
    m_at = quote + 1;
    return said;
}

QByteArrayView PlainPieces::textOrNull()
{
    return takeIf("null") ? QByteArrayView() : text();
}

QByteArrayView PlainPieces::hex(qsizetype bytes)
{
    constexpr qsizetype block = 32;
    const auto isOdd = [](uchar c) { return uchar(uchar(c - '0') > 9) & uchar(uchar(c - 'a') > 5); };
    const QByteArrayView digits = text();
    m_isRight = m_isRight && digits.size() == 2 * bytes;
    for (qsizetype at = 0; m_isRight && at < digits.size(); at += block)
        m_isRight = digits.size() - at >= block ? !hasOdd<block>(digits.data() + at, isOdd) : std::none_of(digits.begin() + at, digits.end(), isOdd);
    return digits;
}

qint64 PlainPieces::integer(qint64 least)
{
    qint64 value = 0;
    const char* const begin = m_at;
    while (m_at != m_end && *m_at >= '0' && *m_at <= '9' && m_at - begin < mostDigits)
        value = value * 10 + (*m_at++ - '0');
    m_isRight = m_isRight && m_at != begin && (m_at - begin == 1 || *begin != '0') && value >= least && value <= CanonicalJson::largestInteger;
    return value;
}

Instant PlainPieces::instant()
{
    const QByteArrayView said = text();
    const auto ms = m_isRight ? msOf(said) : std::nullopt;
    m_isRight = ms.has_value();
    return m_isRight ? Instant::fromMsUtc(*ms) : Instant();
}

} // namespace privyseal
