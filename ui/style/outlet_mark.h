// The sign of an outlet: seven colours, and for the outlets after them the same colours in other shapes, so
// that no two of the first forty-nine look alike, in colour or in grey.
#pragma once

#include "ui/style/theme.h"

#include <QRectF>

class QPainter;

namespace crossdate::ui {

/// `colour` as in OutletView; kNoOutletColour is a plain square. Filled, or as an outline.
void paintOutletMark(QPainter& painter, const QRectF& room, const Theme& theme, int colour,
                     bool filled = true);

} // namespace crossdate::ui
