// What a TimelineView holds; shared by the files that implement it and by nobody else.
#pragma once

#include "ui/timeline/overview_strip.h"
#include "ui/timeline/timeline_scene.h"
#include "ui/timeline/timeline_view.h"

#include <QPointF>

#include <optional>
#include <utility>

class QScrollBar;

namespace crossdate::ui {

/// What the pressed mouse button does.
enum class TimelineDrag { none, undecided, pan, band, moveWindow, leftEdge, rightEdge };

struct TimelineView::State {
    EventFilterProxy* events = nullptr;
    QItemSelectionModel* selection = nullptr;
    ViewState* view = nullptr;
    QScrollBar* lanesBar = nullptr;
    SnapshotPtr snapshot;

    TimelineScene scene;
    OverviewStrip overview;
    bool stale = true;      // the model changed since the scene was built
    bool followsFit = true; // until the first zoom or pan, and again after zoomToFit
    EventId hovered;
    bool focusByKeys = false;

    TimelineDrag drag = TimelineDrag::none;
    QPointF pressedAt;
    TimeScale pressedScale;
    std::optional<std::pair<double, double>> band;
};

} // namespace crossdate::ui
