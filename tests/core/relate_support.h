// Passages for the tests of core/relate.
#pragma once

#include "core/relate/passage.h"

namespace crossdate::test {

/// The first figure of a passage; an empty one where it has none.
inline relate::Figure figureIn(std::string_view text) {
    const relate::Passage passage = relate::readPassage(text);
    return passage.figures.empty() ? relate::Figure{} : passage.figures.front();
}

/// The first date of a passage; an empty one where it has none.
inline relate::Moment momentIn(std::string_view text) {
    const relate::Passage passage = relate::readPassage(text);
    return passage.moments.empty() ? relate::Moment{} : passage.moments.front();
}

} // namespace crossdate::test
