#include "core/model/projection_parts.h"

#include <algorithm>
#include <cctype>
#include <tuple>
#include <unordered_set>

namespace crossdate::projection {

namespace {

struct Fit {
    std::size_t judgement;
    std::size_t suggestion;
    bool sameId;
    std::size_t overlap;
};

/// The two places a judged conflict is about; either may be gone.
struct Places {
    std::optional<Passage> a, b;
};

std::optional<std::size_t> overlapOfPairs(const Places& judged, const SuggestedConflict& suggested) {
    if (!judged.a || !judged.b) return std::nullopt;
    const auto pair = [](const Passage& a, const Passage& sa, const Passage& b,
                         const Passage& sb) -> std::optional<std::size_t> {
        if (!samePlace(a, sa) || !samePlace(b, sb)) return std::nullopt;
        return overlapOf(a, sa) + overlapOf(b, sb);
    };
    const Passage& sa = suggested.a.passage;
    const Passage& sb = suggested.b.passage;
    // Which side is `a` depends on reading order, which a corrected publication date changes.
    return std::max(pair(*judged.a, sa, *judged.b, sb), pair(*judged.a, sb, *judged.b, sa));
}

std::vector<Places> placesOf(const Context& context) {
    std::vector<Places> places;
    for (const ConflictJudgement& judgement : context.layers.judgements.conflicts)
        places.push_back({context.finder.find(judgement.a), context.finder.find(judgement.b)});
    return places;
}

using ByDocument = std::unordered_map<DocumentId, std::vector<std::size_t>>;

ByDocument suggestionsByDocument(const std::vector<SuggestedConflict>& suggestions) {
    ByDocument places;
    for (std::size_t s = 0; s < suggestions.size(); ++s) {
        places[suggestions[s].a.passage.document].push_back(s);
        if (suggestions[s].b.passage.document != suggestions[s].a.passage.document)
            places[suggestions[s].b.passage.document].push_back(s);
    }
    return places;
}

std::vector<Fit> fitsOf(const Context& context, const std::vector<Places>& places) {
    const auto& judgements = context.layers.judgements.conflicts;
    const auto& suggestions = context.layers.derivation.conflicts;
    const ByDocument byDocument = suggestionsByDocument(suggestions);
    std::vector<Fit> fits;
    for (std::size_t j = 0; j < judgements.size(); ++j) {
        const auto here = byDocument.find(judgements[j].a.document);
        if (here == byDocument.end()) continue;
        for (const std::size_t s : here->second) {
            if (judgements[j].kind != suggestions[s].kind) continue;
            const bool sameId = judgements[j].conflict == suggestions[s].id;
            const auto overlap = overlapOfPairs(places[j], suggestions[s]);
            if (sameId || overlap) fits.push_back({j, s, sameId, overlap.value_or(0)});
        }
    }
    std::ranges::stable_sort(fits, [](const Fit& a, const Fit& b) {
        return std::tuple(b.sameId, b.overlap) < std::tuple(a.sameId, a.overlap);
    });
    return fits;
}

/// Dismissed and untouched ones go with their suggestion; what the analyst stands behind stays.
bool staysAlone(const ConflictJudgement& judgement) {
    switch (judgement.verdict) {
    case Verdict::confirmed:
    case Verdict::development:
        return true;
    case Verdict::open:
        return !judgement.note.empty();
    case Verdict::different:
    case Verdict::dismissed:
        break;
    }
    return false;
}

std::string titleOf(const ConflictJudgement& judgement) {
    std::string title(nameOf(judgement.kind));
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    return title + ": " + judgement.a.exact + " \u2194 " + judgement.b.exact;
}

std::optional<EventId> eventOf(const Events& events, const ConflictView& view) {
    const auto event = events.at(view.a.passage);
    return event ? event : events.at(view.b.passage);
}

ConflictView loneView(const Context& context, const Events& events, const ConflictJudgement& judgement,
                      const Places& places) {
    ConflictView view;
    view.id = judgement.conflict;
    view.kind = judgement.kind;
    view.relation = judgement.verdict == Verdict::development ? Relation::development : Relation::conflict;
    view.score = 1;
    view.title = titleOf(judgement);
    view.why = "judged by the analyst; no longer suggested";
    view.a = {*places.a, judgement.a.exact};
    view.b = {*places.b, judgement.b.exact};
    if (readBefore(context, view.b.passage, view.a.passage)) std::swap(view.a, view.b);
    view.event = eventOf(events, view);
    view.verdict = judgement.verdict;
    view.note = judgement.note;
    return view;
}

ConflictView suggestedView(const Context& context, const Events& events, const SuggestedConflict& suggested) {
    ConflictView view;
    static_cast<SuggestedConflict&>(view) = suggested;
    if (readBefore(context, view.b.passage, view.a.passage)) std::swap(view.a, view.b);
    if (!view.event) return view;
    if (events.split.contains(*view.event)) {
        view.event = eventOf(events, view);
    } else {
        const auto shown = events.shownAs.find(*view.event);
        view.event = shown == events.shownAs.end() ? std::nullopt : std::optional(shown->second);
    }
    return view;
}

bool strongerThan(const ConflictView& a, const ConflictView& b) {
    return std::forward_as_tuple(-a.score, a.title, a.id) < std::forward_as_tuple(-b.score, b.title, b.id);
}

bool stands(const ConflictView& conflict) {
    return conflict.relation == Relation::conflict &&
           (conflict.verdict == Verdict::open || conflict.verdict == Verdict::confirmed);
}

void enterInEvents(Events& events, const std::vector<ConflictView>& conflicts) {
    std::unordered_map<EventId, EventView*> byId;
    for (EventView& event : events.views) byId.emplace(event.id, &event);
    for (const ConflictView& conflict : conflicts)
        if (conflict.event)
            if (const auto found = byId.find(*conflict.event); found != byId.end()) {
                found->second->conflicts.push_back(conflict.id);
                if (stands(conflict)) ++found->second->standingConflicts;
            }
}

} // namespace

std::vector<ConflictView> conflictViews(const Context& context, Events& events) {
    const auto& judgements = context.layers.judgements.conflicts;
    const auto& suggestions = context.layers.derivation.conflicts;
    std::vector<ConflictView> views;
    views.reserve(suggestions.size());
    for (const SuggestedConflict& suggested : suggestions)
        views.push_back(suggestedView(context, events, suggested));

    const auto places = placesOf(context);
    std::vector<bool> placed(judgements.size(), false);
    std::vector<bool> taken(suggestions.size(), false);
    for (const Fit& fit : fitsOf(context, places)) {
        if (placed[fit.judgement] || taken[fit.suggestion]) continue;
        placed[fit.judgement] = taken[fit.suggestion] = true;
        views[fit.suggestion].id = judgements[fit.judgement].conflict;
        views[fit.suggestion].verdict = judgements[fit.judgement].verdict;
        views[fit.suggestion].note = judgements[fit.judgement].note;
    }
    for (std::size_t j = 0; j < judgements.size(); ++j)
        if (!placed[j] && staysAlone(judgements[j]) && places[j].a && places[j].b)
            views.push_back(loneView(context, events, judgements[j], places[j]));
    std::ranges::sort(views, strongerThan);
    enterInEvents(events, views);
    return views;
}

} // namespace crossdate::projection
