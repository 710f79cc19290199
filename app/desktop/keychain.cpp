#include "app/desktop/keychain.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace privyseal {
namespace {

QString service()
{
    return QStringLiteral("privyseal");
}

Error errorOf(const QKeychain::Job& job)
{
    const QString detail = QStringLiteral("keychain error %1: %2").arg(int(job.error())).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::Cancelled, Keychain::tr("The keychain stayed closed: type the password when it is asked for."), detail};
    default:
        return {ErrorCode::StorageFailed,
                Keychain::tr("This computer has no keychain that can be used: type the password when it is asked for, or put it into PGPASSFILE."), detail};
    }
}

} // namespace

Keychain::Keychain(std::chrono::milliseconds patience, QObject* parent) : QObject(parent), m_patience(patience) {}

QString Keychain::keyOf(const ServerAddress& address)
{
    ServerAddress place = address;
    place.tls.reset();
    place.rootCertificate.clear();
    place.clientCertificate.clear();
    place.clientKey.clear();
    return place.text();
}

void Keychain::start(QKeychain::Job* job, const ServerAddress& address, std::function<void(const Result<void>&)> ended)
{
    job->setKey(keyOf(address));
    job->setInsecureFallback(false); // it would be a plain file
    job->setAutoDelete(true);
    auto* patience = new QTimer(job); // ends with the job, whoever is still there
    patience->setSingleShot(true);
    connect(job, &QKeychain::Job::finished, this, [patience, ended](const QKeychain::Job* finished) {
        patience->stop();
        ended(finished->error() == QKeychain::NoError ? Result<void>() : tl::unexpected(errorOf(*finished)));
    });
    connect(patience, &QTimer::timeout, this, [this, job, ended] {
        job->disconnect(this); // an answer that comes yet is too late
        ended(fail(ErrorCode::StorageFailed, tr("The keychain does not answer: type the password when it is asked for.")));
    });
    patience->start(m_patience);
    job->start();
}

void Keychain::read(const ServerAddress& address, Found found)
{
    auto* job = new QKeychain::ReadPasswordJob(service());
    start(job, address, [job, found = std::move(found)](const Result<void>& ended) {
        if (ended)
            found(std::optional(job->textData()));
        else if (job->error() == QKeychain::EntryNotFound)
            found(std::optional<QString>());
        else
            found(tl::unexpected(ended.error()));
    });
}

void Keychain::write(const ServerAddress& address, const QString& password, Done done)
{
    auto* job = new QKeychain::WritePasswordJob(service());
    job->setTextData(password);
    start(job, address, std::move(done));
}

void Keychain::remove(const ServerAddress& address, Done done)
{
    auto* job = new QKeychain::DeletePasswordJob(service());
    start(job, address, [job, done = std::move(done)](const Result<void>& ended) {
        done(!ended && job->error() == QKeychain::EntryNotFound ? Result<void>() : ended);
    });
}

} // namespace privyseal
