#pragma once

// A committee that can sign, for records of tests: every member of the record gets the key that the sample would give them
// (models/trust/samplekeys.h), so that key files and passphrases of the command line fit as well.

#include "models/approvals/approvalservice.h"
#include "models/trust/samplekeys.h"

namespace privyseal::test {

// Signs the first roster with all members of the record; two of them change it, or the one that there is. Aborts when it fails.
void foundWithSampleKeys(Record& record, const Clock& clock);
// Reads the request as the member does and signs what was read.
[[nodiscard]] Result<Request> signVote(ApprovalService& service, const QString& requestId, const QString& member, Verdict verdict,
                                       const QString& reason = QStringLiteral("Read and checked."));
// The ballot alone, for those who change something before they sign.
[[nodiscard]] Result<Ballot> readBallot(ApprovalService& service, const QString& requestId, const QString& member, Verdict verdict,
                                        const QString& reason = QStringLiteral("Read and checked."));
// Changes the roster as the members would: two of them sign `next`, which `change` made of the draft. Aborts when it fails.
void changeRoster(Record& record, const Clock& clock, const QStringList& signers, const std::function<void(Roster&)>& change);

} // namespace privyseal::test
