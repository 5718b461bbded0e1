// Which outlet published an article, as far as its text or its file's name tells.
#pragma once

#include "core/import/lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossdate::importer {

/// By what the lines around the report say ("Other reports by X", "Sign up to the X newsletter", "© 2019 X",
/// a masthead), then the byline's outlet; empty when none tells.
[[nodiscard]] std::string outletFromText(std::string_view text, const std::vector<Line>& lines,
                                         std::string_view bylineOutlet);

/// "harbour-gazette_2019-05-15.txt": "Harbour Gazette". Empty when the name is numbers, hashes and words like
/// "article" only.
[[nodiscard]] std::string outletFromFileName(std::string_view fileName);

/// The last resort: "007_3fa9….txt" is "Source 007". Never empty.
[[nodiscard]] std::string sourceNumber(std::string_view fileName);

} // namespace crossdate::importer
