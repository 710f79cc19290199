// The one style sheet, with %token% in place of colours and %size% in place of heights.

#include "views/common/theme.h"

namespace privyseal {

namespace {

constexpr char sheet[] = R"(
QToolTip { background: %sunk%; color: %text%; border: 1px solid %outline%; padding: 4px 6px; }
QMenuBar { background: %title%; color: %text%; border: none; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: %sel%; color: %text%; }
QMenu { background: %surface%; color: %text%; border: 1px solid %outline%; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: %sel%; color: %text%; }
QMenu::item:disabled { color: %off%; }
QMenu::separator { height: 1px; background: %line%; margin: 4px 6px; }
QStatusBar { background: %title%; color: %text2%; border-top: 1px solid %line%; }
QStatusBar::item { border: none; }
QSplitter::handle { background: %line%; }
QPushButton { background: %surface%; color: %text%; border: 1px solid %outline%; border-radius: 5px;
  padding: 0 12px; min-height: %control%px; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:hover { border-color: %accent%; }
QPushButton:pressed, QPushButton:checked { background: %sel%; }
QPushButton:disabled { background: transparent; color: %off%; border-color: %line%; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[primary="true"] { background: %accent%; color: %onaccent%; border-color: %accent%; font-weight: 600; }
QPushButton[primary="true"]:disabled { background: %neubg%; color: %off%; border-color: %line%; }
QPushButton[accented="true"] { color: %accent%; border-color: %accent%; font-weight: 600; }
QPushButton[accented="true"]:disabled { color: %off%; border-color: %line%; }
QPushButton[compact="true"] { min-height: %compact%px; padding: 0 10px; }
QPushButton[iconOnly="true"] { padding: 0 7px; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: %surface%; color: %text%;
  border: 1px solid %outline%; border-radius: 5px; selection-background-color: %accent%;
  selection-color: %onaccent%; }
QLineEdit, QAbstractSpinBox { padding: 0 8px; min-height: %control%px; }
QComboBox { padding: 0 12px; min-height: %control%px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] { border: 2px solid %bad%; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: transparent; color: %off%; border-color: %line%; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/%arrow%.svg); width: 13px; height: 13px; }
QComboBox QAbstractItemView { background: %surface%; color: %text%; border: 1px solid %outline%;
  selection-background-color: %sel%; selection-color: %text%; outline: none; }
QCheckBox, QRadioButton { color: %text%; spacing: 8px; min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: %off%; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid %outline%; border-radius: 3px; background: %surface%; }
QCheckBox::indicator:checked { background: %accent%; border-color: %accent%; image: url(:/icons/%tick%.svg); }
QCheckBox::indicator:indeterminate { background: %accent%; border: 4px solid %surface%; }
QCheckBox::indicator:disabled { border-color: %line%; background: %neubg%; image: none; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid %outline%; border-radius: 7px; background: %surface%; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid %accent%; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: %text2%; border: none; border-bottom: 3px solid transparent;
  padding: 6px 12px; }
QTabBar::tab:selected { color: %text%; border-bottom-color: %accent%; font-weight: 600; }
QTabBar::tab:hover { color: %text%; }
QTabBar::tab:focus { background: %sel%; }
QTabWidget::pane { border: none; border-top: 1px solid %line%; }
QHeaderView { background: %sunk%; border: none; }
QHeaderView::section { background: %sunk%; color: %text2%; border: none; border-bottom: 1px solid %line%;
  padding: 0 8px; font-weight: 600; }
QHeaderView::section:hover { color: %text%; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 9px; height: 9px; subcontrol-position: center right; }
QAbstractItemView { background: %surface%; color: %text%; selection-background-color: %sel%;
  selection-color: %text%; outline: none; }
QTableView, QTreeView, QListView { border: none; }
QTableView QTableCornerButton::section { background: %sunk%; border: none; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: %surface%; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: %outline%; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: %text2%; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: %neubg%; border: none; border-radius: 3px; max-height: 6px; color: transparent; }
QProgressBar::chunk { background: %accent%; border-radius: 3px; }
QGroupBox { border: 1px solid %line%; border-radius: 7px; margin-top: 10px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; font-weight: 600; }
QCalendarWidget QToolButton { color: %text%; background: transparent; border: none; }
)";

} // namespace

QString Theme::styleSheet() const
{
    QString made = QString::fromLatin1(sheet);
    const std::pair<QLatin1String, Token> colors[] = {
        {QLatin1String("%win%"), Token::Win},         {QLatin1String("%title%"), Token::Title},
        {QLatin1String("%surface%"), Token::Surface}, {QLatin1String("%sunk%"), Token::Sunk},
        {QLatin1String("%sel%"), Token::Sel},         {QLatin1String("%line%"), Token::Line},
        {QLatin1String("%outline%"), Token::Outline}, {QLatin1String("%text%"), Token::Text},
        {QLatin1String("%text2%"), Token::Text2},     {QLatin1String("%off%"), Token::Off},
        {QLatin1String("%accent%"), Token::Accent},   {QLatin1String("%onaccent%"), Token::OnAccent},
        {QLatin1String("%bad%"), Token::Bad},         {QLatin1String("%neubg%"), Token::NeuBg}};
    for (const auto& [name, token] : colors)
        made.replace(name, color(token).name());
    // The border box of a control has the height of the look; its content box is two border lines less.
    made.replace(QLatin1String("%control%"), QString::number(height(Part::Control) - 2));
    made.replace(QLatin1String("%compact%"), QString::number(height(Part::CompactControl) - 2));
    made.replace(QLatin1String("%arrow%"), m_dark ? QStringLiteral("arrow-on-dark") : QStringLiteral("arrow-on-light"));
    const bool darkMark = contrast(color(Token::Accent), Qt::white) < 4.5;
    made.replace(QLatin1String("%tick%"), darkMark ? QStringLiteral("tick-on-light") : QStringLiteral("tick-on-dark"));
    return made;
}

} // namespace privyseal
