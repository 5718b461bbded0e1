#include "core/import/lines.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace crossdate::importer {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestShortLine = 400; // bytes; beyond it a line is prose whatever it says
constexpr std::size_t kWidestWrap = 100;       // code points a line of a hard-wrapped text may have

bool isAsciiSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\v' || c == '\r';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

/// Bytes of the white space or invisible mark at the start of `text`; 0 for anything else.
std::size_t spaceAtStart(std::string_view text) {
    if (text.empty()) return 0;
    if (isAsciiSpace(text.front())) return 1;
    if (static_cast<unsigned char>(text.front()) < 0xC2) return 0;
    for (const std::string_view space : {"\xC2\xA0"sv, "\xE2\x80\x8B"sv, "\xE2\x80\xA8"sv, "\xE2\x80\xA9"sv,
                                         "\xE2\x80\xAF"sv, "\xEF\xBB\xBF"sv, "\xE3\x80\x80"sv})
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::size_t countWords(std::string_view line) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : line) {
        const bool space = isAsciiSpace(c);
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

/// The first character with typographic marks made straight, and the bytes it took.
std::pair<char, std::size_t> straightAt(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0xC2) return {text.front(), 1};
    constexpr std::array<std::pair<std::string_view, char>, 10> straight{{{"\u2018", '\''},
                                                                          {"\u2019", '\''},
                                                                          {"\u201C", '"'},
                                                                          {"\u201D", '"'},
                                                                          {"\u2013", '-'},
                                                                          {"\u2014", '-'},
                                                                          {"\u2026", '.'},
                                                                          {"\u2022", '*'},
                                                                          {"\u00BB", '>'},
                                                                          {"\u203A", '>'}}};
    for (const auto& [mark, plain] : straight)
        if (text.starts_with(mark)) return {plain, mark.size()};
    return {text.front(), 1};
}

std::vector<Line> physicalLines(std::string_view text) {
    std::vector<Line> lines;
    bool blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const Span span = trimmed(text, {begin, end});
        begin = end + 1;
        if (span.empty()) {
            blank = true;
            if (!lines.empty()) lines.back().blankAfter = true;
            continue;
        }
        lines.push_back({span, blank, false, countWords(slice(text, span)), LineKind::text});
        blank = false;
    }
    if (!lines.empty()) lines.back().blankAfter = true;
    return lines;
}

/// Width of the column the text was wrapped to; 0 when its lines are paragraphs.
std::size_t wrapWidth(std::string_view text, const std::vector<Line>& lines) {
    std::size_t widest = 0;
    for (const Line& line : lines) {
        if (line.span.size() > 4 * kWidestWrap) return 0;
        widest = std::max(widest, utf8::countCodePoints(slice(text, line.span)));
        if (widest > kWidestWrap) return 0;
    }
    return widest;
}

/// The next line's first word would not have fitted: the break is the wrapping's.
bool isWrapped(std::string_view text, const Line& line, const Line& next, std::size_t width) {
    if (next.blankBefore || isListItem(slice(text, next.span))) return false;
    const std::string_view following = slice(text, next.span);
    const std::size_t firstWord = std::min(following.find(' '), following.size());
    return utf8::countCodePoints(slice(text, line.span)) + 1 +
               utf8::countCodePoints(following.substr(0, firstWord)) >
           width;
}

} // namespace

Span trimmed(std::string_view text, Span span) {
    while (!span.empty()) {
        const std::size_t space = spaceAtStart(slice(text, span));
        if (space == 0) break;
        span.begin += space;
    }
    while (!span.empty()) {
        const std::size_t last = utf8::floorBoundary(text, span.end - 1);
        if (last < span.begin || spaceAtStart(slice(text, {last, span.end})) == 0) break;
        span.end = last;
    }
    return span;
}

std::vector<Line> splitLines(std::string_view text) {
    std::vector<Line> lines = physicalLines(text);
    const std::size_t width = wrapWidth(text, lines);
    if (width == 0) return lines;
    std::vector<Line> joined;
    bool continues = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (continues) {
            joined.back().span.end = lines[i].span.end;
            joined.back().blankAfter = lines[i].blankAfter;
            joined.back().words += lines[i].words;
        } else {
            joined.push_back(lines[i]);
        }
        continues = i + 1 < lines.size() && isWrapped(text, lines[i], lines[i + 1], width);
    }
    return joined;
}

std::string flattened(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t space = spaceAtStart(text.substr(i));
        if (space == 0) {
            out += text[i++];
            continue;
        }
        if (!out.empty() && out.back() != ' ') out += ' ';
        i += space;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string plainForm(std::string_view line) {
    if (line.size() > kLongestShortLine) return {};
    const std::string flat = flattened(line);
    std::string plain;
    for (std::size_t i = 0; i < flat.size();) {
        const auto [c, bytes] = straightAt(std::string_view(flat).substr(i));
        plain += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        i += bytes;
    }
    const std::size_t begin = plain.find_first_not_of(" *->|#");
    const std::size_t end = plain.find_last_not_of(" *->|:.!");
    return begin == std::string::npos || end == std::string::npos || end < begin
               ? std::string{}
               : plain.substr(begin, end - begin + 1);
}

bool endsSentence(std::string_view line) {
    constexpr std::array<std::string_view, 9> closing{"\"",     "'",      ")", "]", "\u201D",
                                                      "\u2019", "\u00BB", "_", "*"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view mark : closing)
            if (line.ends_with(mark)) {
                line.remove_suffix(mark.size());
                again = true;
            }
    }
    if (line.ends_with("...") || line.ends_with("\u2026")) return false;
    return !line.empty() && (line.back() == '.' || line.back() == '!' || line.back() == '?');
}

bool isListItem(std::string_view line) {
    for (const std::string_view bullet : {"- ", "* ", "\u2022", "\u2013 ", "\u00B7 "})
        if (line.starts_with(bullet)) return true;
    return false;
}

bool isMenu(std::string_view line) {
    if (line.size() > 4 * kLongestShortLine || endsSentence(line)) return false;
    std::size_t joins = 0; // "HomeNews": a capital right after a small letter, and "4GCarriers"
    std::size_t bars = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        joins += isUpper(line[i]) && isLower(line[i - 1]) ? 1 : 0;
        bars += line[i] == '|' || line[i] == '>' ? 1 : 0;
    }
    const std::size_t words = countWords(line);
    return (joins >= 3 && joins >= words) || (bars >= 2 && words <= 5 * (bars + 1));
}

bool isProse(std::string_view text, const Line& line) {
    return line.words >= 12 || isListItem(slice(text, line.span)) ||
           (line.words >= 3 && endsSentence(slice(text, line.span)));
}

bool isHeadingLike(std::string_view text, const Line& line) {
    const std::string_view content = slice(text, line.span);
    if (line.words > 28 || content.size() > kLongestShortLine || isListItem(content)) return false;
    return !endsSentence(content) || content.back() == '?' || content.back() == '!' || line.words <= 1;
}

} // namespace crossdate::importer
