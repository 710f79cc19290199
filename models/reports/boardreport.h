#pragma once

// The board report as a value: computed once from the record, then painted (views/reports) or written as HTML or JSON. All
// texts are translated, whole sentences and plain: a renderer escapes them. Instants are shown in UTC. Plain values.

#include "models/kpis/kpiservice.h"
#include "models/plan/plan.h"

namespace privyseal {

// How a fact stands, for the shape beside a word.
enum class ReportMark { None, Good, Warn, Bad, Running, Waiting, NoTarget, NoData };

struct ReportStatus
{
    ReportMark mark = ReportMark::None;
    QString word; // "Met", "Missed", "No data", "No target"; of the plan "Done", "On track", "At risk", "Late"
};

// One row of the table on the first page.
struct ReportFigure
{
    QString id;     // "approvals_required", "blocked_pct", "revoke_minutes", ...
    QString name, value, target, change; // change: "+31", "-1.2 points"; a dash where there is nothing to compare with
    ReportStatus status;
    Figure now, before, goal; // raw
};

// One of the five, on its own with a chart.
struct ReportKeyFigure
{
    KpiId id = KpiId::ApprovalsRequired;
    QString number;       // "1.1"
    QString name, value, unit;
    QString strong, text; // what stands below the value
    ReportStatus status;  // word with the target: "Met, <= 15 min"
};

struct ReportCell
{
    QString text;
    ReportMark mark = ReportMark::None;
};

struct ReportColumn
{
    QString name;
    int share = 1;         // of the width, against the other columns
    bool number = false;   // set to the trailing side
    bool mono = false;
};

struct ReportTable
{
    QString title;         // empty: none
    QList<ReportColumn> columns;
    QList<QList<ReportCell>> rows;
    QString more;          // "and 12 more" where the table was capped; else empty
    QString empty;         // said in place of a table without rows
};

struct ReportSection
{
    int number = 0;
    QString title, intro;
    QList<ReportTable> tables;
    QStringList notes;     // after the tables
    QStringList commands;  // fixed type, to type into a shell
};

struct ReportHorizon
{
    int days = 30;
    Instant due;
    std::optional<double> percent; // mean of the items that can be evaluated
    PlanStatus plan = PlanStatus::NotEvaluable; // the worst of its items
    ReportStatus status;
    QString dueText, summary;
};

// A report that was published before.
struct PublishedReport
{
    QString id;
    Period period;
    Instant asOf, publishedAt;
    QString publishedBy, fileSha256;
    QByteArray figures; // as kpiJson
};

struct BoardReport
{
    static constexpr int rowCap = 60; // of a table; beyond it "and n more" is said

    QString organisation, recordId;
    Period period;
    Instant asOf, created;
    QString title, subtitle;  // "Board report", "Q3 2026, 1 July to 16 September 2026"
    QString dataAsOf;         // "Data as of 16 Sep 2026, 09:42 UTC"
    QString grade;            // "Committee-grade: 2 of 5 change the roster"
    QString lead, leadDetail;
    QString changeTitle;      // over the table: what the changes compare with, or that there is nothing to compare with
    QList<ReportFigure> figures;
    QList<ReportKeyFigure> keyFigures;
    QString keyFiguresIntro;
    QStringList asked;        // at most five; never empty: says so where nothing is asked
    QList<ReportHorizon> horizons;
    int planDay = 0;
    QList<ReportSection> sections; // 2 to 7; 1 is keyFigures
    QString keyFiguresTitle;
    std::optional<PublishedReport> previous; // the newest one on the period before, of the same length: what changes compare with
    std::optional<PublishedReport> last;     // the newest one on any period

    KpiSet kpis;
    ChartFigures charts;
    Plan plan;
};

} // namespace privyseal
