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

#include <algorithm>

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
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (!text.isNull()) {
        auto* view = new DecisionTextView(text, this);
        view->setMinimumHeight(200);
        auto* caption = new TextLabel(tr("The text you sign"), FontRole::Section, Token::Text, this);
        rows->addWidget(caption);
        rows->addWidget(view, 1);
    }
    rows->addLayout(m_form);
    m_key = new KeyRow(signer.org, signer.member, signer.name, signer.keyId, this);
    m_form->addRow(tr("&Passphrase"), m_key);
    if (auto* label = qobject_cast<QLabel*>(m_form->labelForField(m_key)))
        label->setBuddy(m_key->passphraseField());
    connect(m_key, &KeyRow::changed, this, &SignTextDialog::check);
    button().setObjectName(QStringLiteral("signText"));
    button().setAutoDefault(false);
    button().setDefault(false);
    setForm(content);
    setReady(false);
    m_key->setFocus();
    resize(720, text.isNull() ? sizeHint().height() : 520);
}

QLineEdit* SignTextDialog::addLine(const QString& label, const char* name, const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(hint);
    m_form->insertRow(int(m_lines.size()), label, edit);
    m_lines.append(edit);
    connect(edit, &QLineEdit::textChanged, this, &SignTextDialog::check);
    return edit;
}

void SignTextDialog::check()
{
    setReady(m_key->isFilled() && std::all_of(m_lines.begin(), m_lines.end(), [](const QLineEdit* one) { return !one->text().trimmed().isEmpty(); }));
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
