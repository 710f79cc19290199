#include "views/record/trustcards.h"

#include "models/core/textsafety.h"
#include "views/common/buttons.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {

ProposalsCard::ProposalsCard(QWidget* parent) : Card(tr("Waits for signatures"), QString(), parent)
{
    setObjectName(QStringLiteral("proposalsCard"));
    m_rows = new QWidget;
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Space::within);
    body()->addWidget(m_rows);
    hide();
}

void ProposalsCard::showTrust(const TrustReading& trust, const QString& member, const Instant& now, bool writable)
{
    setVisible(!trust.proposals.isEmpty());
    clearLayout(m_rows->layout());
    for (const RosterProposal& one : trust.proposals)
        m_rows->layout()->addWidget(makeRow(trust, one, member, now, writable));
}

QWidget* ProposalsCard::makeRow(const TrustReading& trust, const RosterProposal& proposal, const QString& member, const Instant& now, bool writable)
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("proposal-") + proposal.bodySha256.left(8));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, Space::within, 0, Space::within);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(tr("Roster version %1").arg(proposal.roster.version), FontRole::Body, QFont::DemiBold));
    QStringList signers;
    for (const QString& id : proposal.signedBy)
        signers.append(trust.nameOf(id));
    const int missing = std::max(proposal.missingNow, proposal.missingNext);
    auto* who = new TextLabel(tr("%1, signed by %2; %n more to sign", nullptr, missing)
                                  .arg(format::moment(proposal.proposedAt, now, QTimeZone::systemTimeZone()),
                                       signers.isEmpty() ? tr("nobody") : visibleText(signers.join(QStringLiteral(", ")))),
                              FontRole::Small, Token::Text2);
    who->setWordWrap(true);
    words->addWidget(who);
    line->addLayout(words, 1);
    const bool hasSigned = proposal.signedBy.contains(member);
    auto* sign = new QPushButton(hasSigned ? tr("Signed") : tr("Read and sign..."));
    sign->setObjectName(QStringLiteral("signProposal"));
    sign->setEnabled(writable && !member.isEmpty() && !hasSigned);
    if (member.isEmpty())
        sign->setToolTip(format::plainTooltip(tr("Choose who you are first.")));
    connect(sign, &QPushButton::clicked, this, [this, id = proposal.bodySha256] { Q_EMIT signRequested(id); });
    line->addWidget(sign);
    auto* more = new MoreButton(tr("Actions for the proposal"));
    QAction* discard = more->menuToFill()->addAction(tr("Discard"));
    discard->setEnabled(writable);
    connect(discard, &QAction::triggered, this, [this, id = proposal.bodySha256] { Q_EMIT discardRequested(id); });
    line->addWidget(more);
    return row;
}

CheckpointsCard::CheckpointsCard(QWidget* parent) : Card(tr("Checkpoints"), QString(), parent)
{
    setObjectName(QStringLiteral("checkpointsCard"));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(Space::card);
    m_grid->setColumnStretch(0, 1);
    m_none = new TextLabel(tr("Nobody has signed the ledger yet."), FontRole::Body, Token::Text2);
    m_none->setWordWrap(true);
    m_export = new QPushButton(tr("Export checkpoint..."));
    m_export->setObjectName(QStringLiteral("exportCheckpoint"));
    m_export->setToolTip(format::plainTooltip(tr("Signs the ledger as it is now. Keep the file where nobody who can write to the record can: it shows whether the record was taken back.")));
    body()->addWidget(m_none);
    body()->addLayout(m_grid);
    body()->addWidget(m_export, 0, Qt::AlignLeading);
    connect(m_export, &QPushButton::clicked, this, &CheckpointsCard::exportRequested);
}

void CheckpointsCard::showTrust(const TrustReading& trust, const Instant& now, bool writable)
{
    setCaption(tr("%n in the record", nullptr, int(trust.checkpointCount)));
    m_none->setVisible(trust.checkpoints.isEmpty());
    m_export->setEnabled(writable && trust.isFounded() && !trust.broken);
    clearLayout(m_grid);
    int row = 0;
    const auto cell = [&](const QString& text, Token token, int column) {
        auto* label = new TextLabel(text, column == 1 && row > 0 ? FontRole::Body : FontRole::Small, token);
        m_grid->addWidget(label, row, column, column == 1 ? Qt::AlignTrailing : Qt::AlignLeading);
    };
    if (!trust.checkpoints.isEmpty()) {
        cell(tr("Written"), Token::Text2, 0);
        cell(tr("Size"), Token::Text2, 1);
        cell(tr("Signed by"), Token::Text2, 2);
    }
    for (const CheckpointSeen& one : trust.checkpoints) {
        ++row;
        cell(one.time.isValid() ? format::moment(one.time, now, QTimeZone::systemTimeZone()) : tr("not known"), Token::Text, 0);
        cell(QLocale().toString(one.size), Token::Text, 1);
        cell(one.signers.isEmpty() ? tr("nobody here") : visibleText(one.signers.join(QStringLiteral(", "))), one.signers.isEmpty() ? Token::Bad : Token::Text2, 2);
    }
}

} // namespace privyseal
