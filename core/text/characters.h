// Code points of a UTF-8 text, looked at forwards and backwards, and the few classes that reading news prose
// needs. ASCII, most of most texts, is answered in the header. Every scan is bounded by
// the caller, so that no input makes it quadratic.
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

[[nodiscard]] inline CodePoint at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return {};
    std::size_t next = offset;
    const char32_t value = utf8::decode(text, next);
    return {value, next - offset};
}

[[nodiscard]] CodePoint sequenceBefore(std::string_view text, std::size_t offset); // `before`, not ASCII

[[nodiscard]] inline CodePoint before(std::string_view text, std::size_t offset) {
    if (offset == 0 || offset > text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[offset - 1]);
    if (byte < 0x80) return {byte, 1};
    return sequenceBefore(text, offset);
}

/// The same questions of code points beyond ASCII, answered by ICU.
namespace beyond_ascii {
[[nodiscard]] bool isLetter(char32_t c);
[[nodiscard]] bool isUpper(char32_t c);
[[nodiscard]] bool isLower(char32_t c);
[[nodiscard]] bool isSpace(char32_t c);
[[nodiscard]] bool isCombining(char32_t c);
[[nodiscard]] bool isIdeograph(char32_t c);
[[nodiscard]] char32_t folded(char32_t c);
} // namespace beyond_ascii

[[nodiscard]] inline bool isLetter(char32_t c) {
    return c < 0x80 ? (c | 0x20U) - U'a' < 26 : beyond_ascii::isLetter(c);
}
/// Decimal digits of ASCII only: others are read as letters.
[[nodiscard]] inline bool isDigit(char32_t c) {
    return c - U'0' < 10;
}
[[nodiscard]] inline bool isUpper(char32_t c) {
    return c < 0x80 ? c - U'A' < 26 : beyond_ascii::isUpper(c);
}
[[nodiscard]] inline bool isLower(char32_t c) {
    return c < 0x80 ? c - U'a' < 26 : beyond_ascii::isLower(c);
}
/// With no-break and zero-width spaces.
[[nodiscard]] inline bool isSpace(char32_t c) {
    if (c >= 0x80) return beyond_ascii::isSpace(c);
    return c == U' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F);
}
[[nodiscard]] inline bool isCombining(char32_t c) {
    return c >= 0x300 && beyond_ascii::isCombining(c);
}
/// Of scripts written without spaces between words.
[[nodiscard]] inline bool isIdeograph(char32_t c) {
    return c >= 0x0E00 && beyond_ascii::isIdeograph(c);
}
[[nodiscard]] inline char32_t folded(char32_t c) {
    return c >= 0x80 ? beyond_ascii::folded(c) : c - U'A' < 26 ? c | 0x20U : c;
}

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
