#include "core/compare/word_stream.h"

#include "core/text/tokens.h"

#include <algorithm>

namespace crossdate::compare {

namespace {

// FNV-1a: the same on every machine, unlike std::hash.
std::uint64_t hashOf(std::string_view word) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : word) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ULL;
    }
    return hash;
}

bool inAny(const std::vector<Span>& spans, std::size_t offset) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), offset,
                                        [](std::size_t at, const Span& span) { return at < span.begin; });
    return after != spans.begin() && std::prev(after)->contains(offset);
}

} // namespace

std::vector<StreamWord> wordStream(const Document& document) {
    std::vector<StreamWord> words;
    for (const text::Token& token : text::tokenize(document.text, document.body)) {
        if (token.kind == text::TokenKind::mark || inAny(document.boilerplate, token.span.begin)) continue;
        if (token.lower == "'s") continue;
        words.push_back({hashOf(token.lower), token.span, !text::isStopWord(token.lower)});
    }
    return words;
}

} // namespace crossdate::compare
