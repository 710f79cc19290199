#include "views/welcome/serverdialog.h"

#include "views/common/banner.h"
#include "views/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cstdlib>

namespace privyseal {
namespace {

constexpr int usualMode = -1;

QString nameOf(TlsMode mode)
{
    return ServerDialog::tr("%1 (%2)").arg(tlsModeName(mode), toText(mode));
}

} // namespace

ServerDialog::ServerDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("serverDialog"));
    setWindowTitle(tr("Open a record on a server"));
    m_problem = new Banner;
    m_problem->setObjectName(QStringLiteral("serverProblem"));
    m_problem->hide();
    m_form = makeForm();
    m_warning = new Banner;
    m_warning->setObjectName(QStringLiteral("serverWarning"));
    m_warning->hide();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_open = m_buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("openServer"));
    m_open->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ServerDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ServerDialog::reject);
    auto* column = new QVBoxLayout(this); // in the order in which Tab goes through them
    column->addWidget(m_problem);
    column->addWidget(m_form);
    column->addWidget(m_warning);
    column->addStretch(1);
    column->addWidget(m_buttons);
    refresh();
    resize(560, 420);
}

ServerDialog::~ServerDialog()
{
    m_host->disconnect(this); // it loses the keyboard, and says that it was edited, after this half of the dialog is gone
}

QWidget* ServerDialog::makeForm()
{
    auto* form = new QWidget;
    m_rows = new QFormLayout(form);
    m_rows->setContentsMargins(Space::within, Space::within, Space::within, Space::within); // room for the ring of the focus
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_host = addLine(tr("&Host"), "serverHost");
    m_host->setPlaceholderText(tr("A name, an IP address, a socket folder or a whole postgresql:// address"));
    m_port = new QSpinBox;
    m_port->setObjectName(QStringLiteral("serverPort"));
    m_port->setRange(0, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setSpecialValueText(tr("As usual: 5432"));
    m_rows->addRow(tr("&Port"), m_port);
    m_database = addLine(tr("&Database"), "serverDatabase");
    m_user = addLine(tr("&User"), "serverUser");
    m_service = addLine(tr("&Service"), "serverService");
    m_tls = new QComboBox;
    m_tls->setObjectName(QStringLiteral("serverTls"));
    m_tls->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tls->addItem({}, usualMode);
    for (TlsMode mode : {TlsMode::VerifyFull, TlsMode::VerifyCa, TlsMode::Require, TlsMode::Prefer, TlsMode::Allow, TlsMode::Disable})
        m_tls->addItem(nameOf(mode), int(mode));
    m_rows->addRow(tr("&Encryption"), m_tls);
    m_rootCertificate = addPath(tr("&Root certificate"), "serverRootCertificate");
    m_clientCertificate = addPath(tr("Clien&t certificate"), "serverClientCertificate");
    m_clientKey = addPath(tr("C&lient key"), "serverClientKey");
    m_password = addLine(tr("P&assword"), "serverPassword");
    m_password->setEchoMode(QLineEdit::Password);
    auto* hint = new TextLabel(tr("Left empty, it is taken from PGPASSFILE or the service file."), FontRole::Small, Token::Text2);
    hint->setWordWrap(true);
    m_password->setAccessibleDescription(hint->text());
    m_rows->addRow(QString(), hint);
    m_keep = new QCheckBox(tr("&Keep it in this computer's keychain"));
    m_keep->setObjectName(QStringLiteral("serverKeep"));
    m_rows->addRow(QString(), m_keep);

    connect(m_host, &QLineEdit::textEdited, this, &ServerDialog::hostEdited);
    connect(m_host, &QLineEdit::editingFinished, this, &ServerDialog::readHostField);
    for (QLineEdit* line : {m_host, m_service, m_password})
        connect(line, &QLineEdit::textChanged, this, &ServerDialog::refresh);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerDialog::refresh);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &ServerDialog::refresh);
    // Of use to few: they show only where an address brought them.
    for (QLineEdit* line : {m_service, m_clientCertificate, m_clientKey})
        m_rows->setRowVisible(line->property("row").toInt(), false);
    return form;
}

QLineEdit* ServerDialog::addLine(const QString& label, const char* name)
{
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setProperty("row", m_rows->rowCount());
    m_rows->addRow(label, line);
    return line;
}

QLineEdit* ServerDialog::addPath(const QString& label, const char* name)
{
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setProperty("row", m_rows->rowCount());
    auto* button = new QPushButton(tr("Choose..."));
    button->setObjectName(QString(line->objectName() + u"Choose"));
    button->setAutoDefault(false);
    auto* place = new QWidget; // a widget and not a layout: the row can be hidden as one
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(line, 1);
    row->addWidget(button);
    m_rows->addRow(label, place);
    auto* words = qobject_cast<QLabel*>(m_rows->labelForField(place));
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(line);
    connect(button, &QPushButton::clicked, this, [this, line] { choose(line); });
    return line;
}

void ServerDialog::choose(QLineEdit* path)
{
    auto* dialog = new QFileDialog(this, tr("Choose the file"), path->text());
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, path, &QLineEdit::setText);
    dialog->open();
}

