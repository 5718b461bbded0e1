// From a text with marked matches to what a list of hits shows.
#pragma once

#include "core/base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossdate::store {

/// Put around matches by FTS5's highlight(): noncharacters, which no text that is exchanged contains.
inline constexpr std::string_view kMatchBegin = "\uFDD0";
inline constexpr std::string_view kMatchEnd = "\uFDD1";

struct MarkedText {
    std::string plain;
    std::vector<Span> matches;
};
[[nodiscard]] MarkedText unmark(std::string_view marked);

struct Excerpt {
    std::string text;          // one line, with an ellipsis where it was cut
    std::vector<Span> matches; // in `text`
    Span source;               // the stretch of the plain text it shows
};
/// The surroundings of the first match, cut between words.
[[nodiscard]] Excerpt excerptOf(const MarkedText& marked);

} // namespace crossdate::store
