#include "views/plan/planitemcard.h"

#include "models/core/datetext.h"
#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/progressbar6.h"
#include "views/common/textlabel.h"
#include "views/overview/overviewfigures.h"
#include "views/overview/plancard.h"

#include <QHBoxLayout>
#include <QMenu>

#include <cmath>

namespace privyseal {
namespace {

// With the day of the week while that helps: within a week.
QString dueText(const Instant& due, const Instant& now)
{
    const QDate day = due.utc().date();
    return std::abs(now.utc().date().daysTo(day)) < 7 ? datetext::weekday(day) : datetext::day(day);
}

} // namespace

PlanItemCard::PlanItemCard(const PlanItem& item, const Instant& asOf, bool isReadOnly, QWidget* parent) : Card({}, {}, parent)
{
    setObjectName(QStringLiteral("plan_") + item.id);
    body()->setSpacing(Space::within);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::between);
    auto* code = new TextLabel(item.id, FontRole::Small, Token::Text2, this);
    code->setMono(true);
    head->addWidget(code);
    auto* title = new TextLabel(item.title, FontRole::Body, QFont::DemiBold, Token::Text, this);
    title->setWordWrap(true); // beside the chip and the menu there is not always room for it in one line
    title->setToolTip(format::plainTooltip(item.title));
    head->addWidget(title, 1);
    head->addWidget(new Chip(overview::planStatus(item.status, item.percent.value_or(0) > 0), this));
    auto* more = new MoreButton(tr("Actions for %1").arg(item.title), this);
    more->setObjectName(QStringLiteral("more_") + item.id);
    QAction* owned = more->menuToFill()->addAction(tr("Change owner..."), this, &PlanItemCard::ownerChangeRequested);
    owned->setObjectName(QStringLiteral("changeOwner_") + item.id);
    if (isReadOnly) {
        owned->setEnabled(false);
        owned->setToolTip(tr("This record is open for reading only."));
        more->menuToFill()->setToolTipsVisible(true);
    }
    head->addWidget(more);
    body()->addLayout(head);

    auto* progress = new QHBoxLayout;
    progress->setSpacing(Space::card);
    auto* bar = new ProgressBar6(this);
    bar->setLook({item.percent.value_or(0) / 100.0, planColor(item.status), std::nullopt, false, 6});
    bar->setAccessibleName(tr("Progress of %1").arg(item.title));
    progress->addWidget(bar, 1);
    progress->addWidget(new TextLabel(item.percent ? format::percent(std::round(*item.percent)) : QStringLiteral("-"), FontRole::Sentence, QFont::DemiBold,
                                      Token::Text, this));
    progress->addWidget(new TextLabel(item.total ? tr("%1 of %2").arg(*item.done).arg(*item.total) : tr("nothing to count"), FontRole::Small, Token::Text2, this));
    body()->addLayout(progress);
    auto* why = new TextLabel(item.why, FontRole::Table, Token::Text, this);
    why->setWordWrap(true);
    body()->addWidget(why);

    auto* foot = new QHBoxLayout;
    foot->setSpacing(Space::between);
    const QString owner = item.owner.isEmpty() ? tr("No owner") : item.owner;
    auto* facts = new TextLabel(tr("%1 · due %2 · computed").arg(owner, dueText(item.due, asOf)), FontRole::Small, Token::Text2, this);
    facts->setElided(true);
    foot->addWidget(facts, 1);
    auto* link = new LinkButton({}, this);
    link->setObjectName(QStringLiteral("open_") + item.id);
    if (!item.failing.isEmpty()) // of credentials the agents that hold them are shown: another number than the one counted
        link->setText(item.counted == u"agents" ? tr("Show the %n", nullptr, int(item.failing.size())) : tr("Show %n agent(s)", nullptr, int(item.failing.size())));
    else if (item.id == u"30a")
        link->setText(tr("Show drills"));
    else if (item.id == u"90b")
        link->setText(tr("Prepare report"));
    else
        link->setText(tr("Show agents"));
    connect(link, &LinkButton::clicked, this, &PlanItemCard::openRequested);
    foot->addWidget(link);
    body()->addLayout(foot);
}

} // namespace privyseal
