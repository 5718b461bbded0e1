// Alignment of two documents whose sentences were weighed before: collation aligns each with all others.
// Private to core/compare.
#pragma once

#include "core/compare/alignment.h"
#include "core/compare/sentence_scores.h"

#include <cstdint>
#include <vector>

namespace crossdate::compare {

struct WeighedDocument {
    DocumentId id;
    std::uint64_t fingerprint = 0;
    std::vector<WeightedFeatures> sentences;
};

[[nodiscard]] WeighedDocument weighedDocument(const Comparable& document, const FeatureWeights& weights);

/// What align() promises.
[[nodiscard]] Result<std::vector<AlignedPair>> alignWeighed(const WeighedDocument& a,
                                                            const WeighedDocument& b,
                                                            const std::vector<Pairing>& decided,
                                                            const Progress& progress);

} // namespace crossdate::compare
