#include "core/model/projection_judged.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_set>

namespace crossdate::projection {

namespace {

constexpr std::size_t kMostNames = 8;
constexpr const char* kUntilAnalysed = "; counted anew by the next analysis";

bool within(const Dating& inner, const Dating& outer) {
    return inner.earliest && inner.latest && (!outer.earliest || *outer.earliest <= *inner.earliest) &&
           (!outer.latest || *inner.latest <= *outer.latest);
}

/// What several parts say, narrowed where one lies within what was said before.
void narrow(EventView& view, const std::optional<Dating>& date, const std::string& reason) {
    if (!date || (view.date && !within(*date, *view.date))) return;
    view.date = date;
    view.dateReason = reason;
}

void addNames(EventView& view, const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (view.names.size() < kMostNames && std::ranges::find(view.names, name) == view.names.end())
            view.names.push_back(name);
}

void takeFrom(EventView& view, const SuggestedEvent& event) {
    view.title = event.title;
    view.date = event.date;
    view.dateReason = event.dateReason;
    view.names = event.names;
    view.independentOrigins = event.independentOrigins;
    view.corroborationReason = event.corroborationReason;
}

/// A few claims of a suggestion say themselves what they tell and when.
void readOffClaims(const Context& context, EventView& view) {
    view.title.clear();
    view.date.reset();
    view.dateReason.clear();
    if (view.claims.empty()) return;
    const Passage& first = view.claims.front().passage;
    if (const Document* home = context.finder.document(first.document))
        view.title = titleFrom(slice(home->text, first.span));
    for (const Claim& claim : view.claims) narrow(view, claim.date, claim.dateReason);
}

/// Until the next derivation has counted: two parts rest on as many origins as either at least, and a part on
/// no more than it has outlets.
void regroup(const Context& context, const Group& group, EventView& view) {
    const auto& suggestions = context.layers.derivation.events;
    view.regrouped = true;
    for (std::size_t i = 1; i < group.sources.size(); ++i) {
        const SuggestedEvent& source = suggestions[group.sources[i]];
        narrow(view, source.date, source.dateReason);
        addNames(view, source.names);
        view.independentOrigins = std::max(view.independentOrigins, source.independentOrigins);
    }
    view.independentOrigins = std::min(view.independentOrigins, static_cast<int>(view.outlets.size()));
    if (view.independentOrigins == 0 && !view.outlets.empty()) view.independentOrigins = 1;
    view.corroborationReason = "merged or split by the analyst: at least " +
                               std::to_string(view.independentOrigins) + kUntilAnalysed;
}

/// Exactly one suggestion, as a derivation that knew of the merge or split makes it.
bool isSuggestion(const Context& context, const Group& group) {
    return group.sources.size() == 1 &&
           context.layers.derivation.events[group.sources.front()].claims.size() == group.claims.size();
}

EventView viewOf(const Context& context, const Group& group) {
    EventView view;
    addClaims(context, view, group.claims);
    if (!group.sources.empty()) {
        const SuggestedEvent& source = context.layers.derivation.events[group.sources.front()];
        view.id = source.id;
        takeFrom(view, source);
    }
    if (group.event) view.id = *group.event;
    view.orphaned = group.sources.empty();
    if (isSuggestion(context, group)) {
        view.regrouped = group.event.has_value();
        return view;
    }
    if (group.sources.empty() || group.splitOff) readOffClaims(context, view);
    regroup(context, group, view);
    return view;
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

/// Ids that are the analyst's.
std::unordered_set<EventId> judgedIds(const Context& context) {
    std::unordered_set<EventId> ids;
    for (const EventJudgement& judgement : context.layers.judgements.events) ids.insert(judgement.event);
    for (const MembershipJudgement& judgement : context.layers.judgements.memberships)
        ids.insert(judgement.event);
    return ids;
}

void enterPlaces(Events& events) {
    for (const EventView& event : events.views)
        for (const Claim& claim : event.claims)
            events.places[claim.passage.document].emplace_back(claim.passage, event.id);
}

} // namespace

std::optional<EventId> Events::at(const Passage& passage) const {
    const auto here = places.find(passage.document);
    if (here == places.end()) return std::nullopt;
    const auto found = std::ranges::find_if(
        here->second, [&passage](const auto& place) { return samePlace(place.first, passage); });
    return found == here->second.end() ? std::nullopt : std::optional(found->second);
}

Events eventViews(const Context& context) {
    const Groups groups = groupsOf(context);
    const auto taken = judgementsOf(context, groups);

    Events events;
    std::unordered_set<EventId> used = judgedIds(context);
    std::vector<EventId> shown(groups.all.size());
    events.views.reserve(groups.all.size());
    for (std::size_t g = 0; g < groups.all.size(); ++g) {
        const Group& group = groups.all[g];
        if (group.claims.empty() && taken[g] == nullptr) continue;
        EventView view = viewOf(context, group);
        if (taken[g] != nullptr) {
            lay(*taken[g], view);
        } else if (!group.event) {
            view.id = freeId(view.id, used);
            used.insert(view.id);
        }
        shown[g] = view.id;
        events.views.push_back(std::move(view));
    }
    for (std::size_t s = 0; s < groups.ofSuggestion.size(); ++s) {
        const EventId suggested = context.layers.derivation.events[s].id;
        const auto& parts = groups.ofSuggestion[s];
        if (parts.size() > 1) events.split.insert(suggested);
        if (parts.size() == 1 && shown[parts.front()])
            events.shownAs.emplace(suggested, shown[parts.front()]);
    }
    std::ranges::move(orphans(context, taken), std::back_inserter(events.views));
    std::ranges::sort(events.views, eventBefore);
    enterPlaces(events);
    return events;
}

} // namespace crossdate::projection
