#include "views/approvals/decidedialog.h"

#include "models/approvals/decisiontext.h"
#include "models/core/textsafety.h"
#include "views/approvals/requestwords.h"
#include "views/common/countdown.h"
#include "views/common/textlabel.h"

#include <QVBoxLayout>

namespace privyseal {
namespace {

QString headline(Verdict verdict, const QString& id)
{
    switch (verdict) {
    case Verdict::Approve:
        return DecideDialog::tr("Approve %1").arg(id);
    case Verdict::Reject:
        return DecideDialog::tr("Reject %1").arg(id);
    case Verdict::RequestChanges:
        return DecideDialog::tr("Ask for changes to %1").arg(id);
    case Verdict::Ratify:
        return DecideDialog::tr("Ratify %1").arg(id);
    case Verdict::Repudiate:
        return DecideDialog::tr("Repudiate %1").arg(id);
    }
    return {};
}

QString buttonText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approve:
        return DecideDialog::tr("Approve and &sign");
    case Verdict::Reject:
        return DecideDialog::tr("Reject and &sign");
    case Verdict::RequestChanges:
        return DecideDialog::tr("Ask for changes and &sign");
    case Verdict::Ratify:
        return DecideDialog::tr("Ratify and &sign");
    case Verdict::Repudiate:
        return DecideDialog::tr("Repudiate and &sign");
    }
    return {};
}

QString roleSentence(const Dossier& dossier, Verdict verdict, const QString& memberName)
{
    const int missing = int(dossier.quorum.size()) - dossier.signedCount();
    const QString role = DecideDialog::tr("You sign as %1.").arg(visibleText(memberName));
    if (verdict == Verdict::Approve && dossier.request.breakGlass)
        return QString(role + u' ' + DecideDialog::tr("Your signature alone gives it at once; the others are asked to ratify it within 24 hours."));
    if (verdict != Verdict::Approve && verdict != Verdict::Ratify)
        return role;
    return QString(role + u' ' + (missing <= 1 ? DecideDialog::tr("This completes the quorum.") : DecideDialog::tr("%n more vote(s) will be needed.", nullptr, missing - 1)));
}

SignDialog::Sheet sheetOf(const Dossier& dossier, Verdict verdict, const QString& memberId, const QString& memberName)
{
    return {DecideDialog::tr("Sign a decision"),
            MarkedText::of(DecideDialog::tr("%1: %2.", "Approve REQ-1; what that means"),
                           {{headline(verdict, dossier.request.id), true}, {verdictSentence(dossier, verdict), false}}),
            roleSentence(dossier, verdict, memberName),
            {dossier.org, memberId, memberName, dossier.keyId, dossier.trainingNotice},
            decisionText(dossier.paper, verdict, memberName),
            buttonText(verdict)};
}

} // namespace

DecideDialog::DecideDialog(const Dossier& dossier, Verdict verdict, const QString& memberId, const QString& memberName, const Instant& now, QWidget* parent)
    : SignDialog(sheetOf(dossier, verdict, memberId, memberName), parent), m_verdict(verdict)
{
    setObjectName(QStringLiteral("decideDialog"));
    auto* side = new QVBoxLayout;
    side->setSpacing(2);
    const bool waits = dossier.waitsForRatification;
    side->addWidget(new TextLabel(waits ? tr("Ratify within") : tr("Decide within"), FontRole::Small, Token::Text2, this));
    auto* countdown = new Countdown(this, FontRole::Sentence);
    countdown->setShapeVisible(false);
    countdown->setBarVisible(false);
    countdown->setWindow(waits ? dossier.request.decidedAt : dossier.windowStart, waits ? dossier.ratifyUntil : dossier.request.deadline, true);
    countdown->setNow(now);
    side->addWidget(countdown);
    side->addStretch(1);
    addBesideHead(side);
}

} // namespace privyseal
