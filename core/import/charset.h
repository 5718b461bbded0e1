// Bytes to valid UTF-8: byte order marks, UTF-8, UTF-16, and by ICU's statistics the older charsets.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace crossdate::importer {

struct Decoded {
    std::string text;         // valid UTF-8, no byte order mark, no NUL, LF line ends; otherwise as it was
    std::string charset;      // IANA name of what it was decoded from: "UTF-8", "windows-1252"
    std::size_t replaced = 0; // bytes or NULs that stand as U+FFFD now
};

/// A byte order mark is believed first, then `declared` (from a format that states it; may be empty), then
/// the bytes. invalid when the bytes are no text in any charset.
[[nodiscard]] Result<Decoded> decodeText(std::string_view bytes, std::string_view declared = {});

} // namespace crossdate::importer
