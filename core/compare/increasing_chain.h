// The heaviest chain of points that rise in both coordinates (G. Jacobson, K.-P. Vo, "Heaviest
// increasing/common subsequence problems", CPM 1992): what stands outside of it has moved. Private to
// core/compare.
#pragma once

#include <cstddef>
#include <vector>

namespace crossdate::compare {

struct ChainPoint {
    std::size_t a = 0, b = 0;
    double weight = 1; // positive
};

/// For every point whether it stands in the chain. Points of equal `a` or equal `b` exclude each other.
/// O(n log n).
[[nodiscard]] std::vector<bool> heaviestIncreasingChain(const std::vector<ChainPoint>& points);

} // namespace crossdate::compare
