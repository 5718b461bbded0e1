// Which line of an article is its title.
#pragma once

#include "core/import/lines.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crossdate::importer {

/// Index of the title among `lines` (kinds already known): the first heading-like line that is no menu,
/// label, masthead or description of a picture. nullopt when the text begins with prose. Marks the lines
/// above it that are mastheads.
[[nodiscard]] std::optional<std::size_t> findTitle(std::string_view text, std::vector<Line>& lines);

/// "The Harbour Gazette": a few capitalised words, the last one usual in the names of outlets.
[[nodiscard]] bool isMasthead(std::string_view line);

} // namespace crossdate::importer
