// Words and marks of a text, with stems (Porter2 English, M. F. Porter 2001, by libstemmer).
#pragma once

#include "core/base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossdate::text {

enum class TokenKind { word, number, mark };

struct Token {
    Span span;
    TokenKind kind = TokenKind::word;
    std::string lower; // case-folded, typographic apostrophes made straight
    std::string stem;  // of a word; otherwise as lower
};

/// Tokens of `text` within `range`; spans are into the whole text. "T-Mobile", "U.S.", "don't", "26,000",
/// "£1.7bn" stay one token each; a possessive "'s" is a token of its own.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Span range);
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// Closed-class word (article, pronoun, preposition, auxiliary …), given lower-case.
[[nodiscard]] bool isStopWord(std::string_view lower);

} // namespace crossdate::text
