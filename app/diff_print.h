// A word diff for programs (JSON) and for a terminal. Pure.
#pragma once

#include "core/compare/word_diff.h"

#include <string>
#include <string_view>

namespace crossdate::app {

/// {"a":{"marks":[{"start","end","mark","partner"?,"equal_value"?,"inside_move"?}]},"b":…,"moves":[[a_start,a_end,
/// b_start,b_end]]}. Offsets are code points, `partner` the index of the other side's mark. Words of equal
/// value that are written otherwise are "same" (or "moved") with "equal_value":true.
[[nodiscard]] std::string diffJson(std::string_view a, std::string_view b, const compare::WordDiff& diff);

/// Text b with what differs from a: [-left out-]{+added+}, {=a's words=b's words=} where only the writing
/// differs,
/// {>1 moved text<} where block 1 stands in b, [>1<] where it stood in a.
[[nodiscard]] std::string diffText(std::string_view a, std::string_view b, const compare::WordDiff& diff,
                                   bool colour);

} // namespace crossdate::app
