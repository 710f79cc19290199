#include "support/testrecord.h"

#include "models/record/statement.h"

#include <QRegularExpression>
#include <QTest>

namespace privyseal::test {

Instant at(const char* iso)
{
    const auto instant = Instant::parse(QString::fromLatin1(iso));
    if (!instant)
        qFatal("not an instant: %s", iso);
    return *instant;
}

Instant testNow()
{
    return at("2026-09-16T09:42:00Z");
}

void failOnAnyWarning()
{
    // The offscreen platform says of itself what it cannot do; that is no fault of ours.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).")));
}

TestRecord::TestRecord()
{
    auto made = Record::create({m_folder.filePath(QStringLiteral("test.privyseal"))},
                               {QStringLiteral("Test Company"), at("2026-07-20"), testNow()});
    if (!made)
        qFatal("%s (%s)", qUtf8Printable(made.error().message), qUtf8Printable(made.error().detail));
    m_record = std::move(*made);
}

void TestRecord::sql(const QString& statement)
{
    if (auto ran = Statement(*m_record, statement).run(); !ran)
        qFatal("%s", qUtf8Printable(ran.error().detail));
}

} // namespace privyseal::test
