// The few icons of the window, drawn from strokes in the palette's colours: sharp at every scale, right in
// both themes, faint when disabled.
#pragma once

#include <QIcon>
#include <QPalette>

namespace crossdate::ui {

enum class Glyph {
    plus,
    undo,
    redo,
    chevron,
    cross,
    search,
    timeline,
    table,
    warning,
    done,
    document,
    expand
};

[[nodiscard]] QIcon glyph(Glyph glyph, QPalette::ColorRole role = QPalette::ButtonText);

} // namespace crossdate::ui
