#pragma once

// The small cards beside the ledger: which proposals wait for signatures, and which checkpoints were signed. They show values and
// ask; the desk does the work. GUI thread.

#include "models/trust/trustreading.h"
#include "views/common/card.h"

class QGridLayout;
class QPushButton;

namespace privyseal {

class TextLabel;

class ProposalsCard : public Card
{
    Q_OBJECT
public:
    explicit ProposalsCard(QWidget* parent = nullptr);
    // Hidden where nothing waits.
    void showTrust(const TrustReading& trust, const QString& member, const Instant& now, bool writable);

Q_SIGNALS:
    void signRequested(const QString& bodySha256);
    void discardRequested(const QString& bodySha256);

private:
    QWidget* makeRow(const TrustReading& trust, const RosterProposal& proposal, const QString& member, const Instant& now, bool writable);

    QWidget* m_rows;
};

class CheckpointsCard : public Card
{
    Q_OBJECT
public:
    explicit CheckpointsCard(QWidget* parent = nullptr);
    void showTrust(const TrustReading& trust, const Instant& now, bool writable);
    [[nodiscard]] QPushButton* exportButton() const { return m_export; }

Q_SIGNALS:
    void exportRequested();

private:
    QGridLayout* m_grid;
    TextLabel* m_none;
    QPushButton* m_export;
};

} // namespace privyseal
