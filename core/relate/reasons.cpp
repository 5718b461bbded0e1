#include "core/relate/reasons.h"

#include "core/relate/features.h"

#include <algorithm>

namespace crossdate::relate {

namespace {

constexpr double kLeastScore = 0.5; // of figures and dates that count the same
constexpr double kLeastFit = 0.5;   // of words in one place

std::string quoted(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    if (text.size() <= kLongest) return "“" + std::string(text) + "”";
    std::size_t cut = kLongest;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut; // not within a character
    return "“" + std::string(text.substr(0, cut)) + "…”";
}

std::string against(const Comparison& pair, WordRange a, WordRange b) {
    return quoted(pair.a.textOf(a)) + " against " + quoted(pair.b.textOf(b));
}

/// The figure with its counted noun where that follows.
WordRange withNoun(const Passage& passage, const Figure& figure) {
    WordRange words = figure.words;
    const std::size_t limit = std::min(passage.words.size(), words.end + 4);
    for (std::size_t i = words.end; i < limit && !figure.of.empty(); ++i)
        if (passage.words[i].stem() == figure.of) return {words.begin, i + 1};
    return words;
}

void addFigures(std::vector<Reason>& reasons, const Comparison& pair) {
    for (const FigureMatch& match : pair.figures) {
        if (match.a == kNone || match.ratio == 0 || match.score < kLeastScore) continue;
        const bool apart = match.holds == Holds::apart;
        const Figure &a = pair.a.figures[match.a], &b = pair.b.figures[match.b];
        const WordRange wordsA = withNoun(pair.a, a), wordsB = withNoun(pair.b, b);
        Reason reason;
        reason.kind = ConflictKind::number;
        reason.strength = apart ? 3 + match.score : 0.4;
        reason.a = pair.a.spanOf(wordsA);
        reason.b = pair.b.spanOf(wordsB);
        const bool bounded = a.bound != Bound::exactly || b.bound != Bound::exactly;
        reason.why = std::string(apart ? "the figures exclude each other" : "the figures differ") +
                     (apart && bounded ? " (bounds respected)" : "") + ": " + against(pair, wordsA, wordsB);
        reason.rising = b.unit.empty() && b.value > a.value;
        reasons.push_back(std::move(reason));
    }
}

void addMoments(std::vector<Reason>& reasons, const Comparison& pair) {
    for (const MomentMatch& match : pair.moments) {
        if (match.a == kNone || match.fit != Fit::apart) continue;
        const Moment &a = pair.a.moments[match.a], &b = pair.b.moments[match.b];
        Reason reason;
        reason.kind = ConflictKind::date;
        reason.strength = 3 + match.score;
        const auto withSide = [](const Moment& moment) {
            return WordRange{moment.side != Side::at && moment.words.begin > 0 ? moment.words.begin - 1
                                                                               : moment.words.begin,
                             moment.words.end};
        };
        reason.a = pair.a.spanOf(withSide(a));
        reason.b = pair.b.spanOf(withSide(b));
        reason.why = "the dates exclude each other: " + against(pair, withSide(a), withSide(b));
        reasons.push_back(std::move(reason));
    }
}

/// The first content word after "not", "never", "did not even".
bool followsNegator(const Passage& passage, std::size_t i) {
    for (std::size_t at = i; at-- > 0 && !passage.words[at].content;)
        if (isNegator(passage.words[at])) return true;
    return false;
}

void addNegations(std::vector<Reason>& reasons, const Comparison& pair) {
    for (std::size_t i = 0; i < pair.b.words.size(); ++i) {
        const Link& link = pair.alignment.b[i];
        if (link.other == kNone) continue;
        const Word &a = pair.a.words[link.other], &b = pair.b.words[i];
        if (a.negated() == b.negated()) continue;
        Reason reason;
        reason.kind = ConflictKind::polarity;
        const bool aside = b.capital || b.figure != kNone || b.moment != kNone; // seldom what is denied
        reason.strength = 4 + (followsNegator(pair.a, link.other) || followsNegator(pair.b, i) ? 1 : 0) -
                          (aside ? 2 : 0) - 0.01 * static_cast<double>(i);
        reason.a = a.token->span;
        reason.b = b.token->span;
        reason.why =
            "one denies what the other affirms: " + against(pair, {link.other, link.other + 1}, {i, i + 1}) +
            (a.negated() ? ", denied in the first" : ", denied in the second");
        reasons.push_back(std::move(reason));
    }
}

void addSlots(std::vector<Reason>& reasons, const Comparison& pair) {
    for (const Slot& slot : pair.alignment.slots) {
        const Word &a = pair.a.words[slot.a], &b = pair.b.words[slot.b];
        if (a.figure != kNone || b.figure != kNone || a.moment != kNone || b.moment != kNone) continue;
        const bool opposites = slot.relation == WordRelation::opposites;
        if (slot.fit < kLeastFit && !opposites) continue;
        Reason reason;
        reason.strength = slot.fit + (opposites ? 3 : 0);
        WordRange wordsA{slot.a, slot.a + 1}, wordsB{slot.b, slot.b + 1};
        const bool names = a.name != kNone && b.name != kNone;
        if (names) {
            wordsA = pair.a.names[a.name].words;
            wordsB = pair.b.names[b.name].words;
            const bool places = pair.a.names[a.name].name->kind == text::NameKind::place &&
                                pair.b.names[b.name].name->kind == text::NameKind::place;
            reason.kind = places ? ConflictKind::place : ConflictKind::name;
            reason.why = std::string(places ? "another place" : "another name") + " in the same role: ";
        } else if (opposites) {
            reason.kind = ConflictKind::polarity;
            reason.why = "the words exclude each other: ";
        } else {
            reason.kind =
                a.capital && b.capital ? ConflictKind::name : ConflictKind::scope; // what neither list knows
            reason.why = "another word in the same place: ";
        }
        reason.a = pair.a.spanOf(wordsA);
        reason.b = pair.b.spanOf(wordsB);
        reason.why += against(pair, wordsA, wordsB);
        reasons.push_back(std::move(reason));
    }
}

/// How much a word tells of what a passage is about: long words more than short, names and rare words most.
double tellingness(const Passage& passage, std::size_t i) {
    const Word& word = passage.words[i];
    const double letters = static_cast<double>(std::min<std::size_t>(word.lower().size(), 10));
    if (word.figure != kNone || word.moment != kNone) return 4;
    if (WordRelations::instance().classesOf(*word.token) != 0) return 1;
    return letters + (word.capital ? 3 : 0);
}

/// The name, figure or date a word belongs to, or the word alone.
WordRange wholeOf(const Passage& passage, std::size_t i) {
    const Word& word = passage.words[i];
    if (word.name != kNone) return passage.names[word.name].words;
    if (word.figure != kNone) return passage.figures[word.figure].words;
    if (word.moment != kNone) return passage.moments[word.moment].words;
    return {i, i + 1};
}

/// "all", "only", "mixed" and the like that stand on one side alone.
void addScope(std::vector<Reason>& reasons, const Comparison& pair) {
    constexpr std::uint32_t kTelling = kAll | kSole | kNothing | kMixed | kPraise | kBlame | kFuture;
    for (std::size_t i = 0; i < pair.b.words.size(); ++i) {
        const Word& word = pair.b.words[i];
        const std::uint32_t classes = WordRelations::instance().classesOf(*word.token);
        if ((classes & kTelling) == 0) continue;
        const bool there = std::any_of(pair.a.words.begin(), pair.a.words.end(),
                                       [&word](const Word& other) { return other.lower() == word.lower(); });
        if (there) continue;
        Reason reason;
        reason.kind = (classes & kFuture) != 0 ? ConflictKind::status : ConflictKind::scope;
        reason.strength = 0.5;
        reason.b = word.token->span;
        reason.why = "only the second says " + quoted(pair.b.textOf({i, i + 1}));
        reasons.push_back(std::move(reason));
    }
}

} // namespace

std::vector<Reason> conflictReasons(const Comparison& pair) {
    std::vector<Reason> reasons;
    addFigures(reasons, pair);
    addMoments(reasons, pair);
    addNegations(reasons, pair);
    addSlots(reasons, pair);
    addScope(reasons, pair);
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Reason& x, const Reason& y) { return x.strength > y.strength; });
    return reasons;
}

Reason coverReason(const Comparison& pair, Label label) {
    std::size_t content = 0, covered = 0;
    WordRange missing;
    double most = 0;
    for (std::size_t i = 0; i < pair.b.words.size(); ++i) {
        if (!pair.b.words[i].content) continue;
        ++content;
        if (pair.alignment.b[i].other != kNone) {
            ++covered;
        } else if (const double weight = tellingness(pair.b, i); weight > most) {
            most = weight;
            missing = wholeOf(pair.b, i);
        }
    }
    Reason reason;
    reason.why = std::to_string(covered) + " of " + std::to_string(content) +
                 " content words of the second are in the first";
    if (label == Label::neutral && most > 0) {
        reason.b = pair.b.spanOf(missing);
        reason.why += "; the first does not speak of " + quoted(pair.b.textOf(missing));
    }
    return reason;
}

} // namespace crossdate::relate
