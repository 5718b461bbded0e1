// Dates in figures: 2019-05-15, 15/05/2019, 15.05.2019, 15-May-2019, May/22, 22/04, 2019-05-15T10:30:00Z.
#include "core/date/calendar.h"
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

constexpr std::size_t kNone = 3;

struct Figures {
    std::array<std::int64_t, 3> part{};
    std::array<std::size_t, 3> size{};
    std::size_t named = kNone; // which part is a month in letters
    std::size_t count = 0;     // two or three
    char sign = '\0';
};

/// "10/1/2018-10/7/2018", "5/1-5/7": a dash or "~" between two dates in figures of another sign
bool joinsFigures(const View& view, std::size_t i) {
    if (!view.isMark(i, '-') && !view.isMark(i, '~')) return false;
    const auto figures = [&](std::size_t first, std::size_t sign, std::size_t second) {
        return view.is(first, Kind::digits) && view.is(second, Kind::digits) && view.isMark(sign, '/');
    };
    return i > 2 && figures(i - 3, i - 2, i - 1) && figures(i + 1, i + 2, i + 3);
}

/// Digits with a date's sign on their other side belong to something longer: a version, an address.
bool standsFree(const View& view, std::size_t i) {
    if (i == 0 || view.at(i).spaced || joinsFigures(view, i - 1)) return true;
    const Token& before = view.before(i);
    if (!before.is(Kind::mark) || before.isMark('.') || before.isMark('$')) return false;
    return i < 2 || before.spaced || !view.is(i - 2, Kind::digits);
}

bool endsFree(const View& view, std::size_t next) {
    const Token& after = view.at(next);
    if (after.spaced || joinsFigures(view, next)) return true;
    if (!after.is(Kind::mark)) return false;
    return view.at(next + 1).spaced || !view.is(next + 1, Kind::digits);
}

bool readPart(const View& view, std::size_t i, Figures& figures) {
    const std::size_t k = figures.count;
    figures.part[k] = view.at(i).number;
    figures.size[k] = view.at(i).size();
    if (view.is(i, Kind::digits)) {
        if (view.at(i).size() > 4) return false;
    } else {
        const Token& token = view.at(i);
        if (figures.named != kNone || !(token.is(Kind::month) || token.is(Kind::shortMonth))) return false;
        figures.named = k;
        figures.part[k] = token.word.value;
    }
    ++figures.count;
    return true;
}

bool isSeparator(const Token& mark) {
    return mark.isMark('-') || mark.isMark('/') || mark.isMark('.');
}

/// Two or three parts with the same sign between them.
std::optional<Figures> readFigures(const View& view, std::size_t i) {
    Figures figures;
    if (!isSeparator(view.at(i + 1)) || !readPart(view, i, figures)) return std::nullopt;
    figures.sign = view.at(i + 1).mark;
    for (std::size_t at = i + 1; figures.count < 3 && view.isMark(at, figures.sign); at += 2) {
        if (!view.isGlued(at) || !view.isGlued(at + 1) || !readPart(view, at + 1, figures)) break;
    }
    return figures.count < 2 ? std::nullopt : std::optional(figures);
}

bool isDate(std::int64_t year, std::int64_t month, std::int64_t day) {
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= static_cast<std::int64_t>(daysInMonth(year, static_cast<unsigned>(month)));
}

