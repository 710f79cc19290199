#include "views/record/verifycard.h"

#include "models/core/datetext.h"
#include "models/core/textsafety.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/panes.h"
#include "views/common/seal.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
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

QString findingText(const AuditFinding& finding)
{
    return VerifyCard::tr("%1 %2: %3", "table, key, what does not hold").arg(finding.table, visibleText(finding.key), visibleText(finding.message));
}

} // namespace

VerifyCard::VerifyCard(QWidget* parent) : Card(QString(), QString(), parent)
{
    auto* columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns = columns;
    columns->setSpacing(Space::page);
    body()->addLayout(columns);
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(Space::card);
    m_seal = new TrustSeal;
    verdict->addWidget(m_seal, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::within);
    m_title = new TextLabel(QString(), FontRole::Sentence, QFont::DemiBold);
    m_title->setObjectName(QStringLiteral("trustVerdict"));
    m_when = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_when->setWordWrap(true);
    m_button = new QPushButton(tr("Verify now"));
    m_button->setObjectName(QStringLiteral("verifyNow"));
    words->addWidget(m_title);
    words->addWidget(m_when);
    words->addWidget(m_button, 0, Qt::AlignLeading);
    words->addStretch(1);
    verdict->addLayout(words, 1);
    columns->addLayout(verdict, 3);
    columns->addWidget(m_dividers.emplaceBack(hairline(this, true)));

    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(Space::card);
    grid->setVerticalSpacing(2);
    m_lines = {{{QStringLiteral("ledger")}, tr("Ledger"), nullptr, nullptr},
               {{QStringLiteral("decision")}, tr("Signatures"), nullptr, nullptr},
               {{QStringLiteral("request"), QStringLiteral("request_version"), QStringLiteral("agent_grant"), QStringLiteral("member")}, tr("Statuses"), nullptr, nullptr},
               {{QStringLiteral("roster"), QStringLiteral("revocation"), QStringLiteral("record_meta")}, tr("Roster"), nullptr, nullptr},
               {{QStringLiteral("checkpoint")}, tr("Checkpoints"), nullptr, nullptr}};
    for (int row = 0; row < m_lines.size(); ++row) {
        m_lines[row].verdict = new ShapeLabel;
        m_lines[row].detail = new TextLabel(QString(), FontRole::Body, Token::Text2);
        m_lines[row].detail->setWordWrap(true);
        grid->addWidget(m_lines[row].verdict, row, 0, Qt::AlignTop | Qt::AlignLeading);
        grid->addWidget(m_lines[row].detail, row, 1);
    }
    grid->setRowStretch(int(m_lines.size()), 1);
    columns->addLayout(grid, 5);
    columns->addWidget(m_dividers.emplaceBack(hairline(this, true)));

    auto* print = new QVBoxLayout;
    print->setSpacing(Space::within);
    print->addWidget(new TextLabel(tr("Fingerprint of the first roster, to compare aloud"), FontRole::Small, Token::Text2));
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
    columns->addLayout(print, 4);

    m_findings = new Banner;
    m_findings->setObjectName(QStringLiteral("verifyFindings"));
    m_findings->hide();
    body()->addWidget(m_findings);
    connect(m_button, &QPushButton::clicked, this, &VerifyCard::verifyRequested);
    showNotVerified();
}

void VerifyCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    constexpr int threeColumns = 24; // width in heights of a control
    const bool stack = width() < threeColumns * Theme::of(this).height(Part::Control);
    m_columns->setDirection(stack ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(stack ? Space::card : Space::page);
    for (QWidget* divider : std::as_const(m_dividers))
        divider->setVisible(!stack);
}

void VerifyCard::setLine(Line& line, int verdict, const QString& detail)
{
    const privyseal::Shape shape = verdict > 0 ? privyseal::Shape::DiscTick : verdict == 0 ? privyseal::Shape::Diamond : privyseal::Shape::DashedRing;
    line.verdict->setStatus({shape, verdict > 0 ? Tone::Good : verdict == 0 ? Tone::Bad : Tone::Neutral, line.name});
    line.detail->setText(detail);
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
    m_title->setText(tr("Not verified yet"));
    m_when->setText(tr("in this window"));
    m_button->setText(tr("Verify now"));
    m_findings->hide();
    for (Line& line : m_lines)
        setLine(line, -1, tr("not looked at"));
}

void VerifyCard::showVerifying(qint64 done)
{
    m_title->setText(tr("Verifying"));
    m_when->setText(done > 0 ? tr("%1 requests and entries so far").arg(QLocale().toString(done)) : tr("every entry, signature and status"));
    m_button->setText(tr("Cancel"));
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
    m_button->setText(tr("Verify now"));
    m_seal->setState(audit.isSound() ? SealState::Signed : SealState::Rejected);
    m_title->setText(audit.isSound() ? tr("Verified") : tr("It does not hold"));
    m_when->setText(tr("%1, in %2 s").arg(format::moment(at, now, QTimeZone::systemTimeZone()), locale.toString(double(tookMs) / 1000.0, 'f', 1)));
    const QStringList sound{tr("%1 entries in order, root %2").arg(locale.toString(audit.tree.size), format::shortHash(QString::fromLatin1(audit.tree.root.toHex()))),
                            tr("%1 of %1 votes are signed by members").arg(locale.toString(audit.signatures)),
                            tr("%1 requests recomputed, none differs").arg(locale.toString(audit.requests)),
                            tr("version %1, every one signed by those before it").arg(audit.rosterVersion),
                            tr("%1 consistent, none goes back").arg(locale.toString(audit.checkpoints))};
    for (int i = 0; i < m_lines.size(); ++i) {
        const auto wrong = std::count_if(audit.findings.begin(), audit.findings.end(), [&](const AuditFinding& one) { return m_lines[i].tables.contains(one.table); });
        setLine(m_lines[i], wrong == 0, wrong == 0 ? sound[i] : tr("%n row(s) do not hold", nullptr, int(wrong)));
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
