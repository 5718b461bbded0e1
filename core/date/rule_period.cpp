// Decades, centuries, seasons, quarters and halves of a year.
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

std::optional<Read<std::int64_t>> readYearOf(const View& view, std::size_t i) {
    const bool link = view.isMark(i, ',') || view.is(i, Kind::of) || view.is(i, Kind::in);
    return readAnyYear(view, link ? i + 1 : i);
}

/// "of last year", "this year", "of the same year"
std::optional<std::size_t> readRelatedYear(const View& view, std::size_t i, Meaning& meaning) {
    std::size_t j = view.is(i, Kind::of) ? i + 1 : i;
    const bool the = view.is(j, Kind::the);
    if (the) ++j;
    const bool year = view.is(j + 1, Kind::unit) && view.at(j + 1).word.value == static_cast<int>(Unit::year);
    const Token& relation = view.at(j);
    const bool related = relation.is(Kind::relative) || relation.is(Kind::previous) ||
                         relation.is(Kind::that) || relation.is(Kind::same);
    if (year && related) {
        meaning.yearShift = relation.word.value;
        if (!relation.is(Kind::relative)) meaning.from = From::mention;
        return j + 2;
    }
    if (the && j == i + 2 && view.is(j, Kind::unit) &&
        view.at(j).word.value == static_cast<int>(Unit::year)) {
        meaning.yearShift = 0;
        meaning.from = From::mention;
        return j + 1;
    }
    return std::nullopt;
}

} // namespace

std::size_t attachYear(const View& view, std::size_t next, Meaning& meaning) {
    if (const auto year = readYearOf(view, next)) {
        meaning.year = year->value;
        return year->next;
    }
    return readRelatedYear(view, next, meaning).value_or(next);
}

namespace {

/// "1980s", "1980's"
std::optional<Match> readDecade(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!token.is(Kind::digits) || (token.size() != 4 && token.size() != 2) || token.number % 10 != 0)
        return {};
    const std::size_t s = view.isMark(i + 1, '\'') && view.isGlued(i + 1) ? i + 2 : i + 1;
    if (!view.isGlued(s) || !view.isText(s, "s")) return std::nullopt;
    if (i > 0 && !token.spaced && !view.isMark(i - 1, '-') && !view.isMark(i - 1, '(') &&
        !view.isMark(i - 1, '\''))
        return std::nullopt;
    const bool part = i > 0 && (view.is(i - 1, Kind::part) ||
                                (i > 1 && view.isMark(i - 1, '-') && view.is(i - 2, Kind::part)));
    const bool apostrophe = i > 0 && view.isMark(i - 1, '\'') && !token.spaced; // "the '80s"
    const bool listed =
        i > 1 && view.is(i - 1, Kind::conjunction) && view.isText(i - 2, "s"); // "the 70s and 80s"
    if (token.size() == 2 && !part && !apostrophe && !listed && !(i > 0 && view.is(i - 1, Kind::the)))
        return std::nullopt;
    Meaning meaning;
    meaning.year = token.size() == 4 ? token.number : 1900 + token.number;
    meaning.unit = Unit::decade;
    if (*meaning.year < 1000 || *meaning.year > 2199) return std::nullopt;
    return Match{s + 1, meaning, "decade"};
}

/// "the nineties"
std::optional<Match> readDecadeInWords(const View& view, std::size_t i) {
    const bool the = i > 0 && (view.is(i - 1, Kind::the) || view.is(i - 1, Kind::part));
    if (!the) return std::nullopt;
    Meaning meaning;
    meaning.year = 1900 + view.at(i).word.value;
    meaning.unit = Unit::decade;
    return Match{i + 1, meaning, "decade"};
}

std::optional<Match> readCentury(const View& view, std::size_t i) {
    const auto number = readOrdinal(view, i);
    if (!number || number->value > 25) return std::nullopt;
    const std::size_t at = view.isMark(number->next, '-') ? number->next + 1 : number->next;
    const bool century = view.is(at, Kind::unit) && view.at(at).word.value == static_cast<int>(Unit::century);
    if (!century) return std::nullopt;
    const bool before = view.is(at + 1, Kind::era) && view.at(at + 1).word.value < 0;
    const auto ordinal = static_cast<std::int64_t>(number->value);
    Meaning meaning;
    meaning.unit = Unit::century;
    meaning.year = before ? -ordinal * 100 : (ordinal - 1) * 100;
    return Match{before ? at + 2 : at + 1, meaning, "century"};
}

