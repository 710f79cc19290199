#pragma once

// What the tests of models/exchange share: files with given bytes, imports and exports of a test record.

#include "models/core/clock.h"
#include "models/exchange/exporter.h"
#include "models/exchange/importer.h"
#include "support/testrecord.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

namespace privyseal::test {

inline QString dataFile(const char* name)
{
    return QStringLiteral(PRIVYSEAL_SOURCE_DIR "/tests/models/exchange/data/") + QLatin1String(name);
}

inline QString sharedFile(const char* name)
{
    return QStringLiteral(PRIVYSEAL_SOURCE_DIR "/../shared/") + QLatin1String(name);
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return file.readAll();
}

inline QString written(TestRecord& made, const char* name, const QByteArray& bytes)
{
    const QString path = made.folder() + u'/' + QLatin1String(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
    return path;
}

inline ImportOutcome imported(TestRecord& made, const QString& path, const ImportOptions& options = {}, const Instant& now = testNow())
{
    const FixedClock clock(now);
    return Importer(made.record(), clock).run({path}, options);
}

inline QByteArray bundleOf(TestRecord& made)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    auto rows = writeBundle(made.record(), buffer);
    if (!rows)
        qFatal("%s", qUtf8Printable(rows.error().detail));
    return buffer.data();
}

} // namespace privyseal::test
