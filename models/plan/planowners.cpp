#include "models/plan/planowners.h"

#include "models/core/textsafety.h"
#include "models/plan/plan.h"
#include "models/record/record.h"
#include "models/record/persevere.h"

#include <QCoreApplication>

#include <algorithm>

namespace privyseal {
namespace {

struct PlanOwnerWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanOwnerWords)
};

} // namespace

Result<void> PlanOwners::change(const QString& item, const QString& name)
{
    if (!planItemIds().contains(item))
        return fail(ErrorCode::NotFound, PlanOwnerWords::tr("The plan has no item \"%1\".").arg(visibleText(item)));
    const auto odd = oddCharacters(name);
    const bool hidden = std::any_of(odd.begin(), odd.end(), [](const OddCharacter& one) { return one.why != OddCharacter::Why::MixedScript; });
    const QString owner = name.simplified();
    if (hidden || owner.size() > longestName)
        return fail(ErrorCode::RefusedByRule, PlanOwnerWords::tr("An owner is a name of at most %1 characters that can all be seen.").arg(longestName));
    return persevere(m_record, [&]() -> Result<void> {
        auto transaction = Transaction::begin(m_record);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        if (auto written = m_record.setMeta(QStringLiteral("plan.owner.") + item, owner); !written)
            return written;
        if (auto noted = m_record.noteChange(Topic::Plan); !noted)
            return noted;
        return transaction->commit();
    });
}

} // namespace privyseal
