// One story: its documents to claims, events, conflicts and corroboration.
#pragma once

#include "core/analysis/analyse.h"

namespace crossdate::analysis {

/// `input` has the documents of the story and nothing of others. Pure; ErrorCode::cancelled when progress
/// says so.
[[nodiscard]] Result<Derivation> deriveStory(const AnalysisInput& input, Progress& progress);

} // namespace crossdate::analysis
