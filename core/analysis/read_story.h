// Reads every document once: sentences, names, statements, and how much each term tells.
#pragma once

#include "core/analysis/analyse.h"
#include "core/analysis/name_book.h"
#include "core/analysis/story.h"

namespace crossdate::analysis {

struct StoryReading {
    Story story;
    NameBook names;
};

/// Claims are not dated yet: that needs every document's publication date. ErrorCode::cancelled when progress
/// says so.
[[nodiscard]] Result<StoryReading> readStory(const AnalysisInput& input, Progress& progress);

} // namespace crossdate::analysis
