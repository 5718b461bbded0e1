#include "core/date/passes.h"

#include "core/date/calendar.h"
#include "core/date/tense.h"

#include <algorithm>

namespace crossdate::date {

namespace {

/// "from May to July 2018": the year stands with the last one only.
void borrowYears(const View& view, std::vector<Found>& found) {
    for (std::size_t i = found.size(); i-- > 1;) {
        Meaning& meaning = found[i - 1].match.meaning;
        const Meaning& next = found[i].match.meaning;
        const bool bothCalendar = meaning.form == Meaning::Form::calendar &&
                                  next.form == Meaning::Form::calendar && next.unit == Unit::year;
        const bool incomplete =
            !meaning.year && !meaning.yearShift && !meaning.relation && meaning.month != 0;
        const std::size_t gap = found[i].begin - found[i - 1].match.next;
        if (!bothCalendar || !incomplete || !next.year || next.month == 0 || gap != 1) continue;
        if (!isConnector(view, found[i - 1].match.next)) continue;
        meaning.year = *next.year - (meaning.month > next.month ? 1 : 0);
    }
}

bool opensSentence(const View& view, std::size_t i) {
    for (std::size_t back = 1; back <= 3; ++back) {
        if (i < back || endsSentence(view, i - back)) return true;
    }
    return false;
}

/// "(1914–18)", "since 1989", "until 1945": what follows is not told from there.
bool isAside(const View& view, std::size_t i) {
    if (i == 0) return false;
    return view.isMark(i - 1, '(') || view.isText(i - 1, "since") || view.isText(i - 1, "until") ||
           view.is(i - 1, Kind::of) || view.is(i - 1, Kind::than);
}

/// "more than", "at least", "nearly" before a duration or a time counted in units, as TIMEX3's mod.
std::string_view modBefore(const View& view, std::size_t begin, const Meaning& meaning) {
    if (begin == 0) return {};
    std::size_t i = begin - 1;
    if (view.is(i, Kind::the) && i > 0) --i;
    const bool duration = meaning.type == TimexType::duration;
    const bool past = meaning.form == Meaning::Form::shift && meaning.exact && meaning.count < 0;
    if (view.is(i, Kind::approximate)) {
        const bool below = duration && (view.isText(i, "nearly") || view.isText(i, "almost"));
        return below ? "LESS_THAN" : "APPROX";
    }
    if (!duration && !past) return {};
    const bool than = view.is(i, Kind::than) && i > 0;
    const bool negated = than && i > 1 && view.isText(i - 2, "no");
    if (view.is(i, Kind::over) || (than && (view.isText(i - 1, "more") || view.isText(i - 1, "longer"))))
        return negated ? "EQUAL_OR_LESS"
               : past  ? "BEFORE"
                       : "MORE_THAN"; // "more than a year ago" lies before it
    if (view.isText(i, "under") || (than && (view.isText(i - 1, "less") || view.isText(i - 1, "fewer"))))
        return negated ? "EQUAL_OR_MORE" : past ? "AFTER" : "LESS_THAN";
    if (i == 0) return {};
    if (view.isText(i, "to") && view.isText(i - 1, "up")) return "EQUAL_OR_LESS";
    if (!view.is(i - 1, Kind::at)) return {};
    return view.isText(i, "least") ? "EQUAL_OR_MORE" : view.isText(i, "most") ? "EQUAL_OR_LESS" : "";
}

void placeInSentence(const View& view, std::vector<Found>& found) {
    for (Found& one : found) {
        Meaning& meaning = one.match.meaning;
        const bool wholeDays =
            meaning.form != Meaning::Form::literal && meaning.minutes < 0 && meaning.dayPart == 0;
        meaning.approximate = wholeDays && one.begin > 0 && view.is(one.begin - 1, Kind::approximate);
        meaning.mod = modBefore(view, one.begin, meaning);
        if (!meaning.year) continue;
        meaning.opens = opensSentence(view, one.begin);
        meaning.aside = !meaning.opens && meaning.month == 0 && isAside(view, one.begin);
    }
}

/// "The fourth quarter" of no year is one of money, or else of a match.
void dropQuartersOfMatches(const View& view, std::vector<Found>& found) {
    const auto ofNoYear = [](const Found& one) {
        const Meaning& meaning = one.match.meaning;
        return meaning.quarter != 0 && !meaning.year && !meaning.yearShift;
    };
    if (view.isOfBusiness() || view.isNote()) return;
    found.erase(std::remove_if(found.begin(), found.end(), ofNoYear), found.end());
}

/// "will be ready in two weeks" names a time, "was ready in two weeks" a duration.
void readFutureCounts(const View& view, std::vector<Found>& found, bool clockKnown) {
    TenseReader tense(view, found.empty() ? 0 : found.front().begin);
    for (Found& one : found) {
        const std::size_t i = one.begin;
        if (i == 0 || !view.is(i - 1, Kind::in) || one.match.meaning.type != TimexType::duration) continue;
        const auto count = readCount(view, i);
        const auto unit = count ? readUnit(view, count->next) : std::nullopt;
        if (!unit || count->value < 0 || unit->next != one.match.next) continue;
        const bool small = unit->value < Unit::day;
        if (small && !clockKnown) continue;
        if (!view.isNote() && tense.around(i, one.match.next) < (small ? 0 : 1)) continue;
        Meaning meaning;
        meaning.form = Meaning::Form::shift;
        meaning.unit = unit->value;
        meaning.count = count->value;
        meaning.exact = true;
        one.match.meaning = meaning;
        one.match.rule = "in so long";
    }
}

bool countsFromPublication(const Meaning& meaning) {
    if (meaning.form == Meaning::Form::weekday) return true;
    return meaning.form == Meaning::Form::shift && meaning.from == From::publication && !meaning.origin;
}

} // namespace

bool isConnector(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    return token.is(Kind::conjunction) || token.is(Kind::to) || token.isMark('-') || token.isMark(',') ||
           token.isMark('/') || view.isText(i, "until") || view.isText(i, "till");
}

namespace {

/// A month behind a capitalised word no date is made of.
bool isNameMonth(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (i == 0 || !token.capital || view.is(i + 1, Kind::digits)) return false;
    const Token& before = view.before(i);
    return before.is(Kind::none) && before.capital && token.spaced && before.end + 1 == token.begin;
}

} // namespace

TextTraits traitsOf(const View& view) {
    TextTraits traits;
    for (std::size_t i = 0; i < view.size(); ++i) {
        const Token& token = view.at(i);
        if (token.is(Kind::business)) traits.business = true;
        if (token.is(Kind::month) && isNameMonth(view, i)) traits.nameMonths |= 1U << token.word.value;
    }
    return traits;
}

bool isEndOfRange(const View& view, std::size_t next, std::size_t first, std::size_t second) {
    if (next == 0 || next + 1 != second || first == 0) return false;
    if (view.is(next, Kind::conjunction))
        return view.isText(next, "and") && view.isText(first - 1, "between");
    const bool link = view.is(next, Kind::to) || view.isText(next, "until") || view.isText(next, "till");
    return link && view.isText(first - 1, "from");
}

int orderOfFigures(const View& view) {
    int monthFirst = 0, dayFirst = 0;
    for (std::size_t i = 2; i + 2 < view.size(); ++i) { // the second part, with "/" or "." on both sides
        const Token& before = view.at(i - 1);
        const bool sign = before.isMark('/') || before.isMark('.');
        if (!sign || !view.is(i, Kind::digits) || !view.isMark(i + 1, before.mark)) continue;
        const Token &first = view.at(i - 2), &second = view.at(i), &year = view.at(i + 2);
        const bool date = first.is(Kind::digits) && first.size() <= 2 && second.size() <= 2 &&
                          year.is(Kind::digits) &&
                          (year.size() == 4 || (year.size() == 2 && before.isMark('/'))) &&
                          view.isGlued(i - 1) && view.isGlued(i);
        if (!date) continue;
        if (first.number <= 12 && second.number > 12 && second.number <= 31) ++monthFirst;
        if (second.number <= 12 && first.number > 12 && first.number <= 31) ++dayFirst;
    }
    if ((monthFirst > 0) == (dayFirst > 0)) return 0;
    return monthFirst > 0 ? 1 : -1;
}

int orderOfWords(const View& view) {
    const auto isDay = [&view](std::size_t i) {
        return view.is(i, Kind::digits) && view.at(i).size() <= 2 && view.at(i).number <= 31;
    };
    const auto isYear = [&view](std::size_t i) { return view.is(i, Kind::digits) && view.at(i).size() == 4; };
    int monthFirst = 0, dayFirst = 0;
    for (std::size_t i = 0; i < view.size(); ++i) {
        if (!view.is(i, Kind::month)) continue;
        if (isDay(i + 1) && view.isMark(i + 2, ',') && isYear(i + 3)) ++monthFirst;
        if (i > 0 && isDay(i - 1) && isYear(i + 1)) ++dayFirst;
    }
    if ((monthFirst > 0) == (dayFirst > 0)) return 0;
    return monthFirst > 0 ? 1 : -1;
}

void reconcile(const View& view, std::vector<Found>& found, bool clockKnown) {
    dropQuartersOfMatches(view, found);
    borrowYears(view, found);
    placeInSentence(view, found);
    readFutureCounts(view, found, clockKnown);
}

/// A text of many years before its publication, and hardly a word counted from that, tells history.
Genre genreOf(const std::vector<Found>& found, const std::optional<Day>& published) {
    const std::size_t enough = published ? 8 : 12; // without a publication day a wrong guess costs more
    std::size_t distant = 0, recent = 0;
    for (const Found& one : found) {
        const Meaning& meaning = one.match.meaning;
        const bool ownYear = meaning.year && published && *meaning.year >= toCivil(*published).year;
        if (meaning.year && !ownYear) ++distant;
        if (ownYear || countsFromPublication(meaning)) ++recent;
    }
    return distant >= enough && distant > 2 * recent ? Genre::history : Genre::report;
}

} // namespace crossdate::date
