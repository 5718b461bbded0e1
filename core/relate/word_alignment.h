// Which words of one passage tell the same as which words of another, and what stands in place of those that
// have no counterpart. Private to core/relate. After Sultan, Bethard and Sumner, "Back to Basics for
// Monolingual Alignment" (TACL 2014): equal and similar words, chosen by the words around them.
#pragma once

#include "core/relate/passage.h"
#include "core/relate/word_relations.h"

namespace crossdate::relate {

enum class Likeness { none, related, synonym, stem, exact };

struct Link {
    std::size_t other = kNone; // index of the word on the other side
    Likeness likeness = Likeness::none;
};

/// What stands in `a` where `b` has a word of its own, judged by the aligned words around both.
struct Slot {
    std::size_t a = kNone, b = kNone;
    bool bothSides = false; // the words to the left and to the right agree
    double fit = 0;         // how alike the two places and their fillings are, about 0 to 4
    WordRelation relation = WordRelation::none;
};

struct Alignment {
    std::vector<Link> a, b;  // one a word
    std::vector<Slot> slots; // at most one a word of b; best first
};

[[nodiscard]] Alignment align(const Passage& a, const Passage& b);

/// A stretch in which two word sequences differ; either side may be empty.
struct Hunk {
    WordRange a, b;
};

/// Longest common subsequence of words and what it leaves over.
struct Edits {
    std::size_t common = 0;
    std::vector<Hunk> hunks;
};
[[nodiscard]] Edits editsOf(const Passage& a, const Passage& b);

} // namespace crossdate::relate
