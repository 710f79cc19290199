#pragma once

// How a page shows the rows of a big table: a model gives values and meanings (PagedTableModel), a page says in one small
// function which shape, tone and words go with them. GUI thread.

#include "models/tables/pagedtablemodel.h"
#include "views/common/statusshape.h"

#include <QIdentityProxyModel>

#include <functional>

namespace privyseal {

struct CellLook
{
    QString text; // null: the model's own words
    Shape shape = Shape::None;
    Tone tone = Tone::Neutral;
    int risk = 0;                   // 1..4: bars before the word
    int swatch = 0;                 // 1..6: pattern square before the word
    std::optional<uint> capabilities; // bit n = the nth capability, drawn in fixed slots
    bool strong = false, quiet = false, mono = false;
};

struct CellFacts
{
    QString column;  // id
    QVariant value;  // typed; invalid where the record says nothing
    QString meaning; // untranslated
    QString state;   // of the row
};

struct TableLook
{
    QString nameColumn;         // bold, stays in sight
    QStringList hiddenAtFirst;  // ids of columns that the chooser offers
    std::function<CellLook(const CellFacts&)> cell;
    // The word for a value of a filter; for a name that is no column (of extraTerms) the whole phrase.
    std::function<QString(const QString& column, const QString& value)> word;
    // The values to offer for a filterable column that has no fixed ones; none: the column is not offered.
    std::function<QStringList(const QString& column)> values;
    QStringList extraTerms; // filters of the source that are not columns ("execute")
    QByteArray emptyIcon;
    QString searchHint, emptySentence, emptyStep, filteredSentence;
};

class TableLookProxy : public QIdentityProxyModel
{
    Q_OBJECT
public:
    explicit TableLookProxy(TableLook look, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    TableLook m_look;
};

// The bars of a severity or risk class as stored: low 1, medium 2, high 3, critical 4, else 0.
[[nodiscard]] int riskOfWord(const QString& stored);

} // namespace privyseal
