#include "models/trust/trustmemory.h"

#include "models/core/ids.h"
#include "models/trust/bodyreader.h"
#include "models/trust/privatefile.h"
#include "models/trust/privatelock.h"
#include "models/trust/strictjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace privyseal {
namespace {

class Say
{
    Q_DECLARE_TR_FUNCTIONS(TrustMemory)
};

constexpr qsizetype longestFile = 16 * 1024;
constexpr int lockPatienceMs = 5000;

QString name(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

CanonicalJson orNull(const QString& text)
{
    return text.isNull() ? CanonicalJson() : CanonicalJson(text);
}

Result<QByteArray> write(const Remembered& what)
{
    CanonicalJson::Array peaks;
    for (const Hash& one : what.ledger.peaks())
        peaks.emplace_back(QString::fromLatin1(toBytes(one).toHex()));
    return CanonicalJson(CanonicalJson::Object{{name("genesis"), orNull(what.genesisSha256)},
                                               {name("last_leaf"), orNull(what.lastLeaf)},
                                               {name("org"), what.org},
                                               {name("peaks"), std::move(peaks)},
                                               {name("revocation_sha256"), orNull(what.revocationSha256)},
                                               {name("revocation_version"), what.revocationVersion},
                                               {name("roster_sha256"), orNull(what.rosterSha256)},
                                               {name("roster_version"), what.rosterVersion},
                                               {name("size"), what.ledger.size()},
                                               {name("time"), what.time.iso()}})
        .write();
}

Result<Remembered> read(QByteArrayView bytes)
{
    const auto json = readStrictJson(bytes, longestFile);
    if (!json)
        return tl::unexpected<Error>(json.error());
    Remembered what;
    BodyReader reader(*json);
    what.genesisSha256 = reader.textOrNull("genesis");
    what.lastLeaf = reader.textOrNull("last_leaf");
    what.org = reader.hexText("org", 16);
    std::vector<Hash> peaks;
    for (const QString& one : reader.texts("peaks")) {
        if (const auto hash = toHash(QByteArray::fromHex(one.toLatin1())))
            peaks.push_back(*hash);
    }
    what.revocationSha256 = reader.textOrNull("revocation_sha256");
    what.revocationVersion = reader.integer("revocation_version", 0, CanonicalJson::largestInteger);
    what.rosterSha256 = reader.textOrNull("roster_sha256");
    what.rosterVersion = reader.integer("roster_version", 0, CanonicalJson::largestInteger);
    const auto tree = GrowingTree::from(reader.integer("size", 0, CanonicalJson::largestInteger), std::move(peaks));
    if (!tree)
        reader.refuse(name("peaks"), name("not as many as the size says"));
    else
        what.ledger = *tree;
    what.time = reader.instant("time");
    if (auto ended = reader.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return what;
}

// A file that cannot be read is not the same as none: what it held might be what the record has to be measured by.
tl::unexpected<Error> unreadable(const QString& file, const Error& why)
{
    return fail(ErrorCode::StorageFailed, Say::tr("What was remembered of this record cannot be read, so nothing can be trusted; see %1.").arg(file), why.detail);
}

Result<void> makeFolder(const QString& folder)
{
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QDir dir(folder);
    if (dir.exists() || (QDir().mkpath(folder) && QFile::setPermissions(folder, own)))
        return {};
    return fail(ErrorCode::StorageFailed, Say::tr("The folder %1 cannot be made, so nothing can be remembered of this record.").arg(folder));
}

} // namespace

TrustMemory TrustMemory::ofThisUser()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return TrustMemory(QString(state + QStringLiteral("/privyseal")));
}

QString TrustMemory::recordFile(const QString& org) const
{
    return QString(m_folder + u'/' + sha256Hex(org.toUtf8()).left(32) + QStringLiteral(".seen"));
}

QString TrustMemory::placeFile(const RecordLocation& place) const
{
    return QString(m_folder + u'/' + sha256Hex(place.lasting().toUtf8()).left(32) + QStringLiteral(".place"));
}

Result<std::optional<Remembered>> TrustMemory::recall(const RecordLocation& place, const QString& org) const
{
    if (m_folder.isNull())
        return std::nullopt;
    const auto there = readPrivateFile(placeFile(place), longestFile);
    if (!there && there.error().code != ErrorCode::NotFound)
        return unreadable(placeFile(place), there.error());
    if (there && QString::fromUtf8(*there).trimmed() != org)
        return fail(ErrorCode::Rollback, Say::tr("Another record stood at this place when it was last read; if that is meant, forget the old one first."), place.lasting());
    const auto bytes = readPrivateFile(recordFile(org), longestFile);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return std::nullopt;
    if (!bytes)
        return unreadable(recordFile(org), bytes.error());
    auto what = read(*bytes);
    if (!what)
        return unreadable(recordFile(org), what.error());
    if (what->org != org)
        return unreadable(recordFile(org), {});
    return *what;
}

Result<void> TrustMemory::remember(const RecordLocation& place, const Remembered& what) const
{
    if (m_folder.isNull())
        return {};
    if (auto made = makeFolder(m_folder); !made)
        return made;
    const auto lock = PrivateLock::take(recordFile(what.org) + QStringLiteral(".lock"), lockPatienceMs);
    if (!lock)
        return fail(ErrorCode::StorageFailed, Say::tr("What was seen of this record cannot be remembered; see the folder %1.").arg(m_folder), lock.error().detail);
    Remembered further = what;
    const auto before = recall(place, what.org);
    if (!before)
        return tl::unexpected<Error>(before.error());
    if (*before) {
        if ((*before)->ledger.size() > what.ledger.size()) {
            further.ledger = (*before)->ledger;
            further.lastLeaf = (*before)->lastLeaf;
        }
        if ((*before)->rosterVersion > what.rosterVersion) {
            further.rosterVersion = (*before)->rosterVersion;
            further.rosterSha256 = (*before)->rosterSha256;
        }
        if ((*before)->revocationVersion > what.revocationVersion) {
            further.revocationVersion = (*before)->revocationVersion;
            further.revocationSha256 = (*before)->revocationSha256;
        }
        further.time = std::max((*before)->time, what.time);
    }
    const auto bytes = write(further);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    if (!QFile::exists(placeFile(place))) {
        if (auto kept = writePrivateFile(placeFile(place), what.org.toUtf8() + '\n', PrivateFile::Replace); !kept)
            return kept;
    }
    return writePrivateFile(recordFile(what.org), *bytes, PrivateFile::Replace);
}

Result<void> TrustMemory::begin(const RecordLocation& place, const QString& org) const
{
    if (auto made = makeFolder(m_folder); !made)
        return made;
    return writePrivateFile(placeFile(place), org.toUtf8() + '\n', PrivateFile::Replace);
}

Result<void> TrustMemory::forget(const RecordLocation& place, const QString& org) const
{
    for (const QString& file : {placeFile(place), recordFile(org)}) {
        if (QFile::exists(file) && !QFile::remove(file))
            return fail(ErrorCode::StorageFailed, Say::tr("The file %1 cannot be removed.").arg(file));
    }
    return {};
}

} // namespace privyseal
