// Cases of older versions of the program.
#pragma once

#include "core/store/connection.h"

namespace crossdate::store {

/// Brings an older case to this version, in one transaction: a failure or a crash leaves it as it was. Tables
/// that were damaged before are still seen to be damaged afterwards.
void upgradeCase(const Connection& connection);

/// A copy in memory, brought to this version, of an older case that cannot be written.
[[nodiscard]] Connection upgradedCopy(const Connection& original);

} // namespace crossdate::store
