// Pairs of documents that may share copy: those with a fingerprint in common that is no accident. Private to
// core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/word_counts.h"
#include "core/model/evidence.h"

#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

namespace crossdate::compare {

struct CopyCandidates {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs; // indices of documents, ascending
    WordCounts counts{0};
    std::vector<std::unordered_set<std::uint64_t>>
        repeated; // by document: fingerprints its outlet always carries
};

/// Two threads at most, for many documents. A shingle in very many documents links each of them with a few
/// others only, so that time grows as n log n: wire copy that everybody prints is a chain and not all of its
/// pairs. `fresh` (by index; empty: all) asks only for pairs with one of these. Incomplete when `progress`
/// was cancelled.
[[nodiscard]] CopyCandidates findCandidates(const std::vector<DocumentPtr>& documents,
                                            const std::vector<bool>& fresh, const Progress& progress);

} // namespace crossdate::compare
