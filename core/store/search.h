// Asking the search index.
#pragma once

#include "core/store/case_file.h"
#include "core/store/connection.h"
#include "core/store/derivation_tables.h"

namespace crossdate::store {

/// Hits of all kinds, the best of each kind first. Needs an open transaction and the snapshot of that state.
[[nodiscard]] std::vector<SearchHit> searchCase(const Connection& connection, const CaseSnapshot& snapshot,
                                                const StoredDerivation& derivation, std::string_view query,
                                                std::size_t limit);

} // namespace crossdate::store
