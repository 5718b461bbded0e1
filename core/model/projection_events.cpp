#include "core/base/utf8.h"
#include "core/model/projection_parts.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

namespace crossdate::projection {

namespace {

constexpr std::size_t kTitleBytes = 90;

/// How well a judgement fits a suggestion.
struct Fit {
    std::size_t judgement;
    std::size_t suggestion;
    std::size_t shared; // anchors found among the suggestion's claims
    bool sameId;
};

using ClaimsByDocument = std::unordered_map<DocumentId, std::vector<const Claim*>>;

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

std::vector<Passage> anchorsOf(const Context& context, const EventJudgement& judgement) {
    std::vector<Passage> anchors;
    for (const Selector& selector : judgement.anchors)
        if (const auto passage = context.finder.find(selector)) anchors.push_back(*passage);
    return anchors;
}

/// Which suggestions have a claim where, so that a judgement looks only at the documents it is about.
struct Membership {
    Passage passage;
    std::size_t suggestion;
};
using Memberships = std::unordered_map<DocumentId, std::vector<Membership>>;

Memberships membershipsOf(const std::vector<std::vector<const Claim*>>& claims) {
    Memberships memberships;
    for (std::size_t s = 0; s < claims.size(); ++s)
        for (const Claim* claim : claims[s])
            memberships[claim->passage.document].push_back({claim->passage, s});
    return memberships;
}

/// How many of the anchors each suggestion shares; an anchor counts once however many claims lie there.
std::map<std::size_t, std::size_t> sharedAnchors(const std::vector<Passage>& anchors,
                                                 const Memberships& memberships) {
    std::map<std::size_t, std::size_t> shared;
    for (const Passage& anchor : anchors) {
        const auto here = memberships.find(anchor.document);
        if (here == memberships.end()) continue;
        std::set<std::size_t> suggestions;
        for (const Membership& member : here->second)
            if (samePlace(member.passage, anchor)) suggestions.insert(member.suggestion);
        for (const std::size_t suggestion : suggestions) ++shared[suggestion];
    }
    return shared;
}

std::vector<Fit> fitsOf(const Context& context, const std::vector<std::vector<const Claim*>>& claims) {
    const auto& judgements = context.layers.judgements.events;
    const auto& suggestions = context.layers.derivation.events;
    const Memberships memberships = membershipsOf(claims);
    std::vector<Fit> fits;
    for (std::size_t j = 0; j < judgements.size(); ++j) {
        const EventJudgement& judgement = judgements[j];
        for (const auto& [s, shared] : sharedAnchors(anchorsOf(context, judgement), memberships))
            if (2 * shared >= judgement.anchors.size())
                fits.push_back({j, s, shared, suggestions[s].id == judgement.event});
        if (!judgement.anchors.empty()) continue;
        const auto same = std::ranges::find(suggestions, judgement.event, &SuggestedEvent::id);
        if (same != suggestions.end())
            fits.push_back({j, static_cast<std::size_t>(same - suggestions.begin()), 0, true});
    }
    // Ties go to the id and then to the order of the lists, so that the same layers always give the same
    // view.
    std::ranges::stable_sort(fits, [](const Fit& a, const Fit& b) {
        return std::tuple(b.shared, b.sameId) < std::tuple(a.shared, a.sameId);
    });
    return fits;
}

/// For each suggestion the judgement that takes it; each of either kind at most once.
std::vector<const EventJudgement*> pairUp(const Context& context, const std::vector<Fit>& fits) {
    const auto& judgements = context.layers.judgements.events;
    std::vector<const EventJudgement*> taken(context.layers.derivation.events.size(), nullptr);
    std::vector<bool> placed(judgements.size(), false);
    for (const Fit& fit : fits) {
        if (placed[fit.judgement] || taken[fit.suggestion] != nullptr) continue;
        placed[fit.judgement] = true;
        taken[fit.suggestion] = &judgements[fit.judgement];
    }
    return taken;
}

void addClaims(const Context& context, EventView& view, const std::vector<const Claim*>& claims) {
    for (const Claim* claim : claims) {
        view.claims.push_back(*claim);
        const OutletId outlet = context.outletOf.at(claim->passage.document);
        if (std::ranges::find(view.outlets, outlet) == view.outlets.end()) view.outlets.push_back(outlet);
    }
}

std::string overruledReason(const EventView& view) {
    std::string reason = "set by the analyst";
    if (!view.date) return reason;
    reason += "; suggested was " + view.date->edtf;
    if (!view.dateReason.empty()) reason += " (" + view.dateReason + ")";
    return reason;
}

void lay(const EventJudgement& judgement, EventView& view) {
    view.id = judgement.event;
    if (judgement.title) view.title = *judgement.title;
    if (judgement.date) {
        view.dateReason = overruledReason(view);
        view.date = judgement.date;
    }
    view.status = judgement.status.value_or(EventStatus::suggested);
    view.edited = judgement.title.has_value() || judgement.date.has_value();
    view.note = judgement.note;
    view.tags = judgement.tags;
}

EventView suggestedView(const Context& context, const SuggestedEvent& event,
                        const std::vector<const Claim*>& claims) {
    EventView view;
    view.id = event.id;
    view.title = event.title;
    view.date = event.date;
    view.dateReason = event.dateReason;
    view.names = event.names;
    view.independentOrigins = event.independentOrigins;
    view.corroborationReason = event.corroborationReason;
    addClaims(context, view, claims);
    return view;
}

/// A passage cut to the length of a title, between words.
std::string titleFrom(std::string_view passage) {
    if (passage.size() <= kTitleBytes) return std::string(passage);
    std::string_view cut = passage.substr(0, utf8::floorBoundary(passage, kTitleBytes));
    if (const auto space = cut.rfind(' '); space != std::string_view::npos && space > 0)
        cut = cut.substr(0, space);
    return std::string(cut) + "\u2026";
}

/// A judged event that no suggestion stands behind any more: its anchors are its claims, as derived today
/// where there still is a claim at that place.
EventView orphanedView(const Context& context, const EventJudgement& judgement,
                       const ClaimsByDocument& derived) {
    EventView view;
    view.orphaned = true;
    std::vector<Claim> bare;
    std::vector<const Claim*> claims;
    const auto anchors = anchorsOf(context, judgement);
    bare.reserve(anchors.size()); // addresses of its elements are kept below
    for (const Passage& anchor : anchors) {
        const Claim* found = nullptr;
        if (const auto here = derived.find(anchor.document); here != derived.end()) {
            const auto claim = std::ranges::find_if(
                here->second, [&anchor](const Claim* c) { return samePlace(c->passage, anchor); });
            if (claim != here->second.end()) found = *claim;
        }
        if (found == nullptr) {
            Claim claim;
            claim.id = claimIdOf(anchor);
            claim.passage = anchor;
            bare.push_back(std::move(claim));
            found = &bare.back();
        }
        if (std::ranges::find(claims, found) == claims.end()) claims.push_back(found);
    }
    std::ranges::sort(claims, [&context](const Claim* a, const Claim* b) {
        return readBefore(context, a->passage, b->passage);
    });
    addClaims(context, view, claims);
    if (!judgement.anchors.empty()) view.title = titleFrom(judgement.anchors.front().exact);
    view.corroborationReason = "no suggested event has these passages any more";
    lay(judgement, view);
    return view;
}

/// False for a judgement that was taken back piece by piece: without a suggestion there is nothing to show.
bool saysSomething(const EventJudgement& judgement) {
    return judgement.title || judgement.date || !judgement.note.empty() || !judgement.tags.empty() ||
           judgement.status.value_or(EventStatus::suggested) != EventStatus::suggested;
}

/// A suggestion whose id a judgement took elsewhere is shown under one of its own.
EventId freeId(EventId wanted, const std::unordered_set<EventId>& used) {
    while (used.contains(wanted)) wanted = eventIdOf(ClaimId{wanted.value});
    return wanted;
}

bool eventBefore(const EventView& a, const EventView& b) {
    const auto day = [](const EventView& view) {
        if (view.date && view.date->earliest) return view.date->earliest->number;
        if (view.date && view.date->latest) return view.date->latest->number;
        return std::numeric_limits<std::int64_t>::max();
    };
    return std::forward_as_tuple(day(a), a.title, a.id) < std::forward_as_tuple(day(b), b.title, b.id);
}

} // namespace

Events eventViews(const Context& context) {
    const auto& suggestions = context.layers.derivation.events;
    std::vector<std::vector<const Claim*>> claims;
    claims.reserve(suggestions.size());
    for (const SuggestedEvent& event : suggestions) claims.push_back(claimsOf(context, event));
    const auto taken = pairUp(context, fitsOf(context, claims));

    Events events;
    std::unordered_set<EventId> used;
    for (const EventJudgement& judgement : context.layers.judgements.events) used.insert(judgement.event);
    for (std::size_t s = 0; s < suggestions.size(); ++s) {
        if (claims[s].empty() && taken[s] == nullptr) continue;
        EventView view = suggestedView(context, suggestions[s], claims[s]);
        if (taken[s] != nullptr) {
            lay(*taken[s], view);
        } else {
            view.id = freeId(view.id, used);
            used.insert(view.id);
        }
        events.shownAs.emplace(suggestions[s].id, view.id);
        events.views.push_back(std::move(view));
    }
    const std::unordered_set<const EventJudgement*> placed(taken.begin(), taken.end());
    ClaimsByDocument derived;
    for (const Claim& claim : context.layers.derivation.claims)
        derived[claim.passage.document].push_back(&claim);
    for (const EventJudgement& judgement : context.layers.judgements.events)
        if (saysSomething(judgement) && !placed.contains(&judgement))
            events.views.push_back(orphanedView(context, judgement, derived));
    std::ranges::sort(events.views, eventBefore);
    return events;
}

} // namespace crossdate::projection
