#pragma once

// What an import found, as tables: the files with their counts, and each row that is off with file:line. GUI thread.

#include "models/exchange/importer.h"

#include <QAbstractTableModel>

namespace privyseal {

class ImportFilesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Kind, Read, Added, Updated, Unchanged, Rejected, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setFiles(const QList<FileReport>& files);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<FileReport> m_files;
};

class ImportProblemsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Where, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setFiles(const QList<FileReport>& files);
    [[nodiscard]] int rejectedCount() const { return m_rejected; }
    [[nodiscard]] int findingCount() const { return int(m_rows.size()) - m_rejected; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Problem
    {
        QString where, what;
        bool rejected = false;
    };
    QList<Problem> m_rows; // rejected rows first
    int m_rejected = 0;
};

// The word that people read for a kind of file ("native", "approvals", "claude-agents", ...).
[[nodiscard]] QString importKindName(const QString& kind);

} // namespace privyseal
