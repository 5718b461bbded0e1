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

} // namespace

std::vector<Span> quotedSpans(std::string_view text, Span block) {
    std::vector<Span> pairs;
    bool inside = false;
    std::size_t open = 0;
    for (std::size_t i = block.begin; i < block.end;) {
        const CodePoint c = at(text, i);
        if (inside && closesQuote(c.value)) {
            pairs.push_back({open, i + c.length});
            inside = false;
        } else if (opensQuote(c.value)) {
            inside = true;
            open = i;
        }
        i += c.length;
    }
    return pairs;
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
