#include "core/analysis/clustering.h"

#include "core/analysis/claims.h"
#include "core/analysis/likeness.h"
#include "core/analysis/times.h"
#include "core/date/edtf.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <numeric>

namespace crossdate::analysis {

namespace {

constexpr double kLinked = 0.42;
constexpr double kLinkedWithin = 0.62;    // two claims of one document are more likely two happenings
constexpr double kStrangers = 0.5;        // cosine from which different names may tell one happening
constexpr double kCrossKind = 0.25;       // cosine from which one side may only mention the other's kind
constexpr std::int64_t kSameOccasion = 3; // days between publications that quote one occasion
constexpr std::int64_t kRecent = 7;       // days a report looks back without saying so
constexpr std::size_t kManySayings = 400; // a speaker quoted more often is not paired all with all

struct Link {
    std::size_t a = 0, b = 0;
    double score = 0;
};

bool datesExclude(const Statement& a, const Statement& b) {
    return a.claim.date && b.claim.date && !date::compatible(*a.claim.date, *b.claim.date);
}

bool mentions(const Statement& s, Kind kind) {
    return kind != kNoKind && std::binary_search(s.kinds.begin(), s.kinds.end(), kind);
}

double participantOverlap(const Story& story, const Statement& a, const Statement& b) {
    const std::vector<Term> namesA = participants(a);
    const std::vector<Term> namesB = participants(b);
    if (namesA.empty() || namesB.empty()) return 0.3; // nothing speaks against it
    return overlap(story, namesA, namesB);
}

std::optional<std::int64_t> daysApart(const Story& story, const Statement& a, const Statement& b) {
    const auto& pa = story.documents[a.document].published;
    const auto& pb = story.documents[b.document].published;
    if (!pa || !pb || !pa->earliest || !pb->earliest) return std::nullopt;
    return std::abs(*pa->earliest - *pb->earliest);
}

/// A bill is signed, and an order: two happenings.
bool mattersDiffer(const Statement& a, const Statement& b) {
    return !a.matters.empty() && !b.matters.empty() && sharedTerms(a.matters, b.matters).empty();
}

/// How surely two statements tell one happening, 0..1.
double linkScore(const Story& story, DocumentLikeness& likeness, const Statement& a, const Statement& b,
                 double cosine) {
    if (timesExclude(story, a, b)) return 0;
    // What did not happen is no part of what did on some other day.
    if (a.claim.polarity != b.claim.polarity && (a.claim.polarity == Polarity::negative ? a : b).claim.date)
        return 0;
    const bool sameKind = a.kind != kNoKind && a.kind == b.kind;
    const bool crossKind = mentions(a, b.kind) || mentions(b, a.kind);
    const bool speechA = isUtterance(story, a);
    const bool speechB = isUtterance(story, b);
    const bool sameSpeaker = a.speaker != kNoTerm && a.speaker == b.speaker;
    if (speechA && speechB && a.speaker != kNoTerm && b.speaker != kNoTerm && !sameSpeaker) return 0;
    // That two sentences say "said" makes them no one happening.
    const Lexicon& lexicon = Lexicon::instance();
    const bool onlySpeech = lexicon.isSpeech(a.kind) || lexicon.isSpeech(b.kind);
    if (onlySpeech && !sameSpeaker) return cosine > 0.55 ? cosine : 0;
    if (!sameKind && (!crossKind || cosine < kCrossKind)) return cosine > 0.6 ? cosine : 0;
    if (mattersDiffer(a, b)) return 0;
    const bool sameMatter =
        sameKind && !sharedTerms(a.matters, b.matters).empty() && likeness.sameStory(a.document, b.document);
    if (areStrangers(a, b) && cosine < kStrangers && !sameMatter) return 0;
    double score = (sameKind ? 0.25 : 0.08) + 0.5 * cosine + 0.25 * participantOverlap(story, a, b);
    if (sameMatter) score += 0.2;
    // What did not happen and what did are rarely told as one.
    if (a.claim.polarity != b.claim.polarity) score -= 0.15;
    return score;
}

class Forest {
public:
    explicit Forest(const Story& story) : parent_(story.statements.size()), date_(story.statements.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (std::size_t s = 0; s < story.statements.size(); ++s) date_[s] = story.statements[s].claim.date;
    }

