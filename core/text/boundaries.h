// Judges whether a sentence ends where ICU (or a lost space, a dash, a bracket) suggests it. Private to
// core/text.
#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace crossdate::text {

/// For the offsets of one block, asked in ascending order. Each question looks at a bounded stretch.
class BoundaryJudge {
public:
    BoundaryJudge(std::string_view text, Span block);

    /// Whether the sentence that begins at `start` ends before `next`, where the following one would begin.
    [[nodiscard]] bool endsBefore(std::size_t start, std::size_t next);

private:
    [[nodiscard]] bool insideBrackets(std::size_t start, std::size_t next);
    [[nodiscard]] bool insideQuotedSpeech(std::size_t start, std::size_t next);

    std::string_view text_;
    Span block_;
    std::vector<Span> quotes_, brackets_;
    std::size_t quote_ = 0, bracket_ = 0; // the first pair that ends after the last question
};

/// Offsets ICU does not suggest: after a stop without a space ("ended.Then"), before a dash or a bracket.
[[nodiscard]] std::vector<std::size_t> extraCandidates(std::string_view text, Span block);

/// Where a sentence begins after a picture's caption or a date line that lost its line end: "Brook at the
/// pier In the north of the island, …". Certain.
[[nodiscard]] std::vector<std::size_t> captionEnds(std::string_view text, Span block);

/// Where the credit of a picture begins that lost its line: "… in the hall Image: Someone".
[[nodiscard]] std::vector<std::size_t> creditLines(std::string_view text, Span block);

} // namespace crossdate::text
