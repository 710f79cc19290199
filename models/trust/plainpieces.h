#pragma once

// Takes a canonical document apart that is plain ASCII without escapes, and so canonical as it stands where its members come in
// their order: what nearly all documents are, read without building a tree of them. The first piece that is not as it has to be
// ends it; the document is then left to the strict reader, which takes all that is taken here and has the words for what is wrong.
// Views into the bytes, valid as long as they; any thread.

#include "models/core/instant.h"

#include <QByteArrayView>
#include <QString>

#include <cstring>

namespace privyseal {

class PlainPieces
{
public:
    explicit PlainPieces(QByteArrayView bytes);
    [[nodiscard]] bool isRight() const { return m_isRight; }
    [[nodiscard]] bool isDone() const { return m_isRight && m_at == m_end; }
    void refuse() { m_isRight = false; }

    template <size_t Size> void take(const char (&literal)[Size]) { m_isRight = takeIf(literal); }
    // Whether it is what comes next; otherwise nothing is taken.
    template <size_t Size> [[nodiscard]] bool takeIf(const char (&literal)[Size])
    {
        constexpr qsizetype length = qsizetype(Size) - 1;
        const bool isNext = m_isRight && m_end - m_at >= length && std::memcmp(m_at, literal, size_t(length)) == 0;
        if (isNext)
            m_at += length;
        return isNext;
    }
    [[nodiscard]] QByteArrayView text();                   // with its quotes taken off
    [[nodiscard]] QByteArrayView textOrNull();             // a null view for null
    [[nodiscard]] QByteArrayView hex(qsizetype bytes);     // the lower-case digits of so many bytes
    [[nodiscard]] qint64 integer(qint64 least);            // up to CanonicalJson::largestInteger
    [[nodiscard]] Instant instant();                       // as Instant::iso() writes it, whole
    [[nodiscard]] QString string() { return QString::fromLatin1(text()); }
    [[nodiscard]] QString hexText(qsizetype bytes) { return QString::fromLatin1(hex(bytes)); }

private:
    const char *m_at, *m_end;
    bool m_isRight;
};

} // namespace privyseal
