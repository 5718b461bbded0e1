// How one passage stands to another: whether both can be true. Beside the label and a calibrated strength
// every answer says by which words, figures or dates, so that a reader can check it.
//
//     const auto a = relate::readPassage(textA), b = relate::readPassage(textB);
//     const relate::PairRelation relation = relate::relate(a, b);
//
// For passages that were read before (a claim of core/analysis) there is readPassage(text, readings,
// mentions). The strength is that of a model fitted on pairs of sentences about one matter
// (tests/eval/CONTRADICTION.md): ask only about passages that tell of the same happening, and take it as one
// sign among others. Of short passages that deny something the label says contradiction from a strength of
// about a third on, where F1 is best; where precision counts, go by the strength. Pure and thread-safe.
#pragma once

#include "core/model/kinds.h"
#include "core/relate/passage.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crossdate::relate {

enum class Label { contradiction, neutral, entailment };
/// "contradiction", "neutral", "entailment".
[[nodiscard]] std::string_view nameOf(Label label);

struct PairRelation {
    Label label = Label::neutral;
    double score = 0;                 // strength of a contradiction, 0 to 1
    double agreement = 0;             // likewise of agreement
    std::optional<ConflictKind> kind; // what the two differ in, if in anything
    bool development = false;         // the later one goes on from the earlier
    std::string why;                  // in words, with the values
    Span a, b;                        // the words `why` speaks of; empty where it is the whole passage
};

/// Publication days tell a development from a contradiction; leave them out where they are not known.
[[nodiscard]] PairRelation relate(const Passage& a, const Passage& b,
                                  std::optional<Day> publishedA = std::nullopt,
                                  std::optional<Day> publishedB = std::nullopt);

/// What the model is given, for fitting it: see tests/eval/relate/fit.py.
struct PairFeatures {
    std::vector<std::string> names;
    std::vector<float> values;
    bool denial = false; // judged by the trees for short passages that deny something
    bool odd = false;    // with an odd number of negators
};
[[nodiscard]] PairFeatures pairFeatures(const Passage& a, const Passage& b);

} // namespace crossdate::relate
