#pragma once

// One window per person: a second launch asks the first one to come forward and ends. The socket is the person's own
// (0600); its only word is "raise", anything else that is sent is dropped unread. Thread: GUI.

#include <QLocalServer>
#include <QObject>

namespace privyseal {

class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(QString name = {}, QObject* parent = nullptr); // empty: keyed by the user
    // True where another instance runs: it was asked to come forward. Else this one listens from now on.
    [[nodiscard]] bool raisedOther();

Q_SIGNALS:
    void raiseRequested();

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace privyseal
