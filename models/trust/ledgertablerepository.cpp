#include "models/trust/ledgertable.h"

#include "models/record/statement.h"
#include "models/trust/ledgerleaf.h"
#include "models/trust/merkletree.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(LedgerTable)
};

SqlTable ledgerTable()
{
    using Type = ValueType;
    SqlTable table;
    table.name = QStringLiteral("ledger");
    table.from = QStringLiteral("ledger l");
    table.id = QStringLiteral("l.seq");
    table.columns = {
        SqlColumn::of("entry", QT_TRANSLATE_NOOP("Columns", "Entry"), Type::Number, "l.seq").sortable().required(),
        SqlColumn::of("time", QT_TRANSLATE_NOOP("Columns", "Time"), Type::Instant),
        SqlColumn::of("actor", QT_TRANSLATE_NOOP("Columns", "By"), Type::Text),
        SqlColumn::of("type", QT_TRANSLATE_NOOP("Columns", "What"), Type::Text)
            .filterable({QStringLiteral("decision"), QStringLiteral("request"), QStringLiteral("grant"), QStringLiteral("roster"), QStringLiteral("revocation"),
                         QStringLiteral("ticket"), QStringLiteral("incident")}),
        SqlColumn::of("summary", QT_TRANSLATE_NOOP("Columns", "Summary"), Type::Text),
        SqlColumn::of("subject", QT_TRANSLATE_NOOP("Columns", "About"), Type::Text, "l.subject").required().filterable(),
        SqlColumn::of("hash", QT_TRANSLATE_NOOP("Columns", "Hash"), Type::Text),
        SqlColumn::of("leaf", QT_TRANSLATE_NOOP("Columns", "As written"), Type::Text, "l.leaf").required().searchable(),
    };
    // The type begins with the word and stands in the leaf as canonical JSON writes it.
    for (const char* word : {"decision", "request", "grant", "ticket", "incident"})
        table.conditions.insert(QStringLiteral("type=") + QLatin1String(word), QStringLiteral("l.leaf LIKE '%\"type\":\"%1.%'").arg(QLatin1String(word)));
    for (const char* word : {"roster", "revocation"})
        table.conditions.insert(QStringLiteral("type=") + QLatin1String(word), QStringLiteral("l.subject = '%1'").arg(QLatin1String(word)));
    table.topics = {Topic::Requests, Topic::Members, Topic::Agents, Topic::Incidents};
    table.defaultSort = {QStringLiteral("entry"), Qt::DescendingOrder};
    return table;
}

} // namespace

LedgerTable::LedgerTable() : PageRepository(ledgerTable()) {}

Result<void> LedgerTable::complete(const Record& record, const TableQuery&, QList<TableRow>& rows) const
{
    QHash<QString, QString> names; // who a member is called; the entry itself has the id
    const auto read = Statement(record, QStringLiteral("SELECT id, name FROM member")).each([&](const Row& row) {
        names.insert(row.text(0), row.text(1));
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    static const int time = columnOf(QStringLiteral("time")), actor = columnOf(QStringLiteral("actor")), type = columnOf(QStringLiteral("type")),
                     summary = columnOf(QStringLiteral("summary")), hash = columnOf(QStringLiteral("hash")), written = columnOf(QStringLiteral("leaf"));
    for (TableRow& row : rows) {
        const QByteArray bytes = row.cells[written].value.toString().toUtf8();
        row.cells[hash].value = QString::fromLatin1(toBytes(leafHash(bytes)).toHex());
        const auto leaf = LedgerLeaf::read(bytes);
        row.state = leaf ? QStringLiteral("read") : QStringLiteral("broken");
        if (!leaf) {
            row.cells[summary].value = Say::tr("This entry is not what was written.");
            continue;
        }
        row.cells[time].value = QVariant::fromValue(leaf->time);
        row.cells[actor].value = leaf->actor;
        row.cells[actor].text = names.value(leaf->actor, leaf->actor);
        row.cells[type].value = leaf->type;
        row.cells[type].meaning = leaf->type;
        row.cells[type].text = ledgerTypeWord(leaf->type);
        row.cells[summary].value = leaf->summary;
    }
    return {};
}

QString ledgerTypeWord(const QString& type)
{
    static const QHash<QString, const char*> words{{QStringLiteral("roster"), QT_TRANSLATE_NOOP("LedgerTable", "Roster in force")},
                                                   {QStringLiteral("revocation"), QT_TRANSLATE_NOOP("LedgerTable", "Taken back")},
                                                   {QStringLiteral("decision.approve"), QT_TRANSLATE_NOOP("LedgerTable", "Decision: approve")},
                                                   {QStringLiteral("decision.reject"), QT_TRANSLATE_NOOP("LedgerTable", "Decision: reject")},
                                                   {QStringLiteral("decision.request_changes"), QT_TRANSLATE_NOOP("LedgerTable", "Decision: changes")},
                                                   {QStringLiteral("decision.ratify"), QT_TRANSLATE_NOOP("LedgerTable", "Decision: ratify")},
                                                   {QStringLiteral("decision.repudiate"), QT_TRANSLATE_NOOP("LedgerTable", "Decision: repudiate")},
                                                   {QStringLiteral("request.filed"), QT_TRANSLATE_NOOP("LedgerTable", "Request filed")},
                                                   {QStringLiteral("request.revised"), QT_TRANSLATE_NOOP("LedgerTable", "Request revised")},
                                                   {QStringLiteral("request.policy_blocked"), QT_TRANSLATE_NOOP("LedgerTable", "Blocked by policy")},
                                                   {QStringLiteral("request.superseded"), QT_TRANSLATE_NOOP("LedgerTable", "Request superseded")},
                                                   {QStringLiteral("request.withdrawn"), QT_TRANSLATE_NOOP("LedgerTable", "Request withdrawn")},
                                                   {QStringLiteral("request.expired"), QT_TRANSLATE_NOOP("LedgerTable", "Request expired")},
                                                   {QStringLiteral("grant.suspended"), QT_TRANSLATE_NOOP("LedgerTable", "Privilege suspended")},
                                                   {QStringLiteral("incident.opened"), QT_TRANSLATE_NOOP("LedgerTable", "Incident opened")},
                                                   {QStringLiteral("agent.attested"), QT_TRANSLATE_NOOP("LedgerTable", "Agent attested")},
                                                   {QStringLiteral("agent.active"), QT_TRANSLATE_NOOP("LedgerTable", "Agent active again")},
                                                   {QStringLiteral("agent.suspended"), QT_TRANSLATE_NOOP("LedgerTable", "Agent suspended")},
                                                   {QStringLiteral("agent.retired"), QT_TRANSLATE_NOOP("LedgerTable", "Agent retired")},
                                                   {QStringLiteral("guardrail.observed"), QT_TRANSLATE_NOOP("LedgerTable", "Guardrails seen")},
                                                   {QStringLiteral("ticket.made"), QT_TRANSLATE_NOOP("LedgerTable", "Ticket made")}};
    const char* word = words.value(type);
    return word ? Say::tr(word) : type;
}

} // namespace privyseal
