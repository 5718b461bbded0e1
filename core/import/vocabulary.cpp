#include "core/import/vocabulary.h"

#include "core/base/word_list.h"
#include "words/boilerplate.h"

#include <algorithm>

namespace crossdate::importer {

namespace {

const std::vector<std::string_view>& entries(std::string_view section) {
    static const WordList list(words::boilerplate);
    return list.section(section);
}

} // namespace

bool matchesPattern(std::string_view text, std::string_view pattern) {
    std::size_t t = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool isIn(std::string_view section, std::string_view plain, bool sentence) {
    const auto& patterns = entries(section);
    return !plain.empty() && std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
        return !(sentence && pattern.front() == '*') && matchesPattern(plain, pattern);
    });
}

bool hasWord(std::string_view section, std::string_view word) {
    const auto& words = entries(section);
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<LineKind> knownKind(std::string_view line) {
    const std::string plain = plainForm(line);
    const bool sentence = line.ends_with('.'); // "He declined further comments." is no "12 comments"
    if (isIn("related", plain, sentence)) return LineKind::related;
    if (isIn("credit", plain, sentence)) return LineKind::credit;
    if (isIn("notice", plain, sentence)) return LineKind::notice;
    if (isMenu(line)) return LineKind::menu;
    return std::nullopt;
}

} // namespace crossdate::importer
