// What a person types, read into terms and written as an FTS5 expression that cannot fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossdate::store {

struct QueryTerm {
    std::string text; // one word, or the words of a phrase
    bool prefix = false;
    bool excluded = false;
    bool operator==(const QueryTerm&) const = default;
};

/// Words, "a phrase" (typographic quotes too), pre*, -without. A quotation mark that is not closed, and signs
/// that are no words, count as spaces. At most 32 terms.
[[nodiscard]] std::vector<QueryTerm> parseQuery(std::string_view query);

/// All wanted terms and none of the excluded. Empty when nothing is wanted.
[[nodiscard]] std::string matchExpression(const std::vector<QueryTerm>& terms);

} // namespace crossdate::store
