#pragma once

// How far each of the eight controls of the founding document's checklist holds, whom it fails and why. Pure functions of what the
// record says, any thread. What each one counts (the rules behind them are those of domain.md sections 2 and 6):
//
//   risk_assessment    of the agents that are not retired and need one (needsAssessment): those with a current approved one
//   least_privilege    of the active agents: those with an account of their own and no live privilege that is a wildcard or unused
//   short_lived_tokens of the agents that are not retired and hold a live credential: those whose live ones all end within policy
//   human_approval     of the active agents with an active production privilege: those whose production privileges all stand on a
//                      signed quorum that verifies
//   guardrails         of the active agents: those whose guardrails are registered and not seen with another fingerprint
//   safe_environments  of the active agents: those whose test data is synthetic or scrubbed
//   monitoring         of the active agents: those heard of in the last 30 days (an activity or a real alert) and without an alert
//                      that has run for longer than the promise
//   forum_training     of the active members: those with a completed training, none of whose courses has run out. It holds only
//                      where a meeting had its quorum within the last 92 days, too

#include "models/controls/controlevidence.h"

namespace privyseal {

enum class ControlId { RiskAssessment, LeastPrivilege, ShortLivedTokens, HumanApproval, Guardrails, SafeEnvironments, Monitoring, ForumTraining };
inline constexpr int controlCount = 8;

// Met: as far as its target wants it. NotEvaluable: the record has nothing that it counts.
enum class ControlStatus { Met, Missed, NotEvaluable };

// One reason why a control fails somebody; who has several stands in several.
struct ControlCause
{
    QString why;  // "No current risk assessment"
    QString step; // "Assess 14 agents": what would take it away
    QStringList ids;
};

struct Control
{
    ControlId id = ControlId::RiskAssessment;
    QString title, rule; // for people: its name, and what it counts in one sentence
    std::optional<qint64> done, total;
    std::optional<double> percent;
    std::optional<double> before; // the percentage 30 days earlier; nullopt where the record keeps no dates of it
    double target = 100;
    ControlStatus status = ControlStatus::NotEvaluable;
    QStringList failing;          // ids of agents; of members for forum_training; by name
    QStringList names;            // of the failing ones, in the same order
    QList<ControlCause> causes;   // the one of most agents first
    QString remark;               // a sentence, where something beyond the count keeps it from holding
};

[[nodiscard]] QString toText(ControlId id); // "risk_assessment"
[[nodiscard]] std::optional<ControlId> controlFromText(QStringView text);
[[nodiscard]] bool isAboutAgents(ControlId id); // else about members
// Whether the record keeps the dates by which it can be told how it stood earlier.
[[nodiscard]] bool isDated(ControlId id);

// In the order of the enum, without targets, status and `before`.
[[nodiscard]] QList<Control> coverage(const ControlEvidence& evidence);

} // namespace privyseal
