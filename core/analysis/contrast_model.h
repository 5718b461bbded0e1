// How likely two statements that differ in one place contradict each other: a logistic regression over the
// traits of a contrast, one for each clash with the weights of all of them in common. Fitted by
// tests/eval/fit_contrasts.py on tests/data/conflicts/develop.jsonl and the development cases; see
// tests/eval/RESULTS.md.
#pragma once

#include "core/analysis/contrast.h"

#include <vector>

namespace crossdate::analysis {

/// 0..1.
[[nodiscard]] double probabilityOf(const Contrast& contrast);

struct TraitShare {
    Trait trait;
    double share = 0; // of the logit
};
/// What speaks for a contradiction and what against, the weightiest first.
[[nodiscard]] std::vector<TraitShare> sharesOf(const Contrast& contrast);

} // namespace crossdate::analysis
