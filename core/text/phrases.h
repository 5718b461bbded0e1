// Words in sequence, found among the tokens of a sentence. Private to core/text.
#pragma once

#include "core/text/hash_index.h"
#include "core/text/tokens.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crossdate::text {

/// "phrase" or "phrase TAB value" a line; compared with Token::lower. "_be" stands for any form of "to be"
/// with up to two adverbs after it. Values are views into the lines.
class PhraseTable {
public:
    struct Match {
        std::size_t count = 0; // tokens; 0: none
        std::string_view value;
        explicit operator bool() const { return count > 0; }
    };

    PhraseTable() = default;
    explicit PhraseTable(const std::vector<std::string_view>& lines);

    void add(std::string_view phrase, std::string_view value);
    /// Whether any phrase begins with the word.
    [[nodiscard]] bool begins(std::string_view lower) const;
    /// The longest phrase that begins at token `i`.
    [[nodiscard]] Match longestAt(const std::vector<Token>& tokens, std::size_t i) const;

private:
    struct Entry {
        std::string first;
        std::vector<std::string> rest;
        std::string_view value;
        bool adverbsMayFollow = false; // after the first word
    };
    [[nodiscard]] const std::vector<Entry>* entriesOf(std::uint32_t firstWord) const;
    void file(Entry entry);

    HashIndex places_; // in `entries_`, by the first word's hash
    std::vector<std::vector<Entry>> entries_;
};

[[nodiscard]] bool isFormOfBe(std::string_view lower);
[[nodiscard]] bool isFormOfHave(std::string_view lower);
/// Forms of both, and "will", "can", "did" …
[[nodiscard]] bool isAuxiliary(std::string_view lower);
/// "-ly" and the few others that stand between an auxiliary and its verb.
[[nodiscard]] bool isAdverb(std::string_view lower);

} // namespace crossdate::text
