#pragma once

// Has a member sign something: reads the text and who signs on a worker, opens the dialog, unlocks the key and writes on a worker,
// and leaves the dialog open where nothing was written. One signature at a time. GUI thread. Parent: the page, over whose window
// the dialog opens.

#include "models/record/recordtask.h"
#include "models/trust/signingkey.h"
#include "models/trust/trustmemory.h"
#include "views/common/page.h"
#include "views/common/signdialog.h"

#include <functional>

namespace privyseal {

class WriteDialog;

class SignFlow : public QObject
{
    Q_OBJECT
public:
    // What is asked, in the reader's language.
    struct Question
    {
        QString name;     // of the dialog, for tests
        QString title;    // of the window
        QString what, so; // "Approve RA-1"; what that means, a clause
        QString press;    // on the button
    };
    // What is signed, as the record has it; and the signing itself.
    using Text = std::function<Result<QString>(Record& record)>;
    using Sign = std::function<Result<void>(Record& record, const SigningKey& key, const QString& reason, const QString& presented)>;

    SignFlow(const PageContext& context, QWidget* parent);
    // `form`: what was said in it is signed; it closes when the text stands, and says why where nothing can be signed.
    void ask(const Question& question, const Text& text, const Sign& sign, WriteDialog* form = nullptr);

Q_SIGNALS:
    void written(); // or tried: what the page shows may be old
    void refused(const QString& why); // before there was anything to sign, and no form to say it

private:
    struct Asked
    {
        QString text;
        Signer signer;
    };
    void open(const Question& question, const Asked& asked, const Sign& sign);
    void write(SignDialog* dialog, const Sign& sign, const QString& org);

    PageContext m_context;
    RecordTask m_read, m_write;
};

} // namespace privyseal
