#include "models/exchange/plainrow.h"

#include "models/exchange/jsonreader.h"
#include "models/exchange/plainvalue.h"

#include <algorithm>

namespace privyseal {
namespace {

using std::string_view;

} // namespace

bool PlainReader::serves(const NativeKind& kind)
{
    return !kind.isKept && kind.isNative && kind.children.isEmpty() && kind.fields.size() < 64
        && std::none_of(kind.fields.cbegin(), kind.fields.cend(), [](const Field& field) {
               return field.kept || field.name.contains(u'.') || field.name == u"action_class" || (field.type == FieldType::List && (!field.choices.isEmpty() || field.name == u"agents"));
           });
}

PlainReader::PlainReader(const NativeKind& kind)
{
    for (const Field& field : kind.fields) {
        PlainField plain{field.name.toStdString(), field.type, field.required, std::nullopt, {}};
        if (!field.fallback.isNull())
            plain.fallback = field.fallback.toStdString();
        for (const QString& choice : field.choices)
            plain.choices.push_back(choice.toStdString());
        if (field.name == u"agent")
            m_agentField = int(m_fields.size());
        m_fields.push_back(std::move(plain));
        m_columns.append(field.column);
    }
    m_columns.append(QStringLiteral("extra"));
    m_fields[0].required = true; // an id that is missing may be made from the content: the long way does that
}

const PlainReader::PlainField* PlainReader::fieldNamed(string_view name)
{
    for (size_t tried = 0; tried < m_fields.size(); ++tried, ++m_next) {
        if (m_next >= m_fields.size())
            m_next = 0;
        if (m_fields[m_next].name == name)
            return &m_fields[m_next++];
    }
    return nullptr;
}

size_t PlainReader::begin(BulkBatch* batch)
{
    const size_t row = batch->values.size();
    m_batch = batch;
    m_taken = 0;
    if (!m_extra.items.empty())
        m_extra = JsonValue::object();
    batch->values.resize(row + width());
    return row;
}

std::optional<size_t> PlainReader::read(string_view text, BulkBatch* batch)
{
    const size_t bytesBefore = batch->bytes.size();
    const size_t row = begin(batch);
    m_text = text;
    m_at = 0;
    m_next = 0;
    if (readRow())
        return m_at;
    batch->values.resize(row);
    batch->bytes.resize(bytesBefore);
    return std::nullopt;
}

bool PlainReader::isComplete(size_t row) const
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].required && m_batch->values[row + i].type == BulkValue::Type::Null)
            return false;
    }
    return true;
}

bool PlainReader::readRow()
{
    const size_t row = m_batch->values.size() - width();
    skipSpace();
    if (m_at >= m_text.size() || m_text[m_at] == '}')
        return false;
    do {
        if (!readMember(row))
            return false;
        skipSpace();
    } while (eat(','));
    return m_at < m_text.size() && m_text[m_at] == '}' && isComplete(row) && storeExtra(&m_batch->values[row + m_fields.size()]);
}

bool PlainReader::readMember(size_t row)
{
    skipSpace();
    const auto name = rawText();
    skipSpace();
    if (!name || !eat(':'))
        return false;
    const PlainField* field = fieldNamed(*name);
    skipSpace();
    if (!field)
        return readUnknown(*name);
    const size_t index = size_t(field - m_fields.data());
    if (m_taken & (quint64(1) << index))
        return false;
    m_taken |= quint64(1) << index;
    return word("null") || readValue(*field, &m_batch->values[row + index]);
}

// A field that the table does not know: read by the same parser as on the long way, only it alone.
bool PlainReader::readUnknown(string_view name)
{
    const size_t first = m_at;
    if (!isPlainWord(name) || !skipValue())
        return false;
    auto value = parseJson(QByteArray(m_text.data() + first, qsizetype(m_at - first)));
    const QString key = QString::fromLatin1(name.data(), qsizetype(name.size()));
    if (!value || m_extra.find(key))
        return false;
    m_extra.set(key, std::move(*value));
    return true;
}

