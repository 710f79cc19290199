#include "models/kpis/targetservice.h"

#include "models/core/textsafety.h"
#include "models/kpis/kpirepository.h"
#include "models/record/record.h"
#include "models/record/persevere.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace privyseal {
namespace {

struct TargetWords
{
    Q_DECLARE_TR_FUNCTIONS(TargetWords)
};

bool isInRange(KpiId kpi, double number)
{
    return std::isfinite(number) && number >= 0 && number <= highestTarget(kpi);
}

QString stored(const Target& target)
{
    switch (target.kind) {
    case Target::Kind::Default:
        return QStringLiteral("default");
    case Target::Kind::None:
        return QStringLiteral("none");
    case Target::Kind::Number:
        break;
    }
    return QString::number(target.number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

double highestTarget(KpiId kpi)
{
    switch (kpi) {
    case KpiId::ApprovalsRequired: // its blocked share
    case KpiId::EnvironmentMix:    // its production share
        return 100;
    case KpiId::RevokeMinutes:
        return 365 * 24 * 60;
    case KpiId::Drills:
        return 1000;
    case KpiId::AgentIncidents:
        break;
    }
    return 1'000'000;
}

Result<Target> targetFromText(KpiId kpi, const std::optional<QString>& text)
{
    if (!text || *text == u"default")
        return Target{};
    if (*text == u"none")
        return Target{Target::Kind::None, 0};
    bool isNumber = false;
    const double number = text->toDouble(&isNumber);
    if (!isNumber || !isInRange(kpi, number))
        return fail(ErrorCode::RecordForeign, TargetWords::tr("The record's target of \"%1\" is \"%2\", which is no number from 0 to %3. Change the target.")
                                                  .arg(kpiName(kpi), visibleText(text->left(40)), QLocale().toString(highestTarget(kpi), 'f', 0)));
    return Target{Target::Kind::Number, number};
}

Result<Target> TargetService::target(KpiId kpi) const
{
    const auto text = KpiRepository(m_record).target(toText(kpi));
    if (!text)
        return tl::unexpected<Error>(text.error());
    return targetFromText(kpi, *text);
}

Result<void> TargetService::change(KpiId kpi, const Target& target)
{
    if (target.kind == Target::Kind::Number && !isInRange(kpi, target.number))
        return fail(ErrorCode::RefusedByRule, TargetWords::tr("This target is a number from 0 to %1.").arg(QLocale().toString(highestTarget(kpi), 'f', 0)));
    return persevere(m_record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        if (auto written = m_record.setMeta(QStringLiteral("target.") + toText(kpi), stored(target)); !written)
            return written;
        if (auto noted = m_record.noteChange(Topic::Settings); !noted)
            return noted;
        return transaction->commit();
    });
}

} // namespace privyseal
