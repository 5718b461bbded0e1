// Resolution of weekdays and of what is counted in units: "last Tuesday", "two weeks later".
#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "core/date/resolver.h"
#include "core/date/spans.h"
#include "core/date/timex.h"

namespace crossdate::date {

namespace {

/// Roughly: only to see what is out of reach.
std::int64_t yearsIn(Unit unit, std::int64_t count) {
    switch (unit) {
    case Unit::century:
        return count * 100;
    case Unit::decade:
        return count * 10;
    case Unit::year:
    case Unit::half:
        return count;
    case Unit::quarter:
        return count / 4;
    case Unit::month:
        return count / 12;
    case Unit::fortnight:
        return count / 26;
    case Unit::week:
    case Unit::weekend:
        return count / 52;
    default:
        return count / 365;
    }
}

/// The nearest day of that weekday and number in the months around; a year either way always holds one.
std::optional<Day> nearestNumbered(Day start, unsigned isoWeekday, unsigned number) {
    const CivilDate civil = toCivil(start);
    for (int distance = 0; distance < 28; ++distance) {
        const int step = distance % 2 == 0 ? distance / 2 : -(distance + 1) / 2; // 0, -1, 1, -2, 2 ...
        const CivilDate month = addMonths({civil.year, civil.month, 1}, step);
        if (number > daysInMonth(month.year, month.month)) continue;
        const Day day = toDay({month.year, month.month, number});
        if (date::weekday(day) == isoWeekday) return day;
    }
    return std::nullopt;
}

/// As exact as it was said: "T19", "T19:30".
std::string hourValue(const Meaning& meaning) {
    return meaning.wholeHour ? 'T' + padded(meaning.minutes / 60, 2) : dayTail(meaning);
}

} // namespace

Resolution Resolver::weekday(const Meaning& meaning, int tense) {
    const auto from = base({});
    if (!from || !from->isWholeDay())
        return unresolved(unknownYear() + "-WXX-" + std::to_string(meaning.weekday) + dayTail(meaning));
    const Day start = dayOf(*from);
    const Day inWeek = mondayOf(start) + (static_cast<std::int64_t>(meaning.weekday) - 1);
    Day day = inWeek;
    if (meaning.day != 0) {
        day = nearestNumbered(start, meaning.weekday, meaning.day).value_or(inWeek);
    } else if (meaning.unit == Unit::week) {
        day = inWeek + 7 * static_cast<std::int64_t>(meaning.relation.value_or(0));
    } else if (meaning.relation) {
        if (*meaning.relation < 0) day = inWeek < start ? inWeek : inWeek - 7;
        if (*meaning.relation > 0) day = inWeek + (meaning.nearest && inWeek > start ? 0 : 7);
    } else if (tense > 0 || genre_ == Genre::history) {
        day = inWeek < start ? inWeek + 7 : inWeek;
    } else {
        day = inWeek > start ? inWeek - 7 : inWeek;
    }
    remember(partial(day));
    return resolutionOfDay(day, meaning);
}

Resolution Resolver::shiftDay(const Meaning& meaning, const PartialDate& from) {
    if (!from.isWholeDay()) return unresolved(unknownShift(meaning, from));
    const Day day = dayOf(from) + meaning.count;
    if (meaning.minutes < 0) remember(partial(day));
    return resolutionOfDay(day, meaning);
}

/// "two months after 5 May": as exact as the day it is counted from.
Resolution Resolver::shiftFromDay(const Meaning& meaning, const PartialDate& from) {
    const auto months = [&](std::int64_t count) {
        return toDay(addMonths({from.year, from.month, from.day}, count * meaning.count));
    };
    Day day = dayOf(from);
    switch (meaning.unit) {
    case Unit::day:
        day = day + meaning.count;
        break;
    case Unit::week:
        day = day + 7 * meaning.count;
        break;
    case Unit::fortnight:
        day = day + 14 * meaning.count;
        break;
    case Unit::month:
        day = months(1);
        break;
    case Unit::quarter:
        day = months(3);
        break;
    case Unit::year:
        day = months(12);
        break;
    case Unit::decade:
        day = months(120);
        break;
    case Unit::century:
        day = months(1200);
        break;
    default:
        return unresolved(unknownShift(meaning, from));
    }
    remember(partial(day));
    return {isoDay(day), datingOfDay(day), {}};
}

Resolution Resolver::shiftWeek(const Meaning& meaning, const PartialDate& from, int tense) {
    if (!from.isWholeDay()) return unresolved(unknownShift(meaning, from));
    Day day = dayOf(from) + meaning.count * (meaning.unit == Unit::fortnight ? 14 : 7);
    if (meaning.unit == Unit::fortnight) {
        const Day monday = mondayOf(day);
        return {datingOfWeek(day).edtf, datingOfInterval(monday, monday + 13), {}};
    }
    if (meaning.unit != Unit::weekend) return {datingOfWeek(day).edtf, datingOfWeek(day), {}};
    const bool lately =
        !note_ && !meaning.origin && meaning.count == 0 && (meaning.relation ? tense < 0 : tense <= 0);
    if (lately && date::weekday(day) < 6) day = day - 7;
    if (meaning.origin && date::weekday(day) == 1) day = day - 7; // the weekend that a Monday makes long
    const Day saturday = mondayOf(day) + 5;
    return {datingOfWeek(day).edtf + "-WE", datingOfInterval(saturday, saturday + 1), {}};
}

Resolution Resolver::shiftMonth(const Meaning& meaning, const PartialDate& from) {
    if (from.month == 0) return unresolved(unknownShift(meaning, from));
    if (meaning.unit == Unit::quarter) {
        const CivilDate first = addMonths({from.year, (from.month - 1) / 3 * 3 + 1, 1}, meaning.count * 3);
        return {yearValue(first.year) + "-Q" + std::to_string((first.month + 2) / 3),
                spanOfMonths(first.year, first.month, first.month + 2),
                {}};
    }
    const CivilDate month = addMonths({from.year, from.month, 1}, meaning.count);
    remember({month.year, month.month, 0});
    return resolutionOf({month.year, month.month, 0});
}

Resolution Resolver::shiftYear(const Meaning& meaning, const PartialDate& from) {
    const std::int64_t years = meaning.unit == Unit::century ? 100 : meaning.unit == Unit::decade ? 10 : 1;
    const std::int64_t year = from.year + years * meaning.count;
    if (meaning.fiscal) return unresolved("FY" + padded(year, 4));
    if (meaning.unit == Unit::decade) return decadeOf(year);
    if (meaning.unit == Unit::century) return centuryOf(year);
    remember({year, 0, 0});
    return resolutionOf({year, 0, 0});
}

/// Whether the shift stays in the four-digit years that values can be written for.
bool Resolver::staysInReach(const Meaning& meaning, const PartialDate& from) {
    const bool wide = meaning.unit == Unit::decade || meaning.unit == Unit::century;
    const std::int64_t year = from.year + yearsIn(meaning.unit, meaning.count);
    return year >= (wide ? 0 : -9998) && year < 9999;
}

/// "41 years later" in a report of today counts from a date it did not name.
bool Resolver::isAheadOfReport(const Meaning& meaning, const PartialDate& from, int tense) const {
    if (!published_ || tense > 0 || meaning.count <= 0 || meaning.from != From::mention) return false;
    return from.year + yearsIn(meaning.unit, meaning.count) > publishedDate_->year;
}

/// "in five minutes": counted from the minute of publication, where that is known.
std::optional<Resolution> Resolver::shiftClock(const Meaning& meaning) {
    constexpr std::int64_t kDay = 24 * 60 * 60;
    const bool fromNow = meaning.from == From::publication || !last_;
    if (meaning.unit > Unit::hour || !published_ || !secondOfDay_ || meaning.origin || !fromNow) {
        return std::nullopt;
    }
    constexpr std::int64_t kMost = 1'000'000'000;
    if (meaning.count > kMost || meaning.count < -kMost) return std::nullopt;
    const std::int64_t unit = meaning.unit == Unit::hour ? 3600 : meaning.unit == Unit::minute ? 60 : 1;
    const std::int64_t second = *secondOfDay_ + unit * meaning.count;
    const std::int64_t days = (second >= 0 ? second : second - kDay + 1) / kDay;
    const std::int64_t rest = second - days * kDay;
    const Day day = *published_ + days;
    std::string value = isoDay(day) + clockValue(static_cast<int>(rest / 60));
    if (rest % 60 != 0) value += ':' + padded(rest % 60, 2);
    return Resolution{std::move(value), datingOfDay(day), publication_};
}

/// "at 7 p.m." of no day told of: the value says the time alone, the dating where it probably lies.
Resolution Resolver::floatingTime(const Meaning& meaning) {
    std::string value = meaning.dayPart != 0 && meaning.minutes < 0 ? dayTail(meaning) : hourValue(meaning);
    Resolution out = unresolved(std::move(value));
    if (published_ && !last_ && meaning.minutes >= 0) {
        anchor_ = publication_;
        out.dating = datingOfDay(*published_);
    }
    return out;
}

/// "two years and three months ago": as exact as the smallest unit; a note means the day.
Resolution Resolver::shiftByLength(const Meaning& meaning, const PartialDate& from) {
    const auto length = lengthOf(meaning.value.view());
    if (!length || !from.isWholeDay()) return unresolved(unknownShift(meaning, from));
    const Moment moment = add({dayOf(from), std::nullopt}, *length, meaning.count < 0 ? -1 : 1);
    PartialDate date = partial(moment.day);
    if (date.year < 1 || date.year > 9998) return unresolved(unknownShift(meaning, from));
    if (!note_ && length->days == 0) date.day = 0;
    remember(date);
    return resolutionOf(date);
}

Resolution Resolver::shift(const Meaning& meaning, int tense) {
    if (meaning.floating && (note_ || !(last_ && last_->isWholeDay()))) return floatingTime(meaning);
    if (auto clock = shiftClock(meaning)) {
        anchor_ = clock->anchor;
        return *clock;
    }
    auto from = base(meaning);
    const bool ofDay =
        meaning.from == From::either && meaning.unit == Unit::day && from && !from->isWholeDay();
    if (ofDay && published_) { // "later in the day" behind a year is today's
        anchor_ = publication_;
        from = publishedDate_;
    }
    const bool vague = meaning.exact && from && !from->isWholeDay() && !meaning.origin;
    if (note_ && (!from || vague)) { // "three weeks later" than now
        anchor_ = publication_;
        from = publishedDate_;
    }
    if (!from || !staysInReach(meaning, *from)) return unresolved(unknownShift(meaning, from));
    if (isAheadOfReport(meaning, *from, tense)) return unresolved("FUTURE_REF");
    if (!meaning.value.view().empty()) return shiftByLength(meaning, *from);
    if ((meaning.origin || (note_ && meaning.exact)) && meaning.count != 0 && from->isWholeDay())
        return shiftFromDay(meaning, *from);
    switch (meaning.unit) {
    case Unit::day:
        return shiftDay(meaning, *from);
    case Unit::week:
    case Unit::fortnight:
    case Unit::weekend:
        return shiftWeek(meaning, *from, tense);
    case Unit::month:
    case Unit::quarter:
        return shiftMonth(meaning, *from);
    case Unit::half:
    case Unit::year:
    case Unit::decade:
    case Unit::century:
        return shiftYear(meaning, *from);
    default:
        return unresolved(unknownShift(meaning, from));
    }
}

} // namespace crossdate::date
