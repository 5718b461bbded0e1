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

/// Months that stand behind a capitalised word no date is made of ("Theresa May"), as bits 1..12.
[[nodiscard]] unsigned nameMonthsOf(const View& view);

/// Makes the expressions of one text fit each other and their sentences.
/// `clockKnown`: the time of publication is known, so that "in five minutes" can be counted.
void reconcile(const View& view, std::vector<Found>& found, bool clockKnown);

[[nodiscard]] Genre genreOf(const std::vector<Found>& found, const std::optional<Day>& published);

} // namespace crossdate::date
