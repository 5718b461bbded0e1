// Days with a name.
#include "core/date/calendar.h"
#include "core/date/holidays.h"
#include "core/date/rules.h"

namespace crossdate::date {

namespace {

/// The token after `name`, when it stands at token i.
std::optional<std::size_t> matchName(const View& view, std::size_t i, std::string_view name) {
    while (true) {
        const std::size_t space = name.find(' ');
        const std::string_view word = name.substr(0, space);
        const bool apostrophe = word == "'";
        if (apostrophe ? !view.isMark(i, '\'') : !view.isWord(i, word)) return std::nullopt;
        ++i;
        if (space == std::string_view::npos) return i;
        name.remove_prefix(space + 1);
    }
}

/// "Easter Island", "Good Friday Agreement", "a Christmas party"
bool isPartOfName(const View& view, std::size_t i, std::size_t next) {
    const Token& after = view.at(next);
    if (!(after.is(Kind::none) || after.is(Kind::business)) || !after.spaced) return false;
    const bool asked = i > 0 && (view.is(i - 1, Kind::preposition) || view.is(i - 1, Kind::at) ||
                                 view.is(i - 1, Kind::before) || view.is(i - 1, Kind::after));
    return after.capital || !asked;
}

/// "on good friday", "easter 2018", "last christmas"
bool namesDayInLowerCase(const View& view, std::size_t i, std::size_t next) {
    Meaning year;
    if (attachYear(view, next, year) != next) return true;
    return i > 0 &&
           (view.isText(i - 1, "on") || view.is(i - 1, Kind::before) || view.is(i - 1, Kind::after) ||
            view.is(i - 1, Kind::relative) || view.is(i - 1, Kind::previous));
}

/// "Labor Day weekend", "Labor Day weekend 2021"
std::optional<Match> weekendOf(const View& view, std::size_t i, Meaning& holiday) {
    if (!view.isText(i, "weekend")) return std::nullopt;
    const std::size_t next = holiday.year ? i + 1 : attachYear(view, i + 1, holiday);
    Match match{next, {}, "weekend of a day with a name"};
    match.meaning.form = Meaning::Form::shift;
    match.meaning.unit = Unit::weekend;
    match.meaning.origin = view.keepOrigin(holiday);
    return match;
}

} // namespace

std::optional<Match> readHoliday(const View& view, std::size_t i) {
    const bool capital = view.at(i).capital;
    const auto all = holidays();
    for (const unsigned index : holidaysBeginningWith(view.at(i).hash)) {
        const auto next = matchName(view, i, all[index].name);
        if (!next) continue;
        if (isPartOfName(view, i, *next)) return std::nullopt;
        if (!capital && !view.isNote() && !namesDayInLowerCase(view, i, *next)) return std::nullopt;
        // Any year will do to say about when it is; the resolver asks again for the right one.
        const CivilDate about = toCivil(dayOf(all[index], 2000));
        Meaning meaning;
        meaning.holiday = index + 1;
        meaning.month = about.month;
        meaning.day = about.day;
        const std::size_t behind = attachYear(view, *next, meaning);
        if (auto weekend = weekendOf(view, behind, meaning)) return weekend;
        return Match{behind, meaning, "day with a name"};
    }
    return std::nullopt;
}

} // namespace crossdate::date
