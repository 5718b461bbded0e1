// Marks at the head of list items: "1.", "2)", "(a)", "iv)", bullets. Private to core/text.
#pragma once

#include "core/base/span.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crossdate::text {

/// Length in bytes of the list marker at `offset` (with the bullet before it), 0 where there is none.
[[nodiscard]] std::size_t listMarkerLength(std::string_view text, std::size_t offset);

/// Where further items begin in a block that is itself a list run together: "1. One 2. Two", "• One • Two".
[[nodiscard]] std::vector<std::size_t> inlineItems(std::string_view text, Span block);

} // namespace crossdate::text
