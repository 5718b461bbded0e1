// Everything that can be checked about a case without changing it.
#pragma once

#include "core/store/case_file.h"
#include "core/store/connection.h"

namespace crossdate::store {

/// Throws Failure `cancelled` when asked to stop, and nothing else for damage: that is in the report.
[[nodiscard]] VerifyReport verifyCase(const Connection& connection, const CaseInfo& info, Progress& progress);

} // namespace crossdate::store
