#include "views/agents/agentdialog.h"

#include "models/core/textsafety.h"
#include "views/common/sentencelabel.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int dialogWidth = 560, nameCap = 200;
constexpr int notKnown = -1;

} // namespace

AgentDialog::AgentDialog(const Agent& agent, QWidget* parent) : WriteDialog(tr("&Save"), tr("The agent was not changed."), parent)
{
    setObjectName(QStringLiteral("agentDialog"));
    setWindowTitle(tr("Edit an agent"));
    setModal(true);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(Space::within, 0, Space::within, 0);
    column->setSpacing(Space::card);
    auto* sentence = new SentenceLabel(FontRole::Sentence, body);
    sentence->setMarked(MarkedText::of(tr("What the record says of %1"), {{visibleText(agent.name), true}}));
    column->addWidget(sentence);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto line = [&](const QString& label, const char* name, const QString& text, const QString& hint) {
        auto* edit = new QLineEdit(text, body);
        edit->setObjectName(QLatin1String(name));
        edit->setMaxLength(nameCap);
        edit->setPlaceholderText(hint);
        form->addRow(label, edit);
        return edit;
    };
    m_owner = line(tr("&Owner"), "owner", agent.owner, tr("A person by name, never a team"));
    m_sponsor = line(tr("S&ponsor"), "sponsor", agent.sponsor, tr("Who wants it to run"));
    m_team = line(tr("&Team"), "team", agent.team, {});
    m_account = line(tr("&Account"), "account", agent.account.name, tr("The account that it signs in with"));
    m_dedicated = new QComboBox(body);
    m_dedicated->setObjectName(QStringLiteral("dedicated"));
    m_dedicated->addItem(tr("Not known"), notKnown);
    m_dedicated->addItem(tr("Its own"), 1);
    m_dedicated->addItem(tr("Shared with a person"), 0);
    m_dedicated->setCurrentIndex(m_dedicated->findData(agent.account.dedicated ? int(*agent.account.dedicated) : notKnown));
    form->addRow(tr("The account is"), m_dedicated);
    m_testData = new QComboBox(body);
    m_testData->setObjectName(QStringLiteral("testData"));
    for (const TestData one : {TestData::Synthetic, TestData::Scrubbed, TestData::Production, TestData::Unknown})
        m_testData->addItem(word(one), int(one));
    m_testData->setCurrentIndex(m_testData->findData(int(agent.testData)));
    form->addRow(tr("Test &data"), m_testData);
    m_purpose = new QPlainTextEdit(agent.purpose, body);
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_purpose->setTabChangesFocus(true);
    m_purpose->setFixedHeight(m_purpose->fontMetrics().lineSpacing() * 4);
    form->addRow(tr("P&urpose"), m_purpose);
    column->addLayout(form);
    auto* rule = new TextLabel(tr("Where it stands on the ladder and what it may do changes only by a decision."), FontRole::Small, Token::Text2, body);
    rule->setWordWrap(true);
    column->addWidget(rule);
    setForm(body);
    button().setObjectName(QStringLiteral("saveAgent"));
    m_owner->setFocus();
    resize(parent ? std::min(dialogWidth, parent->window()->width() - 64) : dialogWidth, sizeHint().height());
}

AgentFields AgentDialog::fields() const
{
    AgentFields fields{m_owner->text(), m_sponsor->text(), m_team->text(), m_purpose->toPlainText(), m_account->text(), std::nullopt, TestData(m_testData->currentData().toInt())};
    if (const int dedicated = m_dedicated->currentData().toInt(); dedicated != notKnown)
        fields.accountDedicated = dedicated == 1;
    return fields;
}

} // namespace privyseal
