#pragma once

// The 30/60/90 plan as values: seven items, each proved by the record, never ticked by hand. Source: domain.md section 6.

#include "models/core/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace privyseal {

// How an item stands. `late`: past due and not done. `at_risk`: more than 10 points behind the even pace from day 0 to its
// due day; an item of one step instead: 14 days or less are left. NotEvaluable: the record has nothing to count.
enum class PlanStatus { Done, OnTrack, AtRisk, Late, NotEvaluable };

struct PlanItem
{
    QString id;          // "30a"
    int horizon = 30;    // 30, 60 or 90
    QString title;       // for people
    QString owner;       // from the record's settings; empty where nobody is named
    Instant due;         // day 0 plus the horizon
    std::optional<qint64> done, total;
    std::optional<double> percent;
    PlanStatus status = PlanStatus::NotEvaluable;
    QString why;         // one sentence: what is missing, or what proves it
    QStringList failing; // ids of the agents that fail it, or hold a credential that does
    QString counted;     // what `done` and `total` are: "agents", "credentials", "privileges"; empty: one step
};

// A step that would move an item: from one percentage to the next.
struct PlanStep
{
    QString itemId;
    QString text;
    QString owner;
    Instant due;
    double fromPercent = 0, toPercent = 0; // of the item, when the item's steps before this one are taken
    QStringList agents; // whom it concerns; one of them is cured only by the last of the steps that name it
};

struct BurnPoint
{
    int day = 0; // since day 0
    double percent = 0; // mean of the items that can be evaluated
};

struct Plan
{
    Instant day0, asOf;
    QList<PlanItem> items;
    QList<PlanStep> steps; // nearest deadline first, then the largest gain; those of one item in the order to take them
    QList<BurnPoint> burnUp;

    [[nodiscard]] int day() const { return int((asOf.ms() - day0.ms()) / 86'400'000); }
    [[nodiscard]] const PlanItem* item(QStringView id) const;
};

[[nodiscard]] QStringList planItemIds(); // "30a" to "90b", in order
[[nodiscard]] QString toText(PlanStatus status); // done, on_track, at_risk, late, not_evaluable

} // namespace privyseal
