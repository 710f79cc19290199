#include "views/record/memberscard.h"

#include "models/core/textsafety.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/seal.h"
#include "views/common/textlabel.h"
#include "views/common/statestack.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {

namespace {

// Pressed: has a key that signs. Dashed: none.
class MemberSeal : public QWidget
{
public:
    MemberSeal(SealState state, QWidget* parent) : QWidget(parent), m_state(state) { setFixedSize(22, 22); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSeal(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_state, Theme::of(this));
    }

private:
    SealState m_state;
};

} // namespace

MembersCard::MembersCard(QWidget* parent) : Card(tr("Members and keys"), QString(), parent)
{
    m_add = addHeadLink(tr("Add..."));
    m_add->setObjectName(QStringLiteral("addMemberLink"));
    m_add->setAccessibleName(tr("Add a member"));
    m_banner = new Banner;
    m_banner->hide();
    m_rows = new QWidget;
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_states = new StateStack(m_rows);
    body()->addWidget(m_banner);
    body()->addWidget(m_states, 1);
    connect(m_add, &QAbstractButton::clicked, this, &MembersCard::addRequested);
    connect(m_states, &StateStack::nextStepRequested, this, &MembersCard::addRequested);
    connect(m_states, &StateStack::retryRequested, this, &MembersCard::retryRequested);
}

void MembersCard::showLoading()
{
    m_states->showLoading();
}

void MembersCard::takeFocus(const QString& memberId)
{
    if (auto* row = m_rows->findChild<QWidget*>(QStringLiteral("member-") + memberId))
        row->setFocus(Qt::OtherFocusReason);
}

void MembersCard::showMembers(const Result<QList<Member>>& members, const QString& acting, const Instant& now, bool writable)
{
    m_add->setEnabled(writable);
    m_add->setToolTip(writable ? QString() : tr("This record is open for reading only."));
    if (!members) {
        setCaption(QString());
        m_states->showFailed(members.error().message);
        return;
    }
    const auto active = std::count_if(members->cbegin(), members->cend(), [](const Member& member) { return member.isActive(); });
    if (m_trust && m_trust->isFounded())
        setCaption(tr("%1 of %2 change the roster").arg(m_trust->roster->root.threshold).arg(m_trust->roster->root.members.size()));
    else
        setCaption(tr("%n active", nullptr, int(active)));
    if (members->isEmpty()) {
        m_states->showEmpty(icon::person, tr("Nobody can decide a request yet."), writable ? tr("Add the first member") : QString());
        return;
    }
    clearLayout(m_rows->layout());
    for (const Member& member : *members)
        m_rows->layout()->addWidget(makeRow(member, member.id == acting, now, writable));
    static_cast<QVBoxLayout*>(m_rows->layout())->addStretch(1);
    m_states->showFilled();
}

QWidget* MembersCard::makeRow(const Member& member, bool acting, const Instant& now, bool writable)
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("member-") + member.id);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, Space::within, 0, Space::within);
    const QString key = m_trust ? m_trust->keyOf(member.id) : QString();
    if (m_trust && m_trust->isFounded())
        line->addWidget(new MemberSeal(member.isActive() && !key.isEmpty() ? SealState::Signed : SealState::Open, row));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    auto* name = member.isActive() ? new TextLabel(visibleText(member.name), FontRole::Body, QFont::DemiBold)
                                   : new TextLabel(visibleText(member.name), FontRole::Body, Token::Text2);
    QStringList roles;
    for (Role role : member.roles)
        roles.append(roleName(role));
    names->addWidget(name);
    names->addWidget(new TextLabel(roles.join(QStringLiteral(", ")), FontRole::Small, Token::Text2));
    line->addLayout(names, 1);
    const QTimeZone zone = QTimeZone::systemTimeZone();
    QString note = acting ? tr("acts in this window") : tr("since %1").arg(format::moment(member.addedAt, now, zone));
    if (!member.isActive())
        note = tr("retired %1").arg(format::moment(member.retiredAt, now, zone));
    auto* side = new QVBoxLayout;
    side->setSpacing(0);
    if (m_trust && m_trust->isFounded() && member.isActive()) {
        auto* print = new TextLabel(key.isEmpty() ? tr("no key") : format::shortHash(key), FontRole::Small, key.isEmpty() ? Token::Warn : Token::Text);
        print->setMono(!key.isEmpty());
        print->setToolTip(key);
        side->addWidget(print, 0, Qt::AlignTrailing);
    }
    side->addWidget(new TextLabel(note, FontRole::Small, acting ? Token::Accent : Token::Text2), 0, Qt::AlignTrailing);
    line->addLayout(side);
    auto* more = new MoreButton(tr("Actions for %1").arg(visibleText(member.name)));
    QAction* retire = more->menuToFill()->addAction(tr("Retire..."));
    retire->setEnabled(writable && member.isActive());
    connect(retire, &QAction::triggered, this, [this, id = member.id, who = visibleText(member.name)] { Q_EMIT retireRequested(id, who); });
    line->addWidget(more);
    return row;
}

void MembersCard::showRefusal(const QString& happened, const Error& error)
{
    m_banner->setMessage(Banner::Kind::Bad, happened, error.message);
    m_banner->setDetails(error.detail);
    m_banner->show();
}

void MembersCard::clearRefusal()
{
    m_banner->hide();
}

} // namespace privyseal
