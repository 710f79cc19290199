#include "views/common/writedialog.h"

#include "views/common/banner.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace privyseal {

WriteDialog::WriteDialog(const QString& press, const QString& refused, QWidget* parent) : QDialog(parent), m_refused(refused)
{
    m_banner = new Banner;
    m_banner->hide();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_press = m_buttons->addButton(press, QDialogButtonBox::AcceptRole);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &WriteDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void WriteDialog::setForm(QWidget* form)
{
    m_form = form;
    auto* rows = new QVBoxLayout(this); // in the order in which Tab goes through them
    rows->addWidget(m_banner);
    rows->addWidget(form);
    rows->addStretch(1);
    rows->addWidget(m_buttons);
}

void WriteDialog::setReady(bool ready)
{
    m_press->setEnabled(ready);
}

void WriteDialog::setBusy(bool busy)
{
    if (busy)
        m_held = focusWidget();
    m_isBusy = busy;
    m_form->setEnabled(!busy);
    m_buttons->setEnabled(!busy);
    if (!busy && m_held)
        m_held->setFocus(Qt::OtherFocusReason);
}

void WriteDialog::accept()
{
    if (m_press->isEnabled())
        ask();
}

QPushButton* WriteDialog::addPress(const QString& text, const std::function<void()>& before)
{
    QPushButton* button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, before] {
        before();
        ask();
    });
    return button;
}

void WriteDialog::ask()
{
    if (m_isBusy)
        return;
    m_banner->hide();
    setBusy(true);
    Q_EMIT writeRequested();
}

void WriteDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void WriteDialog::take(const Result<void>& written)
{
    setBusy(false);
    if (written) {
        QDialog::accept();
        return;
    }
    m_banner->setMessage(Banner::Kind::Bad, m_refused, written.error().message);
    m_banner->setDetails(written.error().detail);
    m_banner->show();
}

} // namespace privyseal
