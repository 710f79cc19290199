#include "views/incidents/incidentlook.h"

#include "models/agents/agent.h"
#include "models/approvals/request.h"
#include "views/common/format.h"
#include "views/common/icons.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IncidentLook)
};

void dressInstant(const CellFacts& facts, const Instant& now, CellLook* look)
{
    if (facts.value.canConvert<Instant>() && facts.value.value<Instant>().isValid()) {
        look->text = format::moment(facts.value.value<Instant>(), now, QTimeZone::systemTimeZone());
        look->quiet = true;
    }
}

template <auto fromText> QString wordFor(const QString& stored)
{
    const auto value = fromText(stored);
    return value ? word(*value) : stored;
}

QString wordOf(const QString& column, const QString& value)
{
    if (column == u"severity")
        return wordFor<severityFromText>(value);
    if (column == u"kind")
        return wordFor<incidentKindFromText>(value);
    if (column == u"cause")
        return wordFor<incidentCauseFromText>(value);
    if (column == u"personal_data")
        return wordFor<personalDataFromText>(value);
    if (column == u"status")
        return wordFor<incidentStatusFromText>(value);
    if (column == u"drill" || column == u"break_glass")
        return value == u"1" ? Words::tr("yes") : Words::tr("no");
    return value;
}

QString requestWordOf(const QString& column, const QString& value)
{
    if (column == u"status") {
        const auto status = requestStatusFromText(value);
        return status ? statusName(*status) : value;
    }
    if (column == u"risk") {
        const auto risk = riskClassFromText(value);
        return risk ? riskName(*risk) : value;
    }
    return column == u"environment" ? wordFor<environmentFromText>(value) : wordOf(column, value);
}

CellLook incidentCell(const CellFacts& facts, const Instant& now)
{
    CellLook look;
    dressInstant(facts, now, &look);
    if (facts.column == u"severity") {
        look.risk = riskOfWord(facts.meaning);
    } else if (facts.column == u"status") {
        if (const auto status = incidentStatusFromText(facts.meaning)) {
            const Status chip = incidentStatusChip(*status);
            look.shape = chip.shape;
            look.tone = chip.tone;
        }
    } else if (facts.column == u"contained" && !facts.value.isValid() && facts.state == u"open") {
        look.text = Words::tr("not yet");
        look.shape = Shape::Diamond;
        look.tone = Tone::Bad;
    } else if (facts.column == u"personal_data" && (facts.meaning == u"possible" || facts.meaning == u"confirmed")) {
        look.shape = facts.meaning == u"confirmed" ? Shape::Diamond : Shape::Triangle;
        look.tone = facts.meaning == u"confirmed" ? Tone::Bad : Tone::Warn;
    } else if (facts.column == u"id") {
        look.mono = true;
    }
    return look;
}

CellLook alertCell(const CellFacts& facts, const Instant& now)
{
    CellLook look;
    dressInstant(facts, now, &look);
    if (facts.column == u"severity") {
        look.risk = riskOfWord(facts.meaning);
    } else if (facts.column == u"revoke_time") {
        look.shape = facts.meaning == u"over" ? Shape::Diamond : facts.meaning == u"running" ? Shape::HalfDisc : Shape::DiscTick;
        look.tone = facts.meaning == u"over" ? Tone::Bad : facts.meaning == u"running" ? Tone::Neutral : Tone::Good;
    } else if (facts.column == u"id") {
        look.mono = true;
    }
    return look;
}

CellLook requestCell(const CellFacts& facts, const Instant& now)
{
    CellLook look;
    dressInstant(facts, now, &look);
    if (facts.column == u"risk") {
        look.risk = riskOfWord(facts.meaning);
    } else if (facts.column == u"environment") {
        look.swatch = facts.meaning == u"production" ? 1 : facts.meaning == u"shadow" ? 3 : 5;
    } else if (facts.column == u"status") {
        const QString& status = facts.meaning;
        look.shape = status == u"approved" ? Shape::DiscTick : status == u"rejected" ? Shape::Diamond : status == u"expired" ? Shape::Padlock
            : status == u"policy_blocked" ? Shape::Octagon : status == u"pending" || status == u"changes_requested" ? Shape::Ring : Shape::Bar;
        look.tone = status == u"approved" ? Tone::Good : status == u"rejected" || status == u"policy_blocked" ? Tone::Bad : Tone::Neutral;
    } else if (facts.column == u"id" || facts.column == u"action" || facts.column == u"resource") {
        look.mono = true;
    }
    return look;
}

