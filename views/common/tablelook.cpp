#include "views/common/tablelook.h"

#include "views/common/celldelegate.h"

namespace privyseal {

TableLookProxy::TableLookProxy(TableLook look, QObject* parent) : QIdentityProxyModel(parent), m_look(std::move(look)) {}

QVariant TableLookProxy::data(const QModelIndex& index, int role) const
{
    const bool words = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    const bool ofLook = role >= CellShape && role <= CellChip;
    if (!m_look.cell || (!words && !ofLook) || QIdentityProxyModel::data(index, PagedTableModel::LoadingRole).toBool())
        return QIdentityProxyModel::data(index, role);
    const auto told = [&](int of) { return QIdentityProxyModel::data(index, of); };
    const CellLook look = m_look.cell({told(PagedTableModel::ColumnIdRole).toString(), told(PagedTableModel::SortRole),
                                       told(PagedTableModel::MeaningRole).toString(), told(PagedTableModel::StateRole).toString()});
    switch (role) {
    case Qt::DisplayRole: return look.text.isNull() ? told(role) : QVariant(look.text);
    case Qt::ToolTipRole: return told(role); // the whole value, where the cell shows a shorter one
    case CellShape: return static_cast<int>(look.shape);
    case CellTone: return static_cast<int>(look.tone);
    case CellStrong: return look.strong;
    case CellQuiet: return look.quiet;
    case CellMono: return look.mono;
    case CellRisk: return look.risk;
    case CellSwatch: return look.swatch;
    case CellSlots: return look.capabilities ? QVariant(*look.capabilities) : QVariant();
    default: return {};
    }
}

int riskOfWord(const QString& stored)
{
    static const QStringList words{QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high"), QStringLiteral("critical")};
    return static_cast<int>(words.indexOf(stored)) + 1;
}

} // namespace privyseal
