// Paints a scene: one code for the screen, PNG and PDF.
#pragma once

#include "core/base/ids.h"

#include <QString>

#include <optional>
#include <utility>

class QPainter;
class QRectF;

namespace crossdate::ui {

struct Theme;
class TimelineScene;

struct TimelinePaint {
    EventId selected;
    EventId hovered;
    bool focused = false;                          // the selected card carries the focus ring
    int hiddenEvents = 0;                          // by the filter; said in the corner
    std::optional<std::pair<double, double>> band; // x from, x to: the stretch being marked
};

/// The bands from the axis to the legend. The overview strip has its own painter.
void paintTimeline(QPainter& painter, const TimelineScene& scene, const Theme& theme,
                   const TimelinePaint& paint);

/// What the signs mean, right-aligned in `rect`, as much as finds room.
void paintLegend(QPainter& painter, const QRectF& rect, const Theme& theme, const TimelineScene& scene);

} // namespace crossdate::ui
