#include "models/record/agentdoor.h"

#include "models/record/postgresengine.h"
#include "models/record/record.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace privyseal {
namespace {

class RecordWords
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

} // namespace

AgentDoor::AgentDoor(std::unique_ptr<PostgresEngine> engine) : m_engine(std::move(engine)) {}

AgentDoor::~AgentDoor() = default;

Result<std::unique_ptr<AgentDoor>> AgentDoor::open(const RecordLocation& location)
{
    if (!location.isServer())
        return fail(ErrorCode::Usage, RecordWords::tr("A record in a file has no door for agents; only one on a PostgreSQL server has."));
    auto address = ServerAddress::parse(location.path);
    if (!address)
        return tl::unexpected<Error>(address.error());
    auto engine = std::make_unique<PostgresEngine>(location, std::move(*address), Record::usualPatienceMs);
    if (auto opened = engine->openDoor(); !opened)
        return tl::unexpected<Error>(opened.error());
    return std::unique_ptr<AgentDoor>(new AgentDoor(std::move(engine)));
}

// The door's own refusals are sentences for whoever asked, after the word that the server puts before them.
Error AgentDoor::refusal(const QSqlError& error, const QString& doing) const
{
    const QString state = error.nativeErrorCode();
    static const QRegularExpression sentence(QStringLiteral("^\\S+:\\s+([^\\n]+)"));
    const auto match = sentence.match(error.databaseText());
    if (state.startsWith(u"PS") && match.hasMatch())
        return {state == u"PS001" ? ErrorCode::InputRejected : ErrorCode::RefusedByRule, match.captured(1).trimmed(), error.databaseText()};
    return m_engine->error(error, doing);
}

Result<QString> AgentDoor::ask(const Asking& asking)
{
    QSqlQuery query(m_engine->database()); // outlives the transaction: a prepared statement cannot be let go of in a failed one
    if (auto begun = m_engine->execute(QStringLiteral("BEGIN")); !begun)
        return tl::unexpected<Error>(begun.error());
    auto asked = askFor(asking, query);
    if (!asked) {
        if (auto undone = m_engine->execute(QStringLiteral("ROLLBACK")); !undone)
            qDebug("rollback: %s", qUtf8Printable(undone.error().detail));
        return asked;
    }
    if (auto committed = m_engine->execute(QStringLiteral("COMMIT")); !committed) {
        if (committed.error().code == ErrorCode::ConnectionLost)
            return fail(ErrorCode::CommitUnknown, RecordWords::tr("The connection to the server was lost while it was recording; whether the change was recorded is not known. Look before you repeat it."),
                        committed.error().detail);
        return tl::unexpected<Error>(committed.error());
    }
    return asked;
}

// The server knows for whom this login asks, whatever the caller says: where they disagree nothing is asked.
Result<QString> AgentDoor::askFor(const Asking& asking, QSqlQuery& query)
{
    for (const QString& text : {asking.action, asking.resource, asking.environment, asking.justification}) {
        if (text.contains(QChar(u'\0')))
            return fail(ErrorCode::InputRejected, RecordWords::tr("A text holds a null character, which no record can keep; take it out."));
    }
    const auto value = [](const QString& text) { return QVariant(text.isNull() ? QStringLiteral("") : text); };
    bool ran = query.prepare(QStringLiteral("SELECT privyseal.ask(?, ?, ?, ?, ?, ?)"));
    for (const QString& text : {asking.action, asking.resource, asking.environment, asking.justification})
        query.addBindValue(value(text));
    query.addBindValue(asking.lifetimeSeconds);
    query.addBindValue(asking.parameters.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(QString::fromUtf8(asking.parameters)));
    ran = ran && query.exec() && query.next();
    if (!ran)
        return tl::unexpected<Error>(refusal(query.lastError(), QStringLiteral("asking")));
    const QString id = query.value(0).toString();
    ran = query.prepare(QStringLiteral("SELECT agent FROM privyseal.my_requests WHERE id = ?"));
    query.addBindValue(id);
    if (!ran || !query.exec() || !query.next())
        return tl::unexpected<Error>(refusal(query.lastError(), QStringLiteral("reading what was asked")));
    if (query.value(0).toString() != asking.agent)
        return fail(ErrorCode::RefusedByRule, RecordWords::tr("This login speaks for another agent; nothing was asked."), query.value(0).toString());
    return id;
}

Result<AgentDoor::Page> AgentDoor::mine(qint64 limit) const
{
    QSqlQuery query(m_engine->database());
    bool ran = query.prepare(QStringLiteral("SELECT id, agent, action, resource, environment, parameters, justification, lifetime_s, asked_at, state, request, reason, "
                                            "decided_at, count(*) OVER () FROM privyseal.my_requests ORDER BY asked_at DESC, id LIMIT ?"));
    query.addBindValue(limit);
    ran = ran && query.exec();
    Page page;
    const auto text = [&](int column) { return query.isNull(column) ? QString() : query.value(column).toString(); };
    while (ran && query.next()) {
        page.items.append({text(0), text(1), text(2), text(3), text(4), text(5), text(6), query.value(7).toLongLong(), text(8), text(9), text(10), text(11), text(12)});
        page.total = query.value(13).toLongLong();
    }
    if (!ran || query.lastError().isValid())
        return tl::unexpected<Error>(refusal(query.lastError(), QStringLiteral("reading what was asked")));
    return page;
}

} // namespace privyseal
