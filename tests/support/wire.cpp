#include "support/wire.h"

#include <QString>
#include <QUrl>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

namespace privyseal::test {
namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// With a reset, as a machine does that was switched off and on.
void reset(std::atomic<int>& descriptor)
{
    const int open = descriptor.exchange(-1);
    if (open < 0)
        return;
    const linger atOnce{1, 0};
    ::setsockopt(open, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::shutdown(open, SHUT_RDWR);
    ::close(open);
}

bool sendAll(int to, const QByteArray& bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t n = ::send(to, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        sent += n;
    }
    return true;
}

QByteArray receive(int from)
{
    QByteArray bytes(65536, Qt::Uninitialized);
    const ssize_t n = ::recv(from, bytes.data(), size_t(bytes.size()), 0);
    bytes.truncate(std::max<ssize_t>(n, 0));
    return bytes;
}

} // namespace

void Wire::Line::cut()
{
    reset(client);
    reset(server);
}

Wire::Wire(int serverPort) : m_serverPort(serverPort)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("no port to listen on");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { listen(); });
}

Wire::~Wire()
{
    m_ends = true;
    m_thread.join();
    ::close(m_listener);
    cutAll();
    for (const auto& line : m_lines)
        line->thread.join();
}

QString Wire::through(const QString& address) const
{
    QUrl url(address);
    url.setPort(m_port);
    return url.toString();
}

void Wire::cutAll()
{
    const std::lock_guard lock(m_mutex);
    for (const auto& line : m_lines)
        line->cut();
}

void Wire::setDown(bool isDown)
{
    m_isDown = isDown;
    if (isDown)
        cutAll();
}

void Wire::setSilent(bool isSilent)
{
    m_isSilent = isSilent;
}

void Wire::listen()
{
    while (!m_ends) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        auto line = std::make_unique<Line>();
        line->client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        line->server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_serverPort);
        if (m_isDown || ::connect(line->server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            line->cut();
            continue;
        }
        Line& carried = *line;
        const std::lock_guard lock(m_mutex);
        m_lines.push_back(std::move(line));
        carried.thread = std::thread([this, &carried] { carry(carried); });
    }
}

void Wire::carry(Line& line)
{
    for (;;) {
        pollfd ends[] = {{line.client, POLLIN, 0}, {line.server, POLLIN, 0}};
        if (ends[0].fd < 0 || ends[1].fd < 0)
            break;
        if (m_isSilent && !m_ends) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            continue;
        }
        if (::poll(ends, 2, 200) <= 0)
            continue;
        if (ends[0].revents != 0) {
            const QByteArray said = receive(ends[0].fd);
            if (said.isEmpty() || !mayPass(said, line) || !sendAll(ends[1].fd, said))
                break;
        }
        if (ends[1].revents != 0) {
            const QByteArray answered = receive(ends[1].fd);
            if (answered.isEmpty() || !sendAll(ends[0].fd, answered))
                break;
        }
    }
    line.cut();
}

// A client that waits for each answer sends one message at a time, so a statement stands at the beginning of what comes.
bool Wire::mayPass(const QByteArray& message, Line& line)
{
    const bool isCommit = message.startsWith('Q') && message.mid(5) == QByteArray("COMMIT", 7);
    const bool isBegin = message.startsWith('Q') && message.mid(5).startsWith("BEGIN ISOLATION LEVEL READ COMMITTED");
    Cut wanted = m_next;
    if (wanted == Cut::BeforeCommit && isCommit) {
        m_next = Cut::None;
        return false;
    }
    if (wanted == Cut::AfterCommit && isCommit) {
        sendAll(line.server, message);
        receive(line.server); // carried out
        m_next = Cut::None;
        return false;
    }
    if (wanted == Cut::InTransaction && isBegin) {
        sendAll(line.server, message);
        const QByteArray answer = receive(line.server);
        sendAll(line.client, answer);
        pollfd next{line.client, POLLIN, 0};
        if (::poll(&next, 1, 500) > 0) // nothing comes where the server ended it meanwhile
            receive(line.client);      // what would have been the next statement
        m_next = Cut::None;
        return false;
    }
    return true;
}

} // namespace privyseal::test
