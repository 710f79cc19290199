#include "models/trust/ledgerleaf.h"

#include "models/trust/bodyreader.h"
#include "models/trust/strictjson.h"

#include <algorithm>
#include <optional>

namespace privyseal {
namespace {

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

// Reads leaves of plain ASCII without escapes, which are canonical as they stand, piece by piece in their one order. Whatever it
// does not know is left to the strict reader: it never takes what that one would refuse.
class PlainLeaf
{
public:
    explicit PlainLeaf(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}
    [[nodiscard]] std::optional<LedgerLeaf> read()
    {
        LedgerLeaf leaf;
        take("{\"actor\":");
        leaf.actor = text();
        take(",\"object\":");
        leaf.object = textOrNull();
        take(",\"prev\":");
        leaf.prev = textOrNull();
        take(",\"seq\":");
        leaf.seq = number();
        take(",\"subject\":");
        leaf.subject = text();
        take(",\"summary\":");
        leaf.summary = text();
        take(",\"time\":");
        const QString time = text();
        take(",\"type\":");
        leaf.type = text();
        take("}");
        const auto at = m_isPlain ? Instant::parse(time) : std::nullopt;
        if (!m_isPlain || m_at != m_end || !at || at->precision() != Instant::Precision::Full || at->iso() != time || leaf.prev.isNull() != (leaf.seq == 0)
            || (!leaf.prev.isNull() && !isHash(leaf.prev)))
            return std::nullopt;
        leaf.time = *at;
        return leaf;
    }

private:
    void take(const char* literal)
    {
        for (; *literal != 0 && m_isPlain; ++literal)
            m_isPlain = m_at != m_end && *m_at++ == *literal;
    }
    [[nodiscard]] QString text()
    {
        take("\"");
        const char* begin = m_at;
        while (m_isPlain && m_at != m_end && *m_at != '"') {
            m_isPlain = *m_at >= 0x20 && *m_at != '\\' && *m_at != 0x7f; // and, char being signed here or not, below 0x80
            m_isPlain = m_isPlain && (uchar(*m_at) & 0x80) == 0;
            ++m_at;
        }
        const char* end = m_at;
        take("\"");
        return m_isPlain ? QString::fromLatin1(begin, end - begin) : QString();
    }
    [[nodiscard]] QString textOrNull()
    {
        if (m_isPlain && m_at != m_end && *m_at == 'n') {
            take("null");
            return {};
        }
        const QString said = text();
        return said.isNull() ? QStringLiteral("") : said;
    }
    [[nodiscard]] qint64 number()
    {
        qint64 value = 0;
        const char* begin = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9' && m_at - begin < 16)
            value = value * 10 + (*m_at++ - '0');
        m_isPlain = m_isPlain && m_at != begin && (m_at - begin == 1 || *begin != '0') && value <= CanonicalJson::largestInteger;
        return value;
    }
    [[nodiscard]] static bool isHash(const QString& hex)
    {
        return hex.size() == 64 && std::all_of(hex.begin(), hex.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    }

    const char *m_at, *m_end;
    bool m_isPlain = true;
};

CanonicalJson orNull(const QString& text)
{
    return text.isNull() ? CanonicalJson() : CanonicalJson(text);
}

} // namespace

Result<LedgerLeaf> LedgerLeaf::read(QByteArrayView bytes)
{
    if (bytes.size() <= longest) {
        if (const auto plain = PlainLeaf(bytes).read())
            return *plain;
    }
    const auto json = readStrictJson(bytes, longest);
    if (!json)
        return tl::unexpected<Error>(json.error());
    LedgerLeaf leaf;
    BodyReader reader(*json);
    leaf.seq = reader.integer("seq", 0, CanonicalJson::largestInteger);
    leaf.prev = leaf.seq == 0 ? reader.textOrNull("prev") : reader.hexText("prev", 32);
    leaf.time = reader.instant("time");
    leaf.actor = reader.text("actor");
    leaf.type = reader.text("type");
    leaf.subject = reader.text("subject");
    leaf.object = reader.textOrNull("object");
    leaf.summary = reader.text("summary");
    if (leaf.seq == 0 && !leaf.prev.isNull())
        reader.refuse(name("prev"), name("nothing is before the first one"));
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return leaf;
}

Result<QByteArray> LedgerLeaf::write() const
{
    const CanonicalJson json(CanonicalJson::Object{{name("actor"), actor},
                                                   {name("object"), orNull(object)},
                                                   {name("prev"), orNull(prev)},
                                                   {name("seq"), seq},
                                                   {name("subject"), subject},
                                                   {name("summary"), summary},
                                                   {name("time"), time.iso()},
                                                   {name("type"), type}});
    return json.write();
}

} // namespace privyseal
