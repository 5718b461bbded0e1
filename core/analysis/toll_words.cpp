#include "core/analysis/toll_words.h"

#include "core/base/word_list.h"
#include "words/tolls.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace crossdate::analysis {

namespace {

struct Phrase {
    TollKind kind = TollKind::dead;
    std::vector<std::string> words;
};

std::set<std::string> wordsOf(std::string_view section) {
    std::set<std::string> all;
    for (const std::string_view word : WordList(words::tolls).section(section)) all.emplace(word);
    return all;
}

std::set<std::string> stemsOf(std::string_view section) {
    std::set<std::string> all;
    for (const std::string& word : wordsOf(section)) {
        all.insert(word);
        for (const text::Token& token : text::tokenize(word)) all.insert(token.stem);
    }
    return all;
}

std::vector<Phrase> readPhrases() {
    std::vector<Phrase> phrases;
    for (const TollKind kind :
         {TollKind::dead, TollKind::hurt, TollKind::missing, TollKind::displaced, TollKind::rescued}) {
        for (std::string_view rest : WordList(words::tolls).section(nameOf(kind))) {
            Phrase phrase{kind, {}};
            for (std::size_t plus = rest.find('+'); plus != std::string_view::npos; plus = rest.find('+')) {
                phrase.words.emplace_back(rest.substr(0, plus));
                rest.remove_prefix(plus + 1);
            }
            phrase.words.emplace_back(rest);
            phrases.push_back(std::move(phrase));
        }
    }
    return phrases;
}

bool standsAt(const Phrase& phrase, const std::vector<text::Token>& tokens, std::size_t at) {
    if (at + phrase.words.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        if (tokens[at + i].lower != phrase.words[i]) return false;
    }
    return true;
}

} // namespace

TollCue tollCueAt(const std::vector<text::Token>& tokens, std::size_t at) {
    static const std::vector<Phrase> phrases = readPhrases();
    for (const Phrase& phrase : phrases) {
        if (standsAt(phrase, tokens, at)) return {at, at + phrase.words.size(), phrase.kind};
    }
    return {};
}

bool countsPeople(const std::string& stem) {
    static const std::set<std::string> people = stemsOf("people");
    return stem.empty() || people.count(stem) > 0;
}

bool takesLives(const text::Token& token) {
    static const std::set<std::string> words = wordsOf("takes lives");
    return words.count(token.lower) > 0;
}

bool headsCount(const text::Token& token) {
    static const std::set<std::string> words = wordsOf("heads");
    return words.count(token.lower) > 0;
}

bool reachesCount(const text::Token& token) {
    static const std::set<std::string> words = wordsOf("reaches");
    return words.count(token.lower) > 0;
}

} // namespace crossdate::analysis
