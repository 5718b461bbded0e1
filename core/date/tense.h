// Whether a sentence looks back or ahead: decides where an incomplete date lies. Private to core/date.
#pragma once

#include "core/date/rules.h"

namespace crossdate::date {

/// -1 back, 1 ahead, 0 no cue. Looks at a bounded stretch of the sentence around tokens [begin, end).
[[nodiscard]] int tenseAround(const View& view, std::size_t begin, std::size_t end);

/// Whether a sentence ends at token i.
[[nodiscard]] bool endsSentence(const View& view, std::size_t i);

} // namespace crossdate::date
