#include "views/common/signdialog.h"

#include "models/core/ids.h"
#include "models/core/textsafety.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/decisiontextview.h"
#include "views/common/format.h"
#include "views/common/keyrow.h"
#include "views/common/seal.h"
#include "views/common/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace privyseal {
namespace {

constexpr int dialogWidth = 840;
constexpr int reasonCap = 4000; // characters, as the services take them

// Dashed: not signed yet.
class OpenSeal : public QWidget
{
public:
    explicit OpenSeal(QWidget* parent) : QWidget(parent) { setFixedSize(sealSize + 2, sealSize + 2); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSeal(painter, QRectF(rect()).adjusted(1, 1, -1, -1), SealState::Open, Theme::of(this));
    }
};

} // namespace

SignDialog::SignDialog(const Sheet& sheet, QWidget* parent) : QDialog(parent), m_pressText(sheet.press)
{
    setWindowTitle(sheet.title);
    setModal(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::card);
    column->setSpacing(Space::card);
    column->addWidget(makeHead(sheet));

    if (!sheet.signer.trainingNotice.isEmpty()) {
        auto* training = new Banner(Banner::Kind::Warn, tr("Before you sign:"), sheet.signer.trainingNotice, {}, this);
        training->setObjectName(QStringLiteral("trainingNotice"));
        column->addWidget(training);
    }
    m_text = new DecisionTextView(sheet.text, this);
    if (!m_text->oddities().isEmpty()) {
        QStringList places;
        for (const auto& odd : m_text->oddities().mid(0, 6))
            places.append(tr("%1 in line %2 (%3)", "code point, line, why")
                              .arg(codePointName(odd.character.codePoint))
                              .arg(odd.line)
                              .arg(whyOdd(odd.character.why)));
        auto* odd = new Banner(Banner::Kind::Warn, tr("%n odd character(s), drawn as boxes:", nullptr, int(m_text->oddities().size())),
                               places.join(QStringLiteral(", ")), tr("Show next"), this);
        odd->setObjectName(QStringLiteral("oddCharacters"));
        connect(odd, &Banner::actionActivated, m_text, &DecisionTextView::showNextOddity);
        column->addWidget(odd);
    }
    auto* caption = new QHBoxLayout;
    caption->addWidget(new TextLabel(tr("The text you sign"), FontRole::Section, Token::Text, this));
    caption->addWidget(new TextLabel(tr("Lines 1 to %1 of %1, nothing left out").arg(m_text->lineCount()), FontRole::Small, Token::Text2, this));
    caption->addStretch(1);
    caption->addWidget(new TextLabel(tr("Fingerprint of this text"), FontRole::Small, Token::Text2, this));
    auto* fingerprint = new TextLabel(format::shortHash(sha256Hex(m_text->original().toUtf8())), FontRole::Small, Token::Text, this);
    fingerprint->setMono(true);
    caption->addWidget(fingerprint);
    column->addLayout(caption);
    m_text->setMinimumHeight(180);
    column->addWidget(m_text, 1);

    auto* form = new QFormLayout;
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(reasonCap);
    m_reason->setPlaceholderText(tr("Why you decide so; it stays in the record"));
    form->addRow(tr("&Reason"), m_reason);
    m_key = new KeyRow(sheet.signer.org, sheet.signer.id, sheet.signer.name, sheet.signer.keyId, this);
    form->addRow(tr("&Passphrase"), m_key);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(m_key)))
        label->setBuddy(m_key->passphraseField());
    column->addLayout(form);
    m_problem = new Banner(this);
    m_problem->setObjectName(QStringLiteral("decideProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(new TextLabel(tr("Enter does not sign."), FontRole::Small, Token::Text2, this));

    m_buttons = new QDialogButtonBox(this);
    auto* copy = m_buttons->addButton(tr("Copy text"), QDialogButtonBox::HelpRole);
    m_cancel = m_buttons->addButton(QDialogButtonBox::Cancel);
    m_confirm = m_buttons->addButton(sheet.press, QDialogButtonBox::YesRole);
    m_confirm->setObjectName(QStringLiteral("confirmDecision"));
    m_confirm->setProperty("accented", true);
    m_confirm->setEnabled(false);
    for (QPushButton* button : {copy, m_cancel, m_confirm}) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    column->addWidget(m_buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text->original()); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &SignDialog::confirmed);
    connect(m_reason, &QLineEdit::textChanged, this, &SignDialog::updateConfirm);
    connect(m_key, &KeyRow::changed, this, &SignDialog::updateConfirm);
    m_reason->setFocus();

    const int wanted = parent ? std::min(dialogWidth, parent->window()->width() - 64) : dialogWidth;
    resize(std::max(wanted, 480), parent ? std::min(660, parent->window()->height() - 40) : 660);
}

QWidget* SignDialog::makeHead(const Sheet& sheet)
{
    auto* head = new QWidget(this);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->setSpacing(Space::page);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::within);
    m_head->addWidget(new OpenSeal(head), 0, Qt::AlignTop);
    auto* sentence = new SentenceLabel(FontRole::Sentence, head);
    sentence->setObjectName(QStringLiteral("verdictSentence"));
    sentence->setMarked(sheet.headline);
    words->addWidget(sentence);
    auto* as = new TextLabel(sheet.role, FontRole::Small, Token::Text2, head);
    as->setWordWrap(true);
    words->addWidget(as);
    m_head->addLayout(words, 1);
    return head;
}

void SignDialog::addBesideHead(QLayout* side)
{
    m_head->addLayout(side);
}

void SignDialog::updateConfirm()
{
    m_confirm->setEnabled(!m_isBusy && !reason().isEmpty() && m_key->isFilled());
}

QString SignDialog::presented() const
{
    return m_text->original();
}

Result<Passphrase> SignDialog::takePassphrase()
{
    return m_key->takePassphrase();
}

QString SignDialog::keyPath() const
{
    return m_key->path();
}

QString SignDialog::reason() const
{
    return m_reason->text().trimmed();
}

void SignDialog::showProblem(const QString& message)
{
    m_problem->setMessage(Banner::Kind::Bad, tr("Nothing was recorded."), message);
    m_problem->show();
}

void SignDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_reason->setReadOnly(busy);
    m_cancel->setEnabled(!busy);
    m_key->setBusy(busy);
    updateConfirm();
    m_confirm->setText(busy ? tr("Unlocking and signing...") : m_pressText);
}

void SignDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void SignDialog::keyPressEvent(QKeyEvent* event)
{
    // Only the focused button itself reacts to Enter; from the text and the reason it moves on and never decides.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QPushButton*>(focusWidget()); button && button != m_confirm)
            button->click();
        else if (focusWidget() != m_confirm)
            focusNextChild();
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace privyseal
