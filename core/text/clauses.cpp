#include "core/text/clauses.h"

#include "core/base/one_of.h"
#include "core/text/phrases.h"
#include "core/text/speech.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossdate::text {

namespace {

constexpr std::size_t kLongestSubject = 9; // tokens of "people familiar with the matter said"
constexpr std::size_t kLongestIntroduction = 8;
constexpr std::size_t kNearVerb = 4; // tokens after "and" within which a verb shows a new clause
constexpr std::size_t kFarVerb = 40; // tokens before it within which one shows the old clause

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

bool isOneMark(const Token& token, char mark) {
    return token.kind == TokenKind::mark && token.lower.size() == 1 && token.lower.front() == mark;
}
bool isComma(const Token& token) {
    return isOneMark(token, ',');
}

bool isBreakMark(const Token& token) {
    return token.kind == TokenKind::mark &&
           (isOneMark(token, ';') || isOneMark(token, ':') || isDashToken(token) || isBracketToken(token));
}

bool endsQuotedSpeech(const std::vector<Token>& tokens, std::size_t i) {
    if (!isQuoteToken(tokens[i - 1]) || i < 2) return false;
    const std::string_view inside = tokens[i - 2].lower;
    return inside == "," || inside == "." || inside == "!" || inside == "?" || isComma(tokens[i]);
}

/// "is", "has", "will": a clause that holds one already may be followed by another after "and".
bool hasAuxiliary(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (tokens[i].is(WordClass::auxiliary)) return true;
    return false;
}

/// ", people familiar with the matter said": a comma and, before the next one, a verb of saying.
bool startsAttribution(const std::vector<Token>& tokens, std::size_t i) {
    for (std::size_t k = i; k < std::min(tokens.size(), i + kLongestSubject); ++k) {
        if (tokens[k].kind == TokenKind::mark) return false;
        if (tokens[k].is(WordClass::sureSpeech)) return k > i;
    }
    return false;
}

/// "In February, Brook said": a short phrase before the comma is part of what follows.
bool isIntroduction(const std::vector<Token>& tokens, std::size_t begin, std::size_t i) {
    return i - begin <= kLongestIntroduction && !hasAuxiliary(tokens, begin, i);
}

/// Most words neither follow a mark nor begin a clause by themselves.
bool mayStartClause(const std::vector<Token>& tokens, std::size_t i) {
    return tokens[i - 1].kind == TokenKind::mark || tokens[i].kind == TokenKind::mark ||
           tokens[i].is(WordClass::clauseOpener);
}

/// Looks at the clause so far (from `begin`) only near `i`: clauses without marks are short.
bool startsClause(const std::vector<Token>& tokens, std::size_t begin, std::size_t i) {
    if (isBreakMark(tokens[i - 1]) || isBracketToken(tokens[i]) || endsQuotedSpeech(tokens, i)) return true;
    const std::string_view word = tokens[i].lower;
    if (isComma(tokens[i - 1]) && (isOneOf(kAfterComma, word) || isQuoteToken(tokens[i]))) return true;
    if (isOneOf(kAlways, word)) return true;
    if (isComma(tokens[i - 1]) && startsAttribution(tokens, i) && !isIntroduction(tokens, begin, i))
        return true;
    if (word != "and" || i + 1 >= tokens.size()) return false;
    if (isOneOf(kSubjects, tokens[i + 1].lower)) return true;
    return hasAuxiliary(tokens, i + 1, std::min(tokens.size(), i + 1 + kNearVerb)) &&
           hasAuxiliary(tokens, std::max(begin, i - std::min(i, kFarVerb)), i);
}

bool isRelative(std::string_view word) {
    return word == "which" || word == "who" || word == "whose" || word == "where";
}

/// What goes on with the main clause after a relative one: "…, has been closed".
bool isVerbLike(const Token& word) {
    return word.is(WordClass::auxiliary) || word.is(WordClass::sureSpeech) ||
           (word.lower.size() > 4 && word.lower.ends_with("ed"));
}

} // namespace

bool mayOpenClause(std::string_view lower) {
    return lower == "and" || isOneOf(kAfterComma, lower) || isOneOf(kAlways, lower);
}

bool isQuoteToken(const Token& token) {
    if (token.kind != TokenKind::mark) return false;
    if (token.lower.size() == 1) return token.lower.front() == '"';
    return token.lower == "\u201C" || token.lower == "\u201D" || token.lower == "\u201E" ||
           token.lower == "\u00AB" || token.lower == "\u00BB";
}

bool isDashToken(const Token& token) {
    if (token.kind != TokenKind::mark) return false;
    if (token.lower.size() == 1) return token.lower.front() == '-';
    return token.lower == "--" || token.lower == "\u2013" || token.lower == "\u2014";
}

bool isBracketToken(const Token& token) {
    return isOneMark(token, '(') || isOneMark(token, ')') || isOneMark(token, '[') || isOneMark(token, ']');
}

std::vector<TokenRange> clausesOf(const std::vector<Token>& tokens) {
    std::vector<TokenRange> clauses;
    if (tokens.empty()) return clauses;
    std::size_t begin = 0;
    bool relative = false; // the clause at hand began with ", which"
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!mayStartClause(tokens, i)) continue;
        const bool resumes = relative && isComma(tokens[i - 1]) && isVerbLike(tokens[i]);
        if (!resumes && !startsClause(tokens, begin, i)) continue;
        clauses.push_back({begin, i});
        begin = i;
        relative = isComma(tokens[i - 1]) && isRelative(tokens[i].lower);
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
