// TIMEX3 values and datings of dates that are known, wholly or in part. Private to core/date.
// Source of the value forms: ISO-TimeML (Pustejovsky et al., 2010) and the TIDES 2005 guidelines.
#pragma once

#include "core/date/meaning.h"

#include <optional>
#include <string>

namespace crossdate::date {

/// A date as far as it is known.
struct PartialDate {
    std::int64_t year = 0; // astronomical: 149 BC is -148
    unsigned month = 0;    // 0: not known
    unsigned day = 0;

    [[nodiscard]] bool isWholeDay() const { return month != 0 && day != 0; }
};

struct Resolution {
    std::string value;
    std::optional<Dating> dating;
    Anchor anchor = {};
    std::optional<Dating> about = std::nullopt;
};

/// In decimal, with zeros before it up to `width`.
[[nodiscard]] std::string padded(std::int64_t value, std::size_t width);
/// "2019", "BC0149".
[[nodiscard]] std::string yearValue(std::int64_t year);
/// A year that is not known, as TIMEX3 writes it: an X for each digit.
[[nodiscard]] inline std::string unknownYear() {
    return std::string(4, 'X');
}
[[nodiscard]] std::string partialValue(const PartialDate& date);
/// "T10:30"
[[nodiscard]] std::string clockValue(int minutes);
/// What follows the day: "T10:30", "TMO", or nothing.
[[nodiscard]] std::string dayTail(const Meaning& meaning);
/// What follows the year: "-05-15", "-SP", "-Q1".
[[nodiscard]] std::string yearTail(const Meaning& meaning);
/// The value of a shift from a date too vague for it: "1915-XX-XX", "XXXX-WXX".
[[nodiscard]] std::string unknownShift(const Meaning& meaning, const std::optional<PartialDate>& from);

/// TIMEX3 codes of parts of the day: "MO", "AF", "EV", "NI"; noon and midnight are clock times.
[[nodiscard]] const char* dayPartCode(unsigned dayPart);

[[nodiscard]] PartialDate partial(Day day);
/// Of a whole day.
[[nodiscard]] Day dayOf(const PartialDate& date);
[[nodiscard]] Dating spanOfMonths(std::int64_t year, unsigned firstMonth, unsigned lastMonth);
[[nodiscard]] Dating datingOf(const PartialDate& date);
/// The day, month, season, week, quarter or half of `year` that is meant; nullopt where the year has none.
[[nodiscard]] std::optional<Dating> datingIn(std::int64_t year, const Meaning& meaning);

[[nodiscard]] Resolution resolutionOf(const PartialDate& date);
/// With the time of day or the part of it that is meant.
[[nodiscard]] Resolution resolutionOfDay(Day day, const Meaning& meaning);
/// Of years 0 to 9999.
[[nodiscard]] Resolution decadeOf(std::int64_t year);
[[nodiscard]] Resolution centuryOf(std::int64_t year);
/// 1: the last century before Christ.
[[nodiscard]] Resolution centuryBeforeChrist(std::int64_t ordinal);
[[nodiscard]] Resolution unresolved(std::string value);
/// Marked as approximate where EDTF level 1 can: not on intervals, seasons, weeks and unspecified digits.
[[nodiscard]] std::string approximate(const std::string& edtf);

} // namespace crossdate::date
