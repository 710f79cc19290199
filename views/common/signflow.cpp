#include "views/common/signflow.h"

#include "models/core/textsafety.h"
#include "models/trust/authority.h"
#include "models/trust/keyring.h"
#include "views/common/writedialog.h"

#include <QPointer>

namespace privyseal {

SignFlow::SignFlow(const PageContext& context, QWidget* parent) : QObject(parent), m_context(context) {}

void SignFlow::ask(const Question& question, const Text& text, const Sign& sign, WriteDialog* form)
{
    const auto work = [text, member = m_context.member(), &clock = m_context.clock](Record& record) -> Result<Asked> {
        auto read = text(record);
        if (!read)
            return tl::unexpected<Error>(read.error());
        const auto authority = Authority::load(record, TrustMemory::ofThisUser());
        if (!authority)
            return tl::unexpected<Error>(authority.error());
        auto signer = readSigner(record, *authority, member, clock.now());
        if (!signer)
            return tl::unexpected<Error>(signer.error());
        return Asked{*std::move(read), *std::move(signer)};
    };
    m_read.read(m_context.location, work, [this, question, sign, hasForm = form != nullptr, form = QPointer(form)](const Result<Asked>& asked) {
        if (form)
            form->take(asked.map([](const Asked&) {}));
        if (asked)
            open(question, *asked, sign);
        else if (!hasForm)
            Q_EMIT refused(asked.error().message);
    });
}

void SignFlow::open(const Question& question, const Asked& asked, const Sign& sign)
{
    auto* dialog = new SignDialog({question.title,
                                   MarkedText::of(tr("%1: %2.", "what is signed; what that means"), {{question.what, true}, {question.so, false}}),
                                   tr("You sign as %1.").arg(visibleText(asked.signer.name)), asked.signer, asked.text, question.press},
                                  qobject_cast<QWidget*>(parent())->window());
    dialog->setObjectName(question.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignDialog::confirmed, this, [this, dialog, sign, org = asked.signer.org] { write(dialog, sign, org); });
    dialog->open();
}

void SignFlow::write(SignDialog* dialog, const Sign& sign, const QString& org)
{
    auto typed = dialog->takePassphrase();
    if (!typed) {
        dialog->showProblem(typed.error().message);
        return;
    }
    const auto passphrase = std::make_shared<const Passphrase>(*std::move(typed));
    // Unlocking takes seconds by intent: it is done where nobody waits, and the key is gone when the work ends.
    const auto work = [sign, passphrase, org, member = m_context.member(), path = dialog->keyPath(), reason = dialog->reason(), text = dialog->presented()](Record& record) -> Result<void> {
        const auto key = unlockKey(path, *passphrase, org, member);
        if (!key)
            return tl::unexpected<Error>(key.error());
        return sign(record, *key, reason, text);
    };
    dialog->setBusy(true);
    m_write.write(m_context.location, work, [this, open = QPointer(dialog)](const Result<void>& done) {
        if (open) {
            open->setBusy(false);
            if (done)
                open->accept();
            else
                open->showProblem(done.error().message);
        }
        Q_EMIT written();
    });
}

} // namespace privyseal
