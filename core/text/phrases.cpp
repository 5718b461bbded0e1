#include "core/text/phrases.h"

#include "core/base/one_of.h"
#include "core/text/characters.h"

#include <algorithm>
#include <array>

namespace crossdate::text {

namespace {

constexpr std::array<std::string_view, 13> kFormsOfBe = {
    "am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't", "'re"};
constexpr std::array<std::string_view, 7> kFormsOfHave = {"has",    "have",    "had",   "having",
                                                          "hasn't", "haven't", "hadn't"};
constexpr std::array<std::string_view, 18> kAdverbs = {"also",    "now",  "then",  "not",   "never", "still",
                                                       "already", "long", "since", "again", "ever",  "often",
                                                       "twice",   "once", "later", "first", "even",  "yet"};

bool matches(const std::vector<Token>& tokens, std::size_t i, const std::vector<std::string>& words) {
    if (i + words.size() > tokens.size()) return false;
    for (std::size_t k = 0; k < words.size(); ++k)
        if (tokens[i + k].lower != words[k]) return false;
    return true;
}

} // namespace

bool isFormOfBe(std::string_view lower) {
    return isOneOf(kFormsOfBe, lower);
}
bool isFormOfHave(std::string_view lower) {
    return isOneOf(kFormsOfHave, lower);
}
bool isAuxiliary(std::string_view lower) {
    static constexpr std::array<std::string_view, 12> modals = {
        "will", "would", "can", "could", "may", "might", "shall", "should", "must", "did", "does", "won't"};
    return isFormOfBe(lower) || isFormOfHave(lower) || isOneOf(modals, lower);
}
bool isAdverb(std::string_view lower) {
    return (lower.size() > 4 && lower.ends_with("ly") && lower != "family" && lower != "daily") ||
           isOneOf(kAdverbs, lower);
}

PhraseTable::PhraseTable(const std::vector<std::string_view>& lines) {
    for (const std::string_view line : lines) {
        const std::size_t tab = line.find('\t');
        add(line.substr(0, tab), tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1));
    }
}

void PhraseTable::add(std::string_view phrase, std::string_view value) {
    const bool be = phrase.starts_with("_be ");
    if (be) phrase.remove_prefix(4);
    std::vector<std::string> words;
    for (const Span word : tokenSpans(phrase)) words.push_back(foldedCopy(slice(phrase, word)));
    if (words.empty()) return;
    Entry entry;
    entry.value = value;
    entry.adverbsMayFollow = be;
    entry.rest.assign(words.begin() + (be ? 0 : 1), words.end());
    if (be) {
        for (const std::string_view form : kFormsOfBe) {
            entry.first = form;
            file(entry);
        }
    } else {
        entry.first = words.front();
        file(std::move(entry));
    }
}

const std::vector<PhraseTable::Entry>* PhraseTable::entriesOf(std::uint32_t firstWord) const {
    const std::uint32_t place = places_.find(firstWord);
    return place == HashIndex::none ? nullptr : &entries_[place];
}

void PhraseTable::file(Entry entry) {
    const std::uint32_t hash = wordHash(entry.first);
    std::uint32_t place = places_.find(hash);
    if (place == HashIndex::none) {
        place = static_cast<std::uint32_t>(entries_.size());
        places_.set(hash, place);
        entries_.emplace_back();
    }
    entries_[place].push_back(std::move(entry));
}

bool PhraseTable::begins(std::string_view lower) const {
    const auto* entries = entriesOf(wordHash(lower));
    return entries != nullptr && std::any_of(entries->begin(), entries->end(),
                                             [lower](const Entry& entry) { return entry.first == lower; });
}

PhraseTable::Match PhraseTable::longestAt(const std::vector<Token>& tokens, std::size_t i) const {
    Match best;
    const auto* entries = entriesOf(tokens[i].hash);
    if (entries == nullptr) return best;
    for (const Entry& entry : *entries) {
        if (entry.first != tokens[i].lower) continue;
        std::size_t next = i + 1;
        for (int n = 0;
             entry.adverbsMayFollow && n < 2 && next < tokens.size() && tokens[next].is(WordClass::adverb);
             ++n)
            ++next;
        if (!matches(tokens, next, entry.rest)) continue;
        const std::size_t count = next + entry.rest.size() - i;
        if (count > best.count) best = {count, entry.value};
    }
    return best;
}

} // namespace crossdate::text
