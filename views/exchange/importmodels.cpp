#include "views/exchange/importmodels.h"

#include "views/common/celldelegate.h"
#include "views/common/format.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace privyseal {

namespace {

class KindWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportKind)
};

} // namespace

QString importKindName(const QString& kind)
{
    const std::pair<const char*, QString> names[] = {
        {"native", KindWords::tr("Privy Seal data")}, {"claude-agents", KindWords::tr("Agent definitions")}, {"csv", KindWords::tr("Register by a map")},
        {"agents", KindWords::tr("Agents")},          {"approvals", KindWords::tr("Requests")},              {"incidents", KindWords::tr("Incidents")},
        {"alerts", KindWords::tr("Alerts")},          {"drills", KindWords::tr("Drills")},                   {"assessments", KindWords::tr("Risk assessments")},
        {"guardrails", KindWords::tr("Guardrails")},  {"training", KindWords::tr("Training")},               {"authorities", KindWords::tr("Authorities")},
        {"meetings", KindWords::tr("Meetings")},      {"events", KindWords::tr("Events")}};
    for (const auto& [known, name] : names) {
        if (kind == QLatin1String(known))
            return name;
    }
    return kind.isEmpty() ? KindWords::tr("Not recognised") : kind;
}

void ImportFilesModel::setFiles(const QList<FileReport>& files)
{
    beginResetModel();
    m_files = files;
    endResetModel();
}

int ImportFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int ImportFilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportFilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileReport& file = m_files[index.row()];
    const qint64 numbers[] = {0, 0, file.read, file.added, file.updated, file.unchanged, qint64(file.rejected.size())};
    if (role == Qt::ToolTipRole && index.column() == File)
        return file.path;
    if (role == Qt::TextAlignmentRole && index.column() >= Read)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (index.column() == Rejected && numbers[Rejected] > 0) {
        if (role == CellShape)
            return int(Shape::Diamond);
        if (role == CellTone)
            return int(Tone::Bad);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case File: return QFileInfo(file.path).fileName();
    case Kind: return importKindName(file.kind);
    default: return format::count(numbers[index.column()]);
    }
}

QVariant ImportFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Read)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("File"), tr("Kind"), tr("Read"), tr("New"), tr("Changed"), tr("Same"), tr("Rejected")};
    return names[section];
}

void ImportProblemsModel::setFiles(const QList<FileReport>& files)
{
    beginResetModel();
    m_rows.clear();
    for (const FileReport& file : files) {
        const QString name = QFileInfo(file.path).fileName();
        for (const RejectedRow& row : file.rejected)
            m_rows.append({QStringLiteral("%1:%2").arg(row.file.isEmpty() ? name : row.file).arg(row.line), row.reason, true});
    }
    m_rejected = int(m_rows.size());
    for (const FileReport& file : files) {
        for (const ImportFinding& finding : file.findings)
            m_rows.append({finding.subject, finding.message, false});
    }
    endResetModel();
}

int ImportProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Problem& problem = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return index.column() == Where ? problem.where : problem.what;
    if (role == Qt::ToolTipRole)
        return problem.what;
    if (index.column() == Where && role == CellShape)
        return int(problem.rejected ? Shape::Diamond : Shape::Triangle);
    if (index.column() == Where && role == CellTone)
        return int(problem.rejected ? Tone::Bad : Tone::Warn);
    return {};
}

QVariant ImportProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return section == Where ? tr("Where") : tr("What is off");
}

} // namespace privyseal
