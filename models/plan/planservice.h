#pragma once

// Computes the plan as of an instant. Changes nothing. Thread: the record's. Does not own the record.

#include "models/plan/plan.h"
#include "models/plan/planrepository.h"

namespace privyseal {

class PlanService
{
public:
    explicit PlanService(Record& record) : m_record(record), m_repository(record) {}

    // `withBurnUp` also computes the plan at earlier days, as far as the record's dates can tell.
    [[nodiscard]] Result<Plan> compute(const Instant& asOf, bool withBurnUp = true) const;
    [[nodiscard]] const PlanRepository& repository() const { return m_repository; }

private:
    Result<QList<BurnPoint>> burnUp(const Instant& day0, const Instant& asOf) const;

    Record& m_record;
    PlanRepository m_repository;
};

// The plan as `plan --json` gives it (contract.md section 2).
[[nodiscard]] QByteArray planJson(const Plan& plan);

} // namespace privyseal
