// Layer 2 in the file: written and read as a whole.
#pragma once

#include "core/model/derivation.h"
#include "core/store/columns.h"
#include "core/store/connection.h"

namespace crossdate::store {

/// Replaces what was derived before.
void saveDerivation(const Connection& connection, const Derivation& derivation, const TextOffsets& offsets);
[[nodiscard]] Derivation loadDerivation(const Connection& connection, const TextOffsets& offsets);

} // namespace crossdate::store
