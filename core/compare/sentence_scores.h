// How alike sentences of two documents are: cosine of their weighted features. Private to core/compare.
#pragma once

#include "core/compare/alignment.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossdate::compare {

/// Features of a sentence or a group of them, with their weights; sorted by hash.
struct WeightedFeatures {
    struct Entry {
        std::uint64_t hash = 0;
        double weight = 0;
    };
    std::vector<Entry> entries;
    double norm = 0; // Euclidean
};

[[nodiscard]] WeightedFeatures weighed(const ComparableSentence& sentence, const FeatureWeights& weights);
[[nodiscard]] std::vector<WeightedFeatures> weighed(const Comparable& document,
                                                    const FeatureWeights& weights);
[[nodiscard]] WeightedFeatures joined(const WeightedFeatures& a, const WeightedFeatures& b);
/// 0..1
[[nodiscard]] double cosine(const WeightedFeatures& a, const WeightedFeatures& b);

struct ScoredPair {
    std::size_t a = 0, b = 0;
    double score = 0;
};

/// Pairs that score at least `least`, by a, then b. Found through an inverted index; words that stand in very
/// many sentences find no pair by themselves. ErrorCode::cancelled when progress says so.
[[nodiscard]] Result<std::vector<ScoredPair>> scorePairs(const std::vector<WeightedFeatures>& a,
                                                         const std::vector<WeightedFeatures>& b, double least,
                                                         const Progress& progress);

} // namespace crossdate::compare
