#include "core/model/projection_judged.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace crossdate::projection {

namespace {

constexpr std::size_t kTitleBytes = 90;

/// How well a judgement fits a group.
struct Fit {
    std::size_t judgement;
    std::size_t group;
    std::size_t shared; // anchors found among the group's claims
    bool sameId;
};

using ClaimsByDocument = std::unordered_map<DocumentId, std::vector<const Claim*>>;

std::vector<Passage> anchorsOf(const Context& context, const EventJudgement& judgement) {
    std::vector<Passage> anchors;
    for (const Selector& selector : judgement.anchors)
        if (const auto passage = context.finder.find(selector)) anchors.push_back(*passage);
    return anchors;
}

/// Which groups have a claim where, so that a judgement looks only at the documents it is about.
struct Membership {
    Passage passage;
    std::size_t group;
};
using Memberships = std::unordered_map<DocumentId, std::vector<Membership>>;

Memberships membershipsOf(const Groups& groups) {
    Memberships memberships;
    for (std::size_t g = 0; g < groups.all.size(); ++g)
        for (const Claim* claim : groups.all[g].claims)
            memberships[claim->passage.document].push_back({claim->passage, g});
    return memberships;
}

/// How many of the anchors each group shares; an anchor counts once however many claims lie there.
std::map<std::size_t, std::size_t> sharedAnchors(const std::vector<Passage>& anchors,
                                                 const Memberships& memberships) {
    std::map<std::size_t, std::size_t> shared;
    for (const Passage& anchor : anchors) {
        const auto here = memberships.find(anchor.document);
        if (here == memberships.end()) continue;
        std::set<std::size_t> groups;
        for (const Membership& member : here->second)
            if (samePlace(member.passage, anchor)) groups.insert(member.group);
        for (const std::size_t group : groups) ++shared[group];
    }
    return shared;
}

class Matching {
public:
    Matching(const Context& context, const Groups& groups)
        : context_(context), groups_(groups), judgements_(context.layers.judgements.events) {}

    std::vector<const EventJudgement*> run() {
        const Memberships memberships = membershipsOf(groups_);
        for (std::size_t j = 0; j < judgements_.size(); ++j)
            if (!fitDecided(j)) fitByAnchors(j, memberships);
        // Ties go to the id and then to the order of the lists, so that the same layers always give the same
        // view.
        std::ranges::stable_sort(fits_, [](const Fit& a, const Fit& b) {
            return std::tuple(b.shared, b.sameId) < std::tuple(a.shared, a.sameId);
        });
        return pairUp();
    }

private:
    [[nodiscard]] EventId idOf(const Group& group) const {
        if (group.event) return *group.event;
        return context_.layers.derivation.events[group.sources.front()].id;
    }

    /// What merges and splits made belongs to the judgement of that event and to no other.
    bool fitDecided(std::size_t judgement) {
        for (std::size_t g = 0; g < groups_.all.size(); ++g) {
            if (groups_.all[g].event != judgements_[judgement].event) continue;
            fits_.push_back({judgement, g, judgements_[judgement].anchors.size(), true});
            return true;
        }
        return false;
    }

    void fitByAnchors(std::size_t j, const Memberships& memberships) {
        const EventJudgement& judgement = judgements_[j];
        for (const auto& [g, shared] : sharedAnchors(anchorsOf(context_, judgement), memberships))
            if (!groups_.all[g].event && 2 * shared >= judgement.anchors.size())
                fits_.push_back({j, g, shared, idOf(groups_.all[g]) == judgement.event});
        if (!judgement.anchors.empty()) return;
        for (std::size_t g = 0; g < groups_.all.size(); ++g)
            if (idOf(groups_.all[g]) == judgement.event) fits_.push_back({j, g, 0, true});
    }

    [[nodiscard]] std::vector<const EventJudgement*> pairUp() const {
        std::vector<const EventJudgement*> taken(groups_.all.size(), nullptr);
        std::vector<bool> placed(judgements_.size(), false);
        for (const Fit& fit : fits_) {
            if (placed[fit.judgement] || taken[fit.group] != nullptr) continue;
            placed[fit.judgement] = true;
            taken[fit.group] = &judgements_[fit.judgement];
        }
        return taken;
    }

    const Context& context_;
    const Groups& groups_;
    const std::vector<EventJudgement>& judgements_;
    std::vector<Fit> fits_;
};

std::string overruledReason(const EventView& view) {
    std::string reason = "set by the analyst";
    if (!view.date) return reason;
    reason += "; suggested was " + view.date->edtf;
    if (!view.dateReason.empty()) reason += " (" + view.dateReason + ")";
    return reason;
}

/// False for a judgement that was taken back piece by piece: without a suggestion there is nothing to show.
bool saysSomething(const EventJudgement& judgement) {
    return judgement.title || judgement.date || !judgement.note.empty() || !judgement.tags.empty() ||
           judgement.status.value_or(EventStatus::suggested) != EventStatus::suggested;
}

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

} // namespace

/// A passage cut to the length of a title, between words.
std::string titleFrom(std::string_view passage) {
    if (passage.size() <= kTitleBytes) return std::string(passage);
    std::string_view cut = passage.substr(0, utf8::floorBoundary(passage, kTitleBytes));
    if (const auto space = cut.rfind(' '); space != std::string_view::npos && space > 0)
        cut = cut.substr(0, space);
    return std::string(cut) + "\u2026";
}

void addClaims(const Context& context, EventView& view, const std::vector<const Claim*>& claims) {
    for (const Claim* claim : claims) {
        view.claims.push_back(*claim);
        const OutletId outlet = context.outletOf.at(claim->passage.document);
        if (std::ranges::find(view.outlets, outlet) == view.outlets.end()) view.outlets.push_back(outlet);
    }
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

std::vector<const EventJudgement*> judgementsOf(const Context& context, const Groups& groups) {
    if (context.layers.judgements.events.empty())
        return std::vector<const EventJudgement*>(groups.all.size(), nullptr);
    return Matching(context, groups).run();
}

std::vector<EventView> orphans(const Context& context, const std::vector<const EventJudgement*>& placed) {
    const std::unordered_set<const EventJudgement*> shown(placed.begin(), placed.end());
    std::vector<EventView> views;
    ClaimsByDocument derived;
    for (const EventJudgement& judgement : context.layers.judgements.events) {
        if (shown.contains(&judgement) || !saysSomething(judgement)) continue;
        if (movedAway(context, anchorsOf(context, judgement), judgement.event)) continue;
        if (derived.empty())
            for (const Claim& claim : context.layers.derivation.claims)
                derived[claim.passage.document].push_back(&claim);
        views.push_back(orphanedView(context, judgement, derived));
    }
    return views;
}

} // namespace crossdate::projection
