#pragma once

// The pieces that ReportService puts together: what was read, and the functions that turn it into the report's sentences,
// rows and sections. Pure functions, any thread.

#include "models/agents/leastprivilege.h"
#include "models/controls/controlevidence.h"
#include "models/record/recordfacts.h"
#include "models/reports/boardreport.h"
#include "models/reports/reportrepository.h"

namespace privyseal {

// Everything that was read, beside what the report itself carries.
struct ReportEvidence
{
    std::optional<ReportIncident> gravest;
    QList<ReportIncident> incidents; // newest first, at most BoardReport::rowCap
    qint64 incidentCount = 0;
    QList<OutcomeCount> outcomes;
    qint64 rejectingVotes = 0;
    QList<BreakGlassUse> breakGlass;
    QList<LapsedAuthority> lapsed;
    QList<EvidenceAgent> agents;
    QList<EvidenceGrant> grants;
    QList<EvidenceCredential> credentials;
    QList<RecordFacts::Rows> counts;
    QString bundleSha256;                     // empty: the record is too big to digest here
};

namespace reportparts {

[[nodiscard]] QString lead(const BoardReport& report, const ReportEvidence& evidence);
[[nodiscard]] QString leadDetail(const BoardReport& report);
[[nodiscard]] QStringList asked(const BoardReport& report, const ReportEvidence& evidence);
[[nodiscard]] QList<ReportFigure> figures(const BoardReport& report);
[[nodiscard]] QList<ReportKeyFigure> keyFigures(const BoardReport& report);
[[nodiscard]] QList<ReportHorizon> horizons(const Plan& plan);
[[nodiscard]] QList<ReportSection> sections(const BoardReport& report, const ReportEvidence& evidence);

[[nodiscard]] inline bool isOverPolicy(const EvidenceCredential& credential)
{
    return !leastprivilege::isWithinPolicy(credential.kind, credential.issuedAt, credential.expiresAt);
}

} // namespace reportparts
} // namespace privyseal
