#include "core/date/holidays.h"

#include "core/date/calendar.h"
#include "core/date/lexicon.h"
#include "words/holidays.h"

#include <charconv>
#include <unordered_map>
#include <vector>

namespace crossdate::date {

namespace {

std::string_view takeField(std::string_view& rest, char separator) {
    const std::size_t end = rest.find(separator);
    const std::string_view field = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return field;
}

int takeNumber(std::string_view& rest) {
    const std::string_view field = takeField(rest, ' ');
    int value = 0;
    std::from_chars(field.data(), field.data() + field.size(), value);
    return value;
}

Holiday parse(std::string_view line) {
    Holiday holiday;
    holiday.name = takeField(line, '\t');
    const std::string_view rule = takeField(line, '\t');
    if (rule == "easter") {
        holiday.rule = Holiday::Rule::easter;
    } else {
        holiday.rule = rule == "nth" ? Holiday::Rule::nth : Holiday::Rule::fixed;
        holiday.month = takeNumber(line);
    }
    holiday.day = takeNumber(line);
    holiday.ordinal = takeNumber(line);
    holiday.offset = takeNumber(line);
    return holiday;
}

Day nthWeekday(std::int64_t year, unsigned month, int isoWeekday, int ordinal) {
    const bool last = ordinal < 0;
    const Day from = toDay({year, month, last ? daysInMonth(year, month) : 1});
    const int gap = isoWeekday - static_cast<int>(weekday(from));
    if (last) return from - (gap > 0 ? 7 - gap : -gap);
    return from + ((gap + 7) % 7 + 7 * (static_cast<std::int64_t>(ordinal) - 1));
}

} // namespace

std::span<const Holiday> holidays() {
    static const std::vector<Holiday> all = [] {
        std::vector<Holiday> parsed;
        for (const std::string_view line : words::holidays) parsed.push_back(parse(line));
        return parsed;
    }();
    return all;
}

std::span<const unsigned> holidaysBeginningWith(std::uint32_t hash) {
    static const std::unordered_map<std::uint32_t, std::vector<unsigned>> byFirstWord = [] {
        std::unordered_map<std::uint32_t, std::vector<unsigned>> table;
        for (unsigned index = 0; index < holidays().size(); ++index) {
            const std::string_view name = holidays()[index].name;
            table[hashOf(name.substr(0, name.find(' ')))].push_back(index);
        }
        return table;
    }();
    const auto found = byFirstWord.find(hash);
    return found == byFirstWord.end() ? std::span<const unsigned>()
                                      : std::span<const unsigned>(found->second);
}

Day dayOf(const Holiday& holiday, std::int64_t year) {
    const auto month = static_cast<unsigned>(holiday.month);
    switch (holiday.rule) {
    case Holiday::Rule::fixed:
        return toDay({year, month, static_cast<unsigned>(holiday.day)});
    case Holiday::Rule::nth:
        return nthWeekday(year, month, holiday.day, holiday.ordinal) + holiday.offset;
    case Holiday::Rule::easter:
        break;
    }
    return easterSunday(year) + holiday.day;
}

Day easterSunday(std::int64_t year) {
    const std::int64_t a = year % 19, b = year / 100, c = year % 100;
    const std::int64_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const std::int64_t h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const std::int64_t l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const std::int64_t sum = h + l - 7 * m + 114;
    return toDay({year, static_cast<unsigned>(sum / 31), static_cast<unsigned>(sum % 31 + 1)});
}

} // namespace crossdate::date
