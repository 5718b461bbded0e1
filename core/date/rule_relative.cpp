// Dates counted from another one: "last August", "two days ago", "the next day", "Tuesday".
#include "core/date/rules.h"
#include "core/date/timex.h"

namespace crossdate::date {

namespace {

Meaning shift(Unit unit, std::int64_t count, From from = From::publication) {
    Meaning meaning;
    meaning.form = Meaning::Form::shift;
    meaning.unit = unit;
    meaning.count = count;
    meaning.from = from;
    return meaning;
}

Meaning literal(TimexType type, std::string_view value) {
    Meaning meaning;
    meaning.form = Meaning::Form::literal;
    meaning.type = type;
    meaning.value = Text(value);
    return meaning;
}

std::string vagueReference(std::int64_t direction) {
    return direction < 0 ? "PAST_REF" : "FUTURE_REF";
}

bool isSmall(Unit unit) {
    return unit <= Unit::hour;
}

/// "the last two weeks", "the next few months"
std::optional<Match> relativeCount(const View& view, std::size_t i, int relation) {
    const auto count = readCount(view, i);
    if (!count || view.is(i, Kind::article)) return std::nullopt;
    const auto unit = readUnit(view, count->next);
    if (!unit) return std::nullopt;
    Match match{unit->next, literal(TimexType::duration, durationValue(count->value, unit->value)),
                "duration beside a date"};
    if (relation != 0) match.meaning.relation = relation;
    match.meaning.working = view.isText(count->next, "working") || view.isText(count->next, "business");
    match.meaning.unit = unit->value;
    match.meaning.count = count->value;
    return match;
}

/// "the two following weeks", "5 past minutes"
std::optional<Match> countedRelation(const View& view, std::size_t i) {
    const auto count = readCount(view, i);
    if (!count || view.is(i, Kind::article)) return std::nullopt;
    const Token& relation = view.at(count->next);
    const bool related = relation.is(Kind::relative) || relation.is(Kind::previous);
    if (!related || relation.word.value == 0 || !view.is(count->next + 1, Kind::units)) return std::nullopt;
    const auto unit = readUnit(view, count->next + 1);
    Match match{unit->next, literal(TimexType::duration, durationValue(count->value, unit->value)),
                "duration beside a date"};
    match.meaning.relation = relation.word.value;
    match.meaning.unit = unit->value;
    match.meaning.count = count->value;
    return match;
}

/// "the coming weeks": about three of them
void setVague(Meaning& meaning, Unit unit, int relation) {
    constexpr std::int64_t kAbout = 3;
    meaning.vague = true;
    meaning.unit = unit;
    meaning.count = kAbout;
    if (relation != 0) meaning.relation = relation < 0 ? -1 : 1;
}

/// "the next hour" of an appointment
Match relativeOne(std::size_t next, Unit unit, int relation) {
    Match match{next, literal(TimexType::duration, durationValue(1, unit)), "duration beside a date"};
    match.meaning.relation = relation;
    return match;
}

std::optional<Match> relativeUnit(const View& view, std::size_t i, bool the) {
    const Token& relation = view.at(i);
    const bool plain = (view.isText(i + 1, "calendar") && view.isText(i + 2, "year")) ||
                       (view.isText(i + 1, "working") && view.isText(i + 2, "week"));
    const auto unit = readUnit(view, plain ? i + 2 : i + 1);
    const int value = relation.word.value;
    if (!unit || (isSmall(unit->value) && !(view.isNote() && value != 0))) return std::nullopt;
    if (isSmall(unit->value) && view.is(i + 1, Kind::unit))
        return relativeOne(unit->next, unit->value, value);
    if (view.is(i + 1, Kind::units)) {
        if (value == 0) return std::nullopt;
        Match match{unit->next, literal(TimexType::duration, vagueValue(unit->value)), "vague duration"};
        setVague(match.meaning, unit->value, value);
        return match;
    }
    if (the && view.isText(i, "past")) return relativeOne(unit->next, unit->value, value);
    const bool fromMention = relation.is(Kind::previous) || (value > 0 && (the || unit->value == Unit::day));
    const From from = fromMention ? From::mention : From::publication;
    if (value == 0 && unit->value == Unit::day) return std::nullopt;
    Meaning meaning = shift(unit->value, value, from);
    meaning.relation = value;
    return Match{unit->next, meaning, value < 0 ? "last period" : value > 0 ? "next period" : "this period"};
}

/// "last August", "next Tuesday", "this summer", "last night"
std::optional<Match> relativeName(const View& view, std::size_t i, bool the) {
    const Token& relation = view.at(i);
    const Token& name = view.at(i + 1);
    Meaning meaning;
    meaning.relation = relation.word.value;
    if (relation.is(Kind::previous)) meaning.from = From::mention;
    if (const auto month = readMonth(view, i + 1)) {
        meaning.month = month->value;
        std::size_t next = month->next;
        if (const auto day = readDay(view, next)) {
            meaning.day = day->value;
            next = day->next;
        }
        return Match{next, meaning, "month with last, this or next"};
    }
    const bool named = name.is(Kind::holiday) || name.is(Kind::nameDay);
    if (const auto holiday = named ? readHoliday(view, i + 1) : std::nullopt) {
        meaning.holiday = holiday->meaning.holiday;
        meaning.month = holiday->meaning.month;
        meaning.day = holiday->meaning.day;
        if (!holiday->meaning.year && !holiday->meaning.yearShift)
            return Match{holiday->next, meaning, "day with a name, with last, this or next"};
    }
    if (name.is(Kind::weekday)) {
        meaning.nearest =
            view.isText(i, "coming") || view.isText(i, "upcoming") || view.isText(i, "forthcoming");
        meaning.form = Meaning::Form::weekday;
        meaning.weekday = static_cast<unsigned>(name.word.value);
        if (view.isNote() && view.isText(i, "previous")) meaning.unit = Unit::week; // of last week
        return Match{i + 2, meaning, "weekday with last, this or next"};
    }
    if (name.is(Kind::season)) {
        meaning.season = static_cast<unsigned>(name.word.value);
        return Match{i + 2, meaning, "season with last, this or next"};
    }
    const bool title = relation.capital && name.capital && i > 0 && view.before(i).is(Kind::none);
    if (title) return std::nullopt; // the programme "Somewhere This Morning"
    const bool night = name.is(Kind::dayPart) && name.word.value <= 4;
    if (!night || (the && relation.is(Kind::relative) && relation.word.value == 0)) return std::nullopt;
    Meaning part = shift(Unit::day, relation.word.value,
                         relation.is(Kind::previous) ? From::mention : From::publication);
    part.dayPart = static_cast<unsigned>(name.word.value);
    return Match{i + 2, part, "part of a day"};
}

/// "this fiscal year", "the financial year"
std::optional<Match> fiscalYear(const View& view, std::size_t i) {
    const bool relative = view.is(i, Kind::relative);
    const std::size_t j = relative ? i + 1 : i;
    if (!view.is(j, Kind::fiscal) || !view.isText(j + 1, "year")) return std::nullopt;
    Meaning meaning = shift(Unit::year, relative ? view.at(i).word.value : 0);
    meaning.fiscal = true;
    return Match{j + 2, meaning, "fiscal year"};
}

/// "these days"
std::optional<Match> theseDays(const View& view, std::size_t i) {
    if (!view.isText(i + 1, "days")) return std::nullopt;
    return Match{i + 2, literal(TimexType::date, "PRESENT_REF"), "vague reference"};
}

/// "at this time", "at the moment"
std::optional<Match> atThisTime(const View& view, std::size_t i) {
    const bool time = view.isText(i, "this") && (view.isText(i + 1, "time") || view.isText(i + 1, "moment"));
    if (!time || i == 0 || !view.is(i - 1, Kind::at)) return std::nullopt;
    return Match{i + 2, literal(TimexType::date, "PRESENT_REF"), "vague reference"};
}

/// "this last week", "this past Wednesday": the second word says which
std::optional<Match> afterThis(const View& view, std::size_t i) {
    if (!view.isText(i, "this") || !view.is(i + 1, Kind::relative) || view.isText(i + 1, "this"))
        return std::nullopt;
    return relativeName(view, i + 1, false);
}

std::optional<Match> afterRelation(const View& view, std::size_t i, bool the) {
    if (auto now = atThisTime(view, i)) return now;
    const bool current = view.isNote() && view.isText(i, "current");
    if (current && (view.isText(i + 1, "date") || view.isText(i + 1, "day")))
        return Match{i + 2, shift(Unit::day, 0), "today"};
    if (auto name = afterThis(view, i)) return name;
    if (auto fiscal = fiscalYear(view, i)) return fiscal;
    if (auto count = relativeCount(view, i + 1, view.at(i).word.value)) return count;
    if (auto unit = relativeUnit(view, i, the)) return unit;
    return relativeName(view, i, the);
}

/// "the same month a year ago", "the same quarter last year"
std::optional<Match> sameOfLastYear(const View& view, std::size_t i) {
    const bool quarter = view.isText(i + 1, "quarter");
    const bool period =
        quarter || view.isText(i + 1, "period") || view.isText(i + 1, "time") || view.isText(i + 1, "month");
    if (!view.is(i, Kind::same) || !period) return std::nullopt;
    std::size_t j = view.is(i + 2, Kind::of) ? i + 3 : i + 2;
    if (view.is(j, Kind::the)) ++j;
    const bool last = (view.isText(j, "last") || view.is(j, Kind::previous)) && view.isText(j + 1, "year");
    const bool ago =
        view.is(j, Kind::article) && view.isText(j + 1, "year") &&
        (view.is(j + 2, Kind::ago) || view.is(j + 2, Kind::earlier) || view.is(j + 2, Kind::before));
    if (!last && !ago) return std::nullopt;
    const Meaning before =
        quarter ? shift(Unit::quarter, -4, From::mention) : shift(Unit::month, -12, From::mention);
    Match match{last ? j + 2 : j + 3, before, "same period a year before"};
    match.meaning.relation = -1;
    return match;
}

/// "by that time": the date told of before
std::optional<Match> thatTime(const View& view, std::size_t i) {
    const bool asked = i > 0 && view.isText(i - 1, "by");
    if (!asked || !view.is(i, Kind::that) || !view.isText(i + 1, "time")) return std::nullopt;
    return Match{i + 2, shift(Unit::day, 0, From::mention), "same period as told before"};
}

/// "that day", "the same month", "that night", "that same year"
std::optional<Match> sameUnit(const View& view, std::size_t i) {
    if (view.is(i, Kind::that) && view.is(i + 1, Kind::same)) return sameUnit(view, i + 1);
    if (auto earlier = sameOfLastYear(view, i)) return earlier;
    if (auto time = thatTime(view, i)) return time;
    if (view.is(i + 1, Kind::unit)) {
        const auto unit = readUnit(view, i + 1);
        if (isSmall(unit->value)) return std::nullopt;
        return Match{i + 2, shift(unit->value, 0, From::mention), "same period as told before"};
    }
    if (!view.is(i + 1, Kind::dayPart) || view.at(i + 1).word.value > 4) return std::nullopt;
    Meaning part = shift(Unit::day, 0, From::mention);
    part.dayPart = static_cast<unsigned>(view.at(i + 1).word.value);
    return Match{i + 2, part, "same period as told before"};
}

/// "recent months": too vague for days
std::optional<Match> recentUnits(const View& view, std::size_t i) {
    if (!view.is(i + 1, Kind::units)) return std::nullopt;
    Match match{i + 2, literal(TimexType::date, "PAST_REF"), "vague reference"};
    setVague(match.meaning, readUnit(view, i + 1)->value, -1);
    return match;
}

std::optional<Match> readDeictic(const View& view, std::size_t i) {
    if (view.is(i, Kind::tonight)) {
        if (view.isNote() && view.at(i).word.value != 0) return std::nullopt; // "overnight" says how long
        Meaning part = shift(Unit::day, 0);
        part.dayPart = 4;
        return Match{i + 1, part, "tonight"};
    }
    return Match{i + 1, shift(Unit::day, view.at(i).word.value), "today"};
}

/// "the year before": the one told of
std::optional<Match> periodBeside(const View& view, std::size_t i, Unit unit) {
    const bool before = view.is(i + 1, Kind::before);
    const bool known = unit == Unit::week || unit == Unit::month || unit == Unit::year;
    if (known && view.isText(i + 1, "previous") && view.is(i + 2, Kind::mark))
        return Match{i + 2, shift(unit, -1, From::mention), "period beside the one told before"};
    if (!known || (!before && !view.is(i + 1, Kind::after)) || !view.is(i + 2, Kind::mark))
        return std::nullopt;
    return Match{i + 2, shift(unit, before ? -1 : 1, From::mention), "period beside the one told before"};
}

/// "the day before yesterday", "the day after"
std::optional<Match> dayBeside(const View& view, std::size_t i) {
    const auto unit = view.is(i, Kind::unit) ? readUnit(view, i) : std::nullopt;
    if (!unit || unit->value < Unit::day) return std::nullopt;
    if (unit->value != Unit::day) return periodBeside(view, i, unit->value);
    const bool before = view.is(i + 1, Kind::before);
    if (!before && !view.is(i + 1, Kind::after)) return std::nullopt;
    const int direction = before ? -1 : 1;
    if (view.is(i + 2, Kind::deictic)) {
        return Match{i + 3, shift(Unit::day, view.at(i + 2).word.value + direction), "day beside today"};
    }
    const bool ends = view.is(i + 2, Kind::mark);
    const bool event = view.is(i + 2, Kind::the) || view.is(i + 2, Kind::article);
    if (event) { // which may be what was dated before
        Match match{i + 2, shift(Unit::day, direction, From::mention), "day beside a happening"};
        match.meaning.vague = true;
        return match;
    }
    if (!ends) return std::nullopt;
    return Match{i + 2, shift(Unit::day, direction, From::mention), "day beside the one told before"};
}

/// "two years and three months ago"
std::optional<Match> compoundShift(const View& view, std::size_t i) {
    auto length = readCompound(view, i);
    if (!length) return std::nullopt;
    const Token& direction = view.at(length->next);
    const bool later = direction.is(Kind::later);
    if (!later && !direction.is(Kind::ago) && !direction.is(Kind::earlier)) return std::nullopt;
    ++length->next;
    length->meaning.form = Meaning::Form::shift;
    length->meaning.type = TimexType::date;
    length->meaning.unit = Unit::day;
    length->meaning.count = later ? 1 : -1;
    length->meaning.from = direction.is(Kind::ago) ? From::publication : From::mention;
    length->meaning.exact = true;
    length->rule = later ? "so much later" : "so long ago";
    return length;
}

/// "two years ago", "a week later", "the day earlier"
std::optional<Match> countedShift(const View& view, std::size_t i) {
    const auto count = readCount(view, i);
    if (!count) return std::nullopt;
    const auto unit = readUnit(view, count->next);
    if (!unit) return std::nullopt;
    if (auto compound = compoundShift(view, i)) return compound;
    const Token& direction = view.at(unit->next);
    const std::int64_t sign = direction.is(Kind::later) || direction.is(Kind::after) ? 1 : -1;
    From from = From::mention;
    std::size_t next = unit->next + 1;
    if (direction.is(Kind::ago)) {
        from = From::publication;
    } else if (view.isText(unit->next, "from") && view.isText(next, "now")) {
        Match match{next + 1, shift(unit->value, count->value), "so long from now"};
        match.meaning.exact = true;
        return match;
    } else if (direction.is(Kind::before) || direction.is(Kind::after)) {
        if (!view.is(next, Kind::mark)) return std::nullopt;
    } else if (!direction.is(Kind::later) && !direction.is(Kind::earlier)) {
        return std::nullopt;
    }
    const char* rule = from == From::publication ? "so long ago"
                       : sign > 0                ? "so much later"
                                                 : "so much earlier";
    if (count->value < 0) return Match{next, literal(TimexType::date, vagueReference(sign)), rule};
    Match match{next, shift(unit->value, sign * count->value, from), rule};
    match.meaning.exact = true;
    return match;
}

/// "half an hour ago", "half an hour from now"
std::optional<Match> halfHourShift(const View& view, std::size_t i) {
    const bool half = view.isText(i, "half") && view.is(i + 1, Kind::article) && view.isText(i + 2, "hour");
    if (!half) return std::nullopt;
    const Token& direction = view.at(i + 3);
    if (direction.is(Kind::ago)) return Match{i + 4, shift(Unit::minute, -30), "so long ago"};
    if (direction.is(Kind::later))
        return Match{i + 4, shift(Unit::minute, 30, From::mention), "so much later"};
    if (!view.isText(i + 3, "from") || !view.isText(i + 4, "now")) return std::nullopt;
    return Match{i + 5, shift(Unit::minute, 30), "so long from now"};
}

/// "the Sunday Mirror", "Black Friday": not a day of this week
bool isWeekdayOfName(const View& view, std::size_t i) {
    if (i == 0) return false;
    const Token& after = view.at(i + 1);
    const bool nameBehind = after.is(Kind::none) && after.capital && after.spaced;
    return view.is(i - 1, Kind::nameDay) || (nameBehind && view.is(i - 1, Kind::the));
}

std::optional<Match> readWeekday(const View& view, std::size_t i) {
    Meaning meaning;
    meaning.form = Meaning::Form::weekday;
    meaning.weekday = static_cast<unsigned>(view.at(i).word.value);
    if (isWeekdayOfName(view, i) || continuesSet(view, i)) return std::nullopt;
    return Match{i + 1, meaning, "weekday"};
}

/// "later that year", "earlier this week", "later in the month"
std::optional<Match> laterWithin(const View& view, std::size_t i) {
    const std::size_t j = i + 1;
    std::optional<Match> match;
    if (view.is(j, Kind::relative) && view.at(j).word.value == 0) match = relativeUnit(view, j, false);
    if (view.is(j, Kind::that)) match = sameUnit(view, j);
    if (view.is(j, Kind::the) && view.is(j + 1, Kind::same)) match = sameUnit(view, j + 1);
    const bool within = view.is(j, Kind::in) && (view.is(j + 1, Kind::the) || view.is(j + 1, Kind::that));
    if (within && view.is(j + 2, Kind::unit)) match = sameUnit(view, j + 1);
    if (match && within) match->meaning.from = From::either;
    if (within && view.is(j + 2, Kind::same)) match = sameUnit(view, j + 2);
    if (match) match->rule = "earlier or later in a period";
    return match;
}

/// "the day", "the year" of a note: the one it is written in
std::optional<Match> theUnit(const View& view, std::size_t i) {
    if (!view.isNote() || !view.is(i + 1, Kind::unit)) return std::nullopt;
    const auto unit = readUnit(view, i + 1);
    const Token& after = view.at(i + 2);
    const bool ends = after.is(Kind::mark) || view.isText(i + 2, "off");
    if (!unit || unit->value < Unit::day || unit->value == Unit::half || view.isText(i - 1, "of") + ends == 0)
        return std::nullopt;
    return Match{i + 2, shift(unit->value, 0), "the present period"};
}

/// "the weekend"
std::optional<Match> theWeekend(const View& view, std::size_t i) {
    if (!view.isText(i + 1, "weekend")) return std::nullopt;
    Meaning meaning = shift(Unit::weekend, 0);
    return Match{i + 2, meaning, "the weekend"};
}

/// "in the morning": of the day told of before
std::optional<Match> theDayPart(const View& view, std::size_t i) {
    const bool many = view.is(i + 1, Kind::dayParts);
    const bool part = many || (view.is(i + 1, Kind::dayPart) && view.at(i + 1).word.value <= 3);
    const bool asked = i > 0 && (view.is(i - 1, Kind::in) || view.isText(i - 1, "during"));
    if (!part || !asked || view.is(i + 2, Kind::of)) return std::nullopt;
    Meaning meaning = shift(Unit::day, 0, From::mention);
    meaning.dayPart = static_cast<unsigned>(view.at(i + 1).word.value);
    meaning.floating = true;
    if (many) {
        const std::string value = std::string("T") + dayPartCode(meaning.dayPart);
        return Match{i + 2, literal(TimexType::set, value), "repetition"};
    }
    return Match{i + 2, meaning, "part of the day told before"};
}

std::optional<Match> afterThe(const View& view, std::size_t i) {
    if (auto part = theDayPart(view, i)) return part;
    if (auto beside = dayBeside(view, i + 1)) return beside;
    if (auto weekend = theWeekend(view, i)) return weekend;
    if (auto unit = theUnit(view, i)) return unit;
    switch (view.at(i + 1).word.kind) {
    case Kind::relative:
    case Kind::previous:
        return afterRelation(view, i + 1, true);
    case Kind::same:
        return sameUnit(view, i + 1);
    case Kind::fiscal: {
        const bool numbered = view.is(i + 3, Kind::digits);
        return numbered ? std::nullopt : fiscalYear(view, i + 1);
    }
    case Kind::recent:
        return recentUnits(view, i + 1);
    default:
        return std::nullopt;
    }
}

/// "Mon", "mon-fri" of a note
bool isShortWeekday(const View& view, std::size_t i) {
    const auto joins = [&](std::size_t mark, std::size_t other) {
        return (view.isMark(mark, '-') || view.is(mark, Kind::to)) && view.is(other, Kind::shortWeekday);
    };
    return view.isNote() && (view.at(i).capital || joins(i + 1, i + 2) || (i > 1 && joins(i - 1, i - 2)));
}

/// "year to date"
std::optional<Match> yearToDate(const View& view, std::size_t i) {
    const bool toDate = view.isText(i, "year") && view.is(i + 1, Kind::to) && view.isText(i + 2, "date");
    if (!toDate) return std::nullopt;
    return Match{i + 3, shift(Unit::year, 0), "this period"};
}

/// "one morning", "next year in morning" of a note
std::optional<Match> bareDayPart(const View& view, std::size_t i) {
    const bool greeting = i > 0 && view.isText(i - 1, "good");
    if (!view.isNote() || view.at(i).word.value > 4 || greeting) return std::nullopt;
    const std::string value = std::string("T") + dayPartCode(static_cast<unsigned>(view.at(i).word.value));
    return Match{i + 1, literal(TimexType::time, value), "part of a day"};
}

/// "weeks ago": too vague for days
std::optional<Match> unitsAgo(const View& view, std::size_t i) {
    if (view.isNote() || !view.is(i + 1, Kind::ago)) return std::nullopt;
    const auto unit = readUnit(view, i);
    if (!unit || unit->value < Unit::day) return std::nullopt;
    return Match{i + 2, literal(TimexType::date, vagueReference(-1)), "so long ago"};
}

} // namespace

std::optional<Match> readRelative(const View& view, std::size_t i) {
    switch (view.at(i).word.kind) {
    case Kind::the:
        return afterThe(view, i);
    case Kind::relative:
    case Kind::previous:
        return afterRelation(view, i, false);
    case Kind::that:
        return sameUnit(view, i);
    case Kind::recent:
        return recentUnits(view, i);
    case Kind::these:
        return theseDays(view, i);
    case Kind::deictic:
    case Kind::tonight:
        return readDeictic(view, i);
    case Kind::digits:
    case Kind::cardinal:
    case Kind::several:
    case Kind::article: {
        auto shifted = countedShift(view, i);
        return shifted ? shifted : countedRelation(view, i);
    }
    case Kind::half:
        return halfHourShift(view, i);
    case Kind::shortWeekday:
        return isShortWeekday(view, i) ? readWeekday(view, i) : std::nullopt;
    case Kind::weekday:
        return readWeekday(view, i);
    case Kind::dayPart:
        return bareDayPart(view, i);
    case Kind::units:
        return unitsAgo(view, i);
    case Kind::unit:
        return view.isText(i, "day") && view.is(i + 2, Kind::deictic) ? dayBeside(view, i)
                                                                      : yearToDate(view, i);
    case Kind::earlier:
    case Kind::later:
        return laterWithin(view, i);
    default:
        return std::nullopt;
    }
}

} // namespace crossdate::date
