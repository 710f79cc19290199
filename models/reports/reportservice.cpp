#include "models/reports/reportservice.h"

#include "models/controls/controlsservice.h"
#include "models/core/ids.h"
#include "models/exchange/bundledigest.h"
#include "models/kpis/kpijson.h"
#include "models/plan/planservice.h"
#include "models/trust/recordgrade.h"
#include "models/record/record.h"
#include "models/record/recordfacts.h"
#include "models/record/persevere.h"
#include "models/reports/reportparts.h"
#include "models/reports/reporttext.h"

#include <algorithm>

namespace privyseal {
namespace {

// Digesting a bundle reads every row: beyond this the report names the command instead, so that its time does not grow
// with the record.
constexpr qint64 digestRows = 20'000;

template <class Value> bool take(Result<Value> from, Value& into, std::optional<Error>& error)
{
    if (!from) {
        error = from.error();
        return false;
    }
    into = std::move(*from);
    return true;
}

Result<QString> bundleDigest(const Record& record, const QList<RecordFacts::Rows>& counts)
{
    qint64 rows = 0;
    for (const RecordFacts::Rows& one : counts)
        rows += one.count;
    if (rows > digestRows)
        return QString();
    const auto digest = bundleSha256(record);
    return digest ? Result<QString>(QString::fromLatin1(*digest)) : tl::unexpected<Error>(digest.error());
}

Result<ReportEvidence> read(const Record& record, const Period& period, const Instant& asOf)
{
    const ReportRepository reports(record);
    const ControlsService controls(record);
    ReportEvidence found;
    RecordFacts facts;
    std::optional<Error> error;
    const bool ok = take(reports.gravest(period, asOf), found.gravest, error)
                    && take(reports.incidents(period, asOf, BoardReport::rowCap), found.incidents, error)
                    && take(reports.incidentCount(period, asOf), found.incidentCount, error) && take(reports.outcomes(period, asOf), found.outcomes, error)
                    && take(reports.rejectingVotes(period, asOf), found.rejectingVotes, error)
                    && take(reports.breakGlass(period, asOf), found.breakGlass, error) && take(reports.lapsedAuthorities(asOf), found.lapsed, error)
                    && take(controls.agents(asOf), found.agents, error) && take(controls.liveGrants(asOf), found.grants, error)
                    && take(controls.liveCredentials(asOf), found.credentials, error) && take(readFacts(record), facts, error)
                    && take(bundleDigest(record, facts.rows), found.bundleSha256, error);
    if (!ok)
        return tl::unexpected<Error>(*error);
    found.counts = facts.rows;
    return found;
}

QString subtitle(const Period& period, const Instant& asOf)
{
    const Instant lastDay = period.to.plusMs(-1);
    const Instant end = asOf < lastDay ? asOf : lastDay;
    return ReportWords::tr("%1: %2 to %3").arg(period.name(), reporttext::date(period.from), reporttext::date(end));
}

// A change is told only against the period before, of the same length: a month and a quarter have nothing to compare.
QString changeTitle(const BoardReport& report)
{
    if (report.previous)
        return ReportWords::tr("Five figures, and what changed since the report on %1 of %2").arg(report.previous->period.name(), reporttext::date(report.previous->publishedAt));
    if (report.last)
        return ReportWords::tr("Five figures; no report was published on %1, so there is nothing to compare with").arg(report.period.previous().name());
    return ReportWords::tr("Five figures; no report was published before this one");
}

bool isSha256(const QString& text)
{
    return text.size() == 64 && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

Result<std::optional<PublishedReport>> ReportService::lastPublished(const Instant& before) const
{
    return ReportRepository(m_record).lastPublished(before);
}

Result<BoardReport> ReportService::build(const Period& period, const Instant& asOf) const
{
    const auto evidence = read(m_record, period, asOf);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    const auto grade = gradeOf(m_record, TrustMemory::ofThisUser());
    if (!grade)
        return tl::unexpected<Error>(grade.error());
    BoardReport report;
    std::optional<Error> error;
    std::optional<QString> organisation, recordId;
    const KpiService kpis(m_record);
    const bool ok = take(kpis.compute(period, asOf), report.kpis, error) && take(kpis.charts(period, asOf), report.charts, error)
                    && take(PlanService(m_record).compute(asOf, false), report.plan, error) && take(lastPublished(asOf), report.last, error)
                    && take(ReportRepository(m_record).lastPublishedOn(period.previous(), asOf), report.previous, error)
                    && take(m_record.meta(QStringLiteral("organisation")), organisation, error)
                    && take(m_record.meta(QStringLiteral("record_id")), recordId, error);
    if (!ok)
        return tl::unexpected<Error>(*error);
    report.organisation = organisation.value_or(QString()).isEmpty() ? ReportWords::tr("Organisation without a name") : *organisation;
    report.recordId = recordId.value_or(QString());
    report.period = period;
    report.asOf = asOf;
    report.created = m_clock.now();
    report.title = ReportWords::tr("Board report");
    report.subtitle = subtitle(period, asOf);
    report.dataAsOf = ReportWords::tr("Data as of %1").arg(reporttext::moment(asOf));
    report.grade = grade->words;
    report.changeTitle = changeTitle(report);
    report.planDay = report.plan.day();
    report.horizons = reportparts::horizons(report.plan);
    report.figures = reportparts::figures(report);
    report.keyFigures = reportparts::keyFigures(report);
    report.keyFiguresTitle = ReportWords::tr("Key figures");
    report.keyFiguresIntro = ReportWords::tr("%1, in UTC. How each figure is counted stands in section 2.").arg(report.subtitle);
    report.lead = reportparts::lead(report, *evidence);
    report.leadDetail = reportparts::leadDetail(report);
    report.asked = reportparts::asked(report, *evidence);
    report.sections = reportparts::sections(report, *evidence);
    return report;
}

Result<QString> ReportService::publish(const BoardReport& report, const QString& fileSha256, const QString& by)
{
    if (m_record.isReadOnly())
        return fail(ErrorCode::RecordReadOnly, ReportWords::tr("The record can only be read here, so nothing can be published in it."));
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::RefusedByRule, ReportWords::tr("A report is published by a member: choose who you are first."));
    if (!isSha256(fileSha256))
        return fail(ErrorCode::InputRejected, ReportWords::tr("The digest of the published file must be 64 lower-case hex digits."));
    const QString id = QStringLiteral("REP-") + randomHexId().left(12);
    const auto landed = [&]() -> Result<std::optional<QString>> {
        const auto there = ReportRepository(m_record).isPublished(id);
        if (!there)
            return tl::unexpected<Error>(there.error());
        return *there ? std::optional(id) : std::nullopt;
    };
    return persevere(m_record, [&]() -> Result<QString> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        PublishedReport published;
        published.id = id;
        published.period = report.period;
        published.asOf = report.asOf;
        published.publishedAt = m_clock.now();
        published.publishedBy = by;
        published.fileSha256 = fileSha256;
        published.figures = kpiJson(report.kpis);
        auto written = ReportRepository(m_record)
                           .insert(m_record, published)
                           .and_then([&] { return m_record.noteChange(Topic::Reports); })
                           .and_then([&] { return m_record.noteChange(Topic::Plan); })
                           .and_then([&] { return transaction->commit(); });
        if (!written)
            return tl::unexpected<Error>(written.error());
        return id;
    }, landed);
}

} // namespace privyseal
