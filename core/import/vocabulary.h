// What the lines around an article say, by the patterns of resources/words/boilerplate.txt.
#pragma once

#include "core/import/lines.h"

#include <optional>
#include <string>
#include <string_view>

namespace crossdate::importer {

/// `*` stands for any text, nothing included; everything else for itself. Linear for one star, quadratic at
/// worst.
[[nodiscard]] bool matchesPattern(std::string_view text, std::string_view pattern);

/// Whether a pattern of the section fits the whole of `plain` (see plainForm). Of a whole sentence, patterns
/// that fit any beginning are left out.
[[nodiscard]] bool isIn(std::string_view section, std::string_view plain, bool sentence = false);
/// Whether `word` is an entry of the section, letter by letter.
[[nodiscard]] bool hasWord(std::string_view section, std::string_view word);

/// notice, related, credit or menu; nullopt for a line that says nothing known.
[[nodiscard]] std::optional<LineKind> knownKind(std::string_view line);

} // namespace crossdate::importer
