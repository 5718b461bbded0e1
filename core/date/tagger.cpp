#include "core/date/tagger.h"

#include "core/date/calendar.h"
#include "core/date/notes.h"
#include "core/date/passes.h"
#include "core/date/shares.h"
#include "core/date/tense.h"

namespace crossdate::date {

namespace {

/// "ninth", "4th", "twenty-seventh" that end before token `end`, with "the".
std::optional<Read<unsigned>> ordinalBefore(const View& view, std::size_t end, std::size_t free) {
    for (std::size_t size = 3; size > 0; --size) {
        if (end < free + size) continue;
        const std::size_t i = end - size;
        const auto day = readOrdinal(view, i);
        if (!day || day->next != end || day->value < 1 || day->value > 31) continue;
        const bool the = i > free && view.is(i - 1, Kind::the);
        return Read<unsigned>{day->value, the ? i - 1 : i};
    }
    return std::nullopt;
}

/// "between ninth and seventeenth of April"
std::optional<Found> ordinalPartner(const View& view, const Found& found, std::size_t free) {
    if (found.begin < free + 2 || !isConnector(view, found.begin - 1) || view.isMark(found.begin - 1, ','))
        return {};
    const Meaning& meaning = found.match.meaning;
    const bool dayOfMonth =
        meaning.form == Meaning::Form::calendar && meaning.day != 0 && meaning.holiday == 0;
    const auto day = dayOfMonth ? ordinalBefore(view, found.begin - 1, free) : std::nullopt;
    const bool dayFirst = !view.is(found.begin, Kind::month) && !view.is(found.begin, Kind::shortMonth);
    if (!day || !dayFirst || day->value >= meaning.day) return std::nullopt;
    Found partner{day->next, found.match};
    partner.match.next = found.begin - 1;
    partner.match.meaning.day = day->value;
    return partner;
}

/// "5–9 March", "240–238 BC": the number before the connector is a date of the same kind.
std::optional<Found> partnerBefore(const View& view, const Found& found, std::size_t free) {
    if (auto ordinal = ordinalPartner(view, found, free)) return ordinal;
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

/// The first of "3, 4 and 5 March".
std::optional<Found> listedBefore(const View& view, const Found& second, std::size_t free) {
    if (second.begin < free + 2 || !view.isMark(second.begin - 1, ',') || second.match.meaning.day == 0)
        return {};
    const std::size_t i = second.begin - 2;
    const auto day = readDay(view, i);
    if (!day || day->next != i + 1 || day->value >= second.match.meaning.day) return std::nullopt;
    Found first{i, second.match};
    first.match.next = i + 1;
    first.match.meaning.day = day->value;
    return first;
}

/// "March 5–9", "1947–54": likewise behind it.
std::optional<Found> partnerBehind(const View& view, const Found& found) {
    const std::size_t i = found.match.next;
    const Meaning& first = found.match.meaning;
    if (first.form != Meaning::Form::calendar || first.dayPart != 0) return {};
    const bool monthFirst =
        view.is(found.begin, Kind::month) || view.is(found.begin, Kind::shortMonth) ||
        (view.is(found.begin, Kind::digits) && found.begin > 0 && isConnector(view, found.begin - 1));
    const std::size_t at = view.is(i + 1, Kind::the) ? i + 2 : i + 1;
    const bool figures = view.is(at, Kind::digits);
    const bool ordinal =
        isConnector(view, i) && (figures || !view.is(i, Kind::conjunction)) && readOrdinal(view, at);
    if (!isPlainNumber(view, i + 1) && !ordinal) return {};
    Found partner{i + 1, found.match};
    partner.match.next = i + 2;
    if (monthFirst && first.day != 0 && !first.year && isConnector(view, i)) {
        const auto day = readDay(view, at);
        if (!day || readMonth(view, day->next) || view.is(day->next, Kind::units)) return std::nullopt;
        if ((view.isMark(i, ',') && !ordinal) || day->value <= first.day) return std::nullopt;
        partner.match.meaning.day = day->value;
        partner.match.next = day->next;
        const std::size_t behind = view.isMark(day->next, ',') ? day->next + 1 : day->next;
        if (const auto year = readYear(view, behind)) {
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

TimexType typeOf(const Meaning& meaning) {
    const bool hours = meaning.form == Meaning::Form::shift && meaning.unit < Unit::day; // "five minutes ago"
    const bool ofDay = meaning.dayPart != 0 || meaning.minutes >= 0 || hours;
    return ofDay && meaning.type == TimexType::date ? TimexType::time : meaning.type;
}

/// Reads a text in stretches of bounded size, so that only its tokens and mentions take memory.
class Tagger {
public:
    Tagger(const View& view, const TaggerContext& context, const MentionSink& sink)
        : view_(view), context_(context), sink_(sink), tense_(view) {}

    void run() {
        for (std::size_t i = 0; i < view_.size();) {
            auto match = readExpression(view_, i, view_.traits().monthFirst);
            if (!match) {
                ++i;
                continue;
            }
            add({i, *match});
            i = free_;
        }
        resolve();
    }

private:
    static constexpr std::size_t kStretch = 2048; // expressions; enough to tell a history from a report

    void add(const Found& found) {
        const bool apart = found_.size() >= kStretch && !isConnector(view_, found.begin - 1);
        if (apart || found_.size() >= 2 * kStretch) resolve();
        addBefore(found);
        found_.push_back(found);
        for (std::optional<Found> last = found; (last = partnerBehind(view_, *last));)
            found_.push_back(*last);
        free_ = found_.back().match.next;
    }

    /// "3, 4 and 5 March": a comma joins only what stands before another such number.
    void addBefore(const Found& found) {
        const auto nearest = partnerBefore(view_, found, free_);
        if (!nearest) return;
        if (const auto farther = listedBefore(view_, *nearest, free_)) found_.push_back(*farther);
        found_.push_back(*nearest);
    }

    void resolve() {
        reconcile(view_, found_, context_.secondOfDay.has_value());
        if (view_.isNote()) joinStretches(view_, found_);
        if (!resolver_)
            resolver_.emplace(context_.published, context_.secondOfDay,
                              view_.isNote() ? Genre::report : genreOf(found_, context_.published),
                              view_.isNote());
        for (const Found& one : found_) resolve(one);
        found_.clear();
    }

    void resolve(const Found& one) {
        while (seen_ < one.begin && !endsSentence(view_, seen_)) ++seen_;
        if (seen_ < one.begin) resolver_->sentenceEnded();
        seen_ = one.begin;
        const int tense = tense_.around(one.begin, one.match.next);
        const bool ends = isEndOfRange(view_, ended_, opened_, one.begin);
        const bool behind = ends && lastDay_ && resolver_->genre() == Genre::report;
        const Meaning& meaning = one.match.meaning;
        Resolution resolution = behind ? resolver_->resolve(endBehind(meaning, *lastDay_), tense)
                                       : resolver_->resolve(meaning, tense);
        if (behind && resolution.anchor.empty() && !meaning.year)
            resolution.anchor = {Anchor::Kind::toldBefore, isoDay(*lastDay_)};
        lastDay_ = resolution.dating ? resolution.dating->earliest : std::nullopt;
        opened_ = one.begin;
        ended_ = one.match.next;
        sink_({{view_.at(one.begin).begin, view_.at(one.match.next - 1).end},
               typeOf(meaning),
               std::move(resolution.value),
               std::move(resolution.dating),
               std::move(resolution.about),
               meaning.mod.empty() ? modOf(meaning.share) : meaning.mod,
               one.match.rule,
               std::move(resolution.anchor)});
    }

    const View& view_;
    const TaggerContext& context_;
    const MentionSink& sink_;
    TenseReader tense_;
    std::optional<Resolver> resolver_; // once the first stretch has told the genre
    std::vector<Found> found_;
    std::optional<Day> lastDay_; // on which the last expression begins
    std::size_t opened_ = 0;     // its tokens
    std::size_t ended_ = 0;
    std::size_t free_ = 0; // the first token no expression covers yet
    std::size_t seen_ = 0; // sentences that end before this token are over
};

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
    std::vector<TemporalMention> mentions;
    eachDate(text, context, [&](TemporalMention&& mention) { mentions.push_back(std::move(mention)); });
    return mentions;
}

void eachDate(std::string_view text, const TaggerContext& context, const MentionSink& sink) {
    const std::vector<Token> tokens = scan(text);
    std::deque<Meaning> origins;
    View view(text, tokens, origins);
    TextTraits traits = traitsOf(view);
    traits.note = context.notes && context.published && isNote(view);
    const int figures = orderOfFigures(view);
    const int order = figures == 0 ? orderOfWords(view) : figures;
    traits.monthFirst = order == 0 ? context.monthFirst || traits.note : order > 0;
    constexpr int kAhead = 20; // as most programs read years in two figures
    if (context.published)
        traits.lastYear =
            static_cast<int>(std::clamp<std::int64_t>(toCivil(*context.published).year, 100, 9000)) + kAhead;
    view.setTraits(traits);
    Tagger(view, context, sink).run();
}

} // namespace crossdate::date
