#include "core/analysis/derive_story.h"

#include "core/analysis/claims.h"
#include "core/analysis/clustering.h"
#include "core/analysis/conflicts.h"
#include "core/analysis/events.h"
#include "core/analysis/inferred_dates.h"
#include "core/analysis/read_story.h"
#include "core/analysis/revisions.h"
#include "core/analysis/steering.h"
#include "core/compare/shared_copy.h"

namespace crossdate::analysis {

namespace {

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::cancelled, "analysis cancelled");
}

std::vector<Claim> claimsOf(const Story& story) {
    std::vector<Claim> claims;
    for (const Statement& statement : story.statements) {
        if (isClaim(statement)) claims.push_back(statement.claim);
    }
    return claims;
}

} // namespace

Result<Derivation> deriveStory(const AnalysisInput& input, Progress& progress) {
    Derivation derivation;
    progress.stage("Looking for shared copy", 0);
    auto copies = compare::findSharedCopy(input.documents, progress, input.outletNames);
    if (!copies) return tl::make_unexpected(copies.error());
    derivation.sharedCopies = std::move(*copies);
    derivation.revisions = findRevisions(input.documents, derivation.sharedCopies, progress);

    auto reading = readStory(input, progress);
    if (!reading) return tl::make_unexpected(reading.error());
    Story& story = reading->story;
    progress.stage("Dating reports", 0);
    derivation.inferredDates = inferDates(story, derivation.sharedCopies, progress);
    dateAndJudge(story, progress);
    if (progress.cancelled()) return cancelled();

    progress.stage("Finding events", 0);
    const std::vector<StatementPair> pairs = candidatePairs(story, progress);
    const std::vector<Cluster> clusters =
        steered(story, clusterClaims(story, reading->names, pairs, progress), input.memberships);
    if (progress.cancelled()) return cancelled();
    const OriginCounter origins(story, derivation.sharedCopies, input.outletNames);
    derivation.claims = claimsOf(story);
    derivation.events = makeEvents(story, reading->names, clusters, origins);
    derivation.conflicts = findConflicts(story, reading->names, pairs, clusters, derivation.events, progress);
    if (progress.cancelled()) return cancelled();
    return derivation;
}

} // namespace crossdate::analysis