TableLook lookWith(const PageContext& context, CellLook (*cell)(const CellFacts&, const Instant&))
{
    TableLook look;
    look.cell = [cell, &clock = context.clock](const CellFacts& facts) { return cell(facts, clock.now()); };
    look.word = wordOf;
    return look;
}

} // namespace

Status severityStatus(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return {Shape::Diamond, Tone::Bad, word(severity)};
    case Severity::High: return {Shape::Triangle, Tone::Warn, word(severity)};
    case Severity::Medium:
    case Severity::Low: break;
    }
    return {Shape::None, Tone::Neutral, word(severity)};
}

Status incidentStatusChip(IncidentStatus status)
{
    switch (status) {
    case IncidentStatus::Open: return {Shape::HalfDisc, Tone::Warn, word(status)};
    case IncidentStatus::Contained: return {Shape::HalfDisc, Tone::Neutral, word(status)};
    case IncidentStatus::Resolved:
    case IncidentStatus::Closed: return {Shape::DiscTick, Tone::Good, word(status)};
    case IncidentStatus::Dismissed: break;
    }
    return {Shape::Bar, Tone::Neutral, word(status)};
}

Status alertStatusChip(const Alert& alert, const Instant& now)
{
    if (!alert.isWithinSla(now))
        return {Shape::Diamond, Tone::Bad, Words::tr("Missed")};
    return alert.isRunning(now) ? Status{Shape::HalfDisc, Tone::Neutral, Words::tr("Running")} : Status{Shape::DiscTick, Tone::Good, Words::tr("Met")};
}

QString alertSentence(const Alert& alert, const Instant& now)
{
    const QString spent = format::duration(alert.revokeMs(now) / 1000);
    if (alert.isRunning(now))
        return Words::tr("%1 since the alert; access is not yet shown to be gone.").arg(spent);
    return alert.canaryDeniedAt.isValid() ? Words::tr("%1 from alert to canary denied.").arg(spent) : Words::tr("%1 from alert to confirmed revocation.").arg(spent);
}

TableLook incidentLook(const PageContext& context)
{
    TableLook look = lookWith(context, incidentCell);
    look.nameColumn = QStringLiteral("title");
    look.emptyIcon = icon::incidents;
    look.searchHint = Words::tr("Find title, agent, id");
    look.emptySentence = Words::tr("No incident is in this record. Drop an incident register on the window to import one.");
    look.filteredSentence = Words::tr("No incident fits these filters.");
    return look;
}

TableLook alertLook(const PageContext& context)
{
    TableLook look = lookWith(context, alertCell);
    look.nameColumn = QStringLiteral("id");
    look.emptyIcon = icon::monitoring;
    look.searchHint = Words::tr("Find rule, agent, id");
    look.emptySentence = Words::tr("No alert is in this record. Drop an export of your alerts on the window to import them.");
    look.filteredSentence = Words::tr("No alert fits these filters.");
    return look;
}

TableLook drillLook(const PageContext& context)
{
    TableLook look = lookWith(context, [](const CellFacts& facts, const Instant& now) {
        CellLook cell;
        dressInstant(facts, now, &cell);
        cell.mono = facts.column == u"id";
        return cell;
    });
    look.nameColumn = QStringLiteral("scenario");
    look.emptyIcon = icon::drills;
    look.searchHint = Words::tr("Find scenario, finding");
    look.emptySentence = Words::tr("No drill is in this record. Drop an export of your drills on the window to import them.");
    look.filteredSentence = Words::tr("No drill fits these filters.");
    return look;
}

TableLook requestLook(const PageContext& context)
{
    TableLook look = lookWith(context, requestCell);
    look.word = requestWordOf;
    look.nameColumn = QStringLiteral("agent");
    look.hiddenAtFirst = {QStringLiteral("deadline"), QStringLiteral("break_glass"), QStringLiteral("origin")};
    look.emptyIcon = icon::approvals;
    look.searchHint = Words::tr("Find agent, action, resource");
    look.emptySentence = Words::tr("No request is in this record yet.");
    look.emptyStep = Words::tr("Open Approvals");
    look.filteredSentence = Words::tr("No request fits these filters.");
    return look;
}

} // namespace privyseal
