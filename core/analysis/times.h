// Whether two statements can speak of one time.
#pragma once

#include "core/analysis/story.h"

namespace crossdate::analysis {

/// The times they speak of exclude each other. What is still expected lies after its report.
[[nodiscard]] bool timesExclude(const Story& story, const Statement& a, const Statement& b);

/// Neither says when, and their reports are so far apart that what was true of one week need not be of the
/// other.
[[nodiscard]] bool reportsFarApart(const Story& story, const Statement& a, const Statement& b);

} // namespace crossdate::analysis
