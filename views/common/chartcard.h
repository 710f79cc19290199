#pragma once

// A card around a chart: title, caption, "..." with Show as table, Copy, Save image; legend below in drawing order, or
// the footer sentence; the four states. GUI thread.

#include "views/common/card.h"
#include "views/common/chartdata.h"

class QAction;
class QStackedWidget;

namespace privyseal {

class ChartView;
class StateStack;
class TableView;
class ChartLegend;
class ChartTableModel;

class ChartCard : public Card
{
    Q_OBJECT
public:
    explicit ChartCard(QWidget* parent = nullptr);
    void setData(const ChartData& data); // shows it; empty data gives the empty state
    void setEmptyText(const char* iconName, const QString& sentence, const QString& nextStep = {});
    [[nodiscard]] const ChartData& data() const;
    [[nodiscard]] ChartView* view() const { return m_view; }
    [[nodiscard]] StateStack* states() const { return m_states; }
    [[nodiscard]] bool isTableShown() const;

public Q_SLOTS:
    void showTable(bool on);
    void copy();                         // the table as TSV and the picture
    bool saveImage(const QString& path); // .png at twice the size, .svg as vectors; false when it cannot be written

Q_SIGNALS:
    void segmentActivated(int series, int index);
    void saveFailed(const QString& path); // the owner shows a banner

private:
    void askAndSave();

    ChartView* m_view;
    ChartLegend* m_legend;
    TableView* m_table;
    ChartTableModel* m_model;
    QStackedWidget* m_pages;
    StateStack* m_states;
    QAction* m_asTable;
    QByteArray m_emptyIcon;
    QString m_emptyText, m_nextStep;
};

} // namespace privyseal
