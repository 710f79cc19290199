#include "views/common/sectionhead.h"

#include "views/common/textlabel.h"

#include <QHBoxLayout>

namespace privyseal {

SectionHead::SectionHead(const QString& title, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::between);
    m_title = new TextLabel(title, FontRole::Section, Token::Text, this);
    auto* caption = new TextLabel({}, FontRole::Small, Token::Text2, this);
    caption->setElided(true);
    m_caption = caption;
    row->addWidget(m_title);
    row->addWidget(m_caption, 1);
}

void SectionHead::setCaption(const QString& caption)
{
    m_caption->setText(caption);
}

void SectionHead::addEnd(QWidget* widget)
{
    static_cast<QHBoxLayout*>(layout())->addWidget(widget);
}

} // namespace privyseal
