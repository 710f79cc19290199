#include "views/controls/authoritycard.h"

#include "models/agents/agent.h"
#include "models/approvals/actionclassword.h"
#include "models/core/datetext.h"
#include "models/core/textsafety.h"
#include "views/common/banner.h"
#include "views/common/buttons.h"
#include "views/common/celldelegate.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/focusring.h"
#include "views/common/restyle.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

namespace privyseal {
namespace {

using State = AuthorityCell::State;

Status statusOf(State state)
{
    switch (state) {
    case State::Named:
        return {Shape::DiscTick, Tone::Neutral, AuthorityCard::tr("somebody answers")};
    case State::Ending:
        return {Shape::Triangle, Tone::Warn, AuthorityCard::tr("ends within 30 days")};
    case State::Lapsed:
        return {Shape::Diamond, Tone::Bad, AuthorityCard::tr("lapsed")};
    case State::Unapprovable:
        return {Shape::Octagon, Tone::Bad, AuthorityCard::tr("nobody could approve it")};
    case State::Hole:
        break;
    }
    return {Shape::Diamond, Tone::Bad, AuthorityCard::tr("nobody answers")};
}

// The second line of a cell: until when, or what is the matter.
QString underOf(const AuthorityCell& cell)
{
    if (cell.isRed())
        return statusOf(cell.state).word;
    const AuthorityFacts& entry = *cell.entry;
    const QString until = entry.expiresAt.isValid() ? AuthorityCard::tr("to %1").arg(datetext::dayAndYear(entry.expiresAt)) : AuthorityCard::tr("no end");
    return cell.isOwn ? until : AuthorityCard::tr("by a wider entry");
}

QString ownerOf(const AuthorityCell& cell)
{
    return cell.entry && cell.state != State::Hole ? visibleText(cell.entry->owner) : AuthorityCard::tr("Nobody");
}

QString describe(const AuthorityCell& cell)
{
    QStringList parts{AuthorityCard::tr("%1 in %2: %3", "an action class, an environment, a name").arg(actionClassWord(cell.actionClass), environmentWord(cell.environment), ownerOf(cell)), underOf(cell)};
    if (cell.entry && !cell.entry->deputy.isEmpty())
        parts.append(AuthorityCard::tr("deputy %1").arg(visibleText(cell.entry->deputy)));
    if (cell.entry)
        parts.append(cell.entry->signer.isEmpty() ? AuthorityCard::tr("imported, not signed") : AuthorityCard::tr("signed"));
    if (!cell.why.isEmpty())
        parts.append(cell.why);
    return parts.join(QStringLiteral(", "));
}

} // namespace

AuthorityCellButton::AuthorityCellButton(const AuthorityCell& cell, QWidget* parent) : QAbstractButton(parent), m_cell(cell), m_under(underOf(cell))
{
    setObjectName(QString(u"authority_" + cell.actionClass + u'_' + cell.environment));
    setText(ownerOf(cell));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(describe(cell));
    setToolTip(accessibleName().toHtmlEscaped());
}

QSize AuthorityCellButton::sizeHint() const
{
    const Theme& theme = Theme::of(this);
    const int lines = QFontMetrics(theme.font(FontRole::Table)).height() + QFontMetrics(theme.font(FontRole::Small)).height();
    return {lines * 3, lines + 2 * Space::within};
}

QSize AuthorityCellButton::minimumSizeHint() const
{
    return sizeHint();
}

void AuthorityCellButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    const Status status = statusOf(m_cell.state);
    painter.setPen(theme.isHighContrast() ? QPen(theme.color(Token::Outline)) : QPen(Qt::NoPen));
    painter.setBrush(m_cell.isRed() || m_cell.state == State::Ending ? QBrush(theme.tint(status.tone)) : QBrush(theme.color(Token::Win)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Space::radiusControl, Space::radiusControl);
    const QFont font = theme.font(FontRole::Table, m_cell.isOwn || m_cell.isRed() ? QFont::DemiBold : QFont::Normal), small = theme.font(FontRole::Small);
    const QRect inner = rect().adjusted(Space::between, Space::within, -Space::between, -Space::within);
    const QRect upper(inner.left(), inner.top(), inner.width(), QFontMetrics(font).height());
    const QFontMetrics metrics(font);
    const QString owner = metrics.elidedText(text(), Qt::ElideRight, upper.width() - shapeSize - Space::within);
    paintShapeAndWord(painter, upper, {status.shape, status.tone, owner}, theme, font, isRightToLeft());
    painter.setFont(small);
    painter.setPen(theme.color(Token::Text2));
    const int indent = shapeSize + Space::within;
    const QRect lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.bottom() - upper.bottom()).adjusted(isRightToLeft() ? 0 : indent, 0, isRightToLeft() ? -indent : 0, 0);
    painter.drawText(lower, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)), QFontMetrics(small).elidedText(m_under, Qt::ElideRight, lower.width()));
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), theme, Space::radiusChip);
}

void AuthorityCellButton::changeEvent(QEvent* event)
{
    if (isRestyle(event))
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void AuthorityCellButton::keyPressEvent(QKeyEvent* event)
{
    if (!pressesByEnter(*this, event))
        QAbstractButton::keyPressEvent(event);
}

AuthorityCard::AuthorityCard(QWidget* parent) : Card(tr("Authority map"), tr("who answers for which action where"), parent)
{
    setObjectName(QStringLiteral("authorityMap"));
    m_fault = new Banner;
    m_fault->hide();
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(Space::between);
    body()->addWidget(m_fault);
    body()->addLayout(m_rows);
}

void AuthorityCard::setMap(const AuthorityMap& map, bool isWritable)
{
    clearLayout(m_rows);
    m_fault->setVisible(!map.fault.isEmpty());
    m_fault->setMessage(Banner::Kind::Bad, tr("The authority map does not hold."), map.fault);
    const auto red = map.redCount();
    setCaption(red == 0 ? tr("who answers for which action where") : tr("%n combination(s) nobody can approve", nullptr, int(red)));
    auto* grid = new QGridLayout;
    grid->setSpacing(Space::within);
    for (qsizetype column = 0; column < map.environments.size(); ++column) {
        auto* head = new TextLabel(environmentWord(map.environments[column]), FontRole::Small, Token::Text2);
        grid->addWidget(head, 0, int(column) + 1);
        grid->setColumnStretch(int(column) + 1, 3);
    }
    grid->setColumnStretch(0, 2);
    for (qsizetype row = 0; row < map.actionClasses.size(); ++row) {
        auto* name = new TextLabel(actionClassWord(map.actionClasses[row]), FontRole::Table, Token::Text);
        name->setElided(true);
        grid->addWidget(name, int(row) + 1, 0);
        for (qsizetype column = 0; column < map.environments.size(); ++column) {
            const AuthorityCell& cell = map.at(row, column);
            auto* button = new AuthorityCellButton(cell);
            button->setEnabled(isWritable);
            connect(button, &QAbstractButton::clicked, this, [this, cell] { Q_EMIT changeRequested(cell); });
            grid->addWidget(button, int(row) + 1, int(column) + 1);
        }
    }
    m_rows->addLayout(grid);
}

bool AuthorityCard::bringForward(const QString& cell)
{
    const auto found = findChildren<AuthorityCellButton*>(QString(u"authority_" + QString(cell).replace(u'/', u'_')));
    if (!found.isEmpty())
        found.last()->setFocus(Qt::OtherFocusReason); // those before are on their way out
    return !found.isEmpty();
}

} // namespace privyseal
