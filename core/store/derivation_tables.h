// Layer 2 in the file. Rows keep their position while other stories are derived anew; new ones come after all
// others.
#pragma once

#include "core/model/derivation.h"
#include "core/store/columns.h"
#include "core/store/connection.h"

#include <cstdint>
#include <vector>

namespace crossdate::store {

/// Where the items of a derivation lie: for each list the positions of its rows, ascending.
struct DerivationRows {
    std::vector<std::int64_t> claims, events, conflicts, copies, dates, revisions;
};

struct StoredDerivation {
    Derivation derivation;
    DerivationRows rows;
};

/// Replaces everything and seals it. Returns where it lies.
[[nodiscard]] DerivationRows saveDerivation(const Connection& connection, const Derivation& derivation,
                                            const TextOffsets& offsets);
/// Replaces what belongs to the documents of the update, seals it, and brings `stored` up to date.
void updateDerivation(const Connection& connection, DerivationUpdate update, StoredDerivation& stored,
                      const TextOffsets& offsets);
[[nodiscard]] StoredDerivation loadDerivation(const Connection& connection, const TextOffsets& offsets);

/// The place in a list of the item at a position; none when no item lies there.
[[nodiscard]] std::optional<std::size_t> placeOf(const std::vector<std::int64_t>& rows,
                                                 std::int64_t position);

} // namespace crossdate::store
