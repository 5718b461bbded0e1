// Times of day.
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

/// "am", "p.m."; value is what it adds to the hour.
std::optional<Read<int>> readMeridiem(const View& view, std::size_t i) {
    if (view.is(i, Kind::meridiem)) return Read<int>{view.at(i).word.value, i + 1};
    const bool a = view.isText(i, "a"), p = view.isText(i, "p");
    if ((!a && !p) || !view.isMark(i + 1, '.') || !view.isText(i + 2, "m") || !view.isGlued(i + 2)) return {};
    const std::size_t dot = view.isMark(i + 3, '.') && view.isGlued(i + 3) ? 1U : 0U;
    return Read<int>{a ? 0 : 12, i + 3 + dot};
}

struct ClockTime {
    int hour = 0;
    int minute = 0;
};

Match timeMatch(std::size_t next, ClockTime time) {
    Match match{next, {}, "time of day"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.type = TimexType::time;
    match.meaning.unit = Unit::day;
    match.meaning.from = From::mention;
    match.meaning.minutes = time.hour * 60 + time.minute;
    return match;
}

bool isTwoDigit(const View& view, std::size_t i) {
    return view.is(i, Kind::digits) && view.at(i).size() == 2 && view.at(i).number < 60;
}

bool isZone(const View& view, std::size_t i) {
    return view.isText(i, "gmt") || view.isText(i, "utc") || view.isText(i, "bst") || view.isText(i, "est");
}

/// "at 10:30", "Tuesday 10:30": without such company two numbers are a score or a ratio.
bool invitesClock(const View& view, std::size_t i) {
    if (i == 0) return false;
    const Token& before = view.before(i);
    return before.is(Kind::at) || before.is(Kind::weekday) || before.is(Kind::deictic);
}

} // namespace

std::optional<Match> readClock(const View& view, std::size_t i, bool invited) {
    const Token& token = view.at(i);
    if (token.is(Kind::dayPart) && token.word.value >= 5) {
        return timeMatch(i + 1, {token.word.value == 5 ? 12 : 24, 0});
    }
    if (!token.is(Kind::digits) || token.size() > 2 || token.number > 24) return std::nullopt;
    if (i > 0 && view.isGlued(i)) return std::nullopt;
    ClockTime time{static_cast<int>(token.number), 0};
    std::size_t next = i + 1;
    const bool colon = view.isMark(next, ':') && view.isGlued(next) && isTwoDigit(view, next + 1);
    const bool dot = view.isMark(next, '.') && view.isGlued(next) && isTwoDigit(view, next + 1);
    if ((colon || dot) && view.isGlued(next + 1)) {
        time.minute = static_cast<int>(view.at(next + 1).number);
        next += 2;
    }
    if (const auto meridiem = readMeridiem(view, next); meridiem && token.number <= 12) {
        time.hour = time.hour % 12 + meridiem->value;
        next = meridiem->next;
    } else if (view.isMark(next + 1, '\'') && view.isText(next, "o") && view.isText(next + 2, "clock")) {
        next += 3;
    } else if (!colon || (view.isMark(next, ':') && view.isGlued(next)) ||
               !(invited || isZone(view, next) || invitesClock(view, i))) {
        return std::nullopt;
    }
    if (isZone(view, next)) ++next;
    return timeMatch(next, time);
}

} // namespace crossdate::date
