#include "views/record/verifycard.h"

#include "models/core/datetext.h"
#include "models/core/textsafety.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/format.h"
#include "views/common/seal.h"
#include "views/common/textlabel.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {

// Pressed when everything holds, dashed while nobody has looked.
class TrustSeal : public QWidget
{
public:
    explicit TrustSeal(QWidget* parent = nullptr) : QWidget(parent) { setFixedSize(56, 56); }
    void setState(SealState state)
    {
        m_state = state;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSeal(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_state, Theme::of(this));
    }

private:
    SealState m_state = SealState::Open;
};

namespace {

constexpr int shownFindings = 200;

// Whose findings each line tells of.
QStringList tablesOf(int line)
{
    static const QList<QStringList> all{{QStringLiteral("ledger")},
                                        {QStringLiteral("decision")},
                                        {QStringLiteral("request"), QStringLiteral("request_version"), QStringLiteral("agent_grant"), QStringLiteral("member")},
                                        {QStringLiteral("roster"), QStringLiteral("revocation"), QStringLiteral("record_meta")},
                                        {QStringLiteral("checkpoint")}};
    return all.value(line);
}

QString findingText(const AuditFinding& finding)
{
    return VerifyCard::tr("%1 %2: %3", "table, key, what does not hold").arg(finding.table, visibleText(finding.key), visibleText(finding.message));
}

} // namespace

VerifyCard::VerifyCard(QWidget* parent) : VerifyCard(new TrustSeal, parent) {}

VerifyCard::VerifyCard(TrustSeal* mark, QWidget* parent)
    : VerdictCard(mark, tr("Verify now"), {tr("Ledger"), tr("Signatures"), tr("Statuses"), tr("Roster"), tr("Checkpoints")}, parent), m_seal(mark)
{
    verdictLabel()->setObjectName(QStringLiteral("trustVerdict"));
    button()->setObjectName(QStringLiteral("verifyNow"));
    QVBoxLayout* print = side();
    auto* aloud = new TextLabel(tr("Fingerprint of the first roster, to compare aloud"), FontRole::Small, Token::Text2);
    aloud->setWordWrap(true);
    print->addWidget(aloud);
    m_words = new TextLabel(QString(), FontRole::Body, QFont::DemiBold);
    m_words->setObjectName(QStringLiteral("fingerprintWords"));
    m_words->setWordWrap(true);
    m_words->setSelectable();
    m_roster = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_roster->setWordWrap(true);
    print->addWidget(m_words);
    print->addWidget(m_roster);
    auto* promises = new LinkButton(tr("What is guaranteed, and what is not"), nullptr, FontRole::Small);
    promises->setObjectName(QStringLiteral("promisesLink"));
    connect(promises, &QAbstractButton::clicked, this, &VerifyCard::promisesRequested);
    print->addWidget(promises, 0, Qt::AlignLeading);
    print->addStretch(1);

    m_findings = new Banner;
    m_findings->setObjectName(QStringLiteral("verifyFindings"));
    m_findings->hide();
    body()->addWidget(m_findings);
    connect(button(), &QPushButton::clicked, this, &VerifyCard::verifyRequested);
    showNotVerified();
}

void VerifyCard::showTrust(const TrustReading& trust)
{
    if (!trust.isFounded()) {
        m_words->setText(trust.broken ? tr("It cannot be told.") : tr("The committee has not signed a roster yet."));
        m_roster->setText(tr("%n entries in the ledger", nullptr, int(trust.ledgerSize)));
        return;
    }
    m_words->setText(trust.words);
    m_roster->setText(tr("Roster %1, valid to %2. Gates for tickets: %3.")
                          .arg(trust.roster->version)
                          .arg(datetext::dayAndYear(trust.roster->expires.utc().date()), trust.roster->gates.isEmpty() ? tr("none") : visibleText(trust.roster->gates.join(QStringLiteral(", ")))));
}

void VerifyCard::showNotVerified()
{
    m_seal->setState(SealState::Open);
    verdictLabel()->setText(tr("Not verified yet"));
    whenLabel()->setText(tr("in this window"));
    button()->setText(tr("Verify now"));
    m_findings->hide();
    for (int line = 0; line < lineCount(); ++line)
        setLine(line, std::nullopt, tr("not looked at"));
}

void VerifyCard::showVerifying(qint64 done)
{
    verdictLabel()->setText(tr("Verifying"));
    whenLabel()->setText(done > 0 ? tr("%1 requests and entries so far").arg(QLocale().toString(done)) : tr("every entry, signature and status"));
    button()->setText(tr("Cancel"));
}

void VerifyCard::showFailed(const Error& error)
{
    showNotVerified();
    m_findings->setMessage(Banner::Kind::Bad, tr("The record was not verified."), error.message);
    m_findings->setDetails(error.detail);
    m_findings->show();
}

void VerifyCard::showAudit(const Audit& audit, qint64 tookMs, const Instant& at, const Instant& now)
{
    const QLocale locale;
    button()->setText(tr("Verify now"));
    m_seal->setState(audit.isSound() ? SealState::Signed : SealState::Rejected);
    verdictLabel()->setText(audit.isSound() ? tr("Verified") : tr("It does not hold"));
    whenLabel()->setText(tr("%1, in %2 s").arg(format::moment(at, now, QTimeZone::systemTimeZone()), locale.toString(double(tookMs) / 1000.0, 'f', 1)));
    const QStringList sound{tr("%1 entries in order, root %2").arg(locale.toString(audit.tree.size), format::shortHash(QString::fromLatin1(audit.tree.root.toHex()))),
                            tr("%1 of %1 votes are signed by members").arg(locale.toString(audit.signatures)),
                            tr("%1 requests recomputed, none differs").arg(locale.toString(audit.requests)),
                            tr("version %1, every one signed by those before it").arg(audit.rosterVersion),
                            tr("%1 consistent, none goes back").arg(locale.toString(audit.checkpoints))};
    for (int i = 0; i < lineCount(); ++i) {
        const auto wrong = std::count_if(audit.findings.begin(), audit.findings.end(), [&](const AuditFinding& one) { return tablesOf(i).contains(one.table); });
        setLine(i, wrong == 0, wrong == 0 ? sound[i] : tr("%n row(s) do not hold", nullptr, int(wrong)));
    }
    m_findings->setVisible(!audit.isSound());
    if (audit.isSound())
        return;
    QStringList lines;
    for (const AuditFinding& one : audit.findings.mid(0, shownFindings))
        lines.append(findingText(one));
    m_findings->setMessage(Banner::Kind::Bad, tr("%n thing(s) in this record are not as they were signed.", nullptr, int(audit.findings.size())),
                           tr("Sign nothing in it. Compare it with a backup and with a checkpoint that was kept elsewhere: %1").arg(findingText(audit.findings.first())));
    m_findings->setDetails(lines.join(u'\n'));
}

} // namespace privyseal
