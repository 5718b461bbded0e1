// What was judged about events, laid beside the events as shown. Internal to core/model.
#pragma once

#include "core/model/projection_groups.h"

namespace crossdate::projection {

/// For each group the judgement that takes it; each of either kind at most once.
[[nodiscard]] std::vector<const EventJudgement*> judgementsOf(const Context& context, const Groups& groups);

/// Title, date, status, note and tags of the analyst over what was suggested.
void lay(const EventJudgement& judgement, EventView& view);

void addClaims(const Context& context, EventView& view, const std::vector<const Claim*>& claims);

/// Judged events that no group stands behind any more: their anchors are their claims, as derived today where
/// there still is a claim at that place. Left out when nothing is said of them or they were merged into
/// another.
[[nodiscard]] std::vector<EventView> orphans(const Context& context,
                                             const std::vector<const EventJudgement*>& placed);

/// A passage cut to the length of a title, between words.
[[nodiscard]] std::string titleFrom(std::string_view passage);

} // namespace crossdate::projection
