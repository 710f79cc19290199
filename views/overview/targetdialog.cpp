#include "views/overview/targetdialog.h"

#include "views/common/banner.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
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

} // namespace

TargetDialog::TargetDialog(KpiId kpi, const Result<Target>& current, Change change, QWidget* parent) : QDialog(parent), m_change(std::move(change))
{
    setObjectName(QStringLiteral("targetDialog"));
    setWindowTitle(tr("Target: %1").arg(kpiName(kpi)));
    m_banner = new Banner;
    m_banner->hide();
    if (!current) {
        m_banner->setMessage(Banner::Kind::Warn, tr("The target could not be read."), current.error().message);
        m_banner->show();
    }
    auto* label = new QLabel(question(kpi));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_usual = new QRadioButton(usual(kpi));
    m_usual->setObjectName(QStringLiteral("targetUsual"));
    m_none = new QRadioButton(tr("No target"));
    m_none->setObjectName(QStringLiteral("targetNone"));
    m_number = new QRadioButton(tr("This number:"));
    m_number->setObjectName(QStringLiteral("targetNumber"));
    m_value = new QDoubleSpinBox;
    m_value->setObjectName(QStringLiteral("targetValue"));
    m_value->setAccessibleName(question(kpi));
    m_value->setRange(0, highestTarget(kpi));
    m_value->setDecimals(kpi == KpiId::Drills || kpi == KpiId::AgentIncidents ? 0 : 1);
    const bool hasUsual = kpi != KpiId::ApprovalsRequired && kpi != KpiId::EnvironmentMix;
    m_none->setVisible(hasUsual); // where the usual target is none, that is one choice and not two
    const Target shown = current ? *current : Target{};
    (shown.kind == Target::Kind::Number ? m_number : shown.kind == Target::Kind::None && hasUsual ? m_none : m_usual)->setChecked(true);
    m_value->setValue(shown.kind == Target::Kind::Number ? shown.number : kpi == KpiId::RevokeMinutes ? 15 : kpi == KpiId::Drills ? 4 : 0);
    m_value->setEnabled(m_number->isChecked());
    connect(m_number, &QRadioButton::toggled, m_value, &QWidget::setEnabled);
    auto* line = new QHBoxLayout;
    line->addWidget(m_number);
    line->addWidget(m_value, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(tr("Change target"), QDialogButtonBox::AcceptRole)->setObjectName(QStringLiteral("changeTarget"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(label);
    rows->addWidget(m_usual);
    rows->addWidget(m_none);
    rows->addLayout(line);
    rows->addStretch(1);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TargetDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

Target TargetDialog::chosen() const
{
    if (m_number->isChecked())
        return {Target::Kind::Number, m_value->value()};
    return {m_none->isChecked() ? Target::Kind::None : Target::Kind::Default, 0};
}

void TargetDialog::accept()
{
    if (auto changed = m_change(chosen()); !changed) {
        m_banner->setMessage(Banner::Kind::Bad, tr("The target was not changed."), changed.error().message);
        m_banner->setDetails(changed.error().detail);
        m_banner->show();
        return;
    }
    QDialog::accept();
}

} // namespace privyseal
