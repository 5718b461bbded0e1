// What hovering says of an event, a claim or a fold: plain text of several lines, not yet made safe for a
// tooltip (see plainToolTip).
#pragma once

#include "core/model/snapshot.h"
#include "ui/timeline/timeline_hit.h"

#include <QString>

#include <functional>

namespace crossdate::ui {

struct TimelineData;

[[nodiscard]] QString describeEvent(const EventView& event, const CaseSnapshot& snapshot);
[[nodiscard]] QString describeClaim(const Claim& claim, const CaseSnapshot& snapshot);
/// `find` gives the event behind an id, or null.
[[nodiscard]] QString describeHit(const TimelineHit& hit, const TimelineData& data,
                                  const CaseSnapshot& snapshot,
                                  const std::function<const EventView*(EventId)>& find);

} // namespace crossdate::ui
