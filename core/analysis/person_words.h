// The words of resources/words/persons.txt. Built once, read-only afterwards: safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace crossdate::analysis {

/// A noun's stem counts or describes people.
[[nodiscard]] bool isPersonNoun(const std::string& stem);

/// The position a lower-case word names, by its first name in the list; empty for any other word.
[[nodiscard]] std::string_view officeOf(std::string_view lower);

} // namespace crossdate::analysis
