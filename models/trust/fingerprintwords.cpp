#include "models/trust/fingerprintwords.h"

#include <QByteArray>
#include <QFile>
#include <QStringList>

namespace privyseal {
namespace {

constexpr qsizetype wordCount = 12, listLength = 256;

QStringList readList()
{
    QFile file(QStringLiteral(":/words/fingerprint.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing resource %s", qUtf8Printable(file.fileName()));
    const QStringList words = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (words.size() != listLength)
        qFatal("%s has not %d words", qUtf8Printable(file.fileName()), int(listLength));
    return words;
}

} // namespace

QString fingerprintWords(const QString& hex)
{
    static const QStringList list = readList();
    const QByteArray bytes = QByteArray::fromHex(hex.left(wordCount * 2).toLatin1());
    if (bytes.size() != wordCount || bytes.toHex() != hex.left(wordCount * 2).toLatin1())
        return {};
    QStringList words;
    for (const char byte : bytes)
        words.append(list[uchar(byte)]);
    return words.join(u' ');
}

} // namespace privyseal
