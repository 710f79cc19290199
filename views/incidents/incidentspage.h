#pragma once

// What is burning? Incidents, and the alerts, drills and requests behind every figure, as tables; the chosen incident or
// alert in detail below, the drills under a chart of the last twelve months. GUI thread; reads in the background.

#include "models/incidents/incident.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"

#include <array>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace privyseal {

class DrillPane;
class IncidentDetail;
class PageHead;
class RecordTable;
class StateStack;
struct IncidentFacts;

class IncidentsPage : public Page
{
    Q_OBJECT
public:
    enum class Table { Incidents, Alerts, Drills, Requests };
    static constexpr int tableCount = 4;

    explicit IncidentsPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Incidents; }
    [[nodiscard]] QString title() const override { return tr("Incidents"); }
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    void refresh(const QSet<privyseal::Topic>& topics) override;
    // An id of an incident, or "?table=incidents|alerts|drills|requests" with a filter by column or "&ids=a,b"; "&id=x"
    // selects one row of that table.
    void showSubject(const QString& subject) override;
    void takeFocus() override;
    [[nodiscard]] RecordTable* table(Table which) const { return m_tables[static_cast<size_t>(which)]; }
    [[nodiscard]] Table shown() const;

private:
    void addTable(Table which, RecordTable* table, const QString& title, QWidget* place);
    void showTable(Table which);
    void showCurrent();
    void readDetail();
    void showDetail(const Result<std::optional<IncidentFacts>>& facts);
    void readOpen();
    void showSentence();

    PageContext m_context;
    PageHead* m_head;
    QTabBar* m_tabs;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    std::array<RecordTable*, tableCount> m_tables{};
    DrillPane* m_drills;
    IncidentDetail* m_detail;
    StateStack* m_detailState;
    QString m_sentence, m_detailed; // of which thing the detail speaks
    std::optional<Result<QList<Incident>>> m_open; // none: not read yet
    RecordTask m_detailRead, m_openRead;
};

} // namespace privyseal
