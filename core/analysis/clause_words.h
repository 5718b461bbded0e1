// The words of resources/words/clause_words.txt. Built once, read-only afterwards: safe from any thread.
#pragma once

#include <cstdint>
#include <string_view>

namespace crossdate::analysis {

/// In the order of the sections of the list.
enum class WordRole : std::uint8_t {
    auxiliary,
    determiner,
    leadsInfinitive,
    tells,
    denies,
    matter,
    news,
    calendar
};

/// `word` is a stem where the section says so, else a word in lower case.
[[nodiscard]] bool hasRole(WordRole role, std::string_view word);

} // namespace crossdate::analysis
