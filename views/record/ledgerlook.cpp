#include "views/record/ledgerlook.h"

#include "models/core/textsafety.h"
#include "models/trust/ledgertable.h"
#include "views/common/format.h"
#include "views/common/icons.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LedgerLook)
};

QString wordOf(const QString& column, const QString& value)
{
    if (column != u"type")
        return value;
    static const QHash<QString, const char*> words{{QStringLiteral("decision"), QT_TRANSLATE_NOOP("LedgerLook", "Decisions")},
                                                   {QStringLiteral("request"), QT_TRANSLATE_NOOP("LedgerLook", "Requests")},
                                                   {QStringLiteral("grant"), QT_TRANSLATE_NOOP("LedgerLook", "Privileges")},
                                                   {QStringLiteral("roster"), QT_TRANSLATE_NOOP("LedgerLook", "Rosters")},
                                                   {QStringLiteral("revocation"), QT_TRANSLATE_NOOP("LedgerLook", "Taken back")},
                                                   {QStringLiteral("ticket"), QT_TRANSLATE_NOOP("LedgerLook", "Tickets")},
                                                   {QStringLiteral("incident"), QT_TRANSLATE_NOOP("LedgerLook", "Incidents")}};
    const char* word = words.value(value);
    return word ? Words::tr(word) : value;
}

} // namespace

TableLook ledgerLook(const PageContext& context)
{
    TableLook look;
    look.nameColumn = QStringLiteral("entry");
    look.hiddenAtFirst = {QStringLiteral("subject"), QStringLiteral("leaf")};
    look.cell = [&clock = context.clock](const CellFacts& facts) {
        CellLook cell;
        if (facts.column == u"time" && facts.value.canConvert<Instant>() && facts.value.value<Instant>().isValid()) {
            cell.text = format::moment(facts.value.value<Instant>(), clock.now(), QTimeZone::systemTimeZone());
            cell.quiet = true;
        } else if (facts.column == u"hash") {
            cell.text = format::shortHash(facts.value.toString());
            cell.mono = true;
            cell.quiet = true;
        } else if (facts.column == u"type" && facts.meaning == u"decision.reject") {
            cell.shape = Shape::Octagon;
            cell.tone = Tone::Bad;
        } else if (facts.column == u"summary" && facts.state == u"broken") {
            cell.shape = Shape::Diamond;
            cell.tone = Tone::Bad;
        }
        return cell;
    };
    look.word = wordOf;
    look.emptyIcon = icon::record;
    look.searchHint = Words::tr("Find in the ledger");
    look.emptySentence = Words::tr("Nothing has been written to the ledger yet.");
    look.filteredSentence = Words::tr("No entry fits.");
    return look;
}

} // namespace privyseal
