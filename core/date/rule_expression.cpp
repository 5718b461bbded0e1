// Whole expressions: the families, and what may stand before and behind them.
#include "core/date/rules.h"

#include <array>

namespace crossdate::date {

namespace {

std::optional<Unit> unitAt(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!token.is(Kind::unit) && !token.is(Kind::units)) return std::nullopt;
    return static_cast<Unit>(token.word.value);
}

bool isHalfDay(const View& view, std::size_t i) {
    return view.is(i, Kind::dayPart) && view.at(i).word.value <= 4;
}

bool isPeriod(const Meaning& meaning) {
    if (meaning.form == Meaning::Form::calendar) return meaning.day == 0;
    return meaning.form == Meaning::Form::shift && meaning.unit > Unit::day && meaning.minutes < 0;
}

/// "the year" behind "the end of"
std::optional<Match> theUnit(const View& view, std::size_t i) {
    const std::size_t at = view.is(i, Kind::the) ? i + 1 : i; // "end of month" as well
    if (!view.is(at, Kind::unit)) return std::nullopt;
    const auto unit = static_cast<Unit>(view.at(at).word.value);
    if (unit < Unit::week) return std::nullopt;
    Match match{at + 1, {}, "part of a period"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.unit = unit;
    match.meaning.from = From::publication;
    return match;
}

std::optional<Match> partOf(const View& view, std::size_t i, Share share, bool monthFirst) {
    auto inner = readCore(view, i, monthFirst);
    if (!inner) inner = theUnit(view, i);
    if (!inner || !isPeriod(inner->meaning)) return std::nullopt;
    inner->meaning.share = share;
    if (share.kind != Share::Kind::whole) inner->rule = "part of a period";
    return inner;
}

/// What "early", "mid" or "late" says, by the value of the word.
Share shareOfWord(const Token& word) {
    constexpr std::array kKinds = {Share::Kind::whole, Share::Kind::early, Share::Kind::middle,
                                   Share::Kind::late};
    Share share;
    if (word.word.value > 0 && word.word.value < 4)
        share.kind = kKinds[static_cast<std::size_t>(word.word.value)];
    return share;
}

/// "early 2019", "mid-May", "late in the year", "late Tuesday"
std::optional<Match> afterPart(const View& view, std::size_t i, Share share, bool monthFirst) {
    const std::size_t j = view.isMark(i, '-') || view.is(i, Kind::in) ? i + 1 : i;
    if (auto inner = partOf(view, j, share, monthFirst)) return inner;
    if (j != i || !(view.is(i, Kind::weekday) || view.is(i, Kind::deictic))) return std::nullopt;
    return readCore(view, i, monthFirst);
}

/// "the morning of 5 May"
std::optional<Match> dayPartOf(const View& view, std::size_t i, bool monthFirst) {
    const std::size_t at = view.isText(i + 1, "hours") ? i + 2 : i + 1;
    if (!view.is(at, Kind::of)) return std::nullopt;
    auto day = readCore(view, at + 1, monthFirst);
    if (!day || !namesDay(day->meaning) || day->meaning.dayPart != 0) return std::nullopt;
    day->meaning.dayPart = static_cast<unsigned>(view.at(i).word.value);
    return day;
}

bool saysWhichPart(const View& view, std::size_t i) {
    switch (view.at(i).word.kind) {
    case Kind::ordinal:
    case Kind::part:
        return true;
    case Kind::relative:
    case Kind::none:
        return view.isText(i, "last") || view.isText(i, "final") || view.isText(i, "latter") ||
               view.isText(i, "opening") || view.isText(i, "closing");
    default:
        return false;
    }
}

/// Of the word that says which (i) and the unit (j), with a number between them or none.
Share countedShare(const View& view, std::size_t i, std::size_t j) {
    Share share;
    const Token& which = view.at(i);
    const bool last = view.isText(i, "last") || view.isText(i, "final") || view.isText(i, "latter") ||
                      view.isText(i, "closing");
    if (which.is(Kind::part)) return shareOfWord(which);
    const auto unit = view.is(j, Kind::half) ? std::optional(Unit::half) : unitAt(view, j);
    const bool some = view.is(j, Kind::units) && j == i + 1; // "the first weeks"
    if (!unit || some) {
        share.kind = last                    ? Share::Kind::late
                     : which.word.value <= 1 ? Share::Kind::early
                                             : Share::Kind::whole;
        return share;
    }
    share.kind = Share::Kind::counted;
    share.unit = *unit;
    share.first = static_cast<std::int8_t>(last ? -1 : which.is(Kind::ordinal) ? which.word.value : 1);
    if (j != i + 1) {
        const Token& number = view.at(i + 1);
        const int count = number.is(Kind::digits) ? number.number : number.word.value;
        share.count = static_cast<std::int8_t>(std::clamp(count, 1, 100));
    }
    return share;
}

/// "the first weeks of May", "the latter half of 2018"
std::optional<Match> shareOf(const View& view, std::size_t i, bool monthFirst) {
    if (!saysWhichPart(view, i)) return std::nullopt;
    std::size_t j = i + 1;
    if (view.is(j, Kind::cardinal) ||
        (view.is(j, Kind::digits) && isPlainNumber(view, j) && view.at(j).size() <= 2))
        ++j;
    const bool part =
        view.is(j, Kind::unit) || view.is(j, Kind::units) || view.is(j, Kind::half) || view.isText(j, "part");
    if (!part || !view.is(j + 1, Kind::of)) return std::nullopt;
    return partOf(view, j + 2, countedShare(view, i, j), monthFirst);
}

/// "the end of the day", "end of tomorrow", "eod" of a note: its last second
std::optional<Match> endOfDay(const View& view, std::size_t i, bool monthFirst) {
    if (!view.isNote()) return std::nullopt;
    const bool brief = view.isText(i, "eod");
    if (!brief && !(view.isText(i, "end") && view.is(i + 1, Kind::of))) return std::nullopt;
    const std::size_t at = brief ? i + 1 : view.is(i + 2, Kind::the) ? i + 3 : i + 2;
    Match match{at, {}, "end of a day"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.unit = Unit::day;
    if (!brief && view.isText(at, "day")) {
        match.next = at + 1;
        const std::size_t which = view.isText(at + 1, "on") || view.is(at + 1, Kind::of) ? at + 2 : at + 1;
        if (const auto day = readCore(view, which, monthFirst); day && namesDay(day->meaning)) {
            match.next = day->next; // "end of day Friday"
            match.meaning = day->meaning;
        }
    } else if (const auto day = readCore(view, at, monthFirst); day && namesDay(day->meaning)) {
        match.next = day->next;
        match.meaning = day->meaning;
    } else if (!brief) {
        return std::nullopt;
    }
    match.meaning.minutes = 24 * 60 - 1;
    match.meaning.second = 59;
    return match;
}

/// "the year 2007"
std::optional<Match> namedYear(const View& view, std::size_t i) {
    const auto year = view.isText(i, "year") ? readYear(view, i + 1) : std::nullopt;
    if (!year) return std::nullopt;
    Match match{year->next, {}, "year"};
    match.meaning.year = year->value;
    return match;
}

/// "the rest of the week"
std::optional<Match> restOf(const View& view, std::size_t i, bool monthFirst) {
    if (!view.is(i + 1, Kind::of)) return std::nullopt;
    Share share;
    share.kind = Share::Kind::rest;
    auto match = partOf(view, i + 2, share, monthFirst);
    if (match) match->rule = "rest of a period";
    return match;
}

/// "the week of 10 April", "the week beginning 10 April"
std::optional<Match> weekOf(const View& view, std::size_t i, bool monthFirst) {
    const auto unit = unitAt(view, i);
    if (unit != Unit::week && unit != Unit::weekend) return std::nullopt;
    const bool of = view.is(i + 1, Kind::of) || view.isText(i + 1, "beginning") ||
                    view.isText(i + 1, "starting") || view.isText(i + 1, "ending") ||
                    view.isText(i + 1, "commencing");
    if (!of) return std::nullopt;
    auto day = readCore(view, view.isText(i + 2, "on") ? i + 3 : i + 2, monthFirst);
    if (!day || !namesDay(day->meaning)) return std::nullopt;
    Match match{day->next, {}, unit == Unit::week ? "week of a day" : "weekend of a day"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.unit = *unit;
    match.meaning.origin = view.keepOrigin(day->meaning);
    return match;
}

/// "week 20", "week 20 of 2018"
std::optional<Match> numberedWeek(const View& view, std::size_t i) {
    const bool number = unitAt(view, i) == Unit::week && !view.at(i).capital && isPlainNumber(view, i + 1);
    if (!number || view.at(i + 1).number < 1 || view.at(i + 1).number > 53) return std::nullopt;
    Match match{i + 2, {}, "numbered week"};
    match.meaning.week = static_cast<unsigned>(view.at(i + 1).number);
    match.next = attachYear(view, i + 2, match.meaning);
    return match;
}

std::optional<Match> withPartBefore(const View& view, std::size_t i, bool monthFirst) {
    std::size_t j = view.is(i, Kind::the) ? i + 1 : i;
    if (view.isText(j, "very")) ++j;
    std::optional<Match> match;
    switch (view.at(j).word.kind) {
    case Kind::part:
        keepLonger(match, afterPart(view, j + 1, shareOfWord(view.at(j)), monthFirst));
        if (!match && isHalfDay(view, j + 1)) match = dayPartOf(view, j + 1, monthFirst);
        break;
    case Kind::earlier:
    case Kind::later:
        match = afterPart(view, j + 1, {}, monthFirst);
        break;
    case Kind::partNoun:
        if (auto end = endOfDay(view, j, monthFirst)) return end;
        if (view.is(j + 1, Kind::of)) match = partOf(view, j + 2, shareOfWord(view.at(j)), monthFirst);
        break;
    case Kind::dayPart:
        if (isHalfDay(view, j)) match = dayPartOf(view, j, monthFirst);
        break;
    case Kind::unit:
        match = weekOf(view, j, monthFirst);
        if (!match) match = numberedWeek(view, j);
        if (!match) match = namedYear(view, j);
        break;
    case Kind::rest:
        match = restOf(view, j, monthFirst);
        break;
    default:
        break;
    }
    keepLonger(match, shareOf(view, j, monthFirst));
    return match;
}

/// "two days after 5 May", "a week before the order's signing" only where a date follows
std::optional<Match> countedFromDate(const View& view, std::size_t i, bool monthFirst) {
    const auto count = readCount(view, i);
    if (!count || count->value < 0) return std::nullopt;
    const auto unit = readUnit(view, count->next);
    if (!unit || unit->value < Unit::day) return std::nullopt;
    const bool before = view.is(unit->next, Kind::before);
    if (!before && !view.is(unit->next, Kind::after) && !view.isText(unit->next, "from")) return std::nullopt;
    auto day = readCore(view, unit->next + 1, monthFirst);
    if (!day || !namesDay(day->meaning)) return std::nullopt;
    Match match{day->next, {}, before ? "so long before a date" : "so long after a date"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.unit = unit->value;
    match.meaning.count = before ? -count->value : count->value;
    match.meaning.origin = view.keepOrigin(day->meaning);
    return match;
}

/// Most numbers are seen to be no time from what stands behind them. "2019" may stand alone; "9 a.m.",
/// "9 oclock" and "9 p" are short words without a kind.
bool numberMayBegin(const View& view, std::size_t i) {
    const Token& next = view.at(i + 1);
    if (view.at(i).size() == 4 || !next.spaced) return true;
    if (next.is(Kind::none)) return next.size() == 1 || view.isText(i + 1, "oclock");
    return !next.is(Kind::digits) || (view.isNote() && view.at(i).size() <= 2);
}

/// "a period of time", "a long period of time" begin with words of no kind.
bool articleMayBegin(const View& view, std::size_t i) {
    const auto amount = [&](std::size_t at) {
        return view.isText(at, "period") || view.isText(at, "length") || view.isText(at, "amount");
    };
    return !view.is(i + 1, Kind::none) || amount(i + 1) || amount(i + 2);
}

bool canBegin(const View& view, std::size_t i) {
    switch (view.at(i).word.kind) {
    case Kind::digits:
        return numberMayBegin(view, i);
    case Kind::article:
        return articleMayBegin(view, i);
    case Kind::none:
    case Kind::mark:
    case Kind::tense:
    case Kind::unitAdjective:
    case Kind::numbered:
    case Kind::in:
    case Kind::at:
    case Kind::of:
    case Kind::preposition:
    case Kind::conjunction:
        return false;
    case Kind::to:
        return view.isText(i + 1, "date");
    default:
        return true;
    }
}

/// The families whose expressions may begin with a kind of word, as bits.
using Families = unsigned;
constexpr Families kCalendar = 1, kPeriod = 2, kRelative = 4, kDuration = 8, kSet = 16, kReference = 32,
                   kClock = 64, kCounted = 128, kHoliday = 256, kFigures = 512;

Families familiesOf(Kind kind) {
    switch (kind) {
    case Kind::digits:
        return kCalendar | kPeriod | kRelative | kDuration | kClock | kCounted | kFigures;
    case Kind::cardinal:
        return kCalendar | kPeriod | kRelative | kDuration | kClock | kCounted;
    case Kind::ordinal:
        return kCalendar | kPeriod | kCounted;
    case Kind::month:
    case Kind::shortMonth:
        return kCalendar | kHoliday | kFigures;
    case Kind::to:
        return kReference;
    case Kind::weekday:
        return kCalendar | kRelative | kSet;
    case Kind::the:
        return kCalendar | kPeriod | kRelative | kReference | kCounted;
    case Kind::article:
        return kRelative | kDuration | kReference | kClock;
    case Kind::unit:
        return kDuration | kClock | kCounted | kRelative;
    case Kind::part:
        return kClock;
    case Kind::holiday:
    case Kind::nameDay:
        return kHoliday;
    default:
        return kCalendar | kPeriod | kRelative | kDuration | kSet | kReference | kClock | kCounted;
    }
}

} // namespace

bool namesDay(const Meaning& meaning) {
    if (meaning.minutes >= 0) return false;
    if (meaning.form == Meaning::Form::weekday) return true;
    if (meaning.form == Meaning::Form::shift) return meaning.unit == Unit::day && !meaning.origin;
    return meaning.form == Meaning::Form::calendar && meaning.day != 0;
}

std::optional<Match> readCore(const View& view, std::size_t i, bool monthFirst) {
    if (!canBegin(view, i)) return std::nullopt;
    const Families families = familiesOf(view.at(i).word.kind);
    std::optional<Match> best;
    if (families & kCalendar) keepLonger(best, readCalendar(view, i));
    if (families & kPeriod) keepLonger(best, readPeriod(view, i));
    if (families & kRelative) keepLonger(best, readRelative(view, i));
    if (families & kDuration) keepLonger(best, readDuration(view, i));
    if (families & kSet) keepLonger(best, readSet(view, i));
    if (families & kReference) keepLonger(best, readReference(view, i));
    if (families & kClock) keepLonger(best, readClock(view, i));
    if (families & kCounted) keepLonger(best, readCounted(view, i));
    if (families & kHoliday) keepLonger(best, readHoliday(view, i));
    if (families & kFigures) keepLonger(best, readNumeric(view, i, monthFirst));
    return best;
}

std::optional<Match> readExpression(const View& view, std::size_t i, bool monthFirst) {
    if (!canBegin(view, i)) return std::nullopt;
    std::optional<Match> best = readCore(view, i, monthFirst);
    keepLonger(best, withPartBefore(view, i, monthFirst));
    keepLonger(best, countedFromDate(view, i, monthFirst));
    if (!best) return best;
    attachBehind(view, *best, monthFirst);
    return best;
}

} // namespace crossdate::date
