// Which of two reports with shared copy came first, and how much one owes the other. Private to core/compare.
#pragma once

#include "core/compare/copy_passages.h"
#include "core/model/derivation.h"
#include "core/model/evidence.h"

#include <map>
#include <string>
#include <vector>

namespace crossdate::compare {

/// Agencies and papers that a report says it took its words from: in its authors, "(Reuters)" behind a place,
/// "Reporting by … for Reuters", "© AFP", "first published by". Canonical names, sorted, distinct.
[[nodiscard]] std::vector<std::string> creditsOf(const Document& document);

/// The METER classes (R. Gaizauskas, J. Foster, Y. Wilks, J. Arundel, P. Clough, S. Piao, "The METER corpus",
/// 2001) by how many of a report's words stand in the other. What both quote from a third does not count.
[[nodiscard]] CopyClass copyClass(const CommonCopy& copy, std::size_t words);

/// Sets SharedCopy::direction and ::why from credits first, then from the days of publication. `names` are
/// the outlets' names; an outlet without one is never the agency somebody credits.
void judgeOrigin(SharedCopy& copy, const Document& a, const Document& b,
                 const std::map<OutletId, std::string>& names);

} // namespace crossdate::compare
