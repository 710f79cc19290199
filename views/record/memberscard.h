#pragma once

// The committee as rows: name, roles, who acts here, since when; add and retire are asked for; what
// is refused stands in a banner in the card. GUI thread.

#include "models/committee/memberservice.h"
#include "models/trust/trustreading.h"
#include "views/common/card.h"

namespace privyseal {

class Banner;
class LinkButton;
class StateStack;

class MembersCard : public Card
{
    Q_OBJECT
public:
    explicit MembersCard(QWidget* parent = nullptr);
    void showLoading();
    void showMembers(const Result<QList<Member>>& members, const QString& acting, const Instant& now, bool writable);
    // Who has which key, and how many change the roster; before the first roster there are none. To be followed by showMembers().
    void setTrust(const TrustReading& trust) { m_trust = trust; }
    void showRefusal(const QString& happened, const Error& error);
    void clearRefusal();
    void takeFocus(const QString& memberId); // to that member's row, where there is one

Q_SIGNALS:
    void addRequested();
    void retireRequested(const QString& memberId, const QString& name);
    void retryRequested();

private:
    QWidget* makeRow(const Member& member, bool acting, const Instant& now, bool writable);

    std::optional<TrustReading> m_trust;
    LinkButton* m_add;
    Banner* m_banner;
    StateStack* m_states;
    QWidget* m_rows;
};

} // namespace privyseal
