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
    /// The word is in the list of senses, hence no name.
    [[nodiscard]] bool isKnown(const std::string& stem) const { return senses_.count(stem) > 0; }

private:
    using Sense = std::uint32_t;
    WordRelations();
    void readSenses();
    void readPairs();
    void readClasses();
    [[nodiscard]] bool agree(const std::string& a, const std::string& b) const;
    [[nodiscard]] bool exclude(const std::string& a, const std::string& b) const;
    [[nodiscard]] bool isKindOf(const std::vector<Sense>& narrow, const std::vector<Sense>& wide) const;
    [[nodiscard]] bool areSiblings(const std::vector<Sense>& a, const std::vector<Sense>& b) const;

    std::unordered_map<std::string, std::vector<Sense>> senses_;
    std::vector<std::vector<Sense>> kinds_; // by sense
    std::unordered_map<std::string, std::vector<std::string>> exclude_;
    std::unordered_map<std::string, std::string> agreeing_;
    std::unordered_map<std::string, std::uint32_t> classes_;
};

} // namespace crossdate::relate