bool PlainReader::storeExtra(BulkValue* value)
{
    if (m_extra.items.empty())
        return true;
    m_extra.sortNames();
    const QByteArray text = m_extra.toJson();
    *value = {BulkValue::Type::Text, quint32(text.size()), qint64(m_batch->bytes.size())};
    m_batch->bytes.append(text.constData(), size_t(text.size()));
    return true;
}

bool PlainReader::readValue(const PlainField& field, BulkValue* value)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Enum:
    case FieldType::Instant: {
        const auto raw = rawText();
        return raw && storeText(field, *raw, true, value);
    }
    case FieldType::Integer: {
        const size_t first = m_at;
        while (m_at < m_text.size() && (m_text[m_at] == '-' || (m_text[m_at] >= '0' && m_text[m_at] <= '9')))
            ++m_at;
        const bool ends = m_at < m_text.size() && (m_text[m_at] == ',' || m_text[m_at] == '}' || m_text[m_at] == ' ');
        return ends && storePlainNumber(m_text.substr(first, m_at - first), value);
    }
    case FieldType::Bool:
        *value = {BulkValue::Type::Integer, 0, word("true") ? 1 : 0};
        return value->number == 1 || word("false");
    case FieldType::List:
        return readList(value);
    case FieldType::Json:
        break;
    }
    return false;
}

bool PlainReader::storeText(const PlainField& field, string_view text, bool escaped, BulkValue* value)
{
    if (text.empty())
        return true;
    if (field.type == FieldType::Instant)
        return storeInstant(text, value);
    if (field.type == FieldType::Enum && std::find(field.choices.begin(), field.choices.end(), text) == field.choices.end())
        return false;
    const size_t start = m_batch->bytes.size();
    if (!isPlainText(text) || (escaped && !appendUnescaped(text)))
        return false;
    if (!escaped)
        m_batch->bytes += text;
    *value = {BulkValue::Type::Text, quint32(m_batch->bytes.size() - start), qint64(start)};
    return true;
}

bool PlainReader::storeInstant(string_view text, BulkValue* value)
{
    const size_t start = m_batch->bytes.size();
    if (!appendInstant(text, &m_batch->bytes))
        return false;
    *value = {BulkValue::Type::Text, quint32(m_batch->bytes.size() - start), qint64(start)};
    return true;
}

// As listText() writes it.
bool PlainReader::readList(BulkValue* value)
{
    if (!eat('['))
        return false;
    skipSpace();
    if (eat(']'))
        return true;
    PlainList list(&m_batch->bytes);
    do {
        skipSpace();
        const auto item = rawText();
        if (!item || !list.add(*item))
            return false;
        skipSpace();
    } while (eat(','));
    *value = list.end();
    return eat(']');
}

bool PlainReader::readCells(const QStringList& header, const QStringList& cells, BulkBatch* batch)
{
    if (header != m_header || m_fieldOfColumn.empty()) {
        m_header = header;
        m_fieldOfColumn.clear();
        for (const QString& name : header) {
            m_next = 0;
            const PlainField* field = fieldNamed(name.toStdString());
            m_fieldOfColumn.push_back(field ? int(field - m_fields.data()) : name == m_columns.last() ? int(m_fields.size()) : -1);
        }
    }
    if (cells.size() != header.size())
        return false;
    const size_t bytesBefore = batch->bytes.size();
    const size_t row = begin(batch);
    const auto readAll = [&] {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells[i].isEmpty())
                continue;
            const int field = m_fieldOfColumn[size_t(i)];
            if (field < 0 || cells[i].startsWith(u'\'') || cells[i].size() > qsizetype(longestPlainText))
                return false;
            const QByteArray cell = cells[i].toUtf8();
            if (size_t(field) < m_fields.size()) {
                if (!readCell(m_fields[size_t(field)], string_view(cell.constData(), size_t(cell.size())), &batch->values[row + size_t(field)]))
                    return false;
                continue;
            }
            auto extra = parseJson(cell);
            const auto isOurs = [&](const QString& name) { return header.contains(name) || fieldNamed(name.toStdString()); };
            if (!extra || !extra->isObject() || std::any_of(extra->names.cbegin(), extra->names.cend(), isOurs))
                return false;
            m_extra = std::move(*extra);
        }
        return isComplete(row) && storeExtra(&batch->values[row + m_fields.size()]);
    };
    if (readAll())
        return true;
    batch->values.resize(row);
    batch->bytes.resize(bytesBefore);
    return false;
}

