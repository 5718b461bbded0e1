// Blocks of words that stand elsewhere in the other text, with small edits inside. Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/diff_text.h"

#include <vector>

namespace crossdate::compare {

/// Blocks outside the heaviest chain of common runs (P. Heckel, "A technique for isolating differences
/// between files", 1978, saw moves as runs that are unique in both), joined over small edits, their ends at
/// sentences where they come close. In order of a, disjoint in both texts.
[[nodiscard]] std::vector<RangePair> movedBlocks(const DiffText& a, const DiffText& b,
                                                 const Progress& progress);

/// Whole sentences that `runs` and `moves` leave unmatched in both texts and that are much alike, though no
/// run of words in them was long enough to be found. Those that stand in place of each other did not move.
[[nodiscard]] std::vector<RangePair> movedSentences(const DiffText& a, const DiffText& b,
                                                    const std::vector<EqualRun>& runs,
                                                    const std::vector<RangePair>& moves,
                                                    const Progress& progress);

/// Makes one move of those that follow each other in both texts; in order of a.
void joinNeighbours(std::vector<RangePair>& moves);

} // namespace crossdate::compare
