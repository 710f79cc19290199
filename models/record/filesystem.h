#pragma once

// What kind of file system a record's file lies on. Locks over a network are not reliable (sqlite.org/lockingv3.html, section
// 6, and "How To Corrupt An SQLite Database File", section 2.1): two computers that both believe to hold the record would
// damage it. Any thread; networkFileSystem() asks the system each time and may wait for a server that does not answer.

#include <QByteArray>
#include <QString>

#include <optional>

namespace privyseal {

// The name of the network file system that `path` lies on ("NFS", "sshfs"), or would lie on once it is made. Empty on a disk
// of this computer, and where it cannot be told: most that are unknown are local.
[[nodiscard]] QString networkFileSystem(const QString& path);

// One line of /proc/self/mountinfo, as far as it is of use here.
struct Mount
{
    QString type;    // "ext4", "fuse.sshfs"
    QString source;  // "/dev/sda1", "user@host:/folder", "https://..."
    QString options; // of the file system, comma-separated
};
// The mount of the device "major:minor" in a text of the form of /proc/self/mountinfo (proc(5)); of several the last one.
[[nodiscard]] std::optional<Mount> mountOfDevice(const QByteArray& mountInfo, const QByteArray& device);

// Whether the number of a file system alone does not tell, so that networkFileSystemName() needs its mount.
[[nodiscard]] bool needsMount(quint32 magic);
// `magic` is f_type of statfs(2); empty for a local one.
[[nodiscard]] QString networkFileSystemName(quint32 magic, const std::optional<Mount>& mount);

} // namespace privyseal
