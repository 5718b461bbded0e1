#include "core/date/resolver.h"

#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "core/date/holidays.h"
#include "core/date/shares.h"
#include "core/date/timex.h"

#include <utility>

namespace crossdate::date {

namespace {

/// Astronomical year of one written with "BC" (negative, no year 0).
std::int64_t astronomical(std::int64_t written) {
    return written < 0 ? written + 1 : written;
}

/// The month in which a meaning's period begins.
unsigned firstMonthOf(const Meaning& meaning) {
    if (meaning.month != 0) return meaning.month;
    if (meaning.season != 0) return (meaning.season - 20) * 3;
    if (meaning.quarter != 0) return meaning.quarter * 3 - 2;
    if (meaning.half != 0) return meaning.half * 6 - 5;
    if (meaning.week != 0) return std::min(12U, meaning.week / 5 + 1);
    return 1;
}

/// The leap year that a "29 February" near `year` belongs to.
std::int64_t leapYearUpTo(std::int64_t year) {
    while (!isLeapYear(year)) --year;
    return year;
}

/// "Thursday, December 11": of this year and the ones beside it, that in which the weekday is right.
std::int64_t yearByWeekday(const Meaning& meaning, std::int64_t year) {
    for (const std::int64_t candidate : {year, year - 1, year + 1}) {
        if (weekday(toDay({candidate, meaning.month, meaning.day})) == meaning.weekday) return candidate;
    }
    return year;
}

/// "17:00:00": an interval of times of no known day.
std::string bareClock(int minutes) {
    return clockValue(minutes).substr(1) + ":00";
}

/// From and to, as ISO 8601 writes an interval of times; without a day where none is known.
Resolution stretchOf(const Meaning& meaning, Resolution out) {
    constexpr int kDay = 24 * 60;
    if (!out.dating || !out.dating->isSingleDay() || out.value.starts_with('T')) {
        out.value = bareClock(meaning.minutes) + '/' + bareClock(meaning.until % kDay);
        return out;
    }
    const Day day = out.dating->earliest.value_or(Day{});
    const Day end = day + meaning.until / kDay;
    out.value = isoDay(day) + clockValue(meaning.minutes) + ":00/" + isoDay(end) +
                clockValue(meaning.until % kDay) + ":00";
    if (end != day) out.dating = datingOfInterval(day, end);
    return out;
}

Meaning afterMention() {
    Meaning meaning;
    meaning.from = From::mention;
    return meaning;
}

} // namespace

namespace {

/// "the first three months of 2009" are its first quarter, "the last six months" its second half.
void nameShare(const Meaning& meaning, Resolution& out) {
    const Share& share = meaning.share;
    const bool quarter = share.count == 3, half = share.count == 6;
    const bool months = share.kind == Share::Kind::counted && share.unit == Unit::month && (quarter || half);
    const bool year = meaning.unit == Unit::year && meaning.month == 0;
    if (!months || !year || !out.dating || !out.dating->earliest) return;
    const CivilDate from = toCivil(*out.dating->earliest);
    const unsigned length = quarter ? 3 : 6;
    out.value =
        padded(from.year, 4) + (quarter ? "-Q" : "-H") + std::to_string((from.month - 1) / length + 1);
}

} // namespace

Resolution Resolver::resolve(const Meaning& meaning, int tense) {
    anchor_ = {};
    if (note_ && tense == 0) tense = 1; // an appointment lies ahead
    tense_ = tense;
    Resolution out;
    switch (meaning.form) {
    case Meaning::Form::literal:
        out = stretchFromNow(meaning).value_or(unresolved(std::string(meaning.value.view())));
        break;
    case Meaning::Form::stretch:
        out = meaning.upTo != nullptr ? stretchBetween(meaning, tense) : stretchFrom(meaning, tense);
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
    const bool twoYears = meaning.form == Meaning::Form::literal && meaning.fiscal && meaning.year;
    if (twoYears)
        out.dating = datingOfInterval(toDay({*meaning.year, 1, 1}), toDay({*meaning.year + 1, 12, 31}));
    if (meaning.vague && out.dating) out.about = std::exchange(out.dating, std::nullopt);
    if (out.about) out.about->edtf = approximate(out.about->edtf);
    if (!out.dating && !out.about) out.about = aboutNow(meaning);
    if (out.about && anchor_.empty()) anchor_ = publication_;
    out.anchor = anchor_;
    if (out.dating) out.dating = datingOfShare(*out.dating, meaning.share);
    const bool week = meaning.share.kind == Share::Kind::counted && meaning.share.unit == Unit::week &&
                      meaning.share.count == 1;
    if (week && out.dating && out.dating->earliest) {
        out.dating = datingOfWeek(*out.dating->earliest);
        out.value = out.dating->edtf;
    }
    if (meaning.share.kind == Share::Kind::rest) keepRest(out);
    nameShare(meaning, out);
    writeAsInterval(meaning, out);
    if (meaning.until >= 0) out = stretchOf(meaning, std::move(out));
    const bool beyond = out.dating && out.dating->edtf.find('Y') != std::string::npos;
    if (beyond) out.dating.reset(); // over four figures EDTF has no months to end an interval with
    if (meaning.approximate && out.dating) out.dating->edtf = approximate(out.dating->edtf);
    return out;
}

void Resolver::remember(PartialDate date) {
    last_ = date;
}

void Resolver::anchorOnLast() {
    anchor_ = {Anchor::Kind::toldBefore, partialValue(*last_)};
}

/// Where counting begins; notes it as the anchor.
std::optional<PartialDate> Resolver::base(const Meaning& meaning) {
    if (meaning.origin) {
        const auto outer = std::exchange(last_, std::nullopt);
        const Resolution origin = resolve(*meaning.origin, note_ ? tense_ : 0);
        const auto found = last_;
        if (!last_) last_ = outer;
        anchor_ = {Anchor::Kind::stated, origin.value};
        return found;
    }
    const From from = meaning.from;
    const bool mention = last_ && (from != From::publication || genre_ == Genre::history);
    if (mention) {
        anchorOnLast();
        return last_;
    }
    const bool needsMention = from == From::mention && meaning.unit < Unit::month && meaning.minutes < 0;
    if (needsMention && meaning.form == Meaning::Form::shift)
        return std::nullopt; // "the next day" of nothing
    anchor_ = publication_;
    return publishedDate_;
}

Resolution Resolver::holiday(const Meaning& meaning, std::int64_t year) {
    const Day day = date::dayOf(holidays()[meaning.holiday - 1], year);
    remember(partial(day));
    return resolutionOfDay(day, meaning);
}

/// "the 18th": of the month told of in histories and with "that month", else of the publication's or the one
/// before it.
Resolution Resolver::dayOfMonth(const Meaning& meaning, int tense) {
    const auto from = base(meaning);
    if (!from || from->month == 0)
        return unresolved(unknownYear() + "-XX-" + padded(meaning.day, 2) + dayTail(meaning));
    CivilDate month{from->year, from->month, 1};
    if (meaning.relation) {
        month = addMonths(month, meaning.from == From::mention ? 0 : *meaning.relation);
    } else if (genre_ == Genre::report && tense <= 0 && from->day != 0 && meaning.day > from->day) {
        month = addMonths(month, -1);
    }
    if (meaning.day > daysInMonth(month.year, month.month))
        return unresolved(unknownYear() + "-XX-" + padded(meaning.day, 2));
    const PartialDate date{month.year, month.month, meaning.day};
    remember(date);
    return {partialValue(date) + dayTail(meaning), datingOf(date), anchor_};
}

/// "Friday 7/6": the order in which the day is a Friday.
Resolution Resolver::orderByWeekday(Meaning meaning, int tense) {
    meaning.eitherOrder = false;
    const auto year = nearbyYear(meaning, tense);
    const auto fits = [&](unsigned month, unsigned day) {
        return year && date::weekday(toDay({*year, month, day})) == meaning.weekday;
    };
    if (!fits(meaning.month, meaning.day) && fits(meaning.day, meaning.month))
        std::swap(meaning.month, meaning.day);
    meaning.weekday = 0;
    return calendar(meaning, tense);
}

/// "the first Monday of May"
Resolution Resolver::numberedWeekday(const Meaning& meaning, int tense) {
    std::optional<PartialDate> month;
    if (meaning.month != 0) {
        Meaning about = meaning; // the day it is at the latest decides which year is nearest
        about.day = meaning.nth > 0 ? static_cast<unsigned>(meaning.nth * 7) : 28U;
        if (about.day > 28) about.day = 28;
        const auto year = yearFor(about, tense);
        if (year) month = PartialDate{*year, meaning.month, 0};
    } else if (const auto from = base(meaning); from && from->month != 0) {
        const bool told = meaning.from == From::mention;
        const CivilDate civil =
            addMonths({from->year, from->month, 1}, told ? 0 : meaning.relation.value_or(0));
        month = PartialDate{civil.year, civil.month, 0};
    }
    if (!month) return unresolved(unknownYear() + "-XX-WXX-" + std::to_string(meaning.weekday));
    Holiday rule{{},
                 Holiday::Rule::nth,
                 static_cast<int>(month->month),
                 static_cast<int>(meaning.weekday),
                 meaning.nth};
    const Day day = date::dayOf(rule, month->year);
    if (toCivil(day).month != month->month) return unresolved(partialValue(*month));
    remember(partial(day));
    return resolutionOfDay(day, meaning);
}

Resolution Resolver::calendar(const Meaning& meaning, int tense) {
    if (meaning.year && meaning.unit == Unit::decade) return decadeOf(*meaning.year);
    if (meaning.year && meaning.unit == Unit::century) {
        return *meaning.year < 0 ? centuryBeforeChrist(-*meaning.year / 100) : centuryOf(*meaning.year);
    }
    if (meaning.eitherOrder && meaning.weekday != 0 && published_) return orderByWeekday(meaning, tense);
    if (meaning.nth != 0) return numberedWeekday(meaning, tense);
    if (meaning.day != 0 && meaning.month == 0) return dayOfMonth(meaning, tense);
    auto year = yearFor(meaning, tense);
    if (year && !meaning.year && meaning.month == 2 && meaning.day == 29) year = leapYearUpTo(*year);
    if (year && !meaning.year && meaning.weekday != 0) year = yearByWeekday(meaning, *year);
    if (!year) return unresolved(unknownYear() + yearTail(meaning));
    if (meaning.holiday != 0) return holiday(meaning, *year);
    const bool exists = meaning.day == 0 || meaning.day <= daysInMonth(*year, meaning.month);
    if (!exists && !meaning.year) return unresolved(unknownYear() + yearTail(meaning)); // "30 February"
    Resolution out;
    out.value = yearValue(*year) + yearTail(meaning);
    out.dating = datingIn(*year, meaning);
    if (out.dating && !isAside(meaning, *year))
        remember({*year,
                  meaning.quarter != 0  ? firstMonthOf(meaning)
                  : meaning.season != 0 ? 0
                                        : meaning.month,
                  meaning.day});
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
    if (meaning.relation && publishedDate_ && genre_ == Genre::report) {
        anchor_ = publication_;
        return relatedYear(meaning);
    }
    return nearbyYear(meaning, tense);
}

/// "last August": the nearest one strictly before the publication month; "next" after it; "this" of its year.
std::int64_t Resolver::relatedYear(const Meaning& meaning) const {
    const PartialDate& now = *publishedDate_;
    const unsigned month = firstMonthOf(meaning);
    if (*meaning.relation < 0) return month < now.month ? now.year : now.year - 1;
    if (*meaning.relation > 0) return month > now.month ? now.year : now.year + 1;
    return now.year;
}

std::optional<std::int64_t> Resolver::nearbyYear(const Meaning& meaning, int tense) {
    if (genre_ == Genre::history) {
        const auto from = base(afterMention());
        if (!from) return std::nullopt;
        return from->year;
    }
    if (!published_) return std::nullopt;
    if (last_ && yearInSentence_ && last_->month == 0 && last_->year == *yearInSentence_) {
        anchorOnLast();
        return last_->year;
    }
    anchor_ = publication_;
    const PartialDate& now = *publishedDate_;
    if (note_ && meaning.week != 0) return now.year;
    const unsigned month = firstMonthOf(meaning);
    const Day candidate = toDay({now.year, month, meaning.day == 0 ? 1 : meaning.day});
    const std::int64_t ahead = candidate - *published_;
    if (meaning.day != 0) { // the nearest one; the tense only moves the middle
        const std::int64_t middle = 183 + 120 * tense;
        if (ahead > middle) return now.year - 1;
        return ahead < middle - 365 ? now.year + 1 : now.year;
    }
    const std::int64_t monthsAhead = static_cast<std::int64_t>(month) - static_cast<std::int64_t>(now.month);
    constexpr std::int64_t kSoon = 2; // months: the last such quarter was told of long ago
    if (meaning.quarter != 0 && monthsAhead > 0 && monthsAhead <= kSoon) return now.year;
    if (tense <= 0) return monthsAhead > 0 ? now.year - 1 : now.year;
    return monthsAhead < -1 ? now.year + 1 : now.year;
}

} // namespace crossdate::date