void ServerDialog::setAddress(const ServerAddress& address)
{
    m_host->setText(address.host);
    m_port->setValue(address.port);
    m_database->setText(address.database);
    m_user->setText(address.user);
    m_service->setText(address.service);
    m_tls->setCurrentIndex(m_tls->findData(address.tls ? int(*address.tls) : usualMode));
    m_rootCertificate->setText(address.rootCertificate);
    m_clientCertificate->setText(address.clientCertificate);
    m_clientKey->setText(address.clientKey);
    for (QLineEdit* line : {m_service, m_clientCertificate, m_clientKey})
        m_rows->setRowVisible(line->property("row").toInt(), !line->text().isEmpty());
    m_hostLength = m_host->text().size();
}

ServerAddress ServerDialog::address() const
{
    ServerAddress address;
    address.host = m_host->text().trimmed();
    if (address.host.startsWith(u'[') && address.host.endsWith(u']'))
        address.host = address.host.mid(1, address.host.size() - 2);
    address.port = m_port->value();
    address.database = m_database->text().trimmed();
    address.user = m_user->text().trimmed();
    address.service = m_service->text().trimmed();
    if (const int mode = m_tls->currentData().toInt(); mode != usualMode)
        address.tls = TlsMode(mode);
    address.rootCertificate = m_rootCertificate->text().trimmed();
    address.clientCertificate = m_clientCertificate->text().trimmed();
    address.clientKey = m_clientKey->text().trimmed();
    return address;
}

RecordLocation ServerDialog::location() const
{
    RecordLocation location{address().text()};
    if (!m_password->text().isEmpty())
        location.password = std::make_shared<const QString>(m_password->text());
    return location;
}

bool ServerDialog::keepsPassword() const
{
    return m_keep->isChecked() && !m_password->text().isEmpty();
}

// What is typed letter by letter is read when the field is left; what comes at once is read at once.
void ServerDialog::hostEdited(const QString& text)
{
    const bool wasPasted = std::abs(text.size() - m_hostLength) > 1;
    m_hostLength = text.size();
    if (wasPasted)
        readHostField();
}

bool ServerDialog::readHostField()
{
    const QString text = m_host->text().trimmed();
    if (RecordLocation{text}.isServer()) {
        const auto read = ServerAddress::parse(text);
        if (!read) {
            refuse(read.error().message, nullptr);
            return false;
        }
        m_problem->hide();
        setAddress(*read);
        return true;
    }
    static const QRegularExpression withPort(QStringLiteral("^([^:/]+|\\[[^\\]]*\\]):([0-9]{1,5})\\z"));
    if (const auto match = withPort.match(text); match.hasMatch() && match.captured(2).toInt() <= m_port->maximum()) {
        m_host->setText(match.captured(1));
        m_port->setValue(match.captured(2).toInt());
    }
    return true;
}

void ServerDialog::refresh()
{
    const ServerAddress typed = address();
    ServerAddress usual = typed;
    usual.tls.reset();
    m_tls->setItemText(0, tr("As usual: %1").arg(nameOf(usual.tlsMode())));
    const QString warning = typed.host.isEmpty() && typed.service.isEmpty() ? QString() : typed.warning();
    m_warning->setMessage(Banner::Kind::Warn, tr("The connection would not be safe."), warning);
    m_warning->setVisible(!warning.isEmpty());
    makeRoom();
    m_keep->setEnabled(!m_password->text().isEmpty());
}

// A layout does not ask a window for the height that wrapped sentences need.
void ServerDialog::makeRoom()
{
    if (!layout())
        return; // it is being made
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

void ServerDialog::refuse(const QString& sentence, QWidget* field)
{
    m_problem->setMessage(Banner::Kind::Bad, tr("The record was not opened."), sentence);
    m_problem->setDetails({});
    m_problem->show();
    makeRoom();
    if (field)
        field->setFocus(Qt::OtherFocusReason);
}

void ServerDialog::accept()
{
    if (m_isBusy)
        return;
    if (!readHostField()) {
        m_host->setFocus(Qt::OtherFocusReason);
        return;
    }
    const ServerAddress typed = address();
    if (typed.host.isEmpty() && typed.service.isEmpty())
        return refuse(tr("Enter the host of the server."), m_host);
    if (typed.database.isEmpty() && typed.service.isEmpty())
        return refuse(tr("Enter the name of the database."), m_database);
    for (QLineEdit* path : {m_rootCertificate, m_clientCertificate, m_clientKey}) {
        if (const QString file = path->text().trimmed(); !file.isEmpty() && !file.startsWith(u'/'))
            return refuse(tr("Enter the whole path of the file, beginning with a slash."), path);
    }
    if (auto read = ServerAddress::parse(typed.text()); !read)
        return refuse(read.error().message, m_host);
    m_problem->hide();
    Q_EMIT openRequested();
}

void ServerDialog::reject()
{
    if (!m_isBusy)
        QDialog::reject();
}

void ServerDialog::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    if (busy)
        m_held = focusWidget();
    m_isBusy = busy;
    m_form->setEnabled(!busy);
    m_buttons->setEnabled(!busy);
    m_open->setText(busy ? tr("Opening...") : tr("&Open"));
    if (!busy && m_held)
        m_held->setFocus(Qt::OtherFocusReason);
}

void ServerDialog::showProblem(const QString& sentence, const QString& details)
{
    setBusy(false);
    refuse(sentence, nullptr);
    m_problem->setDetails(details);
}

} // namespace privyseal
