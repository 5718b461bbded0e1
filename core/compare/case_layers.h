// What a case knows about documents that are laid side by side, as a collation takes it: what the analyst
// paired, and what is marked.
#pragma once

#include "core/compare/collation_marks.h"
#include "core/model/snapshot.h"

#include <vector>

namespace crossdate::compare {

/// The pairings by hand that concern sentences of `documents`, in the order of the case.
[[nodiscard]] std::vector<CollationPairing> pairingsOf(const CaseSnapshot& snapshot,
                                                       const std::vector<const Comparable*>& documents);

/// Standing conflicts between `documents`, copy they share, and the cues that qualify a claim of theirs.
/// A conflict judged different, dismissed or a development has no mark.
[[nodiscard]] MarkLayers layersOf(const CaseSnapshot& snapshot, const std::vector<DocumentId>& documents);

} // namespace crossdate::compare
