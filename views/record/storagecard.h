#pragma once

// The verdict on the record's storage: what was checked and found, the button that checks now, and the honest limit of it.
// Shows values only; the page runs the check. GUI thread.

#include "models/record/recordfacts.h"
#include "views/record/verdictcard.h"

namespace privyseal {

class StorageCard : public VerdictCard
{
    Q_OBJECT
public:
    explicit StorageCard(bool isOnServer, QWidget* parent = nullptr);
    void showNotChecked();
    void showChecking();
    void showCheck(const RecordCheck& check, const Instant& at, const Instant& now);
    void showNotRead(const Error& error);
    [[nodiscard]] QPushButton* checkButton() const { return button(); }

Q_SIGNALS:
    void checkRequested();

private:
    StorageCard(bool isOnServer, class VerdictMark* mark, QWidget* parent);

    VerdictMark* m_mark;
};

} // namespace privyseal
