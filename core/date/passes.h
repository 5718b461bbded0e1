// What is known only once the whole text has been read: years lent by a neighbour, months that are names,
// how the text tells time. Private to core/date.
#pragma once

#include "core/date/resolver.h"
#include "core/date/rules.h"

#include <vector>

namespace crossdate::date {

/// A match and the tokens it covers.
struct Found {
    std::size_t begin;
    Match match;
};

/// "to", "and", a dash: what may stand between the ends of a range.
[[nodiscard]] bool isConnector(const View& view, std::size_t i);

[[nodiscard]] TextTraits traitsOf(const View& view);
/// What the dates in figures of a text show of their order: 1 month first, -1 day first, 0 nothing or both.
[[nodiscard]] int orderOfFigures(const View& view);
/// The same by its dates in words, which tell the custom of the outlet's country: "May 15, 2019" is written
/// where 5/15/2019 is, "15 May 2019" where 15/5/2019 is.
[[nodiscard]] int orderOfWords(const View& view);

/// Whether the expression at token `second` ends a range that the one over [first, next) begins: "from 3 to 5
/// May", "between Monday and Thursday".
[[nodiscard]] bool isEndOfRange(const View& view, std::size_t next, std::size_t first, std::size_t second);

/// Makes neighbouring expressions fit each other and their sentences.
/// `clockKnown`: the time of publication is known, so that "in five minutes" can be counted.
void reconcile(const View& view, std::vector<Found>& found, bool clockKnown);

[[nodiscard]] Genre genreOf(const std::vector<Found>& found, const std::optional<Day>& published);

} // namespace crossdate::date
