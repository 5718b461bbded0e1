// Times of day and stretches between two of them.
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

constexpr int kHalfDay = 12 * 60;
constexpr int kDay = 24 * 60;

/// A time of day as written, before it is clear that it is one.
struct Clock {
    int minutes = 0;
    std::size_t next = 0;
    bool wholeHour = true;  // no minutes said
    bool halfKnown = false; // it is clear whether before or after noon
    bool colon = false;     // "10:30", which may be a score
    bool certain = false;   // nothing but a time looks so
    bool words = false;
    bool fourFigures = false; // "0930"
    int second = -1;
    bool utc = false;
};

/// "am", "p.m.", "9p"; value is what it adds to the hour.
std::optional<Read<int>> readMeridiem(const View& view, std::size_t i) {
    if (view.is(i, Kind::meridiem)) return Read<int>{view.at(i).word.value, i + 1};
    const bool a = view.isText(i, "a"), p = view.isText(i, "p");
    if (!a && !p) return std::nullopt;
    if (view.isMark(i + 1, '.') && view.isText(i + 2, "m") && view.isGlued(i + 2)) {
        const std::size_t dot = view.isMark(i + 3, '.') && view.isGlued(i + 3) ? 1U : 0U;
        return Read<int>{a ? 0 : 12, i + 3 + dot};
    }
    const bool brief = view.isGlued(i) && view.at(i).capital == false && view.is(i - 1, Kind::digits) &&
                       (view.at(i + 1).spaced || view.is(i + 1, Kind::mark));
    return brief ? std::optional(Read<int>{a ? 0 : 12, i + 1}) : std::nullopt;
}

/// "in the morning", "at night": which half of the day, as a meridiem.
std::optional<Read<int>> readHalfOfDay(const View& view, std::size_t i) {
    const bool in = view.is(i, Kind::in) && view.is(i + 1, Kind::the);
    const std::size_t j = in ? i + 2 : view.is(i, Kind::at) ? i + 1 : i;
    if (j == i || !view.is(j, Kind::dayPart)) return std::nullopt;
    const int part = view.at(j).word.value;
    if (part > 4 || (part == 4) == in) return std::nullopt;
    return Read<int>{part == 1 ? 0 : 12, j + 1};
}

bool isTwoDigit(const View& view, std::size_t i) {
    return view.is(i, Kind::digits) && view.at(i).size() == 2 && view.at(i).number < 60;
}

bool isZone(const View& view, std::size_t i) {
    return view.is(i, Kind::zone) && view.textOf(i)[1] < 'a'; // "EST", not "est"
}

/// "at 10:30", "Tuesday 10:30": without such company two numbers are a score or a ratio.
bool invitesClock(const View& view, std::size_t i) {
    if (i == 0) return false;
    const Token& before = view.before(i);
    return before.is(Kind::at) || before.is(Kind::weekday) || before.is(Kind::deictic);
}

std::optional<int> hourInWords(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!token.is(Kind::cardinal) || token.word.value > 12) return std::nullopt;
    return token.word.value;
}

/// "thirty", "forty-five", behind an hour in words
std::optional<Read<int>> minutesInWords(const View& view, std::size_t i) {
    const std::size_t at = view.isMark(i, '-') ? i + 1 : i;
    const auto count = view.is(at, Kind::cardinal) ? readCount(view, at) : std::nullopt;
    if (!count || count->value < 10 || count->value > 59) return std::nullopt;
    return Read<int>{static_cast<int>(count->value), count->next};
}

std::optional<int> readHour(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!token.is(Kind::digits)) return hourInWords(view, i);
    const bool free = i == 0 || !view.isGlued(i) || view.isMark(i - 1, '-') || view.isMark(i - 1, '(');
    const bool figures = view.isMark(i + 1, '/') && view.isGlued(i + 1) && view.isGlued(i + 2); // "5/2"
    if (!free || figures || token.size() > 2 || token.number > 24) return std::nullopt;
    return token.number;
}

