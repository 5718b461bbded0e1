// Tolls of one disaster that differ between reports: they may have gone on rising, or one is wrong.
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/analysis/toll.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kManyTolls = 300; // of one kind: beyond that only neighbouring documents are compared

constexpr std::int64_t kFollowed = 45; // days a disaster is reported on
constexpr std::int64_t kOneStory = 14; // days within which counts may be of one disaster

struct Told {
    std::size_t statement = 0;
    Toll toll;
};

double lowOf(const Toll& toll) {
    return toll.low.value_or(-std::numeric_limits<double>::infinity());
}
double highOf(const Toll& toll) {
    return toll.high.value_or(std::numeric_limits<double>::infinity());
}
bool exclude(const Toll& a, const Toll& b) {
    return highOf(a) < lowOf(b) || highOf(b) < lowOf(a);
}

/// Both name somebody or something, and nothing in common: another disaster, told for comparison.
bool ofAnother(const Statement& a, const Statement& b) {
    return !a.names.empty() && !b.names.empty() && sharedTerms(a.names, b.names).empty() &&
           sharedTerms(a.terms, b.terms).size() < 2;
}

/// When a toll was counted: the day it names, else that of its report.
std::optional<Dating> countedOn(const Story& story, const Statement& s) {
    return s.claim.date ? s.claim.date : story.documents[s.document].published;
}

/// Days from the count in a to that in b; 0 where they may be of one day.
std::int64_t countedLater(const Story& story, const Statement& a, const Statement& b) {
    const auto whenA = countedOn(story, a);
    const auto whenB = countedOn(story, b);
    if (!whenA || !whenB || !whenA->latest || !whenB->latest || !whenA->earliest || !whenB->earliest)
        return 0;
    if (*whenA->latest < *whenB->earliest) return *whenB->earliest - *whenA->latest;
    if (*whenB->latest < *whenA->earliest) return *whenB->latest - *whenA->earliest;
    return 0;
}

/// Undated, or of the days around its report.
bool isCurrent(const Story& story, const Statement& s) {
    const auto& published = story.documents[s.document].published;
    if (!s.claim.date || !published || !published->earliest || !published->latest) return true;
    const Dating& date = *s.claim.date;
    return (!date.latest || *date.latest + kOneStory >= *published->earliest) &&
           (!date.earliest || *date.earliest <= *published->latest + kOneStory);
}

/// A count of some week long before the other is of another disaster.
bool ofAnotherTime(const Story& story, const Statement& a, const Statement& b) {
    const bool current = isCurrent(story, a) && isCurrent(story, b);
    return std::abs(countedLater(story, a, b)) > (current ? kFollowed : kOneStory);
}

/// The homeless and the rescued are told of many quarters: they need something else in common.
bool needsCompany(TollKind kind) {
    return kind == TollKind::displaced || kind == TollKind::rescued;
}

Finding findingOf(const Story& story, const Told& x, const Told& y) {
    const Statement& a = story.statements[x.statement];
    const Statement& b = story.statements[y.statement];
    const std::string shownA(story.textOf(a, x.toll.span));
    const std::string shownB(story.textOf(b, y.toll.span));
    Finding finding;
    finding.kind = ConflictKind::number;
    finding.score = 0.6;
    finding.title = "Number " + std::string(nameOf(x.toll.kind)) + ": " + shownA + " ↔ " + shownB;
    finding.why = "toll: “" + shownA + "” " + std::string(nameOf(x.toll.kind)) + " against “" + shownB + "”";
    const auto published = publishedLater(story, a, b);
    const bool stated = a.claim.date && b.claim.date;
    const std::int64_t days = published && !stated ? *published : countedLater(story, a, b);
    if (days != 0 && (published || stated)) {
        const double change = (days > 0 ? 1 : -1) * (y.toll.value - x.toll.value);
        // The dead and the hurt grow more with time; the missing are found.
        const bool expected = x.toll.kind == TollKind::missing || change > 0;
        finding.relation = expected ? Relation::development : Relation::conflict;
        finding.why += expected ? "; the later count may be the newer" : "; the later count has fewer";
    }
    finding.a = {x.statement, x.toll.phrase, shownA};
    finding.b = {y.statement, y.toll.phrase, shownB};
    return finding;
}

} // namespace

std::vector<Finding> tollConflicts(const ConflictInput& input) {
    const Story& story = input.story;
    std::map<TollKind, std::vector<Told>> byKind;
    for (std::size_t s = 0; s < story.statements.size(); ++s) {
        for (const Toll& toll : readTolls(story, story.statements[s])) byKind[toll.kind].push_back({s, toll});
    }
    std::vector<Finding> findings;
    for (const auto& [kind, told] : byKind) {
        for (std::size_t i = 0; i < told.size(); ++i) {
            const std::size_t end = std::min(told.size(), i + 1 + kManyTolls);
            for (std::size_t j = i + 1; j < end; ++j) {
                const Statement& a = story.statements[told[i].statement];
                const Statement& b = story.statements[told[j].statement];
                if (a.document == b.document || !exclude(told[i].toll, told[j].toll)) continue;
                if (ofAnotherTime(story, a, b) || ofAnother(a, b)) continue;
                if (introducesAnother(story, a) != introducesAnother(story, b)) continue;
                if (needsCompany(kind) && sharedTerms(a.terms, b.terms).empty()) continue;
                if (input.likeness.sameStory(a.document, b.document))
                    findings.push_back(findingOf(story, told[i], told[j]));
            }
        }
    }
    return findings;
}

} // namespace crossdate::analysis
