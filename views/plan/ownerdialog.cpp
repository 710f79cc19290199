#include "views/plan/ownerdialog.h"

#include "models/plan/planowners.h"
#include "views/common/banner.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {

OwnerDialog::OwnerDialog(const QString& item, const QString& current, QWidget* parent)
    : WriteDialog(tr("Change owner"), tr("The owner was not changed."), parent)
{
    setObjectName(QStringLiteral("ownerDialog"));
    setWindowTitle(tr("Owner: %1").arg(item));
    button().setObjectName(QStringLiteral("changeOwner"));
    m_owner = new QComboBox;
    m_owner->setObjectName(QStringLiteral("planOwner"));
    m_owner->setEditable(true);
    m_owner->setInsertPolicy(QComboBox::NoInsert);
    m_owner->setCurrentText(current);
    m_owner->lineEdit()->setMaxLength(PlanOwners::longestName);
    m_owner->lineEdit()->selectAll();
    auto* label = new QLabel(tr("&Owner: a member, or another person's name"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_owner);
    auto* form = new QWidget;
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(label);
    rows->addWidget(m_owner);
    setForm(form);
    m_owner->setFocus();
    resize(420, sizeHint().height());
}

void OwnerDialog::showMembers(const Result<QStringList>& names)
{
    if (!names) {
        banner().setMessage(Banner::Kind::Warn, tr("The members could not be read. A name can still be typed."), names.error().message);
        banner().show();
        return;
    }
    QLineEdit* line = m_owner->lineEdit();
    const QString text = line->text();
    const int cursor = line->cursorPosition();
    const bool isWholeChosen = line->selectedText() == text;
    m_owner->addItems(*names); // the first one would take the place of what stands there
    m_owner->setCurrentIndex(int(names->indexOf(text))); // nobody in the list: the arrows begin at its ends
    m_owner->setEditText(text);
    line->setCursorPosition(cursor);
    if (isWholeChosen)
        line->selectAll();
}

QString OwnerDialog::chosen() const
{
    return m_owner->currentText();
}

} // namespace privyseal
