#include "views/overview/plancard.h"

#include "models/core/datetext.h"
#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/progressbar6.h"
#include "views/common/statestack.h"
#include "views/common/textlabel.h"
#include "views/overview/overviewfigures.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace privyseal {

Token planColor(PlanStatus status)
{
    switch (status) {
    case PlanStatus::Done:
        return Token::Good;
    case PlanStatus::AtRisk:
        return Token::Warn;
    case PlanStatus::Late:
        return Token::Bad;
    case PlanStatus::OnTrack:
    case PlanStatus::NotEvaluable:
        break;
    }
    return Token::Accent;
}

QString horizonCaption(const Instant& due, const Instant& now)
{
    const QDate day = due.utc().date();
    const QString date = datetext::weekday(day);
    const qint64 days = now.utc().date().daysTo(day);
    if (days < 0)
        return PlanCard::tr("ended %1").arg(date);
    return days == 0 ? PlanCard::tr("ends today") : PlanCard::tr("ends %1, in %n day(s)", nullptr, int(days)).arg(date);
}

PlanCard::PlanCard(QWidget* parent) : Card(tr("30/60/90 plan"), {}, parent)
{
    setObjectName(QStringLiteral("planCard"));
    LinkButton* open = addHeadLink(tr("Open plan"));
    open->setObjectName(QStringLiteral("openPlan"));
    connect(open, &LinkButton::clicked, this, &PlanCard::planRequested);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(Space::between);
    m_rows->setVerticalSpacing(Space::within);
    m_rows->setColumnStretch(1, 1);
    column->addLayout(m_rows);
    column->addStretch(1);
    m_state = new StateStack(content);
    connect(m_state, &StateStack::retryRequested, this, &PlanCard::retryRequested);
    body()->addWidget(m_state);
}

void PlanCard::setFailed(const QString& whatIsSafe)
{
    m_state->showFailed(whatIsSafe);
}

void PlanCard::setPlan(const Plan& plan)
{
    m_state->showFilled();
    setCaption(tr("day %1 of 90").arg(plan.day()));
    clearLayout(m_rows);
    int row = 0;
    int horizon = 0;
    for (const PlanItem& item : plan.items) {
        if (item.horizon != horizon) {
            horizon = item.horizon;
            auto* head = new QWidget(this);
            auto* line = new QHBoxLayout(head);
            line->setContentsMargins(0, row == 0 ? 0 : Space::within, 0, 0);
            line->addWidget(new TextLabel(tr("%n days", nullptr, horizon), FontRole::Table, QFont::DemiBold, Token::Text, head));
            line->addWidget(new TextLabel(horizonCaption(item.due, plan.asOf), FontRole::Small, Token::Text2, head));
            line->addStretch(1);
            m_rows->addWidget(head, row++, 0, 1, 4);
        }
        auto* title = new TextLabel(item.title, FontRole::Table, Token::Text, this);
        title->setElided(true);
        title->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
        m_rows->addWidget(title, row, 0);
        auto* bar = new ProgressBar6(this);
        bar->setLook({item.percent.value_or(0) / 100.0, planColor(item.status), std::nullopt, false, 6});
        bar->setAccessibleName(item.title);
        bar->setMinimumWidth(fontMetrics().averageCharWidth() * 6); // shorter, it tells nothing
        m_rows->addWidget(bar, row, 1);
        auto* done = new TextLabel(item.total ? tr("%1 of %2").arg(*item.done).arg(*item.total) : QStringLiteral("-"), FontRole::Table, Token::Text, this);
        done->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_rows->addWidget(done, row, 2);
        m_rows->addWidget(new Chip(overview::planStatus(item.status, item.percent.value_or(0) > 0), this), row++, 3, Qt::AlignLeading);
    }
}

} // namespace privyseal
