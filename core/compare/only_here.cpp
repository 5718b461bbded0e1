#include "core/compare/only_here.h"

#include "core/text/tokens.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace crossdate::compare {

namespace {

using text::Token;
using text::TokenKind;
using Stems = std::unordered_set<std::string>;

/// Words that open a new clause in a news sentence; the word itself belongs to neither side.
bool opensClause(std::string_view lower) {
    static constexpr std::array<std::string_view, 11> words{
        "and", "but", "while", "although", "though", "whereas", "because", "which", "who", "that", "or"};
    return std::find(words.begin(), words.end(), lower) != words.end();
}

bool endsClause(const Token& token) {
    if (token.kind != TokenKind::mark) return opensClause(token.lower);
    // Hyphens, apostrophes and signs stay inside a clause.
    static constexpr std::array<std::string_view, 15> marks{",", ";", ":", "(", ")",  "[", "]", ".",
                                                            "!", "?", "—", "–", "\"", "“", "”"};
    return std::find(marks.begin(), marks.end(), token.lower) != marks.end();
}

bool isContent(const Token& token) {
    if (token.kind == TokenKind::number) return true;
    return token.kind == TokenKind::word && !text::isStopWord(token.lower);
}

Stems stemsOf(const std::vector<std::string_view>& texts) {
    Stems stems;
    for (const auto part : texts)
        for (auto& token : text::tokenize(part))
            if (isContent(token)) stems.insert(std::move(token.stem));
    return stems;
}

struct Clause {
    Span span;
    int content = 0;
    int fresh = 0;

    void add(const Token& token, const Stems& known) {
        if (span.empty()) span.begin = token.span.begin;
        span.end = token.span.end;
        if (!isContent(token)) return;
        ++content;
        if (!known.contains(token.stem)) ++fresh;
    }
    [[nodiscard]] bool isNew() const {
        return fresh * 2 >= content && (fresh >= 3 || (fresh == 2 && content == 2));
    }
};

std::vector<Clause> clausesOf(std::string_view text, Span passage, const Stems& known) {
    std::vector<Clause> clauses(1);
    for (const auto& token : text::tokenize(text, passage)) {
        if (!endsClause(token))
            clauses.back().add(token, known);
        else if (!clauses.back().span.empty())
            clauses.emplace_back();
    }
    if (clauses.back().span.empty()) clauses.pop_back();
    return clauses;
}

} // namespace

std::vector<Span> onlyHere(std::string_view text, const std::vector<Span>& passages,
                           const std::vector<std::string_view>& others) {
    std::vector<Span> found;
    const Stems known = stemsOf(others);
    if (known.empty()) return found;
    for (const auto passage : passages) {
        bool joins = false;
        for (const auto& clause : clausesOf(text, passage, known)) {
            if (clause.isNew() && joins)
                found.back().end = clause.span.end;
            else if (clause.isNew())
                found.push_back(clause.span);
            joins = clause.isNew();
        }
    }
    return found;
}

} // namespace crossdate::compare
