#include "core/relate/moments.h"

#include "core/date/calendar.h"
#include "core/relate/figures.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace crossdate::relate {

namespace {

constexpr std::int64_t kOpen = std::numeric_limits<std::int64_t>::max() / 4;

std::optional<std::int64_t> numberIn(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
    return value;
}

/// Of a TIMEX3 value: "2019-05-15", "XXXX-01-14", "199" (a decade), "18" (a century).
std::optional<Moment> momentOf(std::string_view value) {
    Moment moment;
    const std::string_view year = value.substr(0, value.find('-'));
    if (year != "XXXX") {
        const auto number = numberIn(year);
        if (!number || year.size() < 2 || year.size() > 4) return std::nullopt;
        moment.years = year.size() == 4 ? 1 : year.size() == 3 ? 10 : 100;
        moment.year = *number * moment.years;
    }
    if (value.size() >= 7 && value[4] == '-') {
        const auto month = numberIn(value.substr(5, 2));
        if (month && *month >= 1 && *month <= 12) moment.month = static_cast<unsigned>(*month);
    }
    if (moment.month != 0 && value.size() >= 10 && value[7] == '-') {
        const auto day = numberIn(value.substr(8, 2));
        if (day && *day >= 1 && *day <= 31) moment.day = static_cast<unsigned>(*day);
    }
    if (!moment.year && moment.month == 0) return std::nullopt;
    return moment;
}

std::string_view lowerAt(const Passage& passage, std::size_t i) {
    return i < passage.words.size() ? std::string_view(passage.words[i].lower()) : std::string_view{};
}

Side sideBefore(const Passage& passage, std::size_t begin) {
    for (std::size_t back = 1; back <= 2 && back <= begin; ++back) {
        const std::string_view word = lowerAt(passage, begin - back);
        if (word == "before" || word == "prior") return Side::before;
        if (word == "than" && begin - back > 0) {
            const std::string_view sort = lowerAt(passage, begin - back - 1);
            if (sort == "earlier") return Side::before;
            if (sort == "later") return Side::after;
        }
        if (word == "by" || word == "until" || word == "till") return Side::until;
        if (word == "after" || word == "following" || word == "past") return Side::after;
        if (word == "since" || word == "from") return Side::since;
        if (word != "the" && word != "of" && word != "to" && word != "early" && word != "late") break;
    }
    return Side::at;
}

/// "P3D" as three days, "PT2H" as two hours.
std::optional<Figure> durationOf(std::string_view value) {
    if (value.size() < 3 || value[0] != 'P') return std::nullopt;
    const bool time = value[1] == 'T';
    const auto count = numberIn(value.substr(time ? 2 : 1, value.size() - (time ? 3 : 2)));
    if (!count) return std::nullopt;
    Figure figure;
    figure.value = figure.low = figure.high = static_cast<double>(*count);
    figure.step = 1;
    switch (value.back()) {
    case 'Y':
        figure.unit = "year";
        break;
    case 'M':
        figure.unit = time ? "minute" : "month";
        break;
    case 'W':
        figure.unit = "week";
        break;
    case 'D':
        figure.unit = "day";
        break;
    case 'H':
        figure.unit = "hour";
        break;
    default:
        return std::nullopt;
    }
    return figure;
}

struct Days {
    std::int64_t first = 0, last = 0;
};

Days daysOf(const Moment& moment) {
    const std::int64_t year = *moment.year;
    if (moment.month == 0)
        return {date::toDay({year, 1, 1}).number, date::toDay({year + moment.years - 1, 12, 31}).number};
    const unsigned length = date::daysInMonth(year, moment.month);
    if (moment.day == 0)
        return {date::toDay({year, moment.month, 1}).number,
                date::toDay({year, moment.month, length}).number};
    const Day day = date::toDay({year, moment.month, std::min(moment.day, length)});
    return {day.number, day.number};
}

Days reachOf(const Moment& moment) {
    const Days days = daysOf(moment);
    switch (moment.side) {
    case Side::before:
        return {-kOpen, days.first - 1};
    case Side::until:
        return {-kOpen, days.last};
    case Side::after:
        return {days.last + 1, kOpen};
    case Side::since:
        return {days.first, kOpen};
    case Side::at:
        break;
    }
    return days;
}

/// Both with the parts of the date that only the other states, down to what both could mean.
std::pair<Days, Days> comparable(Moment claim, Moment of) {
    if (!claim.year) claim.year = of.year ? of.year : std::optional<std::int64_t>(2000);
    if (!of.year) of.year = claim.year;
    return {reachOf(claim), reachOf(of)};
}

} // namespace

void addMoment(Passage& passage, const date::TemporalMention& mention, WordRange words) {
    if (words.begin >= words.end) return;
    if (mention.type == date::TimexType::duration) {
        if (auto figure = durationOf(mention.value)) {
            figure->words = words;
            fileFigure(passage, std::move(*figure));
        }
        return;
    }
    auto moment = momentOf(mention.value);
    if (!moment) return;
    moment->words = words;
    moment->side = sideBefore(passage, words.begin);
    for (std::size_t i = words.begin; i < words.end; ++i) passage.words[i].moment = passage.moments.size();
    passage.moments.push_back(*moment);
}

Fit fitOf(const Moment& claim, const Moment& of) {
    const auto [c, o] = comparable(claim, of);
    if (c.last < o.first || o.last < c.first) return Fit::apart;
    if (c.first == o.first && c.last == o.last) return Fit::same;
    return c.first <= o.first && o.last <= c.last ? Fit::within : Fit::overlap;
}

double daysApart(const Moment& claim, const Moment& of) {
    const auto [c, o] = comparable(claim, of);
    return static_cast<double>(std::max<std::int64_t>({0, c.first - o.last, o.first - c.last}));
}

SharedParts sharedParts(const Moment& a, const Moment& b) {
    SharedParts parts;
    const auto count = [&parts](auto x, auto y) { x == y ? ++parts.equal : ++parts.different; };
    if (a.year && b.year) count(*a.year / std::max(a.years, b.years), *b.year / std::max(a.years, b.years));
    if (a.month != 0 && b.month != 0) count(a.month, b.month);
    if (a.day != 0 && b.day != 0) count(a.day, b.day);
    return parts;
}

} // namespace crossdate::relate
