// Tells by their first bytes the formats that are not plain text, so that nobody gets a page of noise.
#pragma once

#include <optional>
#include <string_view>

namespace crossdate::importer {

struct ForeignFormat {
    std::string_view name;   // "a PDF document"
    std::string_view remedy; // "save it as plain text first, for example with pdftotext"
};

/// A known format that is not plain text; nullopt when the bytes may be text.
[[nodiscard]] std::optional<ForeignFormat> foreignFormat(std::string_view bytes);

/// Control characters (NUL among them) too many for a text in any one-byte charset or UTF-8.
[[nodiscard]] bool looksBinary(std::string_view bytes);

} // namespace crossdate::importer
