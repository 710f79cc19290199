#include "models/trust/strictjson.h"

#include "models/trust/plainjson.h"

#include <QCoreApplication>
#include <QSet>

#include <nlohmann/json.hpp>

namespace privyseal {
namespace {

// Builds the value while the text is read. A fault that leaves the text JSON stops the building, not the reading: whether
// the rest is JSON at all is still to be found out.
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    enum class Numbers { Integers, Any };
    explicit Builder(Numbers numbers) : m_numbers(numbers) {}

    [[nodiscard]] bool isOutside() const { return m_isOutside; }
    [[nodiscard]] CanonicalJson take() { return std::move(m_root); }

    bool null() override { return add(CanonicalJson()); }
    bool boolean(bool value) override { return add(CanonicalJson(value)); }
    bool number_integer(number_integer_t value) override
    {
        return value < -CanonicalJson::largestInteger ? decimal(double(value)) : add(CanonicalJson(qint64(value)));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return value > number_unsigned_t(CanonicalJson::largestInteger) ? decimal(double(value)) : add(CanonicalJson(qint64(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return decimal(value); }
    bool string(string_t& value) override { return add(CanonicalJson(QString::fromStdString(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open({true, {}, {}, {}, {}}); }
    bool start_array(std::size_t) override { return open({false, {}, {}, {}, {}}); }
    bool key(string_t& name) override
    {
        if (m_isOutside)
            return true;
        Level& level = m_levels.back();
        level.name = QString::fromStdString(name);
        if (level.names.contains(level.name))
            return outside();
        level.names.insert(level.name);
        return true;
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

private:
    struct Level
    {
        bool isObject;
        QString name; // of the member that comes next
        QSet<QString> names;
        CanonicalJson::Object members;
        CanonicalJson::Array items;
    };

    bool decimal(double value) { return m_numbers == Numbers::Any ? add(CanonicalJson::decimal(value)) : outside(); }
    bool outside()
    {
        m_isOutside = true;
        m_levels.clear();
        return true;
    }
    bool open(Level level)
    {
        if (m_isOutside)
            return true;
        if (m_levels.size() == size_t(CanonicalJson::deepest))
            return outside();
        m_levels.push_back(std::move(level));
        return true;
    }
    bool close()
    {
        if (m_isOutside)
            return true;
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return add(level.isObject ? CanonicalJson(std::move(level.members)) : CanonicalJson(std::move(level.items)));
    }
    bool add(CanonicalJson value)
    {
        if (m_isOutside)
            return true;
        if (m_levels.empty())
            m_root = std::move(value);
        else if (m_levels.back().isObject)
            m_levels.back().members.emplace_back(std::move(m_levels.back().name), std::move(value));
        else
            m_levels.back().items.push_back(std::move(value));
        return true;
    }

    CanonicalJson m_root;
    std::vector<Level> m_levels;
    bool m_isOutside = false;
    Numbers m_numbers;
};

// What the parser would skip, or take for the end.
JsonFault faultBeforeParsing(QByteArrayView bytes, qsizetype cap)
{
    return bytes.size() > cap                   ? JsonFault::TooLong
           : bytes.startsWith("\xef\xbb\xbf") ? JsonFault::OutsideSubset
           : bytes.contains('\0')               ? JsonFault::NotJson
                                                : JsonFault::None;
}

const char* nameOf(JsonFault fault)
{
    switch (fault) {
    case JsonFault::None:
        return "none";
    case JsonFault::TooLong:
        return "too long";
    case JsonFault::NotJson:
        return "not JSON";
    case JsonFault::OutsideSubset:
        return "outside of what may be signed";
    case JsonFault::NotCanonical:
        return "not canonical";
    }
    return "";
}

} // namespace

JsonFault judgeJson(QByteArrayView bytes, qsizetype cap, CanonicalJson* value)
{
    if (bytes.size() > cap)
        return JsonFault::TooLong;
    if (auto plain = readPlainJson(bytes)) {
        if (value)
            *value = *std::move(plain);
        return JsonFault::None;
    }
    if (const JsonFault fault = faultBeforeParsing(bytes, cap); fault != JsonFault::None)
        return fault;
    Builder builder(Builder::Numbers::Integers);
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return JsonFault::NotJson;
    if (builder.isOutside())
        return JsonFault::OutsideSubset;
    CanonicalJson read = builder.take();
    const auto again = read.write();
    if (!again)
        return JsonFault::OutsideSubset;
    if (*again != bytes)
        return JsonFault::NotCanonical;
    if (value)
        *value = std::move(read);
    return JsonFault::None;
}

Result<CanonicalJson> readPlainDocument(QByteArrayView bytes, qsizetype cap)
{
    const auto refused = [](JsonFault fault) {
        return fail(ErrorCode::InputRejected, fault == JsonFault::TooLong ? QCoreApplication::translate("StrictJson", "The document is too long.")
                                                                          : QCoreApplication::translate("StrictJson", "The document is not JSON that has only one meaning."),
                    QLatin1String(nameOf(fault)));
    };
    if (const JsonFault fault = faultBeforeParsing(bytes, cap); fault != JsonFault::None)
        return refused(fault);
    Builder builder(Builder::Numbers::Any);
    if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder))
        return refused(JsonFault::NotJson);
    if (builder.isOutside())
        return refused(JsonFault::OutsideSubset);
    return builder.take();
}

Result<CanonicalJson> readStrictJson(QByteArrayView bytes, qsizetype cap)
{
    CanonicalJson value;
    const JsonFault fault = judgeJson(bytes, cap, &value);
    if (fault != JsonFault::None)
        return fail(ErrorCode::BadSignature, QCoreApplication::translate("StrictJson", "This is not in the form in which something is signed."),
                    QLatin1String(nameOf(fault)));
    return value;
}

} // namespace privyseal