bool PlainReader::readCell(const PlainField& field, string_view cell, BulkValue* value)
{
    switch (field.type) {
    case FieldType::Integer:
        return storePlainNumber(cell, value);
    case FieldType::Bool:
        *value = {BulkValue::Type::Integer, 0, cell == "true" ? 1 : 0};
        return value->number == 1 || cell == "false";
    case FieldType::List: {
        if (cell.front() == '[')
            return false;
        PlainList list(&m_batch->bytes);
        for (size_t bar = cell.find('|'); bar != string_view::npos; bar = cell.find('|')) {
            if (!list.add(cell.substr(0, bar)))
                return false;
            cell.remove_prefix(bar + 1);
        }
        if (!list.add(cell))
            return false;
        *value = list.end();
        return true;
    }
    case FieldType::Json:
        return false;
    default:
        return storeText(field, cell, false, value);
    }
}

// The inside of a JSON text, escapes as they are spelled.
std::optional<string_view> PlainReader::rawText()
{
    if (!eat('"'))
        return std::nullopt;
    const size_t first = m_at;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '"') {
            const string_view raw = m_text.substr(first, m_at++ - first);
            return raw.size() > longestPlainText ? std::nullopt : std::optional(raw);
        }
        if (c == '\\')
            ++m_at;
        else if (static_cast<unsigned char>(c) < 0x20)
            return std::nullopt;
    }
    return std::nullopt;
}

bool PlainReader::appendUnescaped(string_view raw)
{
    static constexpr string_view escaped = "\"\\/bfnrt";
    static constexpr string_view meant = "\"\\/\b\f\n\r\t";
    for (size_t at = 0; at < raw.size();) {
        const size_t slash = raw.find('\\', at);
        m_batch->bytes += raw.substr(at, slash - at);
        if (slash == string_view::npos)
            return true;
        const size_t which = slash + 1 < raw.size() ? escaped.find(raw[slash + 1]) : string_view::npos;
        if (which == string_view::npos)
            return false;
        m_batch->bytes += meant[which];
        at = slash + 2;
    }
    return true;
}

void PlainReader::fillFallbacks(BulkBatch* batch) const
{
    BulkValue* row = &batch->values[batch->values.size() - width()];
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const PlainField& field = m_fields[i];
        if (row[i].type != BulkValue::Type::Null || !field.fallback)
            continue;
        if (field.type == FieldType::Bool) {
            row[i] = {BulkValue::Type::Integer, 0, *field.fallback == "1" ? 1 : 0};
            continue;
        }
        row[i] = {BulkValue::Type::Text, quint32(field.fallback->size()), qint64(batch->bytes.size())};
        batch->bytes += *field.fallback;
    }
}

// Passes over one value of any kind; whether it is valid is not judged here.
bool PlainReader::skipValue()
{
    constexpr int deepest = 16; // deeper ones go the long way, which knows the limit
    int depth = 0;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (depth == 0 && (c == ',' || c == '}'))
            return true;
        if (c == '"') {
            if (!rawText())
                return false;
            continue;
        }
        depth += (c == '{' || c == '[') ? 1 : (c == '}' || c == ']') ? -1 : 0;
        if (depth > deepest)
            return false;
        ++m_at;
    }
    return false;
}

bool PlainReader::word(string_view expected)
{
    if (m_text.substr(m_at, expected.size()) != expected)
        return false;
    m_at += expected.size();
    return true;
}

void PlainReader::skipSpace()
{
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t'))
        ++m_at;
}

bool PlainReader::eat(char c)
{
    if (m_at >= m_text.size() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

} // namespace privyseal
