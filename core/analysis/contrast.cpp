#include "core/analysis/contrast.h"

#include "core/analysis/contrast_context.h"
#include "core/analysis/similarity.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kNear = 5; // tokens from a contrast
constexpr double kMostShared = 3, kMostNear = 2, kMostNames = 2;
constexpr double kLeastShared = 0.2; // weight in common without which a contrast tells nothing
constexpr std::size_t kFewDocuments = 12;
constexpr std::size_t kNearestDocuments = 8; // of each document, compared statement by statement
constexpr double kPlainlyAlike = 0.2;        // cosine from which being the closest pair says all it can
constexpr double kOneSpeaker = 0.3;          // what a speaker in common weighs
constexpr double kLongest = 12;              // weight of a long statement

std::vector<Term> without(const std::vector<Term>& terms, const std::vector<Term>& own) {
    std::vector<Term> rest;
    for (const Term term : terms) {
        if (std::find(own.begin(), own.end(), term) == own.end()) rest.push_back(term);
    }
    return rest;
}

std::vector<Term> nearTerms(const Statement& s, std::size_t token) {
    std::vector<Term> near;
    for (const Word& word : s.words) {
        if (word.token + kNear >= token && word.token <= token + kNear) near.push_back(word.term);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    return near;
}

double squared(const ContrastContext& context, const std::vector<Term>& terms) {
    double sum = 0;
    for (const Term term : terms) sum += context.weight(term) * context.weight(term);
    return sum;
}

/// How close a pair of statements is to the closest one of its two documents; what was asked is remembered.
class Partners {
public:
    explicit Partners(const ContrastContext& context) : context_(context), story_(context.input().story) {
        squared_.reserve(story_.statements.size());
        for (const Statement& s : story_.statements) squared_.push_back(squared(context_, s.terms));
    }

    [[nodiscard]] double closeness(std::size_t statement, std::size_t other) {
        const std::size_t document = story_.statements[other].document;
        const auto [entry, fresh] = best_.try_emplace(key(statement, document), 0.0);
        if (fresh) {
            const ReadDocument& there = story_.documents[document];
            for (std::size_t s = there.firstStatement; s < there.endStatement; ++s) {
                if (s != statement) entry->second = std::max(entry->second, alike(statement, s));
            }
        }
        return entry->second <= 0 ? 0.0 : alike(statement, other) / entry->second;
    }

    [[nodiscard]] double alike(std::size_t a, std::size_t b) const {
        const std::vector<Term>& termsA = story_.statements[a].terms;
        const std::vector<Term>& termsB = story_.statements[b].terms;
        const double norm = std::sqrt(squared_[a] * squared_[b]);
        double both = 0;
        forEachShared(termsA, termsB,
                      [&](Term term) { both += context_.weight(term) * context_.weight(term); });
        return norm > 0 ? both / norm : 0.0;
    }

private:
    static std::uint64_t key(std::size_t statement, std::size_t document) {
        return (static_cast<std::uint64_t>(statement) << 32U) | document;
    }
    const ContrastContext& context_;
    const Story& story_;
    std::vector<double> squared_; // of a statement: sum of the squared weights of its terms
    std::unordered_map<std::uint64_t, double> best_;
};

double yes(bool condition) {
    return condition ? 1.0 : 0.0;
}

class Measurer {
public:
    Measurer(const ContrastContext& context, Partners& partners)
        : context_(context), input_(context.input()), partners_(partners) {}

    /// False where the two have too little in common to be worth a thought.
    [[nodiscard]] bool measure(Contrast& contrast) const {
        const Statement& a = input_.story.statements[contrast.a.statement];
        const Statement& b = input_.story.statements[contrast.b.statement];
        std::vector<Term> own = contrast.a.own;
        own.insert(own.end(), contrast.b.own.begin(), contrast.b.own.end());
        const std::vector<Term> shared = without(sharedTerms(a.terms, b.terms), own);
        const bool oneSpeaker = a.speaker != kNoTerm && a.speaker == b.speaker;
        const double weight = context_.weightOf(shared) + (oneSpeaker ? kOneSpeaker : 0.0);
        contrast.at(Trait::sameSpeaker) = yes(oneSpeaker);
        const bool sameKind = shareKind(a, b);
        if (weight < kLeastShared && contrast.clash != Clash::denied && !sameKind) return false;
        contrast.at(Trait::sameKind) = yes(sameKind);
        contrast.at(Trait::shared) = std::min(weight, kMostShared);
        const double ofA =
            std::max(context_.view(contrast.a.statement).weight - context_.weightOf(contrast.a.own), 0.1);
        const double ofB =
            std::max(context_.view(contrast.b.statement).weight - context_.weightOf(contrast.b.own), 0.1);
        contrast.at(Trait::ofLighter) = std::min(weight / std::min(ofA, ofB), 1.0);
        contrast.at(Trait::ofHeavier) = std::min(weight / std::max(ofA, ofB), 1.0);
        contrast.at(Trait::length) = std::min((ofA + ofB) / kLongest, 2.0);
        measureNear(contrast, a, b, own);
        measureActors(contrast, a, b, own);
        measureTimes(contrast, a, b);
        measurePair(contrast, a, b);
        return true;
    }

private:
    /// Both tell of a visit, a fire, a trial; that both say something is nothing in common.
    static bool shareKind(const Statement& a, const Statement& b) {
        return std::any_of(a.kinds.begin(), a.kinds.end(), [&](Kind kind) {
            return !Lexicon::instance().isSpeech(kind) &&
                   std::binary_search(b.kinds.begin(), b.kinds.end(), kind);
        });
    }

    static Term termAfter(const Statement& s, const ContrastSide& side) {
        const auto next = std::find_if(s.words.begin(), s.words.end(),
                                       [&](const Word& word) { return word.span.begin >= side.span.end; });
        return next == s.words.end() ? kNoTerm : next->term;
    }

    void measureNear(Contrast& contrast, const Statement& a, const Statement& b,
                     const std::vector<Term>& own) const {
        const std::vector<Term> nearA = without(nearTerms(a, contrast.a.token), own);
        const std::vector<Term> nearB = without(nearTerms(b, contrast.b.token), own);
        const double near = context_.weightOf(sharedTerms(nearA, nearB));
        const double onlyA = context_.weightOf(without(nearA, b.terms));
        const double onlyB = context_.weightOf(without(nearB, a.terms));
        contrast.at(Trait::near) = std::min(near, kMostNear);
        contrast.at(Trait::apart) = std::min(std::min(onlyA, onlyB), kMostNear);
        contrast.at(Trait::narrowed) = std::min(std::max(onlyA, onlyB), kMostNear);
    }

    void measureActors(Contrast& contrast, const Statement& a, const Statement& b,
                       const std::vector<Term>& own) const {
        const StatementView& viewA = context_.view(contrast.a.statement);
        const StatementView& viewB = context_.view(contrast.b.statement);
        contrast.at(Trait::names) =
            std::min(context_.weightOf(without(sharedTerms(a.names, b.names), own)), kMostNames);
        contrast.at(Trait::strangers) =
            yes(nameOthers(without(participants(a), own), without(participants(b), own)));
        const std::vector<Term> subjectA = without(viewA.subject, own);
        const std::vector<Term> subjectB = without(viewB.subject, own);
        const bool same = shareAny(subjectA, subjectB);
        contrast.at(Trait::sameSubject) = yes(same);
        contrast.at(Trait::otherSubject) = yes(!same && !subjectA.empty() && !subjectB.empty());
        const auto isOwn = [&](Term term) { return std::find(own.begin(), own.end(), term) != own.end(); };
        const bool heads =
            viewA.head != kNoTerm && viewB.head != kNoTerm && !isOwn(viewA.head) && !isOwn(viewB.head);
        contrast.at(Trait::sameHead) = yes(heads && viewA.head == viewB.head);
        contrast.at(Trait::otherHead) = yes(heads && viewA.head != viewB.head);
        contrast.at(Trait::narrowSubject) =
            yes(without(viewA.complement, b.terms) != without(viewB.complement, a.terms));
        const Term afterA = termAfter(a, contrast.a), afterB = termAfter(b, contrast.b);
        const bool after = afterA != kNoTerm && afterB != kNoTerm;
        contrast.at(Trait::sameAfter) = yes(after && afterA == afterB);
        contrast.at(Trait::otherAfter) = yes(after && afterA != afterB);
        const bool strangers = contrast.at(Trait::strangers) > 0;
        const bool otherSubject = contrast.at(Trait::otherHead) > 0 || contrast.at(Trait::narrowSubject) > 0;
        contrast.at(Trait::misfit) = yes((otherSubject && contrast.at(Trait::otherAfter) > 0) || strangers);
        contrast.at(Trait::fits) =
            yes(contrast.at(Trait::sameHead) > 0 && contrast.at(Trait::otherAfter) <= 0 && !strangers);
        contrast.at(Trait::pronoun) = yes(viewA.pronoun || viewB.pronoun);
        contrast.at(Trait::sameVerb) = yes(!without(sharedTerms(viewA.verbs, viewB.verbs), own).empty());
    }

    void measureTimes(Contrast& contrast, const Statement& a, const Statement& b) const {
        const StatementView& viewA = context_.view(contrast.a.statement);
        const StatementView& viewB = context_.view(contrast.b.statement);
        contrast.at(Trait::otherTime) = yes(viewA.longAgo != viewB.longAgo);
        contrast.at(Trait::otherMarker) = yes(viewA.otherMarker != viewB.otherMarker);
        contrast.at(Trait::introduced) =
            yes(introducesAnother(input_.story, a) != introducesAnother(input_.story, b));
        const auto expected = [&](const ContrastSide& side) {
            const Statement& s = input_.story.statements[side.statement];
            return s.claim.modality == Modality::expected ||
                   isPutAs(input_.story.readingOf(s), Modality::expected, side.span.begin);
        };
        const bool expectedA = expected(contrast.a), expectedB = expected(contrast.b);
        contrast.at(Trait::expected) = yes(expectedA != expectedB);
        contrast.at(Trait::bothExpected) = yes(expectedA && expectedB);
        if (a.claim.date && b.claim.date) {
            const bool same = date::compatible(*a.claim.date, *b.claim.date);
            contrast.at(Trait::sameDay) = yes(same);
            contrast.at(Trait::otherDay) = yes(!same);
        }
        const auto days = publishedLater(input_.story, a, b);
        contrast.at(Trait::daysApart) =
            days ? std::min(static_cast<double>(std::abs(*days)) / 7.0, 1.0) : 0.0;
    }

    void measurePair(Contrast& contrast, const Statement& a, const Statement& b) const {
        const double forA = partners_.closeness(contrast.a.statement, contrast.b.statement);
        const double forB = partners_.closeness(contrast.b.statement, contrast.a.statement);
        contrast.at(Trait::nearBest) = std::min(forA, forB);
        const double alike = partners_.alike(contrast.a.statement, contrast.b.statement);
        contrast.at(Trait::alike) = alike;
        contrast.at(Trait::mutualBest) =
            yes(forA >= 1.0 && forB >= 1.0) * std::min(alike / kPlainlyAlike, 1.0);
        contrast.at(Trait::sameHappening) =
            yes(sameHappening(input_, contrast.a.statement, contrast.b.statement));
        contrast.at(Trait::within) = yes(a.document == b.document);
        const auto quotedAt = [&](const ContrastSide& side) {
            const auto& words = input_.story.statements[side.statement].words;
            return std::any_of(words.begin(), words.end(),
                               [&](const Word& word) { return word.token == side.token && word.quoted; });
        };
        contrast.at(Trait::quoted) = yes(quotedAt(contrast.a) != quotedAt(contrast.b));
        const std::vector<Figure>& figuresA = context_.view(contrast.a.statement).figures;
        const std::vector<Figure>& figuresB = context_.view(contrast.b.statement).figures;
        contrast.at(Trait::sameValue) =
            yes(std::any_of(figuresA.begin(), figuresA.end(), [&](const Figure& x) {
                return std::any_of(figuresB.begin(), figuresB.end(), [&](const Figure& y) {
                    return x.dimension == y.dimension && x.of == y.of && x.value == y.value;
                });
            }));
    }

    const ContrastContext& context_;
    const ConflictInput& input_;
    Partners& partners_;
};

using Pair = std::pair<std::size_t, std::size_t>;

/// Pairs of documents that tell one story, each with its likest ones.
std::vector<Pair> likeDocuments(const ConflictInput& input) {
    std::map<std::size_t, std::map<std::size_t, std::size_t>> met; // how many statements propose the pair
    for (const StatementPair& pair : input.pairs) {
        const std::size_t a = input.story.statements[pair.a].document;
        const std::size_t b = input.story.statements[pair.b].document;
        if (a == b) continue;
        ++met[a][b];
        ++met[b][a];
    }
    std::vector<Pair> pairs;
    for (const auto& [document, others] : met) {
        std::vector<std::pair<double, std::size_t>> ranked;
        for (const auto& [other, count] : others) {
            if (input.likeness.sameStory(document, other))
                ranked.emplace_back(-input.likeness.of(document, other), other);
        }
        std::sort(ranked.begin(), ranked.end());
        if (ranked.size() > kNearestDocuments) ranked.resize(kNearestDocuments);
        for (const auto& [likeness, other] : ranked) pairs.push_back(std::minmax(document, other));
    }
    for (std::size_t d = 0; d < input.story.documents.size(); ++d) pairs.emplace_back(d, d);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

bool mayBeOne(const ContrastContext& context, std::size_t a, std::size_t b) {
    const Story& story = context.input().story;
    const Statement& sA = story.statements[a];
    const Statement& sB = story.statements[b];
    if (sA.document == sB.document && (b <= a || sA.sentence == sB.sentence)) return false;
    return !reportsFarApart(story, sA, sB);
}

void compareStatements(const ContrastContext& context, std::size_t a, std::size_t b,
                       std::vector<Contrast>& found) {
    if (!mayBeOne(context, a, b)) return;
    const Story& story = context.input().story;
    const bool within = story.statements[a].document == story.statements[b].document;
    if (!within) addOpenContrasts(context, a, b, found);
    if (context.view(a).open || context.view(b).open) return;
    addFigureContrasts(context, a, b, found);
    addSignContrasts(context, a, b, found);
    if (within) return;
    addDayContrasts(context, a, b, found);
    addNameContrasts(context, a, b, found);
}

void compareDocuments(const ContrastContext& context, Pair documents, std::vector<Contrast>& found) {
    const ReadDocument& first = context.input().story.documents[documents.first];
    const ReadDocument& second = context.input().story.documents[documents.second];
    for (std::size_t a = first.firstStatement; a < first.endStatement; ++a) {
        for (std::size_t b = second.firstStatement; b < second.endStatement; ++b)
            compareStatements(context, a, b, found);
    }
}

/// A story of few reports is compared statement by statement, one of many where words propose it.
template <class Use>
void eachContrast(const ContrastContext& context, const Use& use) {
    const ConflictInput& input = context.input();
    std::vector<Contrast> found;
    const auto handOver = [&] {
        for (Contrast& contrast : found) use(std::move(contrast));
        found.clear();
    };
    if (input.story.documents.size() <= kFewDocuments) {
        for (const Pair& documents : likeDocuments(input)) {
            compareDocuments(context, documents, found);
            handOver();
        }
        return;
    }
    for (const StatementPair& pair : input.pairs) {
        const Statement& a = input.story.statements[pair.a];
        const Statement& b = input.story.statements[pair.b];
        if (!input.likeness.sameStory(a.document, b.document)) continue;
        compareStatements(context, pair.a, pair.b, found);
        handOver();
    }
}

} // namespace

std::string_view nameOf(Clash clash) {
    static constexpr std::array<std::string_view, kClashes> names{"number", "denied", "opposite", "date",
                                                                  "place",  "name",   "open"};
    return names.at(static_cast<std::size_t>(clash));
}

std::string_view nameOf(Trait trait) {
    static constexpr std::array<std::string_view, kTraits> names{
        "shared",        "ofLighter", "ofHeavier",     "near",       "apart",       "narrowed",
        "sameKind",      "names",     "sameSpeaker",   "strangers",  "sameSubject", "otherSubject",
        "sameHead",      "otherHead", "narrowSubject", "sameAfter",  "otherAfter",  "misfit",
        "fits",          "pronoun",   "sameVerb",      "alike",      "mutualBest",  "nearBest",
        "sameHappening", "otherTime", "otherMarker",   "introduced", "expected",    "bothExpected",
        "sameDay",       "otherDay",  "sameValue",     "quoted",     "within",      "daysApart",
        "length",        "strength",  "head",          "size",       "flat"};
    return names.at(static_cast<std::size_t>(trait));
}

std::vector<Contrast> findContrasts(const ConflictInput& input) {
    const ContrastContext context(input);
    Partners partners(context);
    const Measurer measurer(context, partners);
    std::vector<Contrast> contrasts;
    eachContrast(context, [&](Contrast contrast) {
        if (measurer.measure(contrast)) contrasts.push_back(std::move(contrast));
    });
    return contrasts;
}

} // namespace crossdate::analysis