    std::size_t root(std::size_t s) {
        while (parent_[s] != s) s = parent_[s] = parent_[parent_[s]];
        return s;
    }

    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        if (a == b) return;
        std::optional<Dating> both = date_[a] ? date_[a] : date_[b];
        if (date_[a] && date_[b]) {
            both = date::intersect(*date_[a], *date_[b]);
            if (!both) return;
        }
        if (b < a) std::swap(a, b);
        parent_[b] = a;
        date_[a] = both;
    }

    [[nodiscard]] const std::optional<Dating>& dateOf(std::size_t root) const { return date_[root]; }

private:
    std::vector<std::size_t> parent_;
    std::vector<std::optional<Dating>> date_;
};

std::vector<Link> contentLinks(const Story& story, DocumentLikeness& likeness,
                               const std::vector<StatementPair>& pairs) {
    std::vector<Link> links;
    for (const StatementPair& pair : pairs) {
        const Statement& a = story.statements[pair.a];
        const Statement& b = story.statements[pair.b];
        if (!isClaim(a) || !isClaim(b)) continue;
        const double score = linkScore(story, likeness, a, b, pair.cosine);
        if (score >= (a.document == b.document ? kLinkedWithin : kLinked))
            links.push_back({pair.a, pair.b, score});
    }
    return links;
}

/// An undated saying is of the days before its report: no match for one that is dated months back.
bool saidAround(const Story& story, const Statement& undated, const Statement& dated) {
    const auto& published = story.documents[undated.document].published;
    if (undated.claim.date || !dated.claim.date || !published || !published->earliest) return true;
    const Dating& date = *dated.claim.date;
    return (!date.latest || *date.latest + kRecent >= *published->earliest) &&
           (!date.earliest || !published->latest || *date.earliest <= *published->latest);
}

/// Claims of one kind on one and the same day, told in one story: few words in common are enough.
void addDayLinks(const Story& story, DocumentLikeness& likeness, std::vector<Link>& links) {
    std::map<std::pair<Kind, Day>, std::vector<std::size_t>> byDay;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        const Statement& statement = story.statements[s];
        const bool deed = statement.kind != kNoKind && !isUtterance(story, statement) &&
                          statement.kindForm >= VerbForm::infinitive;
        if (!deed || !statement.claim.date || !statement.claim.date->isSingleDay()) continue;
        byDay[{statement.kind, *statement.claim.date->earliest}].push_back(s);
    }
    for (const auto& [day, told] : byDay) {
        if (told.size() > kManySayings) continue;
        for (std::size_t i = 0; i < told.size(); ++i) {
            for (std::size_t j = i + 1; j < told.size(); ++j) {
                const Statement& a = story.statements[told[i]];
                const Statement& b = story.statements[told[j]];
                if (a.document == b.document || !likeness.sameStory(a.document, b.document)) continue;
                if (mattersDiffer(a, b) || a.claim.polarity != b.claim.polarity) continue;
                if (!areStrangers(a, b)) links.push_back({told[i], told[j], kLinked});
            }
        }
    }
}

/// "The order takes effect" and "signed the order": one matter of one story, told in other words.
void addMatterLinks(const Story& story, DocumentLikeness& likeness, std::vector<Link>& links) {
    std::map<std::pair<Kind, Term>, std::vector<std::size_t>> byMatter;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        for (const Term matter : story.statements[s].matters)
            byMatter[{story.statements[s].kind, matter}].push_back(s);
    }
    for (const auto& [matter, told] : byMatter) {
        if (matter.first == kNoKind || told.size() > kManySayings) continue;
        for (std::size_t i = 0; i < told.size(); ++i) {
            for (std::size_t j = i + 1; j < told.size(); ++j) {
                const Statement& a = story.statements[told[i]];
                const Statement& b = story.statements[told[j]];
                if (a.document == b.document) continue;
                const double score = linkScore(story, likeness, a, b, cosine(story, a.terms, b.terms));
                if (score >= kLinked) links.push_back({told[i], told[j], score});
            }
        }
    }
}

