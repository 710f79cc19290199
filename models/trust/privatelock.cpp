#include "models/trust/privatelock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace privyseal {

Result<PrivateLock> PrivateLock::take(const QString& path, int patienceMs)
{
    const auto failed = [&](int why) {
        return fail(ErrorCode::StorageFailed, QCoreApplication::translate("PrivateLock", "Another program holds the file for too long, or it cannot be locked."),
                    QString(path + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(why))));
    };
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failed(errno);
    PrivateLock lock(descriptor);
    QElapsedTimer since;
    since.start();
    for (int waitMs = 1;; waitMs = std::min(waitMs * 2, 8)) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return lock;
        if ((errno != EWOULDBLOCK && errno != EINTR) || since.elapsed() >= patienceMs)
            return failed(errno);
        std::this_thread::sleep_for(std::chrono::milliseconds(waitMs));
    }
}

PrivateLock::PrivateLock(PrivateLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

PrivateLock::~PrivateLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace privyseal
