#include "core/date/timex.h"

#include "core/date/calendar.h"
#include "core/date/edtf.h"

#include <array>

namespace crossdate::date {

namespace {

constexpr std::array<const char*, 4> kSeasonCodes = {"SP", "SU", "FA", "WI"};

std::optional<Dating> parsed(const std::string& edtf) {
    auto dating = parseEdtf(edtf);
    if (!dating) return std::nullopt;
    return std::move(*dating);
}

} // namespace

std::string clockValue(int minutes) {
    return 'T' + padded(minutes / 60, 2) + ':' + padded(minutes % 60, 2);
}

std::string padded(std::int64_t value, std::size_t width) {
    if (width == 2 && value >= 0 && value < 100)
        return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string yearValue(std::int64_t year) {
    return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
}

std::string partialValue(const PartialDate& date) {
    std::string out = yearValue(date.year);
    if (date.month != 0) out += '-' + padded(date.month, 2);
    if (date.day != 0) out += '-' + padded(date.day, 2);
    return out;
}

std::string dayTail(const Meaning& meaning) {
    if (meaning.minutes < 0)
        return meaning.dayPart != 0 ? std::string("T") + dayPartCode(meaning.dayPart) : std::string();
    if (meaning.hourOnly) return 'T' + padded(meaning.minutes / 60, 2);
    std::string out = clockValue(meaning.minutes);
    if (meaning.second >= 0) out += ':' + padded(meaning.second, 2);
    return meaning.utc ? out + 'Z' : out;
}

std::string yearTail(const Meaning& meaning) {
    std::string out;
    if (meaning.month != 0) out += '-' + padded(meaning.month, 2);
    if (meaning.day != 0) out += '-' + padded(meaning.day, 2);
    if (meaning.season != 0) out += std::string("-") + kSeasonCodes[meaning.season - 21];
    if (meaning.quarter != 0) out += "-Q" + std::to_string(meaning.quarter);
    if (meaning.half != 0) out += "-H" + std::to_string(meaning.half);
    if (meaning.week != 0) out += "-W" + padded(meaning.week, 2);
    return out + dayTail(meaning);
}

std::string unknownShift(const Meaning& meaning, const std::optional<PartialDate>& from) {
    switch (meaning.unit) {
    case Unit::day:
        return (from ? yearValue(from->year) : unknownYear()) + "-XX-XX" + dayTail(meaning);
    case Unit::week:
        return unknownYear() + "-WXX";
    case Unit::weekend:
        return unknownYear() + "-WXX-WE";
    case Unit::month:
        return (from ? yearValue(from->year) : unknownYear()) + "-XX";
    case Unit::quarter:
        return unknownYear() + "-QX";
    default:
        return meaning.count == 0 ? unknownYear() : meaning.count < 0 ? "PAST_REF" : "FUTURE_REF";
    }
}

const char* dayPartCode(unsigned dayPart) {
    static constexpr std::array<const char*, 5> kCodes = {"", "MO", "AF", "EV", "NI"};
    return dayPart < kCodes.size() ? kCodes[dayPart] : "";
}

PartialDate partial(Day day) {
    const CivilDate civil = toCivil(day);
    return {civil.year, civil.month, civil.day};
}

Day dayOf(const PartialDate& date) {
    return toDay({date.year, date.month, date.day});
}

Dating spanOfMonths(std::int64_t year, unsigned firstMonth, unsigned lastMonth) {
    return datingOfInterval(toDay({year, firstMonth, 1}),
                            toDay({year, lastMonth, daysInMonth(year, lastMonth)}));
}

Dating datingOf(const PartialDate& date) {
    if (date.month == 0) return spanOfMonths(date.year, 1, 12);
    if (date.day == 0) return datingOfMonth(date.year, date.month);
    return datingOfDay(dayOf(date));
}

std::optional<Dating> datingIn(std::int64_t year, const Meaning& meaning) {
    if (meaning.season != 0)
        return parsed(datingOf({year, 0, 0}).edtf + '-' + std::to_string(meaning.season));
    if (meaning.week != 0) {
        const auto monday = mondayOfIsoWeek(year, meaning.week);
        return monday ? std::optional(datingOfWeek(*monday)) : std::nullopt;
    }
    if (meaning.quarter != 0) return spanOfMonths(year, meaning.quarter * 3 - 2, meaning.quarter * 3);
    if (meaning.half != 0) return spanOfMonths(year, meaning.half * 6 - 5, meaning.half * 6);
    if (meaning.day > daysInMonth(year, meaning.month == 0 ? 1 : meaning.month)) return std::nullopt;
    return datingOf({year, meaning.month, meaning.day});
}

Resolution resolutionOf(const PartialDate& date) {
    return {partialValue(date), datingOf(date), {}};
}

Resolution resolutionOfDay(Day day, const Meaning& meaning) {
    Resolution out;
    out.dating = datingOfDay(day);
    const std::string& edtf = out.dating->edtf;
    out.value = edtf.starts_with('-') || edtf.starts_with('0') ? partialValue(partial(day)) : edtf;
    if (meaning.minutes >= 0 || meaning.dayPart != 0) out.value += dayTail(meaning);
    return out;
}

Resolution decadeOf(std::int64_t year) {
    const std::string value = padded(year / 10, 3);
    return {value, parsed(value + 'X'), {}};
}

Resolution centuryOf(std::int64_t year) {
    const std::string value = padded(year / 100, 2);
    return {value, parsed(value + "XX"), {}};
}

Resolution centuryBeforeChrist(std::int64_t ordinal) {
    const Day from = toDay({1 - ordinal * 100, 1, 1});
    const Day to = toDay({100 - ordinal * 100, 12, 31});
    return {"BC" + padded(ordinal - 1, 2), datingOfInterval(from, to), {}};
}

Resolution unresolved(std::string value) {
    return {std::move(value), std::nullopt, {}};
}

std::string approximate(const std::string& edtf) {
    const bool whole = edtf.find('/') == std::string::npos && edtf.find('X') == std::string::npos;
    const std::string marked = edtf + '~';
    return whole && parsed(marked) ? marked : edtf; // seasons and weeks take no mark
}

} // namespace crossdate::date
