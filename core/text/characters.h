// Code points of a UTF-8 text, looked at forwards and backwards, and the few classes that reading news prose
// needs. Private to core/text. Every scan is bounded by the caller, so that no input makes it quadratic.
#pragma once

#include "core/base/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace crossdate::text {

/// A code point and the bytes it takes; `length` 0 at the end (or the beginning) of the text.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
};

[[nodiscard]] CodePoint at(std::string_view text, std::size_t offset);
[[nodiscard]] CodePoint before(std::string_view text, std::size_t offset);

[[nodiscard]] bool isLetter(char32_t c);
[[nodiscard]] bool isDigit(char32_t c); // decimal digits of ASCII only: others are read as letters
[[nodiscard]] bool isUpper(char32_t c);
[[nodiscard]] bool isLower(char32_t c);
[[nodiscard]] bool isSpace(char32_t c); // with no-break and zero-width spaces
[[nodiscard]] bool isCombining(char32_t c);
[[nodiscard]] bool isIdeograph(char32_t c); // scripts written without spaces between words
[[nodiscard]] char32_t folded(char32_t c);

[[nodiscard]] inline bool isApostrophe(char32_t c) {
    return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}
[[nodiscard]] inline bool isDash(char32_t c) {
    return c == U'-' || (c >= U'\u2010' && c <= U'\u2015');
}
[[nodiscard]] inline bool isStop(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || c == U'\u2026' || c == U'\u3002' || c == U'\uFF01' ||
           c == U'\uFF1F';
}
/// Marks that may stand between a stop and the end of the sentence.
[[nodiscard]] bool isCloser(char32_t c);
/// Marks that may stand before the first word of a sentence.
[[nodiscard]] bool isOpener(char32_t c);
[[nodiscard]] bool isBullet(char32_t c);

/// Case-folded, typographic apostrophes made straight.
[[nodiscard]] std::string foldedCopy(std::string_view text);

} // namespace crossdate::text
