// A text cut into the words and marks that word diff compares. Private to core/compare.
#pragma once

#include "core/base/span.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crossdate::compare {

/// What a token is worth to a reader: `closed` are articles, pronouns, prepositions and the like.
enum class DiffWordKind : std::uint8_t { content, closed, mark };

/// How strong a boundary stands before a token.
enum class DiffEdge : std::uint8_t { none, clause, sentence, paragraph };

struct DiffToken {
    Span span;              // UTF-8 bytes
    std::uint32_t form = 0; // equal for tokens that are written alike
    DiffWordKind kind = DiffWordKind::content;
    DiffEdge edge = DiffEdge::none;
};

/// Tokens begin, begin + 1 … end - 1 of a text.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin >= end; }
    [[nodiscard]] bool contains(std::size_t i) const { return begin <= i && i < end; }
    bool operator==(const TokenRange&) const = default;
};

/// `ids[i]` is equal for tokens that count as equal; `tokens[i]` says where they stand.
struct DiffText {
    std::string_view text;
    std::vector<DiffToken> tokens;
    std::vector<std::uint32_t> ids;

    [[nodiscard]] std::size_t size() const { return tokens.size(); }
    [[nodiscard]] TokenRange whole() const { return {0, tokens.size()}; }
    /// The end of a text is as strong a boundary as any.
    [[nodiscard]] DiffEdge edgeAt(std::size_t i) const {
        return i < tokens.size() ? tokens[i].edge : DiffEdge::paragraph;
    }
    [[nodiscard]] bool startsSentence(std::size_t i) const { return edgeAt(i) >= DiffEdge::sentence; }
};

/// Tokens a, a + 1 … and b, b + 1 … of two texts that are equal, one by one.
struct EqualRun {
    std::size_t a = 0, b = 0, length = 0;
    [[nodiscard]] std::size_t endA() const { return a + length; }
    [[nodiscard]] std::size_t endB() const { return b + length; }
    bool operator==(const EqualRun&) const = default;
};

/// A stretch of one text and one of the other.
struct RangePair {
    TokenRange a, b;
    [[nodiscard]] bool empty() const { return a.empty() && b.empty(); }
};

/// What stands before, between and after `runs` (ascending in both) within `whole`; runs.size() + 1 of them.
[[nodiscard]] std::vector<RangePair> gapsOf(const RangePair& whole, const std::vector<EqualRun>& runs);

/// Cuts a text: every byte that is no white space is in one token. A word keeps what joins it ("T-Mobile",
/// "don't", "China's", "U.S.", "26,000", "$1.7bn"); marks stand alone, "--" and "..." are one. Linear.
[[nodiscard]] std::vector<DiffToken> cutIntoWords(std::string_view text);

/// Sets DiffToken::edge from marks, capitals and line breaks.
void markEdges(std::string_view text, std::vector<DiffToken>& tokens);

} // namespace crossdate::compare
