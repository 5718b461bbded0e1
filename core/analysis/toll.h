// Counts of what a disaster did to people: dead, hurt, missing, displaced, rescued.
// "No injuries" is a count as well.
#pragma once

#include "core/analysis/story.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crossdate::analysis {

enum class TollKind { dead, hurt, missing, displaced, rescued };
[[nodiscard]] std::string_view nameOf(TollKind kind);

struct Toll {
    TollKind kind = TollKind::dead;
    std::optional<double> low, high; // inclusive bounds; absent: unbounded
    double value = 0;
    Span span;   // of the count
    Span phrase; // from the count to the word that says what befell them, or the other way round
};

/// At most one of each kind: a statement with two counts of one kind tells parts of it, and gives none.
[[nodiscard]] std::vector<Toll> readTolls(const Story& story, const Statement& statement);

} // namespace crossdate::analysis
