// Sentence boundaries: ICU's rules (UAX #29) with repairs for news prose (abbreviations, initials,
// quotations, headings and list items without a stop, datelines).
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace crossdate::text {

/// Sentences of `text` in order, disjoint, trimmed of white space; every non-space byte is in one.
[[nodiscard]] std::vector<Span> splitSentences(std::string_view text);

} // namespace crossdate::text
