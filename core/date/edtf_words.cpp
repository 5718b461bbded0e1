// EDTF for people: precision and wording.
#include "core/date/edtf.h"
#include "core/date/edtf_part.h"

#include <array>
#include <optional>

namespace crossdate::date {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 4> kSeasons = {"spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 4> kQuarters = {"first", "second", "third", "fourth"};

struct Interval {
    std::string_view from, to;
};

std::optional<Interval> splitInterval(std::string_view edtf) {
    const std::size_t slash = edtf.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    return Interval{edtf.substr(0, slash), edtf.substr(slash + 1)};
}

std::string monthName(unsigned month, bool brief) {
    return std::string(brief ? kMonths[month - 1].substr(0, 3) : kMonths[month - 1]);
}

std::string yearWords(std::int64_t year) {
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

std::string dayWords(CivilDate civil, bool brief, bool withYear) {
    std::string out = std::to_string(civil.day) + ' ' + monthName(civil.month, brief);
    if (withYear) out += ' ' + yearWords(civil.year);
    return out;
}

std::string ordinal(std::int64_t n) {
    const std::int64_t tail = n % 100;
    const bool teen = tail >= 11 && tail <= 13;
    const std::string_view ending = teen          ? "th"
                                    : n % 10 == 1 ? "st"
                                    : n % 10 == 2 ? "nd"
                                    : n % 10 == 3 ? "rd"
                                                  : "th";
    return std::to_string(n) + std::string(ending);
}

std::string centuryWords(std::int64_t year) {
    return year >= 0 ? ordinal(year / 100 + 1) + " century" : ordinal(-(year + 99) / 100 + 1) + " century BC";
}

std::string decadeWords(std::int64_t year) {
    return year >= 0 ? std::to_string(year) + "s" : std::to_string(-(year + 9)) + "s BC";
}

std::string seasonWords(const Part& part) {
    std::string out(kSeasons[part.month - 21]);
    out += ' ' + yearWords(part.year);
    if (part.month == 24 && part.year > 0) out += "–" + std::to_string((part.year + 1) % 100 + 100).substr(1);
    return out;
}

std::string timeWords(const Part& part) {
    std::string out = dayWords({part.year, part.month, part.day}, false, true);
    out += ", " + std::string(part.clock.substr(0, 5));
    if (part.zone == "Z") return out + " UTC";
    return part.zone.empty() ? out : out + " UTC" + std::string(part.zone);
}

std::string plainWords(const Part& part, bool brief, bool withYear) {
    switch (part.shape) {
    case Shape::day:
        return dayWords({part.year, part.month, part.day}, brief, withYear);
    case Shape::time:
        return timeWords(part);
    case Shape::month:
        return monthName(part.month, brief) + (withYear ? ' ' + yearWords(part.year) : std::string());
    case Shape::year:
    case Shape::longYear:
        return yearWords(part.year);
    case Shape::season:
        return seasonWords(part);
    case Shape::week:
        return "week of " + dayWords(toCivil(firstDay(part)), brief, true);
    case Shape::decade:
        return decadeWords(part.year);
    case Shape::century:
        return centuryWords(part.year);
    case Shape::someDayOfMonth:
        return monthName(part.month, false) + ' ' + yearWords(part.year) + ", day unknown";
    case Shape::someMonthOfYear:
        return yearWords(part.year) + ", month unknown";
    case Shape::someDayOfYear:
        return yearWords(part.year) + ", day unknown";
    }
    return {};
}

std::string partWords(const Part& part, bool brief = false, bool withYear = true) {
    std::string out = plainWords(part, brief, withYear);
    if (part.qualifier == '~' || part.qualifier == '%') out.insert(0, "about ");
    if (part.qualifier == '?' || part.qualifier == '%') out += " (uncertain)";
    return out;
}

bool isDayOrMonth(const Part& part) {
    return part.shape == Shape::day || part.shape == Shape::month;
}

std::optional<unsigned> quarterOf(const Part& from, const Part& to) {
    const bool months = from.shape == Shape::month && to.shape == Shape::month;
    const bool plain = from.qualifier == '\0' && to.qualifier == '\0' && from.year == to.year;
    if (!months || !plain || from.month % 3 != 1 || to.month != from.month + 2) return std::nullopt;
    return from.month / 3 + 1;
}

std::string betweenWords(const Part& from, const Part& to) {
    if (const auto quarter = quarterOf(from, to)) {
        return std::string(kQuarters[*quarter - 1]) + " quarter of " + yearWords(from.year);
    }
    const bool sameYear = from.year == to.year && isDayOrMonth(from) && isDayOrMonth(to);
    const bool sameMonth = sameYear && from.month == to.month && from.shape == Shape::day &&
                           to.shape == Shape::day && from.qualifier == '\0';
    const std::string start = sameMonth ? std::to_string(from.day) : partWords(from, true, !sameYear);
    return start + " – " + partWords(to, true);
}

std::string intervalWords(const Interval& ends) {
    const auto from = parsePart(ends.from, Place::intervalEnd);
    const auto to = parsePart(ends.to, Place::intervalEnd);
    if (from && to) return betweenWords(*from, *to);
    if (from) return "from " + partWords(*from) + (ends.to.empty() ? ", end unknown" : " on");
    if (to) return "until " + partWords(*to) + (ends.from.empty() ? ", start unknown" : "");
    return "any time";
}

} // namespace

Precision precisionOf(const Dating& dating) {
    if (const auto ends = splitInterval(dating.edtf)) {
        if (!dating.earliest || !dating.latest) return Precision::open;
        const auto from = parsePart(ends->from, Place::intervalEnd);
        const auto to = parsePart(ends->to, Place::intervalEnd);
        return from && to && quarterOf(*from, *to) ? Precision::quarter : Precision::interval;
    }
    const auto part = parsePart(dating.edtf, Place::alone);
    if (!part) return Precision::other;
    switch (part->shape) {
    case Shape::day:
    case Shape::time:
        return Precision::day;
    case Shape::week:
        return Precision::week;
    case Shape::month:
    case Shape::someDayOfMonth:
        return Precision::month;
    case Shape::season:
        return Precision::season;
    case Shape::decade:
        return Precision::decade;
    case Shape::century:
        return Precision::century;
    default:
        return Precision::year;
    }
}

std::string humanDate(const Dating& dating) {
    if (const auto ends = splitInterval(dating.edtf)) return intervalWords(*ends);
    const auto part = parsePart(dating.edtf, Place::alone);
    return part ? partWords(*part) : dating.edtf;
}

} // namespace crossdate::date
