// Quotations of a text and who speaks them. Private to core/text.
#pragma once

#include "core/text/attribution.h"
#include "core/text/reading.h"

namespace crossdate::text {

/// A stretch between quotation marks.
struct QuotedSpan {
    Span span;
    bool continues = false; // begun in the paragraph before, whose mark was left open
};

/// All of a text that hold a word, in order, disjoint: double quotation marks, and single ones outside of
/// them.
[[nodiscard]] std::vector<QuotedSpan> findQuotedSpans(std::string_view text);

/// Those long enough to hold speech of their own, as spans.
[[nodiscard]] std::vector<Span> longQuotations(const std::vector<QuotedSpan>& quoted);

/// Fills SentenceReading::quotations; `attributions` are of the readings, one vector each.
void readQuotations(std::string_view text, const std::vector<QuotedSpan>& quoted,
                    const std::vector<std::vector<FoundAttribution>>& attributions,
                    std::vector<SentenceReading>& readings);

} // namespace crossdate::text
