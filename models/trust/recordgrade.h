#pragma once

// How much a record's approvals are worth, in words for every page and every report (trust.md section 1). Thread: the record's;
// reads only. Errors: those of storage.

#include "models/trust/authority.h"

namespace privyseal {

struct RecordGrade
{
    enum class Kind {
        Broken,     // what is signed does not hold, or the record was taken back: nothing may be signed
        Unfounded,  // no roster yet: nothing can be decided
        PublicKeys, // the sample's keys, which everybody has
        OneAlone,   // one member alone can change the roster
        Committee
    };
    Kind kind = Kind::Unfounded;
    QString words;  // short, for a status bar: "Committee-grade: 2 of 5 change the roster"
    QString detail; // one sentence on what follows; empty for a committee's

    [[nodiscard]] bool isCommitteeGrade() const { return kind == Kind::Committee; }
};

[[nodiscard]] Result<RecordGrade> gradeOf(const Record& record, const TrustMemory& memory);

} // namespace privyseal
