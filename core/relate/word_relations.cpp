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

bool WordRelations::isKindOf(const std::vector<Sense>& narrow, const std::vector<Sense>& wide) const {
    std::vector<Sense> level = narrow;
    for (int step = 0; step < 2; ++step) {
        std::vector<Sense> above;
        for (const Sense sense : level)
            if (sense < kinds_.size()) above.insert(above.end(), kinds_[sense].begin(), kinds_[sense].end());
        if (haveCommon(above, wide)) return true;
        level = std::move(above);
    }
    return false;
}

bool WordRelations::areSiblings(const std::vector<Sense>& a, const std::vector<Sense>& b) const {
    for (const Sense one : a)
        for (const Sense other : b)
            if (one < kinds_.size() && other < kinds_.size() && haveCommon(kinds_[one], kinds_[other]))
                return true;
    return false;
}

WordRelation WordRelations::between(const text::Token& a, const text::Token& b) const {
    if (exclude(a.stem, b.stem) || exclude(a.lower, b.lower)) return WordRelation::opposites;
    if (deniesByPrefix(a.lower, b.lower) || deniesByPrefix(b.lower, a.lower)) return WordRelation::opposites;
    if (agree(a.stem, b.stem)) return WordRelation::synonyms;
    const auto one = senses_.find(a.stem), other = senses_.find(b.stem);
    if (one == senses_.end() || other == senses_.end()) return WordRelation::none;
    if (haveCommon(one->second, other->second)) return WordRelation::synonyms;
    if (isKindOf(one->second, other->second)) return WordRelation::narrower;
    if (isKindOf(other->second, one->second)) return WordRelation::wider;
    return areSiblings(one->second, other->second) ? WordRelation::siblings : WordRelation::none;
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
