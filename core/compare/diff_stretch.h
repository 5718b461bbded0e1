// Equal words of two texts in the same order. Private to core/compare.
#pragma once

#include "core/base/progress.h"
#include "core/compare/diff_text.h"

#include <vector>

namespace crossdate::compare {

/// Equal runs within `where`, ascending in both texts. Long common runs that rise in both are anchors;
/// between them stands the shortest edit script (myers.h); where that is far too long, sentences are paired
/// first and only their words compared. Incomplete when `progress` was cancelled.
[[nodiscard]] std::vector<EqualRun> alignStretch(const DiffText& a, const DiffText& b, const RangePair& where,
                                                 const Progress& progress);

} // namespace crossdate::compare
