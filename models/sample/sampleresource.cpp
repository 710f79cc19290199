#include "models/sample/sampleresource.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace privyseal {

Result<QJsonObject> readSampleResource(const QString& name)
{
    QFile file(QStringLiteral(":/sample/") % name);
    QJsonParseError error;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        if (document.isObject())
            return document.object();
    }
    return fail(ErrorCode::Internal,
                QCoreApplication::translate("Sample", "The sample that comes with this program is damaged: %1 cannot be read.").arg(name),
                error.errorString());
}

} // namespace privyseal
