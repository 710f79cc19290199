#pragma once

// The passwords of servers in this computer's keychain (Secret Service or KWallet, through qtkeychain); never in a file of
// ours: where there is no keychain, nothing is kept and that is said. One entry for a place and a user: the address without
// what says how to connect (sslmode, certificates).
//
// GUI thread, needs its event loop. A callback comes once, later, within the patience (a person may have to unlock the
// keychain meanwhile), and not at all once the Keychain is gone. Errors: Cancelled where the person kept it closed, else
// StorageFailed, with a sentence that says what to do.

#include "models/core/error.h"
#include "models/record/serveraddress.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace QKeychain {
class Job;
}

namespace privyseal {

class Keychain : public QObject
{
    Q_OBJECT
public:
    using Found = std::function<void(const Result<std::optional<QString>>&)>; // nullopt: none is kept
    using Done = std::function<void(const Result<void>&)>;

    explicit Keychain(std::chrono::milliseconds patience = std::chrono::minutes(1), QObject* parent = nullptr);
    void read(const ServerAddress& address, Found found);
    void write(const ServerAddress& address, const QString& password, Done done);
    void remove(const ServerAddress& address, Done done); // also fine where none is kept

    [[nodiscard]] static QString keyOf(const ServerAddress& address);

private:
    void start(QKeychain::Job* job, const ServerAddress& address, std::function<void(const Result<void>&)> ended);

    std::chrono::milliseconds m_patience;
};

} // namespace privyseal
