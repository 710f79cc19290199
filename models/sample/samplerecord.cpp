#include "models/sample/samplerecord.h"

#include "models/approvals/policy.h"
#include "models/committee/memberservice.h"
#include "models/exchange/importer.h"
#include "models/record/record.h"
#include "models/record/transaction.h"
#include "models/trust/samplekeys.h"
#include "models/sample/samplepending.h"
#include "models/sample/samplerepository.h"
#include "models/sample/sampleresource.h"
#include "models/trust/rosterservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>

namespace privyseal {

namespace {

constexpr qint64 dayMs = 86'400'000;

Error damaged(const QString& detail)
{
    return {ErrorCode::Internal, QCoreApplication::translate("Sample", "The sample that comes with this program is damaged."), detail};
}

Result<void> addMembers(Record& record, const QJsonArray& members, Instant since)
{
    const FixedClock clock(since);
    MemberService service(record, clock);
    for (const QJsonValue& value : members) {
        NewMember member;
        member.name = value[u"name"].toString();
        for (const QJsonValue& word : value[u"roles"].toArray()) {
            const std::optional<Role> role = roleFromText(word.toString());
            if (!role)
                return tl::unexpected<Error>(damaged(word.toString()));
            member.roles.append(*role);
        }
        const auto added = service.add(member);
        if (!added)
            return tl::unexpected<Error>(added.error());
    }
    return {};
}

// The first roster, on the day on which the plan began, signed by everybody with keys that everybody has.
Result<void> foundCommittee(Record& record, Instant since)
{
    const FixedClock clock(since);
    const auto members = MemberService(record, clock).all();
    const auto policy = Policy::builtInText();
    if (!members || !policy)
        return tl::unexpected<Error>(members ? policy.error() : members.error());
    std::vector<SigningKey> keys;
    QList<Founder> founders;
    for (const Member& one : *members)
        keys.push_back(sampleKey(one.id));
    for (qsizetype i = 0; i < members->size(); ++i)
        founders.append({(*members)[i].id, (*members)[i].name, (*members)[i].roles, &keys[size_t(i)]});
    return RosterService(record, clock, TrustMemory::none()).found(founders, 2, *policy).map([](const RosterProposal&) {});
}

Result<void> importBundle(Record& record, Instant createdAt)
{
    const Result<QByteArray> bundle = sampleBundle(createdAt);
    if (!bundle)
        return tl::unexpected<Error>(bundle.error());
    QTemporaryFile file(QDir::tempPath() % QStringLiteral("/privyseal-sample-XXXXXX.json"));
    if (!file.open() || file.write(*bundle) != bundle->size() || !file.flush()) {
        return fail(ErrorCode::StorageFailed,
                    QCoreApplication::translate("Sample", "The sample could not be written to the folder for temporary files."),
                    file.errorString());
    }
    const FixedClock clock(createdAt);
    ImportOptions options;
    options.kind = QStringLiteral("native");
    const ImportOutcome outcome = Importer(record, clock).run({file.fileName()}, options);
    if (outcome.error)
        return tl::unexpected<Error>(*outcome.error);
    for (const FileReport& report : outcome.files) {
        if (!report.rejected.isEmpty())
            return tl::unexpected<Error>(damaged(report.rejected.first().reason));
    }
    return {};
}

// The first day of the quarter that holds `at`, `quarters` later.
Instant quarterStart(Instant at, int quarters)
{
    const QDate day = at.utc().date();
    const QDate first = QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1).addMonths(3 * quarters);
    return Instant::fromMsUtc(QDateTime(first, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
}

QByteArray figuresText(const SampleReport& report, const QJsonArray& kpis)
{
    const QJsonObject period{{QStringLiteral("kind"), QStringLiteral("quarter")},
                             {QStringLiteral("from"), report.periodFrom.iso()},
                             {QStringLiteral("to"), report.periodTo.iso()}};
    const QJsonObject figures{{QStringLiteral("as_of"), report.publishedAt.iso()}, {QStringLiteral("period"), period}, {QStringLiteral("kpis"), kpis}};
    return QJsonDocument(figures).toJson(QJsonDocument::Compact);
}

// Organisation, day 0, plan owners and the last report, in one transaction.
Result<void> addFrame(Record& record, const QJsonObject& committee, Instant createdAt)
{
    auto transaction = Transaction::begin(record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    QHash<QString, QString> meta{{QStringLiteral("organisation"), QStringLiteral("Fennmark Group")},
                                 {QStringLiteral("day0"), createdAt.plusMs(-58 * dayMs).utc().date().toString(Qt::ISODate)}};
    const QJsonObject owners = committee[u"plan_owners"].toObject();
    for (auto it = owners.begin(); it != owners.end(); ++it)
        meta.insert(QStringLiteral("plan.owner.") % it.key(), it.value().toString());
    for (auto it = meta.begin(); it != meta.end(); ++it) {
        if (auto set = record.setMeta(it.key(), it.value()); !set)
            return set;
    }
    const QJsonObject last = committee[u"last_report"].toObject();
    SampleReport report;
    report.id = QStringLiteral("REP-0003");
    report.publishedAt = createdAt.plusMs(-70 * dayMs);
    const Instant inPeriod = createdAt.plusMs(-84 * dayMs); // the board meets a fortnight after the quarter
    report.periodFrom = quarterStart(inPeriod, 0);
    report.periodTo = quarterStart(inPeriod, 1);
    report.publishedBy = last[u"published_by"].toString();
    report.figures = figuresText(report, last[u"kpis"].toArray());
    if (auto inserted = SampleRepository(record).insertReport(report); !inserted)
        return inserted;
    for (const Topic topic : {Topic::Settings, Topic::Plan, Topic::Reports}) {
        if (auto noted = record.noteChange(topic); !noted)
            return noted;
    }
    return transaction->commit();
}

} // namespace

Result<void> fillSample(Record& record, Instant createdAt)
{
    const Result<qint64> agents = SampleRepository(record).agentCount();
    if (!agents)
        return tl::unexpected<Error>(agents.error());
    if (*agents > 0)
        return fail(ErrorCode::RecordExists, QCoreApplication::translate("Sample", "The sample goes into a new record; this one is in use."));
    const Result<QJsonObject> committee = readSampleResource(QStringLiteral("committee.json"));
    if (!committee)
        return tl::unexpected<Error>(committee.error());
    const Instant now = Instant::fromMsUtc(createdAt.ms() / 1000 * 1000);
    // The committee is older than its first decision in the bundle.
    return addMembers(record, (*committee)[u"members"].toArray(), now.plusMs(-430 * dayMs))
        .and_then([&] { return foundCommittee(record, now.plusMs(-58 * dayMs)); })
        .and_then([&] { return importBundle(record, now); })
        .and_then([&] { return addFrame(record, *committee, now); })
        .and_then([&] { return playSampleRequests(record, now); });
}

} // namespace privyseal
