#include "models/kpis/kpijson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace privyseal {
namespace {

QJsonValue figureJson(const Figure& figure)
{
    return figure ? QJsonValue(*figure) : QJsonValue(QJsonValue::Null);
}

QJsonObject figuresJson(const QList<NamedFigure>& figures)
{
    QJsonObject object;
    for (const NamedFigure& figure : figures)
        object.insert(figure.name, figureJson(figure.value));
    return object;
}

} // namespace

QByteArray kpiJson(const KpiSet& set)
{
    QJsonArray kpis;
    for (const Kpi& kpi : set.kpis) {
        QJsonArray series;
        for (const KpiPoint& point : kpi.series)
            series.append(QJsonObject{{QStringLiteral("period"), point.period.id()},
                                      {QStringLiteral("value"), figureJson(point.value)},
                                      {QStringLiteral("n"), point.n}});
        kpis.append(QJsonObject{{QStringLiteral("id"), toText(kpi.id)},
                                {QStringLiteral("value"), figureJson(kpi.value)},
                                {QStringLiteral("unit"), kpi.unit},
                                {QStringLiteral("n"), kpi.n},
                                {QStringLiteral("excluded"), figuresJson(kpi.excluded)},
                                {QStringLiteral("target"), figureJson(kpi.target)},
                                {QStringLiteral("status"), toText(kpi.status)},
                                {QStringLiteral("parts"), figuresJson(kpi.parts)},
                                {QStringLiteral("series"), series}});
    }
    const QJsonObject document{{QStringLiteral("as_of"), set.asOf.iso()},
                               {QStringLiteral("period"), QJsonObject{{QStringLiteral("kind"), toText(set.period.kind)},
                                                                      {QStringLiteral("from"), set.period.from.iso()},
                                                                      {QStringLiteral("to"), set.period.to.iso()}}},
                               {QStringLiteral("kpis"), kpis}};
    return QJsonDocument(document).toJson();
}

} // namespace privyseal
