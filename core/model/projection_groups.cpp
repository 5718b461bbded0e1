#include "core/model/projection_groups.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace crossdate::projection {

namespace {

using Decided = std::unordered_map<const Claim*, EventId>;

/// A membership found again in the texts.
struct Place {
    Passage passage;
    EventId event;
    bool told = false; // a derived claim stands there
};
using Places = std::unordered_map<DocumentId, std::vector<Place>>;

Places placesOf(const Context& context) {
    Places places;
    for (const MembershipJudgement& judged : context.layers.judgements.memberships)
        if (const auto passage = context.finder.find(judged.claim))
            places[passage->document].push_back({*passage, judged.event});
    return places;
}

/// The decision whose passage covers most of the claim.
Place* bestPlace(std::vector<Place>& places, const Passage& claim) {
    Place* best = nullptr;
    std::size_t covered = 0;
    for (Place& place : places) {
        if (!samePlace(place.passage, claim)) continue;
        const std::size_t shared = overlapOf(place.passage, claim);
        if (best != nullptr && shared <= covered) continue;
        best = &place;
        covered = shared;
    }
    return best;
}

Decided decidedClaims(const Context& context, Places& places) {
    Decided decided;
    for (const Claim& claim : context.layers.derivation.claims) {
        const auto here = places.find(claim.passage.document);
        if (here == places.end()) continue;
        if (Place* place = bestPlace(here->second, claim.passage)) {
            place->told = true;
            decided.emplace(&claim, place->event);
        }
    }
    return decided;
}

struct Builder {
    const Context& context;
    Decided decided;
    std::map<EventId, std::size_t> decidedCount;
    std::map<EventId, std::map<std::size_t, std::size_t>> sources; // event: claims from which suggestion
    std::map<EventId, std::vector<const Claim*>> members;
    Groups groups;

    /// Where the claims of a suggestion go that nobody decided about; none: they stay by themselves.
    [[nodiscard]] std::optional<EventId> leaderOf(const std::vector<const Claim*>& claims) const {
        std::map<EventId, std::size_t> counted;
        for (const Claim* claim : claims)
            if (const auto found = decided.find(claim); found != decided.end()) ++counted[found->second];
        const auto most = std::ranges::max_element(
            counted, [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == counted.end()) return std::nullopt;
        const bool leads =
            2 * most->second >= claims.size() || 2 * most->second >= decidedCount.at(most->first);
        return leads ? std::optional(most->first) : std::nullopt;
    }

    void addSuggestion(std::size_t suggestion, const std::vector<const Claim*>& claims) {
        const auto leader = leaderOf(claims);
        Group rest;
        for (const Claim* claim : claims) {
            const auto found = decided.find(claim);
            const auto event = found != decided.end() ? std::optional(found->second) : leader;
            if (event) {
                if (found == decided.end()) members[*event].push_back(claim);
                ++sources[*event][suggestion];
            } else {
                rest.claims.push_back(claim);
            }
        }
        if (rest.claims.empty() && !claims.empty()) return;
        rest.sources = {suggestion};
        rest.splitOff = 2 * rest.claims.size() < claims.size();
        groups.ofSuggestion[suggestion].push_back(groups.all.size());
        groups.all.push_back(std::move(rest));
    }

    /// The suggestion that was this event first, else the one with the most claims.
    [[nodiscard]] std::vector<std::size_t> ranked(EventId event) const {
        const auto& suggestions = context.layers.derivation.events;
        std::vector<std::pair<std::size_t, std::size_t>> counted;
        if (const auto found = sources.find(event); found != sources.end())
            counted.assign(found->second.begin(), found->second.end());
        std::ranges::sort(counted, [&](const auto& a, const auto& b) {
            const auto key = [&](const auto& source) {
                return std::tuple(suggestions[source.first].id != event, -static_cast<double>(source.second),
                                  source.first);
            };
            return key(a) < key(b);
        });
        std::vector<std::size_t> order;
        for (const auto& source : counted) order.push_back(source.first);
        return order;
    }

    void addDecided() {
        const auto& suggestions = context.layers.derivation.events;
        for (auto& [event, claims] : members) {
            Group group;
            group.event = event;
            group.sources = ranked(event);
            std::ranges::sort(claims, [this](const Claim* a, const Claim* b) {
                return readBefore(context, a->passage, b->passage);
            });
            group.claims = std::move(claims);
            if (!group.sources.empty()) {
                const std::size_t first = group.sources.front();
                group.splitOff = 2 * sources[event][first] < suggestions[first].claims.size();
            }
            for (const std::size_t source : group.sources)
                groups.ofSuggestion[source].push_back(groups.all.size());
            groups.all.push_back(std::move(group));
        }
    }
};

std::vector<const Claim*> claimsOf(const Context& context, const SuggestedEvent& event) {
    std::vector<const Claim*> claims;
    for (const ClaimId id : event.claims) {
        const auto found = context.claims.find(id);
        if (found != context.claims.end() &&
            context.finder.document(found->second->passage.document) != nullptr)
            claims.push_back(found->second);
    }
    std::ranges::sort(claims, [&context](const Claim* a, const Claim* b) {
        return readBefore(context, a->passage, b->passage);
    });
    return claims;
}

/// What was decided about words that tell nothing in today's derivation stays as a claim without a reading.
void addBare(Builder& builder, const Places& places) {
    for (const auto& [document, here] : places)
        for (const Place& place : here) {
            if (place.told) continue;
            Claim& claim = builder.groups.bare.emplace_back();
            claim.passage = place.passage;
            claim.id = claimIdOf(place.passage);
            builder.members[place.event].push_back(&claim);
        }
}

} // namespace

Groups groupsOf(const Context& context) {
    Places places = placesOf(context);
    Builder builder{context, decidedClaims(context, places), {}, {}, {}, {}};
    for (const auto& [claim, event] : builder.decided) {
        ++builder.decidedCount[event];
        builder.members[event].push_back(claim);
    }
    const auto& suggestions = context.layers.derivation.events;
    builder.groups.ofSuggestion.resize(suggestions.size());
    builder.groups.all.reserve(suggestions.size());
    for (std::size_t s = 0; s < suggestions.size(); ++s)
        builder.addSuggestion(s, claimsOf(context, suggestions[s]));
    addBare(builder, places);
    builder.addDecided();
    return std::move(builder.groups);
}

bool movedAway(const Context& context, const std::vector<Passage>& anchors, EventId event) {
    if (anchors.empty() || context.layers.judgements.memberships.empty()) return false;
    Places places = placesOf(context);
    std::size_t moved = 0;
    for (const Passage& anchor : anchors)
        if (const auto here = places.find(anchor.document); here != places.end())
            if (const Place* place = bestPlace(here->second, anchor)) moved += place->event != event;
    return 2 * moved >= anchors.size();
}

} // namespace crossdate::projection
