#pragma once

// What a record guarantees against whom, and what it does not promise: the honest limits, in the program itself. GUI thread.

#include <QDialog>

namespace privyseal {

class PromisesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PromisesDialog(QWidget* parent = nullptr);
};

} // namespace privyseal
