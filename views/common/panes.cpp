#include "views/common/panes.h"

#include <QFrame>
#include <QScrollArea>

namespace privyseal {

QFrame* hairline(QWidget* parent, bool upright)
{
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("hairline"));
    upright ? line->setFixedWidth(1) : line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

QScrollArea* scrollingBody(QWidget* content, const QString& name, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(name);
    scroll->setWidget(content);
    return scroll;
}

} // namespace privyseal
