#include "core/compare/word_counts.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace crossdate::compare {

namespace {

constexpr std::size_t kLeastSlots = std::size_t{1} << 14U;
constexpr std::size_t kMostSlots = std::size_t{1} << 22U;

} // namespace

WordCounts::WordCounts(std::size_t words)
    : counts_(std::clamp(std::bit_ceil(words * 4 + 1), kLeastSlots, kMostSlots), 0) {}

void WordCounts::add(const WordCounts& other) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += other.counts_[i];
    total_ += other.total_;
}

double WordCounts::bitsOf(std::uint64_t hash) const {
    const std::uint32_t count = std::max<std::uint32_t>(counts_[slot(hash)], 1);
    return std::log2(static_cast<double>(total_ + 1) / count);
}

double WordCounts::bitsOfChance() const {
    constexpr double kSafety = 4; // one in sixteen, of half the ordered pairs
    return 2 * std::log2(static_cast<double>(total_ + 1)) - 1 + kSafety;
}

} // namespace crossdate::compare
