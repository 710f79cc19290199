#pragma once

// Shows a plain text whole: numbered lines, fixed type, never elided, odd characters as boxes with their code point.
// Left to right whatever the interface's direction. GUI thread.

#include "models/core/textsafety.h"

#include <QPlainTextEdit>

namespace privyseal {

class DecisionTextView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DecisionTextView(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] int lineCount() const { return document()->blockCount(); }
    [[nodiscard]] QString original() const { return m_original; } // what is decided on, odd characters as they are
    struct Oddity
    {
        int line = 0; // from 1
        OddCharacter character;
    };
    [[nodiscard]] const QList<Oddity>& oddities() const { return m_oddities; }
    void showNextOddity();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintNumbers(QPaintEvent* event);
    void restyle();
    friend class LineNumbers;

    QString m_original;
    QList<Oddity> m_oddities;
    QList<int> m_boxes; // positions of the boxes in the shown text
    int m_next = 0;
    QWidget* m_numbers;
};

} // namespace privyseal
