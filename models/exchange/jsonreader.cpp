#include "models/exchange/jsonreader.h"

#include "models/exchange/nativeschema.h"
#include "models/exchange/say.h"

#include <QBuffer>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace privyseal {
namespace {

// The bytes of a device, counted. Refuses NUL and tokens over the cap by ending the input with a fault: the parser itself
// would take a NUL for the end and would hold a text of any length.
class ByteSource
{
public:
    ByteSource(QIODevice& device, qint64 line) : m_device(device), m_line(line), m_nextLine(line) { fill(); }

    [[nodiscard]] bool atEnd() const { return m_fault.has_value() || m_at >= m_buffer.size(); }
    [[nodiscard]] char peek() const { return m_buffer[m_at]; }
    [[nodiscard]] qint64 offset() const { return m_offset; }
    [[nodiscard]] qint64 line() const { return m_line; } // of the byte consumed last
    [[nodiscard]] const std::optional<ReadFault>& fault() const { return m_fault; }

    void advance()
    {
        const char c = m_buffer[m_at];
        m_line = m_nextLine;
        if (c == '\n')
            ++m_nextLine;
        ++m_offset;
        measure(c);
        if (++m_at >= m_buffer.size())
            fill();
        else
            refuseNul();
    }

    // What is left of the bytes read so far.
    [[nodiscard]] std::string_view ahead() const
    {
        return m_fault ? std::string_view() : std::string_view(m_buffer.constData() + m_at, size_t(m_buffer.size() - m_at));
    }
    // Passes over bytes of ahead(), but not the last one, between two tokens.
    void skip(size_t count)
    {
        const std::string_view passed = ahead().substr(0, count);
        m_nextLine += std::count(passed.begin(), passed.end(), '\n');
        m_offset += qint64(count);
        m_at += qsizetype(count);
        m_token = 0;
    }

private:
    void fill()
    {
        m_at = 0;
        m_buffer = m_device.read(qBound(qint64(4096), m_device.bytesAvailable(), qint64(256 * 1024)));
        if (m_buffer.isEmpty() && !m_device.atEnd())
            m_fault = ReadFault{m_nextLine, Say::tr("The file cannot be read to its end.")};
        refuseNul();
    }
    void refuseNul()
    {
        if (m_at < m_buffer.size() && m_buffer[m_at] == '\0')
            m_fault = ReadFault{m_nextLine, Say::tr("The file holds a NUL byte; it is not text.")};
    }
    void measure(char c)
    {
        if (m_inText) {
            m_inText = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
        } else if (c == '"') {
            m_inText = true;
            m_token = 0;
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == ':' || c == '[' || c == '{') {
            m_token = 0;
        }
        if (++m_token > maxTextBytes + 2)
            m_fault = ReadFault{m_line, Say::tr("A text is longer than 1 MiB.")};
    }

    QIODevice& m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_offset = 0;
    qint64 m_line = 1;
    qint64 m_nextLine = 1;
    qint64 m_token = 0;
    bool m_inText = false;
    bool m_escaped = false;
    std::optional<ReadFault> m_fault;
};

class ByteIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    ByteIterator() = default; // the end
    explicit ByteIterator(ByteSource* source) : m_source(source) {}
    char operator*() const { return m_source->peek(); }
    ByteIterator& operator++()
    {
        m_source->advance();
        return *this;
    }
    friend bool operator==(const ByteIterator& a, const ByteIterator& b) { return a.ended() == b.ended(); }
    friend bool operator!=(const ByteIterator& a, const ByteIterator& b) { return a.ended() != b.ended(); }

private:
    [[nodiscard]] bool ended() const { return !m_source || m_source->atEnd(); }
    ByteSource* m_source = nullptr;
};

// QString::fromUtf8 would swallow a mark (U+FEFF) that a text begins with.
QString textOf(const std::string& utf8)
{
    QString marks;
    size_t at = 0;
    for (; utf8.compare(at, 3, "\xEF\xBB\xBF") == 0; at += 3)
        marks += QChar(0xFEFF);
    return marks + QString::fromUtf8(utf8.data() + at, qsizetype(utf8.size() - at));
}

