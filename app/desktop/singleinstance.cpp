#include "app/desktop/singleinstance.h"

#include <QLocalSocket>
#include <QStandardPaths>

#include <unistd.h>

namespace privyseal {
namespace {

constexpr int patienceMs = 400;
const QByteArray& raiseWord()
{
    static const QByteArray word("raise\n");
    return word;
}

QString userName()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString name = QStringLiteral("privyseal-%1").arg(::getuid());
    return folder.isEmpty() ? name : folder + u'/' + name;
}

} // namespace

SingleInstance::SingleInstance(QString name, QObject* parent)
    : QObject(parent), m_name(name.isEmpty() ? userName() : std::move(name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::raisedOther()
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (socket.waitForConnected(patienceMs)) {
        socket.write(raiseWord());
        socket.waitForBytesWritten(patienceMs);
        socket.disconnectFromServer();
        return true;
    }
    if (!m_server.listen(m_name) && m_server.serverError() == QAbstractSocket::AddressInUseError) {
        // Nobody answers there: left over from a crash.
        QLocalServer::removeServer(m_name);
        m_server.listen(m_name);
    }
    return false;
}

void SingleInstance::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto hear = [this, socket] {
            if (socket->bytesAvailable() < raiseWord().size())
                return;
            const bool known = socket->read(raiseWord().size()) == raiseWord();
            socket->abort();
            if (known)
                Q_EMIT raiseRequested();
        };
        connect(socket, &QLocalSocket::readyRead, this, hear);
        if (socket->bytesAvailable() > 0)
            hear();
    }
}

} // namespace privyseal
