#include "views/common/rolelabel.h"

#include <QEvent>

namespace privyseal {

RoleLabel::RoleLabel(const QString& text, FontRole role, Token ink, QWidget* parent) : QLabel(parent), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    restyle();
}

void RoleLabel::setInk(Token ink)
{
    m_ink = ink;
    restyle();
}

void RoleLabel::setStrong(bool strong)
{
    m_strong = strong;
    restyle();
}

void RoleLabel::setFixedType(bool on)
{
    m_fixed = on;
    restyle();
}

void RoleLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        restyle();
}

void RoleLabel::restyle()
{
    if (std::exchange(m_restyling, true))
        return;
    const Theme& theme = Theme::of(this);
    const QFont wanted = m_fixed ? theme.monoFont(m_role) : m_strong ? theme.font(m_role, QFont::DemiBold) : theme.font(m_role);
    if (font() != wanted)
        setFont(wanted);
    QPalette inked = palette();
    if (inked.color(QPalette::WindowText) != theme.color(m_ink)) {
        inked.setColor(QPalette::WindowText, theme.color(m_ink));
        setPalette(inked);
    }
    m_restyling = false;
}

} // namespace privyseal
