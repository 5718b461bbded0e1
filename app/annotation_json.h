// Everything core/date and core/text read in one text, as the JSON of `crossdate annotate`. Pure and
// thread-safe.
#pragma once

#include "core/model/day.h"

#include <optional>
#include <string>

namespace crossdate::app {

/// The members of a JSON object, without its braces. Keys as in the README's "Command line"; offsets are code
/// points, bstart and bend UTF-8 bytes. `text` that is not valid UTF-8 is read as it is; its broken bytes
/// count as one code point each. `secondOfDay`: the time of publication, where it is known.
[[nodiscard]] std::string annotationJson(const std::string& text, std::optional<Day> published,
                                         std::optional<int> secondOfDay = std::nullopt);

} // namespace crossdate::app
