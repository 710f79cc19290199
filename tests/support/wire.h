#pragma once

// A wire between a client and a PostgreSQL server on this computer that can be cut where it hurts. Listens on a free loopback
// port and passes on what comes, in threads of its own. All functions from any thread.

#include <QByteArray>

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace privyseal::test {

class Wire
{
public:
    enum class Cut {
        None,
        BeforeCommit, // the next COMMIT does not reach the server
        AfterCommit,  // the next COMMIT is carried out, its answer does not reach the client
        InTransaction // the next statement after a BEGIN does not reach the server
    };

    explicit Wire(int serverPort); // aborts when it cannot listen
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    void cutNext(Cut cut) { m_next = cut; }
    [[nodiscard]] bool wasCut() const { return m_next == Cut::None; }
    void cutAll();               // every connection, now
    void setDown(bool isDown);   // cuts all and refuses new ones
    void setSilent(bool isSilent); // takes everything and passes on nothing, as a dead network does; what waits goes on afterwards
    // `address` of a server with the port of this wire instead of its own.
    [[nodiscard]] QString through(const QString& address) const;

private:
    struct Line
    {
        std::atomic<int> client{-1}, server{-1};
        std::thread thread;
        void cut();
    };
    void listen();
    void carry(Line& line);
    bool mayPass(const QByteArray& message, Line& line);

    int m_listener = -1, m_port = 0, m_serverPort;
    std::atomic<Cut> m_next{Cut::None};
    std::atomic<bool> m_isDown{false}, m_isSilent{false}, m_ends{false};
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Line>> m_lines;
    std::thread m_thread;
};

} // namespace privyseal::test
