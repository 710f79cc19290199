#include "views/controls/controlcard.h"

#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/progressbar6.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <cmath>

namespace privyseal {
namespace {

Token colorOf(ControlStatus status)
{
    return status == ControlStatus::Met ? Token::Good : Token::Accent;
}

} // namespace

Status controlStatus(ControlStatus status)
{
    switch (status) {
    case ControlStatus::Met:
        return {Shape::DiscTick, Tone::Good, ControlCard::tr("Met")};
    case ControlStatus::Missed:
        return {Shape::Diamond, Tone::Bad, ControlCard::tr("Missed")};
    case ControlStatus::NotEvaluable:
        break;
    }
    return {Shape::DashedRing, Tone::Neutral, ControlCard::tr("No data")};
}

ControlCard::ControlCard(const Control& control, QWidget* parent) : Card({}, {}, parent)
{
    setObjectName(QStringLiteral("control_") + toText(control.id));
    body()->setSpacing(Space::within);
    auto* head = new QHBoxLayout;
    head->setSpacing(Space::between);
    auto* title = new TextLabel(control.title, FontRole::Section, Token::Text, this);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(new Chip(controlStatus(control.status), this));
    body()->addLayout(head);
    auto* rule = new TextLabel(control.rule, FontRole::Small, Token::Text2, this);
    rule->setWordWrap(true);
    body()->addWidget(rule);
    addProgress(control);
    addCauses(control);
    body()->addStretch(1);
}

void ControlCard::addProgress(const Control& control)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(Space::card);
    auto* bar = new ProgressBar6(this);
    bar->setLook({control.percent.value_or(0) / 100, colorOf(control.status), control.target < 100 ? std::optional(control.target / 100) : std::nullopt, false, 6});
    bar->setAccessibleName(tr("Coverage of %1").arg(control.title));
    line->addWidget(bar, 1);
    line->addWidget(new TextLabel(control.percent ? format::percent(*control.percent) : QStringLiteral("-"), FontRole::Sentence, QFont::DemiBold, Token::Text, this));
    QString counted = tr("nothing to count");
    if (control.total && isAboutAgents(control.id))
        counted = tr("%1 of %n agent(s)", nullptr, int(*control.total)).arg(format::count(*control.done));
    else if (control.total)
        counted = tr("%1 of %n member(s)", nullptr, int(*control.total)).arg(format::count(*control.done));
    line->addWidget(new TextLabel(counted, FontRole::Small, Token::Text2, this));
    body()->addLayout(line);
    QStringList facts{tr("Target %1").arg(format::percent(control.target))};
    if (control.percent && control.before) {
        const double points = std::round((*control.percent - *control.before) * 10) / 10;
        const QString size = QLocale().toString(std::abs(points), 'f', 1);
        facts.append(points > 0 ? tr("up %1 points in 30 days").arg(size) : points < 0 ? tr("down %1 points in 30 days").arg(size) : tr("as 30 days ago"));
    }
    auto* trend = new TextLabel(facts.join(QStringLiteral(" · ")), FontRole::Small, Token::Text2, this);
    trend->setWordWrap(true);
    body()->addWidget(trend);
}

void ControlCard::addCauses(const Control& control)
{
    if (!control.remark.isEmpty()) {
        auto* remark = new TextLabel(control.remark, FontRole::Table, QFont::Medium, Token::Bad, this);
        remark->setWordWrap(true);
        body()->addWidget(remark);
    }
    auto* causes = new QGridLayout;
    causes->setHorizontalSpacing(Space::between);
    causes->setVerticalSpacing(Space::within);
    causes->setColumnStretch(0, 1);
    for (qsizetype i = 0; i < control.causes.size(); ++i) {
        const ControlCause& cause = control.causes[i];
        auto* why = new TextLabel(cause.why, FontRole::Table, Token::Text, this);
        why->setWordWrap(true);
        causes->addWidget(why, int(i), 0);
        auto* link = new LinkButton(tr("Show the %n", nullptr, int(cause.ids.size())), this);
        link->setObjectName(QStringLiteral("show_%1_%2").arg(toText(control.id)).arg(i));
        link->setAccessibleName(tr("%1: %2: show the %n", nullptr, int(cause.ids.size())).arg(control.title, cause.why));
        connect(link, &LinkButton::clicked, this, [this, ids = cause.ids] { Q_EMIT openRequested(ids); });
        causes->addWidget(link, int(i), 1, Qt::AlignTrailing | Qt::AlignTop);
    }
    body()->addLayout(causes);
}

} // namespace privyseal
