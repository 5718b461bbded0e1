// What was read in a text, one line a finding, so that a golden expectation reads like a diff.
#pragma once

#include "core/text/reading.h"

#include <string>
#include <vector>

namespace crossdate::test {

using Lines = std::vector<std::string>;

/// "more than 26,000 = 26000 [26000..] job"; the unit stands before the counted noun.
[[nodiscard]] Lines quantitiesOf(const std::string& text);
/// "UK = place United Kingdom", ", Austria" after a city.
[[nodiscard]] Lines namesOf(const std::string& text);
/// "Brook (Ada Brook) said: “…”"; "? : …" without a speaker. Direct quotations, each once.
[[nodiscard]] Lines quotationsOf(const std::string& text);
/// "Reuters < three officials: cited", with the stance after it unless neutral.
[[nodiscard]] Lines attributionsOf(const std::string& text);
/// "reported reportedly | the clause".
[[nodiscard]] Lines modalityOf(const std::string& text);
/// "not | not signed".
[[nodiscard]] Lines negationsOf(const std::string& text);

} // namespace crossdate::test
