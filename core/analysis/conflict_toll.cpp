// Tolls of one disaster that differ between reports: they may have gone on rising, or one is wrong.
#include "core/analysis/conflict.h"
#include "core/analysis/similarity.h"
#include "core/analysis/toll.h"

#include <algorithm>
#include <limits>
#include <map>

namespace crossdate::analysis {

namespace {

constexpr std::size_t kManyTolls = 300; // of one kind: beyond that only neighbouring documents are compared

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
    const auto days = publishedLater(story, a, b);
    if (days && *days != 0) {
        const double change = (*days > 0 ? 1 : -1) * (y.toll.value - x.toll.value);
        // The dead and the hurt grow more with time; the missing are found.
        const bool expected = x.toll.kind == TollKind::missing || change > 0;
        finding.relation = expected ? Relation::development : Relation::conflict;
        finding.why +=
            expected ? "; the later report may be the newer count" : "; the later report has fewer";
    }
    finding.a = {x.statement, a.span, shownA};
    finding.b = {y.statement, b.span, shownB};
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
                if (timesExclude(story, a, b) || reportsFarApart(story, a, b) || ofAnother(a, b)) continue;
                if (input.likeness.sameStory(a.document, b.document))
                    findings.push_back(findingOf(story, told[i], told[j]));
            }
        }
    }
    return findings;
}

} // namespace crossdate::analysis
