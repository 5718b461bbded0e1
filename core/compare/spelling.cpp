#include "core/compare/spelling.h"

#include "core/base/word_list.h"
#include "words/spelling.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace crossdate::compare {

namespace {

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

/// The word lists of resources/words/spelling.txt.
class Spellings {
public:
    static const Spellings& instance() {
        static const Spellings spellings;
        return spellings;
    }

    /// `word` in lower case.
    [[nodiscard]] std::string common(const std::string& word) const {
        if (const auto whole = words_.find(word); whole != words_.end()) return std::string(whole->second);
        std::string result = withCommonStem(word);
        undouble(result);
        verbInZ(result);
        return result;
    }

private:
    Spellings() {
        const WordList list(words::spelling);
        for (const std::string_view line : list.section("words")) add(words_, line);
        for (const std::string_view line : list.section("stems")) add(stems_, line);
        for (const std::string_view stem : list.section("doubling")) doubling_.insert(stem);
        for (const std::string_view stem : list.section("only s")) onlyS_.insert(stem);
        for (const auto& [stem, _] : stems_) longestStem_ = std::max(longestStem_, stem.size());
    }

    using Table = std::unordered_map<std::string_view, std::string_view>;
    static void add(Table& table, std::string_view line) {
        const std::size_t tab = line.find('\t');
        table.emplace(line.substr(0, tab), line.substr(tab + 1));
    }

    /// "colourful": the stem "colour" is written "color".
    [[nodiscard]] std::string withCommonStem(const std::string& word) const {
        constexpr std::size_t kShortestStem = 4;
        for (std::size_t length = std::min(word.size(), longestStem_); length >= kShortestStem; --length) {
            const auto stem = stems_.find(std::string_view(word).substr(0, length));
            if (stem != stems_.end()) return std::string(stem->second) + word.substr(length);
        }
        return word;
    }

    /// "travelled", "travelling", "traveller" with one l.
    void undouble(std::string& word) const {
        const std::size_t at = word.find("ll");
        if (at == std::string::npos || at < 3) return;
        const std::string_view ending = std::string_view(word).substr(at + 2);
        static constexpr std::array<std::string_view, 6> endings{"ed", "ing", "er", "ers", "ings", "ist"};
        if (std::find(endings.begin(), endings.end(), ending) == endings.end()) return;
        if (doubling_.contains(std::string_view(word).substr(0, at + 1))) word.erase(at, 1);
    }

    /// "-ise", "-isation", "-yse" with a z.
    void verbInZ(std::string& word) const {
        static constexpr std::array<std::string_view, 12> endings{"ise",  "ised",  "ises",    "ising",
                                                                  "iser", "isers", "isation", "isations",
                                                                  "yse",  "ysed",  "yses",    "ysing"};
        constexpr std::size_t kShortest = 6;
        if (word.size() < kShortest || onlyS_.contains(word)) return;
        for (const std::string_view ending : endings) {
            if (!word.ends_with(ending)) continue;
            word[word.size() - ending.size() + 1] = 'z';
            return;
        }
    }

    Table words_, stems_;
    std::unordered_set<std::string_view> doubling_, onlyS_;
    std::size_t longestStem_ = 0;
};

} // namespace

std::string commonSpelling(std::string_view word) {
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kLongest = 24;
    if (word.size() < kShortest || word.size() > kLongest) return std::string(word);
    // a possessive is spelled as its owner
    std::string_view stem = word;
    if (stem.ends_with("'s")) stem.remove_suffix(2);
    std::string lower(stem);
    for (char& c : lower) {
        if (isUpper(c))
            c = static_cast<char>(c | 0x20);
        else if (!isLower(c))
            return std::string(word);
    }
    std::string common = Spellings::instance().common(lower);
    if (common == lower) return std::string(word);
    const bool shouted = stem.size() > 1 && isUpper(stem[1]);
    for (std::size_t i = 0; i < common.size(); ++i)
        if (isLower(common[i]) && (shouted || (i == 0 && isUpper(stem[0]))))
            common[i] = static_cast<char>(common[i] & ~0x20);
    return common.append(word.substr(stem.size()));
}

} // namespace crossdate::compare
