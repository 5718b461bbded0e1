// A shortest edit script made readable: equal words that only happen to be equal are given up, and boundaries
// stand where a reader expects them. Private to core/compare.
#pragma once

#include "core/compare/diff_text.h"

#include <vector>

namespace crossdate::compare {

/// Between long equal runs words are matched again so that names and figures count for more than articles and
/// marks, and neighbours for more than scattered words (affine gaps: O. Gotoh 1982).
[[nodiscard]] std::vector<EqualRun> weighWords(const DiffText& a, const DiffText& b, const RangePair& where,
                                               const std::vector<EqualRun>& runs);

/// Gives up short equal runs between large changes. Which ones is decided for all at once: an equal word is
/// worth something, a change costs the logarithm of its length, so that two large changes cost more than
/// their union but two changed figures do not swallow the word between them.
[[nodiscard]] std::vector<EqualRun> withoutChaff(const DiffText& a, const DiffText& b, const RangePair& where,
                                                 const std::vector<EqualRun>& runs);

/// Moves what was added or left out to begin and end at sentences and clauses, where its words allow it.
void slideToEdges(const DiffText& a, const DiffText& b, std::vector<EqualRun>& runs);

} // namespace crossdate::compare
