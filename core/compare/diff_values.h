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

/// Makes one token of every expression whose value the two texts write in more than one way. What is written
/// alike everywhere stays word by word, so that a change of it is marked where it is.
void joinValues(DiffText& a, DiffText& b, DiffVocabulary& words, const DiffOptions& options);

} // namespace crossdate::compare
