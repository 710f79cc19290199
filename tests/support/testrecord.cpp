#include "support/testrecord.h"

#include "models/record/postgreslogin.h"
#include "models/record/serveraddress.h"
#include "models/record/statement.h"

#include <QRegularExpression>
#include <QTest>
#include <QUuid>

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

TestEngine engine()
{
    if (qEnvironmentVariable("PRIVYSEAL_TEST_ENGINE") != u"postgresql")
        return TestEngine::Sqlite;
    if (qEnvironmentVariableIsEmpty("PRIVYSEAL_TEST_SERVER")) {
        std::puts("skipped: no PostgreSQL");
        std::fflush(nullptr);
        std::_Exit(0); // without what would follow: the rest of the tests
    }
    return TestEngine::Postgresql;
}

namespace {

ServerAddress testServer()
{
    const auto address = ServerAddress::parse(qEnvironmentVariable("PRIVYSEAL_TEST_SERVER"));
    if (!address)
        qFatal("PRIVYSEAL_TEST_SERVER: %s", qUtf8Printable(address.error().message));
    return *address;
}

} // namespace

Place::Place()
{
    if (engine() == TestEngine::Sqlite) {
        m_location = {m_folder.filePath(QStringLiteral("test.privyseal"))};
        return;
    }
    ServerAddress address = testServer();
    address.database = u"t_" + QUuid::createUuid().toString(QUuid::Id128);
    m_location = {address.text()};
}

// By force: a window or a watcher may still be connected, and the next test wants the room.
Place::~Place()
{
    if (!m_location.isServer())
        return;
    const ServerAddress server = testServer();
    const auto mine = ServerAddress::parse(m_location.path);
    const QByteArray login = connectionPart("host", server.host) + connectionPart("port", QString::number(server.port))
                           + connectionPart("user", server.user) + connectionPart("dbname", server.database);
    const QString sql = QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(mine ? mine->database : QString());
    // The notice that there was none to drop is libpq's to print, and nobody's to read.
    if (auto dropped = runAlone(login + "options='-c client_min_messages=error'", sql.toUtf8()); !dropped)
        qFatal("%s", qUtf8Printable(dropped.error().detail));
}

TestRecord::TestRecord()
{
    auto made = Record::create(m_place.location(), {QStringLiteral("Test Company"), at("2026-07-20"), testNow()});
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
