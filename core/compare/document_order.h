// An order of documents that does not depend on how they were given. Private to core/compare.
#pragma once

#include "core/compare/comparable.h"

#include <cstddef>
#include <vector>

namespace crossdate::compare {

/// By publication (undated ones last), then by id and by what they say. Position in this order → index among
/// `documents`.
[[nodiscard]] std::vector<std::size_t> ownOrder(const std::vector<const Comparable*>& documents);

} // namespace crossdate::compare
