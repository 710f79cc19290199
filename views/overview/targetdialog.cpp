#include "views/overview/targetdialog.h"

#include "views/common/banner.h"
#include "views/common/statestack.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace privyseal {
namespace {

QString question(KpiId kpi)
{
    switch (kpi) {
    case KpiId::ApprovalsRequired:
        return TargetDialog::tr("Largest share of decided requests that may be blocked, in percent");
    case KpiId::RevokeMinutes:
        return TargetDialog::tr("Longest mean time to revoke, in minutes");
    case KpiId::EnvironmentMix:
        return TargetDialog::tr("Largest share of active agents in production, in percent");
    case KpiId::Drills:
        return TargetDialog::tr("Fewest drills completed in 365 days");
    case KpiId::AgentIncidents:
        break;
    }
    return TargetDialog::tr("Most agent-caused incidents in a period");
}

QString usual(KpiId kpi)
{
    switch (kpi) {
    case KpiId::RevokeMinutes:
        return TargetDialog::tr("As usual: at most 15 minutes");
    case KpiId::Drills:
        return TargetDialog::tr("As usual: at least 4 a year");
    case KpiId::AgentIncidents:
        return TargetDialog::tr("As usual: no more than in the period before");
    case KpiId::ApprovalsRequired:
    case KpiId::EnvironmentMix:
        break;
    }
    return TargetDialog::tr("As usual: no target");
}

bool hasUsual(KpiId kpi)
{
    return kpi != KpiId::ApprovalsRequired && kpi != KpiId::EnvironmentMix;
}

} // namespace

TargetDialog::TargetDialog(KpiId kpi, QWidget* parent) : WriteDialog(tr("Change target"), tr("The target was not changed."), parent), m_kpi(kpi)
{
    setObjectName(QStringLiteral("targetDialog"));
    setWindowTitle(tr("Target: %1").arg(kpiName(kpi)));
    button().setObjectName(QStringLiteral("changeTarget"));
    auto* label = new QLabel(question(kpi));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_usual = new QRadioButton(usual(kpi));
    m_usual->setObjectName(QStringLiteral("targetUsual"));
    m_none = new QRadioButton(tr("No target"));
    m_none->setObjectName(QStringLiteral("targetNone"));
    m_none->setVisible(hasUsual(kpi)); // where the usual target is none, that is one choice and not two
    m_number = new QRadioButton(tr("This number:"));
    m_number->setObjectName(QStringLiteral("targetNumber"));
    m_value = new QDoubleSpinBox;
    m_value->setObjectName(QStringLiteral("targetValue"));
    m_value->setAccessibleName(question(kpi));
    m_value->setRange(0, highestTarget(kpi));
    m_value->setDecimals(kpi == KpiId::Drills || kpi == KpiId::AgentIncidents ? 0 : 1);
    m_value->setEnabled(false);
    connect(m_number, &QRadioButton::toggled, m_value, &QWidget::setEnabled);
    auto* line = new QHBoxLayout;
    line->addWidget(m_number);
    line->addWidget(m_value, 1);
    auto* form = new QWidget;
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(label);
    rows->addWidget(m_usual);
    rows->addWidget(m_none);
    rows->addLayout(line);
    rows->addStretch(1);
    form->setEnabled(false);
    setReady(false);
    m_states = new StateStack(form);
    connect(m_states, &StateStack::cancelRequested, this, &QDialog::reject);
    setForm(m_states);
    m_states->showLoading();
}

void TargetDialog::showTarget(const Result<Target>& current)
{
    if (!current) {
        banner().setMessage(Banner::Kind::Warn, tr("The target could not be read."), current.error().message);
        banner().show();
    }
    const Target shown = current.value_or(Target());
    QRadioButton* present = shown.kind == Target::Kind::Number                       ? m_number
                            : shown.kind == Target::Kind::None && hasUsual(m_kpi) ? m_none
                                                                                  : m_usual;
    present->setChecked(true);
    m_value->setValue(shown.kind == Target::Kind::Number ? shown.number : m_kpi == KpiId::RevokeMinutes ? 15 : m_kpi == KpiId::Drills ? 4 : 0);
    m_states->content()->setEnabled(true);
    m_states->showFilled();
    setReady(true);
    present->setFocus(Qt::OtherFocusReason);
}

Target TargetDialog::chosen() const
{
    if (m_number->isChecked())
        return {Target::Kind::Number, m_value->value()};
    return {m_none->isChecked() ? Target::Kind::None : Target::Kind::Default, 0};
}

} // namespace privyseal
