#include "core/store/search_excerpt.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace crossdate::store {

namespace {

constexpr std::size_t kBefore = 60;
constexpr std::size_t kAfter = 120;
constexpr std::string_view kEllipsis = "\u2026";
constexpr std::string_view kSpaces = " \n\t";

bool isSpace(char c) {
    return kSpaces.find(c) != std::string_view::npos;
}

std::size_t cutBefore(std::string_view text, std::size_t match) {
    if (match <= kBefore) return 0;
    const std::size_t at = utf8::floorBoundary(text, match - kBefore);
    const std::size_t space = text.find_first_of(kSpaces, at);
    return space < match ? space + 1 : at;
}

std::size_t cutAfter(std::string_view text, std::size_t match) {
    if (match + kAfter >= text.size()) return text.size();
    const std::size_t at = utf8::floorBoundary(text, match + kAfter);
    const std::size_t space = text.rfind(' ', at);
    return space != std::string_view::npos && space > match ? space : at;
}

/// Texts end in line breaks; an excerpt should not.
Span trimmed(std::string_view text, Span span) {
    while (span.begin < span.end && isSpace(text[span.begin])) ++span.begin;
    while (span.begin < span.end && isSpace(text[span.end - 1])) --span.end;
    return span;
}

} // namespace

MarkedText unmark(std::string_view marked) {
    MarkedText result;
    result.plain.reserve(marked.size());
    std::size_t begin = std::string::npos;
    for (std::size_t i = 0; i < marked.size();) {
        if (marked.substr(i).starts_with(kMatchBegin)) {
            begin = result.plain.size();
            i += kMatchBegin.size();
        } else if (marked.substr(i).starts_with(kMatchEnd)) {
            if (begin < result.plain.size()) result.matches.push_back({begin, result.plain.size()});
            begin = std::string::npos;
            i += kMatchEnd.size();
        } else {
            result.plain += marked[i++];
        }
    }
    return result;
}

Excerpt excerptOf(const MarkedText& marked) {
    const std::string_view text = marked.plain;
    const Span first = marked.matches.empty() ? Span{0, 0} : marked.matches.front();
    Excerpt excerpt;
    excerpt.source = trimmed(text, {cutBefore(text, first.begin), cutAfter(text, first.end)});
    if (excerpt.source.begin > 0) excerpt.text = kEllipsis;
    const std::size_t lead = excerpt.text.size();
    excerpt.text += slice(text, excerpt.source);
    std::ranges::replace_if(excerpt.text, isSpace, ' ');
    if (excerpt.source.end < text.size()) excerpt.text += kEllipsis;
    for (const Span& match : marked.matches)
        if (excerpt.source.contains(match))
            excerpt.matches.push_back(
                {match.begin - excerpt.source.begin + lead, match.end - excerpt.source.begin + lead});
    return excerpt;
}

} // namespace crossdate::store
