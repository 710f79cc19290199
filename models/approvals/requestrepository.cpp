#include "models/approvals/requestrepository.h"

#include "models/record/collect.h"
#include "models/record/record.h"
#include "models/record/statement.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace privyseal {
namespace {

const QString selectRequest = QStringLiteral("SELECT id, version, agent, action, resource, environment, parameters, "
                                             "risk, requested_by, requested_at, status, decided_at, "
                                             "decided_by, reason, justification, lifetime_s, break_glass, origin, "
                                             "deadline, policy_version, digest FROM request ");
const QString selectDecision = QStringLiteral("SELECT d.id, d.request, d.request_version, d.request_digest, d.member, "
                                              "d.verdict, d.slot, d.reason, d.decided_at, d.policy_version, d.envelope, d.presented "
                                              "FROM decision d ");
const QString openOnes = QStringLiteral("status IN ('pending', 'changes_requested')");
const QString decidedInForce =
    QStringLiteral("backing = 'decision' AND status = 'active' AND (expires_at IS NULL OR expires_at > :now)");

QString b(const char* name)
{
    return QLatin1String(name);
}

QString parametersText(const QMap<QString, QString>& parameters)
{
    if (parameters.isEmpty())
        return {};
    QJsonObject object;
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Request readRequest(const Row& row)
{
    Request request;
    request.id = row.text(0);
    request.version = int(row.integer(1));
    request.agent = row.text(2);
    request.action = row.text(3);
    request.resource = row.text(4);
    request.environment = row.text(5);
    const QJsonObject parameters = QJsonDocument::fromJson(row.text(6).toUtf8()).object();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        request.parameters.insert(it.key(), it.value().toString());
    request.risk = riskClassFromText(row.text(7));
    request.requestedBy = row.text(8);
    request.requestedAt = row.instant(9);
    // A word that we do not know must not read as open.
    request.status = requestStatusFromText(row.text(10)).value_or(RequestStatus::PolicyBlocked);
    request.decidedAt = row.instant(11);
    request.decidedBy = row.list(12);
    request.reason = row.text(13);
    request.justification = row.text(14);
    request.lifetimeSeconds = row.integer(15);
    request.breakGlass = row.boolean(16);
    request.historical = row.text(17) != u"filed";
    request.deadline = row.instant(18);
    request.policyVersion = int(row.integer(19));
    request.digest = row.text(20);
    return request;
}

// A verdict of an unknown word counts as a request for changes: it approves nothing and vetoes nothing.
StoredDecision readDecision(const Row& row)
{
    StoredDecision stored;
    stored.columns = {row.text(0),        row.text(1), int(row.integer(2)),
                      row.text(3),        row.text(4), verdictFromText(row.text(5)).value_or(Verdict::RequestChanges),
                      row.text(6),        row.text(7), row.instant(8),
                      int(row.integer(9)), {},         {},
                      {}};
    stored.envelope = row.text(10).toUtf8();
    stored.presented = row.text(11);
    stored.readsBack = row.text(5) == toText(stored.columns.verdict);
    return stored;
}

// Name, value, name, value, ...
template <class Value, class... More> void bindAll(Statement& statement, const char* name, const Value& value, const More&... more)
{
    statement.bind(b(name), value);
    if constexpr (sizeof...(more) > 0)
        bindAll(statement, more...);
}

template <class... Values> Result<void> write(const Record& record, const QString& sql, const Values&... values)
{
    Statement statement(record, sql);
    bindAll(statement, values...);
    const auto ran = statement.run();
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return {};
}

// NULL rather than an empty text.
QString orNull(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

} // namespace

Result<std::optional<Request>> RequestRepository::find(const QString& id) const
{
    const QString sql = selectRequest + QStringLiteral("WHERE id = :id");
    return Statement(m_record, sql).bind(b("id"), id).first(readRequest);
}

Result<QList<Request>> RequestRepository::open() const
{
    const QString sql = selectRequest + QStringLiteral("WHERE origin = 'filed' AND ") + openOnes +
                        QStringLiteral(" ORDER BY deadline, id");
    Statement statement(m_record, sql);
    return collect(statement, readRequest);
}

Result<QList<Request>> RequestRepository::closed(int limit) const
{
    const QString sql = selectRequest + QStringLiteral("WHERE NOT (") + openOnes +
                        QStringLiteral(") ORDER BY coalesce(decided_at, requested_at) DESC, id DESC LIMIT :most");
    Statement statement(m_record, sql);
    statement.bind(b("most"), limit);
    return collect(statement, readRequest);
}

Result<qint64> RequestRepository::closedCount() const
{
    const QString sql = QStringLiteral("SELECT count(*) FROM request WHERE NOT (") + openOnes + u')';
    const auto count = Statement(m_record, sql).first([](const Row& row) { return row.integer(0); });
    if (!count)
        return tl::unexpected<Error>(count.error());
    return count->value_or(0);
}

Result<QList<Request>> RequestRepository::dueBefore(Instant now) const
{
    const QString sql = selectRequest + QStringLiteral("WHERE ") + openOnes +
                        QStringLiteral(" AND deadline <= :now AND origin = 'filed' ORDER BY deadline, id");
    Statement statement(m_record, sql);
    statement.bind(b("now"), now);
    return collect(statement, readRequest);
}

Result<QList<Request>> RequestRepository::brokenGlassBefore(Instant at) const
{
    const QString sql = selectRequest + QStringLiteral("WHERE status = 'approved' AND break_glass = 1 AND origin = 'filed' AND decided_at <= :at "
                                                       "AND NOT EXISTS (SELECT 1 FROM incident WHERE incident.id = 'INC-' || request.id) ORDER BY decided_at, id");
    Statement statement(m_record, sql);
    statement.bind(b("at"), at);
    return collect(statement, readRequest);
}

Result<QList<Request>> RequestRepository::brokenGlassSince(Instant at) const
{
    const QString sql = selectRequest + QStringLiteral("WHERE status = 'approved' AND break_glass = 1 AND origin = 'filed' AND decided_at > :at ORDER BY decided_at DESC, id DESC");
    Statement statement(m_record, sql);
    statement.bind(b("at"), at);
    return collect(statement, readRequest);
}

Result<QList<Request>> RequestRepository::filedFor(const QString& agent, const QString& action, const QString& resource,
                                                   const QString& environment) const
{
    const QString sql = selectRequest + QStringLiteral("WHERE agent = :agent AND action = :action AND resource = "
                                                       ":resource AND environment = :environment AND origin = 'filed' "
                                                       "ORDER BY requested_at DESC, id DESC");
    Statement statement(m_record, sql);
    statement.bind(b("agent"), agent)
        .bind(b("action"), action)
        .bind(b("resource"), resource)
        .bind(b("environment"), environment);
    return collect(statement, readRequest);
}

Result<QList<StoredDecision>> RequestRepository::decisions(const QString& requestId) const
{
    const QString sql = selectDecision + QStringLiteral("WHERE d.request = :id ORDER BY d.decided_at, d.id");
    Statement statement(m_record, sql);
    statement.bind(b("id"), requestId);
    return collect(statement, readDecision);
}

Result<bool> RequestRepository::holdsDecision(const QString& decisionId) const
{
    const auto found = Statement(m_record, QStringLiteral("SELECT 1 FROM decision WHERE id = :id")).bind(b("id"), decisionId).first([](const Row&) { return true; });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->has_value();
}

Result<QList<StoredDecision>> RequestRepository::decisionsOfOpen() const
{
    const QString sql = selectDecision + QStringLiteral("JOIN request r ON r.id = d.request WHERE r.status IN ('pending', 'changes_requested') "
                                                        "ORDER BY d.decided_at, d.id");
    Statement statement(m_record, sql);
    return collect(statement, readDecision);
}

Result<QList<RequestVersion>> RequestRepository::versions(const QString& requestId) const
{
    Statement statement(
        m_record,
        QStringLiteral(
            "SELECT version, filed_at, filed_by, digest FROM request_version WHERE request = :id ORDER BY version"));
    statement.bind(b("id"), requestId);
    return collect(statement, [](const Row& row) {
        return RequestVersion{int(row.integer(0)), row.instant(1), row.text(2), row.text(3)};
    });
}

Result<QString> RequestRepository::body(const QString& requestId, int version) const
{
    const auto found = Statement(m_record, QStringLiteral("SELECT body FROM request_version WHERE request = :id AND version = :version"))
                           .bind(b("id"), requestId)
                           .bind(b("version"), version)
                           .first([](const Row& row) { return row.text(0); });
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->value_or(QString());
}

Result<QMap<QString, Instant>> RequestRepository::versionStartsOfOpen() const
{
    QMap<QString, Instant> starts;
    auto ran = Statement(m_record,
                         QStringLiteral(
                             "SELECT v.request, v.filed_at FROM request_version v JOIN request r ON r.id = v.request "
                             "AND r.version = v.version WHERE r.status IN ('pending', 'changes_requested')"))
                   .each([&](const Row& row) {
                       starts.insert(row.text(0), row.instant(1));
                       return true;
                   });
    if (!ran)
        return tl::unexpected<Error>(ran.error());
    return starts;
}

Result<std::optional<QString>> RequestRepository::grantStatus(const QString& requestId) const
{
    return Statement(m_record, QStringLiteral("SELECT status FROM agent_grant WHERE request = :id AND backing = "
                                              "'decision' ORDER BY granted_at DESC"))
        .bind(b("id"), requestId)
        .first([](const Row& row) { return row.text(0); });
}

Result<QStringList> RequestRepository::decidedRequests(Instant now) const
{
    const QString sql = QStringLiteral("SELECT DISTINCT request FROM agent_grant WHERE request IS NOT NULL AND ") + decidedInForce;
    Statement statement(m_record, sql);
    statement.bind(b("now"), now);
    auto ids = collect(statement, [](const Row& row) { return row.text(0); });
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    return QStringList(*std::move(ids));
}

Result<QList<std::pair<QString, QString>>> RequestRepository::decidedHolders(Instant now) const
{
    const QString sql = QStringLiteral("SELECT DISTINCT agent, environment FROM agent_grant WHERE ") + decidedInForce;
    Statement statement(m_record, sql);
    statement.bind(b("now"), now);
    return collect(statement, [](const Row& row) { return std::pair(row.text(0), row.text(1)); });
}

Result<QStringList> RequestRepository::suspendDecided(const QString& agent, const QString& environment, Instant now)
{
    const QString which = QStringLiteral("WHERE agent = :agent AND environment = :place AND ") + decidedInForce;
    const QString select = QStringLiteral("SELECT request FROM agent_grant ") + which;
    Statement selected(m_record, select);
    selected.bind(b("agent"), agent).bind(b("place"), environment).bind(b("now"), now);
    auto ids = collect(selected, [](const Row& row) { return row.text(0); });
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    const QString update = QStringLiteral("UPDATE agent_grant SET status = 'suspended' ") + which;
    const auto updated = Statement(m_record, update).bind(b("agent"), agent).bind(b("place"), environment).bind(b("now"), now).run();
    if (!updated)
        return tl::unexpected<Error>(updated.error());
    return QStringList(*std::move(ids));
}

Result<void> RequestRepository::setGrantStatus(const QString& requestId, const QString& from, const QString& to)
{
    return write(m_record, QStringLiteral("UPDATE agent_grant SET status = :to WHERE request = :request AND backing = 'decision' AND status = :from"), "to", to, "request",
                 requestId, "from", from);
}

namespace {

QString stretch(const char* column, const QString& upTo)
{
    const QString name = QLatin1String(column);
    return QString(name + u" > :after" + (upTo.isNull() ? QString() : QString(u" AND " + name + u" <= :upto")));
}

void bindStretch(Statement& statement, const QString& after, const QString& upTo)
{
    statement.bind(b("after"), after.isNull() ? QStringLiteral("") : after);
    if (!upTo.isNull())
        statement.bind(b("upto"), upTo);
}

StoredGrant readGrant(const Row& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.instant(7), row.instant(8)};
}

const QString selectGrant = QStringLiteral("SELECT agent, action, resource, environment, status, backing, request, granted_at, expires_at FROM agent_grant WHERE ");

} // namespace

Result<QList<StoredRequest>> RequestRepository::filedAfter(const QString& after, int most) const
{
    const QString sql = selectRequest + QStringLiteral("WHERE origin = 'filed' AND ") + stretch("id", {}) + QStringLiteral(" ORDER BY id LIMIT :most");
    Statement statement(m_record, sql);
    bindStretch(statement, after, {});
    statement.bind(b("most"), most);
    return collect(statement, [](const Row& row) {
        const Request request = readRequest(row);
        const bool readsBack = row.text(10) == toText(request.status) && row.text(6) == parametersText(request.parameters)
            && row.text(7) == (request.risk ? toText(*request.risk) : QString());
        return StoredRequest{request, readsBack};
    });
}

Result<QList<StoredDecision>> RequestRepository::decisionsOf(const QString& after, const QString& upTo) const
{
    const QString sql = selectDecision + QStringLiteral("WHERE ") + stretch("d.request", upTo);
    Statement statement(m_record, sql);
    bindStretch(statement, after, upTo);
    return collect(statement, readDecision);
}

Result<QList<StoredVersion>> RequestRepository::versionsOf(const QString& after, const QString& upTo) const
{
    const QString sql = QStringLiteral("SELECT request, digest, body, filed_by, version, filed_at FROM request_version WHERE ") + stretch("request", upTo);
    Statement statement(m_record, sql);
    bindStretch(statement, after, upTo);
    return collect(statement, [](const Row& row) { return StoredVersion{row.text(0), row.text(1), row.text(2), row.text(3), int(row.integer(4)), row.instant(5)}; });
}

Result<QList<StoredGrant>> RequestRepository::grantsOf(const QString& after, const QString& upTo) const
{
    const QString sql = selectGrant + stretch("request", upTo);
    Statement statement(m_record, sql);
    bindStretch(statement, after, upTo);
    return collect(statement, readGrant);
}

Result<QList<StoredGrant>> RequestRepository::grantsOfNoRequest() const
{
    Statement statement(m_record, QString(selectGrant + QStringLiteral("(request IS NULL OR request = '') AND backing = 'decision'")));
    return collect(statement, readGrant);
}

// The next number after the highest; a counter in the record spares reading every id, and steps over imported ones.
Result<QString> RequestRepository::nextId()
{
    const QString key = QStringLiteral("request.last_number");
    const auto last = m_record.meta(key);
    if (!last)
        return tl::unexpected<Error>(last.error());
    qint64 number = last->value_or(QString()).toLongLong();
    if (!last->has_value()) {
        auto ran = Statement(m_record, QStringLiteral("SELECT id FROM request WHERE id LIKE 'REQ-%'"))
                       .each([&](const Row& row) {
                           const QString digits = row.text(0).mid(4);
                           bool plain = false;
                           const int one = digits.toInt(&plain);
                           if (plain)
                               number = std::max(number, qint64(one));
                           return true;
                       });
        if (!ran)
            return tl::unexpected<Error>(ran.error());
    }
    QString id;
    for (bool taken = true; taken;) {
        id = QStringLiteral("REQ-%1").arg(++number, 4, 10, QLatin1Char('0'));
        const auto found = find(id);
        if (!found)
            return tl::unexpected<Error>(found.error());
        taken = found->has_value();
    }
    if (auto kept = m_record.setMeta(key, QString::number(number)); !kept)
        return tl::unexpected<Error>(kept.error());
    return id;
}

Result<void> RequestRepository::insert(const Request& request)
{
    auto inserted = write(m_record,
                          QStringLiteral("INSERT INTO request (id, agent, action, resource, environment, requested_by, requested_at, status, break_glass, origin) "
                                         "VALUES (:id, :agent, :action, :resource, :environment, :by, :at, :status, :glass, 'filed')"),
                          "id", request.id, "agent", request.agent, "action", request.action, "resource", request.resource, "environment", request.environment,
                          "by", request.requestedBy, "at", request.requestedAt, "status", toText(request.status), "glass", int(request.breakGlass));
    return inserted ? update(request) : inserted;
}

Result<void> RequestRepository::addVersion(const Request& request, Instant filedAt, const QByteArray& body)
{
    return write(m_record,
                 QStringLiteral("INSERT INTO request_version (request, version, filed_at, filed_by, digest, body) "
                                "VALUES (:request, :version, :at, :by, :digest, :body)"),
                 "request", request.id, "version", request.version, "at", filedAt, "by", request.requestedBy, "digest", request.digest, "body",
                 QString::fromUtf8(body));
}

Result<void> RequestRepository::update(const Request& request)
{
    return write(m_record,
                 QStringLiteral("UPDATE request SET version = :version, action = :action, resource = :resource, environment = :environment, "
                                "parameters = :parameters, risk = :risk, status = :status, decided_at = :decidedAt, decided_by = :decidedBy, "
                                "reason = :reason, justification = :justification, lifetime_s = :lifetime, deadline = :deadline, "
                                "policy_version = :policy, digest = :digest WHERE id = :id"),
                 "version", request.version, "action", request.action, "resource", request.resource, "environment", request.environment, "parameters",
                 parametersText(request.parameters), "risk", request.risk ? toText(*request.risk) : QString(), "status", toText(request.status), "decidedAt",
                 request.decidedAt, "decidedBy", listText(request.decidedBy), "reason", orNull(request.reason), "justification", request.justification,
                 "lifetime", request.lifetimeSeconds, "deadline", request.deadline, "policy", request.policyVersion, "digest", request.digest, "id", request.id);
}

Result<void> RequestRepository::addDecision(const StoredDecision& stored)
{
    const Decision& decision = stored.columns;
    return write(m_record,
                 QStringLiteral("INSERT INTO decision (id, request, request_version, request_digest, member, verdict, slot, reason, decided_at, policy_version, "
                                "envelope, presented) VALUES (:id, :request, :version, :digest, :member, :verdict, :slot, :reason, :at, :policy, :envelope, :presented)"),
                 "id", decision.id, "request", decision.requestId, "version", decision.requestVersion, "digest", decision.requestDigest, "member",
                 decision.member, "verdict", toText(decision.verdict), "slot", orNull(decision.slot), "reason", decision.reason, "at", decision.decidedAt,
                 "policy", decision.policyVersion, "envelope", QString::fromUtf8(stored.envelope), "presented", stored.presented);
}

Result<void> RequestRepository::addGrant(const Request& request, Instant grantedAt, Instant expiresAt)
{
    return write(m_record,
                 QStringLiteral("INSERT INTO agent_grant (agent, position, action, resource, environment, granted_at, expires_at, status, backing, request) "
                                "SELECT :agent, coalesce(max(position) + 1, 0), :action, :resource, :environment, :grantedAt, :expiresAt, 'active', "
                                "'decision', :request FROM agent_grant WHERE agent = :agent"),
                 "agent", request.agent, "action", request.action, "resource", request.resource, "environment", request.environment, "grantedAt", grantedAt,
                 "expiresAt", expiresAt, "request", request.id);
}

} // namespace privyseal
