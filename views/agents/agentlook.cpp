#include "views/agents/agentlook.h"

#include "models/agents/agent.h"
#include "views/common/format.h"
#include "views/common/icons.h"

#include <QCoreApplication>

namespace privyseal {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AgentLook)
};

constexpr int notableUnused = 3; // one or two unused privileges are usual

int swatchOf(const QString& environment)
{
    return environment == u"production" ? 1 : environment == u"shadow" ? 3 : 5; // the fixed meanings of the series
}

uint capabilityBits(const QStringList& stored)
{
    uint bits = 0;
    for (const QString& text : stored) {
        if (const auto capability = capabilityFromText(text))
            bits |= 1U << static_cast<unsigned>(*capability);
    }
    return bits;
}

CellLook assessmentLook(const CellFacts& facts, const Instant& now)
{
    CellLook look;
    if (facts.meaning == u"current") {
        look.shape = Shape::DiscTick;
        look.tone = Tone::Good;
        look.text = Words::tr("to %1").arg(format::moment(Instant::fromMsUtc(facts.value.value<Instant>().ms(), Instant::Precision::Day), now,
                                                          QTimeZone::systemTimeZone()));
    } else {
        const bool underWay = facts.meaning == u"in_review" || facts.meaning == u"draft";
        look.shape = underWay ? Shape::Triangle : Shape::Diamond;
        look.tone = underWay ? Tone::Warn : Tone::Bad;
    }
    return look;
}

CellLook lookOf(const CellFacts& facts, const Instant& now)
{
    CellLook look;
    look.quiet = facts.state == u"retired";
    if (facts.column == u"environment") {
        look.swatch = swatchOf(facts.meaning);
    } else if (facts.column == u"can_do") {
        look.capabilities = capabilityBits(facts.value.toStringList());
    } else if (facts.column == u"unused") {
        if (facts.value.toLongLong() >= notableUnused)
            look.tone = Tone::Warn;
    } else if (facts.column == u"credential" && facts.meaning == u"over") {
        look.shape = Shape::Diamond;
        look.tone = Tone::Bad;
    } else if (facts.column == u"assessment") {
        return assessmentLook(facts, now);
    } else if (facts.column == u"guardrails") {
        const bool drifted = facts.meaning == u"drifted", registered = facts.meaning == u"registered";
        look.shape = drifted ? Shape::Diamond : registered ? Shape::DiscTick : Shape::DashedRing;
        look.tone = drifted ? Tone::Bad : registered ? Tone::Good : Tone::Neutral;
    } else if (facts.column == u"seen") {
        look.quiet = true;
        const Instant seen = facts.value.value<Instant>();
        if (seen.isValid() && seen.precision() == Instant::Precision::Full && seen <= now)
            look.text = format::duration((now.ms() - seen.ms()) / 1000);
    } else if (facts.column == u"status" && facts.meaning == u"suspended") {
        look.shape = Shape::Padlock;
    } else if (facts.column == u"id") {
        look.mono = true;
    }
    return look;
}

QString wordOf(const QString& column, const QString& value)
{
    if (column == u"environment")
        return environmentFromText(value) ? word(*environmentFromText(value)) : value;
    if (column == u"autonomy")
        return autonomyFromText(value) ? word(*autonomyFromText(value)) : value;
    if (column == u"can_do")
        return capabilityFromText(value) ? word(*capabilityFromText(value)) : value;
    if (column == u"status")
        return agentStatusFromText(value) ? word(*agentStatusFromText(value)) : value;
    if (column == u"unused")
        return Words::tr("some");
    if (column == u"credential")
        return Words::tr("over policy");
    if (column == u"assessment")
        return value == u"current" ? Words::tr("approved and current") : Words::tr("no current one");
    if (column == u"guardrails")
        return value == u"drifted" ? Words::tr("drifted") : value;
    if (column == u"execute")
        return Words::tr("Executes without an assessment");
    if (column == u"account")
        return Words::tr("Shares a person's account");
    return value;
}

} // namespace

TableLook agentLook(const PageContext& context, std::shared_ptr<const QStringList> owners)
{
    TableLook look;
    look.nameColumn = QStringLiteral("agent");
    look.hiddenAtFirst = {QStringLiteral("status"), QStringLiteral("team"), QStringLiteral("purpose"), QStringLiteral("id")};
    look.cell = [&clock = context.clock](const CellFacts& facts) { return lookOf(facts, clock.now()); };
    look.word = wordOf;
    look.values = [owners = std::move(owners)](const QString& column) {
        constexpr qsizetype inMenu = 40; // a longer menu helps nobody: the search field finds owners too
        return column == u"owner" ? owners->mid(0, inMenu) : QStringList();
    };
    look.extraTerms = {QStringLiteral("execute"), QStringLiteral("account")};
    look.emptyIcon = icon::agents;
    look.searchHint = Words::tr("Find name, purpose, owner");
    look.emptySentence = Words::tr("No agent is in this record yet. Drop an inventory file on the window to import it.");
    look.emptyStep = context.isReadOnly ? QString() : Words::tr("Import...");
    look.filteredSentence = Words::tr("No agent fits these filters.");
    return look;
}

} // namespace privyseal
