// How often each word stands in a collection, and so how little likely it is that two reports have a run of
// words in common by chance. Private to core/compare.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossdate::compare {

class WordCounts {
public:
    /// `words` is how many there will be, more or less; it decides how much memory is taken (at most 16 MB).
    explicit WordCounts(std::size_t words);

    void add(std::uint64_t hash) {
        ++counts_[slot(hash)];
        ++total_;
    }
    /// Of another made with the same number of words.
    void add(const WordCounts& other);

    /// log2 of one over the word's share of all words. A word nobody counted is as rare as one that was
    /// counted once.
    [[nodiscard]] double bitsOf(std::uint64_t hash) const;
    /// Bits that a run of words must have so that, among all pairs of places in the collection, one in
    /// sixteen would be found by chance (as S. Karlin and S. F. Altschul 1990 count for sequences).
    [[nodiscard]] double bitsOfChance() const;

private:
    [[nodiscard]] std::size_t slot(std::uint64_t hash) const {
        return static_cast<std::size_t>(hash ^ (hash >> 32U)) & (counts_.size() - 1);
    }
    std::vector<std::uint32_t> counts_; // a power of two; words that share a slot look commoner than they are
    std::size_t total_ = 0;
};

} // namespace crossdate::compare
