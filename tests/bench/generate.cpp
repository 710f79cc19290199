// Prints requests for measurements: the same seed, the same bytes on every machine.
//
//   generate json|ndjson|csv|columns|agents ROWS [SEED]
//
// "agents" are those that the requests name, at most 100,000, as NDJSON.
// "columns" is CSV in the columns and order of the record's own table, for the import of a database shell. One row in fifty
// holds what spoils short cuts: quotes, a line break, letters beyond ASCII, a partial date, an unknown field.

#include "models/sample/splitmix.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

namespace {

using privyseal::SplitMix;
using std::string;

struct Request
{
    string id, agent, action, resource, environment, risk, requestedBy, requestedAt, status, decidedAt, decidedBy, reason, justification;
    long long lifetime = 0;
    bool breakGlass = false, odd = false;
};

template <size_t N> string oneOf(SplitMix& random, const char* const (&words)[N])
{
    return words[random.below(qint64(N))];
}

string instant(time_t seconds, int milli = 0)
{
    char text[32];
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    const size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    return string(text, length) + '.' + char('0' + milli / 100) + char('0' + milli / 10 % 10) + char('0' + milli % 10) + 'Z';
}

Request request(SplitMix& random, qint64 number, qint64 rows)
{
    static const char* const actions[] = {"deploy", "read", "write", "grant-role", "export", "restart"};
    static const char* const environments[] = {"production", "production", "shadow", "sandbox"};
    static const char* const risks[] = {"low", "medium", "high", "critical"};
    static const char* const statuses[] = {"approved", "approved", "approved", "approved", "rejected", "expired", "pending", "withdrawn", "policy_blocked"};
    static const char* const people[] = {"alex.kim", "sam.ortiz", "li.wei", "noor.haddad", "maria.silva"};
    static const char* const whys[] = {"Nightly rotation of certificates in", "Hot fix for the payment webhook of",
                                       "Export that the auditors asked for from", "Scale the workers for the campaign in"};
    Request r;
    char id[32];
    std::snprintf(id, sizeof id, "req-%09lld", static_cast<long long>(number));
    r.id = id;
    r.agent = "agent-" + std::to_string(random.below(100000));
    r.action = oneOf(random, actions);
    r.resource = "cluster-" + std::to_string(random.below(400)) + "/service-" + std::to_string(random.below(5000));
    r.environment = oneOf(random, environments);
    r.risk = oneOf(random, risks);
    r.requestedBy = oneOf(random, people);
    const time_t start = 1694822400; // 2023-09-16, three years in time order with some disorder
    const time_t at = start + time_t(double(number) / double(rows) * 94608000) + time_t(random.below(7200));
    r.requestedAt = instant(at, int(random.below(1000)));
    r.status = oneOf(random, statuses);
    if (r.status != "pending") {
        r.decidedAt = instant(at + time_t(random.below(86400)));
        r.decidedBy = "committee-" + std::to_string(random.below(7));
        r.reason = "Checked.";
    }
    r.lifetime = 3600 * random.between(1, 24);
    r.breakGlass = random.below(200) == 0;
    r.odd = number % 50 == 7;
    r.justification = oneOf(random, whys) + " region eu-" + std::to_string(random.below(9)) + ", ticket OPS-" + std::to_string(random.below(1000000)) + ".";
    if (r.odd) {
        r.justification += " They said \"now\",\nso z\xC3\xBCgig.";
        r.requestedAt.resize(10);
    }
    return r;
}

string quoted(const string& text, const char* quote, const char* lineBreak)
{
    string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += quote;
        else if (c == '\n')
            out += lineBreak;
        else
            out += c;
    }
    return out + '"';
}

void printJson(const Request& r)
{
    string out = "{\"id\":\"" + r.id + "\",\"agent\":\"" + r.agent + "\",\"action\":\"" + r.action + "\",\"resource\":\"" + r.resource
        + "\",\"environment\":\"" + r.environment + "\",\"risk\":\"" + r.risk + "\",\"requested_by\":\"" + r.requestedBy + "\",\"requested_at\":\""
        + r.requestedAt + "\",\"status\":\"" + r.status + '"';
    if (!r.decidedAt.empty())
        out += ",\"decided_at\":\"" + r.decidedAt + "\",\"decided_by\":[\"" + r.decidedBy + "\"],\"reason\":\"" + r.reason + '"';
    out += ",\"justification\":" + quoted(r.justification, "\\\"", "\\n") + ",\"lifetime_s\":" + std::to_string(r.lifetime) + ",\"break_glass\":"
        + (r.breakGlass ? "true" : "false");
    if (r.odd)
        out += ",\"ticket\":{\"system\":\"tracker\",\"number\":" + std::to_string(r.lifetime) + '}';
    out += '}';
    std::fputs(out.c_str(), stdout);
}

// `columns`: as the record stores them (a list as JSON, the unknown field in `extra`); else as people write them.
void printCsv(const Request& r, bool columns)
{
    const string list = r.decidedBy.empty() ? "" : columns ? quoted("[\"" + r.decidedBy + "\"]", "\"\"", "\n") : r.decidedBy;
    const string extra = r.odd ? quoted("{\"ticket\":{\"system\":\"tracker\",\"number\":" + std::to_string(r.lifetime) + "}}", "\"\"", "\n") : "";
    string line;
    const auto cell = [&line](const string& text) { line += text + ','; };
    cell(r.id);
    if (columns)
        cell("1"); // version
    for (const string& text : {r.agent, r.action, r.resource, r.environment})
        cell(text);
    if (columns)
        cell(""); // parameters
    for (const string& text : {r.risk, r.requestedBy, r.requestedAt, r.status, r.decidedAt, list, r.reason})
        cell(text);
    cell(quoted(r.justification, "\"\"", "\n"));
    cell(std::to_string(r.lifetime));
    cell(columns ? (r.breakGlass ? "1" : "0") : (r.breakGlass ? "true" : "false"));
    if (columns)
        line += "historical,,,,";
    std::puts((line + extra).c_str());
}

} // namespace

int main(int argc, char** argv)
{
    const string form = argc > 2 ? argv[1] : "";
    const qint64 rows = argc > 2 ? std::atoll(argv[2]) : 0;
    if (rows < 1 || (form != "json" && form != "ndjson" && form != "csv" && form != "columns" && form != "agents")) {
        std::fputs("usage: generate json|ndjson|csv|columns|agents ROWS [SEED]\n", stderr);
        return 2;
    }
    SplitMix random(argc > 3 ? quint64(std::atoll(argv[3])) : 1);
    if (form == "json")
        std::fputs("{\"format\":\"privyseal/1\",\"approvals\":[\n", stdout);
    if (form == "csv")
        std::puts("id,agent,action,resource,environment,risk,requested_by,requested_at,status,decided_at,decided_by,reason,justification,lifetime_s,break_glass,extra");
    for (qint64 number = 1; number <= rows; ++number) {
        if (form == "agents") {
            std::printf("{\"id\":\"agent-%lld\",\"name\":\"Agent %lld\",\"environment\":\"sandbox\"}\n", number - 1LL, number);
            continue;
        }
        const Request r = request(random, number, rows);
        if (form == "csv" || form == "columns") {
            printCsv(r, form == "columns");
            continue;
        }
        printJson(r);
        std::fputs(form == "json" && number < rows ? ",\n" : "\n", stdout);
    }
    if (form == "json")
        std::puts("]}");
    return std::ferror(stdout) ? 1 : 0;
}