/// A season alone needs "in", "the" or the like before it: "fall" and "spring" are verbs as well.
bool invitesSeason(const View& view, std::size_t i) {
    if (i == 0 || view.is(i + 1, Kind::of)) return false;
    const bool the = view.is(i - 1, Kind::the);
    const Token& before = view.before(the ? i - 1 : i);
    if (view.isText(i, "fall")) return the && before.is(Kind::in);
    const Token& after = view.at(i + 1);
    if (the && (after.is(Kind::mark) || !after.is(Kind::none))) return true;
    return before.is(Kind::in) || before.is(Kind::preposition) || before.is(Kind::part) ||
           before.is(Kind::of) || before.is(Kind::conjunction);
}

std::optional<Match> readSeason(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    if (!token.is(Kind::season)) return std::nullopt;
    Meaning meaning;
    meaning.season = static_cast<unsigned>(token.word.value);
    const std::size_t next = attachYear(view, i + 1, meaning);
    if (next == i + 1 && !invitesSeason(view, i)) return std::nullopt;
    return Match{next, meaning, "season"};
}

std::optional<Match> readFiscalYear(const View& view, std::size_t i);

/// "the final quarter of 2009"
std::optional<Match> lastQuarter(const View& view, std::size_t i) {
    const bool last = view.isText(i, "final") || view.isText(i, "last") || view.isText(i, "closing");
    if (!last || !view.isText(i + 1, "quarter") || !view.is(i + 2, Kind::of)) return std::nullopt;
    Meaning meaning;
    meaning.quarter = 4;
    const std::size_t next = attachYear(view, i + 2, meaning);
    if (next == i + 2) return std::nullopt;
    return Match{next, meaning, "quarter"};
}

/// "the second quarter of fiscal 2018": months that only the company knows
Match quarterOfFiscalYear(const Match& year, const Meaning& part) {
    Match match = year;
    const std::string tail =
        part.quarter != 0 ? "-Q" + std::to_string(part.quarter) : "-H" + std::to_string(part.half);
    match.meaning.value = Text(std::string(year.meaning.value.view()) + tail);
    match.meaning.fiscal = false;
    match.rule = "part of a fiscal year";
    return match;
}

std::optional<Match> readQuarter(const View& view, std::size_t i) {
    if (auto last = lastQuarter(view, i)) return last;
    const auto number = readOrdinal(view, i);
    if (!number) return std::nullopt;
    Meaning meaning;
    std::size_t j = view.isMark(number->next, '-') ? number->next + 1 : number->next;
    const bool quarter = view.is(j, Kind::unit) && view.at(j).word.value == static_cast<int>(Unit::quarter);
    if (quarter && number->value <= 4) {
        meaning.quarter = number->value;
    } else if (view.is(j, Kind::half) && number->value <= 2) {
        meaning.half = number->value;
    } else {
        return std::nullopt;
    }
    const std::size_t next = attachYear(view, j + 1, meaning);
    if (next == j + 1) {
        const std::size_t year = view.is(next, Kind::of) ? next + 1 : next;
        const bool fiscal = view.is(year, Kind::fiscal) || view.is(year, Kind::quarterSign);
        if (auto own = fiscal ? readFiscalYear(view, year) : std::nullopt)
            return quarterOfFiscalYear(*own, meaning);
    }
    if (meaning.half != 0 && next == j + 1) return std::nullopt; // "the second half" of anything
    return Match{next, meaning, "quarter"};
}

/// "Q1", "H2": the sign and its number
std::optional<Meaning> readQuarterNumber(const View& view, std::size_t i) {
    const Token& number = view.at(i + 1);
    if (!number.is(Kind::digits) || number.spaced || number.size() != 1) return std::nullopt;
    const bool quarter = view.at(i).word.value == 3;
    if (view.at(i).word.value == 12 || number.number < 1 || number.number > (quarter ? 4 : 2))
        return std::nullopt;
    if (view.isGlued(i + 2) && !view.is(i + 2, Kind::mark)) return std::nullopt;
    Meaning meaning;
    (quarter ? meaning.quarter : meaning.half) = static_cast<unsigned>(number.number);
    return meaning;
}

