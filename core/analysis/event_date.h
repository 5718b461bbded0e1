// When an event was: the narrowest interval its claims agree on, or bounds from order words.
#pragma once

#include "core/analysis/clustering.h"

#include <optional>
#include <string>
#include <vector>

namespace crossdate::analysis {

struct EventDate {
    Dating date;
    std::string reason;
};

/// From the dates its claims state; nullopt where none does.
[[nodiscard]] std::optional<EventDate> statedDate(const Story& story, const Cluster& cluster);

/// For a cluster no claim dates: after the dated happening it is said to follow ("sacked after an inquiry
/// into the leak"), up to its first publication.
[[nodiscard]] std::optional<EventDate> boundedDate(const Story& story, const Cluster& cluster,
                                                   const std::vector<Cluster>& all);

} // namespace crossdate::analysis
