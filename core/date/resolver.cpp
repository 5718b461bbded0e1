#include "core/date/resolver.h"

#include "core/date/calendar.h"
#include "core/date/edtf.h"

#include <array>
#include <utility>

namespace crossdate::date {

namespace {

constexpr std::array<const char*, 4> kSeasonCodes = {"SP", "SU", "FA", "WI"};

std::string padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// Astronomical year of one written with "BC" (negative, no year 0).
std::int64_t astronomical(std::int64_t written) {
    return written < 0 ? written + 1 : written;
}

std::string yearValue(std::int64_t year) {
    return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
}

std::string monthValue(std::int64_t year, unsigned month) {
    return yearValue(year) + '-' + padded(month, 2);
}

std::string partialValue(const PartialDate& date) {
    if (date.month == 0) return yearValue(date.year);
    if (date.day == 0) return monthValue(date.year, date.month);
    return monthValue(date.year, date.month) + '-' + padded(date.day, 2);
}

Dating spanOf(std::int64_t firstYear, unsigned firstMonth, std::int64_t lastYear, unsigned lastMonth) {
    return datingOfInterval(toDay({firstYear, firstMonth, 1}),
                            toDay({lastYear, lastMonth, daysInMonth(lastYear, lastMonth)}));
}

Dating datingOf(const PartialDate& date) {
    if (date.month == 0) return spanOf(date.year, 1, date.year, 12);
    if (date.day == 0) return datingOfMonth(date.year, date.month);
    return datingOfDay(toDay({date.year, date.month, date.day}));
}

std::optional<Dating> parsed(const std::string& edtf) {
    auto dating = parseEdtf(edtf);
    if (!dating) return std::nullopt;
    return std::move(*dating);
}

PartialDate partial(Day day) {
    const CivilDate civil = toCivil(day);
    return {civil.year, civil.month, civil.day};
}

bool isWholeDay(const PartialDate& date) {
    return date.month != 0 && date.day != 0;
}
Day dayOf(const PartialDate& date) {
    return toDay({date.year, date.month, date.day});
}

std::string weekValue(Day day) {
    return datingOfWeek(day).edtf;
}

std::string clockValue(int minutes) {
    return 'T' + padded(minutes / 60, 2) + ':' + padded(minutes % 60, 2);
}

std::string dayTail(const Meaning& meaning) {
    if (meaning.minutes >= 0) return clockValue(meaning.minutes);
    return meaning.dayPart != 0 ? std::string("T") + dayPartCode(meaning.dayPart) : std::string();
}

std::string monthDayTail(const Meaning& meaning) {
    std::string out;
    if (meaning.month != 0) out += '-' + padded(meaning.month, 2);
    if (meaning.day != 0) out += '-' + padded(meaning.day, 2);
    if (meaning.season != 0) out += std::string("-") + kSeasonCodes[meaning.season - 21];
    if (meaning.quarter != 0) out += "-Q" + std::to_string(meaning.quarter);
    if (meaning.half != 0) out += "-H" + std::to_string(meaning.half);
    return out + dayTail(meaning);
}

/// The month in which a meaning's period begins.
unsigned firstMonthOf(const Meaning& meaning) {
    if (meaning.month != 0) return meaning.month;
    if (meaning.season != 0) return (meaning.season - 20) * 3;
    if (meaning.quarter != 0) return meaning.quarter * 3 - 2;
    if (meaning.half != 0) return meaning.half * 6 - 5;
    return 1;
}

std::optional<Dating> datingIn(std::int64_t year, const Meaning& meaning) {
    if (meaning.season != 0) {
        const Dating base = spanOf(year, 1, year, 12);
        return parsed(base.edtf + '-' + std::to_string(meaning.season));
    }
    if (meaning.quarter != 0) return spanOf(year, meaning.quarter * 3 - 2, year, meaning.quarter * 3);
    if (meaning.half != 0) return spanOf(year, meaning.half * 6 - 5, year, meaning.half * 6);
    if (meaning.day > daysInMonth(year, meaning.month == 0 ? 1 : meaning.month)) return std::nullopt;
    return datingOf({year, meaning.month, meaning.day});
}

Resolution decadeOrCentury(const Meaning& meaning) {
    const std::int64_t year = *meaning.year;
    const bool decade = meaning.unit == Unit::decade;
    Resolution out;
    if (year < 0) {
        out.value = "BC" + padded(-year / 100 - 1, 2);
        out.dating = spanOf(year + 1, 1, year + 100, 12);
        return out;
    }
    out.value = padded(year / (decade ? 10 : 100), decade ? 3 : 2);
    out.dating = parsed(out.value + (decade ? "X" : "XX"));
    return out;
}

Meaning counted(From from) {
    Meaning meaning;
    meaning.from = from;
    return meaning;
}

Resolution unresolved(std::string value) {
    return {std::move(value), std::nullopt, {}};
}

std::string unknownShift(const Meaning& meaning, const std::optional<PartialDate>& from) {
    switch (meaning.unit) {
    case Unit::day:
        return (from ? yearValue(from->year) : "XXXX") + "-XX-XX" + dayTail(meaning);
    case Unit::week:
        return "XXXX-WXX";
    case Unit::weekend:
        return "XXXX-WXX-WE";
    case Unit::month:
        return (from ? yearValue(from->year) : "XXXX") + "-XX";
    case Unit::quarter:
        return "XXXX-QX";
    default:
        return meaning.count < 0 ? "PAST_REF" : meaning.count > 0 ? "FUTURE_REF" : "XXXX";
    }
}

} // namespace

const char* dayPartCode(unsigned dayPart) {
    static constexpr std::array<const char*, 5> kCodes = {"", "MO", "AF", "EV", "NI"};
    return dayPart < kCodes.size() ? kCodes[dayPart] : "";
}

Resolution Resolver::resolve(const Meaning& meaning, int tense) {
    anchor_.clear();
    Resolution out;
    switch (meaning.form) {
    case Meaning::Form::literal:
        out = unresolved(meaning.value);
        break;
    case Meaning::Form::calendar:
        out = calendar(meaning, tense);
        break;
    case Meaning::Form::weekday:
        out = weekday(meaning, tense);
        break;
    case Meaning::Form::shift:
        out = shift(meaning, tense);
        break;
    }
    out.anchor = anchor_;
    return out;
}

void Resolver::remember(PartialDate date) {
    last_ = date;
}

std::optional<PartialDate> Resolver::publishedDate() const {
    if (!published_) return std::nullopt;
    return partial(*published_);
}

/// Where counting begins; notes it as the anchor.
std::optional<PartialDate> Resolver::base(const Meaning& meaning) {
    if (!meaning.origin.empty()) {
        const auto outer = std::exchange(last_, std::nullopt);
        const Resolution origin = resolve(meaning.origin.front(), 0);
        const auto found = last_;
        if (!last_) last_ = outer;
        anchor_ = origin.value;
        return found;
    }
    const From from = meaning.from;
    const bool mention = last_ && (from == From::mention || genre_ == Genre::history);
    if (mention) {
        anchor_ = "told before: " + partialValue(*last_);
        return last_;
    }
    if (published_) anchor_ = "published " + isoDay(*published_);
    return publishedDate();
}

Resolution Resolver::calendar(const Meaning& meaning, int tense) {
    if (meaning.year && meaning.unit != Unit::year) return decadeOrCentury(meaning);
    const auto year = yearFor(meaning, tense);
    if (!year) return unresolved("XXXX" + monthDayTail(meaning));
    Resolution out;
    out.value = yearValue(*year) + monthDayTail(meaning);
    out.dating = datingIn(*year, meaning);
    if (out.dating && !isAside(meaning, *year))
        remember({*year, meaning.season != 0 ? 0 : meaning.month, meaning.day});
    if (meaning.year && meaning.opens) yearInSentence_ = *year;
    return out;
}

/// Histories compare: a year far off that does not begin its sentence is not where the telling goes on.
bool Resolver::isAside(const Meaning& meaning, std::int64_t year) {
    constexpr std::int64_t kNear = 5, kFar = 15;
    if (meaning.aside) return true;
    if (genre_ != Genre::history || !meaning.year || meaning.opens || !last_) return false;
    const std::int64_t distance = std::abs(year - last_->year);
    const bool jump = distance > (meaning.month == 0 ? kNear : kFar);
    const bool again = std::exchange(jumpedTo_, jump ? std::optional(year) : std::nullopt).has_value();
    return jump && !again;
}

std::optional<std::int64_t> Resolver::yearFor(const Meaning& meaning, int tense) {
    if (meaning.year) return astronomical(*meaning.year);
    if (meaning.yearShift) {
        const auto from = base(meaning);
        if (!from) return std::nullopt;
        return from->year + *meaning.yearShift;
    }
    if (meaning.relation && publishedDate() && genre_ == Genre::report) {
        anchor_ = "published " + isoDay(*published_);
        return relatedYear(meaning);
    }
    return nearbyYear(meaning, tense);
}

/// "last August": the nearest one strictly before the publication month; "next" after it; "this" of its year.
std::int64_t Resolver::relatedYear(const Meaning& meaning) const {
    const PartialDate now = partial(*published_);
    const unsigned month = firstMonthOf(meaning);
    if (*meaning.relation < 0) return month < now.month ? now.year : now.year - 1;
    if (*meaning.relation > 0) return month > now.month ? now.year : now.year + 1;
    return now.year;
}

std::optional<std::int64_t> Resolver::nearbyYear(const Meaning& meaning, int tense) {
    if (genre_ == Genre::history) {
        const auto from = base(counted(From::mention));
        if (!from) return std::nullopt;
        return from->year;
    }
    if (!published_) return std::nullopt;
    if (last_ && yearInSentence_ && last_->month == 0 && last_->year == *yearInSentence_) {
        return last_->year;
    }
    anchor_ = "published " + isoDay(*published_);
    const PartialDate now = partial(*published_);
    const unsigned month = firstMonthOf(meaning);
    const Day candidate = toDay({now.year, month, meaning.day == 0 ? 1 : meaning.day});
    const std::int64_t ahead = candidate - *published_;
    if (meaning.day != 0) { // the nearest one; the tense only moves the middle
        const std::int64_t middle = 183 + 120 * tense;
        if (ahead > middle) return now.year - 1;
        return ahead < middle - 365 ? now.year + 1 : now.year;
    }
    const std::int64_t monthsAhead = static_cast<std::int64_t>(month) - static_cast<std::int64_t>(now.month);
    if (tense <= 0) return monthsAhead > 0 ? now.year - 1 : now.year;
    return monthsAhead < -1 ? now.year + 1 : now.year;
}

Resolution Resolver::weekday(const Meaning& meaning, int tense) {
    const auto from = base(counted(From::publication));
    const std::string tail = dayTail(meaning);
    if (!from || !isWholeDay(*from)) return unresolved("XXXX-WXX-" + std::to_string(meaning.weekday) + tail);
    const Day start = dayOf(*from);
    const Day inWeek = mondayOf(start) + (static_cast<std::int64_t>(meaning.weekday) - 1);
    Day day = inWeek;
    if (meaning.unit == Unit::week) {
        day = inWeek + 7 * static_cast<std::int64_t>(meaning.relation.value_or(0));
    } else if (meaning.relation) {
        if (*meaning.relation < 0) day = inWeek < start ? inWeek : inWeek - 7;
        if (*meaning.relation > 0) day = inWeek + 7;
    } else if (tense > 0 || genre_ == Genre::history) {
        day = inWeek < start ? inWeek + 7 : inWeek;
    } else {
        day = inWeek > start ? inWeek - 7 : inWeek;
    }
    remember(partial(day));
    return {isoDay(day) + tail, datingOfDay(day), {}};
}

Resolution Resolver::shiftDay(const Meaning& meaning, const PartialDate& from) {
    if (!isWholeDay(from)) return unresolved(unknownShift(meaning, from));
    const Day day = dayOf(from) + meaning.count;
    if (meaning.minutes < 0) remember(partial(day));
    return {partialValue(partial(day)) + dayTail(meaning), datingOfDay(day), {}};
}

Resolution Resolver::shiftWeek(const Meaning& meaning, const PartialDate& from, int tense) {
    if (!isWholeDay(from)) return unresolved(unknownShift(meaning, from));
    Day day = dayOf(from) + meaning.count * (meaning.unit == Unit::fortnight ? 14 : 7);
    if (meaning.unit != Unit::weekend) return {weekValue(day), datingOfWeek(day), anchor_};
    const bool lately = meaning.count == 0 && !meaning.relation && tense <= 0;
    if (lately && date::weekday(day) < 6) day = day - 7;
    const Day saturday = mondayOf(day) + 5;
    return {weekValue(day) + "-WE", datingOfInterval(saturday, saturday + 1), anchor_};
}

Resolution Resolver::shiftMonth(const Meaning& meaning, const PartialDate& from) {
    if (from.month == 0) return unresolved(unknownShift(meaning, from));
    const CivilDate month = addMonths({from.year, from.month, 1}, meaning.count);
    remember({month.year, month.month, 0});
    return {monthValue(month.year, month.month), datingOfMonth(month.year, month.month), anchor_};
}

Resolution Resolver::shift(const Meaning& meaning, int tense) {
    const auto from = base(meaning);
    if (!from) return unresolved(unknownShift(meaning, from));
    const std::int64_t count = meaning.count;
    switch (meaning.unit) {
    case Unit::day:
        return shiftDay(meaning, *from);
    case Unit::week:
    case Unit::fortnight:
    case Unit::weekend:
        return shiftWeek(meaning, *from, tense);
    case Unit::month:
        return shiftMonth(meaning, *from);
    case Unit::quarter: {
        if (from->month == 0) return unresolved(unknownShift(meaning, from));
        const CivilDate month = addMonths({from->year, (from->month - 1) / 3 * 3 + 1, 1}, count * 3);
        const unsigned quarter = (month.month + 2) / 3;
        return {yearValue(month.year) + "-Q" + std::to_string(quarter),
                spanOf(month.year, month.month, month.year, month.month + 2),
                {}};
    }
    case Unit::year:
    case Unit::half:
        remember({from->year + count, 0, 0});
        return {yearValue(from->year + count), datingOf({from->year + count, 0, 0}), {}};
    case Unit::decade: {
        const std::int64_t decade = from->year / 10 + count;
        return {padded(decade, 3), parsed(padded(decade, 3) + 'X'), {}};
    }
    case Unit::century: {
        const std::int64_t century = from->year / 100 + count;
        return {padded(century, 2), parsed(padded(century, 2) + "XX"), {}};
    }
    default:
        return unresolved(unknownShift(meaning, from));
    }
}

} // namespace crossdate::date
