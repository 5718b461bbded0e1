#include "core/analysis/clause_words.h"

#include "core/base/word_list.h"
#include "words/clause_words.h"

#include <array>
#include <unordered_set>

namespace crossdate::analysis {

namespace {

constexpr std::array<std::string_view, 8> kSections{"auxiliaries", "before nouns",      "lead infinitives",
                                                    "tell",        "deny what follows", "matters",
                                                    "news trade",  "calendar"};

using Words = std::unordered_set<std::string_view>;

std::array<Words, kSections.size()> readSections() {
    const WordList list(words::clause_words);
    std::array<Words, kSections.size()> all;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const std::string_view word : list.section(kSections.at(i))) all.at(i).insert(word);
    }
    return all;
}

} // namespace

bool hasRole(WordRole role, std::string_view word) {
    static const std::array<Words, kSections.size()> sections = readSections();
    return sections.at(static_cast<std::size_t>(role)).count(word) > 0;
}

} // namespace crossdate::analysis
