// Counts, measures and sums of money of one sentence. Private to core/text.
#pragma once

#include "core/text/reading.h"

namespace crossdate::text {

/// Classes of a word (word_class.h): "dozens"; "more" of "more than".
[[nodiscard]] bool isVagueNumber(std::string_view lower);
[[nodiscard]] bool mayBeginBound(std::string_view lower);

[[nodiscard]] std::vector<Quantity> readQuantities(std::string_view text, const std::vector<Token>& tokens);

} // namespace crossdate::text
