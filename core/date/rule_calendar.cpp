// Dates of the calendar, in words and in figures.
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

Meaning calendar(std::optional<std::int64_t> year, unsigned month = 0, unsigned day = 0) {
    Meaning meaning;
    meaning.year = year;
    meaning.month = month;
    meaning.day = day;
    return meaning;
}

/// "of 87": over 31, or it would be a day
std::optional<Read<std::int64_t>> readBriefYear(const View& view, std::size_t i) {
    const bool brief = view.is(i, Kind::of) && isPlainNumber(view, i + 1) && view.at(i + 1).size() == 2;
    if (!brief || view.at(i + 1).number < 32 || view.is(i + 2, Kind::none)) return std::nullopt;
    return Read<std::int64_t>{1900 + view.at(i + 1).number, i + 2};
}

/// ", 2019", "2019", "of 2019", "of 87", "-2019"
std::optional<Read<std::int64_t>> readYearBehind(const View& view, std::size_t i) {
    if (view.is(i, Kind::in)) return readYear(view, i + 1);
    if (const auto brief = readBriefYear(view, i)) return brief;
    const bool link = view.isMark(i, ',') || view.is(i, Kind::of) || (view.isMark(i, '-') && view.isGlued(i));
    return readAnyYear(view, link ? i + 1 : i);
}

Match onWeekday(Match match, unsigned weekday) {
    match.rule = "weekday with its date";
    match.meaning.weekday = weekday;
    return match;
}

/// "last year", "of last year", "past year", "this year", "that year"
std::optional<Match> readYearRelation(const View& view, std::size_t i, Meaning meaning) {
    std::size_t j = view.is(i, Kind::of) || view.isMark(i, ',') ? i + 1 : i;
    if (view.is(j, Kind::the)) ++j;
    const Token& relation = view.at(j);
    const bool relative = relation.is(Kind::relative) || relation.is(Kind::previous) ||
                          relation.is(Kind::that) || relation.is(Kind::same);
    if (!relative || !view.is(j + 1, Kind::unit) ||
        static_cast<Unit>(view.at(j + 1).word.value) != Unit::year) {
        return std::nullopt;
    }
    meaning.yearShift = relation.word.value;
    if (!relation.is(Kind::relative)) meaning.from = From::mention;
    return Match{j + 2, meaning, "date of last, this or next year"};
}

Match withYearBehind(const View& view, std::size_t next, Meaning meaning, const char* rule) {
    if (const auto year = readYearBehind(view, next)) {
        meaning.year = year->value;
        return {year->next, meaning, rule};
    }
    if (auto relation = readYearRelation(view, next, meaning)) return *relation;
    return {next, meaning, rule};
}

/// Words after which a lone "May" or "March" is a month.
bool invitesMonth(const View& view, std::size_t i) {
    if (i == 0) return false;
    const Token& before = view.before(i);
    switch (before.word.kind) {
    case Kind::in:
    case Kind::preposition:
    case Kind::relative:
    case Kind::previous:
    case Kind::part:
    case Kind::to:
    case Kind::conjunction:
    case Kind::of:
    case Kind::before:
    case Kind::after:
    case Kind::approximate:
    case Kind::month:
        return true;
    default:
        return before.isMark('-') || before.isMark('(');
    }
}

bool isDoubtfulAlone(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (token.is(Kind::shortMonth)) return true;
    const auto month = token.word.value;
    return month == 3 || month == 4 || month == 5 || month == 6 || month == 8;
}

/// Where the month is somebody's name as well, "by May" and "to May" are of the person.
bool invitesNameMonth(const View& view, std::size_t i) {
    if (i == 0) return false;
    const Token& before = view.before(i);
    return before.is(Kind::in) || before.is(Kind::relative) || before.is(Kind::previous) ||
           before.is(Kind::part) || view.isText(i - 1, "since") || view.isText(i - 1, "until") ||
           view.isText(i - 1, "during");
}

bool isMonthWord(const View& view, std::size_t i) {
    return view.is(i, Kind::month) || view.is(i, Kind::shortMonth);
}

/// "in Dec", "after Feb", "from Sep to Nov": Jan and others are people as well.
bool invitesShortMonth(const View& view, std::size_t i, std::size_t next) {
    if (i == 0) return false;
    const bool counted =
        view.is(i - 1, Kind::of) && i > 1 && view.is(i - 2, Kind::unit); // "the third week of Jan"
    if (view.is(i - 1, Kind::in) || counted) return true;
    const bool asked = view.is(i - 1, Kind::before) || view.is(i - 1, Kind::after) ||
                       view.isText(i - 1, "since") || view.isText(i - 1, "until") ||
                       view.isText(i - 1, "till") || view.isText(i - 1, "during");
    const auto joins = [&](std::size_t at) {
        return view.is(at, Kind::to) || view.is(at, Kind::conjunction) || view.isMark(at, '-');
    };
    const bool range =
        (joins(next) && isMonthWord(view, next + 1)) || (i > 1 && joins(i - 1) && isMonthWord(view, i - 2));
    return range || (asked && view.at(i).word.value != 1);
}

