#include "ui/style/style_sheet.h"

#include "ui/style/theme.h"

#include <QHash>

namespace crossdate::ui {

namespace {

const char* const kSurfaces = R"(
*[surface="window"] { background: @window; }
*[surface="panel"] { background: @panel; }
*[surface="card"] { background: @card; border: 1px solid @border; border-radius: 8px; }
*[surface="notice"] { background: @conflictSoft; border-bottom: 1px solid @border; }
*[edge="top"] { border-top: 1px solid @border; }
*[edge="bottom"] { border-bottom: 1px solid @border; }
*[edge="left"] { border-left: 1px solid @border; }
*[edge="right"] { border-right: 1px solid @border; }
QToolTip { background: @card; color: @ink; border: 1px solid @border; padding: 4px 6px; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QSplitter::handle { background: @border; }
QSplitter::handle:hover { background: @accent; }
QScrollArea { border: 0; background: transparent; }
)";

const char* const kLabels = R"(
QLabel[tone="heading"] { font-size: 17px; font-weight: 700; color: @ink; }
QLabel[tone="title"] { font-size: 26px; font-weight: 700; color: @ink; }
QLabel[tone="section"] { font-size: 11px; font-weight: 600; color: @muted; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="strong"] { font-weight: 600; }
QLabel[tone="conflict"] { color: @conflictInk; }
QLabel[tone="good"] { color: @goodInk; }
)";

const char* const kButtons = R"(
QPushButton, QToolButton { background: @card; color: @ink; border: 1px solid @border; border-radius: 6px;
    padding: 4px 11px; font-weight: 500; min-height: 18px; }
QToolButton { padding: 4px 7px; }
QPushButton:hover, QToolButton:hover { background: @accentSoft; }
QPushButton:pressed, QToolButton:pressed { background: @border; }
QPushButton:checked, QToolButton:checked { background: @accentSoft; color: @accentText; border-color: @accent; }
QPushButton:focus, QToolButton:focus { border-color: @accent; outline: none; }
QPushButton:disabled, QToolButton:disabled { color: @faint; background: @panel; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: @accent; color: @accentInk; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accentHover; }
QPushButton[kind="primary"]:focus { border-color: @ink; }
QPushButton[kind="flat"], QToolButton[kind="flat"] { background: transparent; border-color: transparent; }
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover { background: @accentSoft; }
QPushButton[kind="flat"]:focus, QToolButton[kind="flat"]:focus { border-color: @accent; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @accentText; padding: 0 3px; font-weight: 400; }
QPushButton[kind="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="link"]:focus { border-color: @accent; border-radius: 3px; }
QPushButton[kind="link"][tone="conflict"] { color: @conflictInk; }
QPushButton[kind="tab"] { background: transparent; border: 1px solid transparent; color: @muted; padding: 3px 12px; }
QPushButton[kind="tab"]:hover { color: @ink; }
QPushButton[kind="tab"]:checked { background: @accentSoft; color: @accentText; border-color: transparent; font-weight: 600; }
QPushButton[kind="tab"]:focus { border-color: @accent; }
QPushButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: 0; }
)";

const char* const kFields = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { background: @card; color: @ink;
    border: 1px solid @border; border-radius: 6px; padding: 4px 8px; selection-background-color: @accent;
    selection-color: @accentInk; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: @faint; background: @panel; }
QComboBox { padding: 3px 8px; min-height: 18px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url(:/style/chevron-down-@name.png); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @card; color: @ink; border: 1px solid @border; outline: 0;
    selection-background-color: @accentSoft; selection-color: @ink; }
QProgressBar { background: @grid; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

const char* const kViews = R"(
QMenuBar { background: @panel; color: @ink; border-bottom: 1px solid @border; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 5px; }
QMenuBar::item:selected { background: @accentSoft; }
QMenu { background: @card; color: @ink; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 26px; border-radius: 5px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QMenu::indicator { width: 12px; height: 12px; left: 8px; }
QMenu::indicator:checked { image: url(:/style/check-@name.png); }
QAbstractItemView { background: @card; color: @ink; border: 0; outline: 0; selection-background-color: @accentSoft;
    selection-color: @ink; alternate-background-color: @panel; gridline-color: @grid; }
QTreeView#sourceTree, QTreeView#results { background: @panel; }
QListView#plainList { background: @window; }
QTableView::item { padding: 3px 8px; border-bottom: 1px solid @grid; }
QTableView::item:selected { background: @accentSoft; color: @ink; }
QTableView::item:focus { border-bottom: 1px solid @accent; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @muted; border: 0; border-bottom: 1px solid @border;
    padding: 5px 11px; font-size: 12px; font-weight: 600; }
QHeaderView::up-arrow { image: url(:/style/chevron-down-@name.png); width: 12px; height: 12px; subcontrol-position: center right; right: 2px; }
QHeaderView::down-arrow { image: url(:/style/chevron-up-@name.png); width: 12px; height: 12px; subcontrol-position: center right; right: 2px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QColor mix(const QColor& a, const QColor& b, double share) {
    const auto blend = [share](int x, int y) { return qRound(x * (1 - share) + y * share); };
    return {blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue())};
}

// As the icons' file names have it.
QString themeName(const Theme& theme) {
    return theme.dark ? QStringLiteral("dark") : QStringLiteral("light");
}

QHash<QString, QColor> tokensOf(const Theme& t) {
    return {
        {QStringLiteral("window"), t.window},
        {QStringLiteral("panel"), t.panel},
        {QStringLiteral("card"), t.card},
        {QStringLiteral("border"), t.border},
        {QStringLiteral("grid"), t.grid},
        {QStringLiteral("ink"), t.ink},
        {QStringLiteral("muted"), t.muted},
        {QStringLiteral("faint"), t.faint},
        {QStringLiteral("accent"), t.accent},
        {QStringLiteral("accentInk"), t.accentInk},
        {QStringLiteral("accentSoft"), t.accentSoft},
        {QStringLiteral("accentHover"), mix(t.accent, t.ink, 0.15)},
        // The accent is too dark a text for the dark theme's soft accent.
        {QStringLiteral("accentText"), t.dark ? mix(t.accent, t.ink, 0.55) : t.accent},
        {QStringLiteral("conflictSoft"), t.conflictSoft},
        {QStringLiteral("conflictInk"), t.conflictInk},
        {QStringLiteral("goodInk"), t.goodInk},
        {QStringLiteral("scroll"), mix(t.border, t.faint, 0.35)},
    };
}

} // namespace

QString styleSheetFor(const Theme& theme) {
    const auto tokens = tokensOf(theme);
    const QString source = QString::fromLatin1(kSurfaces) + QString::fromLatin1(kLabels) +
                           QString::fromLatin1(kButtons) + QString::fromLatin1(kFields) +
                           QString::fromLatin1(kViews);
    QString sheet;
    sheet.reserve(source.size() + 256);
    for (qsizetype at = 0; at < source.size();) {
        if (source[at] != QLatin1Char('@')) {
            sheet += source[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < source.size() && source[end].isLetter()) ++end;
        const QString name = source.mid(at + 1, end - at - 1);
        const auto token = tokens.constFind(name);
        Q_ASSERT(token != tokens.constEnd() || name == QLatin1String("name"));
        sheet += token == tokens.constEnd() ? themeName(theme) : token->name();
        at = end;
    }
    return sheet;
}

} // namespace crossdate::ui
