#include "core/analysis/clauses.h"

#include "core/analysis/clause_words.h"
#include "core/analysis/lexicon.h"
#include "core/base/one_of.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kLeastWords = 4;

bool isVerbLike(const Token& token) {
    if (token.kind != TokenKind::word) return false;
    if (isAuxiliary(token.lower)) return true;
    if (token.lower.size() > 4 && token.lower.ends_with("ed")) return true;
    const auto& senses = Lexicon::instance().sensesOf(token);
    return !senses.empty() &&
           std::all_of(senses.begin(), senses.end(), [](const KindSense& s) { return s.verb; });
}

bool hasVerbAndBulk(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
    std::size_t words = 0;
    bool verb = false;
    for (std::size_t i = begin; i < end; ++i) {
        words += tokens[i].kind != TokenKind::mark;
        verb = verb || isVerbLike(tokens[i]);
    }
    return verb && words >= kLeastWords;
}

bool inDirectQuotation(const text::SentenceReading& reading, std::size_t offset) {
    return std::any_of(reading.quotations.begin(), reading.quotations.end(),
                       [&](const text::Quotation& q) { return q.direct && q.span.contains(offset); });
}

/// The clause may begin at token `i`.
bool opensClause(const std::vector<Token>& tokens, std::size_t i) {
    static constexpr std::array<std::string_view, 6> always{"although", "though", "whereas",
                                                            "but",      "while",  "yet"};
    if (i == 0) return false;
    const bool afterComma = tokens[i - 1].lower == ",";
    if (tokens[i - 1].lower == ";") return true;
    if (!afterComma) return false;
    return isOneOf(always, tokens[i].lower) || tokens[i].lower == "and";
}

} // namespace

bool isAuxiliary(std::string_view lower) {
    return hasRole(WordRole::auxiliary, lower);
}

std::vector<Span> cutClauses(const text::SentenceReading& reading) {
    const std::vector<Token>& tokens = reading.tokens;
    std::vector<Span> clauses;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (!opensClause(tokens, i) || inDirectQuotation(reading, tokens[i].span.begin)) continue;
        std::size_t next = i + 1; // the part up to the next possible cut must stand alone as well
        while (next < tokens.size() && !opensClause(tokens, next)) ++next;
        if (!hasVerbAndBulk(tokens, begin, i) || !hasVerbAndBulk(tokens, i, next)) continue;
        clauses.push_back({tokens[begin].span.begin, tokens[i - 1].span.begin});
        begin = i;
    }
    if (tokens.empty()) return clauses;
    clauses.push_back({begin == 0 ? reading.sentence.begin : tokens[begin].span.begin, reading.sentence.end});
    return clauses;
}

} // namespace crossdate::analysis
