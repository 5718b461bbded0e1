// What of a scene is under a point.
#pragma once

#include "core/base/ids.h"

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <vector>

namespace crossdate::ui {

class TimelineScene;

struct TimelineHit {
    enum class What { nothing, card, bar, mark, fold, undated, lane };

    What what = What::nothing;
    QRectF rect;                      // of what was hit
    std::vector<EventId> events;      // distinct, in order
    std::size_t lane = 0;             // of mark and lane
    std::vector<std::uint32_t> marks; // of the lane
};

[[nodiscard]] TimelineHit hitTest(const TimelineScene& scene, QPointF point);

} // namespace crossdate::ui
