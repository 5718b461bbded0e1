// Words that values are made of, and countries by all their names. Private to core/compare. Built once,
// read-only afterwards: safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crossdate::compare {

enum class ValueRole : std::uint8_t {
    none,
    digits,    // "26,000", "1.7bn", "20%"
    cardinal,  // "ten", "twenty-five"
    magnitude, // "hundred", "million"
    ordinal,   // "15th"
    day,       // "2019-05-15"
    month,
    country // may begin the name of one
};

struct ValueWord {
    ValueRole role = ValueRole::none;
    double value = 0;
    std::string_view sign = {}; // "$" of "$5", "km" of "5km"; of the word it was read from
    std::string day = {};       // of ValueRole::day
};

[[nodiscard]] ValueWord readValueWord(std::string_view written);

/// A country's other names, word by word, with its common name.
struct CountryName {
    std::vector<std::string> words;
    std::string_view country;
};

/// The names that begin with this word, longest first.
[[nodiscard]] const std::vector<CountryName>* countriesBeginning(std::string_view word);

} // namespace crossdate::compare
