#pragma once

// The approval policy: which risk an action bears, who must sign for it, how soon, and for how long a grant may last.
// Read from resources/policies (domain.md section 2). Plain value, any thread. Never chosen by the requester.

#include "models/approvals/request.h"
#include "models/core/error.h"

#include <array>

namespace privyseal {

struct ActionClass
{
    QString id;
    QStringList patterns;            // '*' stands for any text; in any case
    bool wildcard = false;           // also every action that is "*" or ends in ":*", whatever its prefix
    std::array<RiskClass, 3> risk{}; // in sandbox, shadow, production
    QString capability;              // that it takes: who answers for the one answers for the other; may be empty
};

// Raises the risk of some action classes for agents that can do more.
struct RiskRaise
{
    QStringList classes, environments, capabilities; // any of each; an empty list of environments means all
    RiskClass atLeast = RiskClass::Low;
};

struct SlotRule
{
    QString name;        // as the policy writes it
    QStringList accepts; // role names, "*" (any active member) or "authority-owner"
};

struct RiskLimits
{
    QList<SlotRule> slotRules; // empty means deny
    qint64 deadlineSeconds = 0;
    qint64 lifetimeCapSeconds = 0;
    qint64 defaultLifetimeSeconds = 0;
};

class Policy
{
public:
    // The one that the program brings along.
    [[nodiscard]] static Result<Policy> builtIn();
    [[nodiscard]] static Result<QString> builtInText(); // the same, as a roster carries it
    // InputRejected with one sentence that names what is wrong.
    [[nodiscard]] static Result<Policy> fromJson(const QByteArray& json);

    [[nodiscard]] int version() const { return m_version; }
    // The id of the first class with a fitting pattern.
    [[nodiscard]] QString actionClass(const QString& action) const;
    [[nodiscard]] QString capability(const QString& action) const; // that its class takes; may be empty
    [[nodiscard]] RiskClass risk(const QString& action, const QString& environment,
                                 const QStringList& capabilities) const;
    [[nodiscard]] const RiskLimits& limits(RiskClass risk) const { return m_limits[size_t(risk)]; }
    [[nodiscard]] const QList<ActionClass>& actionClasses() const { return m_classes; }

private:
    int m_version = 0;
    QList<ActionClass> m_classes;
    QList<RiskRaise> m_raises;
    std::array<RiskLimits, 4> m_limits;
};

// Whether `text` fits `pattern`, where '*' stands for any text, in any case.
[[nodiscard]] bool fitsPattern(QStringView text, QStringView pattern);

} // namespace privyseal
