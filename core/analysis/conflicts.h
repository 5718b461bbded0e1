// Runs every rule and keeps what is worth an analyst's look.
#pragma once

#include "core/analysis/conflict.h"

#include <vector>

namespace crossdate::analysis {

/// Strongest first. Of several findings of one kind between two documents about one thing the strongest
/// stays.
[[nodiscard]] std::vector<SuggestedConflict> findConflicts(const Story& story, const NameBook& names,
                                                           const std::vector<StatementPair>& pairs,
                                                           const std::vector<Cluster>& clusters,
                                                           const std::vector<SuggestedEvent>& events,
                                                           Progress& progress);

} // namespace crossdate::analysis
