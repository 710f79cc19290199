#include "models/record/transaction.h"

#include "models/record/record.h"
#include "models/record/statement.h"

#include <QLoggingCategory>

namespace privyseal {

Result<Transaction> Transaction::begin(Record& record)
{
    if (record.isReadOnly())
        return fail(ErrorCode::RecordReadOnly, record.readOnlyReason());
    if (auto begun = Statement(record, QStringLiteral("BEGIN IMMEDIATE")).run(); !begun)
        return tl::unexpected<Error>(begun.error());
    return Transaction(record);
}

Transaction::Transaction(Transaction&& other) noexcept : m_record(std::exchange(other.m_record, nullptr)) {}

Transaction::~Transaction()
{
    rollBack();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_record);
    auto committed = Statement(*m_record, QStringLiteral("COMMIT")).run();
    if (!committed) {
        rollBack();
        return tl::unexpected<Error>(committed.error());
    }
    m_record = nullptr;
    return {};
}

void Transaction::rollBack()
{
    if (!m_record)
        return;
    // SQLite may have rolled back by itself (disk full, I/O); then this one reports "no transaction", which is fine.
    if (auto undone = Statement(*m_record, QStringLiteral("ROLLBACK")).run(); !undone)
        qDebug("rollback: %s", qUtf8Printable(undone.error().detail));
    m_record = nullptr;
}

} // namespace privyseal