std::optional<CivilDate> civilOf(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (!isDate(year, month, day)) return std::nullopt;
    return CivilDate{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

/// The two that are no year, in the order that fits; where both do, as asked for.
std::optional<CivilDate> inOrder(std::int64_t year, std::int64_t first, std::int64_t second,
                                 bool monthFirst) {
    const auto dayFirst = civilOf(year, second, first);
    const auto asAmerican = civilOf(year, first, second);
    if (asAmerican && (monthFirst || !dayFirst)) return asAmerican;
    return dayFirst;
}

/// "2019-aug-1", "Sep-23-2020", "2020/23/Sep"
std::optional<CivilDate> withNamedMonth(const Figures& figures) {
    std::array<std::size_t, 2> other{};
    std::size_t count = 0;
    for (std::size_t k = 0; k < 3; ++k) {
        if (k != figures.named) other[count++] = k;
    }
    const std::size_t yearAt = figures.size[other[0]] == 4 ? 0 : 1;
    if (figures.size[other[yearAt]] != 4 || figures.size[other[1 - yearAt]] > 2) return std::nullopt;
    return civilOf(figures.part[other[yearAt]], figures.part[figures.named], figures.part[other[1 - yearAt]]);
}

/// Of a year in two figures, the last that is not too far ahead.
std::int64_t wholeYear(std::int64_t brief, int last) {
    const std::int64_t year = last / 100 * 100 + brief;
    return year > last ? year - 100 : year;
}

std::optional<CivilDate> orderOf(const Figures& figures, bool monthFirst, int lastYear) {
    const auto& [a, b, c] = figures.part;
    if (figures.named != kNone) return withNamedMonth(figures);
    if (figures.size[1] > 2) return std::nullopt;
    if (figures.size[0] == 4) return figures.size[2] <= 2 ? civilOf(a, b, c) : std::nullopt;
    if (figures.size[0] > 2) return std::nullopt;
    if (figures.size[2] == 4) return inOrder(c, a, b, monthFirst);
    const bool brief = figures.size[2] == 2 && figures.sign == '/';
    return brief ? inOrder(wholeYear(c, lastYear), a, b, monthFirst) : std::nullopt;
}

/// "on 22/04", "Friday 7/6": without such company it is a fraction or a score.
bool invitesPartial(const View& view, std::size_t i) {
    if (i == 0) return true;
    const Token& before = view.before(i);
    const bool range = before.is(Kind::to) && i > 2 && view.is(i - 2, Kind::digits);
    return view.isNote() || range || before.is(Kind::preposition) || before.is(Kind::before) ||
           before.is(Kind::after) || before.is(Kind::weekday) || before.is(Kind::shortWeekday);
}

/// "3/4", and the day that needs no year
bool isFraction(const Figures& figures) {
    const auto& part = figures.part;
    return (part[0] < part[1] && part[1] <= 10) || (part[0] == 9 && part[1] == 11);
}

/// "12/2015", "12-2015"
std::optional<Match> monthAndYear(const View& view, std::size_t i, const Figures& figures) {
    const bool sizes = figures.named == kNone && figures.size[0] <= 2 && figures.size[1] == 4;
    const bool values =
        figures.part[0] >= 1 && figures.part[0] <= 12 && figures.part[1] >= 1900 && figures.part[1] < 2100;
    if (!sizes || !values || figures.sign == '.' || !endsFree(view, i + 3)) return std::nullopt;
    Match match{i + 3, {}, "month and year in figures"};
    match.meaning.month = static_cast<unsigned>(figures.part[0]);
    match.meaning.year = figures.part[1];
    return match;
}

/// Where two dates are joined, or a weekday or a preposition stands before, it is no fraction even in a note.
bool isJoined(const View& view, std::size_t i) {
    const Token& before = view.before(i);
    return joinsFigures(view, i + 3) || (i > 0 && joinsFigures(view, i - 1)) ||
           before.is(Kind::preposition) || before.is(Kind::weekday) || before.is(Kind::to);
}

std::optional<Match> partial(const View& view, std::size_t i, const Figures& figures, bool monthFirst) {
    if (auto month = monthAndYear(view, i, figures)) return month;
    const bool sign = figures.sign == '/' ||
                      (figures.sign == '-' && figures.named != kNone && view.isNote()) ||
                      (figures.sign == '.' && view.isNote() && view.is(i - 1, Kind::weekday)) ||
                      (view.isNote() && i > 0 && view.isText(i - 1, "on"));
    if (!sign || !endsFree(view, i + 3)) return std::nullopt;
    constexpr std::int64_t kLeapYear = 2000; // any will do: the resolver finds the right one
    std::optional<CivilDate> date;
    if (figures.named != kNone) {
        const std::size_t day = 1 - figures.named;
        if (figures.size[day] <= 2) date = civilOf(kLeapYear, figures.part[figures.named], figures.part[day]);
    } else if (invitesPartial(view, i) && (!isFraction(figures) || (view.isNote() && isJoined(view, i))) &&
               figures.size[0] <= 2 && figures.size[1] <= 2) {
        date = inOrder(kLeapYear, figures.part[0], figures.part[1], monthFirst);
    }
    if (!date) return std::nullopt;
    Match match{i + 3, {}, "day and month in figures"};
    match.meaning.month = date->month;
    match.meaning.day = date->day;
    match.meaning.eitherOrder = figures.named == kNone && figures.part[0] <= 12 && figures.part[1] <= 12;
    return match;
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
    if (figures->count == 2) return partial(view, i, *figures, monthFirst);
    const auto date = orderOf(*figures, monthFirst, view.traits().lastYear);
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
