// A short title in news style, made of the claims' own words.
#pragma once

#include "core/analysis/clustering.h"

#include <string>
#include <string_view>

namespace crossdate::analysis {

/// From the claim that is most central to the cluster and put most plainly; never empty.
[[nodiscard]] std::string titleOf(const Story& story, const Cluster& cluster);

/// "In January, the board was dissolved on Monday, officials said" → "Board dissolved". At most 80 bytes, cut
/// between words. `drop` are spans of `text` to leave out (dates, attributions);
/// it does not stop before offset `mustReach`.
[[nodiscard]] std::string headlineOf(std::string_view text, Span clause, const std::vector<Span>& drop,
                                     std::size_t mustReach = 0);

} // namespace crossdate::analysis
