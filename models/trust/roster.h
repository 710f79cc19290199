#pragma once

// Who may decide what (trust.md section 2): one version of the committee's roster, the body that its members sign. Members sign
// with the keys that it lists for them, and thresholds count members, however many keys one has. A plain value, any thread.

#include "models/committee/member.h"
#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/trust/envelope.h"

#include <QMap>
#include <QSet>

namespace privyseal {

// What more than one member has to agree to, or what one alone may do.
enum class RosterDuty {
    Root,       // the next roster; reinstating what was revoked
    Revocation, // taking back a grant or a key: fails safe, so one is enough
    Freshness   // saying that nothing was revoked since
};

class Roster
{
public:
    static constexpr int usualDays = 180;   // until it expires
    static constexpr int longestDays = 400; // a roster that lives longer is not read
    static constexpr int mostMembers = 64, mostKeys = 256;

    struct Member
    {
        QString name;
        QList<Role> roles; // without repetition, in the order of the enum
        friend bool operator==(const Member&, const Member&) = default;
    };
    struct Duty
    {
        QStringList members; // ids, sorted
        int threshold = 1;
        friend bool operator==(const Duty&, const Duty&) = default;
    };
    struct Key
    {
        PublicKey key;
        QString member; // id
    };

    QString org;       // 32 hex digits, the same for ever
    qint64 version = 1;
    QString previous;  // hex SHA-256 of the body before; null in the first one
    Instant created, expires;
    QMap<QString, Member> members; // by id
    QList<Key> keys;               // each once; written by their ids
    Duty root, revocation, freshness;
    QString policy;                // the approval policy, its whole text
    QStringList containment;       // programs that may be run to contain an incident, sorted
    QStringList gates;             // audiences that tickets may be made out to, sorted

    // BadSignature: not of this form, or senseless: a duty that names nobody or whose threshold its members with keys cannot
    // meet, a key of nobody, too long a life.
    [[nodiscard]] static Result<Roster> read(const QByteArray& body);
    // The canonical body. BadSignature where read() would refuse it.
    [[nodiscard]] Result<QByteArray> write() const;

    [[nodiscard]] const Duty& duty(RosterDuty duty) const;
    [[nodiscard]] QList<PublicKey> keysOf(const QString& member) const;
    // The members who signed, by the keys that they have here; whether anything follows from it, the caller says.
    [[nodiscard]] QSet<QString> signers(const Envelope& envelope) const;
    // Who is taken out leaves duties and keys behind; who gets a key takes on every duty. Whether it makes sense then, write() says.
    void removeMember(const QString& id);
    void addKey(const QString& member, const PublicKey& key);
    // Whether enough members with this duty signed.
    [[nodiscard]] bool isMet(RosterDuty duty, const Envelope& envelope) const;
    [[nodiscard]] bool isExpired(Instant at) const { return expires <= at; }
    // One member alone can change everything: said on every page and in every report.
    [[nodiscard]] bool isCommitteeGrade() const { return root.threshold >= 2; }

private:
    [[nodiscard]] QString senseless() const; // why; empty where it makes sense
};

} // namespace privyseal
