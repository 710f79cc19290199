#pragma once

// The work behind the Record page's question "can I trust this?": reads what the record says of its own trust, verifies the whole of
// it, and lets the member who acts here sign proposals and checkpoints. Owns the cards that show it. GUI thread; all reading,
// unlocking and writing runs in workers with a record of their own.

#include "models/approvals/recordaudit.h"
#include "models/core/task.h"
#include "models/record/recordtask.h"
#include "models/trust/trustreading.h"
#include "views/common/page.h"

#include <QElapsedTimer>
#include <QTimer>

namespace privyseal {

class CheckpointsCard;
class ProposalsCard;
class SignTextDialog;
class VerifyCard;

class TrustDesk : public QObject
{
    Q_OBJECT
public:
    TrustDesk(const PageContext& context, QWidget* page);
    [[nodiscard]] VerifyCard* verifyCard() const { return m_verify; }
    [[nodiscard]] ProposalsCard* proposalsCard() const { return m_proposals; }
    [[nodiscard]] CheckpointsCard* checkpointsCard() const { return m_checkpoints; }
    [[nodiscard]] const std::optional<Result<TrustReading>>& reading() const { return m_reading; }
    [[nodiscard]] const std::optional<Audit>& audit() const { return m_audit; }

    void refresh();
    void verify();     // or ends one that runs
    void askCheckpoint();
    void writeCheckpoint(const QString& target); // asks for the passphrase
    // The next roster with one member more, whose public key was handed over, or one less: a proposal, signed by who acts here.
    void proposeMember();
    void proposeRetirement(const QString& id);

Q_SIGNALS:
    void readingChanged();
    void auditChanged();
    void recordChanged(const QSet<privyseal::Topic>& topics);
    void refused(const QString& happened, const privyseal::Error& error);

private:
    void show();
    void askSign(const QString& bodySha256);
    void discard(const QString& bodySha256);
    // Drafts the next roster with this change, tells whether it could work, and asks for the signature that puts it up.
    void askProposal(std::function<void(Roster&)> change, std::function<void(const Result<void>&)> told);
    void propose(SignTextDialog* dialog, const Roster& next);
    // Unlocks the dialog's key in a worker, does `work` with it and tells the dialog how it went.
    void signIn(SignTextDialog* dialog, std::function<Result<void>(Record&, const SigningKey&)> work, std::function<void()> done);

    PageContext m_context;
    QWidget* m_page;
    VerifyCard* m_verify;
    ProposalsCard* m_proposals;
    CheckpointsCard* m_checkpoints;
    std::optional<Result<TrustReading>> m_reading;
    std::optional<Audit> m_audit;
    RecordTask m_readTask, m_signTask;
    Task m_verifyTask;
    QTimer m_progress;
    QElapsedTimer m_since;
};

} // namespace privyseal
