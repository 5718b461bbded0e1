// What two words are to each other, and what a word does to a statement: synonyms, opposites, two of a kind
// (resources/words/word_senses, opposites, agreeing_words) and classes such as praise, all, up
// (relation_words). Built once at first use, read-only afterwards: safe from any thread. Private to
// core/relate.
#pragma once

#include "core/text/tokens.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossdate::relate {

enum class WordRelation {
    none,
    synonyms, // a sense in common, or used for one another in news
    narrower, // the first is a kind of the second
    wider,
    siblings, // two kinds of one thing: "actor", "director"
    cousins,  // of kinds that are siblings
    opposites
};

enum WordClass : std::uint32_t {
    kPraise = 1u << 0,
    kBlame = 1u << 1,
    kMixed = 1u << 2,
    kAll = 1u << 3,
    kMost = 1u << 4,
    kSome = 1u << 5,
    kNothing = 1u << 6,
    kSole = 1u << 7,
    kFirst = 1u << 8,
    kLast = 1u << 9,
    kFuture = 1u << 10,
    kUp = 1u << 11,
    kDown = 1u << 12,
    kRefuse = 1u << 13,
    kQuarter = 1u << 14, // of the compass
    kHome = 1u << 15,
    kWorld = 1u << 16,
};
inline constexpr int kWordClasses = 17;

class WordRelations {
public:
    [[nodiscard]] static const WordRelations& instance();

    [[nodiscard]] WordRelation between(const text::Token& a, const text::Token& b) const;
    /// Classes of a word, as bits.
    [[nodiscard]] std::uint32_t classesOf(const text::Token& token) const;
    /// "unpopular" of "popular": the same with a prefix that denies.
    [[nodiscard]] static bool deniesByPrefix(std::string_view longer, std::string_view shorter);
    /// How many common senses a word has, by stem: none for names and rare words, several for the commonest.
    [[nodiscard]] std::size_t sensesOf(const std::string& stem) const;
    /// "review" and "reviewers", "Italy" and "Italian".
    [[nodiscard]] static bool haveOneRoot(std::string_view a, std::string_view b);
    /// "centre" and "center", "colour" and "color", "organise" and "organize", "travelled" and "traveled".
    [[nodiscard]] static bool areSpellings(std::string_view a, std::string_view b);

private:
    using Sense = std::uint32_t;
    WordRelations();
    void readSenses();
    void readPairs();
    void readClasses();
    [[nodiscard]] bool agree(const std::string& a, const std::string& b) const;
    [[nodiscard]] bool exclude(const std::string& a, const std::string& b) const;
    /// Kinds the senses belong to, one step up.
    [[nodiscard]] std::vector<Sense> above(const std::vector<Sense>& senses) const;

    std::unordered_map<std::string, std::vector<Sense>> senses_;
    std::vector<std::vector<Sense>> kinds_; // by sense
    std::unordered_map<std::string, std::vector<std::string>> exclude_;
    std::unordered_map<std::string, std::string> agreeing_;
    std::unordered_map<std::string, std::uint32_t> classes_;
};

} // namespace crossdate::relate
