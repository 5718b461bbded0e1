// British and American spellings of one word. Private to core/compare. Built once, read-only afterwards: safe
// from any thread.
#pragma once

#include <string>
#include <string_view>

namespace crossdate::compare {

/// One spelling for both: "organise" and "organize" give the same, "colour" and "color", "travelled" and
/// "traveled". What is no English word comes back as it is. Capitals are kept.
[[nodiscard]] std::string commonSpelling(std::string_view word);

} // namespace crossdate::compare
