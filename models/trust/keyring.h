#pragma once

// Where a member's key files lie unless somebody says otherwise: $XDG_DATA_HOME/privyseal/keys/ORG/MEMBER.key, else below
// ~/.local/share. A plain value, any thread. Errors: those of KeyFile.

#include "models/trust/keyfile.h"

#include <QString>
#include <QStringList>

namespace privyseal {

class KeyRing
{
public:
    explicit KeyRing(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] static KeyRing ofThisUser();

    // Of an id that is no file's name, its bytes in hex.
    [[nodiscard]] QString path(const QString& org, const QString& member) const;
    [[nodiscard]] bool holds(const QString& org, const QString& member) const;
    [[nodiscard]] QStringList paths(const QString& org) const; // of all that are there, sorted
    // Makes the folder where it is missing (0700) and writes the file; RecordExists where there is one.
    [[nodiscard]] Result<void> add(const KeyFile& file) const;

private:
    QString m_folder;
};

// Loads a key file and unlocks it, and holds it against whose it is said to be: of this record and this member.
// WrongKey: of another one, or another passphrase. An empty `member` takes any.
[[nodiscard]] Result<SigningKey> unlockKey(const QString& path, const Passphrase& passphrase, const QString& org, const QString& member);

} // namespace privyseal
