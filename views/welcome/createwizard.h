#pragma once

// Makes a record in three steps: organisation and place, members, day 0. Writes nothing itself: `create` is called at the
// end; when it fails, the wizard stays open and says why. GUI thread.

#include "models/committee/memberservice.h"
#include "models/core/error.h"

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
};

class CreateWizard : public QWizard
{
    Q_OBJECT
public:
    using Create = std::function<Result<void>(const RecordForm&)>;
    CreateWizard(const QString& folder, QDate today, Create create, QWidget* parent = nullptr);
    [[nodiscard]] RecordForm form() const;

    void accept() override;

private:
    class OrganisationPage* m_organisation;
    class MembersPage* m_members;
    class DayPage* m_day;
    Create m_create;
};

} // namespace privyseal
