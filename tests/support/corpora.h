#pragma once

// Public test vectors, which lie beside the checkout where they are to be had (PRIVYSEAL_CORPORA, set by tests/run) and are never
// part of it. A test that needs them says so and is skipped where they are not.

#include <QDir>
#include <QFile>
#include <QTest>

namespace privyseal::test {

[[nodiscard]] inline QString corpus(const QString& path)
{
    return qEnvironmentVariable("PRIVYSEAL_CORPORA") + u'/' + path;
}

// Aborts where it cannot be read.
[[nodiscard]] inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

#define NEEDS_CORPORA() \
    if (qEnvironmentVariableIsEmpty("PRIVYSEAL_CORPORA")) \
    QSKIP("the public vectors are not here (PRIVYSEAL_CORPORA)")

} // namespace privyseal::test
