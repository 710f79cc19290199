#include "models/trust/strictbase64.h"

#include <algorithm>
#include <array>

namespace privyseal {

QString toBase64(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64());
}

std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    static const auto values = [] {
        std::array<signed char, 128> table;
        table.fill(-1);
        const char* alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < 64; ++i)
            table[size_t(alphabet[i])] = static_cast<signed char>(i);
        return table;
    }();
    if (text.size() % 4 != 0)
        return std::nullopt;
    if (text.isEmpty())
        return QByteArray("");
    const qsizetype padding = !text.endsWith('=') ? 0 : text.endsWith("==") ? 2 : 1;
    QByteArray bytes(text.size() / 4 * 3 - padding, Qt::Uninitialized);
    char* out = bytes.data();
    char* const end = out + bytes.size();
    const char* in = text.data();
    const auto valueOf = [](char c) { return uchar(c) < 128 ? int(values[uchar(c)]) : -1; };
    for (const char* const last = in + text.size() - 4; in < last; in += 4) {
        const int a = valueOf(in[0]), b = valueOf(in[1]), c = valueOf(in[2]), d = valueOf(in[3]);
        if ((a | b | c | d) < 0)
            return std::nullopt;
        *out++ = char(a << 2 | b >> 4);
        *out++ = char(b << 4 | c >> 2);
        *out++ = char(c << 6 | d);
    }
    for (qsizetype i = std::max<qsizetype>(text.size() - 4, 0); i < text.size(); i += 4) { // the last group, which may be padded
        quint32 group = 0;
        const qsizetype letters = 4 - padding;
        for (qsizetype k = 0; k < 4; ++k) {
            const int value = k >= letters ? 0 : valueOf(text[i + k]);
            if (value < 0)
                return std::nullopt;
            group = group << 6 | quint32(value);
        }
        for (int shift = 16; shift >= 0 && out != end; shift -= 8)
            *out++ = char(group >> shift);
        // Bits that no byte takes are nought: else two texts would mean the same.
        if (letters < 4 && (group & (letters == 2 ? 0xffffu : 0xffu)) != 0)
            return std::nullopt;
    }
    return bytes;
}

} // namespace privyseal
