#include "views/agents/credentiallist.h"

#include "views/agents/detailparts.h"
#include "views/common/buttons.h"
#include "views/common/clearlayout.h"
#include "views/common/countdown.h"
#include "views/common/format.h"
#include "views/common/progressbar6.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace privyseal {
namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qint64 revokeMs = 15LL * 60 * 1000; // the promise

using namespace detailparts;

QString length(qint64 ms)
{
    return ms >= 2 * dayMs ? CredentialList::tr("%1 d").arg(ms / dayMs) : format::duration(ms / 1000);
}

// Where a credential stands between its issue and its end, against what policy allows.
struct Lifetime
{
    BarLook bar;
    QString words;
    bool bad = false;
};

Lifetime lifetimeOf(const Credential& credential, const Instant& now)
{
    const qint64 policy = credential.policyMs();
    const auto whole = credential.lifetimeMs();
    const qint64 scale = std::max(policy, whole.value_or(policy));
    const qint64 age = credential.issuedAt.isValid() ? std::clamp<qint64>(now.ms() - credential.issuedAt.ms(), 0, scale) : 0;
    Lifetime life;
    life.bar.limit = static_cast<double>(policy) / static_cast<double>(scale);
    life.bar.fraction = static_cast<double>(age) / static_cast<double>(scale);
    if (credential.revokedAt.isValid() && credential.revokedAt <= now) {
        life.bar.revoked = true;
        const qint64 held = credential.issuedAt.isValid() ? credential.revokedAt.ms() - credential.issuedAt.ms() : 0;
        life.bar.fraction = std::clamp(static_cast<double>(held) / static_cast<double>(scale), 0.0, 1.0);
        life.words = CredentialList::tr("revoked %1").arg(moment(credential.revokedAt, now));
        return life;
    }
    if (credential.expiresAt.isValid() && credential.expiresAt <= now) {
        life.bar.color = Token::Outline;
        life.words = CredentialList::tr("ended %1").arg(moment(credential.expiresAt, now));
        return life;
    }
    life.bad = !credential.isWithinPolicy();
    if (life.bad)
        life.bar.color = Token::Bad;
    if (!credential.expiresAt.isValid())
        life.words = CredentialList::tr("no end, policy allows %1").arg(length(policy));
    else if (life.bad)
        life.words = whole ? CredentialList::tr("%1, over the limit of %2").arg(length(*whole), length(policy))
                           : CredentialList::tr("issue not known, ends %1").arg(moment(credential.expiresAt, now));
    else
        life.words = CredentialList::tr("%1 of %2, ends %3").arg(length(age), length(*whole), moment(credential.expiresAt, now));
    return life;
}

} // namespace

CredentialList::CredentialList(QWidget* parent) : QWidget(parent)
{
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Space::between);
}

// What can be done about a live credential, and how long its revocation already takes.
void CredentialList::addRevocation(QGridLayout& grid, QHBoxLayout& names, const Credential& credential, const Instant& now, bool isWritable)
{
    if (!credential.isLive(now))
        return;
    const bool isOrdered = credential.revokeOrderedAt.isValid();
    QWidget* revoke = link(isOrdered ? tr("Confirm revocation...") : tr("Revoke..."), "revokeCredential", [this, credential] { Q_EMIT revokeRequested(credential); });
    revoke->setEnabled(isWritable);
    revoke->setAccessibleName(tr("Revoke %1").arg(credential.id));
    names.addWidget(revoke);
    if (!isOrdered)
        return;
    auto* clock = new Countdown(this, FontRole::Small);
    clock->setBarVisible(false);
    clock->setWindow(credential.revokeOrderedAt, credential.revokeOrderedAt.plusMs(revokeMs), false);
    clock->setNow(now);
    m_clocks.append(clock);
    grid.addWidget(clock, 2, 0);
}

void CredentialList::setNow(const Instant& now)
{
    for (const QPointer<Countdown>& clock : std::as_const(m_clocks)) {
        if (clock)
            clock->setNow(now);
    }
}

int CredentialList::nextTickMs(const Instant& now) const
{
    int soonest = 0;
    for (const Credential& credential : m_credentials) {
        if (!credential.isLive(now) || !credential.revokeOrderedAt.isValid())
            continue;
        const int next = privyseal::nextTickMs(credential.revokeOrderedAt.plusMs(revokeMs), now);
        soonest = soonest == 0 ? next : std::min(soonest, next);
    }
    return soonest;
}

void CredentialList::setCredentials(const QList<Credential>& credentials, const Instant& now, bool isWritable)
{
    m_credentials = credentials;
    clearLayout(m_rows);
    m_clocks.clear();
    QList<Credential> sorted = credentials;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Credential& a, const Credential& b) { return a.isLive(now) && !b.isLive(now); });
    if (sorted.isEmpty())
        m_rows->addWidget(label(tr("The record names no credential."), Token::Text2));
    qsizetype shown = 0;
    for (const Credential& credential : std::as_const(sorted)) {
        if (shown++ >= shownAtMost) {
            m_rows->addWidget(label(tr("and %1 more").arg(sorted.size() - shownAtMost), Token::Text2));
            break;
        }
        const Lifetime life = lifetimeOf(credential, now);
        auto* part = new QWidget;
        auto* grid = new QGridLayout(part);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(Space::between);
        grid->setVerticalSpacing(2);
        auto* names = new QHBoxLayout;
        names->setSpacing(Space::between);
        names->addWidget(label(credential.id, Token::Text, true));
        names->addWidget(label(credential.kind, Token::Text2), 1);
        grid->addLayout(names, 0, 0, 1, 2);
        auto* bar = new ProgressBar6;
        bar->setLook(life.bar);
        bar->setAccessibleName(QString(credential.id + QStringLiteral(": ") + life.words));
        grid->addWidget(bar, 1, 0);
        if (life.bad)
            grid->addWidget(flagged(Shape::Diamond, Tone::Bad, life.words), 1, 1);
        else
            grid->addWidget(label(life.words, Token::Text2), 1, 1);
        addRevocation(*grid, *names, credential, now, isWritable);
        grid->setColumnStretch(0, 1); // the words keep their width as long as the bar has some
        m_rows->addWidget(part);
    }
}

} // namespace privyseal
