#include "models/record/recordlocation.h"

#include "models/record/serveraddress.h"

#include <QDir>
#include <QFileInfo>

namespace privyseal {

QString RecordLocation::lasting() const
{
    if (!isServer())
        return QFileInfo(path).absoluteFilePath();
    const auto address = ServerAddress::parse(path);
    return address ? address->text() : path;
}

QString RecordLocation::shortName() const
{
    if (!isServer())
        return QFileInfo(path).fileName();
    const auto address = ServerAddress::parse(path);
    return address ? address->shortName() : path;
}

QString RecordLocation::place() const
{
    return isServer() ? lasting() : QDir::toNativeSeparators(QFileInfo(path).absolutePath());
}

} // namespace privyseal
