#include "core/import/language.h"

#include "core/base/word_list.h"
#include "words/languages.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace crossdate::importer {

namespace {

struct Language {
    std::string_view code;
    std::unordered_set<std::string_view> words;
};

const std::vector<Language>& languages() {
    static const std::vector<Language> all = [] {
        const WordList list(words::languages);
        std::vector<Language> made;
        for (const std::string_view code : {"en", "de", "fr", "es", "it", "pt", "nl"}) {
            const auto& words = list.section(code);
            made.push_back({code, {words.begin(), words.end()}});
        }
        return made;
    }();
    return all;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

template <class Visit>
void forEachWord(std::string_view text, Visit visit) {
    std::string word;
    for (const char c : text) {
        if (isLetter(c)) {
            word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!word.empty()) {
            visit(word);
            word.clear();
        }
    }
    if (!word.empty()) visit(word);
}

} // namespace

std::string guessLanguage(std::string_view text) {
    const auto& all = languages();
    std::vector<std::size_t> votes(all.size());
    std::size_t words = 0;
    forEachWord(text.substr(0, 1U << 16U), [&](const std::string& word) {
        ++words;
        for (std::size_t i = 0; i < all.size(); ++i) votes[i] += all[i].words.count(word);
    });
    const auto best = std::max_element(votes.begin(), votes.end());
    const auto runnersUp = std::count_if(votes.begin(), votes.end(),
                                         [best](std::size_t count) { return 10 * count > 8 * *best; });
    if (words == 0 || *best * 12 < words || runnersUp > 1) return {};
    return std::string(all[static_cast<std::size_t>(best - votes.begin())].code);
}

} // namespace crossdate::importer
