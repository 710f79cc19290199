#include "models/sample/offsets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace privyseal {

std::optional<qint64> offsetMs(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^@([+-])(?=[0-9])(?:([0-9]{1,4})d)?(?:([0-9]{1,4})h)?(?:([0-9]{1,5})m)?(?:([0-9]{1,5})s)?$"));
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int group) { return qint64(match.captured(group).toInt()); };
    const qint64 seconds = part(2) * 86400 + part(3) * 3600 + part(4) * 60 + part(5);
    return (match.captured(1) == u"-" ? -seconds : seconds) * 1000;
}

Result<QJsonValue> resolveOffsets(const QJsonValue& value, Instant createdAt)
{
    if (value.isString() && value.toString().startsWith(u'@')) {
        const QString text = value.toString();
        const std::optional<qint64> ms = offsetMs(text);
        if (!ms) {
            return fail(ErrorCode::Internal,
                        QCoreApplication::translate("Sample", "The sample that comes with this program is damaged: a date cannot be read."), text);
        }
        return QJsonValue(createdAt.plusMs(*ms).iso());
    }
    if (value.isArray()) {
        QJsonArray resolved;
        for (const QJsonValue& item : value.toArray()) {
            const Result<QJsonValue> inner = resolveOffsets(item, createdAt);
            if (!inner)
                return inner;
            resolved.append(*inner);
        }
        return QJsonValue(resolved);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject resolved;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const Result<QJsonValue> inner = resolveOffsets(it.value(), createdAt);
            if (!inner)
                return inner;
            resolved.insert(it.key(), *inner);
        }
        return QJsonValue(resolved);
    }
    return value;
}

} // namespace privyseal
