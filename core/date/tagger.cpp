#include "core/date/tagger.h"

#include "core/date/passes.h"
#include "core/date/tense.h"

namespace crossdate::date {

namespace {

/// "5–9 March", "240–238 BC": the number before the connector is a date of the same kind.
std::optional<Found> partnerBefore(const View& view, const Found& found, std::size_t free) {
    if (found.begin < free + 2 || !view.is(found.begin, Kind::digits)) return std::nullopt;
    const std::size_t i = found.begin - 2;
    if (!isConnector(view, i + 1) || view.isMark(i + 1, ',')) return std::nullopt;
    if (found.match.meaning.form != Meaning::Form::calendar || !isPlainNumber(view, i)) return std::nullopt;
    Found partner{i, found.match};
    partner.match.next = i + 1;
    Meaning& meaning = partner.match.meaning;
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
    found.reserve(view.size() / 4);
    std::size_t free = 0; // the first token no expression covers yet
    for (std::size_t i = 0; i < view.size();) {
        auto match = readExpression(view, i, monthFirst);
        if (!match) {
            ++i;
            continue;
        }
        Found here{i, std::move(*match)};
        if (auto before = partnerBefore(view, here, free)) found.push_back(std::move(*before));
        auto behind = partnerBehind(view, here);
        found.push_back(std::move(here));
        if (behind) found.push_back(std::move(*behind));
        i = free = found.back().match.next;
    }
    return found;
}

TimexType typeOf(const Meaning& meaning) {
    const bool ofDay = meaning.dayPart != 0 || meaning.minutes >= 0;
    return ofDay && meaning.type == TimexType::date ? TimexType::time : meaning.type;
}

} // namespace

std::string describe(const Anchor& anchor) {
    switch (anchor.kind) {
    case Anchor::Kind::none:
        return {};
    case Anchor::Kind::publication:
        return "the publication day, " + anchor.date;
    case Anchor::Kind::toldBefore:
        return anchor.date + ", told before";
    case Anchor::Kind::stated:
        return anchor.date;
    }
    return {};
}

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
    reconcile(view, found, context.secondOfDay.has_value());
    Resolver resolver(context.published, context.secondOfDay, genreOf(found, context.published));
    std::vector<TemporalMention> mentions;
    mentions.reserve(found.size());
    TenseReader tense(view);
    std::size_t seen = 0;
    for (const Found& one : found) {
        for (; seen < one.begin; ++seen) {
            if (endsSentence(view, seen)) resolver.sentenceEnded();
        }
        const Meaning& meaning = one.match.meaning;
        Resolution resolution = resolver.resolve(meaning, tense.around(one.begin, one.match.next));
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
