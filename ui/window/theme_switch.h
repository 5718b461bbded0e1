// Lays a theme over the whole application: palette, style sheet, fonts.
#pragma once

#include "ui/window/settings.h"

namespace crossdate::ui {

/// `system` follows the desktop's palette as it was when the application started.
void applyTheme(ThemeChoice choice);

} // namespace crossdate::ui