/// "Dec31"
std::optional<Read<unsigned>> readGluedDay(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    const bool number = token.is(Kind::digits) && !token.spaced && isMonthWord(view, i - 1);
    if (!number || token.number < 1 || token.number > 31 || token.size() > 2) return std::nullopt;
    if (!view.at(i + 1).spaced && !view.is(i + 1, Kind::mark)) return std::nullopt;
    return Read<unsigned>{static_cast<unsigned>(token.number), i + 1};
}

/// "may twenty nine"
std::optional<Read<unsigned>> readCardinalDay(const View& view, std::size_t i) {
    const auto count = view.is(i, Kind::cardinal) ? readCount(view, i) : std::nullopt;
    if (!count || count->value < 1 || count->value > 31 || readYearInWords(view, i)) return std::nullopt;
    if (view.is(count->next, Kind::unit) || view.is(count->next, Kind::units)) return std::nullopt;
    return Read<unsigned>{static_cast<unsigned>(count->value), count->next};
}

/// "june to august"
bool joinsMonth(const View& view, std::size_t next) {
    const bool link = view.is(next, Kind::to) || view.is(next, Kind::conjunction) || view.isMark(next, '-');
    return link && view.is(next + 1, Kind::month);
}

/// "5 March", where the number may be the end of "2–5 March".
std::optional<Match> monthFirst(const View& view, std::size_t i) {
    const auto month = readMonth(view, i);
    if (!month) return std::nullopt;
    const std::size_t the = view.is(month->next, Kind::the) ? month->next + 1 : month->next;
    auto day = readDay(view, the);
    if (!day) day = readGluedDay(view, month->next);
    if (!day && view.isNote()) day = readCardinalDay(view, the);
    if (day) {
        const bool unit = view.is(day->next, Kind::units);
        if (!unit)
            return withYearBehind(view, day->next, calendar({}, month->value, day->value), "month and day");
    }
    const Match whole = withYearBehind(view, month->next, calendar({}, month->value), "month");
    if (whole.next != month->next) return whole;
    if (view.isNameMonth(month->value) && !invitesNameMonth(view, i)) return std::nullopt;
    if (view.is(i, Kind::shortMonth))
        return invitesShortMonth(view, i, month->next) ? std::optional(whole) : std::nullopt;
    if (isDoubtfulAlone(view, i) && !invitesMonth(view, i) && !joinsMonth(view, month->next))
        return std::nullopt;
    return whole;
}

/// "twenty five January", where a year follows
std::optional<Read<unsigned>> readDayInWords(const View& view, std::size_t i) {
    const auto count = view.is(i, Kind::cardinal) ? readCount(view, i) : std::nullopt;
    if (!count || count->value < 1 || count->value > 31) return std::nullopt;
    const auto month = readMonth(view, count->next);
    if (!month || !readAnyYear(view, month->next)) return std::nullopt;
    return Read<unsigned>{static_cast<unsigned>(count->value), count->next};
}

/// "15nov"
std::optional<Read<unsigned>> readDayGluedToMonth(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    const bool glued = token.is(Kind::digits) && token.size() <= 2 && token.spaced && view.isGlued(i + 1) &&
                       isMonthWord(view, i + 1);
    if (!glued || token.number < 1 || token.number > 31 ||
        (view.isGlued(i + 2) && !view.is(i + 2, Kind::mark)))
        return std::nullopt;
    return Read<unsigned>{static_cast<unsigned>(token.number), i + 1};
}

std::optional<Match> dayFirst(const View& view, std::size_t i) {
    const std::size_t start = view.is(i, Kind::the) ? i + 1 : i;
    auto day = readDay(view, start);
    if (!day) day = readDayInWords(view, start);
    if (!day) day = readDayGluedToMonth(view, start);
    if (!day) return std::nullopt;
    const bool hyphen = view.isMark(day->next, '-') && view.isGlued(day->next) && view.isGlued(day->next + 1);
    const bool dot =
        view.isMark(day->next, '.') && view.isGlued(day->next) && view.is(start, Kind::digits); // "16. Nov."
    const std::size_t at = view.is(day->next, Kind::of) || hyphen || dot ? day->next + 1 : day->next;
    const auto month = readMonth(view, at);
    if (!month) return std::nullopt;
    return withYearBehind(view, month->next, calendar({}, month->value, day->value), "day and month");
}

