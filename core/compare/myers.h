// The shortest edit script of two sequences in linear space (E. W. Myers, "An O(ND) difference algorithm and
// its variations", Algorithmica 1, 1986, section 4b). Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/diff_text.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crossdate::compare {

/// Appends the equal runs of a shortest edit script, ascending, neighbouring ones joined; indices count from
/// the beginning of `a` and `b`. False, and nothing appended, when it takes more than `mostEdits` insertions
/// and deletions or `progress` was cancelled. Time O((|a| + |b|) D), space O(D) for D edits.
[[nodiscard]] bool shortestEdit(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                std::size_t mostEdits, const Progress& progress, std::vector<EqualRun>& runs);

} // namespace crossdate::compare
