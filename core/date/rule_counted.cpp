// Days and weeks that are counted within or from a period: "the first Monday of May".
#include "core/date/calendar.h"
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

bool isUnit(const View& view, std::size_t i, Unit unit) {
    const Token& token = view.at(i);
    return (token.is(Kind::unit) || token.is(Kind::units)) && static_cast<Unit>(token.word.value) == unit;
}

/// "of May 2019", "in next month", "of the month": fills in where the day lies; the token after it.
std::optional<std::size_t> readItsMonth(const View& view, std::size_t i, Meaning& meaning) {
    if (!view.is(i, Kind::of) && !view.is(i, Kind::in)) return std::nullopt;
    if (const auto month = readMonth(view, i + 1)) {
        meaning.month = month->value;
        return attachYear(view, month->next, meaning);
    }
    const bool the = view.is(i + 1, Kind::the);
    const std::size_t j = the ? i + 2 : i + 1;
    const Token& relation = view.at(j);
    if (the && isUnit(view, j, Unit::month)) {
        meaning.relation = 0;
        return j + 1;
    }
    const bool related =
        relation.is(Kind::relative) || relation.is(Kind::previous) || relation.is(Kind::that);
    if (!related || !isUnit(view, j + 1, Unit::month)) return std::nullopt;
    meaning.relation = relation.word.value;
    if (!relation.is(Kind::relative)) meaning.from = From::mention;
    return j + 2;
}

/// "first Monday of May", "last Friday of the month"
std::optional<Match> nthWeekday(const View& view, std::size_t i) {
    const bool last = view.isText(i, "last") || view.isText(i, "final");
    const auto number = last ? std::nullopt : readOrdinal(view, i);
    if (!last && (!number || number->value > 5)) return std::nullopt;
    const std::size_t at = last ? i + 1 : number->next;
    if (!view.is(at, Kind::weekday)) return std::nullopt;
    Match match{at + 1, {}, "numbered weekday of a month"};
    match.meaning.weekday = static_cast<unsigned>(view.at(at).word.value);
    match.meaning.nth = last ? -1 : static_cast<int>(number->value);
    const auto next = readItsMonth(view, at + 1, match.meaning);
    if (!next) return std::nullopt;
    match.next = *next;
    return match;
}

/// "15th day of next month", "twenty-third day of September"
std::optional<Match> nthDay(const View& view, std::size_t i) {
    const auto number = readOrdinal(view, i);
    if (!number || number->value > 31 || !isUnit(view, number->next, Unit::day)) return std::nullopt;
    Match match{number->next + 1, {}, "numbered day of a month"};
    match.meaning.day = number->value;
    const auto next = readItsMonth(view, number->next + 1, match.meaning);
    if (!next) return std::nullopt;
    match.next = *next;
    return match;
}

/// "9th month of next year"
std::optional<Match> nthMonth(const View& view, std::size_t i) {
    const auto number = readOrdinal(view, i);
    if (!number || number->value > 12 || !isUnit(view, number->next, Unit::month)) return std::nullopt;
    Match match{number->next + 1, {}, "numbered month of a year"};
    match.meaning.month = number->value;
    match.next = attachYear(view, number->next + 1, match.meaning);
    if (!view.is(number->next + 1, Kind::of) || match.next == number->next + 1) return std::nullopt;
    return match;
}

/// "second week of 2021", "last week of 2019"
std::optional<Match> nthWeek(const View& view, std::size_t i) {
    const bool last = view.is(i, Kind::relative);
    if (last && !view.isText(i, "last")) return std::nullopt;
    const auto ordinal = readOrdinal(view, i);
    if (!last && !ordinal) return std::nullopt;
    const auto [number, at] = last ? Read<unsigned>{0, i + 1} : *ordinal;
    const bool week = isUnit(view, at, Unit::week) && view.is(at, Kind::unit) && view.is(at + 1, Kind::of);
    const auto year = week ? readYear(view, at + 2) : std::nullopt;
    if (!year || number > 53) return std::nullopt;
    Match match{year->next, {}, "numbered week"};
    match.meaning.year = year->value;
    // 28 December always lies in the last ISO week of its year.
    match.meaning.week = last ? isoWeekOf(toDay({year->value, 12, 28})).week : number;
    return match;
}

/// "week after next"
std::optional<Match> unitAfterNext(const View& view, std::size_t i) {
    const bool next = view.is(i + 1, Kind::after) && view.isText(i + 2, "next");
    const bool last = view.is(i + 1, Kind::before) && view.isText(i + 2, "last");
    const auto unit = next || last ? readUnit(view, i) : std::nullopt;
    if (!unit || unit->value < Unit::day || !view.is(i, Kind::unit)) return std::nullopt;
    Match match{i + 3, {}, next ? "period after the next" : "period before the last"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.unit = unit->value;
    match.meaning.count = next ? 2 : -2;
    return match;
}

} // namespace

std::optional<Match> readCounted(const View& view, std::size_t i) {
    const std::size_t j = view.is(i, Kind::the) ? i + 1 : i;
    switch (view.at(j).word.kind) {
    case Kind::unit:
        return unitAfterNext(view, j);
    case Kind::relative: {
        if (!view.is(j + 1, Kind::unit) && !view.is(j + 1, Kind::weekday)) return std::nullopt;
        auto week = nthWeek(view, j);
        return week ? week : nthWeekday(view, j);
    }
    case Kind::digits:
    case Kind::ordinal:
    case Kind::cardinal: {
        if (!readOrdinal(view, j)) return std::nullopt;
        if (auto day = nthDay(view, j)) return day;
        if (auto month = nthMonth(view, j)) return month;
        if (auto week = nthWeek(view, j)) return week;
        return nthWeekday(view, j);
    }
    default:
        return std::nullopt;
    }
}

} // namespace crossdate::date
