// Runs of words that two texts have in common, wherever they stand. Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/diff_text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace crossdate::compare {

/// The shortest run that is looked for.
inline constexpr std::size_t kSeedTokens = 4;

/// Runs of at least kSeedTokens equal ids within `where`; no token of either text is in two of them,
/// longer runs are taken first. In order of a. Found by seed and extension (as MUMmer and BLAST do); phrases
/// that stand in a text many times are no seeds. O(n log n).
[[nodiscard]] std::vector<EqualRun> commonRuns(std::span<const std::uint32_t> a,
                                               std::span<const std::uint32_t> b, const RangePair& where,
                                               const Progress& progress);

/// What a run is worth when order is decided: words, marks hardly.
[[nodiscard]] double weightOf(const DiffText& text, TokenRange range);

} // namespace crossdate::compare
