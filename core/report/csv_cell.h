// A cell of a CSV file as RFC 4180 has it, safe to open in a spreadsheet.
#pragma once

#include <string>
#include <string_view>

namespace crossdate::report {

inline constexpr std::string_view kByteOrderMark =
    "\uFEFF"; // without it spreadsheets guess the encoding wrongly

/// Quoted where it must be; a leading apostrophe before = + - @ TAB and CR, so that no spreadsheet runs it;
/// well-formed UTF-8 without NUL.
[[nodiscard]] std::string csvCell(std::string_view text);

} // namespace crossdate::report
