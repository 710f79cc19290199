#include "models/plan/planservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace privyseal {
namespace {

template <class Number> QJsonValue orNull(const std::optional<Number>& number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

} // namespace

QByteArray planJson(const Plan& plan)
{
    QJsonArray items;
    for (const PlanItem& item : plan.items)
        items.append(QJsonObject{{QStringLiteral("id"), item.id},
                                 {QStringLiteral("horizon"), item.horizon},
                                 {QStringLiteral("title"), item.title},
                                 {QStringLiteral("evidence"), QStringLiteral("computed")},
                                 {QStringLiteral("done"), orNull(item.done)},
                                 {QStringLiteral("total"), orNull(item.total)},
                                 {QStringLiteral("percent"), orNull(item.percent)},
                                 {QStringLiteral("status"), toText(item.status)},
                                 {QStringLiteral("due"), item.due.utc().date().toString(Qt::ISODate)}});
    const QJsonObject document{{QStringLiteral("day0"), plan.day0.utc().date().toString(Qt::ISODate)},
                               {QStringLiteral("as_of"), plan.asOf.iso()},
                               {QStringLiteral("items"), items}};
    return QJsonDocument(document).toJson();
}

} // namespace privyseal
