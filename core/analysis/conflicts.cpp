#include "core/analysis/conflicts.h"

#include "core/analysis/similarity.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace crossdate::analysis {

namespace {

constexpr double kShown = 0.4;           // weaker findings are left out
constexpr std::size_t kPerDocuments = 2; // of one kind between the same two documents
constexpr std::size_t kGeneralPerDocuments =
    8; // the same of the general rule, each about sentences of its own
constexpr std::size_t kFiguresPerDocuments =
    5; // the same of numbers, dates and places, each of which tells its own

using Rule = std::vector<Finding> (*)(const ConflictInput&);
constexpr Rule kRules[] = {
    polarityConflicts,     denialConflicts,     statusConflicts,   scopeConflicts,       allegationConflicts,
    openQuestionConflicts, carriedOutConflicts, oppositeConflicts, onlyConflicts,        quotationConflicts,
    venueConflicts,        placeConflicts,      numberConflicts,   tollConflicts,        dateConflicts,
    extentConflicts,       splitConflicts,      onceConflicts,     appointmentConflicts, contrastConflicts,
    officeConflicts};

std::vector<std::size_t> clusterOfStatements(const Story& story, const std::vector<Cluster>& clusters) {
    std::vector<std::size_t> of(story.statements.size(), kNoCluster);
    for (std::size_t c = 0; c < clusters.size(); ++c) {
        for (const std::size_t s : clusters[c].statements) of[s] = c;
    }
    return of;
}

/// Reading order: publication, title, id, place.
auto readingOrder(const Story& story, std::size_t s) {
    const Statement& statement = story.statements[s];
    const auto& published = story.documents[statement.document].published;
    const std::int64_t day = published && published->earliest ? published->earliest->number
                                                              : std::numeric_limits<std::int64_t>::max();
    return std::tuple(day, story.documentOf(statement).title, story.documentOf(statement).id, statement.span);
}

void orderSides(const Story& story, Finding& finding) {
    if (readingOrder(story, finding.b.statement) < readingOrder(story, finding.a.statement))
        std::swap(finding.a, finding.b);
}

bool stronger(const Finding& x, const Finding& y) {
    if (x.score != y.score) return x.score > y.score;
    return std::tuple(x.kind, x.a.statement, x.b.statement, x.a.span, x.b.span) <
           std::tuple(y.kind, y.a.statement, y.b.statement, y.a.span, y.b.span);
}

bool isFigure(ConflictKind kind) {
    return kind == ConflictKind::number || kind == ConflictKind::date || kind == ConflictKind::place;
}

std::size_t mostOf(const Finding& finding) {
    if (finding.general) return kGeneralPerDocuments;
    return isFigure(finding.kind) ? kFiguresPerDocuments : kPerDocuments;
}

/// Of what the general rule finds, a sentence contradicts a document once in one way.
class Told {
public:
    explicit Told(const Story& story) : story_(story) {}

    [[nodiscard]] bool knows(const Finding& finding) const {
        return finding.general && !isFigure(finding.kind) &&
               (known_.count(key(finding, finding.a, finding.b)) > 0 ||
                known_.count(key(finding, finding.b, finding.a)) > 0);
    }
    void add(const Finding& finding) {
        known_.insert(key(finding, finding.a, finding.b));
        known_.insert(key(finding, finding.b, finding.a));
    }

private:
    using Key = std::tuple<ConflictKind, std::size_t, std::size_t>; // statement and the other's document
    [[nodiscard]] Key key(const Finding& finding, const FindingSide& side, const FindingSide& other) const {
        return {finding.kind, side.statement, story_.statements[other.statement].document};
    }

