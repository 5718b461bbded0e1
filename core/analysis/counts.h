// The counts and measures of a statement in a form that compares: bounds with what rounding allows, metres
// and feet as one dimension, time limits in days. Tolls have a reader of their own (toll.h).
#pragma once

#include "core/analysis/story.h"

#include <string>
#include <vector>

namespace crossdate::analysis {

struct Count {
    const text::Quantity* quantity = nullptr; // of the story, which outlives it
    std::string of;                           // the counted noun's stem that stands for all that agree
    std::string dimension;    // "length", "time limit"; a unit that nothing converts; empty for a bare count
    double low = 0, high = 0; // in the dimension's own unit
    Span phrase;              // with its noun: "about 350 aircraft"
    bool open = false;        // "370 of the planes": there may be more
};

[[nodiscard]] std::vector<Count> readCounts(const Story& story, const Statement& s);
/// The same with tolls, ages and every length of time ("time"), and numbers without a noun.
[[nodiscard]] std::vector<Count> readAllCounts(const Story& story, const Statement& s);
/// "three of the 20 killed", "including 5 children": a part is not the whole.
[[nodiscard]] bool isPartOfMore(const Story& story, const Statement& s, const Count& count);
[[nodiscard]] bool comparable(const Count& a, const Count& b);
/// No value satisfies both.
[[nodiscard]] bool exclude(const Count& a, const Count& b);
/// Metres, hectares, tonnes: not a bare count, a share or a sum of money.
[[nodiscard]] bool isMeasure(const Count& count);

} // namespace crossdate::analysis
