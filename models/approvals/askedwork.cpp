// ApprovalService's part on what agents asked for at the record's door (approvalservice.h).

#include "models/approvals/approvalservice.h"
#include "models/approvals/approvalwords.h"
#include "models/record/record.h"
#include "models/record/transaction.h"

namespace privyseal {
namespace {

bool isRefusal(const Error& error)
{
    return error.code == ErrorCode::InputRejected || error.code == ErrorCode::RefusedByRule || error.code == ErrorCode::NotFound;
}

} // namespace

Result<int> ApprovalService::takeUpAsked()
{
    AskedRepository repository(m_record);
    // Asked every few seconds: looks without a lock first.
    const auto waiting = repository.untaken();
    if (!waiting)
        return tl::unexpected<Error>(waiting.error());
    if (waiting->isEmpty())
        return 0;
    auto transaction = Transaction::begin(m_record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    // Another desk may have been faster between our look and our lock.
    const auto untaken = repository.untaken();
    if (!untaken)
        return tl::unexpected<Error>(untaken.error());
    int done = 0;
    std::optional<Error> failure;
    for (const AskedRequest& asked : *untaken) {
        auto filed = asked.isReadable ? file(asked.fields)
                                      : Result<Request>(fail(ErrorCode::InputRejected, Approvals::tr("The parameters of this request cannot be read.")));
        if (!filed && !isRefusal(filed.error())) {
            failure = filed.error();
            continue;
        }
        auto marked = filed ? repository.markTaken(asked.id, m_clock.now(), filed->id) : repository.markRefused(asked.id, m_clock.now(), filed.error().message);
        if (!marked)
            return tl::unexpected<Error>(marked.error());
        ++done;
    }
    if (done > 0) {
        if (auto noted = m_record.noteChange(Topic::Requests); !noted)
            return tl::unexpected<Error>(noted.error());
        if (auto committed = transaction->commit(); !committed)
            return tl::unexpected<Error>(committed.error());
    }
    if (failure)
        return tl::unexpected<Error>(*failure);
    return done;
}

Result<void> ApprovalService::nameAgentLogin(const QString& login, const QString& agent)
{
    if (login.trimmed().isEmpty())
        return fail(ErrorCode::InputRejected, Approvals::tr("A login has a name."));
    auto transaction = Transaction::begin(m_record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    const auto facts = FactsRepository(m_record).forAgent(agent);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    if (!facts->agent(agent).known)
        return fail(ErrorCode::NotFound, Approvals::tr("There is no agent \"%1\".").arg(agent));
    if (auto set = AskedRepository(m_record).setLogin(login, agent); !set)
        return set;
    if (auto noted = m_record.noteChange(Topic::Agents); !noted)
        return noted;
    return transaction->commit();
}

Result<void> ApprovalService::removeAgentLogin(const QString& login)
{
    auto transaction = Transaction::begin(m_record);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    const auto removed = AskedRepository(m_record).removeLogin(login);
    if (!removed)
        return tl::unexpected<Error>(removed.error());
    if (*removed == 0)
        return fail(ErrorCode::NotFound, Approvals::tr("The login \"%1\" speaks for no agent.").arg(login));
    if (auto noted = m_record.noteChange(Topic::Agents); !noted)
        return noted;
    return transaction->commit();
}

Result<QList<AgentLogin>> ApprovalService::agentLogins() const
{
    return AskedRepository(m_record).logins();
}

} // namespace privyseal
