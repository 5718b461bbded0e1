// A stretch of text, as half-open UTF-8 byte offsets. Core works in bytes; code points (command line,
// selectors in files) and UTF-16 units (Qt) are converted at the edges with utf8.h.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace crossdate {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin >= end; }
    [[nodiscard]] bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool contains(std::size_t offset) const { return begin <= offset && offset < end; }
    [[nodiscard]] bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(const Span&) const = default;
};

/// The text a span covers; clipped to the text.
[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
    if (span.begin >= text.size() || span.empty()) return {};
    return text.substr(span.begin, span.end - span.begin);
}

} // namespace crossdate
