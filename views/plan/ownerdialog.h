#pragma once

// Asks who answers for an item of the plan: a member out of the list or a typed name; empty for nobody. `change` writes;
// when it refuses, the dialog stays open and says why. GUI thread.

#include "models/core/error.h"

#include <QDialog>

#include <functional>

class QComboBox;

namespace privyseal {

class Banner;

class OwnerDialog : public QDialog
{
    Q_OBJECT
public:
    using Change = std::function<Result<void>(const QString&)>;
    OwnerDialog(const QString& item, const QString& current, const QStringList& members, Change change, QWidget* parent = nullptr);
    void accept() override;

private:
    Change m_change;
    Banner* m_banner;
    QComboBox* m_owner;
};

} // namespace privyseal
