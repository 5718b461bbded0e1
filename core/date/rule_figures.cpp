// Dates in figures: 2019-05-15, 15/05/2019, 15.05.2019, 15-May-2019, 2019-05-15T10:30:00Z.
#include "core/date/calendar.h"
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

struct Figures {
    std::array<std::int64_t, 3> part{};
    std::array<std::size_t, 3> size{};
    bool monthNamed = false; // the middle one
};

/// Digits with a date's sign on their other side belong to something longer: a version, an address.
bool standsFree(const View& view, std::size_t i) {
    if (i == 0 || view.at(i).spaced) return true;
    const Token& before = view.before(i);
    if (!before.is(Kind::mark) || before.isMark('.') || before.isMark('$')) return false;
    return i < 2 || before.spaced || !view.is(i - 2, Kind::digits);
}

bool endsFree(const View& view, std::size_t next) {
    const Token& after = view.at(next);
    if (after.spaced) return true;
    if (!after.is(Kind::mark)) return false;
    return view.at(next + 1).spaced || !view.is(next + 1, Kind::digits);
}

std::optional<Figures> readFigures(const View& view, std::size_t i) {
    const Token& mark = view.at(i + 1);
    const bool separator = mark.isMark('-') || mark.isMark('/') || mark.isMark('.');
    if (!separator || !view.isMark(i + 3, mark.mark) || !view.is(i + 4, Kind::digits)) return std::nullopt;
    for (std::size_t k = 1; k <= 4; ++k) {
        if (!view.isGlued(i + k)) return std::nullopt;
    }
    Figures figures;
    for (std::size_t k = 0; k < 3; ++k) {
        figures.part[k] = view.at(i + 2 * k).number;
        figures.size[k] = view.at(i + 2 * k).size();
    }
    const auto month = readMonth(view, i + 2);
    if (month) {
        figures.part[1] = month->value;
        figures.monthNamed = true;
    } else if (!view.is(i + 2, Kind::digits) || figures.size[1] > 2) {
        return std::nullopt;
    }
    return figures;
}

bool isDate(std::int64_t year, std::int64_t month, std::int64_t day) {
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= static_cast<std::int64_t>(daysInMonth(year, static_cast<unsigned>(month)));
}

std::optional<CivilDate> orderOf(const Figures& figures, bool monthFirst) {
    const auto& [a, b, c] = figures.part;
    const auto civil = [](std::int64_t year, std::int64_t month, std::int64_t day) {
        return CivilDate{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
    };
    if (figures.size[0] == 4)
        return isDate(a, b, c) && figures.size[2] <= 2 ? std::optional(civil(a, b, c)) : std::nullopt;
    if (figures.size[2] != 4 || figures.size[0] > 2) return std::nullopt;
    const bool dayFits = isDate(c, b, a);
    const bool monthFits = !figures.monthNamed && isDate(c, a, b);
    if (monthFits && (monthFirst || !dayFits)) return civil(c, a, b);
    if (dayFits) return civil(c, b, a);
    return std::nullopt;
}

/// "T10:30:00Z"
std::size_t attachIsoTime(const View& view, std::size_t next, Meaning& meaning) {
    const bool time = view.isText(next, "t") && view.isGlued(next) && view.is(next + 1, Kind::digits) &&
                      view.isMark(next + 2, ':') && view.is(next + 3, Kind::digits);
    if (!time || view.at(next + 1).number > 24 || view.at(next + 3).number > 59) return next;
    meaning.minutes = static_cast<int>(view.at(next + 1).number * 60 + view.at(next + 3).number);
    next += 4;
    while (view.isGlued(next) &&
           (view.isMark(next, ':') || view.is(next, Kind::digits) || view.isText(next, "z") ||
            ((view.isMark(next, '+') || view.isMark(next, '-') || view.isMark(next, '.')) &&
             view.is(next + 1, Kind::digits)))) {
        ++next;
    }
    return next;
}

} // namespace

std::optional<Match> readNumeric(const View& view, std::size_t i, bool monthFirst) {
    if (!standsFree(view, i)) return std::nullopt;
    const auto figures = readFigures(view, i);
    if (!figures) return std::nullopt;
    const auto date = orderOf(*figures, monthFirst);
    if (!date) return std::nullopt;
    Match match{i + 5, {}, "date in figures"};
    match.meaning.year = date->year;
    match.meaning.month = date->month;
    match.meaning.day = date->day;
    match.next = attachIsoTime(view, i + 5, match.meaning);
    if (match.next == i + 5 && !endsFree(view, i + 5)) return std::nullopt;
    return match;
}

} // namespace crossdate::date
