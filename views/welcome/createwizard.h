#pragma once

// Makes a record in four steps: organisation and place, members, keys, day 0. Writes nothing itself: `create` is called at the
// end and answers later, in the GUI thread. Until then the wizard is busy and cannot be closed; when it fails, the wizard
// stays open with what was typed and says why. GUI thread.

#include "models/committee/memberservice.h"
#include "models/core/error.h"
#include "models/trust/founding.h"

#include <QDate>
#include <QWizard>

#include <functional>

namespace privyseal {

class Banner;

struct RecordForm
{
    QString organisation;
    QString path;
    QList<NewMember> members;
    QDate day0;
    std::shared_ptr<std::vector<NewFounder>> founders = {}; // with their passphrases; null: the roster is signed later
    int threshold = 1;                                      // of them change the roster
    KeyCost keyCost = {};
};

class CreateWizard : public QWizard
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void>&)>; // does nothing once the wizard is gone
    using Create = std::function<void(const RecordForm&, Done)>;
    CreateWizard(const QString& folder, QDate today, Create create, QWidget* parent = nullptr);
    [[nodiscard]] RecordForm form() const;

    void accept() override;
    void initializePage(int id) override;
    [[nodiscard]] int nextId() const override; // nobody signs where there are no members
    void reject() override;

private:
    void finish(const Result<void>& created);

    class OrganisationPage* m_organisation;
    class MembersPage* m_members;
    class KeysPage* m_keys;
    class DayPage* m_day;
    int m_dayId = 0;
    Create m_create;
};

} // namespace privyseal
