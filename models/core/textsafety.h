#pragma once

// Text from outside may hold characters that a reader cannot see or that move what is seen: terminal escapes, bidi
// controls, zero-width characters, letters of another script that look alike. Pure functions, any thread.
//
// Source: Unicode 15 general categories, UAX 9 (bidi controls), UTS 39 section 5.2 ("highly restrictive": one script a
// word, or Latin with Han and one of the Japanese, Korean or Bopomofo scripts).

#include <QList>
#include <QString>

namespace privyseal {

struct OddCharacter
{
    enum class Why { Control, Bidi, Invisible, MixedScript, NoMeaning };

    qsizetype position = 0; // in UTF-16 units of the text
    qsizetype length = 1;   // 1 or 2 UTF-16 units
    char32_t codePoint = 0;
    Why why = Why::Control;

    friend bool operator==(const OddCharacter&, const OddCharacter&) = default;
};

// "U+202E", at least four digits.
[[nodiscard]] QString codePointName(char32_t codePoint);
// One translated phrase for people: "moves the text around it".
[[nodiscard]] QString whyOdd(OddCharacter::Why why);

// Every odd character, in order. Line breaks and tabs are not odd here: a signed text may have lines.
[[nodiscard]] QList<OddCharacter> oddCharacters(const QString& text);

enum class LineBreaks { Shown, Kept };

// The text with everything unprintable made visible: C0 controls as their pictures (U+241B for escape), all others as
// <U+202E>. The result is safe to print to a terminal and stays on one line unless line breaks are kept.
// Look-alike letters are printable and stay as they are.
[[nodiscard]] QString visibleText(const QString& text, LineBreaks lineBreaks = LineBreaks::Shown);

// A to Z as a to z and nothing else, as lower() does in the record's databases: for patterns that are compared with it.
[[nodiscard]] QString asciiLower(QString text);

} // namespace privyseal
