#include "views/approvals/inboxmodel.h"

#include "models/core/textsafety.h"
#include "views/approvals/requestwords.h"
#include "views/common/countdown.h"
#include "views/common/format.h"

namespace privyseal {

void InboxModel::setRows(const QList<InboxRow>& rows, const QString& sectionTitle, const QList<InboxRow>& others)
{
    QList<Entry> entries;
    for (const InboxRow& row : rows)
        entries.append({row, {}});
    if (!others.isEmpty())
        entries.append({{}, sectionTitle});
    for (const InboxRow& row : others)
        entries.append({row, {}});

    const auto sameShape = [&] {
        if (entries.size() != m_entries.size())
            return false;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (entries[i].row.request.id != m_entries[i].row.request.id || entries[i].section != m_entries[i].section)
                return false;
        }
        return true;
    };
    if (sameShape()) { // keeps the selection and the scroll position
        m_entries = entries;
        if (!m_entries.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void InboxModel::setNow(const Instant& now)
{
    m_now = now;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_entries.size()) - 1));
}

const InboxRow* InboxModel::row(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_entries.size() || !m_entries[index.row()].section.isEmpty())
        return nullptr;
    return &m_entries[index.row()].row;
}

QModelIndex InboxModel::indexOf(const QString& requestId) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].section.isEmpty() && m_entries[i].row.request.id == requestId)
            return index(int(i));
    }
    return {};
}

int InboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant InboxModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries[index.row()];
    if (role == SectionRole)
        return entry.section;
    if (!entry.section.isEmpty())
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(entry.section) : QVariant();
    const Request& request = entry.row.request;
    switch (role) {
    case Qt::DisplayRole:
        return requestTitle(request);
    case RequestIdRole:
        return request.id;
    case RowIndexRole:
        return index.row();
    case Qt::ToolTipRole:
        return format::plainTooltip(requestTitle(request) + u" (" + visibleText(request.action) + u", " + visibleText(request.resource) + u')');
    case Qt::AccessibleTextRole: {
        const QString when = entry.row.waits()
                                 ? timeLeft(entry.row.windowStart, entry.row.deadline, m_now, true).status.word
                                 : statusName(request.status);
        return tr("%1, %2, %3, %4, %5 of %6 signed")
            .arg(requestTitle(request), visibleText(entry.row.agentName), when, request.risk ? riskName(*request.risk) : QString())
            .arg(entry.row.signedCount)
            .arg(entry.row.slotCount);
    }
    default:
        return {};
    }
}

Qt::ItemFlags InboxModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return row(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

} // namespace privyseal
