#pragma once

// What was taken back (trust.md section 2): one version of the list, chained to the one before by its hash. Taking back needs
// the revocation threshold, which may be one member; giving back needs the root quorum. Plain values, any thread.
// Errors: BadSignature for a body that is not of this form.

#include "models/core/error.h"
#include "models/core/instant.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

namespace privyseal {

struct RevocationBody
{
    static constexpr int longestReason = 4000; // characters
    static constexpr int mostItems = 256;      // of each list

    QString org;      // 32 hex digits
    qint64 version = 1;
    QString previous; // hex SHA-256 of the body before; null in the first one
    Instant issued;
    QString member;   // who wrote it
    QString reason;
    QStringList grants, keys;                     // taken back: ids of requests, ids of keys; sorted
    QStringList reinstatedGrants, reinstatedKeys; // given back

    [[nodiscard]] bool givesBack() const { return !reinstatedGrants.isEmpty() || !reinstatedKeys.isEmpty(); }
    [[nodiscard]] static Result<RevocationBody> read(const QByteArray& body);
    [[nodiscard]] Result<QByteArray> write() const;
};

// What all versions together take back now.
struct Revoked
{
    qint64 version = 0; // of the newest; 0: nothing was ever taken back
    QString hash;       // of its body
    QSet<QString> grants, keys;

    void take(const RevocationBody& body, const QString& bodyHash);
};

} // namespace privyseal
