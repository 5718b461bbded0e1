#include "core/analysis/person_words.h"

#include "core/base/word_list.h"
#include "core/text/tokens.h"
#include "words/persons.h"

#include <unordered_map>
#include <unordered_set>

namespace crossdate::analysis {

namespace {

struct PersonWords {
    std::unordered_set<std::string> stems;
    std::unordered_map<std::string_view, std::string_view> offices;

    PersonWords() {
        const WordList list(words::persons);
        for (const std::string_view line : list.section("offices")) {
            for (const text::Token& token : text::tokenize(line)) {
                offices.emplace(line.substr(token.span.begin, token.span.size()),
                                line.substr(0, line.find(' ')));
                stems.insert(token.stem);
            }
        }
        for (const std::string_view line : list.section("people"))
            stems.insert(text::tokenize(line).front().stem);
    }
};

const PersonWords& personWords() {
    static const PersonWords all;
    return all;
}

} // namespace

bool isPersonNoun(const std::string& stem) {
    return personWords().stems.count(stem) > 0;
}

std::string_view officeOf(std::string_view lower) {
    const auto found = personWords().offices.find(lower);
    return found == personWords().offices.end() ? std::string_view{} : found->second;
}

} // namespace crossdate::analysis
