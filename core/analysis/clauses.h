// Cuts a sentence that tells several things into its clauses, so that a negation or a date of one is not read
// into the other.
#pragma once

#include "core/text/reading.h"

#include <string_view>
#include <vector>

namespace crossdate::analysis {

/// In order, disjoint, trimmed; the whole sentence where it is best left whole. Direct quotations stay whole.
[[nodiscard]] std::vector<Span> cutClauses(const text::SentenceReading& reading);

/// "is", "have", "would" … in any form.
[[nodiscard]] bool isAuxiliary(std::string_view lower);

} // namespace crossdate::analysis
