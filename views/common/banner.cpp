#include "views/common/banner.h"

#include "views/common/buttons.h"
#include "views/common/messagetext.h"
#include "views/common/restyle.h"
#include "views/common/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace privyseal {

namespace {

constexpr int markSize = 14;

Status markOf(Banner::Kind kind)
{
    switch (kind) {
    case Banner::Kind::Bad:
        return {Shape::Diamond, Tone::Bad, {}};
    case Banner::Kind::Warn:
        return {Shape::Triangle, Tone::Warn, {}};
    case Banner::Kind::Neutral:
        break;
    }
    return {Shape::Bar, Tone::Neutral, {}};
}

} // namespace

Banner::Banner(QWidget* parent) : QFrame(parent)
{
    m_mark = new QWidget;
    m_mark->setFixedSize(markSize, markSize);
    m_text = new MessageText;
    m_action = new LinkButton({}, nullptr, FontRole::Body);
    m_action->hide();
    m_detailsLink = new LinkButton(tr("Details"), nullptr, FontRole::Body);
    m_detailsLink->hide();
    m_details = new TextLabel({}, FontRole::Small, Token::Text2);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->hide();

    auto* row = new QHBoxLayout;
    row->setSpacing(Space::card);
    row->addWidget(m_mark, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_detailsLink, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::card, 3, Space::card - 3, 3);
    column->setSpacing(Space::within);
    column->addLayout(row);
    column->addWidget(m_details);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_action, &LinkButton::clicked, this, &Banner::actionActivated);
    connect(m_detailsLink, &LinkButton::clicked, this, [this] {
        m_details->setVisible(m_details->isHidden());
        m_detailsLink->setText(m_details->isHidden() ? tr("Details") : tr("Hide details"));
        m_detailsLink->updateGeometry();
    });
}

Banner::Banner(Kind kind, const QString& happened, const QString& safeAndCure, const QString& action, QWidget* parent)
    : Banner(parent)
{
    setMessage(kind, happened, safeAndCure);
    setAction(action);
}

void Banner::setMessage(Kind kind, const QString& happened, const QString& safeAndCure)
{
    m_kind = kind;
    m_happened = happened;
    m_cure = safeAndCure;
    m_text->setText(happened, safeAndCure);
    describe();
    update();
}

void Banner::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    m_action->updateGeometry();
}

void Banner::setDetails(const QString& details)
{
    m_details->setText(details);
    m_details->hide();
    m_detailsLink->setText(tr("Details"));
    m_detailsLink->setVisible(!details.isEmpty());
}

void Banner::describe()
{
    setAccessibleName(QString(m_happened + QLatin1Char(' ') + m_cure));
    if (isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Status mark = markOf(m_kind);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(mark.tone));
    painter.setBrush(theme.tint(mark.tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Space::radiusControl, Space::radiusControl);
    paintShape(painter, m_mark->geometry(), mark, theme);
}

void Banner::changeEvent(QEvent* event)
{
    if (isRestyle(event))
        update();
    QFrame::changeEvent(event);
}

} // namespace privyseal
