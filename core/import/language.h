// Which language a text is in, by a vote of its commonest words.
#pragma once

#include <string>
#include <string_view>

namespace crossdate::importer {

/// BCP 47 ("en", "de" …); empty when no language has a clear majority. Looks at the first 64 kB.
[[nodiscard]] std::string guessLanguage(std::string_view text);

} // namespace crossdate::importer
