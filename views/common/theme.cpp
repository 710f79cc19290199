#include "views/common/theme.h"

#include "views/common/focusring.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QWidget>

#include <cmath>

namespace privyseal {

namespace {

constexpr char themeProperty[] = "privysealTheme";

constexpr std::array<QRgb, tokenCount> lightColors{
    0xFFF3F2EE, 0xFFE9E7E1, 0xFFE1DED7, 0xFFFFFFFF, 0xFFF8F7F4, 0xFFDCE6F5, 0xFFDAD7CF, 0xFF817E76,
    0xFF1D1F23, 0xFF55585F, 0xFF8B8D92, 0xFF22509A, 0xFFFFFFFF, 0xFF17694B, 0xFFE1F0E8, 0xFF7F4E00,
    0xFFFAEBCF, 0xFFA5311A, 0xFFFBE4DD, 0xFF55585F, 0xFFECEAE5, 0xFFFFFFFF};
constexpr std::array<QRgb, tokenCount> darkColors{
    0xFF16181C, 0xFF111316, 0xFF0D0F11, 0xFF1E2126, 0xFF24282E, 0xFF263855, 0xFF353A42, 0xFF7F8691,
    0xFFE8E9EB, 0xFFAEB3BC, 0xFF6C727C, 0xFF8DB3F4, 0xFF0F1A2E, 0xFF72CDA5, 0xFF173428, 0xFFEBB850,
    0xFF3A2E14, 0xFFF79A81, 0xFF44241C, 0xFFAEB3BC, 0xFF2C3138, 0xFF16181C};
constexpr std::array<QRgb, 6> lightSeries{0xFF0072B2, 0xFFD55E00, 0xFFA97400, 0xFFB05C8C, 0xFF00866A, 0xFF3A87B8};
constexpr std::array<QRgb, 6> darkSeries{0xFF4BA3DB, 0xFFF0803C, 0xFFE6B23A, 0xFFDB8FBA, 0xFF2DBE98, 0xFF8CCBF0};

bool isDarkPalette(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

// The desktop's own family, unless it names none or one that is not there.
QString familyOf(const QFont& font)
{
    static const QStringList generic{QString(), QStringLiteral("Sans"), QStringLiteral("Sans Serif"),
                                     QStringLiteral("sans-serif"), QStringLiteral("Helvetica")};
    const QStringList installed = QFontDatabase::families();
    if (!generic.contains(font.family(), Qt::CaseInsensitive) && installed.contains(font.family()))
        return font.family();
    for (const QString& family : {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                                  QStringLiteral("DejaVu Sans")}) {
        if (installed.contains(family))
            return family;
    }
    return font.family();
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double factorOf(FontRole role)
{
    switch (role) {
    case FontRole::Caption:
        return 0.85;
    case FontRole::Small:
        return 0.9;
    case FontRole::Table:
        return 0.95;
    case FontRole::Body:
        return 1.0;
    case FontRole::Section:
        return 1.05;
    case FontRole::Sentence:
        return 1.25;
    case FontRole::Title:
        return 1.5;
    case FontRole::Figure:
        return 2.0;
    }
    return 1.0;
}

} // namespace

Theme::Theme(Mode mode, QObject* parent) : QObject(parent), m_mode(mode), m_systemPalette(QApplication::palette())
{
    rebuild();
}

const Theme& Theme::of(const QWidget* widget)
{
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        const QVariant worn = at->property(themeProperty);
        if (worn.isValid())
            return *static_cast<const Theme*>(worn.value<QObject*>());
    }
    const QVariant installed = qApp->property(themeProperty);
    if (auto* theme = static_cast<const Theme*>(installed.value<QObject*>()))
        return *theme;
    auto* light = new Theme(Mode::Light, qApp);
    qApp->setProperty(themeProperty, QVariant::fromValue<QObject*>(light));
    return *light;
}

void Theme::install(QApplication& application)
{
    m_application = &application;
    m_systemPalette = application.palette();
    application.setProperty(themeProperty, QVariant::fromValue<QObject*>(this));
    connect(this, &QObject::destroyed, &application,
            [app = &application] { app->setProperty(themeProperty, QVariant()); });
    QFont font = application.font();
    font.setFamilies({familyOf(font)});
    application.setFont(font);
    application.installEventFilter(this);
    new FocusRing(this);
    rebuild();
    apply();
}

void Theme::applyTo(QWidget& widget)
{
    widget.setProperty(themeProperty, QVariant::fromValue<QObject*>(this));
    m_widgets.append(&widget);
    connect(&widget, &QObject::destroyed, this, [this](QObject* gone) {
        m_widgets.removeIf([gone](QWidget* each) { return static_cast<QObject*>(each) == gone; });
    });
    widget.setAutoFillBackground(true);
    apply();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    rebuild();
    apply();
    Q_EMIT changed();
}

void Theme::setSystemDark(std::optional<bool> dark)
{
    m_systemDark = dark;
    setMode(m_mode);
}

bool Theme::asksForContrast(const QPalette& system)
{
    constexpr double pure = 20.0; // of 21: black on white is 21, on the light grey of a usual window 18
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base}, {QPalette::ButtonText, QPalette::Button}};
    return std::all_of(std::begin(pairs), std::end(pairs),
                       [&](const auto& pair) { return contrast(system.color(pair.first), system.color(pair.second)) >= pure; });
}

