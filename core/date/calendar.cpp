#include "core/date/calendar.h"

#include <array>

namespace crossdate::date {

namespace {

constexpr std::int64_t kDaysPerEra = 146097; // 400 years
constexpr std::int64_t kEpochShift = 719468; // days from 0000-03-01 to 1970-01-01

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}

/// Decimal digits that end at `end`, over zeros.
void writeDigits(char* end, std::uint32_t value) {
    for (; value > 0; value /= 10) *--end = static_cast<char>('0' + value % 10);
}

Day mondayOfFirstIsoWeek(std::int64_t year) {
    return mondayOf(toDay({year, 1, 4})); // 4 January is always in week 1
}

} // namespace

// The year starts in March here, so that the leap day comes last.
Day toDay(CivilDate civil) {
    const std::int64_t year = civil.year - (civil.month <= 2 ? 1 : 0);
    const std::int64_t era = floorDiv(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t shifted = (civil.month + 9) % 12;
    const std::int64_t dayOfYear = (153 * shifted + 2) / 5 + civil.day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return {era * kDaysPerEra + dayOfEra - kEpochShift};
}

CivilDate toCivil(Day day) {
    const std::int64_t z = day.number + kEpochShift;
    const std::int64_t era = floorDiv(z, kDaysPerEra);
    const std::int64_t dayOfEra = z - era * kDaysPerEra;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const auto dayOfMonth = static_cast<unsigned>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    const auto month = static_cast<unsigned>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth};
}

bool isLeapYear(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

unsigned daysInMonth(std::int64_t year, unsigned month) {
    static constexpr std::array<unsigned, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && isLeapYear(year) ? 29 : kDays[month - 1];
}

unsigned weekday(Day day) {
    const std::int64_t sinceMonday = day.number + 3; // 1970-01-01 was a Thursday
    return static_cast<unsigned>(sinceMonday - floorDiv(sinceMonday, 7) * 7) + 1;
}

Day mondayOf(Day day) {
    return day - (static_cast<std::int64_t>(weekday(day)) - 1);
}

IsoWeek isoWeekOf(Day day) {
    const Day monday = mondayOf(day);
    const std::int64_t year = toCivil(monday + 3).year; // a week belongs to the year of its Thursday
    return {year, static_cast<unsigned>((monday - mondayOfFirstIsoWeek(year)) / 7 + 1)};
}

std::optional<Day> mondayOfIsoWeek(std::int64_t year, unsigned week) {
    if (week < 1 || week > 53) return std::nullopt;
    const Day monday = mondayOfFirstIsoWeek(year) + 7 * (static_cast<std::int64_t>(week) - 1);
    if (isoWeekOf(monday).year != year) return std::nullopt;
    return monday;
}

std::string isoDay(Day day) {
    return isoDay(toCivil(day));
}

std::string isoDay(CivilDate civil) {
    // EDTF has no days in years of more than four digits.
    if (civil.year > 9999 || civil.year < -9999) return "Y" + std::to_string(civil.year);
    std::array<char, 11> out = {'-', '0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
    writeDigits(out.data() + 5, static_cast<std::uint32_t>(std::abs(civil.year)));
    writeDigits(out.data() + 8, civil.month);
    writeDigits(out.data() + 11, civil.day);
    return civil.year < 0 ? std::string(out.data(), 11) : std::string(out.data() + 1, 10);
}

CivilDate addMonths(CivilDate civil, std::int64_t months) {
    const std::int64_t index = civil.year * 12 + (civil.month - 1) + months;
    CivilDate out;
    out.year = floorDiv(index, 12);
    out.month = static_cast<unsigned>(index - out.year * 12) + 1;
    out.day = std::min(civil.day, daysInMonth(out.year, out.month));
    return out;
}

} // namespace crossdate::date
