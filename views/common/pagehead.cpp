#include "views/common/pagehead.h"

#include "views/common/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace privyseal {

PageHead::PageHead(const QString& title, QWidget* parent) : QWidget(parent)
{
    m_title = new TextLabel(title, FontRole::Title);
    m_sentence = new TextLabel({}, FontRole::Body, Token::Text2);
    m_sentence->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    m_controls = new QHBoxLayout;
    m_controls->setSpacing(Space::between);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(Space::page, Space::card, Space::page, Space::card);
    m_row->setSpacing(Space::page);
    m_row->addLayout(words, 1);
    m_row->addLayout(m_controls);
    setTitle(title);
}

// Large type: the controls go below the words where the sentence would be left less than a third of the width.
void PageHead::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool below = m_controls->sizeHint().width() > (width() - 2 * Space::page) * 2 / 3;
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(below ? Space::between : Space::page);
    m_row->setAlignment(m_controls, below ? Qt::AlignLeading : Qt::Alignment());
}

void PageHead::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHead::setSentence(const QString& sentence)
{
    if (sentence == m_sentence->text())
        return;
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

QString PageHead::sentence() const
{
    return m_sentence->text();
}

void PageHead::addControl(QWidget* widget)
{
    m_controls->addWidget(widget, 0, Qt::AlignVCenter);
}

} // namespace privyseal
