// The analyst's merges and splits, laid over the clusters that were found, so that titles, dates and counts
// are made for the events as the analyst wants them.
#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/clustering.h"

namespace crossdate::analysis {

/// Statements at a passage decided about go to the cluster of that event; the others of a cluster go along
/// when at least half of it, or half of what was decided for that event, does. As projection.h has it.
[[nodiscard]] std::vector<Cluster> steered(const Story& story, std::vector<Cluster> clusters,
                                           const std::vector<Membership>& memberships);

} // namespace crossdate::analysis
