// Words that put something to somebody, and words that deny it.
#pragma once

#include "core/analysis/story.h"

#include <optional>

namespace crossdate::analysis {

/// "accused", "allegedly", "convicted": the first such word of the statement.
[[nodiscard]] std::optional<Span> accusationCue(const Story& story, const Statement& statement);
/// "denied", "the denial"; not "rejected", which may be an offer.
[[nodiscard]] std::optional<Span> denialCue(const Story& story, const Statement& statement);

} // namespace crossdate::analysis
