#include "models/exchange/importlane.h"

namespace privyseal {
namespace {

void addNumber(std::string* out, char mark, qint64 number)
{
    *out += mark;
    out->append(reinterpret_cast<const char*>(&number), sizeof number);
}

void addText(std::string* out, std::string_view text)
{
    addNumber(out, 't', qint64(text.size()));
    *out += text;
}

} // namespace

std::string contentOf(const NativeKind& kind, const NativeRow& row)
{
    std::string content;
    for (const QVariant& value : row.values) {
        if (value.isNull())
            content += 'n';
        else if (value.typeId() == QMetaType::LongLong)
            addNumber(&content, 'i', value.toLongLong());
        else
            addText(&content, value.toString().toStdString());
    }
    if (row.extra.isEmpty())
        content += 'n';
    else
        addText(&content, row.extra.toStdString());
    for (qsizetype i = 0; i < kind.children.size() && i < row.children.size(); ++i) {
        addNumber(&content, 'c', row.children[i] ? row.children[i]->size() : 0);
        for (const ChildRow& child : row.children[i].value_or(QList<ChildRow>()))
            content += childToJson(kind.children[i], child).toJson().toStdString();
    }
    return content;
}

Result<std::unique_ptr<ImportLane>> ImportLane::open(Record& record, const NativeKind& kind, qint64 expectedRows)
{
    std::unique_ptr<ImportLane> lane(new ImportLane(kind));
    auto road = BulkRoad::open(record, {kind.table, lane->m_reader.columns(), expectedRows});
    if (!road)
        return tl::unexpected<Error>(road.error());
    lane->m_road = std::move(*road);
    return lane;
}

std::string_view ImportLane::agent() const
{
    const int field = m_reader.agentField();
    return field < 0 || last(field).type != BulkValue::Type::Text ? std::string_view() : m_batch.text(last(field));
}

const std::string& ImportLane::content()
{
    m_content.clear();
    for (int i = 0; i < int(m_reader.width()); ++i) {
        const BulkValue& value = last(i);
        if (value.type == BulkValue::Type::Null)
            m_content += 'n';
        else if (value.type == BulkValue::Type::Integer)
            addNumber(&m_content, 'i', value.number);
        else
            addText(&m_content, m_batch.text(value));
    }
    return m_content;
}

void ImportLane::keep(qint64 line)
{
    m_reader.fillFallbacks(&m_batch);
    m_lines.push_back(line);
}

void ImportLane::drop()
{
    m_batch.values.resize(m_batch.values.size() - m_reader.width());
    m_batch.bytes.resize(m_bytesBefore);
}

Result<std::vector<ImportLane::Settled>> ImportLane::flush()
{
    if (m_lines.empty())
        return std::vector<Settled>();
    auto outcomes = m_road->put(m_batch);
    if (!outcomes)
        return tl::unexpected<Error>(outcomes.error());
    std::vector<Settled> settled;
    settled.reserve(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i)
        settled.push_back({(*outcomes)[i], m_lines[i]});
    m_lines.clear();
    std::swap(m_settled, m_batch);
    m_batch.clear();
    return settled;
}

NativeRow ImportLane::settledRow(size_t index) const
{
    const BulkValue* values = &m_settled.values[index * m_reader.width()];
    const auto textOf = [this](const BulkValue& value) {
        const std::string_view text = m_settled.text(value);
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    };
    NativeRow row;
    for (size_t i = 0; i + 1 < m_reader.width(); ++i) {
        row.values.append(values[i].type == BulkValue::Type::Null      ? QVariant()
                          : values[i].type == BulkValue::Type::Integer ? QVariant(values[i].number)
                                                                       : QVariant(textOf(values[i])));
    }
    row.id = row.values[0].toString();
    if (const BulkValue& extra = values[m_reader.width() - 1]; extra.type == BulkValue::Type::Text)
        row.extra = textOf(extra);
    return row;
}

} // namespace privyseal
