// Turns statements into claims: when what they tell happened, how firmly it is put, and from whom it comes.
#pragma once

#include "core/analysis/story.h"
#include "core/base/progress.h"

namespace crossdate::analysis {

/// Needs the publication dates, stated or inferred. Fills Statement::claim of every statement and the
/// documents' mentions.
void dateAndJudge(Story& story, Progress& progress);

/// A dated or event-bearing statement, or an utterance: what becomes a claim of the derivation.
[[nodiscard]] bool isClaim(const Statement& statement);

} // namespace crossdate::analysis
