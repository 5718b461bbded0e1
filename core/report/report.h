// Exports that are text. Strings in, strings out: writing files is the caller's.
#pragma once

#include "core/model/snapshot.h"

#include <string>

namespace crossdate::report {

/// Events with their claims as JSON (the shape of `crossdate events --json`), UTF-8, two-space indent.
[[nodiscard]] std::string eventsJson(const CaseSnapshot& snapshot);
[[nodiscard]] std::string sourcesJson(const CaseSnapshot& snapshot);
[[nodiscard]] std::string conflictsJson(const CaseSnapshot& snapshot);
/// One row a claim: event, date, outlet, document, quote, modality … RFC 4180 with CRLF, UTF-8 with BOM.
/// Cells that begin with = + - @ TAB or CR get a leading apostrophe, so that no spreadsheet runs them.
[[nodiscard]] std::string eventsCsv(const CaseSnapshot& snapshot);

} // namespace crossdate::report
