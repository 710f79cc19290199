#pragma once

// A card that answers with a verdict: to the left what came of it, since when, and the button that looks again; in the middle the
// lines that it consists of, each with a shape of its own; to the right what belongs to it. The columns stack where there is
// little room. Shows values only. GUI thread.

#include "views/common/card.h"

class QBoxLayout;
class QPushButton;

namespace privyseal {

class ShapeLabel;
class TextLabel;

class VerdictCard : public Card
{
    Q_OBJECT
public:
    // Each line says whether it holds; nothing: nobody has looked.
    using Holds = std::optional<bool>;

protected:
    VerdictCard(QWidget* mark, const QString& press, const QStringList& lines, QWidget* parent);
    [[nodiscard]] TextLabel* verdictLabel() const { return m_title; }
    [[nodiscard]] TextLabel* whenLabel() const { return m_when; }
    [[nodiscard]] QPushButton* button() const { return m_button; }
    [[nodiscard]] QVBoxLayout* side() const { return m_side; } // the column to the right
    void setLine(int line, Holds holds, const QString& detail);
    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line
    {
        QString name;
        ShapeLabel* verdict;
        TextLabel* detail;
    };

    TextLabel *m_title, *m_when;
    QPushButton* m_button;
    QBoxLayout* m_columns;
    QVBoxLayout* m_side;
    QList<QWidget*> m_dividers;
    QList<Line> m_lines;
};

} // namespace privyseal
