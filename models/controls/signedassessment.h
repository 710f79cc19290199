#pragma once

// The risk assessment of an agent as signatures prove it. Once a member signed one - or an incident reopened it - rows of the record,
// imported or edited, count for nothing about this agent any more. Thread: the record's. Errors: those of storage.

#include "models/controls/assessment.h"
#include "models/core/error.h"

namespace privyseal {

class Authority;
class CanonicalJson;
class Record;

struct SignedAssessment
{
    bool governs = false;           // the signatures decide, not the rows
    std::optional<Assessment> held; // the one that was approved last and not reopened; in force or lapsed
    bool reopened = false;          // by an incident, and not approved anew since
    QString signer;                 // id of the member
    QString fault;                  // why nothing is held, where something does not hold
};

[[nodiscard]] Result<SignedAssessment> signedAssessment(const Record& record, const Authority& authority, const QString& agent);

// What is signed of an assessment, as canonical JSON.
inline constexpr char assessmentKinds[] = "assessment.";
[[nodiscard]] Result<QByteArray> assessmentDocument(const Assessment& assessment);

} // namespace privyseal
