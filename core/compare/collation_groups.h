// Aligned pairs of every two documents put together to groups over all of them. Private to core/compare.
#pragma once

#include "core/compare/collation.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace crossdate::compare {

/// Sentences that tell the same: one cell a document, in the order of the documents.
using CollationGroup = std::vector<CollationCell>;

/// Every sentence of every document stands in one group. The result depends on the order of `documents` where
/// pairs are equally good: the caller gives them in an order of their own. ErrorCode::cancelled when progress
/// says so.
[[nodiscard]] Result<std::vector<CollationGroup>>
groupSentences(const std::vector<const Comparable*>& documents, const FeatureWeights& weights,
               const std::vector<CollationPairing>& decided, Progress& progress);

} // namespace crossdate::compare
