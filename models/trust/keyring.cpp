#include "models/trust/keyring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(KeyRing)
};

QString fileName(const QString& id)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"));
    return plain.match(id).hasMatch() ? id : QString::fromLatin1(id.toUtf8().toHex().left(120));
}

} // namespace

KeyRing KeyRing::ofThisUser()
{
    return KeyRing(QString(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/privyseal/keys")));
}

QString KeyRing::path(const QString& org, const QString& member) const
{
    return QString(m_folder + u'/' + fileName(org) + u'/' + fileName(member) + QStringLiteral(".key"));
}

bool KeyRing::holds(const QString& org, const QString& member) const
{
    return QFileInfo::exists(path(org, member));
}

QStringList KeyRing::paths(const QString& org) const
{
    const QDir folder(QString(m_folder + u'/' + fileName(org)));
    QStringList found;
    for (const QString& name : folder.entryList({QStringLiteral("*.key")}, QDir::Files, QDir::Name))
        found.append(folder.filePath(name));
    return found;
}

Result<void> KeyRing::add(const KeyFile& file) const
{
    const QString target = path(file.org(), file.member());
    const QString folder = QFileInfo(target).absolutePath();
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, own))
        return fail(ErrorCode::StorageFailed, Say::tr("The folder %1 for keys cannot be made.").arg(folder));
    return file.save(target);
}

Result<SigningKey> unlockKey(const QString& path, const Passphrase& passphrase, const QString& org, const QString& member)
{
    const auto file = KeyFile::load(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (!org.isEmpty() && file->org() != org)
        return fail(ErrorCode::WrongKey, Say::tr("The key file %1 is for another record.").arg(path));
    if (!member.isEmpty() && file->member() != member)
        return fail(ErrorCode::WrongKey, Say::tr("The key file %1 is another member's: %2's.").arg(path, file->member()));
    return file->unlock(passphrase);
}

} // namespace privyseal
