// Lines of a text put together to blocks: a block is a paragraph, a heading or a list item, within which a
// line break is only where a line was full (hard-wrapped mail and PDF). Private to core/text.
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace crossdate::text {

/// Blocks in order, disjoint, trimmed; every non-space byte is in one.
[[nodiscard]] std::vector<Span> splitBlocks(std::string_view text);

/// `span` without white space at its ends.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

} // namespace crossdate::text
