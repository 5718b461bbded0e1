// Two passages laid side by side: everything the features and the reasons are read from. `a` is what is
// reported, `b` what is held against it; most readings are taken both ways. Private to core/relate.
#pragma once

#include "core/relate/figures.h"
#include "core/relate/moments.h"
#include "core/relate/word_alignment.h"

#include <vector>

namespace crossdate::relate {

/// A figure of one passage with the one of the other that most likely counts the same.
struct FigureMatch {
    std::size_t b = kNone, a = kNone; // indices of figures; a is kNone where nothing is comparable
    double score = 0;                 // how surely they count the same, about -4 to 8
    Holds holds = Holds::overlap;
    double ratio = 0;        // logRatio
    int context = 0;         // content words around both that agree
    bool sameNoun = false;   // the counted nouns agree
    bool otherNoun = false;  // both have one and they differ
    double bestHolding = -9; // the best score of a figure that satisfies b
    double bestApart = -9;   // the best score of one that does not
    int candidates = 0;      // figures of the same unit
};

struct MomentMatch {
    std::size_t b = kNone, a = kNone;
    double score = 0;
    Fit fit = Fit::overlap;
    double days = 0; // apart
    int context = 0;
    double bestFitting = -9, bestApart = -9;
};

struct Comparison {
    const Passage& a;
    const Passage& b;
    Alignment alignment; // of b's words with a's
    Alignment reverse;   // of a's words with b's
    Edits edits;
    std::vector<FigureMatch> figures;        // one a figure of b
    std::vector<FigureMatch> figuresReverse; // one a figure of a
    std::vector<MomentMatch> moments;        // one a moment of b
    std::size_t sentence = 0;                // of a, with which most of the words of b are aligned
};

[[nodiscard]] Comparison compare(const Passage& a, const Passage& b);
[[nodiscard]] std::vector<FigureMatch> matchFigures(const Passage& a, const Passage& b,
                                                    const Alignment& alignment);
[[nodiscard]] std::vector<MomentMatch> matchMoments(const Passage& a, const Passage& b,
                                                    const Alignment& alignment);

} // namespace crossdate::relate
