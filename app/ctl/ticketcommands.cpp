// ticket and verify-ticket: an approval to be handed to a pipeline, and what that pipeline asks without the record.

#include "app/ctl/gateoutput.h"
#include "app/ctl/requestoptions.h"
#include "app/ctl/secrets.h"

#include "models/approvals/ticketservice.h"
#include "models/core/wholefile.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace privyseal::ctl {
namespace {

constexpr qsizetype longestFile = 1 << 20; // an envelope is a third longer than its body

struct MakeOptions
{
    std::string id, audience, subject, out, lifetime;
    SignersOptions signers;
};

struct CheckOptions
{
    std::string ticket, roster, audience, subject, state, spent, maxAge;
};

Result<QByteArray> readWhole(const std::string& path)
{
    QFile file(toText(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InputRejected, QStringLiteral("%1 cannot be read.").arg(toText(path)), file.errorString());
    QByteArray bytes = file.read(longestFile + 1);
    if (bytes.size() > longestFile)
        return fail(ErrorCode::BadSignature, QStringLiteral("%1 is longer than a ticket or a roster can be.").arg(toText(path)));
    return bytes;
}

int make(const Context& context, const MakeOptions& options)
{
    TicketOrder order{toText(options.id), toText(options.audience), toText(options.subject)};
    if (!options.lifetime.empty()) {
        const auto lifetime = lifetimeSeconds(toText(options.lifetime));
        if (!lifetime)
            return context.failed(lifetime.error());
        order.lifetimeSeconds = *lifetime;
    }
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    tendRequests(context, **record);
    const auto keys = signingKeys(options.signers, **record, context.clock);
    if (!keys)
        return context.failed(keys.error());
    const auto made = TicketService(**record, context.clock).make(order, pointersTo(*keys));
    if (!made)
        return context.failed(made.error());
    if (made->answer.outcome != GateAnswer::Outcome::Yes)
        return printed(context, made->answer);
    if (auto written = writeWholeFile(toText(options.out), made->envelope); !written)
        return context.failed(written.error());
    if (context.json)
        context.output.document(QJsonObject{{QStringLiteral("file"), toText(options.out)},
                                            {QStringLiteral("request"), order.requestId},
                                            {QStringLiteral("nonce"), made->nonce},
                                            {QStringLiteral("expires_at"), made->expires.iso()}});
    else
        context.output.line(QStringLiteral("Wrote %1: %2 for %3, until %4.").arg(toText(options.out), order.requestId, order.audience, made->expires.iso()));
    return 0;
}

// What is kept from check to check; the exit code of a no, 0 to go on.
int kept(const Context& context, const CheckOptions& options, const TicketAnswer& found)
{
    if (!options.state.empty()) {
        const auto taken = StateFile(toText(options.state)).take(found.said, context.clock.now());
        if (!taken && taken.error().code == ErrorCode::RefusedByRule) // the clock
            return printed(context, {GateAnswer::Outcome::Expired, taken.error().message, found.request.id, {}});
        if (!taken)
            return context.failed(taken.error());
    }
    if (options.spent.empty() || found.answer.outcome != GateAnswer::Outcome::Yes)
        return 0;
    const auto spent = SpentFile(toText(options.spent)).spend(found.nonce, found.expires, context.clock.now());
    if (!spent)
        return context.failed(spent.error());
    return *spent ? 0 : printed(context, {GateAnswer::Outcome::Expired, QStringLiteral("This ticket was used before; it holds once."), found.request.id, {}});
}

int check(const Context& context, const CheckOptions& options)
{
    const auto ticket = readWhole(options.ticket);
    const auto roster = readWhole(options.roster);
    if (!ticket || !roster)
        return context.failed(ticket ? roster.error() : ticket.error());
    TicketExpectation expected{*roster, toText(options.audience), toText(options.subject)};
    if (!options.maxAge.empty()) {
        const auto age = lifetimeSeconds(toText(options.maxAge));
        if (!age)
            return context.failed(age.error());
        expected.maxAgeSeconds = *age;
    }
    const auto found = checkTicket(*ticket, expected, context.clock.now());
    if (!found)
        return context.failed(found.error());
    if (const int exit = kept(context, options, *found); exit != 0)
        return exit;
    return printed(context, found->answer, {{QStringLiteral("nonce"), found->nonce}, {QStringLiteral("asked"), requestJson(found->request)}});
}

} // namespace

void addTicketCommands(CLI::App& app, Context& context)
{
    CLI::App* ticket = app.add_subcommand("ticket", "Makes a ticket of an approved request, for a gate that has no record to ask.")->fallthrough();
    const auto make_ = std::make_shared<MakeOptions>();
    ticket->add_option("ID", make_->id, "The request.")->required();
    ticket->add_option("--audience", make_->audience, "The gate that it is for; the roster names them.")->required();
    ticket->add_option("--subject", make_->subject, "What exactly was approved: a commit or an artifact that the request names, else the privilege's own digest.")->required();
    ticket->add_option("--out", make_->out, "Where to write it.")->required()->type_name("FILE");
    ticket->add_option("--lifetime", make_->lifetime, "How long it holds, as 15m or 1h; at most 24h. Default: 1h. What is taken back meanwhile is not seen by who checks it.");
    make_->signers.addTo(*ticket);
    ticket->callback([&context, make_] { context.command = [&context, make_] { return make(context, *make_); }; });

    CLI::App* verify = app.add_subcommand("verify-ticket", "Says whether a ticket allows it now, without the record: exit code 0 is yes.")->fallthrough();
    const auto check_ = std::make_shared<CheckOptions>();
    verify->add_option("FILE", check_->ticket, "The ticket.")->required();
    verify->add_option("--roster", check_->roster, "The roster that you pinned, as roster show --out wrote it.")->required()->type_name("FILE");
    verify->add_option("--audience", check_->audience, "Which gate this is.")->required();
    verify->add_option("--subject", check_->subject, "What is about to run.")->required();
    verify->add_option("--state", check_->state, "Keeps how far the record had come; it never goes back.")->type_name("FILE");
    verify->add_option("--spent", check_->spent, "Keeps which tickets were used; each holds once.")->type_name("FILE");
    verify->add_option("--max-age", check_->maxAge, "How long ago it may have been said that nothing was taken back, as 15m. Default: as long as the ticket holds.");
    verify->callback([&context, check_] { context.command = [&context, check_] { return check(context, *check_); }; });
}

} // namespace privyseal::ctl
