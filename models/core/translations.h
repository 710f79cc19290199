#pragma once

// The interface's language for as long as the object lives: our sentences and those that Qt itself shows. Made in main()
// before the first sentence; main thread. A language that translations/ lacks, or that a desktop misnames, is English.

#include <QLocale>
#include <QTranslator>

namespace privyseal {

class Translations
{
public:
    explicit Translations(const QLocale& reader);
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    // Whether the reader's own language is there.
    [[nodiscard]] bool complete() const { return m_complete; }

private:
    QTranslator m_plurals; // English: its file holds the sentences that count something
    QTranslator m_ours;
    QTranslator m_qt;
    bool m_complete = false;
};

} // namespace privyseal
