// request, decide and withdraw: all through ApprovalService, the one door for decisions.

#include "app/ctl/agentdoorcommands.h"
#include "app/ctl/context.h"
#include "app/ctl/requestoptions.h"
#include "app/ctl/secrets.h"

#include "models/approvals/approvalservice.h"
#include "models/approvals/decisiontext.h"
#include "models/approvals/factsrepository.h"
#include "models/committee/memberservice.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace privyseal::ctl {
namespace {

struct RequestOptions
{
    PrivilegeOptions privilege;
    std::string justification, lifetime, by;
    std::vector<std::string> parameters;
    bool breakGlass = false;
};

struct DecideOptions
{
    std::string id, verdict, reason;
    SignerOptions signer;
};

struct WithdrawOptions
{
    std::string id, by;
};

Result<NewRequest> newRequest(const RequestOptions& options)
{
    NewRequest fields;
    fields.agent = toText(options.privilege.agent);
    fields.action = toText(options.privilege.action);
    fields.resource = toText(options.privilege.resource);
    fields.environment = toText(options.privilege.environment);
    fields.justification = toText(options.justification);
    fields.requestedBy = toText(options.by);
    fields.breakGlass = options.breakGlass;
    if (!options.lifetime.empty()) {
        const auto seconds = lifetimeSeconds(toText(options.lifetime));
        if (!seconds)
            return tl::unexpected<Error>(seconds.error());
        fields.lifetimeSeconds = *seconds;
    }
    for (const std::string& pair : options.parameters) {
        const QString text = toText(pair);
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0 || fields.parameters.contains(text.left(equals)))
            return fail(ErrorCode::Usage, QStringLiteral("--param needs name=value, each name once, not '%1'.").arg(text));
        fields.parameters.insert(text.left(equals), text.mid(equals + 1));
    }
    return fields;
}

// The login name, where the record knows whose it is: separation of duties compares names, so one that means nobody would
// let a member approve what they asked for themselves.
Result<QString> knownLogin(const Context& context, Record& record)
{
    const QString login = loginName();
    const auto members = MemberService(record, context.clock).all();
    if (!members)
        return tl::unexpected<Error>(members.error());
    const auto account = FactsRepository(record).isAccount(login);
    if (!account)
        return tl::unexpected<Error>(account.error());
    if (!*account && std::none_of(members->begin(), members->end(), [&](const Member& one) { return one.isCalled(login); }))
        return fail(ErrorCode::Usage, QStringLiteral("The record does not know who '%1' is; say with --by who asks.").arg(login));
    return login;
}

int request(const Context& context, const RequestOptions& options)
{
    auto fields = newRequest(options);
    if (!fields)
        return context.failed(fields.error());
    const auto record = context.open();
    if (!record)
        return isDoorOnly(context, record.error()) ? askAtDoor(context, *fields) : context.failed(record.error());
    tendRequests(context, **record);
    if (options.by.empty()) {
        const auto login = knownLogin(context, **record);
        if (!login)
            return context.failed(login.error());
        fields->requestedBy = *login;
    }
    const auto filed = ApprovalService(**record, context.clock).file(*fields);
    if (!filed)
        return context.failed(filed.error());
    const int exit = printed(context, *filed, filed->id);
    if (filed->status == RequestStatus::PolicyBlocked)
        context.output.diagnostic(QStringLiteral("%1 is blocked by policy: %2").arg(filed->id, filed->reason));
    return exit;
}

