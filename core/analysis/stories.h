// Which documents of a case tell the same story. Everything else is derived story by story, so that a report
// that comes in touches its own story only and stories can be derived side by side.
#pragma once

#include "core/base/progress.h"
#include "core/model/evidence.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace crossdate::analysis {

/// The content words of a report as hashes of their stems: ascending, distinct, the same on every machine.
using StoryWords = std::vector<std::uint64_t>;

[[nodiscard]] StoryWords storyWords(const Document& document);

/// A case of up to so many documents is taken for one story.
inline constexpr std::size_t kOneStory = 40;

/// Words of many documents by word. Not thread-safe while documents are added.
class StoryIndex {
public:
    void add(DocumentId document, StoryWords words);
    [[nodiscard]] bool has(DocumentId document) const { return places_.contains(document); }
    [[nodiscard]] std::size_t size() const { return documents_.size(); }

    /// The documents by story: each list ascending, the lists by their first document. Documents are of one
    /// story when their words are alike (cosine of the words weighted by rarity, about as high as to others
    /// of their stories), or when others lie between them (single linkage). The same for any order of adding
    /// and any number of threads. Empty when cancelled.
    [[nodiscard]] std::vector<std::vector<DocumentId>> stories(unsigned threads, Progress& progress) const;

private:
    using Term = std::uint32_t;
    struct Entry {
        DocumentId id;
        std::vector<Term> terms; // in order of their hashes
    };
    struct Neighbour {
        std::uint32_t document;
        float cosine;
    };
    [[nodiscard]] std::vector<float> weights() const;
    [[nodiscard]] std::vector<std::vector<Neighbour>> neighbours(unsigned threads, Progress& progress) const;

    std::vector<Entry> documents_;
    std::unordered_map<DocumentId, std::size_t> places_;
    std::unordered_map<std::uint64_t, Term> terms_;
    std::vector<std::vector<std::uint32_t>> postings_; // documents of a term
};

} // namespace crossdate::analysis
