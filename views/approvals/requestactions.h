#pragma once

// What a person does to a request: vote, withdraw, file a new one. Each asks first, writes away from the GUI thread, and
// says in its dialog what came of it; the dialog stays, and nothing typed is lost, where nothing was written. GUI thread.
// Parent: the page, over whose window the dialogs open.

#include "models/record/recordtask.h"
#include "views/approvals/inboxreading.h"
#include "views/common/page.h"

namespace privyseal {

class DecideDialog;
class NewRequestDialog;

class RequestActions : public QObject
{
    Q_OBJECT
public:
    RequestActions(const PageContext& context, QWidget* parent);

    // `memberName` is how the record calls who acts here.
    void askVerdict(const Dossier& seen, Verdict verdict, const QString& memberName);
    void askWithdraw(const QString& id);
    void askNew(const NewRequest& begin, const QString& memberName);

Q_SIGNALS:
    void decided(const QString& id);
    void notDecided(); // what the page shows may be old
    void withdrawn(const QString& id);
    void notWithdrawn(const QString& why);
    void filed(const QString& id);

private:
    void decide(DecideDialog* dialog, const Dossier& seen);
    void withdraw(const QString& id);
    void fileNew(NewRequestDialog* dialog);
    [[nodiscard]] QWidget* window() const;

    PageContext m_context;
    RecordTask m_decideTask, m_withdrawTask, m_fileTask;
};

} // namespace privyseal
