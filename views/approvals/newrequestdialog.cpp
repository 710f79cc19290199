#include "views/approvals/newrequestdialog.h"

#include "views/common/banner.h"
#include "views/common/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace privyseal {
namespace {

constexpr int textCap = 4000; // characters

// "rows=2000, region=eu" into pairs; a part without "=" is a name without a value.
QMap<QString, QString> parametersFrom(const QString& text)
{
    QMap<QString, QString> parameters;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        if (!name.isEmpty())
            parameters.insert(name, part.section(u'=', 1).trimmed());
    }
    return parameters;
}

} // namespace

NewRequestDialog::NewRequestDialog(const QString& requester, const NewRequest& begin, QWidget* parent)
    : WriteDialog(tr("File request"), tr("The request was not filed."), parent), m_requester(requester)
{
    setObjectName(QStringLiteral("newRequestDialog"));
    setWindowTitle(tr("Request a privilege"));
    setModal(true);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto line = [&](const QString& label, const char* name, const QString& hint) {
        auto* edit = new QLineEdit(this);
        edit->setObjectName(QLatin1String(name));
        edit->setPlaceholderText(hint);
        edit->setMaxLength(512);
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textChanged, this, &NewRequestDialog::check);
        return edit;
    };
    m_agent = line(tr("A&gent"), "agent", tr("The agent's id"));
    m_action = line(tr("A&ction"), "action", tr("For example payments:ledger.write"));
    m_resource = line(tr("&Resource"), "resource", tr("For example erp-core/payments/ledger"));
    m_environment = new QComboBox(this);
    m_environment->setObjectName(QStringLiteral("environment"));
    m_environment->addItem(tr("Sandbox"), QStringLiteral("sandbox"));
    m_environment->addItem(tr("Shadow"), QStringLiteral("shadow"));
    m_environment->addItem(tr("Production"), QStringLiteral("production"));
    form->addRow(tr("&Environment"), m_environment);
    m_parameters = line(tr("&Parameters"), "parameters", tr("Optional, for example max_rows=2000"));
    auto* time = new QHBoxLayout;
    m_lifetime = new QSpinBox(this);
    m_lifetime->setObjectName(QStringLiteral("lifetime"));
    m_lifetime->setRange(1, 999);
    m_lifetime->setValue(8);
    m_unit = new QComboBox(this);
    m_unit->addItem(tr("hours"), 3600);
    m_unit->addItem(tr("days"), 86400);
    m_unit->setAccessibleName(tr("Unit of the lifetime"));
    time->addWidget(m_lifetime);
    time->addWidget(m_unit);
    time->addStretch(1);
    form->addRow(tr("&Lifetime"), time);
    qobject_cast<QLabel*>(form->labelForField(time))->setBuddy(m_lifetime);
    m_justification = new QPlainTextEdit(this);
    m_justification->setObjectName(QStringLiteral("justification"));
    m_justification->setTabChangesFocus(true);
    m_justification->setPlaceholderText(tr("What it is for, in a sentence that an approver can judge"));
    m_justification->setMaximumHeight(110);
    connect(m_justification, &QPlainTextEdit::textChanged, this, &NewRequestDialog::check);
    form->addRow(tr("&Justification"), m_justification);
    m_breakGlass = new QCheckBox(tr("&Break the glass: one signature gives it at once, for 60 minutes at most"), this);
    m_breakGlass->setObjectName(QStringLiteral("breakGlass"));
    m_breakGlass->setToolTip(format::plainTooltip(tr("The text that is signed names everybody who is passed over. They have 24 hours to ratify it; else an incident opens by itself.")));
    form->addRow(QString(), m_breakGlass);
    connect(m_breakGlass, &QCheckBox::toggled, this, [this](bool broken) {
        m_lifetime->setEnabled(!broken);
        m_unit->setEnabled(!broken);
    });
    button().setObjectName(QStringLiteral("fileRequest"));
    banner().setObjectName(QStringLiteral("requestProblem"));
    setForm(fields);
    resize(560, sizeHint().height());
    m_agent->setText(begin.agent); // not before all that check() reads exists
    m_action->setText(begin.action);
    m_resource->setText(begin.resource);
    if (const int place = m_environment->findData(begin.environment); place >= 0)
        m_environment->setCurrentIndex(place);
    check();
    (begin.agent.isEmpty() ? m_agent : m_action)->setFocus();
}

void NewRequestDialog::check()
{
    const QString why = m_justification->toPlainText().trimmed();
    setReady(!m_agent->text().trimmed().isEmpty() && !m_action->text().trimmed().isEmpty() &&
                       !m_resource->text().trimmed().isEmpty() && !why.isEmpty() && why.size() <= textCap);
}

NewRequest NewRequestDialog::fields() const
{
    NewRequest request;
    request.agent = m_agent->text().trimmed();
    request.action = m_action->text().trimmed();
    request.resource = m_resource->text().trimmed();
    request.environment = m_environment->currentData().toString();
    request.parameters = parametersFrom(m_parameters->text());
    request.justification = m_justification->toPlainText().trimmed();
    request.breakGlass = m_breakGlass->isChecked();
    // Breaking the glass gives what the policy gives then; the hours above do not count.
    request.lifetimeSeconds = request.breakGlass ? 0 : qint64(m_lifetime->value()) * m_unit->currentData().toLongLong();
    request.requestedBy = m_requester;
    return request;
}

} // namespace privyseal