/// "Sunday 31.", "Friday 23 at 4"
bool endsWithNumber(const View& view, std::size_t next) {
    const Token& after = view.at(next);
    return after.isMark('.') || after.isMark(',') || after.isMark('!') || after.isMark('?') ||
           after.isMark('\n') || after.is(Kind::at) || after.is(Kind::preposition);
}

/// "Tuesday the 14th": the nearest 14th that is a Tuesday
std::optional<Match> weekdayAndNumber(const View& view, std::size_t i, std::size_t j) {
    const bool the = view.is(j, Kind::the);
    if (the) ++j;
    const bool figures = view.is(j, Kind::digits);
    auto day = figures || the ? readOrdinal(view, j) : std::nullopt; // not "first" of things
    if (!day && figures && isPlainNumber(view, j) && view.at(j).number > 12 && endsWithNumber(view, j + 1)) {
        day = Read<unsigned>{static_cast<unsigned>(view.at(j).number), j + 1};
    }
    if (!day || day->value < 1 || day->value > 31) return std::nullopt;
    if (the && !figures && view.is(day->next, Kind::none)) return std::nullopt;
    Match match{day->next, {}, "weekday with its number"};
    match.meaning.form = Meaning::Form::weekday;
    match.meaning.weekday = static_cast<unsigned>(view.at(i).word.value);
    match.meaning.day = day->value;
    return match;
}

/// "19th next month" of a note
std::optional<Match> ofRelatedMonth(const View& view, Read<unsigned> day) {
    const bool month = view.is(day.next, Kind::relative) && view.isText(day.next + 1, "month");
    if (!month || day.value < 1 || day.value > 31) return std::nullopt;
    Match match{day.next + 2, calendar({}, 0, day.value), "day of the month"};
    match.meaning.relation = view.at(day.next).word.value;
    return match;
}

/// "on (the) 15 at 8:00"
std::optional<Read<unsigned>> numberOfDay(const View& view, std::size_t i) {
    const std::size_t on = i > 0 && view.is(i - 1, Kind::the) ? i - 1 : i;
    const bool asked =
        on > 0 && view.isText(on - 1, "on") && isPlainNumber(view, i) && view.at(i).size() <= 2;
    const bool goesOn =
        view.is(i + 1, Kind::at) || view.isText(i + 1, "from") || view.isText(i + 1, "between");
    if (!asked || !goesOn || view.at(i).number < 1 || view.at(i).number > 31) return std::nullopt;
    return Read<unsigned>{static_cast<unsigned>(view.at(i).number), i + 1};
}

/// "22 this month" of "from 4 to 22 this month"
std::optional<Match> endOfStretch(const View& view, std::size_t i) {
    const bool ends = view.isNote() && i > 1 &&
                      (view.is(i - 1, Kind::to) || view.isMark(i - 1, '-') || view.isText(i - 1, "and"));
    const auto day = ends ? readDay(view, i) : std::nullopt;
    if (!day) return std::nullopt;
    const std::size_t at = view.is(day->next, Kind::of) ? day->next + 1 : day->next;
    if (!view.is(at, Kind::relative) || !view.isText(at + 1, "month")) return std::nullopt;
    Match match{at + 2, calendar({}, 0, day->value), "day of the month"};
    match.meaning.relation = view.at(at).word.value;
    return match;
}

/// "2015-03", "2015-11": a month where it is no later year
std::optional<Match> yearAndMonth(const View& view, std::size_t i) {
    const bool sign =
        view.isMark(i + 1, '-') || (view.isNote() && (view.isMark(i + 1, '/') || view.isMark(i + 1, '.')));
    if (!sign || !view.isGlued(i + 1) || !view.isGlued(i + 2) || view.at(i).size() != 4) return std::nullopt;
    const Token &year = view.at(i), &month = view.at(i + 2);
    const bool figures =
        month.is(Kind::digits) && month.size() <= 2 && month.number >= 1 && month.number <= 12;
    if (!figures || year.number < 1900 || year.number > 2100 || !view.at(i).spaced) return std::nullopt;
    const bool zero = view.textOf(i + 2)[0] == '0';
    const bool next = month.number == (year.number + 1) % 100; // "2006-07"
    const bool range = month.size() == 2 && (next || (!zero && month.number > year.number % 100));
    if (month.size() == 1 && !view.isNote()) return std::nullopt;
    const Token& after = view.at(i + 3);
    const bool longer =
        !after.spaced && (!after.is(Kind::mark) || (view.isGlued(i + 4) && view.is(i + 4, Kind::digits)));
    if (range || longer) return std::nullopt;
    return Match{i + 3, calendar(year.number, static_cast<unsigned>(month.number)),
                 "year and month in figures"};
}

