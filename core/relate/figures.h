// Counts, measures, places in an order and durations of a passage with their bounds, and how two of them
// stand to each other. Private to core/relate.
#pragma once

#include "core/relate/passage.h"

namespace crossdate::relate {

void addFigure(Passage& passage, const text::Quantity& quantity, WordRange words);
/// Ordinals ("14th", "second") and numbers that are neither quantity nor date.
void addUnreadFigures(Passage& passage);
void fileFigure(Passage& passage, Figure figure);

/// How the figure `of` stands to what `claim` says of it.
enum class Holds {
    same,    // the same number, both exactly
    rounded, // the same when rounded as one of them is
    within,  // what is stated satisfies the bound claimed
    overlap, // both may be true
    apart    // no value satisfies both
};
[[nodiscard]] Holds holds(const Figure& claim, const Figure& of);

/// ln(of / claim); 0 where both are 0, ±8 at most.
[[nodiscard]] double logRatio(const Figure& claim, const Figure& of);

/// Of one kind: money with money of one currency, shares with shares, scores, ranks, durations, bare counts.
[[nodiscard]] bool sameUnit(const Figure& a, const Figure& b);

} // namespace crossdate::relate
