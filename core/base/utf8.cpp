#include "core/base/utf8.h"

#include <algorithm>

namespace crossdate::utf8 {

namespace {

constexpr std::size_t kStride = 256;
constexpr char32_t kReplacement = 0xFFFD;

unsigned char at(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}
bool isContinuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Bytes of the sequence at `i`, or 0 where it is malformed.
std::size_t sequenceLength(std::string_view text, std::size_t i) {
    const unsigned char lead = at(text, i);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return 0;
    for (std::size_t k = 1; k < length; ++k)
        if (!isContinuation(at(text, i + k))) return 0;
    const unsigned char second = at(text, i + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

} // namespace

bool isValid(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, i);
        if (length == 0) return false;
        i += length;
    }
    return true;
}

char32_t decodeSequence(std::string_view text, std::size_t& offset) {
    const std::size_t length = sequenceLength(text, offset);
    if (length == 0) {
        ++offset;
        return kReplacement;
    }
    char32_t value = at(text, offset);
    if (length > 1) value &= 0x7FU >> length;
    for (std::size_t k = 1; k < length; ++k) value = (value << 6U) | (at(text, offset + k) & 0x3FU);
    offset += length;
    return value;
}

void append(std::string& out, char32_t codePoint) {
    const auto byte = [&out](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) codePoint = kReplacement;
    if (codePoint < 0x80) {
        byte(codePoint);
    } else if (codePoint < 0x800) {
        byte(0xC0U | (codePoint >> 6U));
        byte(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        byte(0xE0U | (codePoint >> 12U));
        byte(0x80U | ((codePoint >> 6U) & 0x3FU));
        byte(0x80U | (codePoint & 0x3FU));
    } else {
        byte(0xF0U | (codePoint >> 18U));
        byte(0x80U | ((codePoint >> 12U) & 0x3FU));
        byte(0x80U | ((codePoint >> 6U) & 0x3FU));
        byte(0x80U | (codePoint & 0x3FU));
    }
}

std::size_t countCodePoints(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) (void)decode(text, i);
    return count;
}

std::size_t floorBoundary(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    while (offset > 0 && offset < text.size() && isContinuation(at(text, offset))) --offset;
    return offset;
}

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
    Mark mark{0, 0, 0};
    marks_.push_back(mark);
    while (mark.byte < text_.size()) {
        mark = advance(mark);
        if (mark.byte >= marks_.back().byte + kStride) marks_.push_back(mark);
    }
    if (marks_.back().byte != mark.byte) marks_.push_back(mark);
}

OffsetMap::Mark OffsetMap::advance(Mark mark) const {
    // Most of most texts is ASCII, and every highlighted word asks.
    if (at(text_, mark.byte) < 0x80) return {mark.byte + 1, mark.codePoint + 1, mark.utf16 + 1};
    const char32_t value = decode(text_, mark.byte);
    ++mark.codePoint;
    mark.utf16 += value >= 0x10000 ? 2 : 1;
    return mark;
}

template <class Key>
OffsetMap::Mark OffsetMap::seek(std::size_t target, Key key) const {
    auto after = std::upper_bound(marks_.begin(), marks_.end(), target,
                                  [key](std::size_t value, const Mark& mark) { return value < mark.*key; });
    Mark mark = *std::prev(after);
    while (mark.byte < text_.size()) {
        const Mark next = advance(mark);
        if (next.*key > target) break;
        mark = next;
    }
    return mark;
}

std::size_t OffsetMap::codePointsAt(std::size_t byte) const {
    return seek(byte, &Mark::byte).codePoint;
}
std::size_t OffsetMap::utf16At(std::size_t byte) const {
    return seek(byte, &Mark::byte).utf16;
}
std::size_t OffsetMap::byteOfCodePoint(std::size_t codePoint) const {
    return seek(codePoint, &Mark::codePoint).byte;
}
std::size_t OffsetMap::byteOfUtf16(std::size_t unit) const {
    return seek(unit, &Mark::utf16).byte;
}

} // namespace crossdate::utf8
