// What one report says of an event that no other report of it does, clause by clause.
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace crossdate::compare {

/// The clauses of `passages` (spans of `text`, ascending) that are new against `others` (what everybody else
/// says of the same thing): at least half of a clause's content words, and three of them (two when there are
/// no more), have stems that occur in none of `others`. Neighbouring new clauses are joined. Empty `others`
/// give nothing: with nobody to compare with, everything would be new. Linear in the texts. Pure and
/// thread-safe.
[[nodiscard]] std::vector<Span> onlyHere(std::string_view text, const std::vector<Span>& passages,
                                         const std::vector<std::string_view>& others);

} // namespace crossdate::compare
