#include "models/core/textsafety.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace privyseal {
namespace {

struct Unit
{
    qsizetype position;
    qsizetype length;
    char32_t codePoint;
};

// Surrogates without a partner come out as themselves.
QList<Unit> unitsOf(const QString& text)
{
    QList<Unit> units;
    units.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            units.append({i, 2, QChar::surrogateToUcs4(c, text[i + 1])});
            ++i;
        } else {
            units.append({i, 1, c.unicode()});
        }
    }
    return units;
}

bool isLineBreakOrTab(char32_t c)
{
    return c == '\n' || c == '\r' || c == '\t';
}

bool isBidi(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Letters and marks that are drawn as nothing although their category does not say so.
bool isBlank(char32_t c)
{
    return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F)
           || c == 0x2800 || c == 0x3164 || c == 0xFFA0 || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE0FFF);
}

// The text or emoji form of the symbol before it: seen, and harmless.
bool isPresentationOf(char32_t c, char32_t before)
{
    return (c == 0xFE0E || c == 0xFE0F) && QChar::category(before) == QChar::Symbol_Other;
}

std::optional<OddCharacter::Why> unprintable(char32_t c, char32_t before)
{
    using Why = OddCharacter::Why;
    if (isBidi(c))
        return Why::Bidi;
    if (isPresentationOf(c, before))
        return std::nullopt;
    if (isBlank(c))
        return Why::Invisible;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return Why::Control;
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Why::Invisible;
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return Why::NoMeaning;
    default:
        return std::nullopt;
    }
}

bool isWordPart(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == '_';
}

bool isNeutral(QChar::Script script)
{
    return script == QChar::Script_Common || script == QChar::Script_Inherited || script == QChar::Script_Unknown;
}

bool mayStandTogether(const QSet<QChar::Script>& scripts)
{
    if (scripts.size() <= 1)
        return true;
    using Scripts = QSet<QChar::Script>;
    const Scripts sets[] = {
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul},
    };
    return std::any_of(std::begin(sets), std::end(sets), [&](const Scripts& set) { return set.contains(scripts); });
}

// Adds the letters of a word that are not of the script that most of it is written in; a tie counts for Latin.
void addMixed(const QList<Unit>& word, QList<OddCharacter>* odd)
{
    QHash<QChar::Script, int> counts;
    QSet<QChar::Script> scripts;
    for (const Unit& unit : word) {
        const QChar::Script script = QChar::script(unit.codePoint);
        if (!isNeutral(script)) {
            ++counts[script];
            scripts.insert(script);
        }
    }
    if (mayStandTogether(scripts))
        return;
    QChar::Script main = QChar::Script_Latin;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(main))
            main = it.key();
    }
    for (const Unit& unit : word) {
        const QChar::Script script = QChar::script(unit.codePoint);
        if (!isNeutral(script) && script != main)
            odd->append({unit.position, unit.length, unit.codePoint, OddCharacter::Why::MixedScript});
    }
}

} // namespace

QString codePointName(char32_t codePoint)
{
    return QStringLiteral("U+%1").arg(QString::number(uint(codePoint), 16).toUpper(), 4, u'0');
}

namespace {

class SafetyWords
{
    Q_DECLARE_TR_FUNCTIONS(TextSafety)
};

} // namespace

QString whyOdd(OddCharacter::Why why)
{
    switch (why) {
    case OddCharacter::Why::Control:
        return SafetyWords::tr("controls a terminal instead of being shown");
    case OddCharacter::Why::Bidi:
        return SafetyWords::tr("moves the text around it");
    case OddCharacter::Why::Invisible:
        return SafetyWords::tr("is invisible");
    case OddCharacter::Why::MixedScript:
        return SafetyWords::tr("is a letter of another script than its word");
    case OddCharacter::Why::NoMeaning:
        return SafetyWords::tr("has no agreed meaning");
    }
    return {};
}

QList<OddCharacter> oddCharacters(const QString& text)
{
    QList<OddCharacter> odd;
    QList<Unit> word;
    char32_t before = 0;
    const QList<Unit> units = unitsOf(text);
    for (const Unit& unit : units) {
        const auto why = isLineBreakOrTab(unit.codePoint) ? std::nullopt : unprintable(unit.codePoint, before);
        // An invisible character inside a word does not end it: that is how it hides.
        if (why) {
            odd.append({unit.position, unit.length, unit.codePoint, *why});
        } else if (isWordPart(unit.codePoint)) {
            word.append(unit);
        } else {
            addMixed(word, &odd);
            word.clear();
        }
        before = unit.codePoint;
    }
    addMixed(word, &odd);
    std::sort(odd.begin(), odd.end(), [](const OddCharacter& a, const OddCharacter& b) { return a.position < b.position; });
    return odd;
}

QString visibleText(const QString& text, LineBreaks lineBreaks)
{
    QString out;
    out.reserve(text.size());
    char32_t before = 0;
    const QList<Unit> units = unitsOf(text);
    for (const Unit& unit : units) {
        const char32_t c = unit.codePoint;
        if (lineBreaks == LineBreaks::Kept && (c == '\n' || c == '\t'))
            out += QChar(char16_t(c));
        else if (c < 0x20)
            out += QChar(char16_t(0x2400 + c));
        else if (c == 0x7F)
            out += QChar(char16_t(0x2421));
        else if (unprintable(c, before))
            out += u'<' + codePointName(c) + u'>';
        else
            out += QStringView(text).mid(unit.position, unit.length);
        before = c;
    }
    return out;
}

QString asciiLower(QString text)
{
    for (QChar& c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(char16_t(c.unicode() + (u'a' - u'A')));
    }
    return text;
}

} // namespace privyseal
