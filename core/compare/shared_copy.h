// Shared copy: the same sentences in two documents. Exact winnowing over word shingles (Schleimer, Wilkerson
// and Aiken 2003) finds candidates, containment (Broder 1997) measures them, passages are joined over small
// edits.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/derivation.h"
#include "core/model/evidence.h"

#include <map>
#include <string>
#include <vector>

namespace crossdate::compare {

/// Pairs of documents that share copy, by document ids ascending, with how much of each was taken from the
/// other (METER classes) and who came first. Boilerplate does not count, nor what every page of an outlet
/// carries. The same for any order of `documents`. With `outletNames`, a report that credits the other's
/// outlet is known to have it from there. ErrorCode::cancelled when progress says so. O(n log n) in the words
/// of all documents; of over 500 documents on two threads.
[[nodiscard]] Result<std::vector<SharedCopy>>
findSharedCopy(const std::vector<DocumentPtr>& documents, Progress& progress,
               const std::map<OutletId, std::string>& outletNames = {});

/// The same, but only pairs with one of `fresh` (which are among `documents`): what there is to find when
/// reports are added to a case. The others are read once, 30 microseconds each, and never compared with one
/// another.
[[nodiscard]] Result<std::vector<SharedCopy>>
findSharedCopyOf(const std::vector<DocumentId>& fresh, const std::vector<DocumentPtr>& documents,
                 Progress& progress, const std::map<OutletId, std::string>& outletNames = {});

/// What an outlet added to the copy: the sentences of `document`'s body, boilerplate left out, less than a
/// third of which `shared` (spans of its text, in any order) covers. Neighbouring ones are joined.
[[nodiscard]] std::vector<Span> ownAdditions(const Document& document, std::vector<Span> shared);

} // namespace crossdate::compare