QString sentenceOf(const std::string& what)
{
    const auto says = [&](const char* words) { return what.find(words) != std::string::npos; };
    if (says("ill-formed UTF-8"))
        return Say::tr("The text is not valid UTF-8.");
    if (says("surrogate"))
        return Say::tr("A text holds half of a surrogate pair.");
    if (says("number overflow"))
        return Say::tr("A number is too large.");
    if (says("unexpected end of input") || says("missing closing quote"))
        return Say::tr("The file ends too early; it seems to be cut off.");
    if (says("expected end of input"))
        return Say::tr("Something stands after the end of the JSON text.");
    return Say::tr("This is not valid JSON.");
}

enum class Reading { Document, Value, Check };

// Receives the parser's events and builds one row at a time.
class Handler
{
public:
    Handler(ByteSource& source, Reading reading, const RowVisitor& visit, const PlainTaker& takePlain = {})
        : m_source(source), m_reading(reading), m_visit(visit), m_takePlain(takePlain)
    {
    }

    std::optional<ReadFault> fault;
    QString rowFault;
    JsonValue result;
    bool ended = false; // by the visitor
    bool formatSeen = false;

    bool null() { return scalar({}); }
    bool boolean(bool value) { return scalar(JsonValue::ofBool(value)); }
    bool number_integer(nlohmann::json::number_integer_t value) { return scalar(JsonValue::ofNumber(value)); }
    bool number_unsigned(nlohmann::json::number_unsigned_t value) { return number(QString::number(value)); }
    bool number_float(nlohmann::json::number_float_t, const std::string& spelled) { return number(QString::fromStdString(spelled)); }
    bool binary(nlohmann::json::binary_t&) { return false; }
    bool string(std::string& value)
    {
        noteNul(value);
        return scalar(JsonValue::ofText(textOf(value)));
    }
    bool start_object(std::size_t) { return open(JsonValue::object()); }
    bool start_array(std::size_t) { return open(JsonValue::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name)
    {
        noteNul(name);
        const QString text = textOf(name);
        if (!m_stack.empty()) {
            m_stack.back().names.append(text);
        } else if (m_reading == Reading::Document) {
            if (m_rootNames.contains(text))
                return stop(Say::tr("The name \"%1\" stands twice.").arg(text));
            m_rootNames.append(text);
            if (m_rootNames.size() > 1000)
                return stop(Say::tr("This is not a Privy Seal document."));
            m_known = findNativeKind(text) && findNativeKind(text)->name == text;
        }
        return withinRow();
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error)
    {
        return stop(sentenceOf(error.what()));
    }

private:
    bool stop(const QString& reason)
    {
        if (!fault)
            fault = ReadFault{m_source.line(), reason};
        return false;
    }
    bool number(const QString& spelled)
    {
        JsonValue value;
        value.type = JsonValue::Type::Number;
        value.text = spelled;
        return scalar(std::move(value));
    }
    void noteNul(const std::string& text)
    {
        if (rowFault.isEmpty() && text.find('\0') != std::string::npos)
            rowFault = Say::tr("A text holds a NUL character.");
    }
    bool withinRow()
    {
        if (!m_stack.empty() && m_source.offset() - m_rowStart > maxRowBytes)
            return stop(Say::tr("A row is longer than 4 MiB."));
        return true;
    }
    void begin()
    {
        m_rowStart = m_source.offset();
        m_rowLine = m_source.line();
    }
    bool scalar(JsonValue value)
    {
        if (!m_stack.empty()) {
            m_stack.back().append(std::move(value));
            return withinRow();
        }
        if (m_reading == Reading::Check)
            return true;
        begin();
        if (m_reading == Reading::Document) {
            if (m_depth == 0)
                return stop(Say::tr("This is not a Privy Seal document."));
            if (m_depth == 1 && m_rootNames.constLast() == u"format")
                return takeFormat(value);
            if (m_depth == 1 && m_known)
                return value.isNull() || stop(Say::tr("The part \"%1\" is not a list.").arg(m_rootNames.constLast()));
        }
        return emitRow(std::move(value));
    }
    bool takeFormat(const JsonValue& value)
    {
        formatSeen = value.type == JsonValue::Type::Text && value.text == u"privyseal/1";
        return formatSeen || stop(Say::tr("The format is not \"privyseal/1\"; this program cannot read it."));
    }
    bool open(JsonValue value)
    {
        // A row by itself leaves room for the document and the part that it will stand in.
        if (++m_depth > (m_reading == Reading::Value ? maxJsonDepth - 2 : maxJsonDepth))
            return stop(Say::tr("The data is nested deeper than %1 levels.").arg(maxJsonDepth));
        if (m_reading == Reading::Check)
            return true;
        if (m_stack.empty()) {
            if (m_reading == Reading::Document && m_depth == 1)
                return value.isObject() || stop(Say::tr("This is not a Privy Seal document."));
            if (m_reading == Reading::Document && m_depth == 2) {
                if (m_rootNames.constLast() == u"format")
                    return takeFormat(value);
                if (m_known)
                    return !value.isObject() || stop(Say::tr("The part \"%1\" is not a list.").arg(m_rootNames.constLast()));
            }
            begin();
            if (m_known && m_depth == 3 && value.isObject() && takenWhole())
                return true;
        }
        m_stack.push_back(std::move(value));
        return withinRow();
    }
    // Where the short way takes the row, the parser goes on at its end and sees an empty object.
    bool takenWhole()
    {
        const auto end = m_takePlain ? m_takePlain(m_rootNames.constLast(), m_rowLine, m_source.ahead(), false) : std::nullopt;
        if (end)
            m_source.skip(*end);
        return end.has_value();
    }
    bool close()
    {
        --m_depth;
        if (m_stack.empty())
            return true;
        JsonValue value = std::move(m_stack.back());
        m_stack.pop_back();
        QStringList names = value.names;
        std::sort(names.begin(), names.end());
        if (const auto twice = std::adjacent_find(names.cbegin(), names.cend()); twice != names.cend() && rowFault.isEmpty())
            rowFault = Say::tr("The name \"%1\" stands twice.").arg(*twice);
        if (m_stack.empty())
            return emitRow(std::move(value));
        m_stack.back().append(std::move(value));
        return withinRow();
    }
    bool emitRow(JsonValue value)
    {
        if (m_reading == Reading::Value) {
            result = std::move(value);
            return true;
        }
        SourceRow row;
        row.line = m_rowLine;
        row.fault = std::exchange(rowFault, QString());
        if (m_known) {
            row.part = m_rootNames.constLast();
            row.value = std::move(value);
        } else {
            row.value = JsonValue::object();
            row.value.set(m_rootNames.constLast(), std::move(value));
        }
        ended = !m_visit(std::move(row));
        return !ended;
    }

    ByteSource& m_source;
    Reading m_reading;
    const RowVisitor& m_visit;
    const PlainTaker m_takePlain;
    std::vector<JsonValue> m_stack; // the row that is being built, from the outside in
    QStringList m_rootNames;
    qint64 m_rowStart = 0;
    qint64 m_rowLine = 0;
    int m_depth = 0;
    bool m_known = false;
};

std::optional<ReadFault> parse(ByteSource& source, Handler& handler)
{
    const bool parsed = nlohmann::json::sax_parse(ByteIterator(&source), ByteIterator(), &handler);
    if (handler.ended)
        return std::nullopt;
    if (source.fault())
        return source.fault();
    if (handler.fault)
        return handler.fault;
    return parsed ? std::nullopt : std::optional(ReadFault{source.line(), Say::tr("This is not valid JSON.")});
}

} // namespace

std::optional<ReadFault> readNativeJson(QIODevice& device, const RowVisitor& visit, const PlainTaker& takePlain)
{
    ByteSource source(device, 1);
    Handler handler(source, Reading::Document, visit, takePlain);
    if (auto fault = parse(source, handler))
        return fault;
    if (!handler.ended && !handler.formatSeen)
        return ReadFault{1, Say::tr("The document does not say \"format\": \"privyseal/1\".")};
    return std::nullopt;
}

tl::expected<JsonValue, ReadFault> parseJson(const QByteArray& text, qint64 line)
{
    QBuffer device;
    device.setData(text);
    device.open(QIODevice::ReadOnly);
    ByteSource source(device, line);
    const RowVisitor none;
    Handler handler(source, Reading::Value, none);
    if (auto fault = parse(source, handler))
        return tl::unexpected<ReadFault>(*fault);
    if (!handler.rowFault.isEmpty())
        return tl::unexpected<ReadFault>(ReadFault{line, handler.rowFault});
    return std::move(handler.result);
}

std::optional<ReadFault> checkJson(QIODevice& device)
{
    ByteSource source(device, 1);
    const RowVisitor none;
    Handler handler(source, Reading::Check, none);
    return parse(source, handler);
}

} // namespace privyseal
