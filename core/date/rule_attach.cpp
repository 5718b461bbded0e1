// What stands behind an expression and belongs to it: parts of the day, times, the day of a time.
#include "core/date/rules.h"
#include "core/date/timex.h"

namespace crossdate::date {

namespace {

bool isUnit(const View& view, std::size_t i, Unit unit) {
    const Token& token = view.at(i);
    return (token.is(Kind::unit) || token.is(Kind::units)) && static_cast<Unit>(token.word.value) == unit;
}

bool isClockMeaning(const Meaning& meaning) {
    return meaning.minutes >= 0;
}

/// "Tuesday morning", "5 May in the evening", "Sunday late evening"
void attachDayPart(const View& view, Match& match) {
    if (!namesDay(match.meaning) || match.meaning.dayPart != 0 || match.meaning.floating) return;
    std::size_t j = match.next;
    if (view.is(j, Kind::in) && view.is(j + 1, Kind::the)) j += 2;
    if (view.is(j, Kind::part)) ++j;
    if (!view.is(j, Kind::dayPart) || view.at(j).word.value > 4) return;
    match.meaning.dayPart = static_cast<unsigned>(view.at(j).word.value);
    match.next = j + 1;
}

void takeTime(Meaning& meaning, const Meaning& clock) {
    const unsigned dayPart = meaning.dayPart;
    meaning.minutes = clock.minutes;
    meaning.until = clock.until;
    meaning.second = clock.second;
    meaning.utc = clock.utc;
    meaning.wholeHour = clock.wholeHour;
    meaning.halfKnown = clock.halfKnown;
    setAfterNoon(meaning, dayPart);
}

/// "from", "between", "by", "before", "after" between a day and its time
bool leadsToTime(const View& view, std::size_t i) {
    return view.is(i, Kind::before) || view.is(i, Kind::after) || view.isText(i, "from") ||
           view.isText(i, "between") || view.isText(i, "by");
}

/// "Tuesday at 10:30", "5 May, 8 p.m.", "tomorrow from 3 to 5 p.m."
void attachClock(const View& view, Match& match) {
    if (!namesDay(match.meaning) || (view.isNote() && match.meaning.holiday != 0)) return;
    std::size_t j = match.next;
    if (view.isMark(j, ',')) ++j;
    const bool led = leadsToTime(view, j);
    if (led) ++j;
    const bool at = view.is(j, Kind::at) || view.is(j, Kind::approximate);
    const bool stretch = led && !at && match.meaning.dayPart != 0; // "Tuesday evening from 7 to 9"
    const Invitation invitation = stretch ? Invitation::stretch : at ? Invitation::hour : Invitation::time;
    const auto clock = readClock(view, at ? j + 1 : j, invitation);
    if (!clock || !isClockMeaning(clock->meaning)) return;
    if (led && !clock->meaning.halfKnown && clock->meaning.until < 0) return;
    match.meaning.hourOnly = view.isNote() && led && clock->meaning.wholeHour && clock->meaning.until < 0;
    takeTime(match.meaning, clock->meaning);
    match.next = clock->next;
}

/// "10:30 on Tuesday", "8 p.m. yesterday"
void attachDay(const View& view, Match& match, bool monthFirst) {
    if (!isClockMeaning(match.meaning) || !match.meaning.floating) return;
    std::size_t j = match.next;
    if (view.isMark(j, ',')) ++j;
    if (view.isText(j, "on")) ++j;
    auto day = readCore(view, j, monthFirst);
    if (!day || !namesDay(day->meaning) || day->meaning.floating) return;
    attachDayPart(view, *day);
    const Meaning clock = match.meaning;
    match.meaning = std::move(day->meaning);
    takeTime(match.meaning, clock);
    match.next = day->next;
}

/// "next week on Tuesday", "Tuesday of last week"
void attachWeek(const View& view, Match& match) {
    Meaning& meaning = match.meaning;
    const bool week = meaning.form == Meaning::Form::shift && meaning.unit == Unit::week && !meaning.origin &&
                      meaning.from == From::publication && meaning.count >= -1 && meaning.count <= 1;
    if (week) {
        const std::size_t j = view.isText(match.next, "on") ? match.next + 1 : match.next;
        if (!view.is(j, Kind::weekday) && !view.is(j, Kind::shortWeekday)) return;
        meaning.form = Meaning::Form::weekday;
        meaning.weekday = static_cast<unsigned>(view.at(j).word.value);
        meaning.relation = static_cast<int>(meaning.count);
        match.next = j + 1;
        match.rule = "weekday of a week";
    } else if (meaning.form == Meaning::Form::weekday && !meaning.relation) {
        const std::size_t j = view.is(match.next, Kind::of) ? match.next + 1 : match.next;
        if (!view.is(j, Kind::relative) || !isUnit(view, j + 1, Unit::week)) return;
        meaning.unit = Unit::week;
        meaning.relation = view.at(j).word.value;
        match.next = j + 2;
        match.rule = "weekday of a week";
    }
}

std::string hourTail(const Meaning& clock) {
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    const std::string hour = 'T' + two(clock.minutes / 60);
    return clock.wholeHour ? hour : hour + ':' + two(clock.minutes % 60);
}

/// A repetition that recurs on days, so that a time can be added to it.
std::optional<std::string> dayOfSet(const Meaning& meaning) {
    if (meaning.type != TimexType::set) return std::nullopt;
    const std::string_view value = meaning.value.view();
    if (value == "P1D") return std::string();
    const bool weekday =
        value.starts_with(unknownYear() + "-WXX-") && value.find('T') == std::string_view::npos;
    if (weekday) return std::string(value);
    if (value.size() == 3 && value[0] == 'T') return std::string(); // "every evening at 7"
    return std::nullopt;
}

unsigned dayPartOfSet(std::string_view value) {
    return value.ends_with("EV") || value.ends_with("NI") || value.ends_with("AF") ? 3U : 0U;
}

/// "each Monday at 4 p.m.", "Fridays at 17:30"
void attachClockToSet(const View& view, Match& match) {
    const auto day = dayOfSet(match.meaning);
    if (!day) return;
    const bool at = view.is(match.next, Kind::at);
    auto clock = readClock(view, at ? match.next + 1 : match.next, at ? Invitation::hour : Invitation::time);
    if (!clock || !isClockMeaning(clock->meaning) || clock->meaning.until >= 0) return;
    setAfterNoon(clock->meaning, dayPartOfSet(match.meaning.value.view()));
    match.meaning.value = Text(*day + hourTail(clock->meaning));
    match.next = clock->next;
}

/// "3 p.m. each day", "6 a.m. every Monday"
void attachSetToClock(const View& view, Match& match) {
    if (!isClockMeaning(match.meaning) || !match.meaning.floating || match.meaning.until >= 0) return;
    auto set = readSet(view, match.next);
    const auto day = set ? dayOfSet(set->meaning) : std::nullopt;
    if (!day) return;
    set->meaning.value = Text(*day + hourTail(match.meaning));
    match = std::move(*set);
}

/// "Wednesday evening next week"
void attachWeekBehindDayPart(const View& view, Match& match) {
    if (match.meaning.dayPart != 0 && match.meaning.form == Meaning::Form::weekday) attachWeek(view, match);
}

/// "Friday 2018-7-6", "tomorrow, 13/04/21"
void attachFigures(const View& view, Match& match, bool monthFirst) {
    const Meaning& meaning = match.meaning;
    const bool day = meaning.form == Meaning::Form::weekday || meaning.form == Meaning::Form::shift;
    if (!day || !namesDay(meaning) || meaning.floating) return;
    const bool bracket = view.isMark(match.next, '(');
    const std::size_t j = bracket || view.isMark(match.next, ',') ? match.next + 1 : match.next;
    const bool month = view.isNote() && (view.is(j, Kind::month) || view.is(j, Kind::shortMonth));
    if (!view.is(j, Kind::digits) && !month) return;
    auto figures = readNumeric(view, j, monthFirst);
    if (!figures || !namesDay(figures->meaning)) return;
    const unsigned weekday = meaning.form == Meaning::Form::weekday ? meaning.weekday : 0;
    if (!figures->meaning.year && weekday == 0) return;
    if (bracket && view.isMark(figures->next, ')')) ++figures->next;
    match = std::move(*figures);
    match.meaning.weekday = match.meaning.eitherOrder ? weekday : 0;
}

} // namespace

void attachBehind(const View& view, Match& match, bool monthFirst) {
    attachWeek(view, match);
    attachFigures(view, match, monthFirst);
    attachDayPart(view, match);
    attachWeekBehindDayPart(view, match);
    attachClock(view, match);
    attachDay(view, match, monthFirst);
    attachSetToClock(view, match);
    attachClockToSet(view, match);
}

} // namespace crossdate::date
