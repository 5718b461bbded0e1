#include "core/date/shares.h"

#include "core/date/calendar.h"
#include "core/date/edtf.h"

namespace crossdate::date {

namespace {

/// First and last day, both known.
struct Days {
    Day first;
    Day last;
};

bool beginsMonth(Day day) {
    return toCivil(day).day == 1;
}

/// Months the days make up, where they are whole ones.
std::int64_t wholeMonths(const Days& days) {
    if (!beginsMonth(days.first) || !beginsMonth(days.last + 1)) return 0;
    const CivilDate from = toCivil(days.first), to = toCivil(days.last + 1);
    return (to.year - from.year) * 12 + static_cast<std::int64_t>(to.month) -
           static_cast<std::int64_t>(from.month);
}

Day monthsOn(Day day, std::int64_t months) {
    return toDay(addMonths(toCivil(day), months));
}

/// The day that begins the `part`-th of `parts` equal parts; part == parts: the day behind the last.
Day cut(const Days& days, std::int64_t part, std::int64_t parts) {
    constexpr std::int64_t kYear = 12;
    if (part == parts) return days.last + 1;
    const std::int64_t months = wholeMonths(days);
    const std::int64_t step = months > kYear ? kYear : 1;
    if (months >= parts) return monthsOn(days.first, months * part / parts / step * step);
    const std::int64_t length = months == 1 ? 30 : days.last - days.first + 1; // the tenth, the twentieth
    return days.first + length * part / parts;
}

Days between(const Days& days, std::int64_t part, std::int64_t parts) {
    const Days out{cut(days, part, parts), cut(days, part + 1, parts) - 1};
    return out.first <= out.last ? out : days;
}

/// Monday of the first or last week that belongs to the days.
Day edgeWeek(const Days& days, bool last) {
    constexpr std::int64_t kThursday = 3;
    const Day monday = mondayOf(last ? days.last : days.first);
    if (last) return monday + kThursday > days.last ? monday - 7 : monday;
    return monday + kThursday < days.first ? monday + 7 : monday;
}

Day stepped(Day from, Unit unit, std::int64_t count) {
    switch (unit) {
    case Unit::week:
        return from + 7 * count;
    case Unit::fortnight:
        return from + 14 * count;
    case Unit::month:
        return monthsOn(from, count);
    case Unit::quarter:
        return monthsOn(from, 3 * count);
    case Unit::year:
        return monthsOn(from, 12 * count);
    case Unit::decade:
        return monthsOn(from, 120 * count);
    default:
        return from + count;
    }
}

/// A weekend belongs to the period its Saturday lies in.
Days weekend(const Days& days, const Share& share) {
    constexpr std::int64_t kSaturday = 5;
    const Day monday = mondayOf(share.first < 0 ? days.last : days.first);
    Day saturday = monday + kSaturday;
    if (share.first < 0 && saturday > days.last) saturday = saturday - 7;
    if (share.first > 0) saturday = saturday + (saturday < days.first ? 7 : 0) + 7 * (share.first - 1);
    return {saturday, saturday + 1};
}

/// "the second week", "the last ten days": those of them that lie within the period; a week may reach out of
/// it.
Days counted(const Days& days, const Share& share) {
    const std::int64_t count = share.count;
    if (share.unit == Unit::weekend) return weekend(days, share);
    const bool weeks = share.unit == Unit::week;
    if (share.first < 0) {
        const Day end = weeks ? edgeWeek(days, true) + 7 : days.last + 1;
        return {stepped(end, share.unit, -count), end - 1};
    }
    const Day start = weeks ? edgeWeek(days, false) : days.first;
    const Day first = stepped(start, share.unit, share.first - 1);
    return {first, stepped(first, share.unit, count) - 1};
}

} // namespace

Dating datingOfShare(const Dating& period, const Share& share) {
    if (share.kind == Share::Kind::whole || !period.earliest || !period.latest) return period;
    const Days days{*period.earliest, *period.latest};
    Days part = days;
    switch (share.kind) {
    case Share::Kind::whole:
    case Share::Kind::rest: // begins with the day of writing, which only the resolver knows
        break;
    case Share::Kind::early:
        part = between(days, 0, 3);
        break;
    case Share::Kind::middle:
        part = between(days, 1, 3);
        break;
    case Share::Kind::late:
        part = between(days, 2, 3);
        break;
    case Share::Kind::counted:
        part = share.unit == Unit::half ? between(days, share.first == 1 ? 0 : 1, 2) : counted(days, share);
        break;
    }
    const bool outside = part.last < days.first || part.first > days.last || part.last < part.first;
    return outside ? period : datingOfInterval(part.first, part.last);
}

std::string_view modOf(const Share& share) {
    switch (share.kind) {
    case Share::Kind::early:
        return "START";
    case Share::Kind::middle:
        return "MID";
    case Share::Kind::late:
        return "END";
    default:
        return {};
    }
}

} // namespace crossdate::date
