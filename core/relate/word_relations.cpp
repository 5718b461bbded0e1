#include "core/relate/word_relations.h"

#include "core/base/word_list.h"
#include "words/agreeing_words.h"
#include "words/opposites.h"
#include "words/relation_words.h"
#include "words/word_senses.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace crossdate::relate {

namespace {

std::vector<std::string_view> partsOf(std::string_view line, char separator) {
    std::vector<std::string_view> parts;
    while (!line.empty()) {
        const std::size_t at = line.find(separator);
        if (at != 0) parts.push_back(line.substr(0, at));
        if (at == std::string_view::npos) break;
        line.remove_prefix(at + 1);
    }
    return parts;
}

std::uint32_t base36(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 36);
    return value;
}

std::string stemOf(std::string_view word) {
    const auto tokens = text::tokenize(word);
    return tokens.empty() ? std::string(word) : tokens.front().stem;
}

bool haveCommon(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&b](std::uint32_t sense) { return std::find(b.begin(), b.end(), sense) != b.end(); });
}

} // namespace

const WordRelations& WordRelations::instance() {
    static const WordRelations made;
    return made;
}

WordRelations::WordRelations() {
    readSenses();
    readPairs();
    readClasses();
}

void WordRelations::readSenses() {
    const WordList list(words::word_senses);
    senses_.reserve(list.section("senses").size());
    for (const std::string_view line : list.section("senses")) {
        const std::size_t tab = line.find('\t');
        auto& senses = senses_[std::string(line.substr(0, tab))];
        for (const std::string_view sense : partsOf(line.substr(tab + 1), ' '))
            senses.push_back(base36(sense));
    }
    for (const std::string_view line : list.section("kinds")) {
        const std::size_t tab = line.find('\t');
        const Sense sense = base36(line.substr(0, tab));
        if (kinds_.size() <= sense) kinds_.resize(sense + 1);
        for (const std::string_view kind : partsOf(line.substr(tab + 1), ' '))
            kinds_[sense].push_back(base36(kind));
    }
    for (const std::string_view line : list.section("exclude")) {
        const std::size_t tab = line.find('\t');
        auto& others = exclude_[std::string(line.substr(0, tab))];
        for (const std::string_view other : partsOf(line.substr(tab + 1), ' ')) others.emplace_back(other);
    }
}

void WordRelations::readPairs() {
    const WordList opposites(words::opposites);
    for (const std::string_view line : opposites.section("opposites")) {
        const std::size_t slash = line.find('/');
        for (const std::string_view one : partsOf(line.substr(0, slash), ' '))
            for (const std::string_view other : partsOf(line.substr(slash + 1), ' ')) {
                exclude_[stemOf(one)].push_back(stemOf(other));
                exclude_[stemOf(other)].push_back(stemOf(one));
            }
    }
    const WordList agreeing(words::agreeing_words);
    for (const std::string_view line : agreeing.section({})) {
        const auto group = partsOf(line, ' ');
        for (const std::string_view word : group) agreeing_.emplace(stemOf(word), stemOf(group.front()));
    }
}

void WordRelations::readClasses() {
    static constexpr std::array<std::pair<std::string_view, std::uint32_t>, kWordClasses> sections = {{
        {"praise", kPraise},
        {"blame", kBlame},
        {"mixed", kMixed},
        {"all", kAll},
        {"most", kMost},
        {"some", kSome},
        {"none", kNothing},
        {"sole", kSole},
        {"first", kFirst},
        {"last", kLast},
        {"future", kFuture},
        {"up", kUp},
        {"down", kDown},
        {"refuse", kRefuse},
        {"east", kQuarter},
        {"home", kHome},
        {"world", kWorld},
    }};
    const WordList list(words::relation_words);
    for (const auto& [name, bit] : sections)
        for (const std::string_view word : list.section(name)) classes_[std::string(word)] |= bit;
}

std::uint32_t WordRelations::classesOf(const text::Token& token) const {
    const auto found = classes_.find(token.lower);
    return found == classes_.end() ? 0 : found->second;
}

