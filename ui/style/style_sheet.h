// The widgets' style sheet, made from a theme's colours: one for the whole application.
#pragma once

#include <QString>

namespace crossdate::ui {

struct Theme;

/// Widgets choose among variants with dynamic properties:
///   surface = window | panel | card              background of a plain widget (needs WA_StyledBackground)
///   kind    = primary | flat | row | tab | link  of a button
///   tone    = heading | section | muted | strong | conflict | good   of a label
[[nodiscard]] QString styleSheetFor(const Theme& theme);

} // namespace crossdate::ui
