#pragma once

// The verdict on the record's storage: what was checked and found, the button that checks now, and the honest limit of it.
// Shows values only; the page runs the check. GUI thread.

#include "models/record/recordfacts.h"
#include "views/common/card.h"

#include <optional>

class QBoxLayout;
class QPushButton;

namespace privyseal {

class Chip;
class TextLabel;
class ShapeLabel;

class StorageCard : public Card
{
    Q_OBJECT
public:
    explicit StorageCard(bool isOnServer, QWidget* parent = nullptr);
    void showNotChecked();
    void showChecking();
    void showCheck(const RecordCheck& check, const Instant& at, const Instant& now);
    void showNotRead(const Error& error);
    [[nodiscard]] QPushButton* checkButton() const { return m_button; }

Q_SIGNALS:
    void checkRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line
    {
        ShapeLabel* verdict;
        TextLabel* detail;
    };
    void setLine(int line, int verdict, const QString& detail); // verdict: 1 good, 0 bad, -1 not known

    TextLabel *m_title, *m_when;
    class VerdictMark* m_mark;
    QPushButton* m_button;
    QBoxLayout* m_columns;
    QList<QWidget*> m_dividers;
    QList<Line> m_lines;
    QStringList m_names;
};

} // namespace privyseal
