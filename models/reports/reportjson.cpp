#include "models/reports/reportjson.h"

#include "models/kpis/kpijson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace privyseal {
namespace {

QJsonValue json(const Figure& figure)
{
    return figure ? QJsonValue(*figure) : QJsonValue(QJsonValue::Null);
}

QJsonObject json(const ReportFigure& figure)
{
    const Figure change = figure.now && figure.before ? Figure(*figure.now - *figure.before) : Figure();
    return {{QStringLiteral("id"), figure.id},          {QStringLiteral("name"), figure.name},     {QStringLiteral("value"), json(figure.now)},
            {QStringLiteral("target"), json(figure.goal)}, {QStringLiteral("before"), json(figure.before)}, {QStringLiteral("change"), json(change)},
            {QStringLiteral("status"), figure.status.word}};
}

QJsonObject json(const ReportTable& table)
{
    QJsonArray columns;
    for (const ReportColumn& column : table.columns)
        columns.append(column.name);
    QJsonArray rows;
    for (const QList<ReportCell>& row : table.rows) {
        QJsonArray cells;
        for (const ReportCell& cell : row)
            cells.append(cell.text);
        rows.append(cells);
    }
    return {{QStringLiteral("title"), table.title}, {QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}, {QStringLiteral("more"), table.more}};
}

QJsonObject json(const ReportSection& section)
{
    QJsonArray tables;
    for (const ReportTable& table : section.tables)
        tables.append(json(table));
    return {{QStringLiteral("number"), section.number},
            {QStringLiteral("title"), section.title},
            {QStringLiteral("intro"), section.intro},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("notes"), QJsonArray::fromStringList(section.notes)},
            {QStringLiteral("commands"), QJsonArray::fromStringList(section.commands)}};
}

} // namespace

QByteArray reportJson(const BoardReport& report)
{
    const QJsonObject kpis = QJsonDocument::fromJson(kpiJson(report.kpis)).object();
    QJsonArray changes, plan, sections;
    for (const ReportFigure& figure : report.figures)
        changes.append(json(figure));
    for (const ReportHorizon& horizon : report.horizons)
        plan.append(QJsonObject{{QStringLiteral("days"), horizon.days},
                                {QStringLiteral("due"), horizon.due.iso()},
                                {QStringLiteral("percent"), json(horizon.percent)},
                                {QStringLiteral("status"), toText(horizon.plan)},
                                {QStringLiteral("summary"), horizon.summary}});
    for (const ReportSection& section : report.sections)
        sections.append(json(section));
    QJsonObject document{{QStringLiteral("organisation"), report.organisation},
                         {QStringLiteral("record_id"), report.recordId},
                         {QStringLiteral("as_of"), report.asOf.iso()},
                         {QStringLiteral("created"), report.created.iso()},
                         {QStringLiteral("period"), kpis[u"period"]},
                         {QStringLiteral("grade"), report.grade},
                         {QStringLiteral("lead"), report.lead},
                         {QStringLiteral("lead_detail"), report.leadDetail},
                         {QStringLiteral("figures"), kpis},
                         {QStringLiteral("changes"), changes},
                         {QStringLiteral("asked"), QJsonArray::fromStringList(report.asked)},
                         {QStringLiteral("plan"), plan},
                         {QStringLiteral("sections"), sections}};
    document.insert(QStringLiteral("previous"), report.previous ? QJsonValue(QJsonObject{{QStringLiteral("id"), report.previous->id},
                                                                                         {QStringLiteral("period"), report.previous->period.id()},
                                                                                         {QStringLiteral("published_at"), report.previous->publishedAt.iso()}})
                                                                : QJsonValue(QJsonValue::Null));
    return QJsonDocument(document).toJson();
}

} // namespace privyseal