/// "half past seven", "quarter to six", "20 minutes past eight"
std::optional<Clock> readPast(const View& view, std::size_t i) {
    std::size_t j = view.is(i, Kind::article) ? i + 1 : i;
    int minutes = 0;
    if (view.isText(j, "half")) {
        minutes = 30;
    } else if (view.isText(j, "quarter")) {
        minutes = 15;
    } else if (const auto count = readCount(view, j);
               count && j == i && count->value > 0 && count->value < 60) {
        minutes = static_cast<int>(count->value);
        j = count->next - 1;
    } else {
        return std::nullopt;
    }
    ++j;
    const bool unit = view.is(j, Kind::units) && static_cast<Unit>(view.at(j).word.value) == Unit::minute;
    if (unit) ++j;
    const bool past = view.isText(j, "past"), to = view.is(j, Kind::to) && (unit || minutes == 15);
    const auto hour = past || to ? readHour(view, j + 1) : std::nullopt;
    if (!hour || *hour == 0) return std::nullopt;
    Clock clock;
    clock.minutes = *hour * 60 + (past ? minutes : -minutes);
    clock.next = j + 2;
    clock.wholeHour = false;
    clock.certain = true;
    return clock;
}

void readMinutes(const View& view, std::size_t i, Clock& clock) {
    if (clock.words) {
        const auto minutes = minutesInWords(view, i);
        if (!minutes) return;
        clock.minutes += minutes->value;
        clock.next = minutes->next;
        clock.wholeHour = false;
        return;
    }
    const bool sign = view.isMark(i, ':') || view.isMark(i, '.');
    if (!sign || !view.isGlued(i) || !isTwoDigit(view, i + 1) || !view.isGlued(i + 1)) return;
    clock.colon = view.isMark(i, ':');
    clock.minutes += view.at(i + 1).number;
    clock.wholeHour = false;
    clock.next = i + 2;
    const bool second = clock.colon && view.isMark(i + 2, ':') && view.isGlued(i + 2) &&
                        isTwoDigit(view, i + 3) && view.isGlued(i + 3);
    const bool sure = readMeridiem(view, i + 4) || (view.isNote() && view.at(i + 4).is(Kind::mark));
    if (!second || !sure) return;
    clock.second = view.at(i + 3).number;
    clock.next = i + 4;
    clock.certain = true;
}

/// "0930", which only a stretch makes a time
std::optional<Clock> bareFourFigures(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (view.textOf(i)[0] != '0' && token.number < 1000) return std::nullopt;
    Clock clock;
    clock.minutes = token.number / 100 * 60 + token.number % 100;
    clock.next = i + 1;
    clock.wholeHour = false;
    clock.fourFigures = true;
    return clock;
}

/// "1140 a.m."
std::optional<Clock> readFourFigures(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    const bool size = token.size() == 4 || (token.size() == 3 && view.isGlued(i + 1));
    if (!token.is(Kind::digits) || !size || token.number > 2359 || token.number % 100 > 59) return {};
    const auto meridiem = readMeridiem(view, i + 1);
    if (!meridiem && view.isNote() && token.size() == 4) return bareFourFigures(view, i);
    if (!meridiem || token.number < 100 || token.number > 1259) return std::nullopt;
    Clock clock;
    clock.minutes = (token.number / 100 % 12 + meridiem->value) * 60 + token.number % 100;
    clock.next = meridiem->next;
    clock.wholeHour = false;
    clock.halfKnown = clock.certain = true;
    return clock;
}

void afterNoon(Clock& clock, int hours) {
    const int hour = clock.minutes / 60;
    if (hour <= 12) clock.minutes = (hour % 12 + hours) * 60 + clock.minutes % 60;
    clock.halfKnown = clock.certain = true;
}

/// "local time", "Eastern Standard Time"
std::size_t behindZone(const View& view, std::size_t i) {
    const bool zone = view.isText(i, "local") || view.isText(i, "eastern") || view.isText(i, "central") ||
                      view.isText(i, "mountain") || view.isText(i, "pacific");
    const bool standard = view.isText(i + 1, "standard") || view.isText(i + 1, "daylight");
    const std::size_t time = standard ? i + 2 : i + 1;
    return zone && view.isText(time, "time") ? time + 1 : i;
}

void readBehind(const View& view, Clock& clock) {
    if (view.isMark(clock.next + 1, '\'') && view.isText(clock.next, "o") &&
        view.isText(clock.next + 2, "clock")) {
        clock.next += 3;
        clock.certain = true;
    } else if (view.isText(clock.next, "oclock")) {
        ++clock.next;
        clock.certain = true;
    }
    if (view.isText(clock.next, "ish") && view.isGlued(clock.next)) {
        clock.certain = true;
        ++clock.next;
    }
    if (const auto meridiem = readMeridiem(view, clock.next); meridiem && clock.minutes < 13 * 60) {
        afterNoon(clock, meridiem->value);
        clock.next = meridiem->next;
    } else if (const auto half = readHalfOfDay(view, clock.next); half && clock.minutes < 13 * 60) {
        afterNoon(clock, half->value);
        clock.next = half->next;
    }
    if (isZone(view, clock.next) && (clock.colon || clock.certain)) {
        clock.utc = view.isText(clock.next, "utc") || view.isText(clock.next, "gmt");
        clock.certain = true;
        ++clock.next;
    }
    if (clock.colon || clock.certain) clock.next = behindZone(view, clock.next);
}

