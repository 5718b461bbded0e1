// UTF-8: validity, decoding, and offsets between bytes, code points and UTF-16 units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::utf8 {

/// Well-formed by Unicode's table 3-7 (no surrogates, no overlong forms).
[[nodiscard]] bool isValid(std::string_view bytes);

/// `decode` of what is not ASCII.
[[nodiscard]] char32_t decodeSequence(std::string_view text, std::size_t& offset);

/// The code point that starts at `offset`, which is moved past it. On a malformed byte: U+FFFD, one byte on.
[[nodiscard]] inline char32_t decode(std::string_view text, std::size_t& offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte >= 0x80) return decodeSequence(text, offset);
    ++offset;
    return byte;
}
void append(std::string& out, char32_t codePoint);

[[nodiscard]] std::size_t countCodePoints(std::string_view text);
/// The largest offset <= `offset` at which a code point starts.
[[nodiscard]] std::size_t floorBoundary(std::string_view text, std::size_t offset);

/// Converts offsets of one text. O(n) to build, O(log n) plus a short scan to ask; holds a view of the text.
class OffsetMap {
public:
    explicit OffsetMap(std::string_view text);

    [[nodiscard]] std::size_t codePointsAt(std::size_t byte) const;
    [[nodiscard]] std::size_t utf16At(std::size_t byte) const;
    [[nodiscard]] std::size_t byteOfCodePoint(std::size_t codePoint) const;
    [[nodiscard]] std::size_t byteOfUtf16(std::size_t unit) const;

private:
    struct Mark {
        std::size_t byte, codePoint, utf16;
    };
    [[nodiscard]] Mark advance(Mark mark) const;
    template <class Key>
    [[nodiscard]] Mark seek(std::size_t target, Key key) const;

    std::string_view text_;
    std::vector<Mark> marks_; // one every kStride bytes or so
};

} // namespace crossdate::utf8
