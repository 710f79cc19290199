#include "models/trust/privatefile.h"

#include "models/core/ids.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(PrivateFile)
};

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    bool close()
    {
        const int number = m_number;
        m_number = -1;
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool writeAll(int descriptor, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

// A name is on the disk when its folder is.
bool syncFolderOf(const QString& path)
{
    const Descriptor folder(::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder.isOpen() && ::fsync(folder.number()) == 0;
}

} // namespace

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes, PrivateFile how)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray written = how == PrivateFile::New ? name : QByteArray(name + '.' + randomHexId().left(12).toLatin1());
    Descriptor file(::open(written.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen() && errno == EEXIST)
        return fail(ErrorCode::RecordExists, Say::tr("There is a file of that name already; it was not touched."), path);
    const auto failed = [&] {
        const QString why = reason();
        if (file.isOpen())
            ::unlink(written.constData());
        return fail(ErrorCode::StorageFailed, Say::tr("The file cannot be written; see whether its folder is there and has room."), QString(path + QStringLiteral(": ") + why));
    };
    if (!file.isOpen())
        return failed();
    // The mode of a new file is less what the process takes away, never more; a strange umask must not lock out its owner.
    if (::fchmod(file.number(), 0600) != 0 || !writeAll(file.number(), bytes) || ::fsync(file.number()) != 0)
        return failed();
    if (how == PrivateFile::Replace && std::rename(written.constData(), name.constData()) != 0)
        return failed();
    if (!syncFolderOf(path) || !file.close())
        return fail(ErrorCode::StorageFailed, Say::tr("Whether the file is on the disk cannot be said; write it again."), QString(path + QStringLiteral(": ") + reason()));
    return {};
}

Result<QByteArray> readPrivateFile(const QString& path, qsizetype cap)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // a pipe must not hold us up
    if (!file.isOpen() && errno == ENOENT)
        return fail(ErrorCode::NotFound, Say::tr("There is no file of that name."), path);
    struct stat facts{};
    if (!file.isOpen() || ::fstat(file.number(), &facts) != 0)
        return fail(ErrorCode::StorageFailed, Say::tr("The file cannot be read."), QString(path + QStringLiteral(": ") + reason()));
    if (!S_ISREG(facts.st_mode) || facts.st_size > cap)
        return fail(ErrorCode::StorageFailed, Say::tr("This is no file of the kind that is wanted here."), path);
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(ErrorCode::RefusedByRule, Say::tr("Others may read or change this file; take that from them first (chmod 600)."), path);
    QByteArray bytes(cap + 1, Qt::Uninitialized);
    qsizetype size = 0;
    while (size <= cap) {
        const ssize_t got = ::read(file.number(), bytes.data() + size, size_t(bytes.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::StorageFailed, Say::tr("The file cannot be read."), QString(path + QStringLiteral(": ") + reason()));
        if (got == 0)
            break;
        size += got;
    }
    if (size > cap)
        return fail(ErrorCode::StorageFailed, Say::tr("This is no file of the kind that is wanted here."), path);
    bytes.truncate(size);
    return bytes;
}

} // namespace privyseal
