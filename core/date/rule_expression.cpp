// Whole expressions: the families, and what may stand before and behind them.
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

void keepLonger(std::optional<Match>& best, std::optional<Match> match) {
    if (match && (!best || match->next > best->next)) best = std::move(match);
}

std::optional<Match> readCore(const View& view, std::size_t i, bool monthFirst) {
    if (view.is(i, Kind::none) || (view.is(i, Kind::mark))) return std::nullopt;
    std::optional<Match> best;
    keepLonger(best, readCalendar(view, i));
    keepLonger(best, readPeriod(view, i));
    keepLonger(best, readRelative(view, i));
    keepLonger(best, readDuration(view, i));
    keepLonger(best, readSet(view, i));
    keepLonger(best, readReference(view, i));
    keepLonger(best, readClock(view, i));
    if (view.is(i, Kind::digits)) keepLonger(best, readNumeric(view, i, monthFirst));
    return best;
}

bool namesDay(const Meaning& meaning) {
    if (meaning.form == Meaning::Form::weekday) return true;
    if (meaning.form == Meaning::Form::shift) return meaning.unit == Unit::day && meaning.minutes < 0;
    return meaning.form == Meaning::Form::calendar && meaning.day != 0;
}

/// "Tuesday morning", "5 May in the evening"
void attachDayPart(const View& view, Match& match) {
    if (!namesDay(match.meaning) || match.meaning.dayPart != 0) return;
    std::size_t j = match.next;
    if (view.is(j, Kind::in) && view.is(j + 1, Kind::the)) j += 2;
    if (!view.is(j, Kind::dayPart) || view.at(j).word.value > 4) return;
    match.meaning.dayPart = static_cast<unsigned>(view.at(j).word.value);
    match.next = j + 1;
}

bool isPeriodOfYear(const Meaning& meaning) {
    if (meaning.form == Meaning::Form::calendar) return meaning.day == 0;
    return meaning.form == Meaning::Form::shift && meaning.unit > Unit::day && meaning.minutes < 0;
}

/// "the year" behind "the end of": the one told of
std::optional<Match> theUnit(const View& view, std::size_t i) {
    if (!view.is(i, Kind::the) || !view.is(i + 1, Kind::unit)) return std::nullopt;
    const auto unit = static_cast<Unit>(view.at(i + 1).word.value);
    if (unit < Unit::week) return std::nullopt;
    Match match{i + 2, {}, "part-of-unit"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.unit = unit;
    match.meaning.from = From::mention;
    return match;
}

std::optional<Match> partOf(const View& view, std::size_t i, bool monthFirst) {
    auto inner = readCore(view, i, monthFirst);
    if (!inner) inner = theUnit(view, i);
    if (!inner || !isPeriodOfYear(inner->meaning)) return std::nullopt;
    return inner;
}

/// "early 2019", "mid-May", "late in the year", "the end of last month", "the morning of 5 May"
std::optional<Match> withPartBefore(const View& view, std::size_t i, bool monthFirst) {
    std::size_t j = view.is(i, Kind::the) ? i + 1 : i;
    if (view.isText(j, "very")) ++j;
    if (view.is(j, Kind::part) || view.is(j, Kind::earlier) || view.is(j, Kind::later)) {
        ++j;
        if (view.isMark(j, '-') || view.is(j, Kind::in)) ++j;
        return partOf(view, j, monthFirst);
    }
    if (view.is(j, Kind::partNoun) && view.is(j + 1, Kind::of)) return partOf(view, j + 2, monthFirst);
    if (view.is(j, Kind::dayPart) && view.at(j).word.value <= 4 && view.is(j + 1, Kind::of)) {
        auto day = readCore(view, j + 2, monthFirst);
        if (!day || !namesDay(day->meaning) || day->meaning.dayPart != 0) return std::nullopt;
        day->meaning.dayPart = static_cast<unsigned>(view.at(j).word.value);
        return day;
    }
    return std::nullopt;
}

} // namespace

std::optional<Match> readExpression(const View& view, std::size_t i, bool monthFirst) {
    if (view.is(i, Kind::none) || view.is(i, Kind::mark) || view.is(i, Kind::tense)) return std::nullopt;
    std::optional<Match> best = readCore(view, i, monthFirst);
    keepLonger(best, withPartBefore(view, i, monthFirst));
    if (best) attachDayPart(view, *best);
    return best;
}

} // namespace crossdate::date
