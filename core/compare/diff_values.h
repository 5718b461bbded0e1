// Numbers, days and countries that two texts write differently, as one token each. Private to core/compare.
#pragma once

#include "core/compare/diff_vocabulary.h"

#include <cstddef>
#include <string>
#include <vector>

namespace crossdate::compare {

/// Tokens first, first + 1 … that have a value. Equal values have equal keys: "15 May", "May 15" and "15th of
/// May" are "day --05-15"; "1.7bn" and "1.7 billion" are "number 1700000000".
struct ValueExpression {
    std::size_t first = 0, count = 0;
    std::string key;
};

/// In order, disjoint, by the words alone. Linear.
[[nodiscard]] std::vector<ValueExpression> readValues(const DiffText& text, const DiffVocabulary& words);

/// Days that are counted from the day of publication ("last Tuesday"), by core/date.
[[nodiscard]] std::vector<ValueExpression> readRelativeDays(const DiffText& text, Day published);

/// Values that the two texts write in more than one way. What is written alike everywhere is compared word by
/// word.
struct ValueVariants {
    std::vector<ValueExpression> a, b;
    [[nodiscard]] bool empty() const { return a.empty() && b.empty(); }
};
[[nodiscard]] ValueVariants findVariants(const DiffText& a, const DiffText& b, const DiffVocabulary& words,
                                         const DiffOptions& options);

/// The text with one token for each of `values`.
[[nodiscard]] DiffText withValues(const DiffText& text, const std::vector<ValueExpression>& values,
                                  DiffVocabulary& words);

} // namespace crossdate::compare
