// Counts, measures and sums of money of one sentence. Private to core/text.
#pragma once

#include "core/text/reading.h"

namespace crossdate::text {

[[nodiscard]] std::vector<Quantity> readQuantities(std::string_view text, const std::vector<Token>& tokens);

} // namespace crossdate::text
