// The words of resources/words/tolls.txt as the reader of tolls asks them. Built once, read-only afterwards:
// safe from any thread.
#pragma once

#include "core/analysis/toll.h"
#include "core/text/tokens.h"

#include <cstddef>
#include <vector>

namespace crossdate::analysis {

/// A word or phrase that says what befell people.
struct TollCue {
    std::size_t token = 0, end = 0; // tokens [token, end)
    TollKind kind = TollKind::dead;
};

/// The cue that begins at a token; end is 0 where there is none.
[[nodiscard]] TollCue tollCueAt(const std::vector<text::Token>& tokens, std::size_t at);
/// A counted noun's stem stands for people.
[[nodiscard]] bool countsPeople(const std::string& stem);
/// "claimed" in "claimed 12 lives".
[[nodiscard]] bool takesLives(const text::Token& token);
/// "toll", "number": heads a count that stands further on.
[[nodiscard]] bool headsCount(const text::Token& token);
/// "to", "reached": stands right before that count.
[[nodiscard]] bool reachesCount(const text::Token& token);

} // namespace crossdate::analysis
