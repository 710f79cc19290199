#include "models/core/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace privyseal {

Translations::Translations(const QLocale& reader)
{
    const QString folder = QStringLiteral(":/translations");
    // The translator that was installed last is asked first.
    if (m_plurals.load(QStringLiteral("privyseal_en"), folder))
        QCoreApplication::installTranslator(&m_plurals);
    if (reader.language() == QLocale::English || reader.language() == QLocale::C) {
        m_complete = true;
        return;
    }
    if (!m_ours.load(reader, QStringLiteral("privyseal"), QStringLiteral("_"), folder))
        return; // Qt's own words stay English beside ours
    m_complete = QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(reader, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Translations::~Translations()
{
    for (QTranslator* one : {&m_qt, &m_ours, &m_plurals})
        QCoreApplication::removeTranslator(one);
}

} // namespace privyseal
