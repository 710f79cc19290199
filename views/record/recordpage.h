#pragma once

// Can I trust this? Whether everything holds that was signed, the ledger, members and keys, checkpoints; the state of the
// storage, what the record is made of, backups.
// GUI thread; all reads and writes run in workers with a record of their own.

#include "models/committee/memberservice.h"
#include "models/core/task.h"
#include "models/record/recordfacts.h"
#include "models/record/recordtask.h"
#include "views/common/page.h"

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace privyseal {

class Banner;
class Card;
class MembersCard;
class PageHead;
class RecordTable;
class StateStack;
class TextLabel;
class StorageCard;
class TrustDesk;

class RecordPage : public Page
{
    Q_OBJECT
public:
    explicit RecordPage(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const override { return PageId::Record; }
    [[nodiscard]] QString title() const override { return tr("Record"); }
    [[nodiscard]] const char* iconName() const override;
    [[nodiscard]] QString sentence() const override;
    void refresh(const QSet<privyseal::Topic>& topics) override;
    void showSubject(const QString& subject) override; // a member's id
    [[nodiscard]] QList<QAction*> menuActions(PageMenu menu) const override;
    void takeFocus() override;

    void backUpTo(const QString& target);

public Q_SLOTS:
    void checkNow();
    void askBackup();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void readFacts();
    void showFacts(const Result<RecordFacts>& facts);
    void layOut();
    void showTrust();
    [[nodiscard]] bool isFounded() const;
    void readMembers();
    void showMembers(const Result<QList<Member>>& members);
    void addMember();
    void retireMember(const QString& id, const QString& name);
    void showBackup();
    void updateSentence();
    [[nodiscard]] QString backupKey() const;

    PageContext m_context;
    PageHead* m_head;
    TrustDesk* m_trust;
    RecordTable* m_ledger;
    Card *m_ledgerCard, *m_backups;
    StorageCard* m_storage;
    Card* m_factsCard;
    StateStack* m_factsStates;
    QGridLayout *m_facts, *m_rows;
    QBoxLayout *m_halves, *m_foot;
    MembersCard* m_committee;
    TextLabel* m_backup;
    Banner* m_backupBanner;
    QAction *m_check, *m_backUp, *m_verify;
    Task m_checkTask, m_factsTask, m_backupTask;
    RecordTask m_membersTask, m_write;
    std::optional<RecordCheck> m_lastCheck;
    std::optional<Error> m_checkFailed;
    std::optional<Result<QList<Member>>> m_members;
    QString m_wanted;         // the member to show once they are read
    int m_activeMembers = -1; // not read yet, or not readable
    bool m_hasFacts = false;
};

} // namespace privyseal
