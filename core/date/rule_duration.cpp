// Durations, repetition and vague references: values without days of their own.
#include "core/date/rules.h"
#include "core/date/timex.h"

#include <array>

namespace crossdate::date {

namespace {

Match literal(std::size_t next, TimexType type, std::string_view value, const char* rule) {
    Match match{next, {}, rule};
    match.meaning.form = Meaning::Form::literal;
    match.meaning.type = type;
    match.meaning.value = Text(value);
    return match;
}

/// "18 years old", "35-year-old"
bool isAge(const View& view, std::size_t next) {
    return view.is(view.isMark(next, '-') ? next + 1 : next, Kind::old);
}

/// "75 hours of video" says how much there is of it.
bool measuresRecording(const View& view, std::size_t next) {
    if (!view.is(next, Kind::of)) return false;
    constexpr std::array<Literal, 8> kRecordings = {"video", "videos", "music",      "footage",
                                                    "audio", "film",   "recordings", "playback"};
    return std::any_of(kRecordings.begin(), kRecordings.end(),
                       [&](Literal what) { return view.isText(next + 1, what); });
}

/// "a day" is a duration only where one is asked for: "for a day", not "5 km a day".
bool invitesDuration(const View& view, std::size_t i) {
    if (i == 0) return false;
    switch (view.before(i).word.kind) {
    case Kind::in:
    case Kind::preposition:
    case Kind::approximate:
    case Kind::over:
    case Kind::than:
    case Kind::after:
    case Kind::before:
    case Kind::half:
        return true;
    default:
        if (view.isText(i - 1, "been")) return view.isText(i + 2, "since"); // "it has been a year since"
        return view.isText(i - 1, "for") || view.isText(i - 1, "lasted") || view.isText(i - 1, "took");
    }
}

/// The number of a duration of which a half is part: "2.5", "two and a half"
std::optional<Read<std::string>> readFraction(const View& view, std::size_t i) {
    const bool point = view.is(i, Kind::digits) && view.isMark(i + 1, '.') && view.isGlued(i + 1) &&
                       view.is(i + 2, Kind::digits) && view.isGlued(i + 2) && view.at(i + 2).size() <= 2;
    if (point && view.at(i).size() <= 4 && view.at(i).spaced) {
        return Read<std::string>{std::string(view.textOf(i)) + '.' + std::string(view.textOf(i + 2)), i + 3};
    }
    const auto count = readCount(view, i);
    if (!count || count->value < 0 || !view.isText(count->next, "and")) return std::nullopt;
    const std::size_t half = view.is(count->next + 1, Kind::article) ? count->next + 2 : count->next + 1;
    if (!view.isText(half, "half")) return std::nullopt;
    return Read<std::string>{std::to_string(count->value) + ".5", half + 1};
}

std::optional<Match> fractionOfUnits(const View& view, std::size_t i) {
    const auto number = readFraction(view, i);
    if (!number) return std::nullopt;
    const std::size_t at = view.isMark(number->next, '-') ? number->next + 1 : number->next;
    const auto unit = readUnit(view, at);
    if (!unit || isAge(view, unit->next)) return std::nullopt;
    std::string value = vagueValue(unit->value);
    value.replace(value.find('X'), 1, number->value);
    return literal(unit->next, TimexType::duration, value, "duration");
}

/// The token after "and a half" behind "a year".
std::size_t behindHalf(const View& view, std::size_t i) {
    if (!view.isText(i, "and")) return i;
    const std::size_t half = view.is(i + 1, Kind::article) ? i + 2 : i + 1;
    return view.isText(half, "half") ? half + 1 : i;
}

/// "twice" a week, "three times" a year
bool isFrequency(const View& view, std::size_t i) {
    if (i == 0) return false;
    if (view.isText(i - 1, "once") || view.isText(i - 1, "twice")) return true;
    const bool number = i > 1 && (view.is(i - 2, Kind::digits) || view.is(i - 2, Kind::cardinal) ||
                                  view.is(i - 2, Kind::several));
    return view.isText(i - 1, "times") && number;
}

/// "$28 an hour", "50,000 cars a year": a rate, where a figure stands in front and nothing else follows.
bool isRate(const View& view, std::size_t i, std::size_t next) {
    constexpr std::size_t kReach = 4;
    if (view.isNote() || i == 0 || !view.is(i, Kind::article)) return false;
    if (!view.is(next, Kind::none) && !view.is(next, Kind::mark) && !view.is(next, Kind::conjunction) &&
        !view.is(next, Kind::in) && !view.is(next, Kind::preposition))
        return false;
    if (view.isMark(next, '-')) return false;
    const Token& counted = view.at(i - 1);
    const bool noun = counted.is(Kind::none) || counted.is(Kind::business) || counted.is(Kind::digits);
    if (!noun || (counted.is(Kind::none) && (counted.pastForm || counted.size() < 2))) return false;
    for (std::size_t back = 1; back <= kReach && back <= i; ++back) {
        const Token& token = view.at(i - back);
        if (token.is(Kind::digits) || token.is(Kind::cardinal)) return true;
        if (token.isMark('.') || token.isMark(';') || token.isMark('\n')) return false;
    }
    return false;
}

std::optional<Match> countedUnits(const View& view, std::size_t i) {
    const auto count = readCount(view, i);
    if (!count || (i > 0 && view.is(i - 1, Kind::digits) && !view.is(i, Kind::article))) return std::nullopt;
    if (view.isText(i, "many") && view.isText(i - 1, "as")) return std::nullopt; // "in as many days"
    const bool hyphen = view.isMark(count->next, '-') && view.isGlued(count->next);
    const auto unit = readUnit(view, hyphen ? count->next + 1 : count->next);
    if (!unit || isAge(view, unit->next) || measuresRecording(view, unit->next)) return std::nullopt;
    const bool year = !hyphen && view.is(count->next, Kind::unit) && readYear(view, i);
    if (year) return std::nullopt; // "the 2021 weekend"
    const bool fraction = unit->value == Unit::quarter && !view.is(unit->next - 1, Kind::units);
    if (fraction) return std::nullopt;
    if (unit->value == Unit::quarter && (hyphen || view.is(unit->next, Kind::of))) return std::nullopt;
    std::size_t next = unit->next;
    if (const std::size_t half = behindHalf(view, next); half != next && count->value > 0) {
        std::string value = vagueValue(unit->value);
        value.replace(value.find('X'), 1, std::to_string(count->value) + ".5");
        return literal(half, TimexType::duration, value, "duration");
    }
    if (view.is(i, Kind::article) && isFrequency(view, i))
        return literal(next, TimexType::set, durationValue(count->value, unit->value), "repetition");
    const bool rate = unit->value >= Unit::hour && unit->value <= Unit::year && isRate(view, i, next);
    if (rate) return literal(next, TimexType::set, durationValue(count->value, unit->value), "repetition");
    const bool beside =
        (view.is(next, Kind::after) || view.is(next, Kind::before)) && !view.is(next + 1, Kind::mark);
    if (view.is(i, Kind::article) && count->value == 1 && !beside && !invitesDuration(view, i))
        return std::nullopt;
    if (view.isMark(next, '-') && view.is(next + 1, Kind::longish)) next += 2;
    return literal(next, TimexType::duration, durationValue(count->value, unit->value), "duration");
}

/// One part of a duration: "30 minutes"; no count where there is none.
struct DurationPart {
    std::int64_t count = 0;
    Unit unit = Unit::century;
    std::size_t next = 0;
};

DurationPart readPart(const View& view, std::size_t i) {
    const auto count = readCount(view, i);
    constexpr std::int64_t kMost = 99'999; // so that all units together fit into a Text
    if (!count || count->value <= 0 || count->value > kMost || view.is(i, Kind::several)) return {};
    const auto unit = readUnit(view, count->next);
    if (!unit) return {};
    return {count->value, unit->value, unit->next};
}

/// Units that TIMEX3 has a letter for, so that several can stand in one value.
bool hasLetter(Unit unit) {
    return unit <= Unit::week || unit == Unit::month || unit == Unit::year;
}

/// "3 hours 30 minutes", "two years, a month and 21 days"
std::optional<Match> compoundUnits(const View& view, std::size_t i) {
    if (readPart(view, i).count == 0) return std::nullopt;
    std::string days, clock;
    std::size_t parts = 0, next = i;
    Unit larger = Unit::century;
    for (auto part = readPart(view, i); part.count > 0 && part.unit < larger && hasLetter(part.unit);
         ++parts) {
        larger = part.unit;
        next = part.next;
        const bool small = larger <= Unit::hour;
        (small ? clock : days) += durationValue(part.count, larger).substr(small ? 2 : 1);
        const bool joined = view.isMark(next, ',') || view.isText(next, "and");
        part = readPart(view, joined ? next + 1 : next);
    }
    if (parts < 2 || isAge(view, next)) return std::nullopt;
    if (!clock.empty()) days += 'T' + clock;
    return literal(next, TimexType::duration, 'P' + days, "duration");
}

/// "month-long", "decades-long"
std::optional<Match> unitLong(const View& view, std::size_t i) {
    const auto unit = readUnit(view, i);
    if (!unit || !view.isMark(i + 1, '-') || !view.is(i + 2, Kind::longish)) return std::nullopt;
    const bool plural = view.is(i, Kind::units);
    return literal(i + 3, TimexType::duration,
                   plural ? vagueValue(unit->value) : durationValue(1, unit->value), "duration");
}

/// "for years", "within days"
std::optional<Match> bareUnits(const View& view, std::size_t i) {
    if (!view.is(i, Kind::units) || i == 0) return std::nullopt;
    const bool asked = view.isText(i - 1, "for") || view.isText(i - 1, "within");
    if (!asked) return std::nullopt;
    return literal(i + 1, TimexType::duration, vagueValue(readUnit(view, i)->value), "vague duration");
}

std::string weekdaySet(int weekday) {
    return unknownYear() + "-WXX-" + std::to_string(weekday);
}

/// "every day", "every two weeks", "each Monday"
std::optional<Match> everyUnit(const View& view, std::size_t i) {
    std::size_t j = i + 1;
    std::int64_t count = 1;
    if (view.isText(i, "any") && !view.isNote()) return std::nullopt;
    if (const auto number = readCount(view, j); number && number->value > 0) {
        count = number->value;
        j = number->next;
    } else if (view.isText(j, "other")) {
        count = 2;
        ++j;
    }
    if (view.is(j, Kind::weekday)) {
        return literal(j + 1, TimexType::set, weekdaySet(view.at(j).word.value), "repetition");
    }
    if (count == 1 && view.is(j, Kind::dayPart) && view.at(j).word.value <= 4) {
        const char* part = dayPartCode(static_cast<unsigned>(view.at(j).word.value));
        return literal(j + 1, TimexType::set, std::string("T") + part, "repetition");
    }
    if (view.isText(j, "single")) ++j;
    const auto unit = readUnit(view, j);
    if (unit) return literal(unit->next, TimexType::set, durationValue(count, unit->value), "repetition");
    if (count != 1) return std::nullopt;
    if (const auto month = readMonth(view, j)) {
        const std::string number = (month->value < 10 ? "0" : "") + std::to_string(month->value);
        return literal(month->next, TimexType::set, unknownYear() + "-" + number, "repetition");
    }
    if (!view.is(j, Kind::season)) return std::nullopt;
    Meaning season;
    season.season = static_cast<unsigned>(view.at(j).word.value);
    return literal(j + 1, TimexType::set, unknownYear() + yearTail(season), "repetition");
}

/// "Thursdays", "Friday mornings"
std::optional<Match> everyWeekday(const View& view, std::size_t i) {
    const Token& part = view.at(i + 1);
    const bool goesOn = continuesSet(view, i);
    if (view.is(i, Kind::weekday) && !part.is(Kind::dayParts) && !goesOn) return std::nullopt;
    const std::string value = weekdaySet(view.at(i).word.value);
    if (!part.is(Kind::dayParts)) return literal(i + 1, TimexType::set, value, "repetition");
    return literal(i + 2, TimexType::set, value + 'T' + dayPartCode(static_cast<unsigned>(part.word.value)),
                   "repetition");
}

std::optional<Match> perUnit(const View& view, std::size_t i) {
    if (!view.is(i + 1, Kind::unit)) return std::nullopt;
    return literal(i + 2, TimexType::set, durationValue(1, readUnit(view, i + 1)->value), "repetition");
}

/// "daily", but not the Daily Anything
std::optional<Match> setWord(const View& view, std::size_t i) {
    const bool named = i > 0 && view.before(i).is(Kind::none) && view.before(i).capital;
    const Token& after = view.at(i + 1);
    if (view.at(i).capital && (named || after.capital)) return std::nullopt;
    const bool ofName = view.isText(i, "annual") && after.is(Kind::none) && after.capital;
    if (ofName) return std::nullopt; // "the annual World Something Conference"
    const auto unit = static_cast<Unit>(view.at(i).word.value);
    const bool joined = i > 1 && view.isMark(i - 1, '-');
    if (joined && view.isText(i - 2, "semi") && unit == Unit::year)
        return literal(i + 1, TimexType::set, durationValue(1, Unit::half), "repetition");
    const bool twice = (joined && view.isText(i - 2, "bi")) || view.isText(i, "bimonthly");
    return literal(i + 1, TimexType::set, durationValue(twice ? 2 : 1, unit), "repetition");
}

std::string referenceValue(int direction) {
    return direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

/// "an undetermined period of time"
std::optional<Match> periodOfTime(const View& view, std::size_t i) {
    for (std::size_t j = i + 1; j <= i + 2; ++j) {
        const bool period = view.isText(j, "period") || view.isText(j, "length") || view.isText(j, "amount");
        if (period && view.is(j + 1, Kind::of) && view.isText(j + 2, "time"))
            return literal(j + 3, TimexType::duration, "PXD", "vague duration");
    }
    return std::nullopt;
}

/// "3h", "2hrs" in one piece
std::optional<Match> gluedUnit(const View& view, std::size_t i) {
    const Token& unit = view.at(i + 1);
    const bool number = view.is(i, Kind::digits) && view.at(i).number >= 0 && view.at(i).size() <= 3;
    const bool free = view.at(i).spaced || view.isMark(i - 1, '(');
    if (!number || !free || unit.spaced || unit.is(Kind::mark)) return std::nullopt;
    if (!view.at(i + 2).spaced && !view.is(i + 2, Kind::mark)) return std::nullopt;
    const std::int64_t count = view.at(i).number;
    const bool asked =
        i > 0 && (view.isText(i - 1, "for") || view.isText(i - 1, "within") || view.is(i - 1, Kind::in));
    if (asked && view.isText(i + 1, "h"))
        return literal(i + 2, TimexType::duration, durationValue(count, Unit::hour), "duration");
    if (asked && view.isText(i + 1, "y"))
        return literal(i + 2, TimexType::duration, durationValue(count, Unit::year), "duration");
    const auto known = readUnit(view, i + 1);
    if (!known || known->value > Unit::hour) return std::nullopt;
    return literal(i + 2, TimexType::duration, durationValue(count, known->value), "duration");
}

/// "all day", "the whole week"
std::optional<Match> wholeUnit(const View& view, std::size_t i) {
    const std::size_t j = view.is(i + 1, Kind::the) ? i + 2 : i + 1;
    const auto unit = view.is(j, Kind::unit) ? readUnit(view, j) : std::nullopt;
    if (!unit) return std::nullopt;
    return literal(unit->next, TimexType::duration, durationValue(1, unit->value), "whole period");
}

/// "half an hour", "half a century"
std::optional<Match> halfUnit(const View& view, std::size_t i) {
    if (!view.isText(i, "half")) return std::nullopt;
    const std::size_t at = view.is(i + 1, Kind::article) || view.isMark(i + 1, '-') ? i + 2 : i + 1;
    const auto unit = view.is(at, Kind::unit) ? readUnit(view, at) : std::nullopt;
    if (!unit) return std::nullopt;
    std::string value;
    switch (unit->value) {
    case Unit::hour:
        value = "PT30M";
        break;
    case Unit::day:
        value = "PT12H";
        break;
    case Unit::year:
        value = "P6M";
        break;
    case Unit::decade:
        value = "P5Y";
        break;
    case Unit::century:
        value = "P50Y";
        break;
    default:
        return std::nullopt;
    }
    if (view.isNote() && unit->value < Unit::decade) {
        value = vagueValue(unit->value);
        value.replace(value.find('X'), 1, "0.5");
    }
    return literal(at + 1, TimexType::duration, value, "half of a unit");
}

} // namespace

namespace {

/// Most numbers are seen to be no durations from what follows them.
bool mayCountUnits(const View& view, std::size_t i) {
    const Token& next = view.at(i + 1);
    if (view.is(i, Kind::several) || view.is(i, Kind::article)) return true;
    if (next.is(Kind::none)) return !next.spaced;
    return !next.is(Kind::digits) && !next.is(Kind::month) && !next.is(Kind::the) && !next.is(Kind::of);
}

} // namespace

std::optional<Match> readDuration(const View& view, std::size_t i) {
    switch (view.at(i).word.kind) {
    case Kind::digits:
    case Kind::cardinal:
    case Kind::several:
    case Kind::article: {
        if (!mayCountUnits(view, i)) return std::nullopt;
        if (auto fraction = fractionOfUnits(view, i)) return fraction;
        if (auto glued = gluedUnit(view, i)) return glued;
        if (auto period = view.is(i, Kind::article) ? periodOfTime(view, i) : std::nullopt) return period;
        auto counted = countedUnits(view, i);
        if (auto compound = compoundUnits(view, i)) return compound;
        return counted;
    }
    case Kind::unit:
        return unitLong(view, i);
    case Kind::half:
        return halfUnit(view, i);
    case Kind::whole:
        return wholeUnit(view, i);
    case Kind::units: {
        if (view.isText(i, "weekends") && view.isNote())
            return literal(i + 1, TimexType::set, durationValue(1, Unit::weekend), "repetition");
        auto match = unitLong(view, i);
        return match ? match : bareUnits(view, i);
    }
    default:
        return std::nullopt;
    }
}

bool continuesSet(const View& view, std::size_t i) {
    return i > 2 && view.is(i - 1, Kind::conjunction) && view.is(i - 2, Kind::weekday) &&
           view.is(i - 3, Kind::every);
}

std::optional<Match> readCompound(const View& view, std::size_t i) {
    return compoundUnits(view, i);
}

std::optional<Match> readSet(const View& view, std::size_t i) {
    switch (view.at(i).word.kind) {
    case Kind::every:
        return everyUnit(view, i);
    case Kind::per:
        return perUnit(view, i);
    case Kind::set:
        return setWord(view, i);
    case Kind::weekday:
    case Kind::weekdays:
        return everyWeekday(view, i);
    default:
        return std::nullopt;
    }
}

namespace {

bool isVerbForm(const View& view, std::size_t i) {
    const std::string_view word = view.textOf(i);
    return view.is(i, Kind::none) && !view.at(i).capital &&
           (view.at(i).pastForm || (word.size() > 5 && word.ends_with("ing")));
}

/// "at a later time", ", later revealing": some day that nobody says
std::optional<Match> vagueLater(const View& view, std::size_t i) {
    const char* const rule = "vague reference";
    if (view.is(i, Kind::article) && view.is(i + 1, Kind::later)) {
        const bool noun =
            view.isText(i + 2, "time") || view.isText(i + 2, "date") || view.isText(i + 2, "stage");
        if (noun) return literal(i + 3, TimexType::date, unknownYear() + "-XX-XX", rule);
    }
    const bool joined = i > 0 && view.isMark(i - 1, ',');
    if (joined && view.isText(i, "later") && isVerbForm(view, i + 1))
        return literal(i + 1, TimexType::date, unknownYear() + "-XX-XX", rule);
    return std::nullopt;
}

/// "to date", "right now"
std::optional<Match> upToNow(const View& view, std::size_t i) {
    const bool ends = view.is(i + 2, Kind::mark) || view.is(i + 2, Kind::conjunction);
    if (view.isText(i, "to") && view.isText(i + 1, "date") && view.before(i).is(Kind::none) && ends)
        return literal(i + 2, TimexType::date, "PRESENT_REF", "vague reference");
    if (view.isText(i, "right") && view.isText(i + 1, "now"))
        return literal(i + 2, TimexType::date, "PRESENT_REF", "vague reference");
    return std::nullopt;
}

} // namespace

std::optional<Match> readReference(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (token.is(Kind::article) || token.is(Kind::later)) return vagueLater(view, i);
    if (token.is(Kind::right) || token.is(Kind::to)) return upToNow(view, i);
    const bool soonAs = view.isText(i, "soon") && !view.is(i + 1, Kind::mark); // "soon after", "soon left"
    if (token.is(Kind::reference) && !soonAs) {
        Match match = literal(i + 1, TimexType::date, referenceValue(token.word.value), "vague reference");
        match.meaning.vague = token.word.value < 0;
        match.meaning.unit = Unit::month;
        match.meaning.count = 1;
        return match;
    }
    const bool the = token.is(Kind::the);
    const std::size_t j = the ? i + 1 : i;
    const bool term = the && (view.isText(j, "long") || view.isText(j, "short") || view.isText(j, "medium"));
    const std::size_t noun = view.isMark(j + 1, '-') ? j + 2 : j + 1;
    if (term && i > 0 &&
        (view.is(i - 1, Kind::in) || view.isText(i - 1, "for") || view.is(i - 1, Kind::over)) &&
        (view.isText(noun, "term") || view.isText(noun, "run")))
        return literal(noun + 1, TimexType::date, "FUTURE_REF", "vague reference");
    const bool near =
        the && i > 0 && view.is(i - 1, Kind::in) && (view.isText(j, "near") || view.isText(j, "foreseeable"));
    if (near && view.is(j + 1, Kind::future))
        return literal(j + 2, TimexType::date, "FUTURE_REF", "vague reference");
    if (view.is(j, Kind::future) && i > 0 && (view.is(i - 1, Kind::in) || view.isText(i - 1, "for"))) {
        return literal(j + 1, TimexType::date, "FUTURE_REF", "vague reference");
    }
    const bool ofPast = i > 0 && view.is(i - 1, Kind::of) && view.is(j + 1, Kind::mark);
    if (the && view.isText(j, "past") &&
        (ofPast || (view.is(i - 1, Kind::in) && !view.is(j + 1, Kind::unit)))) {
        return literal(j + 1, TimexType::date, "PAST_REF", "vague reference");
    }
    if (view.is(j, Kind::present) && i > 0 && view.is(i - 1, Kind::at)) {
        return literal(j + 1, TimexType::date, "PRESENT_REF", "vague reference");
    }
    return std::nullopt;
}

} // namespace crossdate::date
