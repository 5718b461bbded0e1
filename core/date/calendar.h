// Calendar arithmetic on civil days, proleptic Gregorian, any year.
// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
#pragma once

#include "core/model/day.h"

#include <optional>
#include <string>
#include <string_view>

namespace crossdate::date {

struct CivilDate {
    std::int64_t year = 1970;
    unsigned month = 1; // 1..12
    unsigned day = 1;   // 1..31
    auto operator<=>(const CivilDate&) const = default;
};

[[nodiscard]] Day toDay(CivilDate civil);
[[nodiscard]] CivilDate toCivil(Day day);
[[nodiscard]] bool isLeapYear(std::int64_t year);
[[nodiscard]] unsigned daysInMonth(std::int64_t year, unsigned month);
/// ISO weekday: Monday 1 … Sunday 7.
[[nodiscard]] unsigned weekday(Day day);
[[nodiscard]] Day mondayOf(Day day);
/// ISO 8601 week-numbering year and week of a day.
struct IsoWeek {
    std::int64_t year;
    unsigned week;
};
[[nodiscard]] IsoWeek isoWeekOf(Day day);
/// Monday of an ISO week; nullopt for week 0, 54, or 53 in a year that has 52.
[[nodiscard]] std::optional<Day> mondayOfIsoWeek(std::int64_t year, unsigned week);
/// "2019-05-15"; years below 0 or over 9999 as EDTF writes them.
[[nodiscard]] std::string isoDay(Day day);
[[nodiscard]] std::string isoDay(CivilDate civil);
/// Adds months, clamping to the last day of the month: 31 January + 1 = 28 or 29 February.
[[nodiscard]] CivilDate addMonths(CivilDate civil, std::int64_t months);

} // namespace crossdate::date
