// Whether a short list written out in code holds a word.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace crossdate {

/// For lists of a dozen: longer ones are word lists (core/base/word_list.h).
template <std::size_t N>
[[nodiscard]] bool isIn(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace crossdate
