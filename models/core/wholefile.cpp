#include "models/core/wholefile.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <unistd.h>

namespace privyseal {

Result<void> writeWholeFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false); // else a full disk would leave half of it in place of what was there
    // commit() asks for the disk too, but does not say where that failed.
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() || ::fsync(file.handle()) != 0 || !file.commit())
        return fail(ErrorCode::StorageFailed, QCoreApplication::translate("WholeFile", "%1 cannot be written: %2").arg(path, file.errorString()), file.errorString());
    return {};
}

} // namespace privyseal