/// "Q1 2019", "q1-2019", "H2 of last year"; in lower case only with its year
std::optional<Match> readQuarterSign(const View& view, std::size_t i) {
    auto meaning = readQuarterNumber(view, i);
    if (!meaning) return std::nullopt;
    const std::size_t year = view.isMark(i + 2, '-') && view.isGlued(i + 3) ? i + 3 : i + 2;
    const std::size_t attached = attachYear(view, year, *meaning);
    const std::size_t next = attached == year ? i + 2 : attached;
    const bool alone = next == i + 2;
    if (alone && (meaning->quarter == 0 || !(view.at(i).capital || view.isNote()))) return std::nullopt;
    return Match{next, *meaning, "quarter"};
}

/// "fiscal year 2019", "FY19": a company's or a state's own year, without days we could know
std::optional<Match> readFiscalYear(const View& view, std::size_t i) {
    const bool sign = view.is(i, Kind::quarterSign);
    std::size_t j = i + 1;
    if (sign &&
        (!(view.at(i).capital || view.isNote()) || !view.is(j, Kind::digits) || view.at(j).size() == 1))
        return std::nullopt;
    if (!sign && view.isText(j, "year")) ++j;
    const Token& year = view.at(j);
    const bool brief = sign && year.size() == 2;
    if (!brief && !readYear(view, j) && !(sign && year.size() == 4)) return std::nullopt;
    Match match{j + 1, {}, "fiscal year"};
    const std::int64_t number = brief ? 2000 + year.number : year.number;
    const Token& second = view.at(j + 2); // "2017-18", "2017/18"
    const bool two = (view.isMark(j + 1, '-') || view.isMark(j + 1, '/')) && view.isGlued(j + 2) &&
                     second.is(Kind::digits) &&
                     (second.number == (number + 1) % 100 || second.number == number + 1);
    if (two) match.next = j + 3;
    match.meaning.fiscal = two;
    match.meaning.year = number;
    match.meaning.form = Meaning::Form::literal;
    match.meaning.value = Text("FY" + std::to_string(number + (two ? 1 : 0)));
    return match;
}

} // namespace

std::optional<Match> readQuarterOf(const View& view, std::size_t i, Read<std::int64_t> year) {
    auto meaning = readQuarterNumber(view, i);
    if (!meaning) return std::nullopt;
    meaning->year = year.value;
    return Match{i + 2, *meaning, "quarter"};
}

std::optional<Match> readPeriod(const View& view, std::size_t i) {
    switch (view.at(i).word.kind) {
    case Kind::the: {
        auto match = view.is(i + 1, Kind::the) ? std::nullopt : readPeriod(view, i + 1);
        if (match && match->meaning.day != 0) return std::nullopt;
        return match;
    }
    case Kind::digits: {
        if (auto decade = readDecade(view, i)) return decade;
        if (auto century = readCentury(view, i)) return century;
        return readQuarter(view, i);
    }
    case Kind::ordinal:
    case Kind::cardinal: {
        const Token& hundreds = view.at(i);
        if (hundreds.is(Kind::cardinal) && view.is(i + 1, Kind::decades) && hundreds.word.value >= 10 &&
            hundreds.word.value <= 20) {
            Match match{i + 2, {}, "decade"};
            match.meaning.year = hundreds.word.value * 100 + view.at(i + 1).word.value;
            match.meaning.unit = Unit::decade;
            return match;
        }
        if (auto century = readCentury(view, i)) return century;
        return readQuarter(view, i);
    }
    case Kind::decades:
        return readDecadeInWords(view, i);
    case Kind::relative:
    case Kind::none:
        return lastQuarter(view, i);
    case Kind::season:
        return readSeason(view, i);
    case Kind::quarterSign:
        return view.at(i).word.value == 12 ? readFiscalYear(view, i) : readQuarterSign(view, i);
    case Kind::fiscal:
        return readFiscalYear(view, i);
    default:
        return std::nullopt;
    }
}

} // namespace crossdate::date
