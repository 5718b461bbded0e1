// Days with a name and the day each falls on. Private to core/date.
#pragma once

#include "core/model/day.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace crossdate::date {

struct Holiday {
    enum class Rule { fixed, nth, easter };
    std::string_view name; // lower case, signs apart: "new year ' s day"
    Rule rule = Rule::fixed;
    int month = 0;   // fixed and nth
    int day = 0;     // fixed: of the month; nth: ISO weekday; easter: days from Easter Sunday
    int ordinal = 0; // nth; -1 the last
    int offset = 0;  // nth: days from it
};

/// All of resources/words/holidays.txt, in its order: a longer name stands before the one it begins with.
[[nodiscard]] std::span<const Holiday> holidays();
/// Indices of those whose first word has this hash (hashOf() in lexicon.h), in order.
[[nodiscard]] std::span<const unsigned> holidaysBeginningWith(std::uint32_t hash);
[[nodiscard]] Day dayOf(const Holiday& holiday, std::int64_t year);
/// Western (Gregorian) Easter Sunday. Source: the anonymous algorithm of Nature, 20 April 1876, as given by
/// Meeus, Astronomical Algorithms (1991).
[[nodiscard]] Day easterSunday(std::int64_t year);

} // namespace crossdate::date
