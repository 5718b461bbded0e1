// How alike two documents are as wholes: whether they tell the same story.
#pragma once

#include "core/analysis/story.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace crossdate::analysis {

/// Asked often for the same pairs, so answers are kept. Not thread-safe.
class DocumentLikeness {
public:
    explicit DocumentLikeness(const Story& story);

    /// Cosine of the documents' terms, 0..1.
    [[nodiscard]] double of(std::size_t a, std::size_t b);
    [[nodiscard]] bool sameStory(std::size_t a, std::size_t b) { return a == b || of(a, b) >= kSameStory; }

    static constexpr double kSameStory = 0.08;

private:
    const Story& story_;
    std::vector<std::vector<Term>> terms_;
    std::unordered_map<std::uint64_t, double> known_;
};

} // namespace crossdate::analysis
