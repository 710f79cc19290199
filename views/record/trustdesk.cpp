#include "views/record/trustdesk.h"

#include "models/core/ids.h"
#include "models/core/wholefile.h"
#include "models/trust/keyring.h"
#include "views/record/memberfields.h"
#include "views/record/promisesdialog.h"
#include "views/record/signtextdialog.h"
#include "views/record/trustcards.h"
#include "views/record/verifycard.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace privyseal {
namespace {

constexpr int progressMs = 200;

SignTextDialog::Signer signerOf(const TrustReading& reading, const QString& member)
{
    return {reading.org, member, reading.nameOf(member), reading.keyOf(member)};
}

} // namespace

TrustDesk::TrustDesk(const PageContext& context, QWidget* page)
    : QObject(page), m_context(context), m_page(page), m_verify(new VerifyCard), m_proposals(new ProposalsCard), m_checkpoints(new CheckpointsCard)
{
    m_progress.setInterval(progressMs);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (const TaskControl* control = m_verifyTask.control())
            m_verify->showVerifying(control->done());
    });
    connect(m_verify, &VerifyCard::verifyRequested, this, &TrustDesk::verify);
    connect(m_verify, &VerifyCard::promisesRequested, this, [this] {
        auto* dialog = new PromisesDialog(m_page);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_proposals, &ProposalsCard::signRequested, this, &TrustDesk::askSign);
    connect(m_proposals, &ProposalsCard::discardRequested, this, &TrustDesk::discard);
    connect(m_checkpoints, &CheckpointsCard::exportRequested, this, &TrustDesk::askCheckpoint);
}

void TrustDesk::refresh()
{
    m_readTask.read(
        m_context.location, [&clock = m_context.clock](Record& record) { return readTrust(record, clock, TrustMemory::ofThisUser()); },
        [this](const Result<TrustReading>& reading) {
            m_reading = reading;
            show();
            Q_EMIT readingChanged();
        });
}

void TrustDesk::show()
{
    const Instant now = m_context.clock.now();
    if (!m_reading || !*m_reading) {
        if (m_reading)
            m_verify->showFailed(m_reading->error());
        return;
    }
    const TrustReading& trust = **m_reading;
    m_verify->showTrust(trust);
    m_proposals->showTrust(trust, m_context.member(), now, !m_context.isReadOnly);
    m_checkpoints->showTrust(trust, now, !m_context.isReadOnly);
}

void TrustDesk::verify()
{
    if (m_verifyTask.isRunning()) {
        m_verifyTask.cancel();
        m_progress.stop();
        m_verify->showNotVerified();
        return;
    }
    m_since.start();
    m_progress.start();
    m_verify->showVerifying(0);
    m_verifyTask.start<Result<Audit>>(
        [location = m_context.location, &clock = m_context.clock](TaskControl& control) -> Result<Audit> {
            auto record = Record::open(location, Record::Mode::ReadOnly);
            if (!record)
                return tl::unexpected<Error>(record.error());
            return RecordAudit(**record, clock).run({}, &control);
        },
        [this](const Result<Audit>& audit) {
            m_progress.stop();
            m_audit.reset();
            const Instant now = m_context.clock.now();
            if (audit) {
                m_audit = *audit;
                m_verify->showAudit(*audit, m_since.elapsed(), now, now);
            } else {
                m_verify->showFailed(audit.error());
            }
            Q_EMIT auditChanged();
        });
}

void TrustDesk::signIn(SignTextDialog* dialog, std::function<Result<void>(Record&, const SigningKey&)> work, std::function<void()> done)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::writeRequested, this, [this, dialog, work = std::move(work), done = std::move(done)] {
        auto typed = dialog->takePassphrase();
        if (!typed) {
            dialog->take(tl::unexpected<Error>(typed.error()));
            return;
        }
        const auto passphrase = std::make_shared<const Passphrase>(*std::move(typed));
        const QString org = (*m_reading)->org, member = m_context.member();
        m_signTask.write(
            m_context.location,
            [work, passphrase, path = dialog->keyPath(), org, member](Record& record) -> Result<void> {
                const auto key = unlockKey(path, *passphrase, org, member);
                return key ? work(record, *key) : tl::unexpected<Error>(key.error());
            },
            [this, open = QPointer(dialog), done](const Result<void>& signed_) {
                if (open)
                    open->take(signed_);
                if (!signed_)
                    return;
                done();
                refresh();
                Q_EMIT recordChanged({Topic::Members});
            });
    });
    dialog->open();
}

void TrustDesk::askSign(const QString& bodySha256)
{
    if (!m_reading || !*m_reading)
        return;
    const TrustReading& trust = **m_reading;
    const auto proposal = std::find_if(trust.proposals.begin(), trust.proposals.end(), [&](const RosterProposal& one) { return one.bodySha256 == bodySha256; });
    if (proposal == trust.proposals.end())
        return;
    auto* dialog = new SignTextDialog(tr("Sign a roster"), tr("Sign"), tr("Nothing was signed."), rosterChangeText(trust.roster ? &*trust.roster : nullptr, proposal->roster, bodySha256),
                                      signerOf(trust, m_context.member()), m_page);
    signIn(
        dialog,
        [&clock = m_context.clock, bodySha256](Record& record, const SigningKey& key) {
            const auto cosigned = RosterService(record, clock).cosign(bodySha256, key);
            return cosigned ? Result<void>() : tl::unexpected<Error>(cosigned.error());
        },
        [] {});
}

