#include "app/desktop/pagefactory.h"

#include "app/desktop/session.h"
#include "views/agents/agentspage.h"
#include "views/approvals/approvalspage.h"
#include "views/common/icons.h"
#include "views/controls/controlspage.h"
#include "views/incidents/incidentspage.h"
#include "views/overview/overviewpage.h"
#include "views/plan/planpage.h"
#include "views/record/recordpage.h"
#include "views/reports/reportpage.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

template <class Made> Page* make(const PageContext& context, QWidget* parent)
{
    return new Made(context, parent);
}

PageCount waitingForMe(const SessionCounts& counts)
{
    return {counts.waiting, Tone::Neutral};
}

PageCount burning(const SessionCounts& counts)
{
    return {counts.burning, Tone::Bad};
}

} // namespace

QList<PageEntry> pageEntries()
{
    return {
        {PageId::Overview, icon::overview, Words::tr("Overview"), Words::tr("Are we in control today?"), 0, make<OverviewPage>, nullptr},
        {PageId::Approvals, icon::approvals, Words::tr("Approvals"), Words::tr("What waits for me, and may I sign it?"), 0, make<ApprovalsPage>, waitingForMe},
        {PageId::Agents, icon::agents, Words::tr("Agents"), Words::tr("Who are they, what can they do?"), 1, make<AgentsPage>, nullptr},
        {PageId::Controls, icon::controls, Words::tr("Controls"), Words::tr("Which of the eight controls hold, where not?"), 1, make<ControlsPage>, nullptr},
        {PageId::Incidents, icon::incidents, Words::tr("Incidents"), Words::tr("What is burning, what is due?"), 2, make<IncidentsPage>, burning},
        {PageId::Plan, icon::plan, Words::tr("Plan"), Words::tr("Where are we of 30/60/90?"), 3, make<PlanPage>, nullptr},
        {PageId::Report, icon::report, Words::tr("Board report"), Words::tr("What do I hand out?"), 3, make<ReportPage>, nullptr},
        {PageId::Record, icon::record, Words::tr("Record"), Words::tr("Can I trust this?"), 4, make<RecordPage>, nullptr},
    };
}

} // namespace privyseal