/// "the 18th", where nothing follows that it could number
std::optional<Match> dayOfMonth(const View& view, std::size_t i) {
    const std::size_t at = view.is(i, Kind::the) ? i + 1 : i;
    auto day = view.is(at, Kind::digits) ? readOrdinal(view, at) : std::nullopt;
    if (auto end = endOfStretch(view, at)) return end;
    if (!day && view.isNote()) day = numberOfDay(view, at);
    if (auto own = day && view.isNote() ? ofRelatedMonth(view, *day) : std::nullopt) return own;
    if (!day || day->value < 1 || day->value > 31) return std::nullopt;
    std::size_t next = day->next;
    if (view.is(next, Kind::of) && (view.is(next + 1, Kind::that) || view.is(next + 1, Kind::relative)) &&
        view.isText(next + 2, "month")) {
        Match match{next + 3, calendar({}, 0, day->value), "day of the month"};
        match.meaning.relation = view.at(next + 1).word.value;
        if (view.is(next + 1, Kind::that)) match.meaning.from = From::mention;
        return match;
    }
    const Token& after = view.at(next);
    const bool dash = view.isNote() && after.isMark('-') && after.spaced;
    const bool ends = after.isMark('.') || after.isMark(',') || after.isMark('\n') ||
                      after.is(Kind::conjunction) || dash ||
                      (view.isNote() && (view.isText(next, "from") || view.isText(next, "between")));
    if (!(ends || (view.isNote() && after.is(Kind::at))) || !view.before(i).spaced) return std::nullopt;
    const bool asked = i > 0 && view.isText(i - 1, "on");
    if (!asked &&
        !(view.isNote() && (view.is(i, Kind::the) || after.is(Kind::at)) && !after.is(Kind::conjunction)))
        return std::nullopt;
    return Match{next, calendar({}, 0, day->value), "day of the month"};
}

/// "Tuesday, 14 May", "Tue May 14"
std::optional<Match> weekdayFirst(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    const bool brief = token.is(Kind::shortWeekday);
    if (!brief && !token.is(Kind::weekday)) return std::nullopt;
    std::size_t j = i + 1;
    if (brief && view.isMark(j, '.')) ++j;
    if (view.isMark(j, ',')) ++j;
    const auto number = static_cast<unsigned>(token.word.value);
    if (auto day = dayFirst(view, j)) return onWeekday(std::move(*day), number);
    auto month = monthFirst(view, j);
    if (month && month->meaning.day != 0) return onWeekday(std::move(*month), number);
    return weekdayAndNumber(view, i, j);
}

/// "Flight 2019", "Resolution 1973", "X-2018"
bool isNumberOfThing(const View& view, std::size_t i) {
    if (view.is(i - 1, Kind::numbered)) return true;
    const bool no = i > 1 && view.isMark(i - 1, '.') && view.is(i - 2, Kind::numbered);
    const bool code = i > 1 && view.isMark(i - 1, '-') && view.isGlued(i) && view.isGlued(i - 1) &&
                      view.is(i - 2, Kind::none) && view.at(i - 2).capital && view.at(i - 2).size() <= 2;
    return no || code;
}

/// A year alone needs a place where years stand, or must not count things ("2000 soldiers").
bool standsForYear(const View& view, std::size_t i) {
    const Token& before = view.before(i);
    if (i > 0 && isNumberOfThing(view, i)) return false;
    switch (before.word.kind) {
    case Kind::in:
    case Kind::preposition:
    case Kind::part:
    case Kind::of:
    case Kind::before:
    case Kind::after:
    case Kind::season:
        return i > 0;
    default:
        break;
    }
    const Token& after = view.at(i + 1);
    const std::int64_t year = view.at(i).number;
    if (year < 1700 || year > 2049) return before.isMark('(') && (after.isMark(')') || after.isMark('-'));
    if (after.is(Kind::units) || after.is(Kind::unit)) return false;
    if (after.is(Kind::none) && !after.capital && after.spaced && i + 1 < view.size()) {
        const std::string_view noun = view.textOf(i + 1);
        if (noun.size() > 3 && noun.back() == 's') return false;
        if (noun == "people" || noun == "men" || noun == "women" || noun == "miles") return false;
    }
    return true;
}

