#include "core/text/pairs.h"

#include "core/text/characters.h"

namespace crossdate::text {

namespace {

bool opensQuote(char32_t c) {
    return c == U'"' || c == U'\u201C' || c == U'\u201E' || c == U'\u00AB';
}
bool closesQuote(char32_t c) {
    return c == U'"' || c == U'\u201D' || c == U'\u00BB';
}

bool isSingleMark(char32_t c) {
    return c == U'\'' || c == U'\u2018' || c == U'\u2019';
}
bool isWordPart(char32_t c) {
    return isLetter(c) || isDigit(c);
}

/// The next byte from `i` on that is `mark` or no ASCII; `end` where there is none.
std::size_t skipPlain(std::string_view text, std::size_t i, std::size_t end, char mark) {
    while (i < end && text[i] != mark && static_cast<unsigned char>(text[i]) < 0x80) ++i;
    return i;
}

} // namespace

DoubleQuotes doubleQuotes(std::string_view text, Span block) {
    DoubleQuotes result{{}, block.end};
    for (std::size_t i = block.begin;;) {
        i = skipPlain(text, i, block.end, '"');
        if (i >= block.end) return result;
        const CodePoint c = at(text, i);
        if (result.open < block.end && closesQuote(c.value)) {
            result.closed.push_back({result.open, i + c.length});
            result.open = block.end;
        } else if (opensQuote(c.value)) {
            result.open = i;
        }
        i += c.length;
    }
}

std::vector<Span> singleQuotedSpans(std::string_view text, Span block) {
    std::vector<Span> pairs;
    std::size_t open = block.end;
    for (std::size_t i = block.begin;;) {
        i = skipPlain(text, i, block.end, '\'');
        if (i >= block.end) return pairs;
        const CodePoint c = at(text, i);
        const std::size_t next = i + c.length;
        if (isSingleMark(c.value)) {
            const char32_t left = i > block.begin ? before(text, i).value : U' ';
            const char32_t right = next < block.end ? at(text, next).value : U' ';
            const bool opens =
                c.value != U'\u2019' && !isWordPart(left) && left != U'.' && !isSpace(right) && right != U'.';
            const bool closes = c.value != U'\u2018' && !isSpace(left) && !isWordPart(right);
            if (open < block.end && closes) {
                pairs.push_back({open, next});
                open = block.end;
            } else if (opens) {
                open = i;
            }
        }
        i = next;
    }
}

std::vector<Span> bracketedSpans(std::string_view text, Span block) {
    std::vector<Span> pairs;
    std::size_t depth = 0;
    std::size_t open = 0;
    for (std::size_t i = block.begin; i < block.end; ++i) {
        const char c = text[i];
        if (c == '(' || c == '[') {
            if (depth++ == 0) open = i;
        } else if ((c == ')' || c == ']') && depth > 0 && --depth == 0) {
            pairs.push_back({open, i + 1});
        }
    }
    return pairs;
}

} // namespace crossdate::text
