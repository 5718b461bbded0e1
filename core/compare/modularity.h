// Communities of a weighted graph: the partition in which links within communities exceed most what chance
// would give (M. E. J. Newman, "Fast algorithm for detecting community structure in networks", 2004: greedy
// joining; then single nodes are moved while that gains). It needs neither a threshold nor the number of
// communities. Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <vector>

namespace crossdate::compare {

/// Symmetric; the diagonal is not looked at.
class LikenessMatrix {
public:
    explicit LikenessMatrix(std::size_t size) : size_(size), values_(size * size, 0) {}
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] double at(std::size_t i, std::size_t j) const { return values_[i * size_ + j]; }
    void set(std::size_t i, std::size_t j, double value) {
        values_[i * size_ + j] = values_[j * size_ + i] = value;
    }

private:
    std::size_t size_;
    std::vector<double> values_;
};

/// The community of each node: numbers from 0 without gaps, in order of first node. Memory n², time about n².
/// ErrorCode::cancelled when progress says so.
[[nodiscard]] Result<std::vector<std::size_t>> communities(const LikenessMatrix& likeness,
                                                           const Progress& progress);

/// The same for gains given: a partition in which the sum over pairs within its parts is large.
[[nodiscard]] Result<std::vector<std::size_t>> partition(const LikenessMatrix& gains,
                                                         const Progress& progress);

} // namespace crossdate::compare
