#include "views/agents/guardraildialog.h"

#include "models/controls/guardrailconfig.h"
#include "views/common/banner.h"
#include "views/common/format.h"
#include "views/common/sentencelabel.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int dialogWidth = 720;

QStringList idsOf(const QString& text)
{
    QStringList ids;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            ids.append(part.trimmed());
    }
    return ids;
}

// To be read and changed by people; the fingerprint does not mind.
QString indented(const QByteArray& config)
{
    const QJsonDocument json = QJsonDocument::fromJson(config);
    return json.isNull() ? QString::fromUtf8(config) : QString::fromUtf8(json.toJson(QJsonDocument::Indented));
}

} // namespace

GuardrailDialog::GuardrailDialog(const QList<GuardrailSetNow>& sets, const QString& set, const QString& agent, QWidget* parent)
    : WriteDialog(tr("Read and &sign..."), tr("This cannot be signed."), parent), m_sets(sets), m_agent(agent)
{
    setObjectName(QStringLiteral("guardrailDialog"));
    setWindowTitle(tr("Register guardrails"));
    setModal(true);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(Space::within, 0, Space::within, 0);
    column->setSpacing(Space::card);
    auto* sentence = new SentenceLabel(FontRole::Sentence, body);
    sentence->setMarked(MarkedText::of(tr("Within which bounds does %1 run?"), {{agent, true}}));
    column->addWidget(sentence);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_set = new QComboBox(body);
    m_set->setObjectName(QStringLiteral("set"));
    m_set->setEditable(true);
    for (const GuardrailSetNow& one : sets)
        m_set->addItem(one.id);
    m_set->lineEdit()->setMaxLength(GuardrailDesk::longestName);
    m_version = new QLineEdit(body);
    m_version->setObjectName(QStringLiteral("version"));
    m_version->setMaxLength(GuardrailDesk::longestName);
    m_agents = new QLineEdit(body);
    m_agents->setObjectName(QStringLiteral("agents"));
    m_agents->setPlaceholderText(tr("Ids of the agents that it binds, with commas between"));
    form->addRow(tr("S&et"), m_set);
    form->addRow(tr("&Version"), m_version);
    form->addRow(tr("&Agents"), m_agents);
    m_config = new QPlainTextEdit(body);
    m_config->setObjectName(QStringLiteral("config"));
    m_config->setTabChangesFocus(true);
    m_config->setFont(Theme::of(this).monoFont(FontRole::Small));
    m_config->setPlaceholderText(QStringLiteral("{\"prompt_constraints\": [], \"tools\": [], \"model\": \"\", \"parameters\": {}}"));
    m_config->setMinimumHeight(m_config->fontMetrics().lineSpacing() * 10);
    form->addRow(tr("&Configuration"), m_config);
    column->addLayout(form, 1);
    auto* under = new QHBoxLayout;
    auto* file = new QPushButton(tr("&Open file..."), body);
    file->setObjectName(QStringLiteral("openConfig"));
    file->setAutoDefault(false);
    m_note = new TextLabel({}, FontRole::Small, Token::Text2, body);
    m_note->setObjectName(QStringLiteral("configNote"));
    m_note->setElided(true);
    m_fingerprint = new TextLabel({}, FontRole::Small, Token::Text, body);
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    m_fingerprint->setMono(true);
    under->addWidget(file);
    under->addWidget(m_note, 1);
    under->addWidget(m_fingerprint);
    column->addLayout(under);
    setForm(body);
    button().setObjectName(QStringLiteral("signGuardrails"));
    connect(m_set, &QComboBox::currentTextChanged, this, &GuardrailDialog::choose);
    connect(m_version, &QLineEdit::textChanged, this, &GuardrailDialog::check);
    connect(m_config, &QPlainTextEdit::textChanged, this, &GuardrailDialog::check);
    connect(file, &QPushButton::clicked, this, &GuardrailDialog::openFile);
    m_set->setCurrentText(set);
    choose(set);
    m_version->setFocus();
    resize(parent ? std::min(dialogWidth, parent->window()->width() - 64) : dialogWidth, sizeHint().height());
}

void GuardrailDialog::choose(const QString& id)
{
    const auto known = std::find_if(m_sets.begin(), m_sets.end(), [&](const GuardrailSetNow& one) { return one.id == id; });
    QStringList agents = known == m_sets.end() ? QStringList() : known->agents;
    if (!agents.contains(m_agent))
        agents.append(m_agent);
    m_agents->setText(agents.join(QStringLiteral(", ")));
    if (known != m_sets.end() && !known->config.isEmpty())
        m_config->setPlainText(indented(known->config));
    m_version->setPlaceholderText(known == m_sets.end() || known->version.isEmpty() ? tr("For example v1") : tr("%1 is registered now").arg(known->version));
    check();
}

void GuardrailDialog::openFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a configuration"), {}, tr("JSON files (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &GuardrailDialog::takeFile);
    dialog->open();
}

void GuardrailDialog::takeFile(const QString& path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(GuardrailDesk::longestConfig + 1) : QByteArray();
    const bool isRead = !bytes.isEmpty() && bytes.size() <= GuardrailDesk::longestConfig;
    if (isRead)
        m_config->setPlainText(QString::fromUtf8(bytes));
    else
        banner().setMessage(Banner::Kind::Bad, tr("The file was not opened."), bytes.isEmpty() ? file.errorString() : tr("It is longer than 256 KiB."));
    banner().setVisible(!isRead);
}

void GuardrailDialog::check()
{
    const auto fingerprint = guardrailFingerprint(m_config->toPlainText().toUtf8());
    m_fingerprint->setText(fingerprint ? format::shortHash(fingerprint->left(16)) : QString());
    m_note->setText(m_config->toPlainText().trimmed().isEmpty() ? tr("The configuration that the agent runs with, as JSON.") : fingerprint ? tr("Fingerprint") : fingerprint.error().message);
    setReady(fingerprint.has_value() && !m_version->text().trimmed().isEmpty() && !m_set->currentText().trimmed().isEmpty());
}

GuardrailBallot GuardrailDialog::ballot() const
{
    return {m_set->currentText(), m_version->text(), m_config->toPlainText().toUtf8(), idsOf(m_agents->text()), {}, {}, {}};
}

} // namespace privyseal
