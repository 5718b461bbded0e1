// Winnowing (S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document
// fingerprinting", SIGMOD 2003): from every window of w shingles keep the smallest, so that any run of
// w + k - 1 equal words leaves at least one common fingerprint. Private to core/compare.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crossdate::compare {

inline constexpr std::size_t kShingleWords = 4;
inline constexpr std::size_t kWindow = 3;
/// The shortest run of equal words that is sure to be found.
inline constexpr std::size_t kSureRun = kShingleWords + kWindow - 1;

struct Fingerprint {
    std::uint64_t hash = 0;
    std::uint32_t word = 0; // where the shingle begins
};

/// Of a text given by the hashes of its words. In order of `word`; at most one a position.
[[nodiscard]] std::vector<Fingerprint> winnow(std::span<const std::uint64_t> words);

} // namespace crossdate::compare
