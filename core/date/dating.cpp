// Making datings from days and comparing them.
#include "core/date/calendar.h"
#include "core/date/edtf.h"

namespace crossdate::date {

namespace {

std::string upToMonth(Day day) {
    const std::string iso = isoDay(day);
    return iso.starts_with('Y') ? iso : iso.substr(0, iso.size() - 3);
}

std::string upToYear(Day day) {
    const std::string iso = isoDay(day);
    return iso.starts_with('Y') ? iso : iso.substr(0, iso.size() - 6);
}

bool beginsMonth(Day day) {
    return toCivil(day).day == 1;
}
bool endsMonth(Day day) {
    return beginsMonth(day + 1);
}

bool endKnown(const std::optional<Day>& day) {
    return day.has_value();
}

bool isWithin(const Dating& inner, const Dating& outer) {
    const bool from = !outer.earliest || (inner.earliest && *inner.earliest >= *outer.earliest);
    const bool to = !outer.latest || (inner.latest && *inner.latest <= *outer.latest);
    return from && to;
}

/// The later of two beginnings, or the earlier of two ends; an open one gives way.
template <class Pick>
std::optional<Day> narrower(const std::optional<Day>& a, const std::optional<Day>& b, Pick pick) {
    if (!endKnown(a)) return b;
    if (!endKnown(b)) return a;
    return pick(*a, *b);
}

} // namespace

Dating datingOfDay(Day day) {
    const CivilDate civil = toCivil(day);
    if (civil.year > 9999 || civil.year < -9999) return datingOfInterval(day, day);
    return {isoDay(civil), day, day};
}

Dating datingOfMonth(std::int64_t year, unsigned month) {
    const Day first = toDay({year, month, 1});
    return {upToMonth(first), first, toDay({year, month, daysInMonth(year, month)})};
}

Dating datingOfWeek(Day day) {
    const Day monday = mondayOf(day);
    const IsoWeek week = isoWeekOf(day);
    const std::string year = upToYear(toDay({week.year, 1, 1}));
    return {year + (week.week < 10 ? "-W0" : "-W") + std::to_string(week.week), monday, monday + 6};
}

Dating datingOfInterval(Day earliest, Day latest) {
    if (latest < earliest) std::swap(earliest, latest);
    const CivilDate from = toCivil(earliest);
    const CivilDate to = toCivil(latest);
    std::string edtf;
    if (earliest == latest || !beginsMonth(earliest) || !endsMonth(latest)) {
        edtf = isoDay(earliest) + (earliest == latest ? "" : "/" + isoDay(latest));
    } else if (from.month == 1 && to.month == 12) {
        edtf = upToYear(earliest) + (from.year == to.year ? "" : "/" + upToYear(latest));
    } else {
        edtf =
            upToMonth(earliest) + (upToMonth(earliest) == upToMonth(latest) ? "" : "/" + upToMonth(latest));
    }
    return {std::move(edtf), earliest, latest};
}

std::optional<Dating> intersect(const Dating& a, const Dating& b) {
    if (!compatible(a, b)) return std::nullopt;
    if (isWithin(a, b)) return a;
    if (isWithin(b, a)) return b;
    const auto from = narrower(a.earliest, b.earliest, [](Day x, Day y) { return std::max(x, y); });
    const auto to = narrower(a.latest, b.latest, [](Day x, Day y) { return std::min(x, y); });
    if (from && to) return datingOfInterval(*from, *to);
    return Dating{(from ? isoDay(*from) : "..") + "/" + (to ? isoDay(*to) : ".."), from, to};
}

bool compatible(const Dating& a, const Dating& b) {
    const bool aBeforeB = a.latest && b.earliest && *a.latest < *b.earliest;
    const bool bBeforeA = b.latest && a.earliest && *b.latest < *a.earliest;
    return !aBeforeB && !bBeforeA;
}

} // namespace crossdate::date
