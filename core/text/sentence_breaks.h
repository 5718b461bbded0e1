// Where Unicode's rules would end sentences (UAX #29, "Sentence Boundaries", rules SB3 to SB11): the
// suggestions that boundaries.h judges. Private to core/text.
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace crossdate::text {

/// Offsets inside of `block`, in order, where a further sentence would begin. As ICU's break iterator for
/// English gives them, which is asked itself where the block holds combining or invisible characters.
[[nodiscard]] std::vector<std::size_t> sentenceBreaks(std::string_view text, Span block);

/// ICU's own answer, many times slower.
[[nodiscard]] std::vector<std::size_t> sentenceBreaksByIcu(std::string_view text, Span block);

} // namespace crossdate::text
