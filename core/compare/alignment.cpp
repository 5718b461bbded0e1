#include "core/compare/alignment.h"

#include "core/compare/aligner.h"

namespace crossdate::compare {

Result<std::vector<AlignedPair>> align(const Comparable& a, const Comparable& b,
                                       const FeatureWeights& weights, const std::vector<Pairing>& decided,
                                       Progress& progress) {
    return alignWeighed(weighedDocument(a, weights), weighedDocument(b, weights), decided, progress);
}

} // namespace crossdate::compare
