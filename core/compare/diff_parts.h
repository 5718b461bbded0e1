// Strands of two texts, and the parts of word diff made of them. Private to core/compare.
#pragma once

#include "core/compare/diff_text.h"
#include "core/compare/word_diff.h"

#include <cstddef>
#include <vector>

namespace crossdate::compare {

/// Words of both texts that stand in the same order, as texts of their own: all but the moved blocks, or one
/// moved block. Token i of `a` is token fromA[i] of the whole text. `runs` are its equal words.
struct DiffStrand {
    DiffText a, b;
    std::vector<std::size_t> fromA, fromB;
    std::vector<EqualRun> runs;
    bool moved = false;
};

/// Everything but `moves` (disjoint in both texts).
[[nodiscard]] DiffStrand strandWithout(const DiffText& a, const DiffText& b,
                                       const std::vector<RangePair>& moves);
[[nodiscard]] DiffStrand strandOf(const DiffText& a, const DiffText& b, const RangePair& move);

/// The parts of both texts, and a move for each moved strand.
[[nodiscard]] WordDiff partsOf(const DiffText& a, const DiffText& b, const std::vector<DiffStrand>& strands);

/// By their place in a.
void sortMoves(std::vector<TextMove>& moves);

} // namespace crossdate::compare
