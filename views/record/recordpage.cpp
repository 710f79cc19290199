#include "views/record/recordpage.h"

#include "models/exchange/recordcopy.h"
#include "models/record/serveraddress.h"
#include "models/trust/ledgertable.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/card.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/pagehead.h"
#include "views/common/recordtable.h"
#include "views/common/textlabel.h"
#include "views/common/statestack.h"
#include "views/record/factrows.h"
#include "views/record/ledgerlook.h"
#include "views/record/memberfields.h"
#include "views/record/memberscard.h"
#include "views/record/storagecard.h"
#include "views/record/trustcards.h"
#include "views/record/trustdesk.h"
#include "views/record/verifycard.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace privyseal {
namespace {

constexpr int ledgerHeight = 420;

} // namespace

RecordPage::RecordPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("recordPage"));
    m_check = new QAction(tr("Check the storage now"), this);
    m_backUp = new QAction(tr("Back up..."), this);
    connect(m_check, &QAction::triggered, this, &RecordPage::checkNow);
    connect(m_backUp, &QAction::triggered, this, &RecordPage::askBackup);

    m_verify = new QAction(tr("Verify the record now"), this);
    m_head = new PageHead(title());
    auto* backUp = new QPushButton(tr("Back up..."));
    backUp->setObjectName(QStringLiteral("backUp"));
    connect(backUp, &QPushButton::clicked, this, &RecordPage::askBackup);
    m_head->addControl(backUp);
    m_trust = new TrustDesk(m_context, this);
    connect(m_verify, &QAction::triggered, m_trust, &TrustDesk::verify);
    connect(m_trust, &TrustDesk::readingChanged, this, &RecordPage::showTrust);
    connect(m_trust, &TrustDesk::auditChanged, this, &RecordPage::updateSentence);
    connect(m_trust, &TrustDesk::recordChanged, this, &RecordPage::recordChanged);
    m_ledger = new RecordTable(std::make_shared<LedgerTable>(), ledgerLook(m_context), m_context);
    m_ledger->view()->setAccessibleName(tr("Ledger"));
    m_ledger->setMinimumHeight(ledgerHeight);
    m_ledgerCard = new Card(tr("Ledger"));
    m_ledgerCard->setEdgeToEdge(true);
    m_ledgerCard->body()->addWidget(m_ledger, 1);
    m_storage = new StorageCard(m_context.location.isServer());
    connect(m_storage, &StorageCard::checkRequested, this, &RecordPage::checkNow);

    auto* factsBody = new QWidget;
    auto* facts = new QVBoxLayout(factsBody);
    facts->setContentsMargins(0, 0, 0, 0);
    m_facts = new QGridLayout;
    m_rows = new QGridLayout;
    facts->addLayout(m_facts);
    facts->addSpacing(Space::card);
    facts->addWidget(new TextLabel(tr("What is in it"), FontRole::Section));
    facts->addLayout(m_rows);
    facts->addStretch(1);
    m_factsCard = new Card(tr("This record"));
    m_factsStates = new StateStack(factsBody);
    m_factsCard->body()->addWidget(m_factsStates, 1);
    connect(m_factsStates, &StateStack::retryRequested, this, &RecordPage::readFacts);

    m_committee = new MembersCard;
    connect(m_committee, &MembersCard::addRequested, this, &RecordPage::addMember);
    connect(m_committee, &MembersCard::retireRequested, this, &RecordPage::retireMember);
    connect(m_committee, &MembersCard::retryRequested, this, &RecordPage::readMembers);
    connect(m_trust, &TrustDesk::refused, m_committee, &MembersCard::showRefusal);
    m_backups = new Card(tr("Backups"), tr("kept outside the record"));
    m_backupBanner = new Banner;
    m_backupBanner->setObjectName(QStringLiteral("backupBanner"));
    m_backupBanner->hide();
    m_backup = new TextLabel(QString(), FontRole::Body, Token::Text2);
    m_backup->setWordWrap(true);
    m_backups->body()->addWidget(m_backupBanner);
    m_backups->body()->addWidget(m_backup);

    layOut();
}

void RecordPage::layOut()
{
    auto* beside = new QVBoxLayout;
    beside->setSpacing(Space::card);
    beside->addWidget(m_trust->proposalsCard());
    beside->addWidget(m_committee);
    beside->addWidget(m_trust->checkpointsCard());
    beside->addStretch(1);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(Space::card);
    m_halves->addWidget(m_ledgerCard, 5);
    m_halves->addLayout(beside, 3);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setSpacing(Space::card);
    m_foot->addWidget(m_factsCard, 5);
    m_foot->addWidget(m_backups, 3, Qt::AlignTop);
    auto* content = new QWidget;
    auto* body = new QVBoxLayout(content);
    body->setContentsMargins(Space::page, 0, Space::page, Space::card);
    body->setSpacing(Space::card);
    body->addWidget(m_trust->verifyCard());
    body->addLayout(m_halves, 1);
    body->addWidget(m_storage);
    body->addLayout(m_foot);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setWidget(content);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(scroll, 1);
}

void RecordPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    constexpr int twoColumns = 28; // page width in heights of a control
    const bool stack = width() < twoColumns * Theme::of(this).height(Part::Control);
    for (QBoxLayout* row : {m_halves, m_foot})
        row->setDirection(stack ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

const char* RecordPage::iconName() const
{
    return icon::record;
}

QString RecordPage::sentence() const
{
    return m_head->sentence();
}

void RecordPage::updateSentence()
{
    QString trust = tr("This record has not been verified in this window.");
    if (m_trust->reading() && *m_trust->reading() && (**m_trust->reading()).broken)
        trust = (**m_trust->reading()).broken->message;
    else if (m_trust->audit())
        trust = m_trust->audit()->isSound() ? tr("This record verifies: every entry, signature and status was recomputed.")
                                            : tr("This record does not hold: sign nothing in it and find out why.");
    if (m_checkFailed)
        trust = tr("%1 The storage could not be checked.").arg(trust);
    else if (m_lastCheck && !m_lastCheck->isSound())
        trust = tr("%1 The storage is not sound: take the last backup and find out why.").arg(trust);
    QString committee;
    if (m_activeMembers == 0)
        committee = tr("Nobody sits on the committee.");
    else if (m_activeMembers > 0)
        committee = tr("%n member(s) sit on the committee.", nullptr, m_activeMembers);
    m_head->setSentence(committee.isEmpty() ? trust : tr("%1 %2").arg(trust, committee));
    Q_EMIT sentenceChanged();
}

void RecordPage::refresh(const QSet<Topic>& topics)
{
    m_ledger->refresh(topics);
    m_trust->refresh();
    readFacts();
    readMembers();
    showBackup();
    updateSentence();
}

void RecordPage::showSubject(const QString& subject)
{
    if (m_activeMembers < 0)
        m_wanted = subject; // when the members are there
    else
        m_committee->takeFocus(subject);
}

QList<QAction*> RecordPage::menuActions(PageMenu menu) const
{
    return menu == PageMenu::Tools ? QList<QAction*>{m_verify, m_check} : QList<QAction*>();
}

void RecordPage::takeFocus()
{
    m_trust->verifyCard()->verifyButton()->setFocus(Qt::OtherFocusReason);
}

bool RecordPage::isFounded() const
{
    return m_trust->reading() && *m_trust->reading() && (**m_trust->reading()).isFounded();
}

void RecordPage::showTrust()
{
    if (const auto& reading = m_trust->reading(); reading && *reading) {
        m_committee->setTrust(**reading);
        m_ledgerCard->setCaption(tr("%n entries", nullptr, int((**reading).ledgerSize)));
        if (m_members)
            showMembers(*m_members); // with their keys
    }
    updateSentence();
}

void RecordPage::readFacts()
{
    if (!m_hasFacts)
        m_factsStates->showLoading();
    m_factsTask.start<Result<RecordFacts>>(
        [location = m_context.location, readOnly = m_context.isReadOnly](TaskControl&) -> Result<RecordFacts> {
            auto record = Record::open(location, readOnly ? Record::Mode::ReadOnly : Record::Mode::ReadWrite);
            if (!record)
                return tl::unexpected<Error>(record.error());
            return privyseal::readFacts(**record);
        },
        [this](const Result<RecordFacts>& facts) { showFacts(facts); });
}

void RecordPage::showFacts(const Result<RecordFacts>& facts)
{
    if (!facts) {
        m_factsStates->showFailed(facts.error().message);
        return;
    }
    fillFacts(m_facts, *facts, m_context.location, m_context.clock.now());
    fillRowCounts(m_rows, *facts);
    m_hasFacts = true;
    m_factsStates->showFilled();
}

void RecordPage::readMembers()
{
    if (m_activeMembers < 0)
        m_committee->showLoading();
    m_membersTask.read(
        m_context.location, [&clock = m_context.clock](Record& record) { return MemberService(record, clock).all(); },
        [this](const Result<QList<Member>>& members) {
            m_members = members;
            showMembers(members);
        });
}

void RecordPage::showMembers(const Result<QList<Member>>& members)
{
    m_activeMembers = -1;
    if (members)
        m_activeMembers = int(std::count_if(members->cbegin(), members->cend(), [](const Member& member) { return member.isActive(); }));
    m_committee->showMembers(members, m_context.member(), m_context.clock.now(), !m_context.isReadOnly);
    if (members && !m_wanted.isEmpty())
        m_committee->takeFocus(std::exchange(m_wanted, {}));
    updateSentence();
}

void RecordPage::addMember()
{
    m_committee->clearRefusal();
    if (isFounded()) {
        m_trust->proposeMember();
        return;
    }
    auto* dialog = new MemberDialog(MemberDialog::Key::NotAsked, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WriteDialog::writeRequested, this, [this, dialog] {
        m_write.write(
            m_context.location,
            [&clock = m_context.clock, fields = dialog->member()](Record& record) -> Result<void> {
                const auto added = MemberService(record, clock).add(fields);
                return added ? Result<void>() : tl::unexpected<Error>(added.error());
            },
            [this, shown = QPointer(dialog)](const Result<void>& added) {
                if (shown)
                    shown->take(added);
                if (added)
                    Q_EMIT recordChanged({Topic::Members});
            });
    });
    dialog->open();
}

void RecordPage::retireMember(const QString& id, const QString& name)
{
    m_committee->clearRefusal();
    if (isFounded()) {
        m_trust->proposeRetirement(id);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Retire a member"), tr("Retire %1?").arg(name), QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("retireBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("A retired member decides nothing any more. What was decided stays in the record, and this cannot be undone."));
    auto* retire = box->addButton(tr("Retire"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(retire, &QPushButton::clicked, this, [this, id] {
        m_committee->setEnabled(false);
        m_write.write(
            m_context.location, [&clock = m_context.clock, id](Record& record) { return MemberService(record, clock).retire(id); },
            [this](const Result<void>& retired) {
                m_committee->setEnabled(true);
                if (!retired)
                    m_committee->showRefusal(tr("The member was not retired."), retired.error());
                else
                    Q_EMIT recordChanged({Topic::Members});
            });
    });
    box->open();
}

void RecordPage::checkNow()
{
    m_storage->showChecking();
    m_check->setEnabled(false);
    m_checkTask.start<Result<RecordCheck>>(
        [location = m_context.location, readOnly = m_context.isReadOnly](TaskControl&) -> Result<RecordCheck> {
            auto record = Record::open(location, readOnly ? Record::Mode::ReadOnly : Record::Mode::ReadWrite);
            if (!record)
                return tl::unexpected<Error>(record.error());
            return checkRecord(**record);
        },
        [this](const Result<RecordCheck>& check) {
            m_check->setEnabled(true);
            m_lastCheck.reset();
            m_checkFailed.reset();
            const Instant now = m_context.clock.now();
            if (check) {
                m_lastCheck = *check;
                m_storage->showCheck(*check, now, now);
            } else {
                m_checkFailed = check.error();
                m_storage->showNotRead(check.error());
            }
            updateSentence();
        });
}

QString RecordPage::backupKey() const
{
    return QStringLiteral("backup/") + QString::fromLatin1(m_context.location.path.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

void RecordPage::showBackup()
{
    const QStringList last = m_context.settings.value(backupKey()).toStringList();
    const auto at = Instant::parse(last.value(0));
    if (m_backupTask.isRunning())
        m_backup->setText(tr("Writing and verifying a copy."));
    else if (!at)
        m_backup->setText(tr("No backup was made from this computer. Keep one on another disk."));
    else
        m_backup->setText(tr("The last backup was written and verified %1: %2")
                              .arg(format::moment(*at, m_context.clock.now(), QTimeZone::systemTimeZone()), last.value(1)));
}

void RecordPage::askBackup()
{
    const QFileInfo info(m_context.location.path);
    QString folder = info.absolutePath(), name = info.completeBaseName();
    if (m_context.location.isServer()) {
        const auto address = ServerAddress::parse(m_context.location.path);
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        name = address && !address->database.isEmpty() ? QString(address->database).replace(u'/', u'-') : QStringLiteral("record");
    }
    const QString day = m_context.clock.now().utc().toString(QStringLiteral("yyyy-MM-dd"));
    auto* dialog = new QFileDialog(this, tr("Where the backup goes"),
                                   folder + u'/' + name + u'-' + day + u".privyseal",
                                   tr("Privy Seal records (*.privyseal)"));
    dialog->setObjectName(QStringLiteral("backupDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("privyseal"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is refused, not replaced
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RecordPage::backUpTo);
    dialog->open();
}

void RecordPage::backUpTo(const QString& target)
{
    m_backupBanner->hide();
    m_backupTask.start<Result<void>>(
        [location = m_context.location, target](TaskControl& control) -> Result<void> {
            auto record = Record::open(location, Record::Mode::ReadOnly);
            if (!record)
                return tl::unexpected<Error>(record.error());
            return privyseal::backUp(**record, target, &control);
        },
        [this, target](const Result<void>& written) {
            if (written) {
                m_context.settings.setValue(backupKey(), QStringList{m_context.clock.now().stored(), target});
            } else {
                m_backupBanner->setMessage(Banner::Kind::Bad, tr("No backup was written."), written.error().message);
                m_backupBanner->setDetails(written.error().detail);
                m_backupBanner->show();
            }
            showBackup();
        });
    showBackup();
}

} // namespace privyseal
