// kpi, plan, controls and report: the figures, as data for scripts, as tables for people and as the board's file.

#include "app/ctl/context.h"

#include "models/controls/coverageservice.h"
#include "models/core/wholefile.h"
#include "models/kpis/kpijson.h"
#include "models/kpis/kpiservice.h"
#include "models/plan/planservice.h"
#include "models/reports/reporthtml.h"
#include "models/reports/reportjson.h"
#include "models/reports/reportservice.h"

#include <CLI/CLI.hpp>

#include <QCryptographicHash>
#include <QFileInfo>


namespace privyseal::ctl {
namespace {

struct KpiOptions
{
    std::string period = "quarter", from, to, asOf;
    std::string out; // of report
};

void addPeriodOptions(CLI::App* command, KpiOptions& options)
{
    command->add_option("--period", options.period, "month, quarter or year; the one that holds --from, else --as-of. Default: quarter.");
    command->add_option("--from", options.from, "The first day.")->type_name("DATE");
    command->add_option("--to", options.to, "The day after the last one.")->type_name("DATE");
    command->add_option("--as-of", options.asOf, "What was known at that instant. Default: now.")->type_name("INSTANT");
}

// On the command line a period is of whole days; the figures themselves are exact for any instants.
Result<Instant> dayOption(const std::string& text, const QString& option)
{
    const auto instant = instantOption(text, option);
    if (!instant)
        return instant;
    if (instant->utc().time() != QTime(0, 0))
        return fail(ErrorCode::Usage, QStringLiteral("%1 needs the beginning of a day in UTC, such as 2026-07-01.").arg(option));
    return Instant::fromMsUtc(instant->ms());
}

Result<Period> periodOf(const KpiOptions& options, const Instant& asOf)
{
    const auto kind = periodKindFromText(toText(options.period));
    if (!kind)
        return fail(ErrorCode::Usage, QStringLiteral("--period is month, quarter or year."));
    if (options.from.empty() && options.to.empty())
        return Period::containing(*kind, asOf);
    if (options.from.empty())
        return fail(ErrorCode::Usage, QStringLiteral("--to needs --from too."));
    const auto from = dayOption(options.from, QStringLiteral("--from"));
    if (!from)
        return tl::unexpected<Error>(from.error());
    if (options.to.empty())
        return Period::containing(*kind, *from);
    const auto to = dayOption(options.to, QStringLiteral("--to"));
    if (!to)
        return tl::unexpected<Error>(to.error());
    if (*to <= *from)
        return fail(ErrorCode::Usage, QStringLiteral("--to must be later than --from; the period ends before it."));
    return Period::between(*kind, *from, *to);
}

QString number(const Figure& figure)
{
    if (!figure)
        return QStringLiteral("-");
    QString text = QString::number(*figure, 'f', 1);
    if (text.endsWith(u".0"))
        text.chop(2);
    return text;
}

QString standing(const Kpi& kpi)
{
    if (kpi.status != KpiStatus::NotEvaluable)
        return kpi.status == KpiStatus::Met ? QStringLiteral("met") : QStringLiteral("missed");
    const bool known = kpi.value || (kpi.id == KpiId::EnvironmentMix && kpi.n > 0);
    return !known ? QStringLiteral("no data") : kpi.target ? QStringLiteral("not evaluable") : QStringLiteral("no target");
}

Table kpiTable(const KpiSet& set)
{
    Table table{{QStringLiteral("FIGURE"), QStringLiteral("VALUE"), QStringLiteral("UNIT"), QStringLiteral("N"), QStringLiteral("TARGET"),
                 QStringLiteral("STATUS")}, {}, {1, 3, 4}};
    for (const Kpi& kpi : set.kpis) {
        table.rows.append({toText(kpi.id), number(kpi.value), kpi.unit, QString::number(kpi.n), number(kpi.target), standing(kpi)});
        for (const NamedFigure& part : kpi.parts)
            table.rows.append({QStringLiteral("  ") + part.name, number(part.value)});
    }
    return table;
}

// What kpi and report are asked about, with the record read up to now.
struct Question
{
    Instant asOf;
    Period period;
    std::unique_ptr<Record> record;
};

Result<Question> questionOf(const Context& context, const KpiOptions& options)
{
    const auto asOf = asOfOption(options.asOf, context.clock);
    if (!asOf)
        return tl::unexpected<Error>(asOf.error());
    const auto period = periodOf(options, *asOf);
    if (!period)
        return tl::unexpected<Error>(period.error());
    auto record = context.open();
    if (!record)
        return tl::unexpected<Error>(record.error());
    tendRequests(context, **record);
    return Question{*asOf, *period, std::move(*record)};
}

int kpi(const Context& context, const KpiOptions& options)
{
    const auto question = questionOf(context, options);
    if (!question)
        return context.failed(question.error());
    const auto set = KpiService(*question->record).compute(question->period, question->asOf);
    if (!set)
        return context.failed(set.error());
    if (context.json) {
        context.output.document(kpiJson(*set));
        return 0;
    }
    context.output.line(QStringLiteral("%1, as of %2").arg(set->period.id(), set->asOf.iso()));
    context.output.table(kpiTable(*set));
    return 0;
}

// What plan and controls are asked about.
struct Moment
{
    Instant asOf;
    std::unique_ptr<Record> record;
};

Result<Moment> momentOf(const Context& context, const std::string& asOfText)
{
    const auto asOf = asOfOption(asOfText, context.clock);
    if (!asOf)
        return tl::unexpected<Error>(asOf.error());
    auto record = context.open();
    if (!record)
        return tl::unexpected<Error>(record.error());
    return Moment{*asOf, std::move(*record)};
}

int plan(const Context& context, const std::string& asOfText)
{
    const auto moment = momentOf(context, asOfText);
    if (!moment)
        return context.failed(moment.error());
    const auto computed = PlanService(*moment->record).compute(moment->asOf, false);
    if (!computed)
        return context.failed(computed.error());
    if (context.json) {
        context.output.document(planJson(*computed));
        return 0;
    }
    Table table{{QStringLiteral("ITEM"), QStringLiteral("TITLE"), QStringLiteral("DONE"), QStringLiteral("TOTAL"), QStringLiteral("%"), QStringLiteral("DUE"),
                 QStringLiteral("STATUS"), QStringLiteral("WHY")}, {}, {2, 3, 4}};
    const auto count = [](const std::optional<qint64>& figure) { return figure ? QString::number(*figure) : QStringLiteral("-"); };
    for (const PlanItem& item : computed->items)
        table.rows.append({item.id, item.title, count(item.done), count(item.total), number(item.percent), item.due.iso().left(10), toText(item.status),
                           item.why});
    context.output.table(table);
    return 0;
}

int controls(const Context& context, const std::string& asOfText)
{
    const auto moment = momentOf(context, asOfText);
    if (!moment)
        return context.failed(moment.error());
    const auto computed = CoverageService(*moment->record).compute(moment->asOf);
    if (!computed)
        return context.failed(computed.error());
    if (context.json) {
        context.output.document(controlsJson(*computed, moment->asOf));
        return 0;
    }
    Table table{{QStringLiteral("CONTROL"), QStringLiteral("DONE"), QStringLiteral("TOTAL"), QStringLiteral("%"), QStringLiteral("30 DAYS AGO"), QStringLiteral("TARGET"), QStringLiteral("NEXT STEP")},
                {},
                {1, 2, 3, 4, 5}};
    const auto count = [](const std::optional<qint64>& figure) { return figure ? QString::number(*figure) : QStringLiteral("-"); };
    for (const Control& one : *computed)
        table.rows.append({toText(one.id), count(one.done), count(one.total), number(one.percent), number(one.before), number(one.target),
                           one.causes.isEmpty() ? one.remark : one.causes.first().step});
    context.output.table(table);
    return 0;
}

int report(const Context& context, const KpiOptions& options)
{
    const QString path = toText(options.out);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"html" && ending != u"json")
        return context.misused(QStringLiteral("Name a file that ends in .html or .json; privyseal report writes PDF."));
    const auto question = questionOf(context, options);
    if (!question)
        return context.failed(question.error());
    const auto board = ReportService(*question->record, context.clock).build(question->period, question->asOf);
    if (!board)
        return context.failed(board.error());
    const QByteArray content = ending == u"html" ? reportHtml(*board) : reportJson(*board);
    if (auto written = writeWholeFile(path, content); !written)
        return context.failed(written.error());
    const QString digest = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("out"), whole}, {QStringLiteral("bytes"), content.size()}, {QStringLiteral("sha256"), digest}});
    else
        context.output.line(QStringLiteral("Wrote %1, SHA-256 %2.").arg(whole, digest));
    return 0;
}

} // namespace

