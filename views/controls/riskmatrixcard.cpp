#include "views/controls/riskmatrixcard.h"

#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/clearlayout.h"
#include "views/common/format.h"
#include "views/common/restyle.h"
#include "views/common/textlabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

namespace privyseal {
namespace {

Status statusOf(RiskMatrix::Band band)
{
    switch (band) {
    case RiskMatrix::Band::Severe:
        return {Shape::Diamond, Tone::Bad, word(band)};
    case RiskMatrix::Band::High:
        return {Shape::Triangle, Tone::Warn, word(band)};
    case RiskMatrix::Band::Moderate:
        return {Shape::Ring, Tone::Neutral, word(band)};
    case RiskMatrix::Band::Low:
        break;
    }
    return {Shape::DiscTick, Tone::Good, word(band)};
}

} // namespace

RiskCell::RiskCell(int likelihood, int impact, const QStringList& ids, QWidget* parent)
    : QAbstractButton(parent), m_band(RiskMatrix::band(likelihood, impact))
{
    setObjectName(QStringLiteral("risk_%1_%2").arg(likelihood).arg(impact));
    setText(ids.isEmpty() ? QString() : format::count(ids.size()));
    setEnabled(!ids.isEmpty());
    setFocusPolicy(ids.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(ids.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QString place = tr("Likelihood %1, impact %2, %3").arg(QString::number(likelihood), QString::number(impact), word(m_band));
    setAccessibleName(tr("%1: %n agent(s)", nullptr, int(ids.size())).arg(place));
    setToolTip(accessibleName());
}

QSize RiskCell::sizeHint() const
{
    const int height = Theme::of(this).height(Part::Control);
    return {height * 2, height};
}

void RiskCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    const Status status = statusOf(m_band);
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(theme.isHighContrast() ? QPen(theme.color(Token::Outline)) : QPen(Qt::NoPen));
    painter.setBrush(theme.tint(status.tone));
    painter.drawRoundedRect(ground, Space::radiusControl, Space::radiusControl);
    if (isEnabled()) {
        const QFont font = theme.font(FontRole::Table, QFont::DemiBold);
        const int width = shapeSize + Space::within + QFontMetrics(font).horizontalAdvance(text());
        const QRect inner((rect().width() - width) / 2, 0, width + 1, rect().height());
        paintShapeAndWord(painter, inner, {status.shape, status.tone, text()}, theme, font, isRightToLeft());
    }
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), theme, Space::radiusChip);
}

void RiskCell::changeEvent(QEvent* event)
{
    if (isRestyle(event))
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void RiskCell::keyPressEvent(QKeyEvent* event)
{
    if (!pressesByEnter(*this, event))
        QAbstractButton::keyPressEvent(event);
}

RiskMatrixCard::RiskMatrixCard(QWidget* parent) : Card(tr("Risk matrix"), tr("agents by their current assessment"), parent)
{
    setObjectName(QStringLiteral("riskMatrix"));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(Space::between);
    body()->addLayout(m_rows);
}

void RiskMatrixCard::setMatrix(const RiskMatrix& matrix)
{
    clearLayout(m_rows);
    if (matrix.agents == 0) {
        auto* none = new TextLabel(tr("No agent has a current risk assessment."), FontRole::Table, Token::Text2);
        none->setWordWrap(true);
        m_rows->addWidget(none);
        return;
    }
    auto* grid = new QGridLayout;
    grid->setSpacing(Space::within / 2);
    for (int likelihood = RiskMatrix::side; likelihood >= 1; --likelihood) {
        const int row = RiskMatrix::side - likelihood;
        auto* label = new TextLabel(row == 0 ? tr("Likelihood %1").arg(likelihood) : QString::number(likelihood), FontRole::Small, Token::Text2);
        label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(label, row, 0);
        for (int impact = 1; impact <= RiskMatrix::side; ++impact) {
            const QStringList ids = matrix.at(likelihood, impact);
            auto* cell = new RiskCell(likelihood, impact, ids);
            connect(cell, &QAbstractButton::clicked, this, [this, ids] { Q_EMIT openRequested(ids); });
            grid->addWidget(cell, row, impact);
            grid->setColumnStretch(impact, 1);
        }
    }
    for (int impact = 1; impact <= RiskMatrix::side; ++impact) {
        auto* label = new TextLabel(impact == RiskMatrix::side ? tr("Impact %1").arg(impact) : QString::number(impact), FontRole::Small, Token::Text2);
        label->setAlignment(Qt::AlignHCenter);
        grid->addWidget(label, RiskMatrix::side, impact);
    }
    m_rows->addLayout(grid);
    addLegend(matrix);
}

void RiskMatrixCard::addLegend(const RiskMatrix& matrix)
{
    auto* legend = new QHBoxLayout;
    legend->setSpacing(Space::card);
    for (const auto band : {RiskMatrix::Band::Low, RiskMatrix::Band::Moderate, RiskMatrix::Band::High, RiskMatrix::Band::Severe}) {
        auto* label = new ShapeLabel(statusOf(band), FontRole::Small);
        label->setElided(true);
        legend->addWidget(label);
    }
    legend->addStretch(1);
    if (!matrix.unscored.isEmpty()) {
        auto* link = new LinkButton(tr("%n without a score", nullptr, int(matrix.unscored.size())));
        link->setObjectName(QStringLiteral("riskUnscored"));
        connect(link, &LinkButton::clicked, this, [this, ids = matrix.unscored] { Q_EMIT openRequested(ids); });
        legend->addWidget(link);
    }
    m_rows->addLayout(legend);
}

} // namespace privyseal