bool WordRelations::agree(const std::string& a, const std::string& b) const {
    const auto one = agreeing_.find(a), other = agreeing_.find(b);
    if (one == agreeing_.end() && other == agreeing_.end()) return false;
    return (one == agreeing_.end() ? a : one->second) == (other == agreeing_.end() ? b : other->second);
}

bool WordRelations::exclude(const std::string& a, const std::string& b) const {
    const auto found = exclude_.find(a);
    return found != exclude_.end() &&
           std::find(found->second.begin(), found->second.end(), b) != found->second.end();
}

std::vector<WordRelations::Sense> WordRelations::above(const std::vector<Sense>& senses) const {
    std::vector<Sense> kinds;
    for (const Sense sense : senses)
        if (sense < kinds_.size()) kinds.insert(kinds.end(), kinds_[sense].begin(), kinds_[sense].end());
    return kinds;
}

std::size_t WordRelations::sensesOf(const std::string& stem) const {
    const auto found = senses_.find(stem);
    return found == senses_.end() ? 0 : found->second.size();
}

WordRelation WordRelations::between(const text::Token& a, const text::Token& b) const {
    if (exclude(a.stem, b.stem) || exclude(a.lower, b.lower)) return WordRelation::opposites;
    if (deniesByPrefix(a.lower, b.lower) || deniesByPrefix(b.lower, a.lower)) return WordRelation::opposites;
    if (agree(a.stem, b.stem)) return WordRelation::synonyms;
    const auto one = senses_.find(a.stem), other = senses_.find(b.stem);
    if (one == senses_.end() || other == senses_.end()) return WordRelation::none;
    if (haveCommon(one->second, other->second)) return WordRelation::synonyms;
    const std::vector<Sense> aboveOne = above(one->second), aboveOther = above(other->second);
    if (haveCommon(aboveOne, other->second)) return WordRelation::narrower;
    if (haveCommon(one->second, aboveOther)) return WordRelation::wider;
    if (haveCommon(aboveOne, aboveOther)) return WordRelation::siblings;
    const std::vector<Sense> highOne = above(aboveOne), highOther = above(aboveOther);
    if (haveCommon(highOne, other->second)) return WordRelation::narrower;
    if (haveCommon(one->second, highOther)) return WordRelation::wider;
    const bool cousins =
        haveCommon(highOne, aboveOther) || haveCommon(aboveOne, highOther) || haveCommon(highOne, highOther);
    return cousins ? WordRelation::cousins : WordRelation::none;
}

bool WordRelations::haveOneRoot(std::string_view a, std::string_view b) {
    constexpr std::size_t kSamePrefix = 5, kLongestEnding = 4;
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t common = 0;
    while (common < shorter && a[common] == b[common]) ++common;
    return common >= kSamePrefix && common + 3 >= shorter &&
           std::max(a.size(), b.size()) - common <= kLongestEnding;
}

bool WordRelations::areSpellings(std::string_view a, std::string_view b) {
    constexpr std::size_t kShortest = 5;
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() < kShortest || b.size() > a.size() + 1) return false;
    std::size_t head = 0, tail = 0;
    while (head < a.size() && a[head] == b[head]) ++head;
    while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const std::string_view one = a.substr(head, a.size() - head - tail);
    const std::string_view other = b.substr(head, b.size() - head - tail);
    if (one.empty())
        return other == "u" || (other.size() == 1 && head > 0 && tail > 0 && other[0] == b[head - 1]);
    return (one == "re" && other == "er") || (one == "er" && other == "re") || (one == "s" && other == "z") ||
           (one == "z" && other == "s");
}

bool WordRelations::deniesByPrefix(std::string_view longer, std::string_view shorter) {
    constexpr std::size_t kShortest = 4;
    for (const std::string_view prefix : {"un", "in", "im", "ir", "il", "dis", "non", "non-"})
        if (shorter.size() >= kShortest && longer.size() == prefix.size() + shorter.size() &&
            longer.starts_with(prefix) && longer.ends_with(shorter))
            return true;
    return false;
}

} // namespace crossdate::relate
