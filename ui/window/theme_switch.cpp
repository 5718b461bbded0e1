#include "ui/window/theme_switch.h"

#include "ui/style/style_sheet.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QStyleFactory>

namespace crossdate::ui {

void applyTheme(ThemeChoice choice) {
    // Asked before our own palette is set: QStyleHints::colorScheme needs Qt 6.5.
    static const bool systemIsDark = Theme::of(QApplication::palette()).dark;
    const bool dark = choice == ThemeChoice::dark || (choice == ThemeChoice::system && systemIsDark);
    const Theme& theme = dark ? Theme::darkTheme() : Theme::light();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(theme.palette());
    QApplication::setFont(interfaceFont());
    qApp->setStyleSheet(styleSheetFor(theme));
}

} // namespace crossdate::ui
