#pragma once

// Asks who answers for an item of the plan: a member out of the list or a typed name; empty for nobody. The owner reads the
// members, which may come while a name is typed, and writes. GUI thread.

#include "views/common/writedialog.h"

class QComboBox;

namespace privyseal {

class OwnerDialog : public WriteDialog
{
    Q_OBJECT
public:
    OwnerDialog(const QString& item, const QString& current, QWidget* parent = nullptr);
    void showMembers(const Result<QStringList>& names); // what could not be read is said; a name can still be typed
    [[nodiscard]] QString chosen() const;

private:
    QComboBox* m_owner;
};

} // namespace privyseal
