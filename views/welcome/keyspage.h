#pragma once

// The wizard's step in which a committee founds itself: each member types a passphrase of their own, and all together sign the
// first roster when the record is made. Or later: then nothing can be decided until they do. GUI thread.

#include "models/trust/founding.h"

#include <QWizardPage>

class QCheckBox;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace privyseal {

class TextLabel;

class KeysPage : public QWizardPage
{
    Q_OBJECT
public:
    KeysPage();
    // Before the page is shown; what was typed for a member who stays is kept.
    void setMembers(const QList<NewMember>& members, const QString& organisation);
    [[nodiscard]] bool isComplete() const override;

    // Null where the roster is signed later. RefusedByRule or InputRejected where a passphrase will not do.
    [[nodiscard]] Result<std::shared_ptr<std::vector<NewFounder>>> founders() const;
    [[nodiscard]] int threshold() const;
    [[nodiscard]] KeyCost cost() const;
    void clearPassphrases();

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Row
    {
        NewMember member;
        QLineEdit *first, *again;
        TextLabel* verdict;
        bool isReady = false;
    };
    void addRow(const NewMember& member);
    void checkRow(int row); // estimating a passphrase is work: only of the one that is typed
    void check();
    [[nodiscard]] Result<Passphrase> passphrase(const Row& row) const; // strong, and twice the same

    QString m_organisation;
    QList<Row> m_rows;
    QWidget* m_ceremony;
    QWidget* m_list;
    QRadioButton *m_now, *m_later;
    QSpinBox* m_threshold;
    QCheckBox* m_lessMemory;
    TextLabel *m_grade, *m_memoryNotice, *m_laterNotice;
};

} // namespace privyseal