int decide(const Context& context, const DecideOptions& options)
{
    const auto verdict = verdictFromText(toText(options.verdict));
    if (!verdict)
        return context.misused(QStringLiteral("The verdict is approve, reject, changes, ratify or repudiate, not '%1'.").arg(toText(options.verdict)));
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    if ((*record)->isReadOnly())
        return context.failed({ErrorCode::RecordReadOnly, (*record)->readOnlyReason(), {}});
    tendRequests(context, **record);
    const auto member = MemberService(**record, context.clock).find(toText(options.signer.member));
    if (!member)
        return context.failed(member.error());
    const auto org = (*record)->meta(QStringLiteral("record_id"));
    if (!org)
        return context.failed(org.error());
    ApprovalService approvals(**record, context.clock);
    const QString id = toText(options.id);
    const auto dossier = approvals.dossier(id, member->id);
    if (!dossier)
        return context.failed(dossier.error());
    // What cannot be signed needs no passphrase.
    const QString& why = *verdict == Verdict::Approve || *verdict == Verdict::Ratify ? dossier->whyNotApprove : dossier->whyNotVote;
    if (!dossier->faults.isEmpty())
        return context.failed(exitCode(ErrorCode::BadSignature), dossier->faults.first());
    if (!why.isEmpty())
        return context.failed(exitCode(ErrorCode::RefusedByRule), why);
    if (!dossier->trainingNotice.isEmpty())
        context.output.diagnostic(dossier->trainingNotice);
    const QString text = decisionText(dossier->paper, *verdict, member->name);
    Secrets secrets(options.signer.passphraseDescriptor);
    secrets.show(text);
    const auto key = signingKey(options.signer, org->value_or(QString()), member->id, secrets);
    if (!key)
        return context.failed(key.error());
    const auto after = approvals.decide({id, member->id, *verdict, toText(options.reason), dossier->request.digest, text}, *key);
    if (!after)
        return context.failed(after.error());
    return printed(context, *after, QStringLiteral("%1: %2").arg(after->id, statusName(after->status)));
}

int withdraw(const Context& context, const WithdrawOptions& options)
{
    const auto record = context.open();
    if (!record)
        return context.failed(record.error());
    ApprovalService approvals(**record, context.clock);
    const QString id = toText(options.id);
    if (auto withdrawn = approvals.withdraw(id, options.by.empty() ? loginName() : toText(options.by)); !withdrawn)
        return context.failed(withdrawn.error());
    const auto after = approvals.dossier(id, QString());
    if (!after)
        return context.failed(after.error());
    return printed(context, after->request, QStringLiteral("%1: %2").arg(id, statusName(after->request.status)));
}

} // namespace

void addRequestCommands(CLI::App& app, Context& context)
{
    CLI::App* requestCommand = app.add_subcommand("request", "Files a privilege request and prints its id.")->fallthrough();
    const auto asked = std::make_shared<RequestOptions>();
    asked->privilege.addTo(*requestCommand);
    requestCommand->add_option("--justification", asked->justification, "Why.")->required();
    requestCommand->add_option("--lifetime", asked->lifetime, "How long the grant shall last: 8h, 90m, 7d. Default: the policy's.");
    requestCommand->add_option("--param", asked->parameters, "A parameter as name=value; may be repeated.")->allow_extra_args(false);
    requestCommand->add_option("--by", asked->by, "Who asks: a member's id or a person's name. Default: your login name, where it is a member's or an account of an agent.");
    requestCommand->add_flag("--break-glass", asked->breakGlass, "One signature gives it at once, for 60 minutes at most; the others have to ratify it within 24 hours.");
    requestCommand->callback([&context, asked] { context.command = [&context, asked] { return request(context, *asked); }; });

    CLI::App* decideCommand = app.add_subcommand("decide", "Signs an approval or a rejection of a request, or asks for changes.")->fallthrough();
    const auto decided = std::make_shared<DecideOptions>();
    decideCommand->add_option("ID", decided->id, "The request.")->required();
    decideCommand->add_option("VERDICT", decided->verdict, "approve, reject or changes; ratify or repudiate after the glass was broken.")->required();
    decideCommand->add_option("--reason", decided->reason, "Why.")->required();
    decided->signer.addTo(*decideCommand, true);
    decideCommand->callback([&context, decided] { context.command = [&context, decided] { return decide(context, *decided); }; });

    CLI::App* withdrawCommand = app.add_subcommand("withdraw", "Withdraws an open request; its requester only.")->fallthrough();
    const auto withdrawn = std::make_shared<WithdrawOptions>();
    withdrawCommand->add_option("ID", withdrawn->id, "The request.")->required();
    withdrawCommand->add_option("--by", withdrawn->by, "Who withdraws. Default: your login name.");
    withdrawCommand->callback([&context, withdrawn] { context.command = [&context, withdrawn] { return withdraw(context, *withdrawn); }; });
}

} // namespace privyseal::ctl
