// Quotation marks and brackets that belong together within one block. Private to core/text.
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace crossdate::text {

/// Double quotation marks of one block, straight or typographic.
struct DoubleQuotes {
    std::vector<Span> closed; // with their marks; disjoint, in order
    /// Where the last mark opens a quotation that the block does not close (it goes on in the next paragraph
    /// if that begins with a mark again); block.end where there is none.
    std::size_t open = 0;
};
[[nodiscard]] DoubleQuotes doubleQuotes(std::string_view text, Span block);

/// Single quotation marks, straight or typographic, told from apostrophes by what stands on both sides.
[[nodiscard]] std::vector<Span> singleQuotedSpans(std::string_view text, Span block);

/// Outermost round and square brackets, with their marks; disjoint, in order.
[[nodiscard]] std::vector<Span> bracketedSpans(std::string_view text, Span block);

} // namespace crossdate::text
