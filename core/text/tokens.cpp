#include "core/text/tokens.h"

#include "core/text/token_scanner.h"
#include "core/text/word_cache.h"
#include "core/text/words.h"
#include "words/stop_words.h"

namespace crossdate::text {

namespace {

constexpr std::size_t kBytesPerToken = 5; // in English prose, a little more
constexpr std::size_t kUsualTokens = 256; // a sentence of more grows as it is read

} // namespace

std::vector<Token> tokenize(std::string_view text, Span range) {
    std::vector<Token> tokens;
    tokens.reserve(std::min(slice(text, range).size() / kBytesPerToken + 2, kUsualTokens));
    TokenScanner scanner(text, range);
    WordCache& cache = WordCache::ofThread();
    for (TokenScanner::Piece piece; scanner.next(piece);) {
        tokens.push_back(cache.describe(slice(text, piece.span), piece.kind));
        tokens.back().span = piece.span;
    }
    return tokens;
}

std::vector<Token> tokenize(std::string_view text) {
    return tokenize(text, {0, text.size()});
}

std::vector<Span> tokenSpans(std::string_view text) {
    std::vector<Span> spans;
    TokenScanner scanner(text, {0, text.size()});
    for (TokenScanner::Piece piece; scanner.next(piece);) spans.push_back(piece.span);
    return spans;
}

bool isStopWord(std::string_view lower) {
    static const WordSet words(words::stop_words);
    return words.contains(lower);
}

} // namespace crossdate::text
