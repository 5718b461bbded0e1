// Quotation marks and brackets that belong together within one block. Private to core/text.
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace crossdate::text {

/// Double quotation marks, straight or typographic, with their marks; disjoint, in order. A mark without its
/// partner in the block makes none.
[[nodiscard]] std::vector<Span> quotedSpans(std::string_view text, Span block);

/// Where the block's last double quotation mark opens a quotation that the block does not close; block.end
/// where there is none. The quotation goes on in the next paragraph if that begins with a mark again.
[[nodiscard]] std::size_t unclosedQuote(std::string_view text, Span block);

/// Single quotation marks, straight or typographic, told from apostrophes by what stands on both sides.
[[nodiscard]] std::vector<Span> singleQuotedSpans(std::string_view text, Span block);

/// Outermost round and square brackets, with their marks; disjoint, in order.
[[nodiscard]] std::vector<Span> bracketedSpans(std::string_view text, Span block);

} // namespace crossdate::text
