#include "core/analysis/lexicon.h"

#include "core/base/word_list.h"
#include "words/agreeing_words.h"
#include "words/happenings.h"
#include "words/occasions.h"
#include "words/opposites.h"
#include "words/standing.h"

#include <algorithm>
#include <array>

namespace crossdate::analysis {

namespace {

std::vector<std::string_view> split(std::string_view line, char separator) {
    std::vector<std::string_view> parts;
    while (!line.empty()) {
        const std::size_t end = line.find(separator);
        if (end != 0) parts.push_back(line.substr(0, end));
        line = end == std::string_view::npos ? std::string_view{} : line.substr(end + 1);
    }
    return parts;
}

std::string stemOf(std::string_view word) {
    const std::vector<text::Token> tokens = text::tokenize(word);
    return tokens.size() == 1 ? tokens.front().stem : std::string(word);
}

std::vector<std::string> stemsOf(const std::vector<std::string_view>& words) {
    std::vector<std::string> stems;
    for (const std::string_view word : words) stems.push_back(stemOf(word));
    return stems;
}

std::vector<std::string> wordsOf(const std::vector<std::string_view>& parts) {
    std::vector<std::string> words;
    for (const std::string_view part : parts) words.emplace_back(part == "_" ? std::string_view{} : part);
    return words;
}

/// Of a list without sections.
std::vector<std::string_view> entries(std::span<const std::string_view> lines) {
    return WordList(lines).section({});
}

} // namespace

std::string_view nameOf(Standing standing) {
    static constexpr std::array<std::string_view, 4> names{"planned", "issued", "decided", "undecided"};
    return names.at(static_cast<std::size_t>(standing));
}

const Lexicon& Lexicon::instance() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() : kindNames_{""} {
    readHappenings();
    readAgreeing();
    readOccasions();
    readStanding();
    readOpposites();
}

void Lexicon::readHappenings() {
    for (const std::string_view line : entries(words::happenings)) {
        const std::vector<std::string_view> parts = split(line, ' ');
        if (parts.size() < 3) continue;
        auto known = std::find(kindNames_.begin(), kindNames_.end(), parts[0]);
        if (known == kindNames_.end()) known = kindNames_.insert(known, std::string(parts[0]));
        const KindSense sense{static_cast<Kind>(known - kindNames_.begin()), parts[1] == "v"};
        for (std::size_t i = 2; i < parts.size(); ++i) {
            const bool exact = parts[i].front() == '=';
            senses_[exact ? std::string(parts[i]) : stemOf(parts[i])].push_back(sense);
        }
    }
}

void Lexicon::readAgreeing() {
    for (const std::string_view line : entries(words::agreeing_words)) {
        const std::vector<std::string_view> parts = split(line, ' ');
        const std::string first = stemOf(parts.front());
        for (const std::string_view word : parts) agreeing_.emplace(stemOf(word), first);
    }
}

void Lexicon::readOccasions() {
    for (const std::string_view line : entries(words::occasions)) {
        const std::vector<std::string_view> parts = split(line, ' ');
        std::string name(parts.front());
        std::replace(name.begin(), name.end(), '-', ' ');
        for (std::size_t i = 1; i < parts.size(); ++i)
            occasions_.push_back({name, stemsOf(split(parts[i], '+'))});
    }
    std::stable_sort(occasions_.begin(), occasions_.end(), [](const OccasionCue& a, const OccasionCue& b) {
        return a.stems.size() > b.stems.size(); // "press conference" before "conference"
    });
}

void Lexicon::readStanding() {
    const WordList list(words::standing);
    for (const Standing standing :
         {Standing::planned, Standing::issued, Standing::decided, Standing::undecided}) {
        for (const std::string_view line : list.section(analysis::nameOf(standing))) {
            standing_.push_back({standing, wordsOf(split(line, ' '))});
        }
    }
    std::stable_sort(standing_.begin(), standing_.end(), [](const StandingCue& a, const StandingCue& b) {
        return a.words.size() > b.words.size();
    });
}

Lexicon::Pairs Lexicon::readPairs(std::span<const std::string_view> lines) {
    Pairs pairs;
    for (const std::string_view line : lines) {
        const std::vector<std::string_view> sides = split(line, '/');
        if (sides.size() != 2) continue;
        for (const std::string_view left : split(sides[0], ' ')) {
            for (const std::string_view right : split(sides[1], ' ')) {
                pairs[stemOf(left)].push_back(stemOf(right));
                pairs[stemOf(right)].push_back(stemOf(left));
            }
        }
    }
    return pairs;
}

void Lexicon::readOpposites() {
    const WordList list(words::opposites);
    opposites_ = readPairs(list.section("opposites"));
    contrasts_ = readPairs(list.section("contrasts"));
    converses_ = readPairs(list.section("converses"));
}

bool Lexicon::areOpposites(const std::string& stemA, const std::string& stemB) const {
    const auto found = opposites_.find(stemA);
    return found != opposites_.end() &&
           std::find(found->second.begin(), found->second.end(), stemB) != found->second.end();
}

bool Lexicon::areConverses(const std::string& stemA, const std::string& stemB) const {
    const auto found = converses_.find(stemA);
    return found != converses_.end() &&
           std::find(found->second.begin(), found->second.end(), stemB) != found->second.end();
}

bool Lexicon::doContrast(const std::string& stemA, const std::string& stemB) const {
    if (areOpposites(stemA, stemB)) return true;
    const auto found = contrasts_.find(stemA);
    return found != contrasts_.end() &&
           std::find(found->second.begin(), found->second.end(), stemB) != found->second.end();
}

std::vector<std::string> Lexicon::contrastsOf(const std::string& stem) const {
    std::vector<std::string> all;
    for (const Pairs* pairs : {&opposites_, &contrasts_}) {
        const auto found = pairs->find(stem);
        if (found != pairs->end()) all.insert(all.end(), found->second.begin(), found->second.end());
    }
    return all;
}

bool Lexicon::hasOpposite(const std::string& stem) const {
    return opposites_.count(stem) > 0;
}

const std::vector<KindSense>& Lexicon::sensesOf(const text::Token& token) const {
    static const std::vector<KindSense> none;
    const auto exact = senses_.find("=" + token.lower);
    if (exact != senses_.end()) return exact->second;
    // "reportedly" and "reporter" tell of no report.
    for (const std::string_view ending : {"ly", "er", "ers", "or", "ors"}) {
        if (token.lower.ends_with(ending) && token.lower != token.stem) return none;
    }
    const auto found = senses_.find(token.stem);
    return found == senses_.end() ? none : found->second;
}

const std::string& Lexicon::agreeing(const std::string& stem) const {
    const auto found = agreeing_.find(stem);
    return found == agreeing_.end() ? stem : found->second;
}

std::string_view Lexicon::nameOf(Kind kind) const {
    return kindNames_.at(kind);
}

std::optional<Kind> Lexicon::kindNamed(std::string_view name) const {
    const auto known = std::find(kindNames_.begin() + 1, kindNames_.end(), name);
    if (known == kindNames_.end()) return std::nullopt;
    return static_cast<Kind>(known - kindNames_.begin());
}

bool Lexicon::isSpeech(Kind kind) const {
    const std::string_view name = nameOf(kind);
    return name == "statement" || name == "denial" || name == "report" || name == "warning" ||
           name == "apology";
}

} // namespace crossdate::analysis