/// "mid-day", "mid night"
std::optional<Clock> readMidday(const View& view, std::size_t i) {
    const std::size_t at = view.isMark(i + 1, '-') ? i + 2 : i + 1;
    const bool day = view.isText(at, "day"), night = view.isText(at, "night");
    if (!view.isText(i, "mid") || (!day && !night)) return std::nullopt;
    Clock clock;
    clock.minutes = day ? kHalfDay : 0;
    clock.next = at + 1;
    clock.halfKnown = clock.certain = true;
    return clock;
}

std::optional<Clock> readTime(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (token.is(Kind::part)) return readMidday(view, i);
    if (token.is(Kind::dayPart) && token.word.value >= 5) {
        Clock clock;
        clock.minutes = token.word.value == 5 ? kHalfDay : view.isNote() ? 0 : kDay;
        clock.next = i + 1;
        clock.halfKnown = clock.certain = true;
        return clock;
    }
    auto clock = readPast(view, i);
    if (!clock) clock = readFourFigures(view, i);
    if (!clock) {
        const auto hour = readHour(view, i);
        if (!hour) return std::nullopt;
        clock.emplace();
        clock->words = !token.is(Kind::digits);
        clock->minutes = *hour * 60;
        clock->halfKnown = *hour > 12;
        clock->next = i + 1;
        readMinutes(view, i + 1, *clock);
    }
    if (clock->fourFigures) return clock;
    if (clock->colon && view.isMark(clock->next, ':') && view.isGlued(clock->next)) return std::nullopt;
    readBehind(view, *clock);
    return clock;
}

