// Which file systems count as a network's: by their number, and where that says nothing by their mount.

#include "models/record/filesystem.h"
#include "support/testrecord.h"

#include <QTemporaryDir>
#include <QTest>

using namespace privyseal;

namespace {

const QByteArray mounts =
    "22 27 0:21 / /proc rw,relatime - proc proc rw\n"
    "27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard\n"
    "61 27 0:52 / /home/anna/far\\040away rw,nosuid,nodev shared:300 master:4 - fuse.sshfs anna@desk:/srv rw,user_id=1000\n"
    "62 27 0:53 / /mnt/usb rw - fuseblk /dev/sdb1 rw,user_id=0,group_id=0\n"
    "63 27 0:54 / /mnt/dav rw - fuse https://cloud.example.org/dav/ rw,user_id=0\n"
    "64 27 0:55 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n"
    "65 27 0:56 / /home/anna/safe rw - fuse.gocryptfs /home/anna/.safe rw\n"
    "66 27 0:57 / /srv/a rw - ext4 /dev/sdc1 rw\n"
    "67 66 0:57 / /srv/b rw - fuse.rclone remote: rw\n"
    "68 27 0:58 / /mnt/host rw - 9p hostshare rw,trans=virtio,version=9p2000.L\n"
    "69 27 0:59 / /mnt/box rw - 9p none rw,trans=fd,rfd=4,wfd=4\n"
    "70 27 0:60 / /broken rw\n"
    "71 27 0:61\n";

constexpr quint32 fuse = 0x65735546, nineP = 0x01021997;

} // namespace

class TestFileSystem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::failOnAnyWarning(); }

    void numberTells_data()
    {
        QTest::addColumn<quint32>("magic");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* of, quint32 magic, const char* name) { QTest::newRow(of) << magic << QString::fromLatin1(name); };
        row("NFS", 0x6969, "NFS");
        row("SMB 1", 0x517B, "SMB");
        row("CIFS", 0xFF534D42, "CIFS");
        row("SMB 2 and later", 0xFE534D42, "SMB");
        row("AFS", 0x5346414F, "AFS");
        row("AFS of the kernel", 0x6B414653, "AFS");
        row("Coda", 0x73757245, "Coda");
        row("NetWare", 0x564C, "NCP");
        row("9P", nineP, "9P");
        row("Ceph", 0x00C36400, "Ceph");
        row("GFS2", 0x01161970, "GFS2");
        row("OCFS2", 0x7461636F, "OCFS2");
        row("Lustre", 0x0BD00BD0, "Lustre");
        row("ext4", 0xEF53, "");
        row("XFS", 0x58465342, "");
        row("Btrfs", 0x9123683E, "");
        row("tmpfs", 0x01021994, "");
        row("overlay", 0x794C7630, "");
        row("F2FS", 0xF2F52010, "");
        row("ZFS", 0x2FC12FC1, "");
        row("exFAT", 0x2011BAB0, "");
        row("FUSE of what is not known", fuse, "");
        row("unknown", 0x12345678, "");
    }

    void numberTells()
    {
        QFETCH(quint32, magic);
        QFETCH(QString, name);
        QCOMPARE(networkFileSystemName(magic, {}), name);
    }

    void mountTells_data()
    {
        QTest::addColumn<quint32>("magic");
        QTest::addColumn<QByteArray>("device");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* of, quint32 magic, const char* device, const char* name) {
            QTest::newRow(of) << magic << QByteArray(device) << QString::fromLatin1(name);
        };
        row("sshfs", fuse, "0:52", "sshfs");
        row("NTFS on a stick", fuse, "0:53", "");
        row("WebDAV by its address", fuse, "0:54", "fuse");
        row("network folders of the desktop", fuse, "0:55", "gvfsd-fuse");
        row("encrypted folder", fuse, "0:56", "");
        row("the upper of two", fuse, "0:57", "rclone");
        row("host of a virtual machine", nineP, "0:58", "9P");
        row("sandbox", nineP, "0:59", "");
        row("line cut short", fuse, "0:60", "");
        row("line cut shorter", fuse, "0:61", "");
        row("no such mount", fuse, "0:5", "");
        row("the mount of a disk is not asked", 0xEF53, "0:52", "");
    }

    void mountTells()
    {
        QFETCH(quint32, magic);
        QFETCH(QByteArray, device);
        QFETCH(QString, name);
        QCOMPARE(networkFileSystemName(magic, mountOfDevice(mounts, device)), name);
    }

    void mountIsReadWhole()
    {
        const auto found = mountOfDevice(mounts, "0:52");
        QVERIFY(found.has_value());
        QCOMPARE(found->type, QStringLiteral("fuse.sshfs"));
        QCOMPARE(found->source, QStringLiteral("anna@desk:/srv"));
        QCOMPARE(found->options, QStringLiteral("rw,user_id=1000"));
        QVERIFY(!mountOfDevice({}, "0:52").has_value());
    }

    // The system is asked about the nearest folder that there is.
    void ownFoldersAreOfThisComputer()
    {
        const QTemporaryDir folder;
        QCOMPARE(networkFileSystem(folder.path()), networkFileSystem(folder.filePath(QStringLiteral("none/below/x.privyseal"))));
        QCOMPARE(networkFileSystem(QStringLiteral("/dev/shm")), QString());
    }
};

QTEST_GUILESS_MAIN(TestFileSystem)
#include "tst_filesystem.moc"
