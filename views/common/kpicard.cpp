#include "views/common/kpicard.h"

#include "views/common/buttons.h"
#include "views/common/chip.h"
#include "views/common/format.h"
#include "views/common/restyle.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace privyseal {

namespace {

constexpr int sparkWidth = 74, sparkHeight = 26;

// Line tops of the face, from the fonts.
struct Lines
{
    int name, figure, chip, rule, footer, bottom;
    int nameHeight, figureHeight, footerHeight;
};

Lines linesOf(const Theme& theme)
{
    Lines at{};
    at.nameHeight = QFontMetrics(theme.font(FontRole::Small)).height();
    at.figureHeight = std::max(sparkHeight, QFontMetrics(theme.font(FontRole::Figure)).capHeight() + 10);
    at.footerHeight = QFontMetrics(theme.font(FontRole::Caption)).height();
    at.name = 9;
    at.figure = at.name + at.nameHeight + 4;
    at.chip = at.figure + at.figureHeight + 7;
    at.rule = at.chip + theme.height(Part::Chip) + 8;
    at.footer = at.rule + 6;
    at.bottom = at.footer + at.footerHeight + 8;
    return at;
}

} // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, const QVector<double>& trend, std::optional<double> target,
                    const Theme& theme)
{
    QVector<double> known;
    std::copy_if(trend.begin(), trend.end(), std::back_inserter(known), [](double v) { return !std::isnan(v); });
    if (known.size() < 2)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    auto [low, high] = std::minmax_element(known.cbegin(), known.cend());
    double bottom = *low, top = *high;
    if (target) {
        bottom = std::min(bottom, *target);
        top = std::max(top, *target);
    }
    const double span = top > bottom ? top - bottom : 1.0;
    const QRectF in = rect.adjusted(1, 3, -4, -3);
    const auto y = [&](double value) {
        return top > bottom ? in.bottom() - (value - bottom) / span * in.height() : in.center().y();
    };
    if (target) {
        QPen dashed(theme.color(Token::Outline), 1.0, Qt::CustomDashLine);
        dashed.setDashPattern({3, 2.5});
        painter.setPen(dashed);
        painter.drawLine(QPointF(rect.left(), y(*target)), QPointF(rect.right(), y(*target)));
    }
    QPolygonF line;
    const double step = in.width() / static_cast<double>(trend.size() - 1);
    painter.setPen(QPen(theme.color(Token::Accent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (qsizetype i = 0; i < trend.size(); ++i) {
        if (std::isnan(trend[i])) { // a gap breaks the line
            painter.drawPolyline(line);
            line.clear();
            continue;
        }
        line << QPointF(in.left() + step * static_cast<double>(i), y(trend[i]));
    }
    painter.drawPolyline(line);
    if (!line.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Accent));
        painter.drawEllipse(line.last(), 2.8, 2.8);
    }
    painter.restore();
}

KpiCard::KpiCard(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    limitWidth();
    m_more = new MoreButton({}, this);
    m_more->setCursor(Qt::ArrowCursor);
    m_more->hide();
    connect(this, &QAbstractButton::clicked, this, &KpiCard::activated);
}

// The look, section 4: a card stops at 360 at 10 pt, and grows with the type.
void KpiCard::limitWidth()
{
    setMaximumWidth(12 * Theme::of(this).height(Part::Control));
}

void KpiCard::setFace(const KpiFace& face)
{
    m_face = face;
    m_failed.clear();
    m_loading = false;
    describe();
    tell();
    updateGeometry();
    update();
}

void KpiCard::setLoading(bool loading)
{
    m_loading = loading;
    describe();
    update();
}

void KpiCard::setFailed(const QString& whatIsSafe)
{
    m_failed = whatIsSafe;
    m_loading = false;
    describe();
    update();
}

void KpiCard::describe()
{
    m_more->setAccessibleName(tr("More about %1").arg(m_face.name));
    m_more->setToolTip(m_more->accessibleName());
    if (!m_failed.isEmpty()) {
        setAccessibleName(tr("%1: not read. %2").arg(m_face.name, m_failed));
        return;
    }
    QStringList said{m_face.name, m_face.unit.isEmpty() ? m_face.figure : tr("%1 %2").arg(m_face.figure, m_face.unit),
                     m_face.status.word, m_face.targetText, m_face.footer};
    if (m_loading)
        said << tr("being read anew");
    said.removeAll(QString());
    setAccessibleName(said.join(QStringLiteral(", ")));
}

QMenu* KpiCard::menu()
{
    m_more->show();
    return m_more->menuToFill();
}

QSize KpiCard::sizeHint() const
{
    return {199, linesOf(Theme::of(this)).bottom};
}

QSize KpiCard::minimumSizeHint() const
{
    const Theme& theme = Theme::of(this);
    const QFontMetrics figure(theme.font(FontRole::Figure)), unit(theme.font(FontRole::Body));
    const int top = figure.horizontalAdvance(m_face.figure) + unit.horizontalAdvance(m_face.unit) + sparkWidth + 16;
    const int name = QFontMetrics(theme.font(FontRole::Small, QFont::Medium)).horizontalAdvance(m_face.name) + 20;
    const int chip = chipSize(m_face.status, theme).width() + 7 + QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(m_face.targetText);
    return {std::max({top, name, chip}) + 2 * Space::card, sizeHint().height()};
}

void KpiCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Lines at = linesOf(theme);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(theme.color(Token::Accent), 2)
                              : QPen(theme.color(underMouse() ? Token::Outline : Token::Line), 1));
    painter.setBrush(theme.color(isDown() ? Token::Sunk : Token::Surface));
    const double in = hasFocus() ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(in, in, -in, -in), Space::radiusCard, Space::radiusCard);

    const bool mirrored = isRightToLeft();
    const int inner = width() - 2 * Space::card;
    // Places a box given from the leading side.
    const auto place = [&](int x, int y, int w, int h) {
        return QRect(mirrored ? width() - Space::card - x - w : Space::card + x, y, w, h);
    };
    const int lead = int(Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    const auto words = [&](const QRect& box, const QFont& font, Token color, const QString& text) {
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(box, lead | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
    };
    words(place(0, at.name, inner - (m_more->isHidden() ? 0 : 20), at.nameHeight),
          theme.font(FontRole::Small, QFont::Medium), Token::Text, m_face.name);
    if (!m_failed.isEmpty()) {
        paintShapeAndWord(painter, place(0, at.figure, inner, at.figureHeight),
                          {Shape::Diamond, Tone::Bad, tr("Not read")}, theme,
                          theme.font(FontRole::Small, QFont::DemiBold), mirrored);
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(place(0, at.chip - 4, inner, height() - at.chip), lead | Qt::AlignTop | Qt::TextWordWrap,
                         m_failed);
        return;
    }
    const QFont figureFont = theme.font(FontRole::Figure);
    const QFontMetrics figure(figureFont);
    const int baseline = at.figure + at.figureHeight - 5;
    const int figureWidth = figure.horizontalAdvance(m_face.figure);
    const QFont unitFont = theme.font(FontRole::Body);
    const int unitWidth = QFontMetrics(unitFont).horizontalAdvance(m_face.unit);
    painter.setFont(figureFont);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(place(0, 0, figureWidth, 1).left(), baseline, m_face.figure);
    painter.setFont(unitFont);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(place(figureWidth + 3, 0, unitWidth, 1).left(), baseline, m_face.unit);
    // Time runs from left to right in every language.
    if (figureWidth + unitWidth + 8 + sparkWidth <= inner)
        paintSparkline(
            painter,
            place(inner - sparkWidth, at.figure + (at.figureHeight - sparkHeight) / 2 + 2, sparkWidth, sparkHeight),
            m_face.trend, m_face.target, theme);

    const QSize chip = chipSize(m_face.status, theme);
    paintChip(painter, place(0, at.chip, chip.width(), chip.height()), m_face.status, theme, mirrored);
    words(place(chip.width() + 7, at.chip, inner - chip.width() - 7, chip.height()), theme.font(FontRole::Caption),
          Token::Text2, m_face.targetText);
    painter.setPen(theme.color(Token::Line));
    painter.drawLine(Space::card, at.rule, width() - Space::card, at.rule);
    words(place(0, at.footer, inner, at.footerHeight), theme.font(FontRole::Caption), Token::Text2, m_face.footer);
    if (m_loading)
        painter.fillRect(QRect(Space::card, at.rule, inner / 2, 2), theme.color(Token::Accent));
}

void KpiCard::resizeEvent(QResizeEvent* event)
{
    m_more->move(isRightToLeft() ? Space::card - 6 : width() - Space::card - 18, 5);
    tell();
    QAbstractButton::resizeEvent(event);
}

// What elides is whole in the tooltip.
void KpiCard::tell()
{
    const Theme& theme = Theme::of(this);
    const int room = width() - 2 * Space::card;
    const QFontMetrics caption(theme.font(FontRole::Caption)), name(theme.font(FontRole::Small, QFont::Medium));
    QStringList cut;
    if (name.horizontalAdvance(m_face.name) > room - 20)
        cut.append(m_face.name);
    if (caption.horizontalAdvance(m_face.targetText) > room - chipSize(m_face.status, theme).width() - 7)
        cut.append(m_face.targetText);
    if (caption.horizontalAdvance(m_face.footer) > room)
        cut.append(m_face.footer);
    setToolTip(format::plainTooltip(cut.join(QLatin1Char('\n'))));
}

void KpiCard::changeEvent(QEvent* event)
{
    if (isRestyle(event)) {
        limitWidth();
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void KpiCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void KpiCard::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void KpiCard::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace privyseal
