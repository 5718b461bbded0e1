#include "core/text/list_markers.h"

#include "core/text/characters.h"

#include <array>
#include <string>

namespace crossdate::text {

namespace {

/// "(b)" is {open '(', close ")", text "b"}.
struct Marker {
    bool open = false;
    std::string_view label;
    std::string_view close;
    std::size_t length = 0;
};

std::string_view closeAt(std::string_view text, std::size_t i) {
    for (const std::string_view close : {".)", ")", "."})
        if (text.substr(i, close.size()) == close) return close;
    return {};
}

std::optional<Marker> parseMarker(std::string_view text, std::size_t offset) {
    Marker marker;
    std::size_t i = offset;
    marker.open = i < text.size() && text[i] == '(';
    if (marker.open) ++i;
    const std::size_t label = i;
    const auto isLabel = [&](std::size_t k) {
        return isDigit(at(text, k).value) || (at(text, k).value < 0x80 && isLetter(at(text, k).value));
    };
    while (i < text.size() && i - label < 5 && isLabel(i)) ++i;
    marker.label = slice(text, {label, i});
    marker.close = closeAt(text, i);
    if (marker.label.empty() || marker.close.empty() || (marker.open && marker.close != ")"))
        return std::nullopt;
    marker.length = i + marker.close.size() - offset;
    return marker;
}

constexpr std::array<std::string_view, 20> kRoman = {"i",    "ii",  "iii",  "iv",    "v",   "vi",   "vii",
                                                     "viii", "ix",  "x",    "xi",    "xii", "xiii", "xiv",
                                                     "xv",   "xvi", "xvii", "xviii", "xix", "xx"};

std::optional<std::size_t> romanIndex(std::string_view label) {
    const auto found = std::find(kRoman.begin(), kRoman.end(), label);
    if (found == kRoman.end()) return std::nullopt;
    return static_cast<std::size_t>(found - kRoman.begin());
}

bool isNumberLabel(std::string_view label) {
    return label.size() <= 3 && label.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isLabel(std::string_view label) {
    return label.size() == 1 || isNumberLabel(label) || romanIndex(foldedCopy(label));
}

/// The label that comes after this one in a list; empty where the label can begin none.
std::string labelAfter(std::string_view label) {
    if (isNumberLabel(label)) return std::to_string(std::stoi(std::string(label)) + 1);
    const std::string lower = foldedCopy(label);
    if (const auto roman = romanIndex(lower); roman && *roman + 1 < kRoman.size())
        return std::string(kRoman[*roman + 1]);
    if (label.size() == 1 && label != "z" && label != "Z") return {static_cast<char>(label[0] + 1)};
    return {};
}

/// Only these begin a list: a paragraph that opens with "J. Smith" is none.
bool isFirstLabel(std::string_view label) {
    return label == "1" || label == "a" || label == "A" || label == "i";
}

std::vector<std::size_t> numberedItems(std::string_view text, Span block) {
    std::vector<std::size_t> items;
    const auto first = parseMarker(text, block.begin);
    if (!first || !isFirstLabel(first->label)) return items;
    std::string expected = labelAfter(first->label);
    for (std::size_t i = block.begin + first->length; i < block.end && !expected.empty(); ++i) {
        if (text[i - 1] != ' ' || text[i] == ' ') continue;
        const auto marker = parseMarker(text, i);
        if (!marker || marker->open != first->open || marker->close != first->close) continue;
        if (foldedCopy(marker->label) != foldedCopy(expected) || at(text, i + marker->length).value != U' ')
            continue;
        items.push_back(i);
        expected = labelAfter(marker->label);
    }
    return items;
}

std::vector<std::size_t> bulletedItems(std::string_view text, Span block) {
    std::vector<std::size_t> items;
    if (!isBullet(at(text, block.begin).value)) return items;
    for (std::size_t i = block.begin; i < block.end;) {
        const CodePoint c = at(text, i);
        if (i > block.begin && isBullet(c.value)) items.push_back(i);
        i += c.length;
    }
    return items;
}

} // namespace

std::size_t listMarkerLength(std::string_view text, std::size_t offset) {
    std::size_t i = offset;
    if (const CodePoint bullet = at(text, i); isBullet(bullet.value)) {
        i += bullet.length;
        if (i < text.size() && text[i] == ' ') ++i;
    }
    const auto marker = parseMarker(text, i);
    if (!marker || !isLabel(marker->label)) return i - offset;
    return i + marker->length - offset;
}

std::vector<std::size_t> inlineItems(std::string_view text, Span block) {
    std::vector<std::size_t> items = bulletedItems(text, block);
    return items.empty() ? numberedItems(text, block) : items;
}

} // namespace crossdate::text
