#pragma once

// Are we in control today? Five KPI cards, what needs somebody now, the plan, four charts. Figures are read by a worker;
// while a new reading runs or fails, the old figures stay with their as-of. GUI thread.

#include "models/core/task.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"
#include "views/overview/overviewfigures.h"

#include <functional>

class QBoxLayout;
class QGridLayout;

namespace privyseal {

class Banner;
class ChartCard;
class LinkButton;
class MenuButton;
class PageHead;
class PlanCard;
struct RowsLink;
class StateStack;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Overview; }
    [[nodiscard]] QString title() const override { return tr("Overview"); }
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    void refresh(const QSet<privyseal::Topic>& topics) override;
    void showSubject(const QString&) override {}
    void takeFocus() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeHead();
    QWidget* makeContent();
    void read();
    void show(const Result<OverviewFigures>& read);
    void fill();
    void tick();
    void arrange();
    void nameLink();
    void openKpi(KpiId id);
    void changeTarget(KpiId id);
    void follow(const RowsLink& link);
    void showProblem(const QString& happened, const Error& error, const QString& safe, const std::function<void()>& again);
    void choosePeriod(Period::Kind kind);

    PageContext m_context;
    Task m_task;
    RecordTask m_rows, m_target, m_write;
    std::function<void()> m_again; // what the problem's "Try again" does
    QTimer m_clock;
    QString m_sentence;
    OverviewFigures m_figures;
    bool m_filled = false, m_isOfRows = false; // what the problem is of: rows behind a figure, or the figures
    Period::Kind m_kind = Period::Kind::Quarter;
    PageHead* m_head;
    MenuButton* m_period;
    Banner* m_problem;
    QWidget* m_problemPlace;
    QList<KpiCard*> m_cards;
    StateStack* m_needsState;
    NeedsYouList* m_needs;
    class Card* m_needsCard;
    LinkButton* m_needsAll;
    PlanCard* m_plan;
    QList<ChartCard*> m_charts;
    QGridLayout *m_cardGrid, *m_chartGrid;
    QBoxLayout* m_middle;
    int m_columns = 0;
};

} // namespace privyseal
