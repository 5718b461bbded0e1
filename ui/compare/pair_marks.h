// The words in which two paired passages differ, as marks for both. Pure.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/dating.h"
#include "ui/compare/marks.h"

namespace crossdate::ui {

/// One side of a pair: `span` of a document's text, and who says it.
struct PairSide {
    std::string_view text;
    Span span;
    std::optional<Day> published;
    QString outlet;
};

struct PairMarks {
    std::vector<PassageMark> a, b; // by place
    double alike = 0;              // share of the shorter side's words that the other has too, 0..1
};

/// A pair that has less in common was told anew: marking each of its words would tell nothing.
inline constexpr double kLeastAlike = 0.4;

/// Marks are empty when the two are less alike than kLeastAlike.
[[nodiscard]] Result<PairMarks> pairMarks(const PairSide& a, const PairSide& b, Progress& progress);

} // namespace crossdate::ui
