#include "views/agents/detailparts.h"

#include "views/common/buttons.h"
#include "views/common/format.h"

#include <QTimeZone>

namespace privyseal::detailparts {

QString moment(const Instant& at, const Instant& now)
{
    return format::moment(at, now, QTimeZone::systemTimeZone());
}

TextLabel* label(const QString& text, Token color, bool mono)
{
    auto* made = new TextLabel(text, FontRole::Small, color);
    made->setMono(mono);
    made->setElided(true);
    return made;
}

ShapeLabel* flagged(Shape shape, Tone tone, const QString& words)
{
    auto* made = new ShapeLabel({shape, tone, words}, FontRole::Small);
    made->setElided(true);
    return made;
}

LinkButton* link(const QString& text, const char* name, const std::function<void()>& pressed)
{
    auto* made = new LinkButton(text);
    made->setObjectName(QLatin1String(name));
    made->setFlush(true);
    QObject::connect(made, &LinkButton::clicked, made, pressed);
    return made;
}

} // namespace privyseal::detailparts
