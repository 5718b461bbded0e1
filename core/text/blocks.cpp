#include "core/text/blocks.h"

#include "core/text/characters.h"

namespace crossdate::text {

namespace {

constexpr std::size_t kWidestWrap = 110; // hard-wrapped lines are shorter than this
constexpr std::size_t kNarrowestWrap = 45;

bool isLineEnd(char c) {
    return static_cast<unsigned char>(c) - unsigned{'\n'} < 4; // and \v, \f, \r
}

/// Trimmed lines; an empty one for each blank line.
std::vector<Span> splitLines(std::string_view text) {
    std::vector<Span> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = begin;
        while (end < text.size() && !isLineEnd(text[end])) ++end;
        lines.push_back(trimmed(text, {begin, end}));
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return lines;
}

bool endsInStop(std::string_view text, Span line) {
    std::size_t end = line.end;
    for (int i = 0; i < 8 && end > line.begin; ++i) {
        const CodePoint c = before(text, end);
        if (isStop(c.value) || c.value == U':' || c.value == U';') return true;
        if (!isCloser(c.value)) return false;
        end -= c.length;
    }
    return false;
}

bool startsSentence(std::string_view text, Span line) {
    std::size_t i = line.begin;
    while (i < line.end && isOpener(at(text, i).value)) i += at(text, i).length;
    return isUpper(at(text, i).value);
}

std::size_t firstWordLength(std::string_view text, Span line) {
    std::size_t i = line.begin;
    while (i < line.end && text[i] != ' ' && i - line.begin < kWidestWrap) ++i;
    return i - line.begin;
}

/// The widest of the lines from `first` to the next blank one.
std::size_t widthOfParagraph(const std::vector<Span>& lines, std::size_t first, std::size_t& last) {
    std::size_t width = 0;
    for (last = first; last < lines.size() && !lines[last].empty(); ++last)
        width = std::max(width, lines[last].size());
    return width;
}

/// Whether a sentence may run on from `line` into `next`.
bool runsOn(std::string_view text, Span line, Span next, std::size_t width) {
    if (isBullet(at(text, next.begin).value)) return false;
    const bool nextIsLower = isLower(at(text, next.begin).value);
    // a line that begins like a sentence and breaks off before a small letter
    if (!endsInStop(text, line) && nextIsLower && startsSentence(text, line)) return true;
    if (width > kWidestWrap || width < kNarrowestWrap) return false;
    // a wrapped line is as full as it could be: the next word had no room
    const bool full = line.size() + 1 + firstWordLength(text, next) > width;
    return full && (line.size() >= kNarrowestWrap || nextIsLower);
}

} // namespace

Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end) {
        const CodePoint c = at(text, span.begin);
        if (!isSpace(c.value)) break;
        span.begin += c.length;
    }
    while (span.begin < span.end) {
        const CodePoint c = before(text, span.end);
        if (!isSpace(c.value)) break;
        span.end -= c.length;
    }
    return span;
}

std::vector<Span> splitBlocks(std::string_view text) {
    const std::vector<Span> lines = splitLines(text);
    std::vector<Span> blocks;
    std::size_t width = 0;
    std::size_t last = 0; // the blank line that ends the paragraph at hand
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty()) continue;
        const bool opensParagraph = i == 0 || lines[i - 1].empty();
        if (opensParagraph) width = widthOfParagraph(lines, i, last);
        if (!opensParagraph && runsOn(text, lines[i - 1], lines[i], width))
            blocks.back().end = lines[i].end;
        else
            blocks.push_back(lines[i]);
    }
    return blocks;
}

} // namespace crossdate::text
