#include "models/reports/reporthtml.h"

#include "models/core/textsafety.h"
#include "models/reports/reportsvg.h"
#include "models/reports/reporttext.h"

#include <QLocale>

namespace privyseal {
namespace {

const char style[] = R"(
:root{color-scheme:light}
body{font:14px/1.45 system-ui,sans-serif;color:#1b1e24;background:#fff;max-width:860px;margin:32px auto;padding:0 24px}
h1{font-size:32px;margin:24px 0 4px}h2{font-size:20px;margin:36px 0 6px;border-top:1px solid #d9dbe0;padding-top:14px}h3{font-size:14px;margin:18px 0 6px}
.quiet{color:#575c66}.grade{color:#8a5300}.lead{border-left:3px solid #1c4fa0;padding-left:16px;font-size:17px}.lead p+p{font-size:13px}
table{border-collapse:collapse;width:100%;font-size:13px}th,td{text-align:left;padding:5px 10px 5px 0;border-bottom:1px solid #e3e5e9;vertical-align:top;overflow-wrap:anywhere}
th{font-size:12px;color:#575c66;border-bottom-color:#8a8f99}.number{text-align:right;font-variant-numeric:tabular-nums}
code,.mono{font:12px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}.good{color:#146c43}.bad{color:#a3261b}.warn{color:#8a5300}
.figure{display:grid;grid-template-columns:2fr 3fr;gap:20px;border-top:1px solid #e3e5e9;padding:10px 0;break-inside:avoid}.figure h3{margin:0}.value{font-size:26px;font-weight:600}
.plan{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}progress{width:100%}
svg text{font:10.5px system-ui,sans-serif;fill:#454a54}.grid{stroke:#dcdfe4}.axis{stroke:#575c66}
@media print{body{margin:0;max-width:none;font-size:9.5pt}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}@page{margin:17mm}}
)";

// Nothing from the record reaches the document but through here.
QString safe(const QString& text)
{
    return visibleText(text, LineBreaks::Kept).toHtmlEscaped();
}

QString element(const char* name, const QString& text, const char* classes = "")
{
    const QString attribute = *classes ? QStringLiteral(" class=\"%1\"").arg(QLatin1String(classes)) : QString();
    return QStringLiteral("<%1%2>%3</%1>\n").arg(QLatin1String(name), attribute, safe(text));
}

const char* classOf(ReportMark mark)
{
    switch (mark) {
    case ReportMark::Good:
        return "good";
    case ReportMark::Warn:
        return "warn";
    case ReportMark::Bad:
        return "bad";
    case ReportMark::None:
    case ReportMark::Running:
    case ReportMark::Waiting:
    case ReportMark::NoTarget:
    case ReportMark::NoData:
        break;
    }
    return "";
}

// A shape beside the word, so that colour is never alone.
QString marked(const ReportStatus& status)
{
    switch (status.mark) {
    case ReportMark::Good:
        return QStringLiteral("\u2714 ") + status.word;
    case ReportMark::Warn:
        return QStringLiteral("\u25b2 ") + status.word;
    case ReportMark::Bad:
        return QStringLiteral("\u25c6 ") + status.word;
    case ReportMark::Running:
        return QStringLiteral("\u25d0 ") + status.word;
    case ReportMark::Waiting:
        return QStringLiteral("\u25cb ") + status.word;
    case ReportMark::NoTarget:
    case ReportMark::NoData:
    case ReportMark::None:
        break;
    }
    return status.word;
}

QString cell(const QString& text, const char* classes)
{
    return element("td", text, classes);
}

QString figureTable(const BoardReport& report)
{
    QString html = QStringLiteral("<table><thead><tr>") + element("th", ReportWords::tr("Figure")) + element("th", ReportWords::tr("Value"), "number")
                   + element("th", ReportWords::tr("Target"), "number") + element("th", ReportWords::tr("Status")) + element("th", ReportWords::tr("Change"), "number")
                   + QStringLiteral("</tr></thead><tbody>\n");
    for (const ReportFigure& figure : report.figures)
        html += QStringLiteral("<tr>") + cell(figure.name, "") + cell(figure.value, "number") + cell(figure.target, "number") + cell(marked(figure.status), classOf(figure.status.mark))
                + cell(figure.change, "number") + QStringLiteral("</tr>\n");
    return html + QStringLiteral("</tbody></table>\n");
}

QString table(const ReportTable& table)
{
    QString html;
    if (!table.title.isEmpty())
        html += element("h3", table.title);
    if (table.rows.isEmpty())
        return html + element("p", table.empty, "quiet");
    html += QStringLiteral("<table><thead><tr>");
    for (const ReportColumn& column : table.columns)
        html += element("th", column.name, column.number ? "number" : "");
    html += QStringLiteral("</tr></thead><tbody>\n");
    for (const QList<ReportCell>& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (int i = 0; i < row.size(); ++i) {
            const char* classes = i < table.columns.size() && table.columns[i].number ? "number" : i < table.columns.size() && table.columns[i].mono ? "mono" : classOf(row[i].mark);
            html += cell(marked({row[i].mark, row[i].text}), classes);
        }
        html += QStringLiteral("</tr>\n");
    }
    html += QStringLiteral("</tbody></table>\n");
    return table.more.isEmpty() ? html : html + element("p", table.more, "quiet");
}

QString keyFigures(const BoardReport& report)
{
    QString html = element("h2", QStringLiteral("1 %1").arg(report.keyFiguresTitle)) + element("p", report.keyFiguresIntro, "quiet");
    for (const ReportKeyFigure& figure : report.keyFigures)
        html += QStringLiteral("<section class=\"figure\"><div>") + element("h3", QStringLiteral("%1 %2").arg(figure.number, figure.name))
                + element("div", QStringLiteral("%1 %2").arg(figure.value, figure.unit).trimmed(), "value") + element("div", marked(figure.status), classOf(figure.status.mark))
                + QStringLiteral("<p><strong>%1</strong> %2</p></div><div>").arg(safe(figure.strong), safe(figure.text)) + reportsvg::chart(figure.id, report.charts)
                + QStringLiteral("</div></section>\n");
    return html;
}

QString plan(const BoardReport& report)
{
    QString html = element("h3", ReportWords::tr("Plan 30/60/90, day %1").arg(report.planDay)) + QStringLiteral("<div class=\"plan\">");
    for (const ReportHorizon& horizon : report.horizons)
        html += QStringLiteral("<div><strong>%1</strong> <span class=\"quiet\">%2</span>").arg(safe(ReportWords::tr("%1 days").arg(horizon.days)), safe(horizon.dueText))
                + element("div", marked(horizon.status), classOf(horizon.status.mark))
                + QStringLiteral("<progress max=\"100\" value=\"%1\"></progress>").arg(QString::number(horizon.percent.value_or(0), 'f', 1)) + element("div", horizon.summary, "quiet")
                + QStringLiteral("</div>\n");
    return html + QStringLiteral("</div>\n");
}

QString section(const ReportSection& section)
{
    QString html = element("h2", QStringLiteral("%1 %2").arg(section.number).arg(section.title));
    if (!section.intro.isEmpty())
        html += element("p", section.intro, "quiet");
    for (const ReportTable& each : section.tables)
        html += table(each);
    for (const QString& note : section.notes)
        html += element("p", note);
    for (const QString& command : section.commands)
        html += QStringLiteral("<p><code>%1</code></p>\n").arg(safe(command));
    return html;
}

} // namespace

QByteArray reportHtml(const BoardReport& report)
{
    const QString language = QLocale().bcp47Name();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\">"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                                  "<meta name=\"viewport\" content=\"width=device-width\">")
                       .arg(language.toHtmlEscaped());
    html += element("title", ReportWords::tr("%1: %2, %3").arg(report.organisation, report.title, report.period.name()));
    html += QStringLiteral("<style>") + QLatin1String(style) + QStringLiteral("</style></head>\n<body>\n") + reportsvg::patterns();
    html += element("p", ReportWords::tr("%1, AI agent governance", "an organisation").arg(report.organisation), "quiet") + element("h1", report.title)
            + element("p", report.subtitle, "quiet");
    html += QStringLiteral("<div class=\"lead\">") + element("p", report.lead) + element("p", report.leadDetail, "quiet") + QStringLiteral("</div>\n");
    html += element("h3", report.changeTitle) + figureTable(report) + element("h3", ReportWords::tr("What the board is asked to decide")) + QStringLiteral("<ol>\n");
    for (const QString& sentence : report.asked)
        html += element("li", sentence);
    html += QStringLiteral("</ol>\n") + plan(report) + keyFigures(report);
    for (const ReportSection& each : report.sections)
        html += section(each);
    html += QStringLiteral("<hr>") + element("p", report.dataAsOf, "quiet") + element("p", report.grade, "grade") + QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace privyseal