/// "charged A with fraud, and also charged B with theft": one sentence, one happening.
void addSentenceLinks(const Story& story, std::vector<Link>& links) {
    for (std::size_t s = 1; s < story.statements.size(); ++s) {
        const Statement& a = story.statements[s - 1];
        const Statement& b = story.statements[s];
        const bool oneSentence = a.document == b.document && a.sentence == b.sentence;
        if (oneSentence && a.kind != kNoKind && a.kind == b.kind && !datesExclude(a, b))
            links.push_back({s - 1, s, 0.5});
    }
}

/// What one person says within the same days, told by several reports or twice by one, is one occasion unless
/// the reports date it differently.
void addOccasionLinks(const Story& story, const NameBook& names, std::vector<Link>& links) {
    std::map<Term, std::vector<std::size_t>> bySpeaker;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        const Statement& statement = story.statements[s];
        if (statement.speaker != kNoTerm && isUtterance(story, statement))
            bySpeaker[statement.speaker].push_back(s);
    }
    for (const auto& [speaker, said] : bySpeaker) {
        const std::string key = story.vocabulary.textOf(speaker).substr(1);
        if (names.kindOf(key) != text::NameKind::person || said.size() > kManySayings) continue;
        for (std::size_t i = 0; i < said.size(); ++i) {
            for (std::size_t j = i + 1; j < said.size(); ++j) {
                const Statement& a = story.statements[said[i]];
                const Statement& b = story.statements[said[j]];
                if (datesExclude(a, b) || !saidAround(story, a, b) || !saidAround(story, b, a)) continue;
                const auto apart = daysApart(story, a, b);
                const bool same = a.document == b.document || (apart && *apart <= kSameOccasion);
                if (same) links.push_back({said[i], said[j], 0.4});
            }
        }
    }
}

} // namespace

bool isUtterance(const Story& story, const Statement& s) {
    const Lexicon& lexicon = Lexicon::instance();
    if (s.kind == kNoKind) return s.speaker != kNoTerm;
    if (lexicon.isSpeech(s.kind)) return true;
    if (s.speaker == kNoTerm) return false;
    if (s.kindForm <= VerbForm::gerund) return true; // "said it was caught in a storm"
    static const std::optional<Kind> offer = lexicon.kindNamed("offer");
    if (offer && s.kind == *offer) return true;
    const auto& quotations = story.readingOf(s).quotations;
    return std::any_of(quotations.begin(), quotations.end(), [&](const text::Quotation& q) {
        return q.direct && q.span.contains(s.kindSpan.begin);
    });
}

std::vector<Cluster> clusterClaims(const Story& story, const NameBook& names,
                                   const std::vector<StatementPair>& pairs, Progress& progress) {
    DocumentLikeness likeness(story);
    std::vector<Link> links = contentLinks(story, likeness, pairs);
    addSentenceLinks(story, links);
    addMatterLinks(story, likeness, links);
    addDayLinks(story, likeness, links);
    addOccasionLinks(story, names, links);
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
        return x.score != y.score ? x.score > y.score : std::pair(x.a, x.b) < std::pair(y.a, y.b);
    });
    Forest forest(story);
    for (const Link& link : links) {
        if (progress.cancelled()) return {};
        forest.join(link.a, link.b);
    }
    std::map<std::size_t, Cluster> byRoot;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        if (!isClaim(story.statements[s])) continue;
        Cluster& cluster = byRoot[forest.root(s)];
        cluster.statements.push_back(s);
        cluster.date = forest.dateOf(forest.root(s));
    }
    std::vector<Cluster> clusters;
    for (auto& [root, cluster] : byRoot) clusters.push_back(std::move(cluster));
    return clusters;
}

} // namespace crossdate::analysis
