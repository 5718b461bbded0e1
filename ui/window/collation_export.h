// The collation on the screen as an export wants it.
#pragma once

#include "core/report/collation_export.h"
#include "ui/compare/collation_table.h"

namespace crossdate::ui {

[[nodiscard]] report::CollationTable forExport(const CollationTable& table);

} // namespace crossdate::ui
