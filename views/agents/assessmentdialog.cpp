#include "views/agents/assessmentdialog.h"

#include "models/controls/riskmatrix.h"
#include "models/core/textsafety.h"
#include "views/common/sentencelabel.h"
#include "views/common/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int dialogWidth = 640;
constexpr int defaultDays = int(assessmentDefaultMs / 86'400'000);

QComboBox* scale(const char* name, const QStringList& words, const std::optional<int>& value, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->addItem(AssessmentDialog::tr("Choose..."), 0);
    for (int i = 0; i < words.size(); ++i)
        box->addItem(AssessmentDialog::tr("%1, %2", "a number of a scale and its word").arg(i + 1).arg(words[i]), i + 1);
    box->setCurrentIndex(value.value_or(0));
    return box;
}

QPlainTextEdit* prose(const char* name, const QString& text, const QString& hint, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(text, parent);
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * 4);
    return edit;
}

std::optional<int> chosen(const QComboBox& box)
{
    const int value = box.currentData().toInt();
    return value > 0 ? std::optional(value) : std::nullopt;
}

QDate dayOf(Instant at)
{
    return at.utc().date();
}

} // namespace

AssessmentDialog::AssessmentDialog(const Assessment& draft, const QString& agentName, Instant now, QWidget* parent)
    : WriteDialog(tr("Ask for &review"), tr("The assessment was not saved."), parent), m_now(now), m_author(draft.author)
{
    setObjectName(QStringLiteral("assessmentDialog"));
    setWindowTitle(tr("Assess an agent's risk"));
    setModal(true);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(Space::within, 0, Space::within, 0);
    column->setSpacing(Space::card);
    auto* sentence = new SentenceLabel(FontRole::Sentence, body);
    sentence->setMarked(MarkedText::of(tr("What can go wrong with %1, and what is done about it?"), {{visibleText(agentName), true}}));
    column->addWidget(sentence);
    auto* role = new TextLabel(tr("You write it as %1; a second person, who does not answer for the agent, has to sign it.").arg(visibleText(m_author)), FontRole::Small, Token::Text2, body);
    role->setWordWrap(true);
    column->addWidget(role);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_likelihood = scale("likelihood", {tr("rare"), tr("unlikely"), tr("possible"), tr("likely"), tr("almost certain")}, draft.likelihood, body);
    m_impact = scale("impact", {tr("negligible"), tr("minor"), tr("moderate"), tr("major"), tr("severe")}, draft.impact, body);
    m_score = new TextLabel({}, FontRole::Small, Token::Text2, body);
    m_score->setObjectName(QStringLiteral("score"));
    form->addRow(tr("&Likelihood"), m_likelihood);
    form->addRow(tr("&Impact"), m_impact);
    form->addRow(QString(), m_score);
    m_findings = prose("findings", draft.findings, tr("What it can reach, what went wrong before, what nobody would notice"), body);
    m_mitigations = prose("mitigations", draft.mitigations, tr("What limits it, who looks, how it is stopped"), body);
    form->addRow(tr("&Findings"), m_findings);
    form->addRow(tr("&Mitigations"), m_mitigations);
    m_until = new QDateEdit(body);
    m_until->setObjectName(QStringLiteral("validUntil"));
    m_until->setCalendarPopup(true);
    m_until->setDateRange(dayOf(now).addDays(1), dayOf(now).addDays(AssessmentDesk::longestValidityDays - 1));
    m_until->setDate(draft.validUntil.isValid() ? dayOf(draft.validUntil) : dayOf(now).addDays(defaultDays));
    form->addRow(tr("&Valid until"), m_until);
    column->addLayout(form);
    m_missing = new TextLabel({}, FontRole::Small, Token::Text2, body);
    m_missing->setObjectName(QStringLiteral("missing"));
    m_missing->setWordWrap(true);
    column->addWidget(m_missing);
    setForm(body);
    button().setObjectName(QStringLiteral("submitAssessment"));
    addPress(tr("&Save draft"), [this] { m_step = Step::Save; })->setObjectName(QStringLiteral("saveAssessment"));
    if (!draft.id.isEmpty())
        addPress(tr("&Discard draft"), [this] { m_step = Step::Discard; })->setObjectName(QStringLiteral("discardAssessment"));
    // Whichever button was pressed last and refused, the next press of this one is this one's.
    connect(&button(), &QPushButton::pressed, this, [this] { m_step = Step::Submit; });
    for (QComboBox* box : {m_likelihood, m_impact})
        connect(box, &QComboBox::currentIndexChanged, this, &AssessmentDialog::check);
    for (QPlainTextEdit* edit : {m_findings, m_mitigations})
        connect(edit, &QPlainTextEdit::textChanged, this, &AssessmentDialog::check);
    check();
    m_likelihood->setFocus();
    resize(parent ? std::min(dialogWidth, parent->window()->width() - 64) : dialogWidth, minimumSizeHint().height() + fontMetrics().lineSpacing() * 4);
}

AssessmentFields AssessmentDialog::fields() const
{
    return {m_author, chosen(*m_likelihood), chosen(*m_impact), m_findings->toPlainText(), m_mitigations->toPlainText(),
            Instant::fromMsUtc(m_until->date().startOfDay(Qt::UTC).toMSecsSinceEpoch())};
}

void AssessmentDialog::check()
{
    const auto likelihood = chosen(*m_likelihood), impact = chosen(*m_impact);
    m_score->setText(likelihood && impact ? tr("%1 of 25, %2").arg(*likelihood * *impact).arg(word(RiskMatrix::band(*likelihood, *impact))) : tr("No score yet"));
    QStringList missing;
    if (!likelihood || !impact)
        missing.append(tr("likelihood and impact"));
    if (m_findings->toPlainText().trimmed().isEmpty())
        missing.append(tr("findings"));
    if (m_mitigations->toPlainText().trimmed().isEmpty())
        missing.append(tr("mitigations"));
    const bool tooLong = m_findings->toPlainText().size() > AssessmentDesk::longestText || m_mitigations->toPlainText().size() > AssessmentDesk::longestText;
    m_missing->setText(tooLong ? tr("Findings and mitigations have at most 4,000 characters each.")
                       : missing.isEmpty() ? tr("It is complete; a second person can review it.")
                                           : tr("Before somebody can review it: %1.").arg(missing.join(QStringLiteral(", "))));
    setReady(missing.isEmpty() && !tooLong);
}

} // namespace privyseal
