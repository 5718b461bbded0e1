// The happenings of one text as JSON, for `crossdate annotate --happenings`. Pure and thread-safe.
#pragma once

#include "core/model/day.h"

#include <optional>
#include <string>

namespace crossdate::app {

/// An array of {"start", "end", "date", "why", "expected", "negated", "quoted", "participants": [{"start",
/// "end", "name"}]}; offsets are code points, dates EDTF or null.
[[nodiscard]] std::string happeningsJson(const std::string& text, std::optional<Day> published);

} // namespace crossdate::app
