#pragma once

// The drills: how long those of the last twelve months took, above the table of all. A bar leads to its drill. Where there is
// not room enough for both, the table has it. GUI thread; reads in the background; the context outlives it.

#include "models/drills/drill.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"

namespace privyseal {

class Banner;
class ChartCard;
class RecordTable;

class DrillPane : public QWidget
{
    Q_OBJECT
public:
    DrillPane(const PageContext& context, RecordTable* table, QWidget* parent = nullptr); // takes the table
    void refresh(const QSet<privyseal::Topic>& topics); // the chart; the table is refreshed by who made it

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read();
    void show(const Result<QList<Drill>>& read);
    void openDrill(int index);
    void arrange();

    PageContext m_context;
    RecordTable* m_table;
    QWidget* m_room = nullptr;
    ChartCard* m_chart;
    Banner* m_problem;
    QList<Drill> m_drills;
    bool m_everRead = false;
    RecordTask m_read;
};

} // namespace privyseal
