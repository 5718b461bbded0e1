// From clusters of claims to events an analyst can read: which of them are events at all, when, called what.
#pragma once

#include "core/analysis/clustering.h"
#include "core/analysis/corroboration.h"

#include <vector>

namespace crossdate::analysis {

/// A cluster is an event when a claim dates it, when several documents tell it, or when order words put it
/// after a dated one. In order of earliest day, undated last, then of id.
[[nodiscard]] std::vector<SuggestedEvent> makeEvents(const Story& story, const NameBook& names,
                                                     const std::vector<Cluster>& clusters,
                                                     const OriginCounter& origins);

} // namespace crossdate::analysis
