// One EDTF date, taken apart: what parsing, precision and wording have in common. Private to core/date.
#pragma once

#include "core/base/result.h"
#include "core/date/calendar.h"

#include <string>
#include <string_view>

namespace crossdate::date {

enum class Shape {
    day,
    time, // a day with a time of day
    month,
    year,
    longYear,        // Y-prefixed
    season,          // month holds 21..24
    week,            // month holds the week
    decade,          // 201X; year is the first one
    century,         // 20XX; likewise
    someDayOfMonth,  // 2004-06-XX
    someMonthOfYear, // 2004-XX
    someDayOfYear,   // 2004-XX-XX
};

struct Part {
    Shape shape = Shape::year;
    std::int64_t year = 0; // the earliest one where digits are unspecified
    unsigned month = 0;
    unsigned day = 0;
    char qualifier = '\0';  // ? ~ % or none
    std::string_view clock; // "23:20:30"
    std::string_view zone;  // "", "Z", "+04:30"
};

/// Where a date stands: an interval's ends may not carry times, long years or unspecified digits (level 1),
/// but may qualify a season.
enum class Place { alone, intervalEnd };

[[nodiscard]] Result<Part> parsePart(std::string_view text, Place place);
[[nodiscard]] Day firstDay(const Part& part);
[[nodiscard]] Day lastDay(const Part& part);

/// Whether a text that is not level 1 is level 2: sets, exponents, significant digits, seasons from 25 on,
/// qualified components, unspecified digits anywhere.
[[nodiscard]] bool isLevel2(std::string_view text);

/// Months a season begins in, EDTF 21..41; 0 for no season.
[[nodiscard]] unsigned firstMonthOfSeason(unsigned season);

[[nodiscard]] inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] inline bool isQualifier(char c) {
    return c == '?' || c == '~' || c == '%';
}
/// Digits only; the caller keeps `digits` under 18 characters.
[[nodiscard]] std::int64_t numberOf(std::string_view digits);
[[nodiscard]] bool allDigits(std::string_view text);

} // namespace crossdate::date