void Theme::setHighContrast(bool on)
{
    m_chosenContrast = on;
    setMode(m_mode);
}

void Theme::rebuild()
{
    m_highContrast = m_chosenContrast.value_or(asksForContrast(m_systemPalette));
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark.value_or(isDarkPalette(m_systemPalette)));
    for (int i = 0; i < tokenCount; ++i)
        m_colors[static_cast<size_t>(i)] =
            m_dark ? darkColor(static_cast<Token>(i)) : lightColor(static_cast<Token>(i));
    if (!m_highContrast)
        return;
    m_dark = isDarkPalette(m_systemPalette);
    const auto set = [this](std::initializer_list<Token> tokens, const QColor& color) {
        for (const Token token : tokens)
            m_colors[static_cast<size_t>(token)] = color;
    };
    const QColor ground = m_systemPalette.color(QPalette::Base);
    const QColor ink = m_systemPalette.color(QPalette::Text);
    set({Token::Win, Token::Side, Token::Title, Token::Surface, Token::Sunk, Token::GoodBg, Token::WarnBg, Token::BadBg,
         Token::NeuBg, Token::ShapeInk},
        ground);
    set({Token::Text, Token::Text2, Token::Outline, Token::Line, Token::Good, Token::Warn, Token::Bad, Token::Neu},
        ink);
    set({Token::Off}, m_systemPalette.color(QPalette::Disabled, QPalette::Text));
    // The system's highlight marks, where it is told apart from the ground; else ink does.
    const QColor highlight = m_systemPalette.color(QPalette::Highlight);
    const bool usable = contrast(highlight, ground) >= 4.5;
    set({Token::Accent}, usable ? highlight : ink);
    set({Token::OnAccent}, usable ? m_systemPalette.color(QPalette::HighlightedText) : ground);
    set({Token::Sel}, ground);
}

void Theme::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    if (m_application) {
        m_application->setPalette(palette());
        m_application->setStyleSheet(styleSheet());
    }
    for (QWidget* widget : std::as_const(m_widgets)) {
        widget->setPalette(palette());
        widget->setStyleSheet(styleSheet());
    }
    m_applying = false;
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (m_applying)
        return false;
    if (event->type() == QEvent::ApplicationFontChange && watched == m_application) {
        rebuild();
        apply();
        Q_EMIT changed();
    } else if (event->type() == QEvent::ThemeChange && m_application) {
        // Ours hides the desktop's palette: take it off for a moment to see the new one.
        m_applying = true;
        m_application->setPalette(QPalette());
        m_systemPalette = m_application->palette();
        m_applying = false;
        setMode(m_mode);
    }
    return false;
}

QColor Theme::color(Tone tone) const
{
    constexpr Token tokens[] = {Token::Neu, Token::Good, Token::Warn, Token::Bad};
    return color(tokens[static_cast<int>(tone)]);
}

QColor Theme::tint(Tone tone) const
{
    constexpr Token tokens[] = {Token::NeuBg, Token::GoodBg, Token::WarnBg, Token::BadBg};
    return color(tokens[static_cast<int>(tone)]);
}

