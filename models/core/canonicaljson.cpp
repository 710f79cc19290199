#include "models/core/canonicaljson.h"

#include "models/core/jsontext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace privyseal {
namespace {

std::u16string_view units(const QString& text)
{
    return {reinterpret_cast<const char16_t*>(text.utf16()), size_t(text.size())};
}

tl::unexpected<Error> refused(const QString& detail)
{
    return fail(ErrorCode::InputRejected,
                QCoreApplication::translate("CanonicalJson", "This text cannot be put into the form that is signed."),
                detail);
}

bool isWhole(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (!text[i].isHighSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return false;
        ++i;
    }
    return true;
}

Result<void> writeString(QByteArray& out, const QString& text)
{
    if (!isWhole(text))
        return refused(QStringLiteral("lone surrogate"));
    appendJsonText(out, text.toUtf8());
    return {};
}

// As ECMAScript's Number::toString, which RFC 8785 section 3.2.2.3 asks for: the shortest digits that give the same number
// back; plain from 1e-6 up to below 1e21, beyond it with an exponent.
QByteArray numberText(double value)
{
    if (value == 0)
        return "0";
    const QByteArray shortest = QByteArray::number(std::abs(value), 'e', QLocale::FloatingPointShortest); // "1.25e-07"
    const qsizetype mark = shortest.indexOf('e');
    const QByteArray digits = QByteArray(shortest.left(mark)).replace(".", "");
    const int count = int(digits.size()), point = shortest.mid(mark + 1).toInt() + 1; // 0.DIGITS x 10^point
    QByteArray out = value < 0 ? "-" : "";
    if (count <= point && point <= 21)
        out += digits + QByteArray(point - count, '0');
    else if (0 < point && point <= 21)
        out += digits.left(point) + '.' + digits.mid(point);
    else if (-6 < point && point <= 0)
        out += "0." + QByteArray(-point, '0') + digits;
    else
        out += digits.left(1) + (count > 1 ? QByteArray('.' + digits.mid(1)) : QByteArray()) + 'e' + (point > 0 ? "+" : "") + QByteArray::number(point - 1);
    return out;
}

} // namespace

CanonicalJson CanonicalJson::decimal(double value)
{
    if (value == std::trunc(value) && std::abs(value) <= double(largestInteger))
        return CanonicalJson(qint64(value));
    CanonicalJson made;
    made.m_value = value;
    return made;
}

Result<QByteArray> CanonicalJson::write() const
{
    QByteArray out;
    if (auto written = writeTo(out, 0); !written)
        return tl::unexpected<Error>(written.error());
    return out;
}

Result<void> CanonicalJson::writeTo(QByteArray& out, int depth) const
{
    if (std::holds_alternative<std::monostate>(m_value)) {
        out += "null";
    } else if (const auto* boolean = std::get_if<bool>(&m_value)) {
        out += *boolean ? "true" : "false";
    } else if (const auto* integer = std::get_if<qint64>(&m_value)) {
        if (*integer > largestInteger || *integer < -largestInteger)
            return refused(QStringLiteral("integer beyond 2^53-1"));
        out += QByteArray::number(*integer);
    } else if (const auto* decimal = std::get_if<double>(&m_value)) {
        if (!std::isfinite(*decimal))
            return refused(QStringLiteral("number that is not finite"));
        out += numberText(*decimal);
    } else if (const auto* text = std::get_if<QString>(&m_value)) {
        return writeString(out, *text);
    } else if (depth == deepest) {
        return refused(QStringLiteral("more than 32 levels"));
    } else if (const auto* array = std::get_if<Array>(&m_value)) {
        out += '[';
        for (size_t i = 0; i < array->size(); ++i) {
            if (i > 0)
                out += ',';
            if (auto written = (*array)[i].writeTo(out, depth + 1); !written)
                return written;
        }
        out += ']';
    } else {
        const Object& object = std::get<Object>(m_value);
        std::vector<const Object::value_type*> sorted;
        for (const auto& member : object)
            sorted.push_back(&member);
        std::sort(sorted.begin(), sorted.end(),
                  [](const auto* a, const auto* b) { return units(a->first) < units(b->first); });
        out += '{';
        for (size_t i = 0; i < sorted.size(); ++i) {
            if (i > 0 && sorted[i]->first == sorted[i - 1]->first)
                return refused(QStringLiteral("repeated name %1").arg(sorted[i]->first));
            if (i > 0)
                out += ',';
            if (auto written = writeString(out, sorted[i]->first); !written)
                return written;
            out += ':';
            if (auto written = sorted[i]->second.writeTo(out, depth + 1); !written)
                return written;
        }
        out += '}';
    }
    return {};
}

} // namespace privyseal
