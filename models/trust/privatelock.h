#pragma once

// Keeps other processes and threads of this person out while a private file is read and replaced: an advisory lock (flock) on a
// file beside it that stays empty and stays there. Freed by the system when its holder ends, however that comes. Any thread.
// Errors: StorageFailed where it cannot be had in time.

#include "models/core/error.h"

#include <QString>

namespace privyseal {

class PrivateLock
{
public:
    [[nodiscard]] static Result<PrivateLock> take(const QString& path, int patienceMs);
    PrivateLock(PrivateLock&& other) noexcept;
    PrivateLock& operator=(PrivateLock&&) = delete;
    PrivateLock(const PrivateLock&) = delete;
    ~PrivateLock();

private:
    explicit PrivateLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor; // below 0: moved away
};

} // namespace privyseal
