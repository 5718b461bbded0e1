#include "core/compare/winnowing.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

std::uint64_t mixed(std::uint64_t value) { // SplitMix64's finaliser
    value ^= value >> 30U;
    value *= 0xbf58476d1ce4e5b9ULL;
    value ^= value >> 27U;
    value *= 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

std::vector<std::uint64_t> shingles(std::span<const std::uint64_t> words) {
    std::vector<std::uint64_t> hashes;
    if (words.size() < kShingleWords) return hashes;
    hashes.reserve(words.size() - kShingleWords + 1);
    for (std::size_t first = 0; first + kShingleWords <= words.size(); ++first) {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < kShingleWords; ++i)
            hash = hash * 0x9e3779b97f4a7c15ULL + words[first + i];
        hashes.push_back(mixed(hash));
    }
    return hashes;
}

} // namespace

std::vector<Fingerprint> winnow(std::span<const std::uint64_t> words) {
    const std::vector<std::uint64_t> hashes = shingles(words);
    std::vector<Fingerprint> kept;
    if (hashes.empty()) return kept;
    kept.reserve(hashes.size() / 2 + 2);
    const std::size_t windows = hashes.size() >= kWindow ? hashes.size() - kWindow + 1 : 1;
    for (std::size_t first = 0; first < windows; ++first) {
        std::size_t least = first;
        for (std::size_t i = first; i < std::min(first + kWindow, hashes.size()); ++i) {
            if (hashes[i] <= hashes[least]) least = i; // the rightmost smallest, as the paper has it
        }
        if (kept.empty() || kept.back().word != least)
            kept.push_back({hashes[least], static_cast<std::uint32_t>(least)});
    }
    return kept;
}

} // namespace crossdate::compare
