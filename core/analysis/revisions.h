// What changed from one version of an article to the next.
#pragma once

#include "core/base/progress.h"
#include "core/model/derivation.h"
#include "core/model/evidence.h"

#include <vector>

namespace crossdate::analysis {

/// Two documents of one outlet are versions of one article when they have one title, or when most of each
/// stands in the other (`copies`). The earlier is the one published first, else the one of the lower version.
/// Ascending by `after`.
[[nodiscard]] std::vector<ArticleRevision> findRevisions(const std::vector<DocumentPtr>& documents,
                                                         const std::vector<SharedCopy>& copies,
                                                         Progress& progress);

} // namespace crossdate::analysis
