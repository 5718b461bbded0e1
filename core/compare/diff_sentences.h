// Sentences of two texts that have many words in common, for texts too different to compare word by word.
// Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/diff_text.h"

#include <vector>

namespace crossdate::compare {

struct SentencePair {
    RangePair range;
    double score = 0;  // share of common words, rare ones counting more: 0..1 (L. R. Dice 1945)
    double weight = 0; // what the common words are worth
};

/// The sentences of a stretch, as markEdges() has set them.
[[nodiscard]] std::vector<TokenRange> sentencesIn(const DiffText& text, TokenRange range);

/// Pairs that are each other's best and score `least` or more, in order of a. Words that stand in many
/// sentences find no partners, so that it takes O(n log n).
[[nodiscard]] std::vector<SentencePair> similarSentences(const DiffText& a, const DiffText& b,
                                                         const std::vector<TokenRange>& sentencesA,
                                                         const std::vector<TokenRange>& sentencesB,
                                                         double least, const Progress& progress);

} // namespace crossdate::compare
