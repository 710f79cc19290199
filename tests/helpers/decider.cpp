// A program for tests of many writers: one process that decides, as fast as it can.
//
//   decider LOCATION MEMBER COUNT OUTFILE [plain]      files COUNT requests of low risk and approves each of them
//   decider LOCATION MEMBER approve|reject OUTFILE     gives this verdict on every request that is open
//
// Says "ready" once the record is open, begins when it is sent a line, and leaves in OUTFILE, as JSON, how it went. "plain" waits
// with SQLite's own busy_timeout, for comparison. Exit code 0 when it came to the end, whatever the record answered.

#include "models/approvals/approvalservice.h"
#include "models/approvals/decisiontext.h"
#include "models/trust/samplekeys.h"
#include "models/approvals/requestrepository.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace privyseal;

namespace {

// Of every call that may have to wait for others.
class Tally
{
public:
    template <class Call> auto timed(const char* what, Call call)
    {
        QElapsedTimer timer;
        timer.start();
        auto result = call();
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        m_slowest[QLatin1String(what)] = std::max(m_slowest[QLatin1String(what)].toDouble(), ms);
        if (!result)
            note(result.error());
        return result;
    }
    void countDecided()
    {
        ++m_decided;
        m_decidedAt.append(now());
    }
    void begin() { m_begunAt = now(); }
    bool write(const QString& path) const
    {
        QFile file(path);
        const QJsonObject all{{QStringLiteral("ok"), m_decided},      {QStringLiteral("refused"), m_refused}, {QStringLiteral("errors"), m_errors},
                              {QStringLiteral("slowest_ms"), m_slowest}, {QStringLiteral("total_ms"), now() - m_begunAt},
                              {QStringLiteral("decided_at_ms"), m_decidedAt}};
        return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(all).toJson()) > 0;
    }

private:
    // On the clock that all processes of this computer share.
    static double now()
    {
        QElapsedTimer timer;
        timer.start();
        return double(timer.msecsSinceReference());
    }
    void note(const Error& error)
    {
        if (error.code == ErrorCode::RefusedByRule)
            ++m_refused;
        else
            m_errors.append(QStringLiteral("%1: %2 (%3)").arg(int(error.code)).arg(error.message, error.detail));
    }

    int m_decided = 0, m_refused = 0;
    double m_begunAt = 0;
    QJsonArray m_errors, m_decidedAt;
    QJsonObject m_slowest;
};

int failed(const QString& why)
{
    std::fprintf(stderr, "decider: %s\n", qPrintable(why));
    return 1;
}

void waitForStart()
{
    std::puts("ready");
    std::fflush(stdout);
    char line[16];
    if (!std::fgets(line, sizeof line, stdin))
        std::exit(1);
}

Result<Request> vote(ApprovalService& service, const QString& id, const QString& member, Verdict verdict)
{
    const auto read = service.dossier(id, member);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const auto members = service.reader().members();
    if (!members)
        return tl::unexpected<Error>(members.error());
    QString name;
    for (const Member& one : *members) {
        if (one.id == member)
            name = one.name;
    }
    return service.decide({id, member, verdict, QStringLiteral("Read and checked."), read->request.digest, decisionText(read->paper, verdict, name)}, sampleKey(member));
}

void fileAndDecide(ApprovalService& service, const QString& member, int count, Tally& tally)
{
    for (int i = 0; i < count; ++i) {
        const NewRequest fields{QStringLiteral("scribe"), QStringLiteral("read"), QStringLiteral("tickets/%1/%2").arg(member).arg(i),
                                QStringLiteral("sandbox"), {}, QStringLiteral("To sort them."), 0, QStringLiteral("Rita Requester")};
        const auto filed = tally.timed("file", [&] { return service.file(fields); });
        if (!filed)
            continue;
        const auto decided = tally.timed("decide", [&] {
            return vote(service, filed->id, member, Verdict::Approve);
        });
        if (decided && decided->status == RequestStatus::Approved)
            tally.countDecided();
    }
}

void decideAll(ApprovalService& service, const QString& member, Verdict verdict, const QList<Request>& requests, Tally& tally)
{
    for (const Request& one : requests) {
        const auto decided = tally.timed("decide", [&] {
            return vote(service, one.id, member, verdict);
        });
        if (decided)
            tally.countDecided();
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 5)
        return failed(QStringLiteral("LOCATION MEMBER COUNT|VERDICT OUTFILE [plain]"));
    const auto record = Record::open({words[1]});
    if (!record)
        return failed(record.error().message + u' ' + record.error().detail);
    if (words.value(5) == u"plain") {
        // Takes the place of the handler that was installed.
        const QString pragma = QStringLiteral("PRAGMA busy_timeout = %1").arg(Record::usualPatienceMs);
        if (auto set = Statement(**record, pragma).run(); !set)
            return failed(set.error().detail);
    }
    const SystemClock clock;
    ApprovalService service(**record, clock);
    const auto verdict = verdictFromText(words[3]);
    const auto open = RequestRepository(**record).open();
    if (!open)
        return failed(open.error().detail);
    Tally tally;
    waitForStart();
    tally.begin();
    if (verdict)
        decideAll(service, words[2], *verdict, *open, tally);
    else
        fileAndDecide(service, words[2], words[3].toInt(), tally);
    return tally.write(words[4]) ? 0 : failed(QStringLiteral("the outcome cannot be written"));
}
