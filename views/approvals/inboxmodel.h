#pragma once

// The inbox as a list: requests, and section rows between them ("Open, not yours to vote"). GUI thread; the page fills it.

#include "models/approvals/dossier.h"

#include <QAbstractListModel>

namespace privyseal {

class InboxModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum InboxRole { RequestIdRole = Qt::UserRole + 1, SectionRole, RowIndexRole };

    using QAbstractListModel::QAbstractListModel;
    // `others` follow under a section row of that title; both may be empty.
    void setRows(const QList<InboxRow>& rows, const QString& sectionTitle = {}, const QList<InboxRow>& others = {});
    void setNow(const Instant& now); // countdowns are relative to it
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] const InboxRow* row(const QModelIndex& index) const; // null for a section row
    [[nodiscard]] QModelIndex indexOf(const QString& requestId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Entry
    {
        InboxRow row;
        QString section; // not empty: a section row
    };
    QList<Entry> m_entries;
    Instant m_now;
};

} // namespace privyseal