QColor Theme::series(int number) const
{
    const auto index = static_cast<size_t>((std::max(number, 1) - 1) % 6);
    return QColor::fromRgb(m_dark ? darkSeries[index] : lightSeries[index]);
}

QPalette Theme::palette() const
{
    QPalette made;
    const std::pair<QPalette::ColorRole, Token> roles[] = {{QPalette::Window, Token::Win},
                                                           {QPalette::WindowText, Token::Text},
                                                           {QPalette::Base, Token::Surface},
                                                           {QPalette::AlternateBase, Token::Surface},
                                                           {QPalette::Text, Token::Text},
                                                           {QPalette::PlaceholderText, Token::Text2},
                                                           {QPalette::Button, Token::Surface},
                                                           {QPalette::ButtonText, Token::Text},
                                                           {QPalette::BrightText, Token::OnAccent},
                                                           {QPalette::Highlight, Token::Accent},
                                                           {QPalette::HighlightedText, Token::OnAccent},
                                                           {QPalette::Link, Token::Accent},
                                                           {QPalette::LinkVisited, Token::Accent},
                                                           {QPalette::ToolTipBase, Token::Sunk},
                                                           {QPalette::ToolTipText, Token::Text},
                                                           {QPalette::Light, Token::Surface},
                                                           {QPalette::Midlight, Token::Sunk},
                                                           {QPalette::Mid, Token::Line},
                                                           {QPalette::Dark, Token::Outline},
                                                           {QPalette::Shadow, Token::Text}};
    for (const auto& [role, token] : roles)
        made.setColor(role, color(token));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, color(Token::Off));
    return made;
}

QFont Theme::font(FontRole role) const
{
    const bool heading = role == FontRole::Section || role == FontRole::Title || role == FontRole::Figure;
    return font(role, heading ? QFont::DemiBold : QFont::Normal);
}

QFont Theme::font(FontRole role, QFont::Weight weight) const
{
    QFont made = QApplication::font();
    const double factor = factorOf(role);
    if (made.pointSizeF() > 0)
        made.setPointSizeF(std::max(0.5, std::round(made.pointSizeF() * factor * 2.0) / 2.0));
    else
        made.setPixelSize(std::max(1, static_cast<int>(std::lround(made.pixelSize() * factor))));
    made.setWeight(weight);
    return made;
}

QFont Theme::monoFont(FontRole role) const
{
    QFont made = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!QFontInfo(made).fixedPitch() || made.family().compare(QStringLiteral("monospace"), Qt::CaseInsensitive) == 0)
        made.setFamilies({QStringLiteral("Hack"), QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
                          QStringLiteral("monospace")});
    made.setFixedPitch(true);
    made.setPointSizeF(std::max(0.5, font(role).pointSizeF() - 0.5)); // fixed type runs large beside the text
    made.setWeight(QFont::Normal);
    return made;
}

int Theme::height(Part part) const
{
    const auto line = [this](FontRole role) { return QFontMetrics(font(role)).height(); };
    switch (part) {
    case Part::Control:
        return std::max(24, line(FontRole::Body) + 13);
    case Part::CompactControl:
        return std::max(24, line(FontRole::Table) + 10);
    case Part::SidebarEntry:
        return std::max(24, line(FontRole::Body) + 14);
    case Part::Chip:
        return line(FontRole::Caption) + 5;
    case Part::TableRow:
        return std::max(24, line(FontRole::Table) + 11);
    case Part::TableHeader:
        return std::max(24, line(FontRole::Caption) + 14);
    case Part::NeedsYouRow:
        return std::max(24, line(FontRole::Table) + 12);
    case Part::ChecklistRow:
        return line(FontRole::Table) + line(FontRole::Caption) + 5;
    case Part::MemberRow:
        return line(FontRole::Table) + line(FontRole::Caption) + 7;
    case Part::InboxRow:
        return line(FontRole::Body) + 2 * line(FontRole::Small) + 28;
    }
    return 24;
}

QColor Theme::lightColor(Token token)
{
    return QColor::fromRgb(lightColors[static_cast<size_t>(token)]);
}

QColor Theme::darkColor(Token token)
{
    return QColor::fromRgb(darkColors[static_cast<size_t>(token)]);
}

double Theme::contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace privyseal
