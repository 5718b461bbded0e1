// Everything core/date and core/text read in one text, as the JSON of `crossdate annotate`.
#pragma once

#include "core/model/day.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace crossdate::app {

/// Keys as in the README's "Command line"; offsets are code points, bstart and bend UTF-8 bytes. `text` that
/// is not valid UTF-8 is read as it is; its broken bytes count as one code point each. `secondOfDay`: the
/// time of publication, where it is known.
[[nodiscard]] nlohmann::ordered_json annotationJson(const std::string& text, std::optional<Day> published,
                                                    std::optional<int> secondOfDay = std::nullopt);

} // namespace crossdate::app
