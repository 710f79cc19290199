#include "models/core/ids.h"

#include "models/core/sha256.h"

#include <sodium.h>

namespace privyseal {

QString randomHexId()
{
    if (sodium_init() < 0)
        qFatal("libsodium has no source of randomness");
    QByteArray bytes(16, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return QString::fromLatin1(bytes.toHex());
}

QString sha256Hex(const QByteArray& bytes)
{
    return QString::fromLatin1(toBytes(sha256({bytes})).toHex());
}

} // namespace privyseal
