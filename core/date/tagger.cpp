#include "core/date/tagger.h"

#include "core/date/calendar.h"
#include "core/date/resolver.h"
#include "core/date/rules.h"
#include "core/date/tense.h"

namespace crossdate::date {

namespace {

/// A match and the tokens it covers.
struct Found {
    std::size_t begin;
    Match match;
};

bool isConnector(const View& view, std::size_t i) {
    const Token& token = view.at(i);
    return token.is(Kind::conjunction) || token.is(Kind::to) || token.isMark('-') || token.isMark(',') ||
           token.isMark('/') || view.isText(i, "until") || view.isText(i, "till");
}

/// "5–9 March", "240–238 BC": the number before the connector is a date of the same kind.
std::optional<Found> partnerBefore(const View& view, const Found& found, std::size_t free) {
    if (found.begin < free + 2 || !view.is(found.begin, Kind::digits)) return std::nullopt;
    const std::size_t i = found.begin - 2;
    if (!isConnector(view, i + 1) || view.isMark(i + 1, ',')) return std::nullopt;
    Found partner{i, found.match};
    partner.match.next = i + 1;
    Meaning& meaning = partner.match.meaning;
    if (meaning.form != Meaning::Form::calendar || !isPlainNumber(view, i)) return std::nullopt;
    if (meaning.day != 0) {
        const auto day = readDay(view, i);
        if (!day || day->next != i + 1) return std::nullopt;
        meaning.day = day->value;
        return partner;
    }
    if (!meaning.year || *meaning.year > 0 || view.at(i).number < -*meaning.year) return std::nullopt;
    meaning.year = -view.at(i).number;
    return partner;
}

/// "March 5–9", "1947–54": likewise behind it.
std::optional<Found> partnerBehind(const View& view, const Found& found) {
    const std::size_t i = found.match.next;
    const Meaning& first = found.match.meaning;
    if (first.form != Meaning::Form::calendar || first.dayPart != 0 || !isPlainNumber(view, i + 1)) return {};
    Found partner{i + 1, found.match};
    partner.match.next = i + 2;
    if (view.is(found.begin, Kind::month) && first.day != 0 && !first.year && isConnector(view, i)) {
        const auto day = readDay(view, i + 1);
        if (!day || readMonth(view, day->next) || view.is(day->next, Kind::units)) return std::nullopt;
        if (view.isMark(i, ',') || day->value <= first.day) return std::nullopt;
        partner.match.meaning.day = day->value;
        partner.match.next = day->next;
        const std::size_t at = view.isMark(day->next, ',') ? day->next + 1 : day->next;
        if (const auto year = readYear(view, at)) {
            partner.match.meaning.year = year->value;
            partner.match.next = year->next;
        }
        return partner;
    }
    const bool yearOnly = first.year && *first.year > 1000 && first.month == 0 && first.unit == Unit::year;
    const Token& tail = view.at(i + 1);
    if (!yearOnly || first.season != 0 || !view.isMark(i, '-') || tail.spaced || tail.size() != 2) return {};
    const std::int64_t year = *first.year / 100 * 100 + tail.number;
    if (year <= *first.year) return std::nullopt;
    partner.match.meaning.year = year;
    return partner;
}

std::vector<Found> findAll(const View& view, bool monthFirst) {
    std::vector<Found> found;
    std::size_t free = 0; // the first token no expression covers yet
    for (std::size_t i = 0; i < view.size();) {
        auto match = readExpression(view, i, monthFirst);
        if (!match) {
            ++i;
            continue;
        }
        const Found here{i, *match};
        if (auto before = partnerBefore(view, here, free)) found.push_back(*before);
        found.push_back(here);
        if (auto behind = partnerBehind(view, here)) found.push_back(*behind);
        i = free = found.back().match.next;
    }
    return found;
}

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

bool countsFromPublication(const Meaning& meaning) {
    if (meaning.form == Meaning::Form::weekday) return true;
    return meaning.form == Meaning::Form::shift && meaning.from == From::publication &&
           meaning.origin.empty();
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

/// Months that stand behind a capitalised word no date is made of: "Theresa May", "Mrs May".
unsigned nameMonthsOf(const View& view) {
    unsigned months = 0;
    for (std::size_t i = 1; i < view.size(); ++i) {
        const Token& token = view.at(i);
        if (!token.is(Kind::month) || !token.capital || view.is(i + 1, Kind::digits)) continue;
        const Token& before = view.before(i);
        const bool name = before.is(Kind::none) && before.capital && token.spaced && !before.isMark('\n');
        if (name && before.end + 1 == token.begin) months |= 1U << token.word.value;
    }
    return months;
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

void placeInSentence(const View& view, std::vector<Found>& found) {
    for (Found& one : found) {
        Meaning& meaning = one.match.meaning;
        meaning.approximate = one.begin > 0 && view.is(one.begin - 1, Kind::approximate) &&
                              meaning.form != Meaning::Form::literal;
        if (!meaning.year) continue;
        meaning.opens = opensSentence(view, one.begin);
        meaning.aside = !meaning.opens && meaning.month == 0 && isAside(view, one.begin);
    }
}

/// "will be ready in two weeks" names a time, "was ready in two weeks" a duration.
void readFutureCounts(const View& view, std::vector<Found>& found) {
    for (Found& one : found) {
        const std::size_t i = one.begin;
        if (i == 0 || !view.is(i - 1, Kind::in) || one.match.meaning.type != TimexType::duration) continue;
        const auto count = readCount(view, i);
        const auto unit = count ? readUnit(view, count->next) : std::nullopt;
        if (!unit || count->value < 0 || unit->value < Unit::day || unit->next != one.match.next) continue;
        if (tenseAround(view, i, one.match.next) <= 0) continue;
        Meaning meaning;
        meaning.form = Meaning::Form::shift;
        meaning.unit = unit->value;
        meaning.count = count->value;
        one.match.meaning = meaning;
        one.match.rule = "in-units";
    }
}

TimexType typeOf(const Meaning& meaning) {
    const bool ofDay = meaning.dayPart != 0 || meaning.minutes >= 0;
    return ofDay && meaning.type == TimexType::date ? TimexType::time : meaning.type;
}

} // namespace

std::string_view nameOf(TimexType type) {
    switch (type) {
    case TimexType::date:
        return "DATE";
    case TimexType::time:
        return "TIME";
    case TimexType::duration:
        return "DURATION";
    case TimexType::set:
        return "SET";
    }
    return {};
}

std::vector<TemporalMention> tagDates(std::string_view text, const TaggerContext& context) {
    const std::vector<Token> tokens = scan(text);
    View view(text, tokens);
    view.setNameMonths(nameMonthsOf(view));
    std::vector<Found> found = findAll(view, context.monthFirst);
    borrowYears(view, found);
    placeInSentence(view, found);
    readFutureCounts(view, found);
    Resolver resolver(context.published, genreOf(found, context.published));
    std::vector<TemporalMention> mentions;
    mentions.reserve(found.size());
    std::size_t seen = 0;
    for (const Found& one : found) {
        for (; seen < one.begin; ++seen) {
            if (endsSentence(view, seen)) resolver.sentenceEnded();
        }
        const Meaning& meaning = one.match.meaning;
        Resolution resolution = resolver.resolve(meaning, tenseAround(view, one.begin, one.match.next));
        mentions.push_back({{tokens[one.begin].begin, tokens[one.match.next - 1].end},
                            typeOf(meaning),
                            std::move(resolution.value),
                            std::move(resolution.dating),
                            one.match.rule,
                            std::move(resolution.anchor)});
    }
    return mentions;
}

} // namespace crossdate::date
