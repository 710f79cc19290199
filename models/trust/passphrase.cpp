#include "models/trust/passphrase.h"

#include <sodium.h>
#include <zxcvbn.h>

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <vector>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

// zxcvbn's time grows with the square of the length, and what comes after so many characters only makes it stronger.
constexpr std::size_t longestEstimated = 100;

void overwrite(QByteArray& bytes)
{
    sodium_memzero(bytes.data(), std::size_t(bytes.size()));
}

} // namespace

Result<Passphrase> Passphrase::fromText(const QString& text)
{
    if (text.isEmpty())
        return fail(ErrorCode::InputRejected, Say::tr("Type the passphrase."));
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
        return fail(ErrorCode::InputRejected, Say::tr("A passphrase has no line ends, tabs or other control characters."));
    QString normal = text.normalized(QString::NormalizationForm_C);
    const int characters = int(normal.toUcs4().size());
    QByteArray utf8 = normal.toUtf8();
    if (utf8.size() > mostBytes) {
        overwrite(utf8);
        return fail(ErrorCode::InputRejected, Say::tr("A passphrase is no longer than %1 bytes.").arg(mostBytes));
    }
    Passphrase made(SecretBytes::copyOf(utf8), characters);
    overwrite(utf8);
    sodium_memzero(normal.data(), std::size_t(normal.size()) * sizeof(QChar));
    return made;
}

Result<Passphrase> Passphrase::fromBytes(QByteArrayView bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::InputRejected, Say::tr("The passphrase is not text in UTF-8."));
    auto made = fromText(text);
    sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    return made;
}

double Passphrase::bits(const QStringList& knownWords) const
{
    const auto length = std::min(m_bytes.size(), longestEstimated);
    SecretBytes terminated(length + 1);
    std::copy_n(m_bytes.data(), length, terminated.data());
    std::vector<QByteArray> words;
    for (const QString& word : knownWords) {
        for (const QString& part : word.toLower().split(u' ', Qt::SkipEmptyParts))
            words.push_back(part.toUtf8());
    }
    std::vector<const char*> pointers;
    for (const QByteArray& word : words)
        pointers.push_back(word.constData());
    pointers.push_back(nullptr);
    return ZxcvbnMatch(terminated.text(), pointers.data(), nullptr);
}

Result<void> Passphrase::checkStrength(const QStringList& knownWords) const
{
    if (m_characters < fewestCharacters)
        return fail(ErrorCode::RefusedByRule, Say::tr("The passphrase is too short: take at least %1 characters.").arg(fewestCharacters));
    const double strength = bits(knownWords);
    if (strength < fewestBits) {
        return fail(ErrorCode::RefusedByRule,
                    Say::tr("The passphrase is too easy to guess (%1 of %2 bits): take five words that have nothing to do with each other.")
                        .arg(int(strength))
                        .arg(int(fewestBits)));
    }
    return {};
}

} // namespace privyseal
