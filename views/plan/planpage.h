#pragma once

// Where are we of 30/60/90? Three columns of items with their evidence, what moves the needle next, the burn-up. GUI thread.

#include "models/plan/planservice.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"

#include <optional>

class QBoxLayout;
class QGridLayout;

namespace privyseal {

class ChartCard;
class PlanTrack;
class ReadFrame;

class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Plan; }
    [[nodiscard]] QString title() const override { return tr("Plan"); }
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override { return m_sentence; }
    void refresh(const QSet<privyseal::Topic>& topics) override;
    void showSubject(const QString& subject) override; // an item's id

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    QWidget* makeContent();
    void read();
    void show(const Result<Plan>& read);
    void fill();
    void fillSteps();
    void giveKeyboardBack(const QString& name);
    void bringForward();
    QWidget* makeItem(const PlanItem& item);
    void openFailing(const PlanItem& item);
    void changeOwner(const PlanItem& item);
    [[nodiscard]] QString computeSentence() const;

    PageContext m_context;
    RecordTask m_read, m_members, m_write;
    QString m_sentence, m_marked;
    Plan m_plan;
    bool m_bring = false;
    ReadFrame* m_frame = nullptr;
    PlanTrack* m_track;
    QGridLayout* m_columns;
    QList<std::pair<QWidget*, int>> m_cells; // heads and items with their horizon from 0, in reading order
    std::optional<bool> m_isStacked;
    QGridLayout* m_steps;
    QBoxLayout* m_foot;
    ChartCard* m_burnUp;
};

} // namespace privyseal