/// "2018 january 5", "2015 summer", "2015 third quarter" of a note
std::optional<Match> partBehindYear(const View& view, std::size_t i, std::int64_t year) {
    Match match{i, calendar(year), "part of a year"};
    if (const auto month = readMonth(view, i)) {
        match.meaning.month = month->value;
        match.next = month->next;
        if (const auto day = readDay(view, month->next)) {
            match.meaning.day = day->value;
            match.next = day->next;
        }
        return match;
    }
    if (view.is(i, Kind::season)) {
        match.meaning.season = static_cast<unsigned>(view.at(i).word.value);
        match.next = i + 1;
        return match;
    }
    const auto number = readOrdinal(view, i);
    if (!number || number->value > 4 || !view.isText(number->next, "quarter")) return std::nullopt;
    match.meaning.quarter = number->value;
    match.next = number->next + 1;
    return match;
}

/// "2017 Q1", "2019-H2"
std::optional<Match> yearAndQuarter(const View& view, std::size_t i) {
    const auto year = readYear(view, i);
    if (!year) return std::nullopt;
    const std::size_t at =
        view.isMark(year->next, '-') && view.isGlued(year->next + 1) ? year->next + 1 : year->next;
    if (view.is(at, Kind::quarterSign)) return readQuarterOf(view, at, *year);
    return view.isNote() && at == year->next ? partBehindYear(view, at, year->value) : std::nullopt;
}

/// "10-2-2019", "2019-7": figures, though no date
bool isPartOfFigures(const View& view, std::size_t i) {
    const auto joins = [&](std::size_t mark) {
        return (view.isMark(mark, '-') || view.isMark(mark, '/')) && view.isGlued(mark) &&
               view.isGlued(mark + 1);
    };
    const std::size_t back =
        i > 1 && joins(i - 1) && view.is(i - 2, Kind::digits) ? view.at(i - 2).size() : 0;
    if (back != 0 && back != 4) return true;
    if (back == 4 && i > 3 && joins(i - 3) && view.is(i - 4, Kind::digits)) return true;
    const std::size_t size = view.at(i + 2).size();
    return joins(i + 1) && view.is(i + 2, Kind::digits) && size != 2 && size != 4;
}

std::optional<Match> yearAlone(const View& view, std::size_t i) {
    const auto year = readYear(view, i);
    if (!year) return std::nullopt;
    if (view.isText(year->next, "bc") || view.isText(year->next, "bce")) return std::nullopt;
    if (!standsForYear(view, i) || isPartOfFigures(view, i)) return std::nullopt;
    return Match{year->next, calendar(year->value), "year"};
}

/// "in nineteen ninety-six", not "in two thousand homes"
std::optional<Match> yearInWords(const View& view, std::size_t i) {
    if (i == 0 || view.before(i).is(Kind::mark)) return std::nullopt;
    const auto year = readYearInWords(view, i);
    if (!year) return std::nullopt;
    const Token& before = view.before(i);
    const Token& after = view.at(year->next);
    const bool counts =
        after.is(Kind::units) || after.is(Kind::unit) || (after.is(Kind::none) && !after.capital);
    const bool asked = before.is(Kind::in) || before.is(Kind::preposition) || before.is(Kind::before) ||
                       before.is(Kind::after) || before.is(Kind::of);
    if (counts || !asked) return std::nullopt;
    return Match{year->next, calendar(year->value), "year in words"};
}

std::optional<Match> yearOfEra(const View& view, std::size_t i) {
    const auto year = readAnyYear(view, i);
    if (!year || year->next == i + 1) return std::nullopt; // a year without its era
    return Match{year->next, calendar(year->value), "year with its era"};
}

template <class... Others>
std::optional<Match> longest(std::optional<Match> best, const Others&... others) {
    (keepLonger(best, others), ...);
    return best;
}

} // namespace

std::optional<Match> readCalendar(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    switch (token.word.kind) {
    case Kind::digits:
        return longest(dayFirst(view, i), yearOfEra(view, i), yearAlone(view, i), dayOfMonth(view, i),
                       yearAndQuarter(view, i), yearAndMonth(view, i));
    case Kind::month:
    case Kind::shortMonth:
        return monthFirst(view, i);
    case Kind::weekday:
    case Kind::shortWeekday:
        return weekdayFirst(view, i);
    case Kind::the:
        return longest(dayFirst(view, i), dayOfMonth(view, i));
    case Kind::ordinal:
        return dayFirst(view, i);
    case Kind::cardinal:
        return longest(dayFirst(view, i), yearInWords(view, i));
    case Kind::era:
        return yearOfEra(view, i);
    default:
        return std::nullopt;
    }
}

} // namespace crossdate::date
