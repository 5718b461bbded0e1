// Publication dates that no document states, read off its siblings in the case.
#pragma once

#include "core/analysis/story.h"
#include "core/base/progress.h"

#include <vector>

namespace crossdate::analysis {

/// Gives undated documents of `story` a date where a dated one tells the same story, marks them, and says
/// why. Nearest siblings first; a document dated this way may date the next one, with the chain told. The
/// date is approximate ("2019-05-15~").
[[nodiscard]] std::vector<InferredDate> inferDates(Story& story, const std::vector<SharedCopy>& copies,
                                                   Progress& progress);

} // namespace crossdate::analysis
