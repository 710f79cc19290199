#include "models/core/jsontext.h"

#include <string_view>

namespace privyseal {

void appendJsonText(QByteArray& out, QByteArrayView utf8)
{
    static constexpr std::string_view meant = "\"\\\b\f\n\r\t";
    static constexpr std::string_view letters = "\"\\bfnrt";
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    qsizetype plain = 0; // where the run of bytes that stay as they are began
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (uchar(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out += utf8.sliced(plain, i - plain);
        plain = i + 1;
        out += '\\';
        if (const size_t at = meant.find(c); at != std::string_view::npos) {
            out += letters[at];
        } else {
            out += "u00";
            out += hex[uchar(c) >> 4];
            out += hex[uchar(c) & 15];
        }
    }
    out += utf8.sliced(plain);
    out += '"';
}

} // namespace privyseal
