// Resolution of stretches of time: from one date to another, and so long from a date or from now.
#include "core/date/calendar.h"
#include "core/date/edtf.h"
#include "core/date/resolver.h"
#include "core/date/rules.h"
#include "core/date/spans.h"

namespace crossdate::date {

namespace {

/// Half-open, with the days it holds.
Resolution between(const Moment& from, const Moment& to) {
    const bool day = !to.second || *to.second == 0;
    const Day last = day && from.day < to.day ? to.day - 1 : to.day;
    return {valueOf(from) + '/' + valueOf(to), datingOfInterval(from.day, std::max(from.day, last)), {}};
}

} // namespace

Meaning endBehind(const Meaning& end, Day begin) {
    Meaning out = end;
    const CivilDate civil = toCivil(begin);
    if (end.form == Meaning::Form::calendar && !end.year && !end.yearShift && !end.relation &&
        end.month != 0) {
        const unsigned day = end.day == 0 ? 1 : end.day;
        const bool before =
            end.month < civil.month || (end.month == civil.month && end.day != 0 && day < civil.day);
        out.year = civil.year + (before ? 1 : 0);
    }
    if (end.form == Meaning::Form::weekday && !end.relation && end.day == 0) {
        const auto ahead = static_cast<std::int64_t>(end.weekday) - static_cast<std::int64_t>(weekday(begin));
        const CivilDate day = toCivil(begin + (ahead + 7) % 7);
        out.form = Meaning::Form::calendar;
        out.year = day.year;
        out.month = day.month;
        out.day = day.day;
        out.weekday = 0;
    }
    return out;
}

/// "from 2 p.m. until Wednesday 4 p.m.", "between now and eight": a time without a day is of the other's day,
/// or today, and behind the beginning.
Resolution Resolver::stretchOfTimes(const Meaning& from, const Meaning& to, int tense) {
    constexpr std::int64_t kMinute = 60, kHalfDay = 12 * 60 * kMinute, kDay = 2 * kHalfDay;
    const auto dayOf = [&](const Meaning& end) {
        const Resolution out = resolve(end, tense);
        return end.floating || !out.dating ? std::nullopt : out.dating->earliest;
    };
    if (!published_) return unresolved("PRESENT_REF");
    const bool now = from.minutes < 0;
    Moment begin{dayOf(from).value_or(*published_), now ? secondOfDay_.value_or(0) : from.minutes * kMinute};
    Moment end{dayOf(endBehind(to, begin.day)).value_or(begin.day), to.minutes * kMinute};
    anchor_ = publication_;
    if (end.day == begin.day && end.second <= begin.second && !to.halfKnown)
        end.second = *end.second + kHalfDay;
    if (end.day == begin.day && end.second <= begin.second) end.day = end.day + 1;
    if (*end.second >= kDay) end = {end.day + 1, *end.second - kDay};
    if (end.day < begin.day) return unresolved(valueOf(begin));
    return {valueOf(begin) + '/' + valueOf(end), datingOfInterval(begin.day, end.day), {}};
}

/// "from 3 to 5 May", "from now until Friday": the value runs from the first moment of one end to the first
/// of the other, the dating over both.
Resolution Resolver::stretchBetween(const Meaning& meaning, int tense) {
    if (meaning.type == TimexType::time) return stretchOfTimes(*meaning.origin, *meaning.upTo, tense);
    const auto resolved = [&](const Meaning& end) {
        Resolution out = resolve(end, tense);
        if (end.form == Meaning::Form::literal && published_) out.dating = datingOfDay(*published_);
        return out;
    };
    const Resolution from = resolved(*meaning.origin);
    const Anchor anchor = anchor_;
    if (!from.dating || !from.dating->earliest) return unresolved(from.value);
    const Day begin = *from.dating->earliest;
    Resolution to = resolved(endBehind(*meaning.upTo, begin));
    anchor_ = anchor;
    if (!to.dating || !to.dating->earliest || !to.dating->latest || *to.dating->latest < begin)
        return unresolved(from.value);
    const auto edge = [](const Meaning& end,
                         const Dating& dating) { // "the end of 2018" is over when 2019 begins
        return end.share.kind == Share::Kind::late ? *dating.latest + 1 : *dating.earliest;
    };
    const Day first = meaning.origin->share.kind == Share::Kind::late && from.dating->latest
                          ? *from.dating->latest + 1
                          : begin;
    return {isoDay(first) + '/' + isoDay(edge(*meaning.upTo, *to.dating)),
            datingOfInterval(begin, *to.dating->latest),
            {}};
}

/// "two weeks from 3 May"
Resolution Resolver::stretchFrom(const Meaning& meaning, int tense) {
    const Resolution from = resolve(*meaning.origin, tense);
    const auto length = lengthOf(meaning.value.view());
    if (!length || !from.dating || !from.dating->earliest)
        return unresolved(std::string(meaning.value.view()));
    const Moment begin{*from.dating->earliest, std::nullopt};
    return between(begin, add(begin, *length, 1));
}

/// "the next four working days": Monday to Friday.
Resolution Resolver::workingDays(int relation, std::int64_t count) {
    anchor_ = publication_;
    const auto works = [](Day day) { return date::weekday(day) <= 5; };
    constexpr std::int64_t kMost = 1000;
    Day edge = *published_;
    for (std::int64_t left = std::min(count, kMost); left > 0;) {
        edge = edge + (relation < 0 ? -1 : 1);
        if (works(edge)) --left;
    }
    if (relation < 0) return between({edge, std::nullopt}, {*published_, std::nullopt});
    Day first = *published_ + 1;
    while (!works(first)) first = first + 1;
    return between({first, std::nullopt}, {edge + 1, std::nullopt});
}

/// "the last three months", "the next two days", "within five minutes": up to today or from tomorrow on, to
/// the second where the length is one of hours.
std::optional<Resolution> Resolver::stretchFromNow(const Meaning& meaning) {
    const auto length = lengthOf(meaning.value.view());
    if (!note_ || !published_ || !length || !meaning.relation) return std::nullopt;
    const bool clock = length->seconds != 0;
    if (meaning.working) return workingDays(*meaning.relation, length->days);
    if (clock && !secondOfDay_) return std::nullopt;
    Moment now{*published_, std::nullopt};
    if (meaning.unit == Unit::quarter && meaning.count > 0) { // whole ones of the calendar
        const CivilDate today = toCivil(*published_);
        const Moment first{toDay({today.year, (today.month - 1) / 3 * 3 + 1, 1}), std::nullopt};
        if (*meaning.relation < 0) return between(add(first, *length, -1), first);
        const Moment next = add(first, {3, 0, 0}, 1);
        return between(next, add(next, *length, 1));
    }
    if (clock) now.second = *secondOfDay_;
    anchor_ = publication_;
    if (*meaning.relation < 0) return between(add(now, *length, -1), now);
    if (!clock && !meaning.within) now.day = now.day + 1;
    return between(now, add(now, *length, 1));
}

/// "recently", "in the coming weeks": about three of the unit, or a month.
std::optional<Dating> Resolver::aboutNow(const Meaning& meaning) const {
    if (!meaning.vague || !published_ || meaning.form != Meaning::Form::literal) return std::nullopt;
    const Length length = lengthOf(durationValue(meaning.unit == Unit::day ? 3 : meaning.count, meaning.unit))
                              .value_or(Length{1, 0, 0});
    const int sign = meaning.relation.value_or(-1);
    const Day far = add({*published_, std::nullopt}, length, sign).day;
    const std::string now = isoDay(*published_), then = isoDay(far) + '~';
    auto about = parseEdtf(sign < 0 ? then + '/' + now : now + '/' + then);
    if (!about) return std::nullopt;
    return std::move(*about);
}

/// "the rest of the week": from today on.
void Resolver::keepRest(Resolution& out) const {
    if (!out.dating || !out.dating->latest || !published_) return;
    const Day last = *out.dating->latest;
    if (*published_ > last || (out.dating->earliest && *published_ < *out.dating->earliest)) return;
    out.dating = datingOfInterval(*published_, last);
    if (note_) out.value = isoDay(*published_) + '/' + isoDay(last);
}

/// Decades, quarters and shares of periods have no plain ISO 8601 value.
void Resolver::writeAsInterval(const Meaning& meaning, Resolution& out) const {
    const bool calendar = meaning.form == Meaning::Form::calendar;
    const bool shift = meaning.form == Meaning::Form::shift;
    const bool unnamed =
        (calendar && (meaning.quarter != 0 || meaning.half != 0)) ||
        ((calendar || shift) && (meaning.unit == Unit::decade || meaning.unit == Unit::century)) ||
        (shift &&
         (meaning.unit == Unit::quarter || meaning.unit == Unit::half || meaning.unit == Unit::fortnight)) ||
        (shift && meaning.unit == Unit::week && meaning.origin != nullptr && meaning.count == 0) ||
        meaning.share.kind == Share::Kind::counted || meaning.share.kind == Share::Kind::middle;
    if (!note_ || !unnamed || meaning.exact || !out.dating || !out.dating->earliest || !out.dating->latest)
        return;
    out.value = isoDay(*out.dating->earliest);
    if (!out.dating->isSingleDay()) out.value += '/' + isoDay(*out.dating->latest + 1);
}

} // namespace crossdate::date
