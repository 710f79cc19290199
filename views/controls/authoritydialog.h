#pragma once

// Says who answers for a cell of the authority map: owner, deputy, until when. What it says is signed in the next dialog. GUI thread.

#include "models/approvals/authoritymap.h"
#include "views/common/writedialog.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace privyseal {

class AuthorityDialog : public WriteDialog
{
    Q_OBJECT
public:
    // `names`: of the committee, to choose from; others can be typed.
    AuthorityDialog(const AuthorityCell& cell, const QStringList& names, Instant now, QWidget* parent = nullptr);
    [[nodiscard]] AuthorityFacts cell() const;

private:
    AuthorityFacts m_cell;
    QComboBox *m_owner, *m_deputy;
    QCheckBox* m_ends;
    QDateEdit* m_until;
};

} // namespace privyseal
