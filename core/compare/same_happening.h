// Sentences of many documents that tell the same happening, whichever stories the documents tell: all that
// mention it pair with each other. align() asks which two sentences correspond best; this asks which have a
// happening in common.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/compare/comparable.h"

#include <cstddef>
#include <vector>

namespace crossdate::compare {

/// More sentences than this are ErrorCode::too_large.
inline constexpr std::size_t kMostHappeningSentences = 20000;

struct HappeningPair {
    std::size_t documentA = 0, sentenceA = 0, documentB = 0, sentenceB = 0; // documentA < documentB
    auto operator<=>(const HappeningPair&) const = default;
};

/// In ascending order; the same pairs for any order of `documents`. ErrorCode::cancelled when progress says
/// so. Pure and thread-safe.
[[nodiscard]] Result<std::vector<HappeningPair>>
pairSameHappenings(const std::vector<const Comparable*>& documents, Progress& progress);

} // namespace crossdate::compare
