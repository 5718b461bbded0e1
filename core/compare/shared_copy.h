// Shared copy: the same sentences in two documents. Exact winnowing over word shingles (Schleimer, Wilkerson
// and Aiken 2003) finds candidates, containment (Broder 1997) measures them, passages are joined over small
// edits.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/derivation.h"
#include "core/model/evidence.h"

#include <vector>

namespace crossdate::compare {

/// Pairs of documents that share copy, by document ids ascending. Boilerplate does not count. The same for
/// any order of `documents`. ErrorCode::cancelled when progress says so.
[[nodiscard]] Result<std::vector<SharedCopy>> findSharedCopy(const std::vector<DocumentPtr>& documents,
                                                             Progress& progress);

} // namespace crossdate::compare
