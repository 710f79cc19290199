#pragma once

// The credentials of one agent: age against what policy allows, what can be done about a live one, and the clocks of revocations
// under way. Shows what it is given. GUI thread.

#include "models/agents/agent.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace privyseal {

class Countdown;

class CredentialList : public QWidget
{
    Q_OBJECT
public:
    explicit CredentialList(QWidget* parent = nullptr);
    void setCredentials(const QList<Credential>& credentials, const Instant& now, bool isWritable);
    void setNow(const Instant& now); // for the clocks
    [[nodiscard]] int nextTickMs(const Instant& now) const; // 0: no clock runs

Q_SIGNALS:
    void revokeRequested(const privyseal::Credential& credential);

private:
    void addRevocation(QGridLayout& grid, QHBoxLayout& names, const Credential& credential, const Instant& now, bool isWritable);

    QList<Credential> m_credentials;
    QVBoxLayout* m_rows;
    QList<QPointer<Countdown>> m_clocks;
};

} // namespace privyseal
