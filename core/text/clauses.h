// A sentence cut into clauses, roughly: at marks and at the conjunctions and relative words that begin a new
// statement. What a hedge or a negation covers ends with its clause. Private to core/text.
#pragma once

#include "core/text/tokens.h"

#include <cstddef>
#include <vector>

namespace crossdate::text {

/// Token indices, half-open.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool empty() const { return begin >= end; }
};

/// Whether a clause may begin with the word, or after it.
[[nodiscard]] bool mayOpenClause(std::string_view lower);

/// In order, without gaps; empty for a sentence without tokens.
[[nodiscard]] std::vector<TokenRange> clausesOf(const std::vector<Token>& tokens);

/// The clause that holds token `i`.
[[nodiscard]] TokenRange clauseAt(const std::vector<TokenRange>& clauses, std::size_t i);

/// Bytes from the first word of the range to its last word; marks at its ends are left out.
[[nodiscard]] Span spanOf(const std::vector<Token>& tokens, TokenRange range);

[[nodiscard]] bool isQuoteToken(const Token& token); // double quotation marks
[[nodiscard]] bool isDashToken(const Token& token);
[[nodiscard]] bool isBracketToken(const Token& token);

} // namespace crossdate::text
