// Where the tokens of a text begin and end. Private to core/text.
#pragma once

#include "core/text/characters.h"
#include "core/text/tokens.h"

namespace crossdate::text {

/// Reads one token after the other. All look-ahead is bounded, so the whole is linear.
class TokenScanner {
public:
    TokenScanner(std::string_view text, Span range)
        : text_(text.substr(0, std::min(range.end, text.size()))), pos_(range.begin) {}

    struct Piece {
        Span span;
        TokenKind kind = TokenKind::word;
    };
    /// False at the end.
    [[nodiscard]] bool next(Piece& piece);

private:
    [[nodiscard]] bool readPlainWord(Piece& piece);
    [[nodiscard]] Piece readToken(CodePoint first);
    [[nodiscard]] Piece readMark(CodePoint first);
    [[nodiscard]] std::size_t moneySignLength(std::size_t begin) const;
    [[nodiscard]] std::size_t wordEnd(std::size_t i) const;
    [[nodiscard]] bool joins(std::size_t i, CodePoint c) const;
    [[nodiscard]] bool isPossessive(std::size_t i) const;
    [[nodiscard]] bool isSingleLetter(std::size_t i) const;
    [[nodiscard]] bool isAbbreviationStop(std::size_t begin, std::size_t end) const;

    std::string_view text_;
    std::size_t pos_;
};

} // namespace crossdate::text
