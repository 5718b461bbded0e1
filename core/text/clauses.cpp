#include "core/text/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossdate::text {

namespace {

/// Begin a clause after a comma.
constexpr std::array<std::string_view, 34> kAfterComma = {
    "but",    "and",   "or",     "nor",     "so",        "yet",    "while",    "whilst",  "although",
    "though", "which", "who",    "whose",   "whom",      "where",  "because",  "as",      "after",
    "before", "if",    "unless", "saying",  "citing",    "adding", "with",     "despite", "meaning",
    "since",  "until", "when",   "whereas", "according", "that",   "including"};
/// Begin one without a comma as well.
constexpr std::array<std::string_view, 10> kAlways = {"but",     "while",   "whilst", "although", "though",
                                                      "because", "whereas", "unless", "whereby",  "which"};
/// Subjects that after "and" begin one.
constexpr std::array<std::string_view, 9> kSubjects = {"he", "she",  "it",    "they", "we",
                                                       "i",  "that", "there", "you"};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isComma(const Token& token) {
    return token.lower == ",";
}

bool isBreakMark(const Token& token) {
    return token.kind == TokenKind::mark &&
           (token.lower == ";" || token.lower == ":" || isDashToken(token) || isBracketToken(token));
}

bool endsQuotedSpeech(const std::vector<Token>& tokens, std::size_t i) {
    if (!isQuoteToken(tokens[i - 1]) || i < 2) return false;
    const std::string& inside = tokens[i - 2].lower;
    return inside == "," || inside == "." || inside == "!" || inside == "?" || isComma(tokens[i]);
}

bool startsClause(const std::vector<Token>& tokens, std::size_t i) {
    if (isBreakMark(tokens[i - 1]) || isBracketToken(tokens[i]) || endsQuotedSpeech(tokens, i)) return true;
    const std::string& word = tokens[i].lower;
    if (isComma(tokens[i - 1]) && (holds(kAfterComma, word) || isQuoteToken(tokens[i]))) return true;
    if (holds(kAlways, word)) return true;
    return word == "and" && i + 1 < tokens.size() && holds(kSubjects, tokens[i + 1].lower);
}

} // namespace

bool isQuoteToken(const Token& token) {
    return token.kind == TokenKind::mark &&
           (token.lower == "\"" || token.lower == "\u201C" || token.lower == "\u201D" ||
            token.lower == "\u201E" || token.lower == "\u00AB" || token.lower == "\u00BB");
}

bool isDashToken(const Token& token) {
    return token.kind == TokenKind::mark &&
           (token.lower == "-" || token.lower == "--" || token.lower == "\u2013" || token.lower == "\u2014");
}

bool isBracketToken(const Token& token) {
    return token.kind == TokenKind::mark &&
           (token.lower == "(" || token.lower == ")" || token.lower == "[" || token.lower == "]");
}

std::vector<TokenRange> clausesOf(const std::vector<Token>& tokens) {
    std::vector<TokenRange> clauses;
    if (tokens.empty()) return clauses;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!startsClause(tokens, i)) continue;
        clauses.push_back({begin, i});
        begin = i;
    }
    clauses.push_back({begin, tokens.size()});
    return clauses;
}

TokenRange clauseAt(const std::vector<TokenRange>& clauses, std::size_t i) {
    const auto after =
        std::upper_bound(clauses.begin(), clauses.end(), i,
                         [](std::size_t index, const TokenRange& clause) { return index < clause.begin; });
    return after == clauses.begin() ? TokenRange{} : *std::prev(after);
}

Span spanOf(const std::vector<Token>& tokens, TokenRange range) {
    while (!range.empty() && tokens[range.begin].kind == TokenKind::mark && range.begin + 1 < range.end)
        ++range.begin;
    while (!range.empty() && tokens[range.end - 1].kind == TokenKind::mark && range.end - 1 > range.begin)
        --range.end;
    if (range.empty()) return {};
    return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
}

} // namespace crossdate::text
