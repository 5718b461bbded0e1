// Words and marks of a text, with stems (Porter2 English, M. F. Porter 2001, by libstemmer) and what word
// lists say of each.
#pragma once

#include "core/base/span.h"
#include "core/text/word_class.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossdate::text {

enum class TokenKind : std::uint8_t { word, number, mark };

/// How a token is written, by its first two code points.
enum class Capitals : std::uint8_t { none, small, first, both };

struct Token {
    Span span;
    TokenKind kind = TokenKind::word;
    Capitals capitals = Capitals::none; // `small`: begins with a small letter
    WordClasses classes;
    std::uint32_t hash = 0; // wordHash(lower), so that tables of words need not compute it
    std::string lower;      // case-folded, typographic apostrophes made straight
    std::string stem;       // of a word; otherwise as lower

    [[nodiscard]] bool is(WordClass one) const { return classes.has(one); }
    [[nodiscard]] bool isCapitalised() const { return capitals >= Capitals::first; }
};

/// Tokens of `text` within `range`; spans are into the whole text. "T-Mobile", "U.S.", "don't", "26,000",
/// "£1.7bn" stay one token each; a possessive "'s" is a token of its own.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Span range);
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// Not stored anywhere and not hardened: who fills a table with words of one hash gains a slower reading of
/// his own text.
[[nodiscard]] std::uint32_t wordHash(std::string_view lower);

/// Only where the tokens are: for tables that word classes are made from.
[[nodiscard]] std::vector<Span> tokenSpans(std::string_view text);

/// Closed-class word (article, pronoun, preposition, auxiliary …), given lower-case.
[[nodiscard]] bool isStopWord(std::string_view lower);

} // namespace crossdate::text
