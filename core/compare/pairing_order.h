// In which order candidates for alignment are tried: by likeness, with where they stand as a hint. Private to
// core/compare.
#pragma once

#include "core/compare/sentence_scores.h"

#include <cstddef>
#include <vector>

namespace crossdate::compare {

struct Candidate {
    ScoredPair pair;
    double rank = 0; // score, raised by alike neighbours and by standing at a like place
};

/// Best first; the same for the transposed pairs.
[[nodiscard]] std::vector<Candidate> inPairingOrder(const std::vector<ScoredPair>& pairs, std::size_t countA,
                                                    std::size_t countB);

} // namespace crossdate::compare
