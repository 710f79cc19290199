#pragma once

// All versions of a roster from the first one, or from one that somebody has pinned, to the newest, each proved by the one before:
// version N + 1 holds only if enough root members of N and enough of its own signed it, it says N's hash and is of the same
// committee (like root metadata in The Update Framework, section 5.3.4 of its specification). A plain value, any thread.
// Errors: BadSignature with what does not hold; Rollback where an older one would take a newer one's place.

#include "models/trust/roster.h"

namespace privyseal {

class RosterChain
{
public:
    // Begins with a first version that its own root members signed. Whether it is the right one, only its fingerprint can say.
    [[nodiscard]] static Result<RosterChain> fromGenesis(const Envelope& envelope);
    // Begins with a version whose body is trusted already: its signatures are not looked at.
    [[nodiscard]] static Result<RosterChain> fromPinned(const QByteArray& body);

    [[nodiscard]] Result<void> append(const Envelope& envelope);

    [[nodiscard]] const Roster& current() const { return m_versions.last().roster; }
    [[nodiscard]] const QString& currentHash() const { return m_versions.last().hash; } // hex SHA-256 of its body
    [[nodiscard]] const Roster* find(qint64 version) const;                            // null where it is not in the chain
    [[nodiscard]] QString hashOf(qint64 version) const;                                // empty where it is not
    [[nodiscard]] qsizetype size() const { return m_versions.size(); }

private:
    struct Version
    {
        Roster roster;
        QString hash;
    };
    explicit RosterChain(Version first) : m_versions{std::move(first)} {}
    [[nodiscard]] static Result<Version> take(const QByteArray& body);

    QList<Version> m_versions;
};

} // namespace privyseal
