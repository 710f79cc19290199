#include "views/plan/ownerdialog.h"

#include "models/plan/planowners.h"
#include "views/common/banner.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {

OwnerDialog::OwnerDialog(const QString& item, const QString& current, const QStringList& members, Change change, QWidget* parent)
    : QDialog(parent), m_change(std::move(change))
{
    setObjectName(QStringLiteral("ownerDialog"));
    setWindowTitle(tr("Owner: %1").arg(item));
    m_banner = new Banner;
    m_banner->hide();
    m_owner = new QComboBox;
    m_owner->setObjectName(QStringLiteral("planOwner"));
    m_owner->setEditable(true);
    m_owner->setInsertPolicy(QComboBox::NoInsert);
    m_owner->addItems(members);
    m_owner->setCurrentIndex(int(members.indexOf(current))); // nobody in the list: the arrows begin at its ends
    m_owner->setCurrentText(current);
    m_owner->lineEdit()->setMaxLength(PlanOwners::longestName);
    m_owner->lineEdit()->selectAll();
    auto* label = new QLabel(tr("&Owner: a member, or another person's name"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_owner);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(tr("Change owner"), QDialogButtonBox::AcceptRole)->setObjectName(QStringLiteral("changeOwner"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_banner);
    rows->addWidget(label);
    rows->addWidget(m_owner);
    rows->addStretch(1);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OwnerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_owner->setFocus();
    resize(420, sizeHint().height());
}

void OwnerDialog::accept()
{
    if (auto changed = m_change(m_owner->currentText()); !changed) {
        m_banner->setMessage(Banner::Kind::Bad, tr("The owner was not changed."), changed.error().message);
        m_banner->setDetails(changed.error().detail);
        m_banner->show();
        return;
    }
    QDialog::accept();
}

} // namespace privyseal
