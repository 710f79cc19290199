#include "views/controls/authoritydialog.h"

#include "models/agents/agent.h"
#include "models/approvals/actionclassword.h"
#include "views/common/sentencelabel.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int dialogWidth = 520, defaultDays = 365, longestName = 200;

QComboBox* choice(const char* name, const QStringList& names, const QString& chosen, const QString& hint, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setEditable(true);
    box->addItems(names);
    box->setCurrentText(chosen);
    box->lineEdit()->setMaxLength(longestName);
    box->lineEdit()->setPlaceholderText(hint);
    return box;
}

} // namespace

AuthorityDialog::AuthorityDialog(const AuthorityCell& cell, const QStringList& names, Instant now, QWidget* parent)
    : WriteDialog(tr("Read and &sign..."), tr("This cannot be signed."), parent)
{
    setObjectName(QStringLiteral("authorityDialog"));
    setWindowTitle(tr("Who answers for it"));
    setModal(true);
    m_cell.actionClass = cell.actionClass;
    m_cell.environment = cell.environment;
    const AuthorityFacts before = cell.isOwn ? *cell.entry : AuthorityFacts();
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(Space::within, 0, Space::within, 0);
    column->setSpacing(Space::card);
    auto* sentence = new SentenceLabel(FontRole::Sentence, body);
    sentence->setMarked(MarkedText::of(tr("Who answers for %1 in %2?"), {{actionClassWord(cell.actionClass), true}, {environmentWord(cell.environment), true}}));
    column->addWidget(sentence);
    if (!cell.why.isEmpty()) {
        auto* why = new TextLabel(cell.why, FontRole::Small, Token::Text2, body);
        why->setWordWrap(true);
        column->addWidget(why);
    }
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_owner = choice("owner", names, before.owner, tr("Nobody: a wider entry answers, or nothing can be approved"), body);
    m_deputy = choice("deputy", names, before.deputy, tr("Optional"), body);
    form->addRow(tr("&Owner"), m_owner);
    form->addRow(tr("&Deputy"), m_deputy);
    auto* until = new QHBoxLayout;
    m_ends = new QCheckBox(tr("&Until"), body);
    m_ends->setObjectName(QStringLiteral("ends"));
    m_ends->setChecked(before.owner.isEmpty() || before.expiresAt.isValid());
    m_until = new QDateEdit(body);
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("Until"));
    const QDate today = now.utc().date();
    m_until->setMinimumDate(today.addDays(1));
    m_until->setDate(before.expiresAt > now ? before.expiresAt.utc().date() : today.addDays(defaultDays));
    m_until->setEnabled(m_ends->isChecked());
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    until->addWidget(m_ends);
    until->addWidget(m_until);
    until->addStretch(1);
    form->addRow(QString(), until);
    column->addLayout(form);
    auto* rule = new TextLabel(tr("The chair or an executive signs it, and nobody gives authority to themselves."), FontRole::Small, Token::Text2, body);
    rule->setWordWrap(true);
    column->addWidget(rule);
    setForm(body);
    button().setObjectName(QStringLiteral("signAuthority"));
    m_owner->setFocus();
    resize(parent ? std::min(dialogWidth, parent->window()->width() - 64) : dialogWidth, sizeHint().height());
}

AuthorityFacts AuthorityDialog::cell() const
{
    AuthorityFacts said = m_cell;
    said.owner = m_owner->currentText();
    said.deputy = m_deputy->currentText();
    if (m_ends->isChecked() && !said.owner.trimmed().isEmpty())
        said.expiresAt = Instant::fromMsUtc(m_until->date().startOfDay(Qt::UTC).toMSecsSinceEpoch());
    return said;
}

} // namespace privyseal
