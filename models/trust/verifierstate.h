#pragma once

// What whoever checks tickets keeps between two checks, in files of its own: how far the committee's record had come when it was
// last heard of, and which tickets were used up (trust.md section 2). Neither goes back. Both files are of mode 0600 and are
// replaced as a whole, on the disk before anybody is told yes. Any thread; two processes may check at the same time.

#include "models/core/error.h"
#include "models/core/instant.h"
#include "models/trust/decisionbody.h"

#include <QString>

namespace privyseal {

struct VerifierState
{
    QString org; // 32 hex digits
    qint64 rosterVersion = 0;
    QString rosterSha256;
    qint64 revocationVersion = 0;
    QString revocationSha256; // null where nothing was ever taken back
    SeenTree tree;
    Instant time; // the latest that was heard of or on the clock
};

class StateFile
{
public:
    explicit StateFile(QString path) : m_path(std::move(path)) {}
    // Takes over what a proved ticket says. Rollback where it is behind or other than what was taken over before, RefusedByRule
    // where the clock is behind it, StorageFailed where the file is none of ours or cannot be written.
    [[nodiscard]] Result<void> take(const VerifierState& said, Instant now) const;

private:
    QString m_path;
};

class SpentFile
{
public:
    static constexpr qsizetype longest = 16 << 20; // bytes: some 250,000 tickets

    explicit SpentFile(QString path) : m_path(std::move(path)) {}
    // Uses the ticket up. False where it was used before. Those that ran out long ago are left out. StorageFailed as above.
    [[nodiscard]] Result<bool> spend(const QString& nonce, Instant expires, Instant now) const;

private:
    QString m_path;
};

} // namespace privyseal
