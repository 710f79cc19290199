#include "views/record/verdictcard.h"

#include "views/common/chip.h"
#include "views/common/panes.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace privyseal {

VerdictCard::VerdictCard(QWidget* mark, const QString& press, const QStringList& lines, QWidget* parent) : Card(QString(), QString(), parent)
{
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(Space::page);
    body()->addLayout(m_columns);

    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(Space::card);
    verdict->addWidget(mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(Space::within);
    m_title = new TextLabel(QString(), FontRole::Sentence, QFont::DemiBold);
    m_when = new TextLabel(QString(), FontRole::Small, Token::Text2);
    m_when->setWordWrap(true);
    m_button = new QPushButton(press);
    words->addWidget(m_title);
    words->addWidget(m_when);
    words->addWidget(m_button, 0, Qt::AlignLeading);
    words->addStretch(1);
    verdict->addLayout(words, 1);
    m_columns->addLayout(verdict, 3);
    m_columns->addWidget(m_dividers.emplaceBack(hairline(this, true)));

    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(Space::card);
    grid->setVerticalSpacing(2);
    for (const QString& name : lines) {
        const int row = int(m_lines.size());
        m_lines.append({name, new ShapeLabel, new TextLabel(QString(), FontRole::Body, Token::Text2)});
        m_lines[row].detail->setWordWrap(true);
        grid->addWidget(m_lines[row].verdict, row, 0, Qt::AlignTop | Qt::AlignLeading);
        grid->addWidget(m_lines[row].detail, row, 1);
    }
    grid->setRowStretch(int(m_lines.size()), 1);
    m_columns->addLayout(grid, 5);
    m_columns->addWidget(m_dividers.emplaceBack(hairline(this, true)));

    m_side = new QVBoxLayout;
    m_side->setSpacing(Space::within);
    m_columns->addLayout(m_side, 4);
}

void VerdictCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    // Larger type needs more than larger controls do.
    constexpr int threeColumns = 24, letters = 110; // width in heights of a control, in letters
    const bool stack = width() < std::max(threeColumns * Theme::of(this).height(Part::Control), letters * fontMetrics().averageCharWidth());
    m_columns->setDirection(stack ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setSpacing(stack ? Space::card : Space::page);
    for (QWidget* divider : std::as_const(m_dividers))
        divider->setVisible(!stack);
}

void VerdictCard::setLine(int line, Holds holds, const QString& detail)
{
    const privyseal::Shape shape = !holds ? privyseal::Shape::DashedRing : *holds ? privyseal::Shape::DiscTick : privyseal::Shape::Diamond;
    m_lines[line].verdict->setStatus({shape, !holds ? Tone::Neutral : *holds ? Tone::Good : Tone::Bad, m_lines[line].name});
    m_lines[line].detail->setText(detail);
}

} // namespace privyseal
