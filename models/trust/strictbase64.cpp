#include "models/trust/strictbase64.h"

namespace privyseal {

QString toBase64(QByteArrayView bytes)
{
    return QString::fromLatin1(QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64());
}

std::optional<QByteArray> fromBase64(QStringView text)
{
    const QByteArray given = text.toUtf8();
    const auto read = QByteArray::fromBase64Encoding(given, QByteArray::AbortOnBase64DecodingErrors);
    if (read.decodingStatus != QByteArray::Base64DecodingStatus::Ok || read.decoded.toBase64() != given)
        return std::nullopt;
    return read.decoded;
}

} // namespace privyseal