Match timeMatch(const Clock& clock) {
    Match match{clock.next, {}, "time of day"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.type = TimexType::time;
    match.meaning.unit = Unit::day;
    match.meaning.from = From::mention;
    match.meaning.floating = true;
    match.meaning.minutes = clock.minutes;
    match.meaning.second = clock.second;
    match.meaning.utc = clock.utc;
    match.meaning.wholeHour = clock.wholeHour;
    match.meaning.halfKnown = clock.halfKnown;
    return match;
}

bool joinsTimes(const View& view, std::size_t begin, std::size_t i) {
    if (view.is(i, Kind::to) || view.isMark(i, '-') || view.isText(i, "until") || view.isText(i, "till"))
        return true;
    return view.isText(i, "and") && begin > 0 && view.isText(begin - 1, "between");
}

/// The half of the day that only one end says goes for both, where that leaves them in order.
void shareHalf(Clock& from, Clock& to) {
    if (to.halfKnown && !from.halfKnown && to.minutes >= kHalfDay && from.minutes < kHalfDay &&
        from.minutes + kHalfDay <= to.minutes) {
        from.minutes += kHalfDay;
    }
    if (from.halfKnown && !to.halfKnown && to.minutes <= from.minutes) to.minutes += kHalfDay;
    const bool nextHalf = !to.halfKnown && to.minutes <= from.minutes && to.minutes + kHalfDay > from.minutes;
    if (to.minutes <= from.minutes) to.minutes += nextHalf ? kHalfDay : kDay;
    from.halfKnown = from.halfKnown || to.halfKnown;
}

/// Behind hours without more: the end, a stop or the day.
bool endsOrDay(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (view.isText(i, "this") && view.is(i + 1, Kind::dayPart)) return true;
    return token.is(Kind::mark) || token.is(Kind::deictic) || token.is(Kind::weekday) ||
           token.is(Kind::conjunction) || token.is(Kind::preposition);
}

/// "5 to 6 p.m.", "between 9:30 and 3 p.m."
std::optional<Match> readRange(const View& view, std::size_t i, Clock from, Invitation invitation) {
    const bool invited = invitation != Invitation::none;
    if (!joinsTimes(view, i, from.next)) return std::nullopt;
    auto to = readTime(view, from.next + 1);
    if (!to || from.words != to->words) return std::nullopt;
    const bool asked = invited || view.isText(i - 1, "from") || view.isText(i - 1, "between");
    const auto year = [](const Clock& clock) { return clock.minutes >= 19 * 60 && clock.minutes <= 21 * 60; };
    const bool figures = from.fourFigures && to->fourFigures && asked && !(year(from) && year(*to));
    const bool note = view.isNote() && endsOrDay(view, to->next) &&
                      (invited || view.is(to->next, Kind::deictic) ||
                       (asked && (view.is(to->next, Kind::deictic) || view.isText(to->next, "this"))) ||
                       (from.words && (!from.wholeHour || view.is(to->next, Kind::deictic))));
    const bool sure = from.certain || to->certain || invitation == Invitation::stretch || figures || note;
    if (!sure && !((from.colon || to->colon) && (asked || view.is(to->next, Kind::deictic))))
        return std::nullopt;
    if (from.certain && !to->certain && !to->colon && !asked) return std::nullopt;
    shareHalf(from, *to);
    if (to->minutes - from.minutes > kDay) return std::nullopt;
    from.next = to->next;
    Match match = timeMatch(from);
    match.rule = "stretch of the day";
    match.meaning.until = to->minutes;
    return match;
}

/// What may follow the first word of a time: most numbers are seen to be none from their noun.
bool mayBeTime(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    const Token& next = view.at(i + 1);
    switch (token.word.kind) {
    case Kind::dayPart:
        return token.word.value >= 5;
    case Kind::part:
        return view.isNote() && view.isText(i, "mid");
    case Kind::half:
        return view.isText(i + 1, "past");
    case Kind::unit:
        return static_cast<Unit>(token.word.value) == Unit::quarter &&
               (next.is(Kind::to) || view.isText(i + 1, "past"));
    case Kind::article:
        return view.isText(i + 1, "quarter") || view.isText(i + 1, "half");
    case Kind::cardinal:
        break;
    case Kind::digits:
        if (token.size() > 4) return false;
        break;
    default:
        return false;
    }
    switch (next.word.kind) {
    case Kind::none:
        return next.size() == 1 || (!next.spaced && view.isText(i + 1, "ish")) ||
               (next.size() == 6 && view.isText(i + 1, "oclock"));
    case Kind::digits:
    case Kind::month:
    case Kind::shortMonth:
    case Kind::unit:
    case Kind::the:
    case Kind::of:
        return false;
    case Kind::mark:
        return next.mark != '%' && next.mark != '/';
    default:
        return true;
    }
}

/// "at 4." behind a day; "at 4 airports" is no time.
bool endsBare(const View& view, std::size_t next) {
    const Token& after = view.at(next);
    if (view.isNote() && (view.isText(next, "on") || after.is(Kind::deictic))) return true;
    if (view.isText(next, "this") && view.is(next + 1, Kind::dayPart)) return true;
    if (after.is(Kind::mark) && view.isGlued(next + 1) && view.is(next + 1, Kind::digits))
        return false; // "on Monday at 7,162.90 points"
    return after.isMark('.') || after.isMark(',') || after.isMark('\n') || after.isMark('?') ||
           after.isMark('!');
}

} // namespace

std::optional<Match> readClock(const View& view, std::size_t i, Invitation invitation) {
    if (!mayBeTime(view, i)) return std::nullopt;
    const bool invited = invitation != Invitation::none;
    const auto clock = readTime(view, i);
    if (!clock) return std::nullopt;
    if (auto range = readRange(view, i, *clock, invitation)) return range;
    if (clock->certain) return timeMatch(*clock);
    if (clock->colon && (invited || invitesClock(view, i))) return timeMatch(*clock);
    const bool alone = view.isNote() && endsBare(view, clock->next);
    if (clock->words && !clock->wholeHour && (invited || alone || view.is(i - 1, Kind::at)))
        return timeMatch(*clock);
    const bool bare =
        (invitation == Invitation::hour || view.is(i - 1, Kind::at)) && endsBare(view, clock->next);
    const bool inWords = clock->words && !view.isNote();
    if (bare && clock->minutes > 0 && !inWords && (invited || !clock->wholeHour || view.isNote()))
        return timeMatch(*clock);
    return std::nullopt;
}

void setAfterNoon(Meaning& meaning, unsigned dayPart) {
    constexpr int kSmallHours = 5 * 60; // "tonight at 3"
    if (meaning.halfKnown || dayPart < 2 || dayPart > 4) return;
    if (dayPart == 4 && meaning.minutes <= kSmallHours) return;
    if (meaning.minutes < kHalfDay) meaning.minutes += kHalfDay;
    if (meaning.until >= 0 && meaning.until < meaning.minutes) meaning.until += kHalfDay;
}

} // namespace crossdate::date