    const Story& story_;
    std::set<Key> known_;
};

/// Rules that know what they look for come before the general one.
bool comesFirst(const Finding& x, const Finding& y) {
    return x.general != y.general ? y.general : stronger(x, y);
}

/// The same two statements are shown once, by the strongest rule; and a story told twice in each of two
/// documents does not fill the list with one contradiction.
std::vector<Finding> thinned(const Story& story, std::vector<Finding> findings) {
    std::erase_if(findings, [](const Finding& f) { return f.score < kShown; });
    std::sort(findings.begin(), findings.end(), comesFirst);
    std::set<std::tuple<std::string, std::size_t, std::size_t>> titles;
    std::map<std::tuple<ConflictKind, std::size_t, std::size_t>, std::size_t> perDocuments;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> ofPair; // indices into kept
    Told told(story);
    std::vector<Finding> kept;
    for (Finding& finding : findings) {
        if (told.knows(finding)) continue;
        std::vector<std::size_t>& alike = ofPair[std::minmax(finding.a.statement, finding.b.statement)];
        const bool shown = std::any_of(alike.begin(), alike.end(), [&](std::size_t k) {
            return kept[k].a.span.overlaps(finding.a.span) && kept[k].b.span.overlaps(finding.b.span);
        });
        if (shown) continue;
        const std::size_t documentA = story.statements[finding.a.statement].document;
        const std::size_t documentB = story.statements[finding.b.statement].document;
        const auto [low, high] = std::minmax(documentA, documentB);
        if (!titles.insert({finding.title, low, high}).second) continue;
        if (++perDocuments[{finding.kind, low, high}] > mostOf(finding)) continue;
        told.add(finding);
        alike.push_back(kept.size());
        kept.push_back(std::move(finding));
    }
    std::sort(kept.begin(), kept.end(), stronger);
    return kept;
}

using EventOfClaim = std::map<ClaimId, EventId>;

EventOfClaim eventsOfClaims(const std::vector<SuggestedEvent>& events) {
    EventOfClaim of;
    for (const SuggestedEvent& event : events) {
        for (const ClaimId claim : event.claims) of.emplace(claim, event.id);
    }
    return of;
}

std::optional<EventId> eventOf(const Story& story, const Finding& finding, const EventOfClaim& events) {
    const auto a = events.find(story.statements[finding.a.statement].claim.id);
    const auto b = events.find(story.statements[finding.b.statement].claim.id);
    if (a != events.end()) return a->second;
    if (b != events.end()) return b->second;
    return std::nullopt;
}

SuggestedConflict suggested(const Story& story, Finding finding, const EventOfClaim& events) {
    SuggestedConflict conflict;
    const auto side = [&](const FindingSide& from) {
        return ConflictSide{{story.documentOf(story.statements[from.statement]).id, from.span}, from.value};
    };
    conflict.kind = finding.kind;
    conflict.relation = finding.relation;
    conflict.score = finding.score;
    conflict.event = eventOf(story, finding, events);
    conflict.a = side(finding.a);
    conflict.b = side(finding.b);
    conflict.id = conflictIdOf(conflict.kind, conflict.a.passage, conflict.b.passage);
    conflict.title = std::move(finding.title);
    conflict.why = std::move(finding.why);
    return conflict;
}

} // namespace

std::vector<SuggestedConflict> findConflicts(const Story& story, const NameBook& names,
                                             const std::vector<StatementPair>& pairs,
                                             const std::vector<Cluster>& clusters,
                                             const std::vector<SuggestedEvent>& events, Progress& progress) {
    const std::vector<std::size_t> clusterOf = clusterOfStatements(story, clusters);
    DocumentLikeness likeness(story);
    const ConflictInput input{story, names, pairs, clusterOf, likeness};
    std::vector<Finding> findings;
    progress.stage("Comparing reports", std::size(kRules));
    for (std::size_t i = 0; i < std::size(kRules) && !progress.cancelled(); ++i) {
        std::vector<Finding> found = kRules[i](input);
        findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                        std::make_move_iterator(found.end()));
        progress.report(i + 1);
    }
    for (Finding& finding : findings) orderSides(story, finding);
    const EventOfClaim ofClaim = eventsOfClaims(events);
    std::vector<SuggestedConflict> conflicts;
    for (Finding& finding : thinned(story, std::move(findings))) {
        conflicts.push_back(suggested(story, std::move(finding), ofClaim));
    }
    return conflicts;
}

} // namespace crossdate::analysis
