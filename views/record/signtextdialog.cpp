#include "views/record/signtextdialog.h"

#include "views/common/decisiontextview.h"
#include "views/common/keyrow.h"
#include "views/common/textlabel.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {

SignTextDialog::SignTextDialog(const QString& title, const QString& press, const QString& refused, const QString& text, const Signer& signer, QWidget* parent)
    : WriteDialog(press, refused, parent)
{
    setObjectName(QStringLiteral("signTextDialog"));
    setWindowTitle(title);
    setModal(true);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Space::card);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (!text.isNull()) {
        auto* view = new DecisionTextView(text, this);
        view->setMinimumHeight(320); // the dialog keeps what room there is more for its banner
        auto* caption = new TextLabel(tr("The text you sign"), FontRole::Section, Token::Text, this);
        rows->addWidget(caption);
        rows->addWidget(view, 1);
    }
    rows->addLayout(form);
    m_key = new KeyRow(signer.org, signer.member, signer.name, signer.keyId, this);
    form->addRow(tr("&Passphrase"), m_key);
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(m_key)))
        label->setBuddy(m_key->passphraseField());
    connect(m_key, &KeyRow::changed, this, [this] { setReady(m_key->isFilled()); });
    button().setObjectName(QStringLiteral("signText"));
    button().setAutoDefault(false);
    button().setDefault(false);
    setForm(content);
    setReady(false);
    m_key->setFocus();
    resize(720, text.isNull() ? sizeHint().height() : 520);
}

QString SignTextDialog::keyPath() const
{
    return m_key->path();
}

Result<Passphrase> SignTextDialog::takePassphrase()
{
    return m_key->takePassphrase();
}

void SignTextDialog::keyPressEvent(QKeyEvent* event)
{
    // Only the focused button itself reacts to Enter.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !qobject_cast<QPushButton*>(focusWidget())) {
        focusNextChild();
        event->accept();
        return;
    }
    WriteDialog::keyPressEvent(event);
}

} // namespace privyseal
