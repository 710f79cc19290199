#include "models/record/transaction.h"

#include "models/record/engine.h"
#include "models/record/record.h"

#include <QCoreApplication>

#include <utility>

namespace privyseal {
namespace {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

QString inner(const char* verb, int depth)
{
    return QStringLiteral("%1 inner_%2").arg(QLatin1String(verb)).arg(depth);
}

} // namespace

Result<Transaction> Transaction::begin(Record& record)
{
    if (record.isReadOnly())
        return fail(ErrorCode::RecordReadOnly, record.readOnlyReason());
    Engine& engine = record.engine();
    const int depth = engine.openTransactions();
    auto begun = depth == 0 ? engine.beginWriting() : engine.execute(inner("SAVEPOINT", depth));
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    engine.setOpenTransactions(depth + 1);
    return Transaction(record, depth);
}

Transaction::Transaction(Transaction&& other) noexcept : m_record(std::exchange(other.m_record, nullptr)), m_depth(other.m_depth) {}

Transaction::~Transaction()
{
    rollBack();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_record);
    auto committed = m_record->engine().execute(m_depth == 0 ? QStringLiteral("COMMIT") : inner("RELEASE SAVEPOINT", m_depth));
    if (!committed) {
        rollBack();
        if (m_depth == 0 && committed.error().code == ErrorCode::ConnectionLost)
            return fail(ErrorCode::CommitUnknown, RecordWords::tr("The connection to the server was lost while it was recording; whether the change was recorded is not known. Look before you repeat it."),
                        committed.error().detail);
        return committed;
    }
    end();
    return {};
}

void Transaction::rollBack()
{
    if (!m_record)
        return;
    const Engine& engine = m_record->engine();
    // The engine may have rolled back by itself (disk full, I/O, a broken connection); then this one reports that, which is fine.
    auto undone = engine.execute(m_depth == 0 ? QStringLiteral("ROLLBACK") : inner("ROLLBACK TO SAVEPOINT", m_depth));
    if (undone && m_depth > 0)
        undone = engine.execute(inner("RELEASE SAVEPOINT", m_depth));
    if (!undone)
        qDebug("rollback: %s", qUtf8Printable(undone.error().detail));
    end();
}

void Transaction::end()
{
    m_record->engine().setOpenTransactions(m_depth);
    m_record = nullptr;
}

} // namespace privyseal
