#include "views/common/keyrow.h"

#include "models/core/textsafety.h"
#include "models/trust/keyring.h"
#include "views/common/format.h"
#include "views/common/textlabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace privyseal {
namespace {

constexpr int ring = 3;

} // namespace

KeyRow::KeyRow(const QString& org, const QString& member, const QString& memberName, const QString& keyId, QWidget* parent)
    : QWidget(parent), m_path(KeyRing::ofThisUser().path(org, member)), m_keyId(keyId)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(ring, ring, ring, ring); // what has the keyboard wears one outside its frame
    m_passphrase = new QLineEdit(this);
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMaxLength(int(Passphrase::mostBytes));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setAccessibleDescription(tr("Unlocks the key of %1 for this one signature.").arg(visibleText(memberName)));
    row->addWidget(m_passphrase, 1);
    m_words = new TextLabel(QString(), FontRole::Small, Token::Text2, this);
    m_words->setObjectName(QStringLiteral("keyWords"));
    row->addWidget(m_words, 1);
    m_choose = new QPushButton(tr("Choose &key..."), this);
    m_choose->setObjectName(QStringLiteral("chooseKey"));
    m_choose->setAutoDefault(false);
    row->addWidget(m_choose);
    setFocusProxy(m_passphrase);
    connect(m_choose, &QPushButton::clicked, this, &KeyRow::chooseFile);
    connect(m_passphrase, &QLineEdit::textChanged, this, &KeyRow::changed);
    showKey();
}

void KeyRow::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose the key file"), QFileInfo(m_path).absolutePath(), tr("Key files (*.key);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path = path;
        showKey();
    });
    dialog->open();
}

void KeyRow::showKey()
{
    if (QFileInfo::exists(m_path))
        m_words->setText(m_keyId.isEmpty() ? tr("Key file %1").arg(QFileInfo(m_path).fileName()) : tr("Key %1 on this machine").arg(format::shortHash(m_keyId)));
    else
        m_words->setText(tr("No key file of yours is on this machine."));
    m_words->setToolTip(visibleText(m_path).toHtmlEscaped());
}

bool KeyRow::isFilled() const
{
    return !m_passphrase->text().isEmpty();
}

Result<Passphrase> KeyRow::takePassphrase()
{
    auto passphrase = Passphrase::fromText(m_passphrase->text());
    m_passphrase->clear();
    return passphrase;
}

void KeyRow::setBusy(bool busy)
{
    m_passphrase->setReadOnly(busy);
    m_choose->setEnabled(!busy);
}

} // namespace privyseal
