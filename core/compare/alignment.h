// Which sentences of two reports tell the same thing: 1-1, 1-2, 2-1 and 2-2 pairs and sentences left alone.
// Rare names, numbers, dates and quotations are anchors; pairs are each other's best; order is a hint and no
// law: moved pairs are those outside the heaviest increasing chain, and must be more alike than the others.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/compare/comparable.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossdate::compare {

/// Sentences of two documents by their index, ascending; one or two of each, neighbours. What an analyst
/// paired may be more, and anywhere.
struct AlignedPair {
    std::vector<std::size_t> a, b;
    double score = 0;    // 0..1
    bool moved = false;  // crosses the order of the others
    bool byHand = false; // an analyst paired them
    bool operator==(const AlignedPair&) const = default;
};

/// What an analyst decided: these two sentences belong together, or do not.
struct Pairing {
    std::size_t a = 0, b = 0;
    bool paired = true;
    bool operator==(const Pairing&) const = default;
};

/// Weights of features by how rare they are among the sentences of the documents they are compared in.
class FeatureWeights {
public:
    FeatureWeights() = default;
    explicit FeatureWeights(const std::vector<const Comparable*>& documents);
    [[nodiscard]] double of(const Feature& feature) const;

private:
    std::vector<std::pair<std::uint64_t, double>> weights_; // sorted by hash
    double unseen_ = 1;
};

/// Pairs in order of a. align(b, a) is align(a, b) with its sides exchanged. Of `decided`, pairings that name
/// no sentence are passed over. ErrorCode::cancelled when progress says so. Pure and thread-safe.
[[nodiscard]] Result<std::vector<AlignedPair>> align(const Comparable& a, const Comparable& b,
                                                     const FeatureWeights& weights,
                                                     const std::vector<Pairing>& decided, Progress& progress);

} // namespace crossdate::compare
