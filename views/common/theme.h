#pragma once

// The look: colours by token, fonts by role, spacing, heights from font metrics, and the QPalette and QSS made of them.
//
// The program makes one Theme and calls install(); a part of the window may wear another one (applyTo). Widgets find
// theirs with Theme::of(this) when they paint and so follow every change: a switch of mode sends PaletteChange and
// StyleChange to all of them, and changed() to those who build something from colours. GUI thread only. Colours,
// factors and pads: the look, sections 1 and 2. Sizes are device independent pixels.

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>
#include <optional>

class QApplication;
class QWidget;

namespace privyseal {

enum class Token {
    Win,
    Side,
    Title,
    Surface,
    Sunk,
    Sel,
    Line,
    Outline,
    Text,
    Text2,
    Off,
    Accent,
    OnAccent,
    Good,
    GoodBg,
    Warn,
    WarnBg,
    Bad,
    BadBg,
    Neu,
    NeuBg,
    ShapeInk
};
inline constexpr int tokenCount = 22;

// How a fact stands; never shown by colour alone.
enum class Tone { Neutral, Good, Warn, Bad };

// GCC takes the scoped name "Figure" for a shadow of the models' type; it cannot be one.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
enum class FontRole { Caption, Small, Table, Body, Section, Sentence, Title, Figure };
#pragma GCC diagnostic pop

// The grid of four.
struct Space
{
    static constexpr int within = 4, between = 8, card = 12, page = 20;
    static constexpr int radiusCheck = 3, radiusChip = 4, radiusControl = 5, radiusCard = 7;
    static constexpr int iconRow = 14, iconButton = 16, iconState = 22;
};

// Parts whose height is line height + pad.
enum class Part {
    Control,
    CompactControl,
    SidebarEntry,
    Chip,
    TableRow,
    TableHeader,
    NeedsYouRow,
    ChecklistRow,
    MemberRow,
    InboxRow
};

class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(Mode mode = Mode::System, QObject* parent = nullptr);

    // The theme of the nearest ancestor that wears one, else the installed one, else a light one made on the way.
    [[nodiscard]] static const Theme& of(const QWidget* widget);
    void install(QApplication& application); // palette, font family, style sheet; keeps them up to date
    void applyTo(QWidget& widget);           // the same for one widget and what is in it; the theme must outlive it

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const { return m_dark; }
    // What the desktop says where Qt does not (portal settings); nullopt: judge by the system palette.
    void setSystemDark(std::optional<bool> dark);
    // The system palette instead of ours, hairlines as outlines, no tints; same shapes and words. Qt 6.4 hands on no wish
    // for contrast, so it is read from the desktop's palette, at the start and whenever that changes: the themes made for
    // it set pure ink on pure ground everywhere, on windows, fields and buttons alike, and no usual theme does.
    [[nodiscard]] static bool asksForContrast(const QPalette& system);
    void setHighContrast(bool on); // whatever the desktop says
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }

    [[nodiscard]] QColor color(Token token) const { return m_colors[static_cast<size_t>(token)]; }
    [[nodiscard]] QColor color(Tone tone) const;   // ink of a tone
    [[nodiscard]] QColor tint(Tone tone) const;    // ground of a tone
    [[nodiscard]] QColor series(int number) const; // 1..6, beyond: round again
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;

    [[nodiscard]] QFont font(FontRole role) const; // with the weight of the role
    [[nodiscard]] QFont font(FontRole role, QFont::Weight weight) const;
    [[nodiscard]] QFont monoFont(FontRole role = FontRole::Table) const;
    [[nodiscard]] int height(Part part) const;

    [[nodiscard]] static QColor lightColor(Token token); // the paper palette, whatever the mode
    [[nodiscard]] static QColor darkColor(Token token);
    [[nodiscard]] static double contrast(const QColor& a, const QColor& b); // WCAG 2.1 ratio, 1..21

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched,
                     QEvent* event) override; // the application's font or the desktop's scheme changed

private:
    void rebuild();
    void apply();

    Mode m_mode;
    bool m_dark = false;
    bool m_highContrast = false;
    std::optional<bool> m_chosenContrast;
    bool m_applying = false;
    std::optional<bool> m_systemDark;
    QPalette m_systemPalette;
    std::array<QColor, tokenCount> m_colors;
    QApplication* m_application = nullptr;
    QList<QWidget*> m_widgets;
};

} // namespace privyseal
