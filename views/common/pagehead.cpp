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
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::page, Space::card, Space::page, Space::card);
    row->setSpacing(Space::page);
    row->addLayout(words, 1);
    row->addLayout(m_controls);
    setTitle(title);
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