void TrustDesk::discard(const QString& bodySha256)
{
    m_signTask.write(
        m_context.location, [&clock = m_context.clock, bodySha256](Record& record) { return RosterService(record, clock).discard(bodySha256); },
        [this](const Result<void>& gone) {
            if (!gone)
                Q_EMIT refused(tr("The proposal was not discarded."), gone.error());
            refresh();
        });
}

void TrustDesk::askCheckpoint()
{
    const QFileInfo info(m_context.location.path);
    const QString folder = m_context.location.isServer() ? QString() : QString(info.absolutePath() + u'/');
    auto* dialog = new QFileDialog(m_page, tr("Where the checkpoint goes"),
                                   folder + m_context.clock.now().utc().toString(QStringLiteral("yyyy-MM-dd")) + QStringLiteral(".checkpoint"), tr("Checkpoints (*.checkpoint)"));
    dialog->setObjectName(QStringLiteral("checkpointDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("checkpoint"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &TrustDesk::writeCheckpoint);
    dialog->open();
}

void TrustDesk::writeCheckpoint(const QString& target)
{
    if (!m_reading || !*m_reading)
        return;
    auto* dialog = new SignTextDialog(tr("Sign a checkpoint"), tr("Sign and write"), tr("No checkpoint was written."), QString(), signerOf(**m_reading, m_context.member()), m_page);
    signIn(
        dialog,
        [&clock = m_context.clock, target](Record& record, const SigningKey& key) -> Result<void> {
            const auto note = RosterService(record, clock).makeCheckpoint(key);
            if (!note)
                return tl::unexpected<Error>(note.error());
            return writeWholeFile(target, *note);
        },
        [] {});
}

// `next` is shown as it will be signed, to the byte.
void TrustDesk::propose(SignTextDialog* dialog, const Roster& next)
{
    signIn(
        dialog,
        [&clock = m_context.clock, next, member = m_context.member()](Record& record, const SigningKey& key) -> Result<void> {
            const auto body = next.write();
            if (!body)
                return tl::unexpected<Error>(body.error());
            Envelope envelope(BodyKind::Roster, *body);
            envelope.sign(key);
            const auto proposed = RosterService(record, clock).propose(envelope, member);
            return proposed ? Result<void>() : tl::unexpected<Error>(proposed.error());
        },
        [] {});
}

void TrustDesk::askProposal(std::function<void(Roster&)> change, std::function<void(const Result<void>&)> told)
{
    m_signTask.write(
        m_context.location,
        [&clock = m_context.clock, change = std::move(change)](Record& record) -> Result<Roster> {
            auto next = RosterService(record, clock).draft({});
            if (!next)
                return next;
            change(*next);
            if (const auto body = next->write(); !body)
                return fail(ErrorCode::RefusedByRule, tr("Such a committee could not work: too few members with keys would be left to change the roster."), body.error().detail);
            return next;
        },
        [this, told = std::move(told)](const Result<Roster>& next) {
            told(next ? Result<void>() : tl::unexpected<Error>(next.error()));
            const auto body = next ? next->write() : tl::unexpected<Error>(next.error());
            if (!body || !m_reading || !*m_reading)
                return;
            const TrustReading& trust = **m_reading;
            propose(new SignTextDialog(tr("Propose a roster"), tr("Sign and propose"), tr("Nothing was proposed."),
                                       rosterChangeText(trust.roster ? &*trust.roster : nullptr, *next, sha256Hex(*body)), signerOf(trust, m_context.member()), m_page),
                    *next);
        });
}

void TrustDesk::proposeMember()
{
    auto* dialog = new MemberDialog(MemberDialog::Key::Asked, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::writeRequested, this, [this, dialog] {
        const NewMember member = dialog->member();
        const auto key = dialog->publicKey();
        const auto change = [member, key](Roster& next) {
            const QString wanted = MemberService::idFor(member.name);
            QString id = wanted;
            for (int number = 2; id.isEmpty() || next.members.contains(id); ++number)
                id = wanted + QString::number(number);
            next.members.insert(id, {member.name, member.roles});
            if (key)
                next.addKey(id, *key);
        };
        askProposal(change, [open = QPointer(dialog)](const Result<void>& drafted) {
            if (open)
                open->take(drafted);
        });
    });
    dialog->open();
}

void TrustDesk::proposeRetirement(const QString& id)
{
    askProposal([id](Roster& next) { next.removeMember(id); },
                [this](const Result<void>& drafted) {
                    if (!drafted)
                        Q_EMIT refused(tr("The member was not retired."), drafted.error());
                });
}

} // namespace privyseal
