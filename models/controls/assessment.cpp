#include "models/controls/assessment.h"

#include "models/core/enumtext.h"

#include <algorithm>

namespace privyseal {
namespace {

constexpr EnumEntry<AssessmentStatus> statuses[] = {
    {AssessmentStatus::Draft, "draft", QT_TRANSLATE_NOOP("Words", "Draft")},
    {AssessmentStatus::InReview, "in_review", QT_TRANSLATE_NOOP("Words", "In review")},
    {AssessmentStatus::Approved, "approved", QT_TRANSLATE_NOOP("Words", "Approved")},
    {AssessmentStatus::Rejected, "rejected", QT_TRANSLATE_NOOP("Words", "Rejected")},
    {AssessmentStatus::Expired, "expired", QT_TRANSLATE_NOOP("Words", "Expired")},
    {AssessmentStatus::Superseded, "superseded", QT_TRANSLATE_NOOP("Words", "Superseded")},
};

constexpr EnumEntry<GuardrailState::Kind> guardrailKinds[] = {
    {GuardrailState::Kind::Unregistered, "unregistered", QT_TRANSLATE_NOOP("Words", "Not registered")},
    {GuardrailState::Kind::Registered, "registered", QT_TRANSLATE_NOOP("Words", "Registered")},
    {GuardrailState::Kind::Drifted, "drifted", QT_TRANSLATE_NOOP("Words", "Drifted")},
};

QString plainDigest(const QString& fingerprint)
{
    const QString plain = fingerprint.trimmed().toLower();
    return plain.startsWith(u"sha256:") ? plain.mid(7) : plain;
}

} // namespace

QString toText(AssessmentStatus value)
{
    return enumText(statuses, value);
}

std::optional<AssessmentStatus> assessmentStatusFromText(QStringView text)
{
    return enumFromText(statuses, text);
}

QString word(AssessmentStatus value)
{
    return enumWord(statuses, value);
}

QString toText(GuardrailState::Kind value)
{
    return enumText(guardrailKinds, value);
}

QString word(GuardrailState::Kind value)
{
    return enumWord(guardrailKinds, value);
}

std::optional<int> Assessment::score() const
{
    if (!likelihood || !impact)
        return std::nullopt;
    return *likelihood * *impact;
}

bool needsAssessment(const QStringList& capabilities, const QString& environment)
{
    static const QStringList needing{QStringLiteral("write_code"), QStringLiteral("change_permissions"), QStringLiteral("execute"), QStringLiteral("access_production_data")};
    return environment == u"production" || std::any_of(needing.begin(), needing.end(), [&](const QString& one) { return capabilities.contains(one); });
}

Instant assessmentEnd(Instant approvedAt, Instant validUntil)
{
    if (validUntil.isValid() || !approvedAt.isValid())
        return validUntil;
    return approvedAt.plusMs(assessmentDefaultMs);
}

GuardrailState::Kind guardrailKind(const QString& fingerprint, const QString& observed)
{
    const QString registered = plainDigest(fingerprint), seen = plainDigest(observed);
    if (registered.isEmpty())
        return GuardrailState::Kind::Unregistered;
    return seen.isEmpty() || seen == registered ? GuardrailState::Kind::Registered : GuardrailState::Kind::Drifted;
}

bool isForeignSighting(const QStringList& fingerprints, const QString& observed)
{
    bool isForeign = false;
    for (const QString& one : fingerprints) {
        const auto kind = guardrailKind(one, observed);
        if (kind == GuardrailState::Kind::Registered)
            return false;
        isForeign = isForeign || kind == GuardrailState::Kind::Drifted;
    }
    return isForeign;
}

Instant Assessment::endsAt() const
{
    return assessmentEnd(approvedAt, validUntil);
}

bool Assessment::isCurrent(Instant asOf) const
{
    return status == AssessmentStatus::Approved && approvedAt.isValid() && approvedAt <= asOf && asOf < endsAt();
}

} // namespace privyseal