void addFigureCommands(CLI::App& app, Context& context)
{
    CLI::App* kpiCommand = app.add_subcommand("kpi", "Computes the five key figures of a period.")->fallthrough();
    const auto options = std::make_shared<KpiOptions>();
    addPeriodOptions(kpiCommand, *options);
    kpiCommand->callback([&context, options] { context.command = [&context, options] { return kpi(context, *options); }; });

    CLI::App* planCommand = app.add_subcommand("plan", "Computes the 30/60/90 plan from what the record proves.")->fallthrough();
    const auto asOf = std::make_shared<std::string>();
    planCommand->add_option("--as-of", *asOf, "What was known at that instant. Default: now.")->type_name("INSTANT");
    planCommand->callback([&context, asOf] { context.command = [&context, asOf] { return plan(context, *asOf); }; });

    CLI::App* controlsCommand = app.add_subcommand("controls", "Computes how far each of the eight controls holds, and whom it fails.")->fallthrough();
    const auto controlsAsOf = std::make_shared<std::string>();
    controlsCommand->add_option("--as-of", *controlsAsOf, "What was known at that instant. Default: now.")->type_name("INSTANT");
    controlsCommand->callback([&context, controlsAsOf] { context.command = [&context, controlsAsOf] { return controls(context, *controlsAsOf); }; });

    CLI::App* reportCommand = app.add_subcommand("report", "Writes the board report as one HTML file or as JSON.")->fallthrough();
    const auto wanted = std::make_shared<KpiOptions>();
    reportCommand->add_option("--out", wanted->out, "The file to write; ends in .html or .json.")->required()->type_name("FILE");
    addPeriodOptions(reportCommand, *wanted);
    reportCommand->callback([&context, wanted] { context.command = [&context, wanted] { return report(context, *wanted); }; });
}

} // namespace privyseal::ctl
