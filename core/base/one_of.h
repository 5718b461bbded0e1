// Whether a word is one of a few: for small closed sets that grammar knows by heart.
#pragma once

#include <algorithm>
#include <iterator>

namespace crossdate {

/// `words` is an array, a vector or the like; compared by ==.
template <class Words, class Word>
[[nodiscard]] constexpr bool isOneOf(const Words& words, const Word& word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

} // namespace crossdate
