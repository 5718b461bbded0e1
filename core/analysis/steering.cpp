#include "core/analysis/steering.h"

#include "core/date/edtf.h"
#include "core/model/passage_finder.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace crossdate::analysis {

namespace {

using Labels = std::unordered_map<std::size_t, EventId>; // of statements

Labels labelsOf(const Story& story, const std::vector<Cluster>& clusters,
                const std::vector<Membership>& memberships) {
    std::unordered_map<DocumentId, std::vector<const Membership*>> byDocument;
    for (const Membership& membership : memberships)
        byDocument[membership.claim.document].push_back(&membership);
    Labels labels;
    for (const Cluster& cluster : clusters) {
        for (const std::size_t s : cluster.statements) {
            const Passage& claim = story.statements[s].claim.passage;
            const auto here = byDocument.find(claim.document);
            if (here == byDocument.end()) continue;
            std::size_t covered = 0;
            for (const Membership* membership : here->second) {
                if (!samePlace(membership->claim, claim)) continue;
                const std::size_t shared = overlapOf(membership->claim, claim);
                if (labels.contains(s) && shared <= covered) continue;
                labels.insert_or_assign(s, membership->event);
                covered = shared;
            }
        }
    }
    return labels;
}

std::optional<EventId> leaderOf(const Cluster& cluster, const Labels& labels,
                                const std::map<EventId, std::size_t>& decided) {
    std::map<EventId, std::size_t> counted;
    for (const std::size_t s : cluster.statements)
        if (const auto found = labels.find(s); found != labels.end()) ++counted[found->second];
    const auto most = std::max_element(counted.begin(), counted.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == counted.end()) return std::nullopt;
    const bool leads =
        2 * most->second >= cluster.statements.size() || 2 * most->second >= decided.at(most->first);
    return leads ? std::optional(most->first) : std::nullopt;
}

/// What all dated statements agree on; where they do not, what most readers would take: the first that is
/// dated.
std::optional<Dating> dateOf(const Story& story, const std::vector<std::size_t>& statements) {
    std::optional<Dating> date;
    for (const std::size_t s : statements) {
        const auto& own = story.statements[s].claim.date;
        if (!own) continue;
        if (!date) date = own;
        if (const auto both = date::intersect(*date, *own)) date = both;
    }
    return date;
}

} // namespace

std::vector<Cluster> steered(const Story& story, std::vector<Cluster> clusters,
                             const std::vector<Membership>& memberships) {
    if (memberships.empty()) return clusters;
    const Labels labels = labelsOf(story, clusters, memberships);
    if (labels.empty()) return clusters;
    std::map<EventId, std::size_t> decided;
    for (const auto& [statement, event] : labels) ++decided[event];

    std::vector<Cluster> result;
    std::map<EventId, Cluster> made;
    for (Cluster& cluster : clusters) {
        const auto leader = leaderOf(cluster, labels, decided);
        Cluster rest;
        for (const std::size_t s : cluster.statements) {
            const auto found = labels.find(s);
            const auto event = found != labels.end() ? std::optional(found->second) : leader;
            (event ? made[*event] : rest).statements.push_back(s);
        }
        if (rest.statements.empty()) continue;
        const bool whole = rest.statements.size() == cluster.statements.size();
        rest.date = whole ? cluster.date : dateOf(story, rest.statements);
        result.push_back(std::move(rest));
    }
    for (auto& [event, cluster] : made) {
        std::sort(cluster.statements.begin(), cluster.statements.end());
        cluster.date = dateOf(story, cluster.statements);
        cluster.decided = true;
        result.push_back(std::move(cluster));
    }
    std::sort(result.begin(), result.end(),
              [](const Cluster& a, const Cluster& b) { return a.statements.front() < b.statements.front(); });
    return result;
}

} // namespace crossdate::analysis
