#include "support/testrecord.h"

#include "models/core/ids.h"
#include "models/record/postgreslogin.h"
#include "models/record/statement.h"

#include <QRegularExpression>
#include <QTest>

#include <cstdio>
#include <cstdlib>

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

TestEngine testEngine()
{
    return qEnvironmentVariable("PRIVYSEAL_TEST_ENGINE") == u"postgresql" ? TestEngine::Server : TestEngine::File;
}

QString newPlace(const QString& folder, const QString& name)
{
    if (testEngine() == TestEngine::File)
        return folder + u'/' + name;
    const QString server = qEnvironmentVariable("PRIVYSEAL_TEST_SERVER");
    if (server.isEmpty()) {
        std::puts("skipped: no PostgreSQL");
        std::fflush(stdout);
        std::_Exit(0);
    }
    return server.left(server.lastIndexOf(u'/') + 1) + u"t_" + randomHexId();
}

void removePlace(const QString& place)
{
    if (!RecordLocation{place}.isServer())
        return;
    const QString database = place.mid(place.lastIndexOf(u'/') + 1);
    const QByteArray server = qEnvironmentVariable("PRIVYSEAL_TEST_SERVER").toUtf8();
    if (auto dropped = runAlone(server, "DROP DATABASE IF EXISTS \"" + database.toUtf8() + "\" WITH (FORCE)"); !dropped)
        qFatal("%s", qUtf8Printable(dropped.error().detail));
}

TestRecord::TestRecord()
{
    auto made = Record::create({newPlace(m_folder.path())}, {QStringLiteral("Test Company"), at("2026-07-20"), testNow()});
    if (!made)
        qFatal("%s (%s)", qUtf8Printable(made.error().message), qUtf8Printable(made.error().detail));
    m_record = std::move(*made);
}

TestRecord::~TestRecord()
{
    const QString place = m_record->location().path;
    m_record.reset();
    removePlace(place);
}

void TestRecord::sql(const QString& statement)
{
    if (auto ran = Statement(*m_record, statement).run(); !ran)
        qFatal("%s", qUtf8Printable(ran.error().detail));
}

} // namespace privyseal::test
