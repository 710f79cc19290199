#include "views/approvals/decidedialog.h"

#include "models/approvals/decisiontext.h"
#include "models/core/ids.h"
#include "models/core/textsafety.h"
#include "views/approvals/requestwords.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/countdown.h"
#include "views/common/decisiontextview.h"
#include "views/common/format.h"
#include "views/common/keyrow.h"
#include "views/common/seal.h"
#include "views/common/sentencelabel.h"
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
constexpr int reasonCap = 4000; // characters, as the service takes them

QString headline(Verdict verdict, const QString& id)
{
    switch (verdict) {
    case Verdict::Approve:
        return DecideDialog::tr("Approve %1").arg(id);
    case Verdict::Reject:
        return DecideDialog::tr("Reject %1").arg(id);
    case Verdict::RequestChanges:
        return DecideDialog::tr("Ask for changes to %1").arg(id);
    case Verdict::Ratify:
        return DecideDialog::tr("Ratify %1").arg(id);
    case Verdict::Repudiate:
        return DecideDialog::tr("Repudiate %1").arg(id);
    }
    return {};
}

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

QString buttonText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approve:
        return DecideDialog::tr("Approve and &sign");
    case Verdict::Reject:
        return DecideDialog::tr("Reject and &sign");
    case Verdict::RequestChanges:
        return DecideDialog::tr("Ask for changes and &sign");
    case Verdict::Ratify:
        return DecideDialog::tr("Ratify and &sign");
    case Verdict::Repudiate:
        return DecideDialog::tr("Repudiate and &sign");
    }
    return {};
}

} // namespace

DecideDialog::DecideDialog(const Dossier& dossier, Verdict verdict, const QString& memberId, const QString& memberName, const Instant& now, QWidget* parent)
    : QDialog(parent), m_verdict(verdict), m_member(memberId)
{
    setObjectName(QStringLiteral("decideDialog"));
    setWindowTitle(tr("Sign a decision"));
    setModal(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::card);
    column->setSpacing(Space::card);
    column->addWidget(makeHead(dossier, memberName, now));

    if (!dossier.trainingNotice.isEmpty()) {
        auto* training = new Banner(Banner::Kind::Warn, tr("Before you sign:"), dossier.trainingNotice, {}, this);
        training->setObjectName(QStringLiteral("trainingNotice"));
        column->addWidget(training);
    }
    m_text = new DecisionTextView(decisionText(dossier.paper, verdict, memberName), this);
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
    m_key = new KeyRow(dossier.org, m_member, memberName, dossier.keyId, this);
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
    m_confirm = m_buttons->addButton(buttonText(verdict), QDialogButtonBox::YesRole);
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
    connect(m_confirm, &QPushButton::clicked, this, &DecideDialog::confirmed);
    connect(m_reason, &QLineEdit::textChanged, this, &DecideDialog::updateConfirm);
    connect(m_key, &KeyRow::changed, this, &DecideDialog::updateConfirm);
    m_reason->setFocus();

    const int wanted = parent ? std::min(dialogWidth, parent->window()->width() - 64) : dialogWidth;
    resize(std::max(wanted, 480), parent ? std::min(660, parent->window()->height() - 40) : 660);
}

QWidget* DecideDialog::makeHead(const Dossier& dossier, const QString& memberName, const Instant& now)
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::page);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::within);
    row->addWidget(new OpenSeal(head), 0, Qt::AlignTop);
    auto* sentence = new SentenceLabel(FontRole::Sentence, head);
    sentence->setObjectName(QStringLiteral("verdictSentence"));
    sentence->setMarked(MarkedText::of(tr("%1: %2.", "Approve REQ-1; what that means"),
                                       {{headline(m_verdict, dossier.request.id), true}, {verdictSentence(dossier, m_verdict), false}}));
    words->addWidget(sentence);
    int missing = int(dossier.quorum.size()) - dossier.signedCount();
    QString role = tr("You sign as %1.").arg(visibleText(memberName));
    if (m_verdict == Verdict::Approve && dossier.request.breakGlass)
        role += u' ' + tr("Your signature alone gives it at once; the others are asked to ratify it within 24 hours.");
    else if (m_verdict == Verdict::Approve || m_verdict == Verdict::Ratify)
        role += u' ' + (missing <= 1 ? tr("This completes the quorum.") : tr("%n more vote(s) will be needed.", nullptr, missing - 1));
    auto* as = new TextLabel(role, FontRole::Small, Token::Text2, head);
    as->setWordWrap(true);
    words->addWidget(as);
    row->addLayout(words, 1);
    auto* side = new QVBoxLayout;
    side->setSpacing(2);
    const bool waits = dossier.waitsForRatification;
    side->addWidget(new TextLabel(waits ? tr("Ratify within") : tr("Decide within"), FontRole::Small, Token::Text2, head));
    auto* countdown = new Countdown(head, FontRole::Sentence);
    countdown->setShapeVisible(false);
    countdown->setBarVisible(false);
    countdown->setWindow(waits ? dossier.request.decidedAt : dossier.windowStart, waits ? dossier.ratifyUntil : dossier.request.deadline, true);
    countdown->setNow(now);
    side->addWidget(countdown);
    side->addStretch(1);
    row->addLayout(side);
    return head;
}

void DecideDialog::updateConfirm()
{
    m_confirm->setEnabled(!m_isBusy && !reason().isEmpty() && m_key->isFilled());
}

QString DecideDialog::presented() const
{
    return m_text->original();
}

Result<Passphrase> DecideDialog::takePassphrase()
{
    return m_key->takePassphrase();
}

QString DecideDialog::keyPath() const
{
    return m_key->path();
}

QString DecideDialog::reason() const
{
    return m_reason->text().trimmed();
}

void DecideDialog::showProblem(const QString& message)
{
    m_problem->setMessage(Banner::Kind::Bad, tr("Nothing was recorded."), message);
    m_problem->show();
}

void DecideDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_reason->setReadOnly(busy);
    m_cancel->setEnabled(!busy);
    m_key->setBusy(busy);
    updateConfirm();
    m_confirm->setText(busy ? tr("Unlocking and signing...") : buttonText(m_verdict));
}

void DecideDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void DecideDialog::keyPressEvent(QKeyEvent* event)
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
