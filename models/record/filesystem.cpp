#include "models/record/filesystem.h"

#include <QFile>
#include <QFileInfo>
#include <QList>

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>

#include <algorithm>
#include <iterator>

namespace privyseal {
namespace {

struct NetworkKind
{
    quint32 magic;
    const char* name;
};

// Those that linux/magic.h does not have are from the sources of each, as statfs(2) and coreutils' stat list them.
constexpr NetworkKind networkKinds[] = {{NFS_SUPER_MAGIC, "NFS"},
                                        {SMB_SUPER_MAGIC, "SMB"},
                                        {CIFS_SUPER_MAGIC, "CIFS"},
                                        {SMB2_SUPER_MAGIC, "SMB"},
                                        {AFS_SUPER_MAGIC, "AFS"},
                                        {AFS_FS_MAGIC, "AFS"},
                                        {CODA_SUPER_MAGIC, "Coda"},
                                        {NCP_SUPER_MAGIC, "NCP"},
                                        {V9FS_MAGIC, "9P"},
                                        {CEPH_SUPER_MAGIC, "Ceph"},
                                        {OCFS2_SUPER_MAGIC, "OCFS2"},
                                        {0x01161970, "GFS2"},
                                        {0x0BD00BD0, "Lustre"},
                                        {0x47504653, "GPFS"},
                                        {0x19830326, "BeeGFS"},
                                        {0x20030528, "OrangeFS"},
                                        {0x786F4256, "vboxsf"},
                                        {0xBACBACBC, "vmhgfs"}};

// What follows "fuse." in the type of a mount.
constexpr const char* networkFuses[] = {
    "sshfs",     "s3fs",       "goofys",     "gcsfuse",        "blobfuse", "blobfuse2", "rclone", "glusterfs", "ceph",
    "ceph-fuse", "davfs",      "davfs2",     "cifs",           "smb",      "smbnetfs",  "nfs",    "juicefs",   "seaweedfs",
    "mfs",       "moosefs",    "curlftpfs",  "gvfsd-fuse",     "kio-fuse", "hdfs",      "afs",    "onedriver", "google-drive-ocamlfuse",
    "lizardfs",  "vmhgfs-fuse"};

QString fuseName(const Mount& mount)
{
    const QString kind = mount.type.startsWith(u"fuse.") ? mount.type.mid(5) : mount.type;
    const bool known = std::any_of(std::begin(networkFuses), std::end(networkFuses),
                                   [&](const char* one) { return kind == QLatin1String(one); });
    // Some say no more of themselves than "fuse", with the address they are of (WebDAV).
    return known || mount.source.contains(u"://") ? kind : QString();
}

// That one line writes a blank as \040 and so on does not matter for what is looked at here.
QString field(const QList<QByteArray>& fields, qsizetype index)
{
    return QString::fromUtf8(fields.value(index));
}

} // namespace

std::optional<Mount> mountOfDevice(const QByteArray& mountInfo, const QByteArray& device)
{
    std::optional<Mount> found;
    const QList<QByteArray> lines = mountInfo.split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.value(2) != device)
            continue;
        const qsizetype dash = fields.indexOf("-", 6); // optional fields stand before it
        if (dash >= 0)
            found = Mount{field(fields, dash + 1), field(fields, dash + 2), field(fields, dash + 3)};
    }
    return found;
}

bool needsMount(quint32 magic)
{
    return magic == FUSE_SUPER_MAGIC || magic == V9FS_MAGIC;
}

QString networkFileSystemName(quint32 magic, const std::optional<Mount>& mount)
{
    if (magic == FUSE_SUPER_MAGIC)
        return mount ? fuseName(*mount) : QString();
    // 9P over a descriptor ends in a process of this computer, as in sandboxes.
    if (magic == V9FS_MAGIC && mount && mount->options.split(u',').contains(u"trans=fd"))
        return {};
    const auto* kind = std::find_if(std::begin(networkKinds), std::end(networkKinds), [magic](const NetworkKind& one) { return one.magic == magic; });
    return kind == std::end(networkKinds) ? QString() : QString::fromLatin1(kind->name);
}

QString networkFileSystem(const QString& path)
{
    QString there = QFileInfo(path).absoluteFilePath();
    struct statfs system = {};
    while (::statfs(QFile::encodeName(there).constData(), &system) != 0) {
        const QString above = QFileInfo(there).absolutePath();
        if (above == there)
            return {};
        there = above;
    }
    const auto magic = quint32(system.f_type);
    if (!needsMount(magic))
        return networkFileSystemName(magic, {});
    struct stat status = {};
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (::stat(QFile::encodeName(there).constData(), &status) != 0 || !mounts.open(QIODevice::ReadOnly))
        return networkFileSystemName(magic, {});
    const QByteArray device = QByteArray::number(major(status.st_dev)) + ':' + QByteArray::number(minor(status.st_dev));
    return networkFileSystemName(magic, mountOfDevice(mounts.readAll(), device));
}

} // namespace privyseal
